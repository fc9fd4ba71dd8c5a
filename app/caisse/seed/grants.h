// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/seed/companies.h"
#include "app/caisse/seed/random.h"
#include "app/caisse/seed/world.h"

#include <vector>

namespace truelle::caisse {

// What a delegation gives and where it stands in its life; people who wait for activation are a trait of
// their account.
enum class GrantShape {
    Administrator,
    FullUpdate,
    ConsultOnly,
    SingleCollege,
    Mixed,
    EndingSoon, // in force, with an end date near
    Upcoming,
    Ended,
    Suspended,
    Closed,
};

// Fills the delegations of every site: the firm's, what the firm gave its collaborators, and the company's
// own people.
class Grants
{
public:
    Grants(World &world, Companies &companies, Random random, const Catalogue &catalogue);
    void generate();

private:
    // The cells of a matrix: bits over the catalogue's order.
    struct Planes
    {
        std::uint64_t colleges = 0;
        std::uint64_t consult = 0;
        std::uint64_t update = 0;
    };

    void addCollaborators();
    void chooseCollaboratorSites();
    void addSite(std::size_t site);
    std::size_t addFirmDelegation(std::size_t site);
    void addFirmLine(std::size_t site, std::size_t grantor, std::size_t count);
    void addCompanyLine(std::size_t site, std::size_t count);
    void addEarlierFirm(std::size_t site);
    void ensureStaff(std::size_t member, std::size_t count);

    [[nodiscard]] GrantShape drawShape(bool isFirmLine);
    [[nodiscard]] Planes drawPlanes(GrantShape shape);
    [[nodiscard]] Planes drawMixed();
    [[nodiscard]] SeedDelegation begun(std::size_t site, std::size_t beneficiary, GrantShape shape);
    void setDates(SeedDelegation &delegation, GrantShape shape);
    std::size_t add(SeedDelegation delegation);
    [[nodiscard]] std::size_t beneficiaryOf(std::size_t account);
    [[nodiscard]] bool isLarge() const { return m_world.options.sites > kDemonstrationSites; }

    World &m_world;
    Companies &m_companies;
    Random m_random;
    std::uint64_t m_allColleges;
    std::uint64_t m_allFeatures;
    std::size_t m_featureCount;
    std::size_t m_collegeCount;
    std::size_t m_fixedCollaborator = 0; // beneficiary
    std::vector<std::size_t> m_collaborators; // beneficiaries, without the fixed one
    std::vector<bool> m_isCollaboratorSite; // of the fixed one
    std::size_t m_staffMember = 0; // whose people m_staff are
    std::vector<std::size_t> m_staff; // beneficiaries
};

} // namespace truelle::caisse
