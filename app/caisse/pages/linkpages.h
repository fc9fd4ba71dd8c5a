// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/pages/page.h"
#include "app/caisse/rules/accountlinks.h"

namespace truelle::caisse {

// What was typed into a page's form, and what is wrong with it.
struct TypedPassword
{
    Secret password;
    std::optional<PageWords> passwordFault;
    std::optional<PageWords> repeatedFault;
    [[nodiscard]] bool isGood() const { return !passwordFault && !repeatedFault; }
};
// The form's items that a password is read from.
inline constexpr std::string_view kPasswordItem = "password";
inline constexpr std::string_view kRepeatedItem = "password-again";
// `form`: nothing where it could not be read, because of a control character for example.
[[nodiscard]] TypedPassword typedPassword(const std::optional<TextMap> &form, const Caisse &caisse);

// Whom a page is for, and from whom.
struct PageContext
{
    PageLanguage language = PageLanguage::French;
    const Caisse &caisse;
};

// Says what following a good link will do, with the button that does it; of another one, why it does nothing. `typed` is
// what was refused, to be typed again.
[[nodiscard]] Page offerPage(LinkPurpose purpose, const LinkView &view, const PageContext &context,
                             const TypedPassword &typed = {});
// Says what following a link did.
[[nodiscard]] Page outcomePage(LinkPurpose purpose, LinkOutcome outcome, const std::string &email,
                               PageLanguage language);
// What a browser is shown instead of a problem document of this status.
[[nodiscard]] Page refusalPage(int status, PageLanguage language);

} // namespace truelle::caisse
