// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/passwordstrength.h"

#include "core/base/secret.h"

#include <zxcvbn.h>

#include <algorithm>

namespace truelle {
namespace {

constexpr std::size_t kLongestJudged = 100; // bytes: the search for patterns grows with the square of the length

// A text that zxcvbn is handed: cut between characters, without the zero byte that would end it.
std::string judged(std::string_view text)
{
    std::size_t end = std::min(text.size(), kLongestJudged);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    std::string cut(text.substr(0, end));
    std::erase(cut, '\0');
    return cut;
}

// The whole word, and what stands between its separators: of « nadia.benali@comptagestion.example » each part too.
void addParts(std::vector<std::string> &words, const std::string &word)
{
    constexpr std::size_t kShortest = 3;
    words.push_back(judged(word));
    std::size_t start = 0;
    while (start <= word.size()) {
        const std::size_t end = std::min(word.find_first_of(" .@-_'", start), word.size());
        if (end - start >= kShortest && end - start < word.size())
            words.push_back(judged(word.substr(start, end - start)));
        start = end + 1;
    }
}

} // namespace

PasswordStrength passwordStrength(std::string_view password, const std::vector<std::string> &ownWords)
{
    std::vector<std::string> words;
    for (const std::string &word : ownWords)
        if (!word.empty())
            addParts(words, word);
    std::vector<const char *> dictionary;
    for (const std::string &word : words)
        if (!word.empty())
            dictionary.push_back(word.c_str());
    dictionary.push_back(nullptr);
    const Secret text(judged(password));
    const double bits = ZxcvbnMatch(text.reveal().data(), dictionary.data(), nullptr);
    // zxcvbn's own steps: 10^3, 10^6, 10^8 and 10^10 guesses.
    constexpr double kBitsPerDigit = 3.3219280948873626;
    if (bits < 3 * kBitsPerDigit)
        return PasswordStrength::VeryWeak;
    if (bits < 6 * kBitsPerDigit)
        return PasswordStrength::Weak;
    if (bits < 8 * kBitsPerDigit)
        return PasswordStrength::Fair;
    if (bits < 10 * kBitsPerDigit)
        return PasswordStrength::Good;
    return PasswordStrength::Strong;
}

} // namespace truelle
