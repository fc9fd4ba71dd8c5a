// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/unopened.h"

#include "app/caisse/seed/companies.h"
#include "app/caisse/seed/names.h"

namespace truelle::caisse {

void addUnopened(World &world, Random random)
{
    for (std::size_t i = 0; i < world.options.unopened; ++i) {
        const std::size_t company = world.members.size() + i;
        SeedUnopened site;
        site.holderLastName = random.pick(lastNames());
        site.holderFirstName = random.pick(firstNames());
        site.memberName = std::string(random.pick(trades())) + " " + site.holderLastName;
        site.cibtpId = inventedCibtpId(company);
        site.siret = inventedSiret(company, 0);
        site.town = random.below(towns().size());
        world.unopened.push_back(std::move(site));
    }
}

std::string inventedAddress(std::size_t company, std::size_t town)
{
    constexpr std::size_t kHouses = 97; // no divisor of the streets' number: neighbours in the list live apart
    const Town &place = towns()[town];
    return std::to_string(1 + company % kHouses) + " " + std::string(streets()[company % streets().size()]) + "\n"
        + std::string(place.postcode) + " " + std::string(place.name);
}

} // namespace truelle::caisse
