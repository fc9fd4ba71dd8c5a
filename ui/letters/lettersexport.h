// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lettersmodel.h"

#include <QByteArray>

namespace truelle::ui {

class TakeoverRunModel;

// Tables for a spreadsheet, without any code: what a value says stays text there.
[[nodiscard]] QByteArray boardTable(const TakeoverBoard &board, const LettersModel::CaisseNames &names);
[[nodiscard]] QByteArray resultsTable(const TakeoverRunModel &results);

enum class FileWriting { Done, Failed };
// All or nothing: what stood there before stays where it does not succeed.
[[nodiscard]] FileWriting writeTable(const QString &path, const QByteArray &table);

} // namespace truelle::ui
