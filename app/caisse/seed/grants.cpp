// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/grants.h"

#include <algorithm>
#include <array>

namespace truelle::caisse {
namespace {

using std::chrono::days;

constexpr std::size_t kFirstFirm = 0;
constexpr std::size_t kFirmAdministrator = 0; // places in World::accounts, see Companies::addFirms
constexpr std::size_t kFixedCollaborator = 1;
constexpr std::size_t kTeam = 12; // collaborators who share a company's sites
// Shapes of the one-site company, so that its list shows every status at first sight.
constexpr auto kShowcase = std::to_array<GrantShape>({
    GrantShape::Administrator,
    GrantShape::Mixed,
    GrantShape::ConsultOnly,
    GrantShape::SingleCollege,
    GrantShape::Upcoming,
    GrantShape::Suspended,
    GrantShape::Ended,
    GrantShape::Closed,
    GrantShape::FullUpdate,
});
constexpr std::size_t kShowcasePending = 4; // which of them waits for activation instead

std::uint64_t lowBits(std::size_t count)
{
    return (std::uint64_t{1} << count) - 1;
}

} // namespace

Grants::Grants(World &world, Companies &companies, Random random, const Catalogue &catalogue)
    : m_world(world)
    , m_companies(companies)
    , m_random(random)
    , m_featureCount(0)
    , m_collegeCount(catalogue.colleges.size())
{
    for (const FeatureGroup &group : catalogue.groups)
        m_featureCount += group.features.size();
    m_allFeatures = lowBits(m_featureCount);
    m_allColleges = lowBits(m_collegeCount);
}

void Grants::generate()
{
    for (std::size_t firm = 0; firm < m_world.firms.size(); ++firm)
        m_world.beneficiaries.push_back({std::nullopt, firm});
    addCollaborators();
    chooseCollaboratorSites();
    m_world.delegations.reserve(m_world.sites.size() * 8 + m_world.sites.size() / 8);
    for (std::size_t site = 0; site < m_world.sites.size(); ++site)
        addSite(site);
}

// One collaborator for 25 sites: 400 people at the design size.
void Grants::addCollaborators()
{
    m_fixedCollaborator = beneficiaryOf(kFixedCollaborator);
    const std::size_t count = std::max<std::size_t>(24, m_world.sites.size() / 25);
    for (std::size_t i = 1; i < count; ++i) {
        const std::size_t account = m_companies.addPerson(m_world.firms[kFirstFirm].domain);
        m_world.accounts[account].firm = kFirstFirm;
        m_collaborators.push_back(beneficiaryOf(account));
    }
}

void Grants::chooseCollaboratorSites()
{
    const std::size_t sites = m_world.sites.size();
    const std::size_t wanted = std::min(kCollaboratorSites, sites);
    m_isCollaboratorSite.assign(sites, false);
    for (std::size_t i = 0; i < wanted; ++i)
        m_isCollaboratorSite[i * sites / wanted] = true;
}

void Grants::addSite(std::size_t site)
{
    const std::size_t grantor = addFirmDelegation(site);
    const std::size_t member = m_world.sites[site].member;
    const bool isFixed = m_world.accounts[m_world.members[member].administrator].isDemonstration;
    if (isLarge()) {
        addFirmLine(site, grantor, 7);
        if (isFixed || m_random.chance(20))
            addCompanyLine(site, site == 0 ? kShowcase.size() : 3);
    } else {
        addFirmLine(site, grantor, 3 + m_random.below(3));
        addCompanyLine(site, site == 0 ? kShowcase.size() : isFixed ? 5 : 2 + m_random.below(3));
    }
    if (m_random.chance(isLarge() ? 10 : 60))
        addEarlierFirm(site);
}

// Always in force: the firm's people see every site of the demonstration.
std::size_t Grants::addFirmDelegation(std::size_t site)
{
    constexpr std::array kShapes{GrantShape::FullUpdate, GrantShape::FullUpdate,  GrantShape::Mixed,
                                 GrantShape::Mixed,      GrantShape::ConsultOnly, GrantShape::EndingSoon};
    SeedDelegation delegation =
        begun(site, kFirstFirm, site == 0 ? GrantShape::FullUpdate : m_random.pick(kShapes));
    delegation.firm = kFirstFirm;
    // Older than whatever the firm passed on.
    delegation.effectDate = m_world.today - days{m_random.between(901, 1500)};
    if (m_random.chance(250))
        delegation.colleges = m_allColleges & ~(std::uint64_t{1} << (m_collegeCount - 1));
    return add(std::move(delegation));
}

void Grants::addFirmLine(std::size_t site, std::size_t grantor, std::size_t count)
{
    const SeedDelegation ceiling = m_world.delegations[grantor];
    const auto give = [&](std::size_t beneficiary, GrantShape shape) {
        SeedDelegation delegation = begun(site, beneficiary, shape);
        delegation.firm = kFirstFirm;
        delegation.grantor = grantor;
        delegation.modifiedBy = kFirmAdministrator;
        delegation.isAdministrator = false;
        delegation.colleges &= ceiling.colleges;
        if (delegation.colleges == 0)
            delegation.colleges = ceiling.colleges;
        delegation.consult &= ceiling.consult;
        delegation.update &= ceiling.update;
        if (delegation.consult == 0) {
            delegation.consult = ceiling.consult;
            delegation.update = 0;
        }
        add(std::move(delegation));
    };
    if (m_isCollaboratorSite[site]) {
        constexpr std::array kInForce{GrantShape::FullUpdate, GrantShape::Mixed, GrantShape::ConsultOnly};
        give(m_fixedCollaborator, m_random.pick(kInForce));
        --count;
    }
    const std::size_t all = m_collaborators.size();
    const std::size_t team = m_world.sites[site].member * 7 % all;
    const std::size_t turn = m_random.below(kTeam);
    for (std::size_t i = 0; i < count; ++i)
        give(m_collaborators[(team + (turn + i) % kTeam) % all], drawShape(true));
}

void Grants::addCompanyLine(std::size_t site, std::size_t count)
{
    const std::size_t member = m_world.sites[site].member;
    ensureStaff(member, count);
    const std::size_t turn = m_random.below(m_staff.size());
    for (std::size_t i = 0; i < count; ++i) {
        const bool isShowcase = count == kShowcase.size();
        const std::size_t person = isShowcase ? i : (turn + i) % m_staff.size();
        SeedDelegation delegation =
            begun(site, m_staff[person], isShowcase ? kShowcase[i] : drawShape(false));
        delegation.modifiedBy = m_world.members[member].administrator;
        add(std::move(delegation));
    }
}

// The same few people work on all sites of a company.
void Grants::ensureStaff(std::size_t member, std::size_t count)
{
    if (m_staffMember != member)
        m_staff.clear();
    m_staffMember = member;
    while (m_staff.size() < count) {
        const std::size_t account = m_companies.addPerson(m_world.members[member].domain);
        if (count == kShowcase.size()) {
            SeedAccount &person = m_world.accounts[account];
            person.isActive = m_staff.size() + 1 != kShowcasePending;
            person.certifiedUntil = person.isActive ? std::optional(m_world.today + days{200}) : std::nullopt;
            person.isMobileCertified = person.isMobileCertified && person.isActive;
        }
        m_staff.push_back(beneficiaryOf(account));
    }
}

void Grants::addEarlierFirm(std::size_t site)
{
    const std::size_t firm = 1 + m_random.below(m_world.firms.size() - 1);
    SeedDelegation delegation =
        begun(site, firm, m_random.chance(300) ? GrantShape::Closed : GrantShape::Ended);
    delegation.firm = firm;
    add(std::move(delegation));
}

GrantShape Grants::drawShape(bool isFirmLine)
{
    const std::size_t draw = m_random.below(100);
    if (draw < 8)
        return isFirmLine ? GrantShape::FullUpdate : GrantShape::Administrator;
    if (draw < 24)
        return GrantShape::FullUpdate;
    if (draw < 40)
        return GrantShape::ConsultOnly;
    if (draw < 50)
        return GrantShape::SingleCollege;
    if (draw < 74)
        return GrantShape::Mixed;
    constexpr std::array kOthers{GrantShape::EndingSoon, GrantShape::Upcoming,  GrantShape::Ended,
                                 GrantShape::Ended,      GrantShape::Suspended, GrantShape::Closed};
    return m_random.pick(kOthers);
}

Grants::Planes Grants::drawPlanes(GrantShape shape)
{
    switch (shape) {
    case GrantShape::Administrator:
    case GrantShape::FullUpdate:
        return {m_allColleges, m_allFeatures, m_allFeatures};
    case GrantShape::ConsultOnly:
        return {m_allColleges, m_allFeatures, 0};
    case GrantShape::SingleCollege: {
        Planes planes = drawMixed();
        planes.colleges = std::uint64_t{1} << m_random.below(m_collegeCount);
        return planes;
    }
    case GrantShape::Mixed:
    case GrantShape::EndingSoon:
    case GrantShape::Upcoming:
    case GrantShape::Ended:
    case GrantShape::Suspended:
    case GrantShape::Closed:
        return drawMixed();
    }
    return {};
}

Grants::Planes Grants::drawMixed()
{
    // Two draws AND-ed or OR-ed give fewer or more rights than half of them.
    const std::uint64_t drawn = m_random.next();
    Planes planes{m_allColleges, (drawn | m_random.next()) & m_allFeatures, drawn & m_allFeatures};
    planes.update &= m_random.next() | (drawn >> 32);
    planes.consult |= planes.update | std::uint64_t{1} << m_random.below(m_featureCount);
    if (m_random.chance(300))
        planes.colleges &= ~(std::uint64_t{1} << m_random.below(m_collegeCount));
    return planes;
}

SeedDelegation Grants::begun(std::size_t site, std::size_t beneficiary, GrantShape shape)
{
    const Planes planes = drawPlanes(shape);
    SeedDelegation delegation;
    delegation.site = site;
    delegation.beneficiary = beneficiary;
    delegation.colleges = planes.colleges;
    delegation.consult = planes.consult;
    delegation.update = planes.update;
    delegation.isAdministrator = shape == GrantShape::Administrator;
    delegation.modifiedBy = m_world.members[m_world.sites[site].member].administrator;
    setDates(delegation, shape);
    return delegation;
}

void Grants::setDates(SeedDelegation &delegation, GrantShape shape)
{
    const Date today = m_world.today;
    delegation.effectDate = today - days{m_random.between(30, 900)};
    const Date since = delegation.effectDate;
    // Last changed on a day between its beginning and yesterday, in office hours.
    int age = m_random.between(1, static_cast<int>((today - since).count()));
    switch (shape) {
    case GrantShape::EndingSoon:
        delegation.endDate = today + days{m_random.between(1, 45)};
        break;
    case GrantShape::Upcoming:
        delegation.effectDate = today + days{m_random.between(2, 60)};
        age = m_random.between(1, 20);
        break;
    case GrantShape::Ended:
        delegation.endDate = today - days{m_random.between(1, 29)};
        break;
    case GrantShape::Suspended:
        delegation.suspension = Suspension{today - days{m_random.between(1, 25)}, std::nullopt};
        if (m_random.chance(600))
            delegation.suspension->until = today + days{m_random.between(5, 40)};
        break;
    case GrantShape::Closed:
        delegation.isClosed = true;
        break;
    case GrantShape::Administrator:
    case GrantShape::FullUpdate:
    case GrantShape::ConsultOnly:
    case GrantShape::SingleCollege:
    case GrantShape::Mixed:
        if (m_random.chance(100))
            delegation.endDate = today + days{m_random.between(60, 700)};
        break;
    }
    delegation.version = 1 + static_cast<int>(m_random.below(3));
    delegation.modifiedAt = parisMidnight(today - days{age}) + std::chrono::hours{8}
        + std::chrono::minutes{m_random.between(0, 599)};
}

std::size_t Grants::add(SeedDelegation delegation)
{
    m_world.delegations.push_back(std::move(delegation));
    return m_world.delegations.size() - 1;
}

std::size_t Grants::beneficiaryOf(std::size_t account)
{
    m_world.beneficiaries.push_back({account, std::nullopt});
    return m_world.beneficiaries.size() - 1;
}

} // namespace truelle::caisse
