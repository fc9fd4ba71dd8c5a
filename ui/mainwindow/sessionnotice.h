// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace truelle {
class AccountRegistry;
}

namespace truelle::ui {

// That the caisse ended a session: what the portfolio says of it, and the account to sign in to.
struct SessionNotice
{
    AccountKey account;
    QString title;
    QString text;
    QString action;
};

// Of the first open account it happened to; of several accounts it says which. Nothing where all is well, and for those
// the person signed out of.
[[nodiscard]] std::optional<SessionNotice> sessionNotice(const AccountRegistry &accounts);

} // namespace truelle::ui
