// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/html.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

constexpr std::string_view kOpen = "[[";
constexpr std::string_view kClose = "]]";

std::string_view reference(char c)
{
    if (c == '&')
        return "&amp;";
    if (c == '<')
        return "&lt;";
    if (c == '>')
        return "&gt;";
    return c == '"' ? "&quot;" : c == '\'' ? "&#39;" : std::string_view();
}

} // namespace

Html Html::text(std::string_view utf8)
{
    std::string escaped;
    escaped.reserve(utf8.size());
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        const std::string_view name = reference(c);
        if (!name.empty())
            escaped += name;
        else if (byte >= 0x20 && byte != 0x7f)
            escaped += c;
    }
    return Html(std::move(escaped));
}

Html Html::of(Pattern pattern, std::initializer_list<Place> places)
{
    std::string markup;
    std::string_view rest = pattern.text();
    while (!rest.empty()) {
        const std::size_t open = rest.find(kOpen);
        markup += rest.substr(0, open);
        if (open == std::string_view::npos)
            break;
        rest.remove_prefix(open + kOpen.size());
        const std::string_view name = rest.substr(0, rest.find(kClose));
        const auto *place = std::ranges::find(places, name, &Place::name);
        if (place != places.end())
            markup += place->value.markup();
        rest.remove_prefix(std::min(rest.size(), name.size() + kClose.size()));
    }
    return Html(std::move(markup));
}

Html &Html::operator+=(const Html &more)
{
    m_markup += more.m_markup;
    return *this;
}

} // namespace truelle::caisse
