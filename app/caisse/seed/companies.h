// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/seed/random.h"
#include "app/caisse/seed/world.h"

#include <unordered_set>

namespace truelle::caisse {

// A valid SIRET for the `establishment`-th site (from 0) of the `company`-th company: SIREN in 990 000 000 …
// 999 999 999, which INSEE has not reached, so that none is a real company's. Precondition: company <
// 1,000,000, establishment < 9999.
[[nodiscard]] std::string inventedSiret(std::size_t company, std::size_t establishment);

// The CIBTP identifier of the `company`-th company. Precondition: company < 990,000.
[[nodiscard]] std::string inventedCibtpId(std::size_t company);

// Fills members, sites, firms and the accounts that administer them.
class Companies
{
public:
    Companies(World &world, Random random);
    void generate();

    // A new person with an address at `domain` that nobody else has; the account's place.
    std::size_t addPerson(const std::string &domain);

private:
    struct Fixed;
    void addFirms();
    void addMember(std::size_t sites);
    void addFixedMember(const Fixed &fixed);
    void addSites(std::size_t member, std::size_t count, std::size_t town);
    [[nodiscard]] std::string inventedName(std::string &domain);
    [[nodiscard]] std::size_t inventedSize();
    [[nodiscard]] std::string uniqueMail(const SeedAccount &person, const std::string &domain);
    [[nodiscard]] SeedAccount fixedAccount(std::string_view email, const char *firstName,
                                           const char *lastName) const;
    std::size_t add(SeedAccount account);

    World &m_world;
    Random m_random;
    std::unordered_set<std::string> m_mails;
    std::unordered_set<std::string> m_domains;
};

} // namespace truelle::caisse
