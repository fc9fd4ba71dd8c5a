// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/email.h"

#include <algorithm>

namespace truelle {
namespace {

constexpr std::size_t kMaximumLength = 254;
constexpr std::size_t kMaximumLocalPart = 64;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isLocalPart(std::string_view local)
{
    constexpr std::string_view kAllowed = "!#$%&'*+-/=?^_`{|}~.";
    if (local.empty() || local.size() > kMaximumLocalPart || local.front() == '.' || local.back() == '.'
        || local.find("..") != std::string_view::npos)
        return false;
    return std::ranges::all_of(local, [&](char c) { return isAlphanumeric(c) || kAllowed.find(c) != std::string_view::npos; });
}

bool isDomainLabel(std::string_view label)
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-'
        && std::ranges::all_of(label, [](char c) { return isAlphanumeric(c) || c == '-'; });
}

bool isDomain(std::string_view domain)
{
    if (domain.find('.') == std::string_view::npos)
        return false;
    while (true) {
        const std::size_t dot = domain.find('.');
        if (!isDomainLabel(domain.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        domain.remove_prefix(dot + 1);
    }
}

} // namespace

bool isMailAddress(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    return text.size() <= kMaximumLength && at != std::string_view::npos && isLocalPart(text.substr(0, at))
        && isDomain(text.substr(at + 1));
}

std::string normalisedMailAddress(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return result;
}

} // namespace truelle
