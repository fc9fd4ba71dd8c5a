// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"

#include <span>
#include <string_view>

namespace truelle::caisse {

// One subcommand. `run` gets the words after the command's name and returns an exit code (console.h); it
// speaks to nobody but the console. `operands` and `purpose` are its line in the help.
struct Command
{
    std::string_view name; // one or two words, e.g. "serve", "alert add"
    std::string_view operands;
    Sentence purpose;
    int (*run)(std::span<const std::string_view> words, Console &console);
};

// All commands, in the order of the help (table.cpp: a new command is one row there).
[[nodiscard]] std::span<const Command> commands();

// Runs the command that a command line (without the program's name) asks for, or the help or the version.
[[nodiscard]] int runCommandLine(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
