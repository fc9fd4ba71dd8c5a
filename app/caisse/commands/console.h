// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace truelle::caisse {

enum class Language { French, English };

// English where LC_ALL, LC_MESSAGES or LANG (the first that is set) asks for it, else French.
[[nodiscard]] Language languageOfEnvironment();

// A sentence for the operator, in both languages.
struct Sentence
{
    std::string_view french;
    std::string_view english;
};

// What a command exits with.
inline constexpr int kExitDone = 0;
inline constexpr int kExitFailure = 1;
inline constexpr int kExitUsage = 2;

// Where a command speaks: results on `out`, what went wrong on `err`, in the operator's language.
class Console
{
public:
    // The streams outlive the console.
    Console(std::ostream &out, std::ostream &err, Language language)
        : m_out(out)
        , m_err(err)
        , m_language(language)
    {
    }

    [[nodiscard]] std::ostream &out() { return m_out; }
    [[nodiscard]] std::string_view words(const Sentence &sentence) const;
    // "truelle-caisse: SENTENCE" and, after a colon, what it is about. Returns kExitFailure, for the caller
    // to return.
    int fail(const Sentence &sentence, std::string_view about = {});
    // The sentence of an error that a store, a file or a certificate can give, with its detail.
    int fail(const Error &error);
    // As fail(), with kExitUsage and where to find the help.
    int refuseUsage(const Sentence &sentence, std::string_view about = {});

private:
    std::ostream &m_out;
    std::ostream &m_err;
    Language m_language;
};

} // namespace truelle::caisse
