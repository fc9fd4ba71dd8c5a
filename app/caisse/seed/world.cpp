// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/world.h"

#include "app/caisse/seed/companies.h"
#include "app/caisse/seed/declarations.h"
#include "app/caisse/seed/grants.h"
#include "app/caisse/seed/unopened.h"

namespace truelle::caisse {

World generateWorld(const SeedOptions &options, const Catalogue &catalogue)
{
    World world;
    world.options = options;
    world.today = parisDate(options.now);
    const Random random(options.seed);
    Companies companies(world, random.forked(1));
    companies.generate();
    Grants(world, companies, random.forked(2), catalogue).generate();
    addAlerts(world, random.forked(3));
    addUnopened(world, random.forked(4));
    return world;
}

} // namespace truelle::caisse
