// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/storeoption.h"

namespace truelle::caisse {

std::unique_ptr<Database> openStore(const Arguments &arguments, StoreWanted wanted, Console &console,
                                    int &exitCode)
{
    const auto data = arguments.value("data");
    if (!data) {
        exitCode = console.refuseUsage({"option manquante", "missing option"}, "--data");
        return nullptr;
    }
    const std::filesystem::path directory(*data);
    std::error_code ignored; // what cannot be looked at is not there
    if (wanted == StoreWanted::Existing && !std::filesystem::exists(directory / "caisse.db", ignored)) {
        exitCode = console.fail(
            {"ce dossier ne contient pas de données de caisse ; vérifiez --data ou commencez par "
             "« truelle-caisse seed »",
             "this folder holds no caisse's data; check --data, or begin with “truelle-caisse seed”"},
            *data);
        return nullptr;
    }
    auto database = Database::open(directory, systemClock());
    if (!database) {
        exitCode = console.fail(database.error());
        return nullptr;
    }
    return *std::move(database);
}

std::optional<Arguments> parseOptions(std::span<const std::string_view> words,
                                      std::initializer_list<std::string_view> names, Console &console)
{
    auto arguments = Arguments::parse(words, names);
    if (!arguments) {
        console.refuseUsage({"option incorrecte", "invalid option"}, arguments.error().detail);
        return std::nullopt;
    }
    if (!arguments->operands().empty()) {
        console.refuseUsage({"mot inattendu", "unexpected word"}, arguments->operands().front());
        return std::nullopt;
    }
    return *std::move(arguments);
}

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace truelle::caisse
