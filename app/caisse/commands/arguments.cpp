// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/arguments.h"

#include <algorithm>

namespace truelle::caisse {

Result<Arguments> Arguments::parse(std::span<const std::string_view> words,
                                   std::initializer_list<std::string_view> names)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--") {
            arguments.m_operands.insert(arguments.m_operands.end(),
                                        words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
            break;
        }
        if (!word.starts_with("--")) {
            arguments.m_operands.emplace_back(word);
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(2, equals == std::string_view::npos ? equals : equals - 2);
        if (std::ranges::find(names, name) == names.end())
            return Error(ErrorCode::InvalidInput, std::string(word));
        const bool isJoined = equals != std::string_view::npos;
        if (!isJoined && i + 1 == words.size())
            return Error(ErrorCode::InvalidInput, std::string(word));
        const std::string_view value = isJoined ? word.substr(equals + 1) : words[++i];
        if (!arguments.m_values.emplace(name, value).second)
            return Error(ErrorCode::InvalidInput, "--" + std::string(name));
    }
    return arguments;
}

std::optional<std::string> Arguments::value(std::string_view name) const
{
    const auto it = m_values.find(name);
    return it == m_values.end() ? std::nullopt : std::optional(it->second);
}

std::string Arguments::valueOr(std::string_view name, std::string_view otherwise) const
{
    return value(name).value_or(std::string(otherwise));
}

} // namespace truelle::caisse
