// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <set>

namespace truelle {
namespace {

namespace plan = i18n::phonenumbers;

constexpr std::size_t kLongestTyped = 40; // bytes; the longest number with every separator people use is far below

const plan::PhoneNumberUtil &numberingPlan()
{
    return *plan::PhoneNumberUtil::GetInstance();
}

PhoneKind kindOf(plan::PhoneNumberUtil::PhoneNumberType type)
{
    switch (type) {
    case plan::PhoneNumberUtil::FIXED_LINE:
    case plan::PhoneNumberUtil::VOIP: return PhoneKind::Fixed;
    case plan::PhoneNumberUtil::MOBILE:
    case plan::PhoneNumberUtil::FIXED_LINE_OR_MOBILE: // plans that do not tell them apart, such as North America's
        return PhoneKind::Mobile;
    case plan::PhoneNumberUtil::TOLL_FREE:
    case plan::PhoneNumberUtil::PREMIUM_RATE:
    case plan::PhoneNumberUtil::SHARED_COST:
    case plan::PhoneNumberUtil::PERSONAL_NUMBER:
    case plan::PhoneNumberUtil::PAGER:
    case plan::PhoneNumberUtil::UAN:
    case plan::PhoneNumberUtil::VOICEMAIL:
    case plan::PhoneNumberUtil::UNKNOWN: return PhoneKind::Other;
    }
    return PhoneKind::Other;
}

// The library reads letters as their keys and finds a number within a sentence; a field holds a number and nothing else.
bool looksLikeANumber(std::string_view typed)
{
    constexpr std::string_view kAllowed = "0123456789 +-./()";
    return typed.size() <= kLongestTyped && typed.find_first_not_of(kAllowed) == std::string_view::npos
        && typed.find('+', 1) == std::string_view::npos;
}

// No-break spaces, which numbers are pasted with, become plain ones; blanks around go.
std::string plainSpaces(std::string_view typed)
{
    constexpr std::array<std::string_view, 3> kSpaces{"\u00a0", "\u202f", "\u2009"};
    std::string text(typed.substr(0, 2 * kLongestTyped));
    for (const std::string_view space : kSpaces)
        for (std::size_t at = text.find(space); at != std::string::npos; at = text.find(space, at))
            text.replace(at, space.size(), " ");
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

// 06 39 98 …, which the regulator keeps for fiction (ARCEP, plan national de numérotation, 2.5.12): nobody is ever given
// one, so the library knows none, but demonstrations are full of them.
bool isOfFiction(const plan::PhoneNumber &number)
{
    return number.country_code() == 33 && number.national_number() / 10'000 == 63'998;
}

std::optional<plan::PhoneNumber> validNumber(std::string_view typed, std::string_view region)
{
    const std::string text = plainSpaces(typed);
    if (!looksLikeANumber(text))
        return std::nullopt;
    plan::PhoneNumber number;
    if (numberingPlan().Parse(text, std::string(region), &number) != plan::PhoneNumberUtil::NO_PARSING_ERROR
        || (!numberingPlan().IsValidNumber(number) && !isOfFiction(number)))
        return std::nullopt;
    number.clear_extension();
    return number;
}

std::vector<PhoneRegion> makeRegions()
{
    // France, then its overseas regions with their own plans (2-domain.md: overseas codes right).
    constexpr std::array<const char *, 11> kFirst{"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF"};
    std::vector<PhoneRegion> regions;
    const auto add = [&regions](const std::string &region) {
        if (const int code = numberingPlan().GetCountryCodeForRegion(region); code > 0)
            regions.push_back({region, code});
    };
    for (const char *region : kFirst)
        add(region);
    add("WF");
    const std::set<std::string> before = [&regions] {
        std::set<std::string> seen;
        for (const PhoneRegion &known : regions)
            seen.insert(known.region);
        return seen;
    }();
    std::set<std::string> all;
    numberingPlan().GetSupportedRegions(&all);
    for (const std::string &region : all)
        if (!before.contains(region))
            add(region);
    return regions;
}

} // namespace

std::optional<PhoneNumber> parsePhoneNumber(std::string_view typed, std::string_view region)
{
    const auto number = validNumber(typed, region);
    if (!number)
        return std::nullopt;
    PhoneNumber result;
    numberingPlan().Format(*number, plan::PhoneNumberUtil::E164, &result.e164);
    numberingPlan().GetRegionCodeForNumber(*number, &result.region);
    result.kind = isOfFiction(*number) ? PhoneKind::Mobile : kindOf(numberingPlan().GetNumberType(*number));
    return result;
}

std::string formattedPhoneNumber(std::string_view e164, std::string_view region)
{
    const auto number = validNumber(e164, region);
    if (!number)
        return std::string(e164);
    std::string own;
    numberingPlan().GetRegionCodeForNumber(*number, &own);
    std::string text;
    numberingPlan().Format(*number, own == region ? plan::PhoneNumberUtil::NATIONAL : plan::PhoneNumberUtil::INTERNATIONAL,
                           &text);
    return text;
}

const std::vector<PhoneRegion> &phoneRegions()
{
    static const std::vector<PhoneRegion> regions = makeRegions();
    return regions;
}

} // namespace truelle
