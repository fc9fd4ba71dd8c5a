// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/pages/pagelanguage.h"
#include "core/domain/account.h"

#include <optional>
#include <vector>

// The look of the pages that the links of e-mails lead to: small, without script, in the browser's language, light or
// dark as it likes.
namespace truelle::caisse {

enum class PageFieldKind { Text, Password };

// Something to be typed; the form is not sent without it.
struct PageField
{
    PageFieldKind kind = PageFieldKind::Text;
    std::string_view name; // of the form's item, and the id
    std::string_view purpose; // as browsers know it, for their offers (autocomplete)
    PageWords label;
    std::string value; // what was typed before; never sent back of a password
    Html hint; // in the page's language; may be empty
    std::optional<PageWords> fault; // what is wrong with what was typed
};

// Sends to its own address.
struct PageForm
{
    std::vector<PageField> fields;
    std::string account; // for password keepers: whose password it is; empty where none is typed
    PageWords button;
};

enum class PageTone { Plain, Good, Bad };

struct Page
{
    int status = 200;
    PageTone tone = PageTone::Plain;
    PageWords title;
    Html content; // paragraphs in the page's language
    std::optional<PageForm> form;
};

[[nodiscard]] Html paragraph(PageLanguage language, const PageWords &words,
                             std::initializer_list<Html::Place> places = {});

// The page with the headers that keep it from being framed, kept, indexed, or told where its reader came from. Nothing
// but its own style is loaded or run (Content-Security-Policy).
[[nodiscard]] Response pageResponse(const Page &page, PageLanguage language, const Caisse &caisse);

} // namespace truelle::caisse
