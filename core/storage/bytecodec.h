// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/bitset.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace truelle {

// Compact binary writing: numbers in groups of seven bits, lowest first, high bit = more (LEB128); signed ones zigzag.
class ByteWriter
{
public:
    void byte(std::uint8_t value) { m_out += static_cast<char>(value); }
    void number(std::uint64_t value);
    void signedNumber(std::int64_t value);
    void text(std::string_view value);
    void bits(const BitSet &bits);
    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    std::string m_out;
};

// Reads what ByteWriter wrote, from bytes that may be anything: never beyond the end, never more memory than there are
// bytes. After the first fault everything reads as nothing and isIntact() is false.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) { }

    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] std::uint64_t number();
    [[nodiscard]] std::int64_t signedNumber();
    [[nodiscard]] std::string text();
    [[nodiscard]] BitSet bits();
    // A number of things of which each takes at least one byte.
    [[nodiscard]] std::size_t count();

    void fail();
    [[nodiscard]] bool isIntact() const { return m_isIntact; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isIntact = true;
};

} // namespace truelle
