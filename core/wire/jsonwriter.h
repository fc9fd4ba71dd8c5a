// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace truelle {

// Appends JSON (RFC 8259, UTF-8, no blanks) to a string. Text that is not valid UTF-8 is written with U+FFFD in place of
// what is broken, so that what we send always parses. The caller opens and closes what belongs together.
class JsonWriter
{
public:
    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(std::string_view name);

    JsonWriter &text(std::string_view value);
    JsonWriter &integer(std::int64_t value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    // A value that is JSON already.
    JsonWriter &raw(std::string_view json);

    JsonWriter &member(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter &member(std::string_view name, const char *value) { return key(name).text(value); }
    JsonWriter &member(std::string_view name, const std::string &value) { return key(name).text(value); }
    JsonWriter &member(std::string_view name, std::int64_t value) { return key(name).integer(value); }
    JsonWriter &member(std::string_view name, int value) { return key(name).integer(value); }
    JsonWriter &member(std::string_view name, std::size_t value);
    JsonWriter &member(std::string_view name, bool value) { return key(name).boolean(value); }
    // Leaves the member out where there is no value.
    JsonWriter &optionalMember(std::string_view name, std::string_view value);

    [[nodiscard]] const std::string &json() const { return m_out; }
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void separate();
    void quote(std::string_view value);

    std::string m_out;
    bool m_needsComma = false;
};

} // namespace truelle
