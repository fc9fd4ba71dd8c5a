// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/pagelanguage.h"

#include "app/caisse/http/fieldtext.h"

namespace truelle::caisse {
namespace {

// "q=0.8" in thousandths; a weight that is none counts as none wanted.
int weightOf(std::string_view parameters)
{
    const std::string_view text = trimmed(parameters);
    if (text.empty())
        return 1000;
    if (text.size() < 3 || text.size() > 7 || !startsWithNoCase(text, "q="))
        return 0;
    int weight = 0;
    int unit = 1000;
    for (const char c : text.substr(2)) {
        if (c == '.' && unit == 100)
            continue;
        if (c < '0' || c > '9')
            return 0;
        weight += (c - '0') * unit;
        unit /= 10;
    }
    return weight;
}

bool isOf(std::string_view range, std::string_view tag)
{
    return startsWithNoCase(range, tag) && (range.size() == tag.size() || range[tag.size()] == '-');
}

} // namespace

std::string_view languageTag(PageLanguage language)
{
    return language == PageLanguage::French ? "fr" : "en";
}

PageLanguage languageFor(const Request &request)
{
    int french = 0;
    int english = 0;
    std::string_view wanted = request.header("Accept-Language").value_or(std::string_view());
    while (!wanted.empty()) {
        const std::string_view item = wanted.substr(0, wanted.find(','));
        wanted.remove_prefix(std::min(wanted.size(), item.size() + 1));
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        const std::string_view range = trimmed(item.substr(0, semicolon));
        const int weight = weightOf(item.substr(std::min(item.size(), semicolon + 1)));
        if (isOf(range, "fr"))
            french = std::max(french, weight);
        else if (isOf(range, "en"))
            english = std::max(english, weight);
    }
    return english > french ? PageLanguage::English : PageLanguage::French;
}

Html PageWords::in(PageLanguage language, std::initializer_list<Html::Place> places) const
{
    return Html::of(language == PageLanguage::French ? fr : en, places);
}

} // namespace truelle::caisse
