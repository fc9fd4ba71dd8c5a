// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/database.h"
#include "app/caisse/store/rows.h"
#include "core/domain/delegationgrant.h"
#include "core/domain/effectiverights.h"

#include <optional>
#include <vector>

// Who may do what to a site's delegations, and within what.
namespace truelle::caisse {

// The sum of kScope… on that site; 0: they do not see it.
[[nodiscard]] std::int64_t scopeOn(Connection &store, const Viewer &viewer, std::int64_t site);
[[nodiscard]] bool isCompanyAdministrator(Connection &store, std::int64_t account, std::int64_t site);

// The company's line is changed by company administrators and Administrators, a firm's by its administrators; nobody
// changes what they were given themselves, and an Administrator nothing of a company administrator's.
[[nodiscard]] bool mayChange(Connection &store, const Viewer &viewer, const DelegationRow &row);

// The least along the chain that ends with the delegation.
[[nodiscard]] EffectiveRights rightsOfChain(Connection &store, std::int64_t delegation, Date today);
// The viewer's own delegations on a site, and those of the firm if they administer it there: each ends a chain.
[[nodiscard]] std::vector<std::int64_t> ownDelegations(Connection &store, const Viewer &viewer, std::int64_t site);
// What the viewer may really do on a site by each of these, at the widest; nothing for a site they do not see. Company
// administrators have every right.
[[nodiscard]] EffectiveRights rightsOnSite(Connection &store, const Database &database, const Viewer &viewer,
                                           std::int64_t site);

// From where somebody gives, and how much at most.
struct GivingLine
{
    std::optional<std::int64_t> grantor; // the firm's delegation; nothing: the company itself
    std::optional<std::int64_t> firm;
    std::optional<EffectiveRights> ceiling; // nothing: the company's own rights, which have no bound
};
// The line that a grant on `site` is given in: the company's for company administrators and Administrators, else the
// firm's for its administrators. A grant that names the firm's delegation is given from there. NotFound for a site they
// do not see; Forbidden for who may give nothing, for a firm that would give to a firm, and for another grantor.
[[nodiscard]] Result<GivingLine> givingLine(Connection &store, const Database &database, const Viewer &viewer,
                                            const DelegationGrant &grant);

// A table of a request's own: its numbers are the store's where the store knows the word, and what a stranger made up
// does not enter the store's table, which would grow with whatever is sent.
void copyVocabulary(const Vocabulary &from, Vocabulary &to);

} // namespace truelle::caisse
