// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace truelle {

// A password, token or code on its way through the program. It cannot be printed, compared by accident or logged: the
// only way out is reveal(), so that a search for that word finds every place that handles one. Its bytes are
// overwritten when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string value);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    [[nodiscard]] std::string_view reveal() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.empty(); }

    // Constant time in the content; the length alone is not hidden.
    [[nodiscard]] bool equals(const Secret &other) const;

private:
    void wipe();
    std::string m_value;
};

} // namespace truelle
