// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace truelle::caisse {

// One row, with the number of the line it begins on (from 1). A row that does not have as many values as the
// table has columns, is no UTF-8 or leaves a quote open is broken: its fields mean nothing.
struct CsvRow
{
    std::size_t line = 0;
    std::vector<std::string> fields;
    bool isBroken = false;
};

// A table as spreadsheets save it (RFC 4180): the first row names the columns, values stand between ; or , or
// tabs (whichever the first row has most of), quoted where they need it; UTF-8 with or without byte order
// mark. Column names are compared in lower case without accents, blanks as underscores.
class CsvTable
{
public:
    // InvalidInput where there is no first row or it names a column twice.
    [[nodiscard]] static Result<CsvTable> parse(std::string_view text);
    // FileUnreadable besides.
    [[nodiscard]] static Result<CsvTable> load(const std::filesystem::path &file);

    [[nodiscard]] const std::vector<CsvRow> &rows() const { return m_rows; }
    // Whether there is a column of one of these names.
    [[nodiscard]] bool hasColumn(std::initializer_list<std::string_view> names) const;
    // The value under the first of these names that is a column, without surrounding blanks; empty where none
    // is. Precondition: the row is not broken.
    [[nodiscard]] std::string value(const CsvRow &row, std::initializer_list<std::string_view> names) const;

private:
    std::map<std::string, std::size_t, std::less<>> m_columns;
    std::vector<CsvRow> m_rows;
};

} // namespace truelle::caisse
