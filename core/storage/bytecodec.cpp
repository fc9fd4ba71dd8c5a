// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/bytecodec.h"

namespace truelle {

void ByteWriter::number(std::uint64_t value)
{
    while (value >= 0x80) {
        byte(static_cast<std::uint8_t>(value | 0x80));
        value >>= 7;
    }
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signedNumber(std::int64_t value)
{
    number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

void ByteWriter::text(std::string_view value)
{
    number(value.size());
    m_out += value;
}

void ByteWriter::bits(const BitSet &bits)
{
    number(bits.wordCount());
    for (std::size_t i = 0; i < bits.wordCount(); ++i)
        number(bits.word(i));
}

std::uint8_t ByteReader::byte()
{
    if (m_rest.empty()) {
        fail();
        return 0;
    }
    const auto value = static_cast<std::uint8_t>(m_rest.front());
    m_rest.remove_prefix(1);
    return value;
}

std::uint64_t ByteReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const std::uint8_t group = byte();
        const auto part = static_cast<std::uint64_t>(group & 0x7f);
        if (shift == 63 && part > 1)
            break;
        value |= part << shift;
        if ((group & 0x80) == 0)
            return m_isIntact ? value : 0;
    }
    fail();
    return 0;
}

std::int64_t ByteReader::signedNumber()
{
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

std::string ByteReader::text()
{
    const std::size_t size = count();
    std::string value(m_rest.substr(0, size));
    m_rest.remove_prefix(value.size());
    return value;
}

BitSet ByteReader::bits()
{
    BitSet bits;
    const std::size_t words = count();
    for (std::size_t i = 0; i < words && m_isIntact; ++i)
        bits.setWord(i, number());
    return bits;
}

std::size_t ByteReader::count()
{
    const std::uint64_t value = number();
    if (value > m_rest.size()) {
        fail();
        return 0;
    }
    return static_cast<std::size_t>(value);
}

void ByteReader::fail()
{
    m_isIntact = false;
    m_rest = {};
}

} // namespace truelle
