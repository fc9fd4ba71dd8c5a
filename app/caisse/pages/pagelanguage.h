// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/request.h"
#include "app/caisse/pages/html.h"

namespace truelle::caisse {

enum class PageLanguage { French, English };
[[nodiscard]] std::string_view languageTag(PageLanguage language); // of HTML and HTTP

// The one of the two that the browser wants more (Accept-Language, RFC 9110 §12.5.4); French where it does not say.
[[nodiscard]] PageLanguage languageFor(const Request &request);

// A text of a page in both languages.
struct PageWords
{
    Html::Pattern fr;
    Html::Pattern en;
    [[nodiscard]] Html in(PageLanguage language, std::initializer_list<Html::Place> places = {}) const;
};

} // namespace truelle::caisse
