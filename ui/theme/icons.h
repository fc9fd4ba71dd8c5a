// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

namespace truelle::ui {

// The family drawn for Truelle (resources/icons): 24 grid, 1.75 stroke, round ends, current colour. An icon
// never carries a meaning alone: a word or an accessible name goes with it.
enum class Icon {
    Alert,
    Search,
    Site,
    People,
    Person,
    Rights,
    Documents,
    Weather,
    Calendar,
    SyncOk,
    SyncRunning,
    Offline,
    Error,
    Pending,
    Mail,
    Letter,
    Phone,
    Settings,
    SwitchSite,
    SignOut,
    Back,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    ChevronLeft,
    Plus,
    Minus,
    Pencil,
    Eye,
    EyeOff,
    Close,
    Lock,
    Info,
    Check,
    Star,
    StarFilled,
    Menu,
    More,
    Help,
    Question,
    News,
    Home,
    Folder,
    Filter,
    Undo,
    Redo,
    External,
    Shield,
    Trash,
    Trowel,
};
inline constexpr int kIconCount = static_cast<int>(Icon::Trowel) + 1;

// The file's name in resources/icons, without its ending.
[[nodiscard]] QLatin1StringView iconFile(Icon icon);

} // namespace truelle::ui
