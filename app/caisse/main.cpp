// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/command.h"

#include <iostream>
#include <vector>

int main(int argc, char **argv)
{
    using namespace truelle::caisse;
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    Console console(std::cout, std::cerr, languageOfEnvironment());
    return runCommandLine(words, console);
}
