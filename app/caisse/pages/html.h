// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace truelle::caisse {

// Markup that may be sent: made only of templates that are written in the program and of text that was escaped, so that
// nothing somebody typed is ever markup.
class Html
{
public:
    // A template, a constant of the program: markup with places like [[name]].
    class Pattern
    {
    public:
        // NOLINTNEXTLINE: a literal is one
        consteval Pattern(const char *text) : m_text(text) { }
        [[nodiscard]] constexpr std::string_view text() const { return m_text; }

    private:
        std::string_view m_text;
    };
    struct Place;

    Html() = default;
    // Somebody's words; control characters are left out.
    [[nodiscard]] static Html text(std::string_view utf8);
    // The template with its places filled. A place that is not given stays empty; one may stand several times.
    [[nodiscard]] static Html of(Pattern pattern, std::initializer_list<Place> places = {});

    Html &operator+=(const Html &more);
    [[nodiscard]] const std::string &markup() const { return m_markup; }

private:
    explicit Html(std::string markup) : m_markup(std::move(markup)) { }
    std::string m_markup;
};

struct Html::Place
{
    std::string_view name;
    Html value;
};

} // namespace truelle::caisse
