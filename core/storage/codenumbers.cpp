// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/codenumbers.h"

#include <bit>

namespace truelle {
namespace {

// One more than the greatest member.
std::size_t bound(const BitSet &bits)
{
    const std::size_t words = bits.wordCount();
    return words == 0 ? 0 : words * 64 - static_cast<std::size_t>(std::countl_zero(bits.word(words - 1)));
}

} // namespace

void CodeNumbers::append(std::size_t live)
{
    if (m_same == m_toLive.size() && live == m_toLive.size())
        ++m_same;
    if (m_toStored.size() <= live)
        m_toStored.resize(live + 1);
    m_toStored[live] = m_toLive.size();
    m_toLive.push_back(live);
}

void CodeNumbers::addStored(const std::string &code)
{
    append(m_live->intern(code));
    markSaved();
}

std::size_t CodeNumbers::stored(std::size_t live)
{
    if (live < m_same)
        return live;
    if (live >= m_toStored.size() || !m_toStored[live])
        append(live);
    return *m_toStored[live];
}

std::optional<std::size_t> CodeNumbers::live(std::size_t stored) const
{
    return stored < m_toLive.size() ? std::optional(m_toLive[stored]) : std::nullopt;
}

BitSet CodeNumbers::toStored(const BitSet &live)
{
    if (bound(live) <= m_same)
        return live;
    BitSet result;
    live.forEach([&](std::size_t index) { result.set(stored(index)); });
    return result;
}

std::optional<BitSet> CodeNumbers::toLive(const BitSet &stored) const
{
    const std::size_t end = bound(stored);
    if (end <= m_same)
        return stored;
    if (end > m_toLive.size())
        return std::nullopt;
    BitSet result;
    stored.forEach([&](std::size_t index) { result.set(m_toLive[index]); });
    return result;
}

std::vector<std::pair<std::size_t, std::string>> CodeNumbers::unsaved() const
{
    std::vector<std::pair<std::size_t, std::string>> codes;
    for (std::size_t number = m_saved; number < m_toLive.size(); ++number)
        codes.emplace_back(number, m_live->code(m_toLive[number]));
    return codes;
}

} // namespace truelle
