// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sessionnotice.h"

#include "core/session/accountregistry.h"
#include "ui/models/accountwords.h"

#include <QCoreApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::SessionNotice)
};

} // namespace

std::optional<SessionNotice> sessionNotice(const AccountRegistry &accounts)
{
    const auto all = accounts.accounts();
    for (const AccountContext *account : all) {
        if (accountState(*account) != AccountState::SessionEnded)
            continue;
        const QString whose = personName(account->account) + u" · "_s + QString::fromStdString(account->caisse.name);
        return SessionNotice{account->key,
                             all.size() == 1 ? Words::tr("Votre session est terminée")
                                             : Words::tr("La session de %1 est terminée").arg(whose),
                             Words::tr("Ce qui a déjà été reçu reste lisible. Reconnectez-vous pour mettre à jour et "
                                       "envoyer vos modifications."),
                             Words::tr("Se connecter")};
    }
    return std::nullopt;
}

} // namespace truelle::ui
