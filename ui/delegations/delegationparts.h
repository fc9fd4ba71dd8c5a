// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truelle {
class AccountRegistry;
class Clock;
class DelegationDesk;
class Portfolio;
}

namespace truelle::ui {

class DialogService;

// What the pages of « Gérer les droits d'accès » read and write; all of it outlives them.
struct DelegationParts
{
    DelegationDesk &desk;
    AccountRegistry &accounts;
    const Portfolio &portfolio;
    const Clock &clock;
    DialogService &dialogs;
};

} // namespace truelle::ui
