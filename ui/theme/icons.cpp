// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView iconFile(Icon icon)
{
    switch (icon) {
    case Icon::Alert:
        return "alert"_L1;
    case Icon::Search:
        return "search"_L1;
    case Icon::Site:
        return "site"_L1;
    case Icon::People:
        return "people"_L1;
    case Icon::Person:
        return "person"_L1;
    case Icon::Rights:
        return "rights"_L1;
    case Icon::Documents:
        return "documents"_L1;
    case Icon::Weather:
        return "weather"_L1;
    case Icon::Calendar:
        return "calendar"_L1;
    case Icon::SyncOk:
        return "sync-ok"_L1;
    case Icon::SyncRunning:
        return "sync-running"_L1;
    case Icon::Offline:
        return "offline"_L1;
    case Icon::Error:
        return "error"_L1;
    case Icon::Pending:
        return "pending"_L1;
    case Icon::Mail:
        return "mail"_L1;
    case Icon::Letter:
        return "letter"_L1;
    case Icon::Phone:
        return "phone"_L1;
    case Icon::Settings:
        return "settings"_L1;
    case Icon::SwitchSite:
        return "switch-site"_L1;
    case Icon::SignOut:
        return "sign-out"_L1;
    case Icon::Back:
        return "back"_L1;
    case Icon::ChevronDown:
        return "chevron-down"_L1;
    case Icon::ChevronUp:
        return "chevron-up"_L1;
    case Icon::ChevronRight:
        return "chevron-right"_L1;
    case Icon::ChevronLeft:
        return "chevron-left"_L1;
    case Icon::Plus:
        return "plus"_L1;
    case Icon::Minus:
        return "minus"_L1;
    case Icon::Pencil:
        return "pencil"_L1;
    case Icon::Eye:
        return "eye"_L1;
    case Icon::EyeOff:
        return "eye-off"_L1;
    case Icon::Close:
        return "close"_L1;
    case Icon::Lock:
        return "lock"_L1;
    case Icon::Info:
        return "info"_L1;
    case Icon::Check:
        return "check"_L1;
    case Icon::Star:
        return "star"_L1;
    case Icon::StarFilled:
        return "star-filled"_L1;
    case Icon::Menu:
        return "menu"_L1;
    case Icon::More:
        return "more"_L1;
    case Icon::Help:
        return "help"_L1;
    case Icon::Question:
        return "question"_L1;
    case Icon::News:
        return "news"_L1;
    case Icon::Home:
        return "home"_L1;
    case Icon::Folder:
        return "folder"_L1;
    case Icon::Filter:
        return "filter"_L1;
    case Icon::Undo:
        return "undo"_L1;
    case Icon::Redo:
        return "redo"_L1;
    case Icon::External:
        return "external"_L1;
    case Icon::Shield:
        return "shield"_L1;
    case Icon::Trash:
        return "trash"_L1;
    case Icon::Trowel:
        return "trowel"_L1;
    }
    return {};
}

} // namespace truelle::ui
