// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/page.h"

#include "app/caisse/pages/pagestyle.h"
#include "core/domain/phonenumber.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

constexpr Html::Pattern kDocument = R"(<!DOCTYPE html>
<html lang="[[language]]">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>[[fault]][[title]] – [[caisse]]</title>
<style>[[style]]</style>
</head>
<body>
<header><p>[[caisse]]</p></header>
<main>
<h1 class="[[tone]]">[[title]]</h1>
[[content]][[form]]</main>
<footer><p>[[contact]]</p></footer>
</body>
</html>
)";

constexpr Html::Pattern kForm = R"(<form method="post" accept-charset="utf-8">
[[account]][[fields]]<p><button type="submit">[[button]]</button></p>
</form>
)";

constexpr Html::Pattern kAccount = R"(<p class="field"><label for="account">[[label]]</label>
<input id="account" name="account" type="email" value="[[value]]" autocomplete="username" readonly></p>
)";

constexpr Html::Pattern kField = R"(<p class="field"><label for="[[name]]">[[label]]</label>
<input id="[[name]]" name="[[name]]" type="[[type]]" autocomplete="[[purpose]]"[[value]] required[[state]]>
[[hint]][[fault]]</p>
)";
constexpr Html::Pattern kHint = R"(<span id="[[name]]-hint" class="hint">[[hint]]</span>)";
constexpr Html::Pattern kFault = R"(<span id="[[name]]-fault" class="fault">[[fault]]</span>)";
constexpr Html::Pattern kHinted = R"( aria-describedby="[[name]]-hint")";
constexpr Html::Pattern kFaulty = R"( aria-invalid="true" aria-describedby="[[name]]-fault")";
constexpr Html::Pattern kFaultyHinted = R"( aria-invalid="true" aria-describedby="[[name]]-fault [[name]]-hint")";
constexpr Html::Pattern kFirst = " autofocus"; // of the faulty ones
constexpr Html::Pattern kValue = R"( value="[[value]]")";

constexpr PageWords kAccountLabel{"Adresse électronique", "E-mail address"};
constexpr PageWords kFaultyTitle{"Erreur : ", "Error: "};
constexpr PageWords kContact{"Votre caisse : [[phone]] · [[email]]", "Your caisse: [[phone]] · [[email]]"};

Html toneOf(PageTone tone)
{
    switch (tone) {
    case PageTone::Plain: return Html::of("plain");
    case PageTone::Good: return Html::of("good");
    case PageTone::Bad: return Html::of("bad");
    }
    return {};
}

Html typeOf(PageFieldKind kind)
{
    switch (kind) {
    case PageFieldKind::Text: return Html::of("text");
    case PageFieldKind::Password: return Html::of("password");
    }
    return {};
}

Html valueOf(const PageField &field)
{
    if (field.kind == PageFieldKind::Password || field.value.empty())
        return {};
    return Html::of(kValue, {{"value", Html::text(field.value)}});
}

Html stateOf(const PageField &field)
{
    const Html name = Html::text(field.name);
    const bool hasHint = !field.hint.markup().empty();
    if (field.fault)
        return Html::of(hasHint ? kFaultyHinted : kFaulty, {{"name", name}});
    return hasHint ? Html::of(kHinted, {{"name", name}}) : Html();
}

Html fieldOf(const PageField &field, const PageField *firstFaulty, PageLanguage language)
{
    const Html name = Html::text(field.name);
    const bool hasHint = !field.hint.markup().empty();
    Html state = stateOf(field);
    if (&field == firstFaulty)
        state += Html::of(kFirst);
    Html hint;
    if (hasHint)
        hint = Html::of(kHint, {{"name", name}, {"hint", field.hint}});
    Html fault;
    if (field.fault)
        fault = Html::of(kFault, {{"name", name}, {"fault", field.fault->in(language)}});
    return Html::of(kField,
                    {{"name", name},
                     {"label", field.label.in(language)},
                     {"type", typeOf(field.kind)},
                     {"purpose", Html::text(field.purpose)},
                     {"value", valueOf(field)},
                     {"state", state},
                     {"hint", hint},
                     {"fault", fault}});
}

const PageField *firstFaulty(const PageForm &form)
{
    const auto hasFault = [](const PageField &field) { return field.fault.has_value(); };
    const auto found = std::ranges::find_if(form.fields, hasFault);
    return found == form.fields.end() ? nullptr : &*found;
}

Html formOf(const PageForm &form, PageLanguage language)
{
    Html account;
    if (!form.account.empty())
        account = Html::of(kAccount, {{"label", kAccountLabel.in(language)}, {"value", Html::text(form.account)}});
    Html fields;
    const PageField *const faulty = firstFaulty(form);
    for (const PageField &field : form.fields)
        fields += fieldOf(field, faulty, language);
    return Html::of(kForm, {{"account", account}, {"fields", fields}, {"button", form.button.in(language)}});
}

} // namespace

Html paragraph(PageLanguage language, const PageWords &words, std::initializer_list<Html::Place> places)
{
    return Html::of("<p>[[words]]</p>\n", {{"words", words.in(language, places)}});
}

Response pageResponse(const Page &page, PageLanguage language, const Caisse &caisse)
{
    const std::string tag(languageTag(language));
    const Html document = Html::of(
        kDocument,
        {{"language", Html::text(tag)},
         {"fault", page.form && firstFaulty(*page.form) ? kFaultyTitle.in(language) : Html()},
         {"title", page.title.in(language)},
         {"caisse", Html::text(caisse.name)},
         {"style", Html::of(kPageStyle)},
         {"tone", toneOf(page.tone)},
         {"content", page.content},
         {"form", page.form ? formOf(*page.form, language) : Html()},
         {"contact",
          kContact.in(language, {{"phone", Html::text(formattedPhoneNumber(caisse.phone, "FR"))},
                                      {"email", Html::text(caisse.email)}})}});
    Response response{page.status, "text/html; charset=utf-8", document.markup(), {}};
    response.headers = {{"Content-Security-Policy", contentPolicy()},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Frame-Options", "DENY"},
                        {"Cross-Origin-Opener-Policy", "same-origin"},
                        {"Cross-Origin-Resource-Policy", "same-origin"},
                        {"X-Robots-Tag", "noindex"},
                        {"Content-Language", tag},
                        {"Vary", "Accept-Language"}};
    return response;
}

} // namespace truelle::caisse
