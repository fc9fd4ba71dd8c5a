// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/screens.h"
#include "ui/demonstration/outboxwindow.h"
#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QListView>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

void fill(const QString &folder)
{
    QDir(folder).mkpath(u"mail"_s);
    put(folder + u"/mail/1.eml"_s,
        "From: CIBTP Val-de-Seine <ne-pas-repondre@cibtp-val-de-seine.example>\r\n"
        "To: paul.girard@toitures-girard.example\r\n"
        "Date: Thu, 16 Apr 2026 10:42:00 +0200\r\n"
        "Subject: =?UTF-8?Q?Activation_de_votre_espace_s=C3=A9curis=C3=A9?=\r\n"
        "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
        "Bonjour,\r\n\r\nPour activer votre compte et certifier votre adresse électronique, suivez ce lien "
        ":\r\n"
        "https://127.0.0.1:8443/activation/8Q2M-K7TB\r\n\r\nIl reste valable 48 heures et ne sert qu'une "
        "fois.\r\n");
    put(folder + u"/mail/2.eml"_s,
        "From: CIBTP Val-de-Seine <ne-pas-repondre@cibtp-val-de-seine.example>\r\n"
        "To: nadia.benali@comptagestion.example\r\n"
        "Date: Fri, 17 Apr 2026 09:05:00 +0200\r\n"
        "Subject: =?UTF-8?Q?Vos_droits_ont_=C3=A9t=C3=A9_modifi=C3=A9s?=\r\n"
        "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
        "Bonjour,\r\n\r\nVos droits sur le site Charpentes Moreau (Le Mans) ont été modifiés.\r\n");
}

Screen outbox(const QString &name, bool isFilled)
{
    return {.name = name, .size = {880, 560}, .make = [isFilled](Theme &theme) -> std::unique_ptr<QWidget> {
                const QTemporaryDir folder;
                if (isFilled)
                    fill(folder.path());
                auto window = std::make_unique<OutboxWindow>(theme, folder.path());
                auto *list = window->findChild<QListView *>(u"mailList"_s);
                list->setCurrentIndex(list->model()->index(isFilled ? 1 : 0, 0));
                return window;
            }};
}

} // namespace

std::vector<Screen> demonstrationScreens()
{
    return {outbox(u"letter-box"_s, true), outbox(u"letter-box-empty"_s, false)};
}

} // namespace truelle::tour
