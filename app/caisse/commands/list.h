// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>
#include <string>
#include <vector>

namespace truelle::caisse {

[[nodiscard]] int runAccountList(std::span<const std::string_view> words, Console &console);
[[nodiscard]] int runLettersList(std::span<const std::string_view> words, Console &console);
[[nodiscard]] int runMailList(std::span<const std::string_view> words, Console &console);
[[nodiscard]] int runSmsList(std::span<const std::string_view> words, Console &console);

// Rows under each other, columns as wide as their longest value in letters (not bytes), two blanks between;
// control characters become blanks, so that no value can forge a row or speak to the terminal. The first row
// is the heading.
[[nodiscard]] std::string alignedColumns(const std::vector<std::vector<std::string>> &rows);

} // namespace truelle::caisse
