// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "app/caisse/store/viewer.h"
#include "core/domain/delegation.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"

#include <optional>
#include <vector>

// Rows of the store ↔ values of the domain. The reads are those of one viewer: what somebody may not see is as absent
// as what is not there.
namespace truelle::caisse {

// A delegation with what only the store knows of it.
struct DelegationRow
{
    std::int64_t id = 0;
    std::int64_t site = 0;
    std::int64_t beneficiary = 0;
    std::optional<std::int64_t> grantor;
    std::optional<std::int64_t> firm; // the firm in whose line it stands
    std::int64_t version = 0;
    Delegation value;
};

[[nodiscard]] SiteRole roleOfRank(std::int64_t rank); // access.role

// Column lists that go with the readers below; the tables are named a(ccess), s(ite), m(ember), f(irm), w (alert),
// b(eneficiary), p (its account), d(elegation).
inline constexpr std::string_view kSiteColumns
    = "s.id, s.member_id, m.name, m.cibtp_id, s.siret, s.town, f.name, a.role";
inline constexpr std::string_view kAlertColumns
    = "w.id, w.site_id, w.month, w.kind, w.text, w.needs_action, w.deadline";
inline constexpr std::string_view kBeneficiaryColumns
    = "b.id, b.firm_id, f.name, p.email, p.last_name, p.first_name, p.state";
inline constexpr std::string_view kDelegationColumns
    = "d.id, d.site_id, d.beneficiary_id, d.grantor_id, d.firm_id, d.colleges, d.rights_consult, d.rights_update, "
      "d.administrator, d.effect_date, d.end_date, d.suspended_from, d.suspended_until, d.closed, d.version, "
      "d.modified_by, d.modified_at";
// Whether delegation d is seen by somebody with access a; ?3 is the viewer's firm, ?4 the viewer as a beneficiary.
inline constexpr std::string_view kIsVisible
    = "d.deleted_at IS NULL AND ((a.scope & 4) <> 0 OR ((a.scope & 2) <> 0 AND d.firm_id = ?3) "
      "OR ((a.scope & 1) <> 0 AND d.beneficiary_id = ?4))";
// The same, whether it is still there or was deleted.
inline constexpr std::string_view kWasVisible
    = "((a.scope & 4) <> 0 OR ((a.scope & 2) <> 0 AND d.firm_id = ?3) "
      "OR ((a.scope & 1) <> 0 AND d.beneficiary_id = ?4))";
[[nodiscard]] Site siteOf(const Query &row);
[[nodiscard]] DsnAlert alertOf(const Query &row);
[[nodiscard]] Beneficiary beneficiaryOf(const Query &row);
[[nodiscard]] DelegationRow delegationOf(const Query &row);

[[nodiscard]] std::optional<Site> findSite(Connection &store, const Viewer &viewer, std::int64_t site);
[[nodiscard]] std::optional<DsnAlert> findAlert(Connection &store, const Viewer &viewer, std::int64_t alert);
[[nodiscard]] std::optional<Beneficiary> findBeneficiary(Connection &store, const Viewer &viewer,
                                                         std::int64_t beneficiary);
[[nodiscard]] std::optional<DelegationRow> findDelegation(Connection &store, const Viewer &viewer,
                                                          std::int64_t delegation);

// The delegation and those it came from, the company's own first, whoever may see them.
[[nodiscard]] std::vector<DelegationRow> delegationChain(Connection &store, std::int64_t delegation);

// A new row, which gets its id, in `row` and in its value.
void insertDelegation(Connection &store, DelegationRow &row);
// Writes colleges, rights, administrator, dates, closure, suspension, version and who changed it.
void updateDelegation(Connection &store, const DelegationRow &row);

[[nodiscard]] inline std::int64_t dayNumber(Date date)
{
    return std::int64_t{date.time_since_epoch().count()};
}
[[nodiscard]] inline std::int64_t milliseconds(Instant instant)
{
    return std::int64_t{instant.time_since_epoch().count()};
}

} // namespace truelle::caisse
