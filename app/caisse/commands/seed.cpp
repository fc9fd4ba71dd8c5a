// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/seed.h"

#include "app/caisse/commands/storeoption.h"
#include "app/caisse/seed/writer.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ostream>

namespace truelle::caisse {
namespace {

template <typename Number> bool readNumber(const std::string &text, Number &number)
{
    const char *end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

struct SeedRequest
{
    SeedOptions options;
    bool hasAccounts = true;
};

// Nothing after having told the console.
std::optional<SeedRequest> requestOf(const Arguments &arguments, Console &console)
{
    SeedRequest request;
    request.options.now = systemClock().now();
    std::int64_t sites = 0;
    if (!readNumber(arguments.valueOr("sites", ""), sites) || sites < 1
        || sites > static_cast<std::int64_t>(kMaximumSites)) {
        console.refuseUsage(
            {"--sites attend un nombre de 1 à 500000", "--sites takes a number from 1 to 500000"});
        return std::nullopt;
    }
    request.options.sites = static_cast<std::size_t>(sites);
    request.options.alerts = AlertDensity::forSites(request.options.sites);
    if (!readNumber(arguments.valueOr("unopened", "0"), request.options.unopened)
        || request.options.unopened > kMaximumUnopened) {
        console.refuseUsage(
            {"--unopened attend un nombre de 0 à 1000", "--unopened takes a number from 0 to 1000"});
        return std::nullopt;
    }
    if (!readNumber(arguments.valueOr("seed", "1"), request.options.seed)) {
        console.refuseUsage({"--seed attend un nombre", "--seed takes a number"});
        return std::nullopt;
    }
    const bool isDemonstration = request.options.sites <= kDemonstrationSites;
    const std::string accounts = arguments.valueOr("accounts", isDemonstration ? "demonstration" : "none");
    if (accounts != "demonstration" && accounts != "none") {
        console.refuseUsage({"--accounts attend « demonstration » ou « none »",
                             "--accounts takes “demonstration” or “none”"});
        return std::nullopt;
    }
    request.hasAccounts = accounts == "demonstration";
    return request;
}

int refuse(const Error &error, Console &console)
{
    if (error.code == ErrorCode::InvalidInput)
        return console.fail(
            {"ce dossier contient déjà des données ; choisissez-en un autre, ou ajoutez --force pour tout "
             "remplacer",
             "this folder has data already; choose another one, or add --force to replace all of it"});
    return console.fail(error);
}

Result<void> settleDemonstrationFile(const std::filesystem::path &directory, const World &world,
                                     bool hasAccounts)
{
    if (hasAccounts)
        return writeDemonstrationFile(directory, world);
    std::error_code ignored; // of an earlier seed, if there was one
    std::filesystem::remove(directory / "demonstration.json", ignored);
    return {};
}

} // namespace

int runSeed(std::span<const std::string_view> words, Console &console)
{
    std::vector<std::string_view> rest(words.begin(), words.end());
    SeedWrite how;
    if (std::erase(rest, "--force") > 0)
        how.existing = ExistingData::Replace;
    const auto arguments = parseOptions(rest, {"data", "sites", "seed", "accounts", "unopened"}, console);
    if (!arguments)
        return kExitUsage;
    const auto request = requestOf(*arguments, console);
    if (!request)
        return kExitUsage;
    int exitCode = kExitDone;
    const auto begun = std::chrono::steady_clock::now();
    const auto database = openStore(*arguments, StoreWanted::MayBeNew, console, exitCode);
    if (!database)
        return exitCode;
    const Argon2PasswordHasher hasher;
    how.hasher = request->hasAccounts ? &hasher : nullptr;
    const World world = generateWorld(request->options, database->catalogue());
    if (const auto written = writeWorld(*database, world, how); !written)
        return refuse(written.error(), console);
    const std::filesystem::path directory(*arguments->value("data"));
    if (const auto settled = settleDemonstrationFile(directory, world, request->hasAccounts); !settled)
        return console.fail(settled.error());
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    console.out() << world.sites.size() << console.words({" sites, ", " sites, "}) << world.delegations.size()
                  << console.words({" délégations, ", " delegations, "}) << world.accounts.size()
                  << console.words({" personnes, ", " people, "}) << world.alerts.size()
                  << console.words({" alertes DSN ; ", " DSN alerts; "}) << took.count() << " ms"
                  << std::endl;
    return kExitDone;
}

} // namespace truelle::caisse
