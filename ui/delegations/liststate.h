// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/beneficiariesmodel.h"

namespace truelle::ui {

// What of the list of beneficiaries the settings keep from one start to the next.
struct ListState
{
    BeneficiariesFilter filter;
    int pageSize = BeneficiariesModel::kDefaultPageSize;
    friend bool operator==(const ListState &, const ListState &) = default;
};

// As a text of the settings. What is searched for stays out of it: a person's name has no business in a file, nor on
// the next site.
[[nodiscard]] QString listStateText(const ListState &state);
// The guide's defaults for what is missing or no value of the kind.
[[nodiscard]] ListState listStateFrom(const QString &text);

} // namespace truelle::ui
