// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/typedtext.h"

#include <algorithm>

namespace truelle {
namespace {

enum class Kind {
    Text,
    Blank, // any space, tab and line end
    Mark, // not to be seen, and of no meaning in what is typed here
    Joiner, // not to be seen, but part of how some scripts are written
};

struct Character
{
    char32_t point = 0;
    std::size_t length = 1; // in bytes
};

// A broken sequence counts as one character a byte and stays as it is.
Character firstCharacter(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length == 1 || length > text.size())
        return {lead < 0x80 ? lead : U'\ufffd', 1};
    char32_t point = lead & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xc0) != 0x80)
            return {U'\ufffd', 1};
        point = (point << 6) | (byte & 0x3fu);
    }
    return {point, length};
}

bool isBlank(char32_t c)
{
    return c == U' ' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0xa0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

Kind kindOf(char32_t c)
{
    if (isBlank(c))
        return Kind::Blank;
    if (c == 0x200c || c == 0x200d)
        return Kind::Joiner;
    const bool isControl = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool isDirection
        = c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    const bool isZeroWidth = c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff;
    return isControl || isDirection || isZeroWidth ? Kind::Mark : Kind::Text;
}

// Calls `take(bytes, kind)` for each character.
template<typename Take>
void forEachCharacter(std::string_view text, Take take)
{
    while (!text.empty()) {
        const Character character = firstCharacter(text);
        take(text.substr(0, character.length), kindOf(character.point));
        text.remove_prefix(character.length);
    }
}

void trim(std::string &text)
{
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    text.erase(text.find_last_not_of(' ') + 1);
}

} // namespace

std::string cleanedIdentifier(std::string_view typed)
{
    std::string clean;
    forEachCharacter(typed, [&clean](std::string_view bytes, Kind kind) {
        if (kind == Kind::Blank)
            clean += ' ';
        else if (kind == Kind::Text)
            clean += bytes;
    });
    trim(clean);
    return clean;
}

std::string cleanedName(std::string_view typed)
{
    std::string clean;
    forEachCharacter(typed, [&clean](std::string_view bytes, Kind kind) {
        if (kind == Kind::Blank && !clean.ends_with(' '))
            clean += ' ';
        else if (kind == Kind::Text || kind == Kind::Joiner)
            clean += bytes;
    });
    trim(clean);
    return clean;
}

std::string_view cleanedCode(std::string_view typed)
{
    std::size_t at = 0;
    std::size_t begin = typed.size();
    std::size_t end = typed.size();
    forEachCharacter(typed, [&](std::string_view bytes, Kind kind) {
        if (kind == Kind::Text) {
            begin = std::min(begin, at);
            end = at + bytes.size();
        }
        at += bytes.size();
    });
    return typed.substr(begin, end - begin);
}

std::size_t characterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

} // namespace truelle
