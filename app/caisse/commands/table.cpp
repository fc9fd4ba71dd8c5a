// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/alert.h"
#include "app/caisse/commands/code.h"
#include "app/caisse/commands/command.h"
#include "app/caisse/commands/identity.h"
#include "app/caisse/commands/import.h"
#include "app/caisse/commands/list.h"
#include "app/caisse/commands/seed.h"
#include "app/caisse/commands/serve.h"
#include "core/base/version.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <ranges>

namespace truelle::caisse {
namespace {

constexpr std::array kCommands = std::to_array<Command>({
    {"serve",
     "--data DIR [--listen ADDR:PORT] [--smtp URL [--smtp-ca FILE]] [--certificate FILE --key FILE] "
     "[--host NAME[,NAME]] [--public-address URL] [--trusted-proxy ADDR]",
     {"met la caisse à disposition en HTTPS", "serves the caisse over HTTPS"},
     &runServe},
    {"identity set",
     "--data DIR --id ID --name NAME [--phone NUMBER] [--email ADDRESS] [--website URL]",
     {"dit quelle caisse c'est", "says which caisse it is"},
     &runIdentitySet},
    {"seed",
     "--data DIR --sites N [--unopened N] [--accounts demonstration|none] [--seed S] [--force]",
     {"remplit une caisse vide d'entreprises inventées", "fills an empty caisse with invented companies"},
     &runSeed},
    {"import",
     "--data DIR sites.csv|delegations.csv",
     {"ajoute les sites ou les délégations d'un tableau", "adds the sites or delegations of a table"},
     &runImport},
    {"alert add",
     "--data DIR --site SIRET --month YYYY-MM --kind KIND [--text TEXT] [--deadline YYYY-MM-DD]",
     {"signale une anomalie DSN", "raises a DSN alert"},
     &runAlertAdd},
    {"alert clear",
     "--data DIR --site SIRET [--month YYYY-MM] [--kind KIND]",
     {"retire des alertes DSN", "clears DSN alerts"},
     &runAlertClear},
    {"code issue",
     "--data DIR --site SIRET [--print]",
     {"envoie un nouveau code confidentiel par courrier, ou le montre",
      "posts a new confidential code by letter, or shows it"},
     &runCodeIssue},
    {"account list",
     "--data DIR",
     {"montre les comptes utilisateurs", "shows the accounts"},
     &runAccountList},
    {"letters list",
     "--data DIR",
     {"montre les courriers et leur état", "shows the letters and their state"},
     &runLettersList},
    {"mail list",
     "--data DIR",
     {"montre les courriels et leur état", "shows the e-mails and their state"},
     &runMailList},
    {"sms list",
     "--data DIR",
     {"montre les SMS et leur état", "shows the text messages and their state"},
     &runSmsList},
});

// How many words of the line the command's name takes; 0: it is not this command.
std::size_t nameLength(const Command &command, std::span<const std::string_view> words)
{
    std::size_t length = 0;
    for (const auto part : std::views::split(command.name, ' ')) {
        if (length == words.size() || !std::ranges::equal(part, words[length]))
            return 0;
        ++length;
    }
    return length;
}

void printHelp(Console &console)
{
    console.out() << console.words({"Utilisation :", "Usage:"}) << '\n';
    for (const Command &command : commands())
        console.out() << "  truelle-caisse " << command.name << ' ' << command.operands << "\n      "
                      << console.words(command.purpose) << '\n';
    console.out() << "  truelle-caisse --help | --version" << std::endl;
}

} // namespace

std::span<const Command> commands()
{
    return kCommands;
}

int runCommandLine(std::span<const std::string_view> words, Console &console)
{
    if (words.empty())
        return console.refuseUsage({"une commande est attendue", "a command is expected"});
    if (words[0] == "--help") {
        printHelp(console);
        return kExitDone;
    }
    if (words[0] == "--version") {
        console.out() << "truelle-caisse " << kVersion << std::endl;
        return kExitDone;
    }
    for (const Command &command : kCommands)
        if (const std::size_t length = nameLength(command, words))
            return command.run(words.subspan(length), console);
    return console.refuseUsage({"commande inconnue", "unknown command"}, words[0]);
}

} // namespace truelle::caisse
