// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace truelle {

// « 8 caractères minimum … au moins un caractère de 3 des 4 catégories suivantes : majuscules, minuscules, chiffres,
// caractères spéciaux » (guide). A caisse may serve other numbers.
struct PasswordRule
{
    std::size_t minimumLength = 8; // in Unicode characters
    int minimumClasses = 3;
};

struct PasswordCheck
{
    bool isLongEnough = false;
    bool hasUpper = false;
    bool hasLower = false;
    bool hasDigit = false;
    bool hasSpecial = false;
    bool isAccepted = false;
};

// Letters with accents count as upper or lower case letters; whatever is no letter and no digit is special.
[[nodiscard]] PasswordCheck checkPassword(std::string_view utf8, const PasswordRule &rule = {});

} // namespace truelle
