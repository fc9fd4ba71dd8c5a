// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/accountwords.h"

#include "core/session/accountregistry.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::AccountState)
};

} // namespace

QString personName(const Account &account)
{
    const std::string name = account.firstName.empty() ? account.lastName : account.firstName + ' ' + account.lastName;
    return QString::fromStdString(name.empty() ? account.email : name);
}

QString actingWords(const AccountContext &account)
{
    const QString firm = QString::fromStdString(account.account.firmName);
    const QString caisse = QString::fromStdString(account.caisse.name);
    return firm.isEmpty() ? caisse : firm + u" · "_s + caisse;
}

QString actingWords(const std::vector<AccountContext *> &accounts)
{
    if (accounts.size() == 1)
        return actingWords(*accounts.front());
    std::set<CaisseId> caisses;
    for (const AccountContext *account : accounts)
        caisses.insert(account->caisse.id);
    if (caisses.empty())
        return {};
    const QString many = Words::tr("%n compte(s)", nullptr, int(accounts.size()));
    if (caisses.size() == 1)
        return many + u" · "_s + QString::fromStdString(accounts.front()->caisse.name);
    return many + u" · "_s + Words::tr("%n caisse(s)", nullptr, int(caisses.size()));
}

AccountState accountState(const AccountContext &account)
{
    if (!account.isOpen)
        return AccountState::SignedOut;
    switch (account.session->state()) {
    case SessionState::SignedIn:
        return account.session->isRemembered() ? AccountState::SignedIn : AccountState::SignedInForNow;
    case SessionState::Resuming: return AccountState::Connecting;
    case SessionState::Unreachable: return AccountState::Unreachable;
    case SessionState::KeychainUnavailable: return AccountState::KeychainLocked;
    case SessionState::SignedOut: break;
    }
    return AccountState::SessionEnded;
}

QString accountStateWords(AccountState state)
{
    switch (state) {
    case AccountState::SignedIn: return Words::tr("Connecté");
    case AccountState::SignedInForNow: return Words::tr("Connecté jusqu'à la fermeture");
    case AccountState::Connecting: return Words::tr("Connexion…");
    case AccountState::Unreachable: return Words::tr("Caisse injoignable");
    case AccountState::KeychainLocked: return Words::tr("Trousseau verrouillé");
    case AccountState::SessionEnded: return Words::tr("Session terminée");
    case AccountState::SignedOut: return Words::tr("Déconnecté");
    }
    return {};
}

bool needsSignIn(AccountState state)
{
    return state == AccountState::SessionEnded || state == AccountState::SignedOut;
}

QString momentWords(const QDateTime &moment, const QDateTime &now)
{
    const QString time = moment.time().toString(u"HH:mm"_s);
    const qint64 daysAgo = moment.date().daysTo(now.date());
    if (daysAgo == 0)
        return time;
    if (daysAgo == 1)
        return Words::tr("hier %1").arg(time);
    return u"%1 %2"_s.arg(QLocale().toString(moment.date(), Words::tr("d MMM")), time);
}

} // namespace truelle::ui
