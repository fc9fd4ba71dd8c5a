// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/domain/date.h"

#include <map>
#include <optional>
#include <vector>

// Who sees what (tables access and acquaintance), kept in step with every write, and the feeds' log of what that means
// for each account. A site is seen by its company administrators, by everybody with a delegation that is in force along
// its whole chain, and by the administrators of a firm whose delegation is. Of its delegations,
// everybody sees their own, a firm's administrators the firm's line, company administrators and Administrators all.
namespace truelle::caisse {

enum class ChangeOp { Gained, Changed, Lost }; // change_log.op

// What everybody sees of one site. Made before a write to the site's delegations or administrators, finish() after it
// brings access up to date and logs what each account gained, lost or has to read again. Everything within the
// transaction that `store` is in. A delegation counts as changed when its version is another.
class SiteChange
{
public:
    SiteChange(Connection &store, std::int64_t site);
    void finish(Instant now);

private:
    struct Reach
    {
        std::int64_t role = 0;
        std::int64_t scope = 0;
        std::optional<std::int64_t> firm;
        std::optional<std::int64_t> beneficiary;
    };
    struct Line
    {
        std::int64_t beneficiary = 0;
        std::optional<std::int64_t> firm;
        std::int64_t version = 0;
    };
    struct View
    {
        std::map<std::int64_t, Reach> accounts;
        std::map<std::int64_t, Line> delegations;
    };
    struct Sight; // what one account sees

    [[nodiscard]] View readView() const;
    [[nodiscard]] static Sight sightOf(const View &view, std::int64_t account);
    void refreshAccess(const View &before, Instant now);
    void logSite(std::int64_t account, const View &after);
    void logDelegations(std::int64_t account, const Sight &before, const Sight &after);
    void logBeneficiaries(std::int64_t account, const Sight &before, const Sight &after);
    void log(std::int64_t account, int type, std::int64_t object, ChangeOp op);

    Connection &m_store;
    std::int64_t m_site;
    Instant m_now{};
    View m_before;
};

// Runs `write()` as a change of one site.
template<typename Write>
void changeSite(Connection &store, std::int64_t site, Instant now, Write write)
{
    SiteChange change(store, site);
    write();
    change.finish(now);
}

// Tells the feeds of a write that moves nobody's rights. An alert that is removed is noted before its row goes.
void noteAlert(Connection &store, std::int64_t alert, ChangeOp op, Instant now);
void noteBeneficiary(Connection &store, std::int64_t beneficiary, Instant now);
void noteSite(Connection &store, std::int64_t site, Instant now);

// Works everything out anew and ends all states that clients hold, so that they synchronise afresh: after bulk writes
// that changeSite() did not see.
void rebuildVisibility(Connection &store, Instant now);

// Carries rights over midnight in Paris: sites where a delegation began or ended since the last call are worked out
// anew. Does nothing on the same day.
void advanceDay(Connection &store, Instant now);

} // namespace truelle::caisse
