// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <sodium.h>

namespace truelle {

Secret::Secret(std::string value) : m_value(value)
{
    sodium_memzero(value.data(), value.size());
}

Secret::Secret(const Secret &other) = default;

Secret::Secret(Secret &&other) noexcept : m_value(other.m_value)
{
    other.wipe(); // a moved-from short string may keep its bytes
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_value = other.m_value;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = other.m_value;
        other.wipe();
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

bool Secret::equals(const Secret &other) const
{
    return m_value.size() == other.m_value.size()
        && sodium_memcmp(m_value.data(), other.m_value.data(), m_value.size()) == 0;
}

void Secret::wipe()
{
    sodium_memzero(m_value.data(), m_value.size());
    m_value.clear();
}

} // namespace truelle
