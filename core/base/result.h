// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cassert>
#include <type_traits>
#include <utility>
#include <variant>

namespace truelle {

// A value or the reason why there is none. The names are those of std::expected (which our oldest compiler lacks), so
// that it can take this class's place. Nothing in Truelle reports a foreseeable failure by an exception.
template<typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;
    using error_type = Error;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Precondition of the four below: has_value() says which side is there.
    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    [[nodiscard]] const Error &error() const & { return *std::get_if<1>(&m_state); }
    [[nodiscard]] Error &&error() && { return std::move(*std::get_if<1>(&m_state)); }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    [[nodiscard]] T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

// Success without a value, or the reason of the failure.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const & { return *std::get_if<1>(&m_state); }
    [[nodiscard]] Error &&error() && { return std::move(*std::get_if<1>(&m_state)); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace truelle
