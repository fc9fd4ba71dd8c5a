// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/code.h"

#include "app/caisse/commands/storeoption.h"
#include "app/caisse/rules/coderequests.h"
#include "core/domain/siret.h"

#include <ostream>
#include <vector>

namespace truelle::caisse {
namespace {

void tellIssued(const IssuedCode &issued, CodeDelivery delivery, Console &console)
{
    if (delivery == CodeDelivery::OnlyShown) {
        console.out() << issued.code.reveal() << std::endl;
        return;
    }
    console.out() << console.words({"Courrier mis en file pour ", "Letter queued for "}) << issued.memberName << '.'
                  << std::endl;
    if (!issued.isAddressKnown)
        console.out() << console.words({"Son adresse postale est inconnue : le courrier porte son nom et sa ville.",
                                        "Its postal address is unknown: the letter carries its name and town."})
                      << std::endl;
}

} // namespace

int runCodeIssue(std::span<const std::string_view> words, Console &console)
{
    std::vector<std::string_view> rest(words.begin(), words.end());
    const CodeDelivery delivery = std::erase(rest, "--print") > 0 ? CodeDelivery::OnlyShown : CodeDelivery::Letter;
    const auto arguments = parseOptions(rest, {"data", "site"}, console);
    if (!arguments)
        return kExitUsage;
    const std::string site = arguments->valueOr("site", "");
    const auto siret = Siret::parse(site);
    if (!siret)
        return console.refuseUsage({"--site attend un SIRET", "--site takes a SIRET"}, site);
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::Existing, console, exitCode);
    if (!database)
        return exitCode;
    const Argon2PasswordHasher hasher;
    const auto issued = issueCode(*database, hasher, siret->digits(), delivery);
    if (!issued && issued.error().code == ErrorCode::NotFound)
        return console.fail({"site inconnu", "unknown site"}, issued.error().detail);
    if (!issued)
        return console.fail(issued.error());
    tellIssued(*issued, delivery, console);
    return kExitDone;
}

} // namespace truelle::caisse
