// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/store/rows.h"

#include "app/caisse/store/identifiers.h"

#include <algorithm>
#include <bit>

namespace truelle::caisse {
namespace {

Date dayOf(std::int64_t number)
{
    return Date{std::chrono::days{number}};
}

Instant instantOf(std::int64_t number)
{
    return Instant{std::chrono::milliseconds{number}};
}

std::optional<Date> optionalDay(const Query &row, int column)
{
    const auto number = row.optionalInteger(column);
    return number ? std::optional(dayOf(*number)) : std::nullopt;
}

std::optional<std::int64_t> optionalNumber(const std::optional<Date> &date)
{
    return date ? std::optional(dayNumber(*date)) : std::nullopt;
}

BitSet planeOf(std::int64_t word)
{
    BitSet plane;
    plane.setWord(0, std::bit_cast<std::uint64_t>(word));
    return plane;
}

std::int64_t wordOf(const BitSet &plane)
{
    return plane.wordCount() == 0 ? 0 : std::bit_cast<std::int64_t>(plane.word(0));
}

} // namespace

SiteRole roleOfRank(std::int64_t rank)
{
    constexpr SiteRole kRanks[] = {SiteRole::CompanyAdministrator, SiteRole::Administrator,
                                   SiteRole::FirmAdministrator, SiteRole::FirmCollaborator, SiteRole::User};
    return rank >= 0 && rank < 5 ? kRanks[rank] : SiteRole::User;
}

Site siteOf(const Query &row)
{
    Site site;
    site.id = SiteId(publicId(IdKind::Site, row.integer(0)));
    site.member = MemberId(publicId(IdKind::Member, row.integer(1)));
    site.memberName = row.text(2);
    site.cibtpId = row.text(3);
    site.siret = row.text(4);
    site.town = row.text(5);
    site.firmName = row.text(6);
    site.role = roleOfRank(row.integer(7));
    return site;
}

DsnAlert alertOf(const Query &row)
{
    DsnAlert alert;
    alert.id = AlertId(publicId(IdKind::Alert, row.integer(0)));
    alert.site = SiteId(publicId(IdKind::Site, row.integer(1)));
    alert.month = parseIsoMonth(row.text(2)).value_or(Month{});
    alert.kind = row.text(3);
    alert.text = row.text(4);
    alert.needsAction = row.flag(5);
    if (const auto deadline = row.optionalInteger(6))
        alert.deadline = instantOf(*deadline);
    return alert;
}

Beneficiary beneficiaryOf(const Query &row)
{
    Beneficiary beneficiary;
    beneficiary.id = BeneficiaryId(publicId(IdKind::Beneficiary, row.integer(0)));
    beneficiary.kind = row.isNull(1) ? BeneficiaryKind::User : BeneficiaryKind::Firm;
    if (beneficiary.kind == BeneficiaryKind::Firm) {
        beneficiary.lastName = row.text(2);
        return beneficiary;
    }
    beneficiary.email = row.text(3);
    beneficiary.lastName = row.text(4);
    beneficiary.firstName = row.text(5);
    beneficiary.isActivated = row.text(6) == "active";
    return beneficiary;
}

DelegationRow delegationOf(const Query &row)
{
    DelegationRow read;
    read.id = row.integer(0);
    read.site = row.integer(1);
    read.beneficiary = row.integer(2);
    read.grantor = row.optionalInteger(3);
    read.firm = row.optionalInteger(4);
    Delegation &value = read.value;
    value.id = DelegationId(publicId(IdKind::Delegation, read.id));
    value.site = SiteId(publicId(IdKind::Site, read.site));
    value.beneficiary = BeneficiaryId(publicId(IdKind::Beneficiary, read.beneficiary));
    if (read.grantor)
        value.grantor = DelegationId(publicId(IdKind::Delegation, *read.grantor));
    value.colleges = planeOf(row.integer(5));
    value.rights = RightsMatrix::fromPlanes(planeOf(row.integer(6)), planeOf(row.integer(7)));
    value.isAdministrator = row.flag(8);
    value.effectDate = dayOf(row.integer(9));
    value.endDate = optionalDay(row, 10);
    if (const auto from = optionalDay(row, 11))
        value.suspension = Suspension{*from, optionalDay(row, 12)};
    value.isClosed = row.flag(13);
    read.version = row.integer(14);
    value.version = std::to_string(read.version);
    value.modifiedBy = row.text(15);
    if (const auto at = row.optionalInteger(16))
        value.modifiedAt = instantOf(*at);
    return read;
}

std::optional<Site> findSite(Connection &store, const Viewer &viewer, std::int64_t site)
{
    static const std::string kSql = "SELECT " + std::string(kSiteColumns)
        + " FROM access a JOIN site s ON s.id = a.site_id JOIN member m ON m.id = s.member_id "
          "LEFT JOIN firm f ON f.id = s.firm_id WHERE a.account_id = ?1 AND a.site_id = ?2";
    Query row = store.query(kSql, viewer.account, site);
    return row.next() ? std::optional(siteOf(row)) : std::nullopt;
}

std::optional<DsnAlert> findAlert(Connection &store, const Viewer &viewer, std::int64_t alert)
{
    static const std::string kSql = "SELECT " + std::string(kAlertColumns)
        + " FROM alert w JOIN access a ON a.site_id = w.site_id AND a.account_id = ?1 WHERE w.id = ?2";
    Query row = store.query(kSql, viewer.account, alert);
    return row.next() ? std::optional(alertOf(row)) : std::nullopt;
}

std::optional<Beneficiary> findBeneficiary(Connection &store, const Viewer &viewer, std::int64_t beneficiary)
{
    static const std::string kSql = "SELECT " + std::string(kBeneficiaryColumns)
        + " FROM acquaintance q JOIN beneficiary b ON b.id = q.beneficiary_id LEFT JOIN firm f ON f.id = b.firm_id "
          "LEFT JOIN account p ON p.id = b.account_id WHERE q.account_id = ?1 AND q.beneficiary_id = ?2";
    Query row = store.query(kSql, viewer.account, beneficiary);
    return row.next() ? std::optional(beneficiaryOf(row)) : std::nullopt;
}

std::optional<DelegationRow> findDelegation(Connection &store, const Viewer &viewer, std::int64_t delegation)
{
    static const std::string kSql = "SELECT " + std::string(kDelegationColumns)
        + " FROM delegation d JOIN access a ON a.site_id = d.site_id AND a.account_id = ?1 WHERE d.id = ?2 AND "
        + std::string(kIsVisible);
    Query row = store.query(kSql, viewer.account, delegation, viewer.firm, viewer.beneficiary);
    return row.next() ? std::optional(delegationOf(row)) : std::nullopt;
}

std::vector<DelegationRow> delegationChain(Connection &store, std::int64_t delegation)
{
    static const std::string kSql
        = "SELECT " + std::string(kDelegationColumns) + " FROM delegation d WHERE d.id = ?1";
    // Longer than any chain that is meant; ends a ring that only a damaged store could have.
    constexpr std::size_t kLongest = 32;
    std::vector<DelegationRow> chain;
    std::optional<std::int64_t> link = delegation;
    while (link && chain.size() < kLongest) {
        Query row = store.query(kSql, *link);
        if (!row.next())
            break;
        chain.push_back(delegationOf(row));
        link = chain.back().grantor;
    }
    std::ranges::reverse(chain);
    return chain;
}

void insertDelegation(Connection &store, DelegationRow &row)
{
    store.run("INSERT INTO delegation (site_id, beneficiary_id, grantor_id, firm_id, colleges, rights_consult, "
              "rights_update, effect_date) VALUES (?1, ?2, ?3, ?4, 0, 0, 0, ?5)",
              row.site, row.beneficiary, row.grantor, row.firm, dayNumber(row.value.effectDate));
    row.id = store.lastInsertId();
    row.value.id = DelegationId(publicId(IdKind::Delegation, row.id));
    updateDelegation(store, row);
}

void updateDelegation(Connection &store, const DelegationRow &row)
{
    const Delegation &value = row.value;
    std::optional<std::int64_t> modifiedAt;
    if (value.modifiedAt)
        modifiedAt = milliseconds(*value.modifiedAt);
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> until;
    if (value.suspension) {
        from = dayNumber(value.suspension->from);
        until = optionalNumber(value.suspension->until);
    }
    store.run("UPDATE delegation SET colleges = ?2, rights_consult = ?3, rights_update = ?4, administrator = ?5, "
              "effect_date = ?6, end_date = ?7, closed = ?8, version = ?9, modified_by = ?10, modified_at = ?11, "
              "suspended_from = ?12, suspended_until = ?13 WHERE id = ?1",
              row.id, wordOf(value.colleges), wordOf(value.rights.consultPlane()),
              wordOf(value.rights.updatePlane()), value.isAdministrator, dayNumber(value.effectDate),
              optionalNumber(value.endDate), value.isClosed, row.version, value.modifiedBy, modifiedAt, from, until);
}

} // namespace truelle::caisse
