// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "core/base/slug.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <fstream>

namespace truelle {
namespace {

constexpr std::string_view kSeparators = ";,\t";

struct Form
{
    char separator = ';';
    char lineEnd = '\n'; // '\r' where a file has no other
    bool isTold = false; // by a line « sep=; », which Excel writes and reads
};

Form formOf(std::string_view text)
{
    Form form;
    form.lineEnd = text.find('\n') == std::string_view::npos ? '\r' : '\n';
    const std::string_view first = text.substr(0, text.find(form.lineEnd));
    if (first.starts_with("sep=") && first.size() >= 5 && kSeparators.find(first[4]) != std::string_view::npos) {
        form.separator = first[4];
        form.isTold = true;
        return form;
    }
    for (const char candidate : kSeparators)
        if (std::ranges::count(first, candidate) > std::ranges::count(first, form.separator))
            form.separator = candidate;
    return form;
}

// Takes one row off `text`, counting its lines.
class RowReader
{
public:
    RowReader(std::string_view text, Form form) : m_text(text), m_form(form) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] CsvRow next()
    {
        CsvRow row;
        row.line = m_line;
        while (true) {
            take(row, field(row.isBroken));
            if (atEnd() || m_text[m_at] != m_form.separator)
                break;
            ++m_at;
            if (atEnd())
                take(row, {});
        }
        if (!atEnd()) {
            ++m_at;
            ++m_line;
        }
        return row;
    }

private:
    static void take(CsvRow &row, std::string field)
    {
        if (row.fields.size() < kMostCsvFields)
            row.fields.push_back(std::move(field));
        else
            row.isBroken = true;
    }

    [[nodiscard]] std::string field(bool &isBroken)
    {
        std::string value;
        if (!atEnd() && m_text[m_at] == '"') {
            ++m_at;
            quoted(value, isBroken);
        }
        const std::size_t from = m_at;
        while (!atEnd() && m_text[m_at] != m_form.separator && m_text[m_at] != m_form.lineEnd)
            ++m_at;
        std::string_view rest = m_text.substr(from, m_at - from);
        const bool endsRow = atEnd() || m_text[m_at] == m_form.lineEnd;
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
            if (c == m_form.lineEnd)
                ++m_line;
            value += c;
        }
        isBroken = true;
    }

    std::string_view m_text;
    Form m_form;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

bool isEmpty(const CsvRow &row)
{
    return !row.isBroken && std::ranges::all_of(row.fields, &std::string::empty);
}

// Makes the field UTF-8 if it may be something else; whether it is now.
bool decode(std::string &field, CsvEncoding encoding)
{
    if (field.find('\0') != std::string::npos)
        return false;
    if (isUtf8(field))
        return true;
    auto decoded = encoding == CsvEncoding::Guessed ? fromWindows1252(field) : std::nullopt;
    if (decoded)
        field = *std::move(decoded);
    return decoded.has_value();
}

std::string trimmed(const std::string &value)
{
    const std::size_t first = value.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : value.substr(first, value.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

Result<std::vector<CsvRow>> readCsv(std::string_view text, CsvEncoding encoding)
{
    if (text.size() > kMostCsvBytes)
        return Error(ErrorCode::PayloadTooLarge, "a table of that size");
    std::optional<std::string> converted;
    if (encoding == CsvEncoding::Guessed)
        converted = fromMarkedUtf16(text);
    if (converted)
        text = *converted;
    if (text.starts_with(kCsvMark))
        text.remove_prefix(kCsvMark.size());
    const Form form = formOf(text);
    RowReader reader(text, form);
    if (form.isTold)
        static_cast<void>(reader.next());
    std::vector<CsvRow> rows;
    while (!reader.atEnd()) {
        CsvRow row = reader.next();
        if (isEmpty(row))
            continue;
        if (rows.size() == kMostCsvRows)
            return Error(ErrorCode::PayloadTooLarge, "a table of that many rows");
        for (std::string &field : row.fields)
            row.isBroken = !decode(field, encoding) || row.isBroken;
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::string> loadCsvFile(const std::filesystem::path &file, std::size_t most)
{
    // A device or a pipe could go on for ever.
    std::error_code failed;
    std::ifstream stream(file, std::ios::binary);
    if (!std::filesystem::is_regular_file(file, failed) || !stream)
        return Error(ErrorCode::FileUnreadable, file.string());
    // Not by the size it says it has: it may grow while it is read.
    std::string bytes;
    constexpr std::size_t kChunk = 64 * 1024;
    while (stream && bytes.size() <= most) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kChunk);
        stream.read(bytes.data() + before, kChunk);
        bytes.resize(before + static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad())
        return Error(ErrorCode::FileUnreadable, file.string());
    if (bytes.size() > most)
        return Error(ErrorCode::PayloadTooLarge, file.string());
    return bytes;
}

Result<CsvTable> CsvTable::parse(std::string_view text)
{
    auto rows = readCsv(text, CsvEncoding::Utf8);
    if (!rows)
        return std::move(rows).error();
    if (rows->empty() || rows->front().isBroken)
        return Error(ErrorCode::InvalidInput, "no column names");
    const CsvRow names = std::move(rows->front());
    rows->erase(rows->begin());
    CsvTable table;
    for (std::size_t column = 0; column < names.fields.size(); ++column)
        if (!table.m_columns.emplace(slug(names.fields[column], '_'), column).second)
            return Error(ErrorCode::InvalidInput, names.fields[column]);
    table.m_rows = *std::move(rows);
    for (CsvRow &row : table.m_rows)
        row.isBroken = row.isBroken || row.fields.size() != names.fields.size();
    return table;
}

Result<CsvTable> CsvTable::load(const std::filesystem::path &file)
{
    const auto text = loadCsvFile(file);
    if (!text)
        return text.error();
    return parse(*text);
}

bool CsvTable::hasColumn(std::initializer_list<std::string_view> names) const
{
    return std::ranges::any_of(names, [this](std::string_view name) { return m_columns.contains(name); });
}

std::string CsvTable::value(const CsvRow &row, std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names)
        if (const auto found = m_columns.find(name); found != m_columns.end())
            return trimmed(row.fields[found->second]);
    return {};
}

std::string csvLine(std::span<const std::string> values)
{
    constexpr std::string_view kFormulaStarts = "=+-@\t\r";
    std::string line;
    for (const std::string &value : values) {
        if (&value != values.data())
            line += ';';
        const bool isFormula = !value.empty() && kFormulaStarts.find(value.front()) != std::string_view::npos;
        line += '"';
        if (isFormula)
            line += '\'';
        for (const char c : value) {
            if (c == '"')
                line += '"';
            line += c;
        }
        line += '"';
    }
    line += "\r\n";
    return line;
}

} // namespace truelle
