// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/letter.h"

#include <array>

namespace truelle::caisse {
namespace {

struct Letter
{
    char32_t code;
    unsigned char byte;
};

// The letters of 0x80 … 0x9f; those from 0xa0 on are Unicode's own numbers.
constexpr auto kUpper = std::to_array<Letter>({
    {0x20ac, 0x80}, {0x201a, 0x82}, {0x0192, 0x83}, {0x201e, 0x84}, {0x2026, 0x85}, {0x2020, 0x86},
    {0x2021, 0x87}, {0x02c6, 0x88}, {0x2030, 0x89}, {0x0160, 0x8a}, {0x2039, 0x8b}, {0x0152, 0x8c},
    {0x017d, 0x8e}, {0x2018, 0x91}, {0x2019, 0x92}, {0x201c, 0x93}, {0x201d, 0x94}, {0x2022, 0x95},
    {0x2013, 0x96}, {0x2014, 0x97}, {0x02dc, 0x98}, {0x2122, 0x99}, {0x0161, 0x9a}, {0x203a, 0x9b},
    {0x0153, 0x9c}, {0x017e, 0x9e}, {0x0178, 0x9f}, {0x202f, 0xa0},
});

constexpr char32_t kBroken = 0xfffd;

// The letter at the beginning of `text`, which it is taken from.
char32_t takeLetter(std::string_view &text)
{
    const auto first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (first < 0x80)
        return first;
    const std::size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    if (first < 0xc2 || first > 0xf4 || text.size() < more)
        return kBroken;
    char32_t letter = first & (0x3fU >> more);
    for (std::size_t i = 0; i < more; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xc0U) != 0x80U)
            return kBroken;
        letter = letter << 6U | (next & 0x3fU);
    }
    text.remove_prefix(more);
    return letter;
}

char byteOf(char32_t letter)
{
    if (letter < 0x80 || (letter >= 0xa0 && letter <= 0xff))
        return static_cast<char>(letter);
    for (const Letter &known : kUpper)
        if (known.code == letter)
            return static_cast<char>(known.byte);
    return '?';
}

} // namespace

std::string windows1252(std::string_view utf8)
{
    std::string result;
    while (!utf8.empty())
        result += byteOf(takeLetter(utf8));
    return result;
}

} // namespace truelle::caisse
