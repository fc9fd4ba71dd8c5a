// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sessionnotice.h"

#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "ui/account/myaccountwords.h"
#include "ui/models/accountwords.h"
#include "ui/services/errortext.h"

#include <QCoreApplication>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::SessionNotice)
};

// Reasons after which another password would not help: they have a way on of their own.
bool hasOwnWayOn(const std::optional<Error> &reason)
{
    return reason
        && (reason->code == ErrorCode::AccountNotActivated || reason->code == ErrorCode::CertificationLapsed);
}

SessionNotice noticeOf(const AccountContext &account, const QString &whose)
{
    SessionNotice notice;
    notice.account = account.key;
    notice.title = whose.isEmpty() ? Words::tr("Votre session est terminée")
                                   : Words::tr("La session de %1 est terminée").arg(whose);
    notice.text = Words::tr("Ce qui a déjà été reçu reste lisible. Reconnectez-vous pour mettre à jour et envoyer vos "
                            "modifications.");
    notice.action = Words::tr("Se connecter");
    if (const auto reason = account.session->lastError(); hasOwnWayOn(reason)) {
        const ErrorWords words = errorWords(*reason);
        notice.text = words.whatHappened + u' ' + words.whatToDo;
    }
    return notice;
}

} // namespace

std::optional<SessionNotice> sessionNotice(const AccountRegistry &accounts)
{
    const auto all = accounts.accounts();
    const auto ended = std::ranges::find(all, AccountState::SessionEnded,
                                         [](const AccountContext *account) { return accountState(*account); });
    if (ended == all.end())
        return std::nullopt;
    const QString whose = personName((*ended)->account) + u" · "_s + QString::fromStdString((*ended)->caisse.name);
    return noticeOf(**ended, all.size() == 1 ? QString() : whose);
}

std::optional<SessionNotice> certificationNotice(const AccountRegistry &accounts, Date today)
{
    for (const AccountContext *account : accounts.accounts()) {
        const CertificationWords words = certificationWords(account->account.emailCertifiedUntil, today);
        if (!account->isOpen || words.warning.isEmpty())
            continue;
        SessionNotice notice;
        notice.way = SessionNotice::Way::MyAccount;
        notice.account = account->key;
        notice.title = words.warning;
        notice.text = Words::tr("%1 : suivez le lien du courriel de certification que votre caisse vous a envoyé, ou "
                                "faites-le renvoyer.")
                          .arg(QString::fromStdString(account->account.email));
        notice.action = Words::tr("Mon compte utilisateur");
        return notice;
    }
    return std::nullopt;
}

} // namespace truelle::ui
