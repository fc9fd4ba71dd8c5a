// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/identity.h"

#include "app/caisse/commands/storeoption.h"
#include "core/wire/caissewire.h"

#include <algorithm>
#include <ostream>

namespace truelle::caisse {
namespace {

constexpr std::size_t kLongestId = 64;
constexpr std::size_t kLongestText = 200;

// Lower-case letters, digits and hyphens: it stands in files and in logs.
bool isId(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestId && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool isLine(std::string_view text)
{
    return text.size() <= kLongestText
        && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

// The option at fault; empty where all is well.
std::string_view faultOf(const Arguments &arguments)
{
    if (!isId(arguments.valueOr("id", "")))
        return "--id";
    if (const std::string name = arguments.valueOr("name", ""); name.empty() || !isLine(name))
        return "--name";
    if (!isLine(arguments.valueOr("phone", "")))
        return "--phone";
    if (!isLine(arguments.valueOr("email", "")))
        return "--email";
    const std::string website = arguments.valueOr("website", "https://");
    return website.starts_with("https://") && isLine(website) ? "" : "--website";
}

} // namespace

int runIdentitySet(std::span<const std::string_view> words, Console &console)
{
    const auto arguments = parseOptions(words, {"data", "id", "name", "phone", "email", "website"}, console);
    if (!arguments)
        return kExitUsage;
    if (const std::string_view fault = faultOf(*arguments); !fault.empty())
        return console.refuseUsage({"valeur incorrecte", "invalid value"}, fault);
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::MayBeNew, console, exitCode);
    if (!database)
        return exitCode;
    Caisse caisse = database->caisse();
    caisse.id = CaisseId(arguments->valueOr("id", ""));
    caisse.name = arguments->valueOr("name", "");
    caisse.phone = arguments->valueOr("phone", caisse.phone);
    caisse.email = arguments->valueOr("email", caisse.email);
    caisse.website = arguments->valueOr("website", caisse.website);
    const auto written = database->write([&](Connection &store) -> Result<void> {
        store.run("UPDATE caisse SET facts = ?1", encodeCaisse(caisse));
        return {};
    });
    if (!written)
        return console.fail(written.error());
    console.out() << caisse.name << " (" << caisse.id.toString() << ')' << std::endl;
    return kExitDone;
}

} // namespace truelle::caisse
