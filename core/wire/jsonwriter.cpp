// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/jsonwriter.h"

#include <array>
#include <charconv>

namespace truelle {
namespace {

// The length of the valid UTF-8 sequence at the start of `text` (RFC 3629), 0 where it is broken.
std::size_t utf8SequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length == 0 || lead > 0xf4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    const bool isOverlong = (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
    const bool isSurrogate = lead == 0xed && byte(1) >= 0xa0;
    const bool isTooLarge = lead == 0xf4 && byte(1) >= 0x90;
    return isOverlong || isSurrogate || isTooLarge ? 0 : length;
}

} // namespace

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    m_out += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view value)
{
    separate();
    quote(value);
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::integer(std::int64_t value)
{
    separate();
    std::array<char, 24> digits{};
    m_out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    return raw(value ? "true" : "false");
}

JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::raw(std::string_view json)
{
    separate();
    m_out += json;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::member(std::string_view name, std::size_t value)
{
    return key(name).integer(static_cast<std::int64_t>(value));
}

JsonWriter &JsonWriter::optionalMember(std::string_view name, std::string_view value)
{
    return value.empty() ? *this : key(name).text(value);
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
}

void JsonWriter::quote(std::string_view value)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    m_out += '"';
    while (!value.empty()) {
        const auto byte = static_cast<unsigned char>(value.front());
        const std::size_t length = utf8SequenceLength(value);
        if (byte == '"' || byte == '\\') {
            m_out += '\\';
            m_out += value.front();
        } else if (byte < 0x20) {
            m_out += "\\u00";
            m_out += kHex[byte >> 4];
            m_out += kHex[byte & 0xf];
        } else if (length == 0) {
            m_out += "\xef\xbf\xbd";
        } else {
            m_out += value.substr(0, length);
        }
        value.remove_prefix(length == 0 ? 1 : length);
    }
    m_out += '"';
}

} // namespace truelle
