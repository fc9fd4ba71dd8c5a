// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace truelle {
namespace {

std::string_view levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return "debug";
    case LogLevel::Info: return "info";
    case LogLevel::Warning: return "warning";
    case LogLevel::Error: return "error";
    }
    return "error";
}

void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> escaped{};
            std::snprintf(escaped.data(), escaped.size(), "\\u%04x", byte);
            out += escaped.data();
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendNumber(std::string &out, std::int64_t number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

} // namespace

std::string formatLogLine(Instant at, LogLevel level, std::string_view category, std::string_view message,
                          std::initializer_list<LogField> fields)
{
    std::string line = "{\"at\":";
    appendNumber(line, at.time_since_epoch().count());
    line += ",\"level\":";
    appendQuoted(line, levelName(level));
    line += ",\"category\":";
    appendQuoted(line, category);
    line += ",\"message\":";
    appendQuoted(line, message);
    for (const LogField &field : fields) {
        line += ',';
        appendQuoted(line, field.name);
        line += ':';
        if (const auto *number = std::get_if<std::int64_t>(&field.value))
            appendNumber(line, *number);
        else
            appendQuoted(line, *std::get_if<std::string_view>(&field.value));
    }
    line += '}';
    return line;
}

} // namespace truelle
