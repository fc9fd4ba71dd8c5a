// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/csv.h"

#include "app/caisse/seed/names.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace truelle::caisse {
namespace {

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i++]);
        if (first < 0x80)
            continue;
        const std::size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4 || i + more > text.size())
            return false;
        char32_t letter = first & (0x3fU >> more);
        for (std::size_t end = i + more; i < end; ++i) {
            const auto next = static_cast<unsigned char>(text[i]);
            if ((next & 0xc0U) != 0x80U)
                return false;
            letter = letter << 6U | (next & 0x3fU);
        }
        constexpr char32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
        if (letter < kLeast[more] || letter > 0x10ffff || (letter >= 0xd800 && letter <= 0xdfff))
            return false;
    }
    return true;
}

char separatorOf(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find('\n'));
    char best = ';';
    for (const char candidate : {',', '\t'})
        if (std::ranges::count(first, candidate) > std::ranges::count(first, best))
            best = candidate;
    return best;
}

// Takes one row off `text`, counting its lines.
class RowReader
{
public:
    RowReader(std::string_view text, char separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] CsvRow next()
    {
        CsvRow row;
        row.line = m_line;
        while (true) {
            row.fields.push_back(field(row.isBroken));
            if (atEnd() || m_text[m_at] != m_separator)
                break;
            ++m_at;
            if (atEnd())
                row.fields.emplace_back();
        }
        if (!atEnd() && m_text[m_at] == '\r')
            ++m_at;
        if (!atEnd()) {
            ++m_at;
            ++m_line;
        }
        return row;
    }

private:
    [[nodiscard]] std::string field(bool &isBroken)
    {
        std::string value;
        if (!atEnd() && m_text[m_at] == '"') {
            ++m_at;
            quoted(value, isBroken);
        }
        const std::size_t from = m_at;
        while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != '\n')
            ++m_at;
        std::string_view rest = m_text.substr(from, m_at - from);
        const bool endsRow = atEnd() || m_text[m_at] == '\n';
        if (endsRow && rest.ends_with('\r'))
            rest.remove_suffix(1);
        value += rest;
        return value;
    }

    void quoted(std::string &value, bool &isBroken)
    {
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"' && (atEnd() || m_text[m_at] != '"'))
                return;
            if (c == '"')
                ++m_at;
            if (c == '\n')
                ++m_line;
            value += c;
        }
        isBroken = true;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

bool isEmpty(const CsvRow &row)
{
    return !row.isBroken && std::ranges::all_of(row.fields, &std::string::empty);
}

} // namespace

Result<CsvTable> CsvTable::parse(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    RowReader reader(text, separatorOf(text));
    CsvTable table;
    const CsvRow names = reader.atEnd() ? CsvRow{} : reader.next();
    if (names.fields.empty() || isEmpty(names) || names.isBroken)
        return Error(ErrorCode::InvalidInput, "no column names");
    for (std::size_t column = 0; column < names.fields.size(); ++column)
        if (!table.m_columns.emplace(slug(names.fields[column], '_'), column).second)
            return Error(ErrorCode::InvalidInput, names.fields[column]);
    while (!reader.atEnd()) {
        CsvRow row = reader.next();
        if (isEmpty(row))
            continue;
        row.isBroken = row.isBroken || row.fields.size() != names.fields.size()
            || !std::ranges::all_of(row.fields, isUtf8);
        table.m_rows.push_back(std::move(row));
    }
    return table;
}

Result<CsvTable> CsvTable::load(const std::filesystem::path &file)
{
    std::error_code failed;
    std::ifstream stream(file, std::ios::binary);
    if (!std::filesystem::is_regular_file(file, failed) || !stream)
        return Error(ErrorCode::FileUnreadable, file.string());
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad())
        return Error(ErrorCode::FileUnreadable, file.string());
    return parse(text);
}

bool CsvTable::hasColumn(std::initializer_list<std::string_view> names) const
{
    return std::ranges::any_of(names, [this](std::string_view name) { return m_columns.contains(name); });
}

std::string CsvTable::value(const CsvRow &row, std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        const auto found = m_columns.find(name);
        if (found == m_columns.end())
            continue;
        const std::string &value = row.fields[found->second];
        const std::size_t first = value.find_first_not_of(" \t\r\n");
        return first == std::string::npos
            ? std::string()
            : value.substr(first, value.find_last_not_of(" \t\r\n") - first + 1);
    }
    return {};
}

} // namespace truelle::caisse
