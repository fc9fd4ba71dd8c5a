// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace truelle {

enum class PhoneKind { Fixed, Mobile, Other }; // Other: toll-free, premium, pagers …

// A telephone number by the world's numbering plans (ITU-T E.164). A value of this type is a valid number.
struct PhoneNumber
{
    std::string e164; // "+33612345678"
    std::string region; // ISO 3166-1, "FR", "RE" …; empty where the plan is nobody's country
    PhoneKind kind = PhoneKind::Other;
    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
};

// A number as a person types it: national ("06 12 34 56 78") in `region`, or international with "+" or "00" and then of
// whatever country it says. Nothing for what is no valid number. At most 40 characters are looked at.
[[nodiscard]] std::optional<PhoneNumber> parsePhoneNumber(std::string_view typed, std::string_view region);

// As it is shown: « 06 12 34 56 78 » for a number of `region`, « +262 692 12 34 56 » otherwise. `e164` unchanged where
// it is no number.
[[nodiscard]] std::string formattedPhoneNumber(std::string_view e164, std::string_view region);

struct PhoneRegion
{
    std::string region; // ISO 3166-1
    int callingCode = 0; // 33
    friend bool operator==(const PhoneRegion &, const PhoneRegion &) = default;
};

// Every region with a numbering plan: France first (guide), then its overseas regions, the others by code.
[[nodiscard]] const std::vector<PhoneRegion> &phoneRegions();

} // namespace truelle
