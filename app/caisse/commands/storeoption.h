// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/arguments.h"
#include "app/caisse/commands/console.h"
#include "app/caisse/store/database.h"

#include <memory>

// What the operator's commands share: --data, and words that are wrong.
namespace truelle::caisse {

enum class StoreWanted { Existing, MayBeNew };

// Opens the store of --data, beside a running server too. Null after having told the console why not;
// `exitCode` is then what the command returns.
[[nodiscard]] std::unique_ptr<Database> openStore(const Arguments &arguments, StoreWanted wanted,
                                                  Console &console, int &exitCode);

// The words of a command that takes options only; nothing after having told the console, which exits with
// kExitUsage.
[[nodiscard]] std::optional<Arguments> parseOptions(std::span<const std::string_view> words,
                                                    std::initializer_list<std::string_view> names,
                                                    Console &console);

// Time as the system has it: the commands' clock.
[[nodiscard]] const Clock &systemClock();

} // namespace truelle::caisse
