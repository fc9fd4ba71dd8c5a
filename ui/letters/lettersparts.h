// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truelle {
class AccountRegistry;
class TakeoverBoard;
class TakeoverFlow;
}

namespace truelle::ui {

class DialogService;

// What « Courriers et associations » reads and writes; all of it outlives the page.
struct LettersParts
{
    TakeoverBoard &board;
    TakeoverFlow &flow;
    AccountRegistry &accounts;
    DialogService &dialogs;
};

} // namespace truelle::ui
