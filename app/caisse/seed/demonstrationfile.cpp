// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/writer.h"

#include "app/caisse/tls/privatefile.h"
#include "core/wire/jsonwriter.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

struct Label
{
    std::string_view email;
    std::string french;
    std::string english;
};

std::string plural(std::size_t count, const char *word)
{
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

std::size_t sitesOf(const World &world, std::string_view email)
{
    for (const SeedMember &member : world.members)
        if (world.accounts[member.administrator].email == email)
            return member.sites;
    return 0;
}

std::vector<Label> labels(const World &world)
{
    const std::size_t all = world.sites.size();
    const std::size_t some = std::min(kCollaboratorSites, all);
    const std::size_t twelve = sitesOf(world, kTwelveSitesMail);
    return {
        {kFirmAdministratorMail, "Cabinet comptable, administratrice : " + plural(all, "site"),
         "Accounting firm, administrator: " + plural(all, "site")},
        {kCollaboratorMail, "Cabinet comptable, collaboratrice : " + plural(some, "site"),
         "Accounting firm, collaborator: " + plural(some, "site")},
        {kOneSiteMail, "Administrateur Entreprise : 1 site", "Company administrator: 1 site"},
        {kTwelveSitesMail, "Administratrice Entreprise : " + plural(twelve, "site"),
         "Company administrator: " + plural(twelve, "site")},
        {kPendingMail, "En attente d'activation", "Awaiting activation"},
    };
}

} // namespace

Result<void> writeDemonstrationFile(const std::filesystem::path &directory, const World &world)
{
    JsonWriter json;
    json.beginObject().key("accounts").beginArray();
    for (const Label &label : labels(world)) {
        if (std::ranges::find(world.accounts, label.email, &SeedAccount::email) == world.accounts.end())
            continue;
        json.beginObject().member("email", label.email).member("password", kDemonstrationPassword);
        json.key("label").beginObject().member("fr", label.french).member("en", label.english).endObject();
        json.endObject();
    }
    json.endArray().endObject();
    if (const auto made = makePrivateFolder(directory); !made)
        return made.error();
    return writePrivateFile(directory / "demonstration.json", json.take() + "\n");
}

} // namespace truelle::caisse
