// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/date.h"

#include <QString>

#include <optional>

namespace truelle {
class AccountRegistry;
}

namespace truelle::ui {

// What the portfolio and the space say of an account that needs the person: the caisse ended its session, or its address has to be
// certified again before long.
struct SessionNotice
{
    enum class Way { SignIn, MyAccount };
    Way way = Way::SignIn; // where `action` leads
    AccountKey account;
    QString title;
    QString text;
    QString action;
};

// Of the first open account it happened to; of several accounts it says which. Nothing where all is well, and for those
// the person signed out of.
[[nodiscard]] std::optional<SessionNotice> sessionNotice(const AccountRegistry &accounts);
// That the certification of an open account's address ends soon (guide, « cette certification devra être périodiquement
// renouvelée »).
[[nodiscard]] std::optional<SessionNotice> certificationNotice(const AccountRegistry &accounts, Date today);

} // namespace truelle::ui
