// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"
#include "core/domain/bitset.h"
#include "ui/models/rightsmodel.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <map>

// Rights as text, to carry them from one site's editor to another's or through a spreadsheet: a line for each feature,
// its code, its name and its level, separated by tabs.
namespace truelle::ui {

// In the table's order; a level this version does not know is left out.
[[nodiscard]] QString rightsText(const RightsModel::Content &content, const BitSet &features);

struct TypedRights
{
    std::map<std::size_t, AccessLevel> levels; // by feature number of the vocabulary
    QStringList unknown; // what names no feature of the catalogue or no level; at most kMostUnknown, each kept short
    int unknownCount = 0;
    static constexpr int kMostUnknown = 3;
};
// Features by their code or by their name in any language, levels by name, by the columns' titles or by 0, C, M. What
// is longer than any catalogue could be is not read to its end.
[[nodiscard]] TypedRights readRightsText(const QString &text, const RightsModel::Content &content);

} // namespace truelle::ui
