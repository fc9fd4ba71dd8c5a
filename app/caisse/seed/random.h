// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace truelle::caisse {

// Numbers that are the same on every computer for the same seed (splitmix64, Steele, Lea and Flood 2014). The
// standard library's distributions differ from one library to the next, so none is used. Not for secrets.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    // 0 … bound - 1. Precondition: 0 < bound < 2^32.
    [[nodiscard]] std::size_t below(std::size_t bound)
    {
        return static_cast<std::size_t>(((next() >> 32) * static_cast<std::uint64_t>(bound)) >> 32);
    }
    // least … most, both included.
    [[nodiscard]] int between(int least, int most)
    {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
    }
    [[nodiscard]] bool chance(unsigned perThousand) { return below(1000) < perThousand; }
    template <typename Range> [[nodiscard]] const auto &pick(const Range &range)
    {
        return range[below(range.size())];
    }
    // An independent row of numbers, the same for the same `salt`: what is drawn from it shifts nothing drawn
    // here.
    [[nodiscard]] Random forked(std::uint64_t salt) const
    {
        Random mixed(m_state ^ (salt * 0xd1342543de82ef95U + 0x2545f4914f6cdd1dU));
        return Random(mixed.next());
    }

private:
    std::uint64_t m_state;
};

} // namespace truelle::caisse
