// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/pages/page.h"
#include "app/caisse/rules/accountlinks.h"

namespace truelle::caisse {

// What was typed into a page's form, and what is wrong with it.
struct TypedName
{
    std::string text; // cleaned
    std::optional<PageWords> fault;
};
struct TypedForm
{
    TypedName lastName;
    TypedName firstName;
    Secret password;
    std::optional<PageWords> passwordFault;
    std::optional<PageWords> repeatedFault;
    [[nodiscard]] bool isGood() const
    {
        return !lastName.fault && !firstName.fault && !passwordFault && !repeatedFault;
    }
};
// The form's items.
inline constexpr std::string_view kLastNameItem = "last-name";
inline constexpr std::string_view kFirstNameItem = "first-name";
inline constexpr std::string_view kPasswordItem = "password";
inline constexpr std::string_view kRepeatedItem = "password-again";
// Judges what `view` asks for. `form`: nothing where it could not be read, because it is no UTF-8 for example.
[[nodiscard]] TypedForm typedForm(const std::optional<TextMap> &form, const LinkView &view, const Caisse &caisse);

// Whom a page is for, and from whom.
struct PageContext
{
    PageLanguage language = PageLanguage::French;
    const Caisse &caisse;
};

// Says what following a good link will do, with the button that does it; of another one, why it does nothing. `typed` is
// what was refused: names are shown again, passwords have to be typed again.
[[nodiscard]] Page offerPage(LinkPurpose purpose, const LinkView &view, const PageContext &context,
                             const TypedForm &typed = {});
// Says what following a link did.
[[nodiscard]] Page outcomePage(LinkPurpose purpose, LinkOutcome outcome, const std::string &email,
                               PageLanguage language);
// What a browser is shown instead of a problem document of this status.
[[nodiscard]] Page refusalPage(int status, PageLanguage language);

} // namespace truelle::caisse
