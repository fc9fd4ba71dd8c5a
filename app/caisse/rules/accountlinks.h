// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/links.h"
#include "app/caisse/rules/services.h"

#include <optional>
#include <string>

// What the links of e-mails do (links.h), for the pages that they lead to: looking is without effect, following takes
// effect once.
namespace truelle::caisse {

// What a page says before anything happens.
struct LinkView
{
    LinkState state = LinkState::Unknown;
    std::string email; // the address that the link proves; empty where it is Unknown
    bool needsPassword = false; // following it takes a new password
    bool needsNames = false; // and the names of an invited person, whom nobody has named yet
};
[[nodiscard]] Result<LinkView> viewLink(const Services &services, LinkPurpose purpose, const Secret &token);

// Overtaken: the opening it belongs to was ended by another one, or the address became another account's meanwhile; the
// link is then as before, and worth nothing.
enum class LinkOutcome { Done, Expired, Used, Unknown, Overtaken };

// What whoever follows a link has typed, where the view asks for it: checked (ownpassword.h, ownaccount.h). What it does
// not ask for is left aside.
struct LinkAnswers
{
    std::optional<Secret> newPassword;
    std::string lastName;
    std::string firstName;
};

// activation: the account is active, its address certified, its opening ended well (openings.h).
// certification: twelve months more. new-address: the account has its new address and is active.
// keep-address: the account has its old address again and is active, with another password, because whoever asked for
// the change knew the old one; all its sessions end.
// password: the account has another password and all its sessions end; the address is certified anew, for the link
// shows that it is read.
// RateLimited where two passwords are being hashed.
[[nodiscard]] Result<LinkOutcome> followLink(Services &services, LinkPurpose purpose, const Secret &token,
                                             const LinkAnswers &answers = {});

} // namespace truelle::caisse
