// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace truelle {

// Which number a code has in the cache, and which in the running program's CodeTable. They agree as a rule, but need
// not: the caisse may have added a feature in the middle of its catalogue since the cache was written. Not thread-safe;
// the CodeTable is.
class CodeNumbers
{
public:
    explicit CodeNumbers(CodeTable &live) : m_live(&live) { }

    // The next number's code, as it was stored.
    void addStored(const std::string &code);
    // Of a live number: its stored one, a new one if need be; unsaved() tells of it until markSaved().
    [[nodiscard]] std::size_t stored(std::size_t live);
    // Of a stored number; nothing if no such number was ever given.
    [[nodiscard]] std::optional<std::size_t> live(std::size_t stored) const;
    [[nodiscard]] BitSet toStored(const BitSet &live);
    [[nodiscard]] std::optional<BitSet> toLive(const BitSet &stored) const;

    [[nodiscard]] std::vector<std::pair<std::size_t, std::string>> unsaved() const;
    void markSaved() { m_saved = m_toLive.size(); }

private:
    void append(std::size_t live);

    CodeTable *m_live;
    std::vector<std::size_t> m_toLive; // by stored number
    std::vector<std::optional<std::size_t>> m_toStored; // by live number
    std::size_t m_same = 0; // so many first numbers are the same on both sides
    std::size_t m_saved = 0;
};

} // namespace truelle
