// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegations.h"

#include "app/caisse/rules/delegationaccess.h"
#include "app/caisse/rules/delegationwork.h"
#include "app/caisse/store/identifiers.h"
#include "core/wire/delegationrequestwire.h"
#include "core/wire/delegationwire.h"

namespace truelle::caisse {
namespace {

ChangeAnswer answerOf(int status, const DelegationRow &row, const Database &database)
{
    return {status, encodeDelegation(row.value, database.vocabulary()), row.value.version};
}

// Runs `act(DelegationWork &, Vocabulary &)`, which gives an answer, once for its key.
template<typename Act>
Result<ChangeAnswer> once(Services &services, const Viewer &viewer, const IdempotencyKey &key, Act act)
{
    const auto mark = services.runningKeys().begin(key);
    if (!mark)
        return Error(ErrorCode::StillRunning, "the same key is at work");
    return services.store().write([&](Connection &store) -> Result<ChangeAnswer> {
        auto kept = recall(store, key, services.now());
        if (!kept)
            return kept.error();
        if (*kept)
            return **std::move(kept);
        Vocabulary words;
        copyVocabulary(services.store().vocabulary(), words);
        DelegationWork work(services, store, viewer, words);
        Result<ChangeAnswer> answer = act(work, words);
        if (!answer)
            return answer;
        work.sendNotices();
        keep(store, key, *answer, services.now());
        return answer;
    });
}

} // namespace

Result<std::vector<Delegation>> siteDelegations(Services &services, const Viewer &viewer, std::int64_t site)
{
    static const std::string kSql = "SELECT " + std::string(kDelegationColumns)
        + " FROM access a JOIN delegation d ON d.site_id = a.site_id WHERE a.account_id = ?1 AND a.site_id = ?2 AND "
        + std::string(kIsVisible) + " ORDER BY d.id";
    return services.store().read([&](Connection &store) -> Result<std::vector<Delegation>> {
        if (scopeOn(store, viewer, site) == 0)
            return Error(ErrorCode::NotFound, "no such site");
        std::vector<Delegation> delegations;
        Query rows = store.query(kSql, viewer.account, site, viewer.firm, viewer.beneficiary);
        while (rows.next())
            delegations.push_back(delegationOf(rows).value);
        return delegations;
    });
}

Result<Delegation> readDelegation(Services &services, const Viewer &viewer, std::int64_t delegation)
{
    return services.store().read([&](Connection &store) -> Result<Delegation> {
        auto row = findDelegation(store, viewer, delegation);
        if (!row)
            return Error(ErrorCode::NotFound, "no such delegation");
        return std::move(row->value);
    });
}

Result<ChangeAnswer> changeDelegation(Services &services, const ChangeRequest &request)
{
    return once(services, request.viewer, request.key,
                [&](DelegationWork &work, Vocabulary &words) -> Result<ChangeAnswer> {
                    const DelegationId id(publicId(IdKind::Delegation, request.delegation));
                    if (const auto seen = work.permitted(id, request.ifMatch); !seen)
                        return seen.error();
                    const auto patch = decodePatch(request.body, words);
                    if (!patch)
                        return patch.error();
                    const auto row = work.change({id, request.ifMatch, *patch});
                    if (!row)
                        return row.error();
                    return answerOf(200, *row, services.store());
                });
}

Result<ChangeAnswer> addDelegation(Services &services, const GrantRequest &request)
{
    return once(services, request.viewer, request.key,
                [&](DelegationWork &work, Vocabulary &words) -> Result<ChangeAnswer> {
                    auto grant = decodeGrant(request.body, words);
                    if (!grant)
                        return grant.error();
                    grant->site = SiteId(publicId(IdKind::Site, request.site));
                    const auto row = work.add(*grant);
                    if (!row)
                        return row.error();
                    return answerOf(201, *row, services.store());
                });
}

Result<ChangeAnswer> deleteDelegation(Services &services, const ChangeRequest &request)
{
    return once(services, request.viewer, request.key, [&](DelegationWork &work, Vocabulary &) -> Result<ChangeAnswer> {
        const auto removed
            = work.remove({DelegationId(publicId(IdKind::Delegation, request.delegation)), request.ifMatch, {}});
        if (!removed)
            return removed.error();
        return ChangeAnswer{204, {}, {}};
    });
}

} // namespace truelle::caisse
