// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"

namespace truelle {
class DelegationDesk;
class Portfolio;
class Settings;
class SyncService;
class TakeoverBoard;
class TakeoverFlow;
}

namespace truelle::ui {

class DialogService;
class Theme;

// What the main window and its pages stand on; all of it outlives them.
struct WindowParts
{
    Theme &theme;
    DialogService &dialogs;
    AccountRegistry &accounts;
    Portfolio &portfolio;
    DelegationDesk &delegations;
    SyncService &sync;
    Settings &settings;
    const Clock &clock;
    OpeningFlow::Parts openings;
    TakeoverBoard &takeovers;
    TakeoverFlow &takeoverFlow;
};

} // namespace truelle::ui
