// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Tables as spreadsheets save and read them (RFC 4180). What comes from outside may be anything: whatever it is, reading
// it ends, in memory of the order of the file's size.
namespace truelle {

// A file beyond either is no table somebody keeps by hand: PayloadTooLarge.
inline constexpr std::size_t kMostCsvBytes = 64 * 1024 * 1024;
inline constexpr std::size_t kMostCsvRows = 1'000'000;
// A row beyond is broken.
inline constexpr std::size_t kMostCsvFields = 256;

// One row, with the number of the line it begins on (from 1). The fields of a broken one mean nothing.
struct CsvRow
{
    std::size_t line = 0;
    std::vector<std::string> fields;
    bool isBroken = false;
};

// What the letters beyond ASCII are written in.
enum class CsvEncoding {
    Utf8, // with or without byte order mark
    Guessed, // the same; a value that is no UTF-8 is Windows-1252, a file with UTF-16's mark is UTF-16
};

// Every row that is not empty. Values stand between ; or , or tabs (whichever the first row has most of, or what a line
// « sep=; » before it says), quoted where they need it. A row that is not in the encoding, leaves a quote open, has too
// many values or holds a NUL is broken.
[[nodiscard]] Result<std::vector<CsvRow>> readCsv(std::string_view text, CsvEncoding encoding);

// A file's bytes, of a regular file of at most so many: FileUnreadable, PayloadTooLarge.
[[nodiscard]] Result<std::string> loadCsvFile(const std::filesystem::path &file, std::size_t most = kMostCsvBytes);

// A table whose first row names its columns: compared in lower case without accents, blanks as underscores. Rows that
// have not as many values as there are columns are broken too.
class CsvTable
{
public:
    // InvalidInput where there is no first row or it names a column twice; PayloadTooLarge.
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

// One line for a file that a French spreadsheet opens by itself (semicolons, CR LF, to be preceded by kCsvMark once). A
// value that a spreadsheet would take for a formula is kept from it by an apostrophe before it (OWASP, CSV injection).
inline constexpr std::string_view kCsvMark = "\xef\xbb\xbf";
[[nodiscard]] std::string csvLine(std::span<const std::string> values);

} // namespace truelle
