// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/command.h"

#include <iostream>
#include <vector>

#ifndef _WIN32
#include <csignal>
#include <sys/stat.h>
#endif

int main(int argc, char **argv)
{
    using namespace truelle::caisse;
#ifndef _WIN32
    // Everything a caisse writes is for its owner; a reader of our output that goes away does not end us.
    ::umask(0077);
    std::signal(SIGPIPE, SIG_IGN);
#endif
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    Console console(std::cout, std::cerr, languageOfEnvironment());
    return runCommandLine(words, console);
}
