// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/followup.h"

#include "app/caisse/rules/delegationaccess.h"
#include "app/caisse/store/identifiers.h"
#include "app/caisse/store/reference.h"

namespace truelle::caisse {
namespace {

DsnMonth monthOf(const Query &row)
{
    DsnMonth month;
    month.month = parseIsoMonth(row.text(0)).value_or(Month{});
    month.state = row.text(1);
    if (const auto day = row.optionalInteger(2))
        month.receivedOn = Date{std::chrono::days{*day}};
    month.message = row.text(3);
    if (const auto deadline = row.optionalInteger(4))
        month.deadline = Instant{std::chrono::milliseconds{*deadline}};
    month.link = row.text(5);
    return month;
}

} // namespace

Result<DsnFollowUp> dsnFollowUp(Services &services, const Viewer &viewer, std::int64_t site)
{
    const Database &database = services.store();
    return database.read([&](Connection &store) -> Result<DsnFollowUp> {
        if (!findSite(store, viewer, site))
            return Error(ErrorCode::NotFound, "no such site");
        const auto feature = database.vocabulary().features.find(kSalaryDeclarations);
        const EffectiveRights rights = rightsOnSite(store, database, viewer, site);
        if (!feature || rights.rights.level(*feature) < AccessLevel::Consult)
            return Error(ErrorCode::Forbidden, "no right to salary declarations");
        DsnFollowUp followUp{SiteId(publicId(IdKind::Site, site)), {}};
        Query rows = store.query("SELECT month, state, received_on, message, deadline, link FROM dsn_month "
                                 "WHERE site_id = ?1 ORDER BY month DESC",
                                 site);
        while (rows.next())
            followUp.months.push_back(monthOf(rows));
        return followUp;
    });
}

} // namespace truelle::caisse
