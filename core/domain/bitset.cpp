// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bitset.h"

#include <algorithm>

namespace truelle {

void BitSet::set(std::size_t index)
{
    setWord(index / 64, word(index / 64) | (std::uint64_t{1} << (index % 64)));
}

void BitSet::reset(std::size_t index)
{
    setWord(index / 64, word(index / 64) & ~(std::uint64_t{1} << (index % 64)));
}

bool BitSet::test(std::size_t index) const
{
    return (word(index / 64) >> (index % 64)) & 1;
}

bool BitSet::isEmpty() const
{
    return wordCount() == 0;
}

std::size_t BitSet::count() const
{
    auto total = static_cast<std::size_t>(std::popcount(m_first));
    for (const std::uint64_t word : m_rest)
        total += static_cast<std::size_t>(std::popcount(word));
    return total;
}

template<typename Combine>
BitSet BitSet::combined(const BitSet &a, const BitSet &b, Combine combine)
{
    BitSet result;
    for (std::size_t position = std::max(a.wordCount(), b.wordCount()); position-- > 0;)
        result.setWord(position, combine(a.word(position), b.word(position)));
    return result;
}

BitSet BitSet::intersected(const BitSet &other) const
{
    return combined(*this, other, [](std::uint64_t a, std::uint64_t b) { return a & b; });
}

BitSet BitSet::united(const BitSet &other) const
{
    return combined(*this, other, [](std::uint64_t a, std::uint64_t b) { return a | b; });
}

BitSet BitSet::without(const BitSet &other) const
{
    return combined(*this, other, [](std::uint64_t a, std::uint64_t b) { return a & ~b; });
}

bool BitSet::isSubsetOf(const BitSet &other) const
{
    return without(other).isEmpty();
}

std::size_t BitSet::wordCount() const
{
    if (!m_rest.empty())
        return m_rest.size() + 1;
    return m_first == 0 ? 0 : 1;
}

std::uint64_t BitSet::word(std::size_t position) const
{
    if (position == 0)
        return m_first;
    return position <= m_rest.size() ? m_rest[position - 1] : 0;
}

void BitSet::setWord(std::size_t position, std::uint64_t word)
{
    if (position == 0) {
        m_first = word;
        return;
    }
    if (position > m_rest.size()) {
        if (word == 0)
            return;
        m_rest.resize(position, 0);
    }
    m_rest[position - 1] = word;
    while (!m_rest.empty() && m_rest.back() == 0)
        m_rest.pop_back();
}

bool operator==(const BitSet &a, const BitSet &b)
{
    return a.m_first == b.m_first && a.m_rest == b.m_rest;
}

} // namespace truelle
