// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace truelle {
struct Account;
struct AccountContext;
}

namespace truelle::ui {

// « Léa Fournier », or the address of somebody whose name the caisse does not tell.
[[nodiscard]] QString personName(const Account &account);
// For whom and at which caisse one acts: « Comptagestion · CIBTP Val-de-Seine ».
[[nodiscard]] QString actingWords(const AccountContext &account);
// The same of all of them: of one, its own; of several, how many at how many caisses.
[[nodiscard]] QString actingWords(const std::vector<AccountContext *> &accounts);

// What stands between an account and its caisse, as a person is told.
enum class AccountState {
    SignedIn,
    SignedInForNow, // without a keychain: until the program ends
    Connecting,
    Unreachable,
    KeychainLocked,
    SessionEnded, // not by the person; what was received stays readable
    SignedOut, // by the person; nothing of it is shown
};
[[nodiscard]] AccountState accountState(const AccountContext &account);
[[nodiscard]] QString accountStateWords(AccountState state);
// Whether « Se reconnecter » is the way on.
[[nodiscard]] bool needsSignIn(AccountState state);

// « 10:42 » today, « hier 18:05 », else « 3 nov. 18:05 ».
[[nodiscard]] QString momentWords(const QDateTime &moment, const QDateTime &now);

} // namespace truelle::ui
