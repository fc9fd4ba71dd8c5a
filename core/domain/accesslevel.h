// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace truelle {

// aucun droit < consultation < mise à jour: a total order (guide, « Gérer les droits d'accès »).
enum class AccessLevel { None, Consult, Update };

[[nodiscard]] constexpr std::string_view levelName(AccessLevel level)
{
    switch (level) {
    case AccessLevel::None: return "none";
    case AccessLevel::Consult: return "consult";
    case AccessLevel::Update: return "update";
    }
    return "none";
}

// Nothing for a level this version does not know: callers keep its name (RightsMatrix::unknown).
[[nodiscard]] constexpr std::optional<AccessLevel> levelFromName(std::string_view name)
{
    for (const AccessLevel level : {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update})
        if (levelName(level) == name)
            return level;
    return std::nullopt;
}

} // namespace truelle
