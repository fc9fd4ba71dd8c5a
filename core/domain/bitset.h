// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace truelle {

// A set of small numbers, made for rights: the first 64 need no allocation, and set algebra is one pass over words.
class BitSet
{
public:
    void set(std::size_t index);
    void reset(std::size_t index);
    [[nodiscard]] bool test(std::size_t index) const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::size_t count() const;

    // The sets of what both, or either, or only this one has.
    [[nodiscard]] BitSet intersected(const BitSet &other) const;
    [[nodiscard]] BitSet united(const BitSet &other) const;
    [[nodiscard]] BitSet without(const BitSet &other) const;
    [[nodiscard]] bool isSubsetOf(const BitSet &other) const;

    // The words, lowest numbers first, without trailing zero words; for storing.
    [[nodiscard]] std::size_t wordCount() const;
    [[nodiscard]] std::uint64_t word(std::size_t position) const;
    void setWord(std::size_t position, std::uint64_t word);

    // Calls `visit(index)` for each member in ascending order.
    template<typename Visitor>
    void forEach(Visitor visit) const
    {
        for (std::size_t position = 0; position < wordCount(); ++position)
            for (std::uint64_t rest = word(position); rest != 0; rest &= rest - 1)
                visit(position * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }

    friend bool operator==(const BitSet &a, const BitSet &b);

private:
    template<typename Combine>
    [[nodiscard]] static BitSet combined(const BitSet &a, const BitSet &b, Combine combine);

    std::uint64_t m_first = 0;
    std::vector<std::uint64_t> m_rest; // words 1, 2, …
};

} // namespace truelle
