// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/import.h"

#include "app/caisse/commands/storeoption.h"

#include <ostream>

namespace truelle::caisse {
namespace {

enum class ImportKind { Sites, Delegations };

struct ImportRequest
{
    ImportKind kind = ImportKind::Sites;
    std::filesystem::path file;
};

// `sites FILE`, `delegations FILE`, or a FILE whose name says which.
std::optional<ImportRequest> requestOf(const std::vector<std::string> &operands)
{
    if (operands.empty() || operands.size() > 2)
        return std::nullopt;
    const std::filesystem::path file(operands.back());
    const std::string what = operands.size() == 2 ? operands.front() : file.stem().string();
    if (what == "sites" || (operands.size() == 1 && what.starts_with("sites")))
        return ImportRequest{ImportKind::Sites, file};
    if (what == "delegations" || (operands.size() == 1 && what.starts_with("delegations")))
        return ImportRequest{ImportKind::Delegations, file};
    return std::nullopt;
}

void tell(const ImportReport &report, Console &console)
{
    for (const BadRow &bad : report.bad) {
        std::string sentence(console.words({"ligne ", "line "}));
        sentence += std::to_string(bad.line);
        sentence += console.words({" : ", ": "});
        sentence += console.words(bad.reason);
        console.fail({sentence, sentence}, bad.about);
    }
    console.out() << console.words({"Lignes importées : ", "Rows imported: "}) << report.kept
                  << console.words({". Laissées de côté : ", ". Left out: "}) << report.bad.size() << '.'
                  << std::endl;
}

} // namespace

int runImport(std::span<const std::string_view> words, Console &console)
{
    const auto arguments = Arguments::parse(words, {"data"});
    if (!arguments)
        return console.refuseUsage({"option incorrecte", "invalid option"}, arguments.error().detail);
    const auto request = requestOf(arguments->operands());
    if (!request)
        return console.refuseUsage({"un fichier sites….csv ou delegations….csv est attendu",
                                    "a file sites….csv or delegations….csv is expected"});
    const auto table = CsvTable::load(request->file);
    if (!table)
        return console.fail(table.error());
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::MayBeNew, console, exitCode);
    if (!database)
        return exitCode;
    const auto report = request->kind == ImportKind::Sites ? importSites(*database, *table)
                                                           : importDelegations(*database, *table);
    if (!report)
        return console.fail(report.error());
    tell(*report, console);
    return report->bad.empty() ? kExitDone : kExitFailure;
}

} // namespace truelle::caisse
