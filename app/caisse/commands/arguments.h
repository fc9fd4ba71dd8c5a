// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace truelle::caisse {

// The words of a command line after the command's name: `--name VALUE`, `--name=VALUE` and what stands alone.
// `--` ends the options.
class Arguments
{
public:
    // `names` are the options the command takes, each with one value, without their dashes. InvalidInput,
    // with the word at fault as detail, for an unknown option, one without its value or one given twice.
    [[nodiscard]] static Result<Arguments> parse(std::span<const std::string_view> words,
                                                 std::initializer_list<std::string_view> names);

    // Nothing where the option was not given.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    [[nodiscard]] std::string valueOr(std::string_view name, std::string_view otherwise) const;
    // The words that are no options, in order.
    [[nodiscard]] const std::vector<std::string> &operands() const { return m_operands; }

private:
    std::map<std::string, std::string, std::less<>> m_values;
    std::vector<std::string> m_operands;
};

} // namespace truelle::caisse
