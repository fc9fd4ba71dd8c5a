// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/delegationbatch.h"

#include "app/caisse/rules/delegationaccess.h"
#include "app/caisse/rules/delegationwork.h"
#include "app/caisse/rules/subdelegationwatch.h"
#include "app/caisse/rules/tokens.h"
#include "core/domain/email.h"
#include "core/wire/delegationbatchwire.h"
#include "core/wire/delegationwire.h"

namespace truelle::caisse {
namespace {

// Does an item; what of it is kept.
class ItemDoer
{
public:
    ItemDoer(DelegationWork &work, const Vocabulary &words) : m_work(work), m_words(words) { }

    [[nodiscard]] Result<ChangeAnswer> operator()(const DelegationGrant &grant) const
    {
        return answerOf(201, m_work.add(grant));
    }
    [[nodiscard]] Result<ChangeAnswer> operator()(const DelegationChange &change) const
    {
        return answerOf(200, m_work.change(change));
    }
    [[nodiscard]] Result<ChangeAnswer> operator()(const DelegationRemoval &removal) const
    {
        const auto removed = m_work.remove(removal);
        if (!removed)
            return removed.error();
        return ChangeAnswer{204, {}, {}};
    }

private:
    [[nodiscard]] Result<ChangeAnswer> answerOf(int status, const Result<DelegationRow> &row) const
    {
        if (!row)
            return row.error();
        return ChangeAnswer{status, encodeDelegation(row->value, m_words), row->value.version};
    }

    DelegationWork &m_work;
    const Vocabulary &m_words;
};

BatchOutcome outcomeOf(const Result<ChangeAnswer> &answer, Vocabulary &words)
{
    BatchOutcome outcome;
    if (!answer) {
        outcome.problem = answer.error();
        return outcome;
    }
    outcome.status = answer->status;
    if (answer->body.empty())
        return outcome;
    if (auto delegation = decodeDelegation(answer->body, words))
        outcome.delegation = *std::move(delegation);
    return outcome;
}

// The key of an item: no client's key has a blank.
IdempotencyKey itemKey(const IdempotencyKey &batch, std::size_t place, const std::string &item)
{
    return {batch.account, batch.text + ' ' + std::to_string(place), keyedHash({}, item)};
}

// One item, once for its key.
Result<ChangeAnswer> doOnce(Connection &store, const ItemDoer &doer, const BatchItem &item, const IdempotencyKey &key,
                            Instant now)
{
    auto kept = recall(store, key, now);
    if (!kept)
        return kept.error();
    if (*kept)
        return **std::move(kept);
    auto answer = std::visit(doer, item);
    if (answer)
        keep(store, key, *answer, now);
    return answer;
}

// Somebody the viewer sees already, whose account waits for its activation.
bool isKnownToWait(Connection &store, const Viewer &viewer, const DelegationGrant &grant)
{
    return store
        .value("SELECT 1 FROM account p JOIN beneficiary b ON b.account_id = p.id JOIN acquaintance q "
               "ON q.beneficiary_id = b.id WHERE p.email = ?1 AND p.state = 'pending' AND q.account_id = ?2",
               normalisedMailAddress(grant.email), viewer.account)
        .has_value();
}

PreviewedItem verdictOf(PreviewedItem item)
{
    if (item.problem)
        item.readiness = Readiness::Blocked;
    else if (!item.warnings.empty())
        item.readiness = Readiness::Warning;
    return item;
}

// Does an item for the look of it.
class ItemPreviewer
{
public:
    ItemPreviewer(DelegationWork &work, Connection &store, const Viewer &viewer, Date today)
        : m_work(work), m_store(store), m_viewer(viewer), m_today(today) { }

    [[nodiscard]] PreviewedItem operator()(const DelegationGrant &grant) const
    {
        PreviewedItem item;
        if (grant.kind == BeneficiaryKind::User && isKnownToWait(m_store, m_viewer, grant))
            item.warnings.push_back({"/email", "awaiting-activation"});
        // The new delegation is not told: it names a beneficiary, and whether that is a new one is nobody's to find out.
        if (const auto added = m_work.add(grant); !added)
            item.problem = added.error();
        return verdictOf(std::move(item));
    }
    [[nodiscard]] PreviewedItem operator()(const DelegationChange &change) const
    {
        PreviewedItem item;
        const SubDelegationWatch watch(m_store, m_viewer, change.id, m_today);
        auto changed = m_work.change(change);
        if (!changed) {
            item.problem = changed.error();
            return verdictOf(std::move(item));
        }
        if (changed->value.version == change.version)
            item.warnings.push_back({"", "changes-nothing"});
        item.delegation = std::move(changed->value);
        return withEffects(std::move(item), watch);
    }
    [[nodiscard]] PreviewedItem operator()(const DelegationRemoval &removal) const
    {
        PreviewedItem item;
        const SubDelegationWatch watch(m_store, m_viewer, removal.id, m_today);
        if (const auto removed = m_work.remove(removal); !removed)
            item.problem = removed.error();
        return withEffects(std::move(item), watch);
    }

private:
    [[nodiscard]] static PreviewedItem withEffects(PreviewedItem item, const SubDelegationWatch &watch)
    {
        if (!item.problem)
            item.effects = watch.effects();
        if (!item.effects.empty())
            item.warnings.push_back({"", "sub-delegations-narrowed"});
        return verdictOf(std::move(item));
    }

    DelegationWork &m_work;
    Connection &m_store;
    const Viewer &m_viewer;
    Date m_today;
};

} // namespace

Result<std::vector<BatchOutcome>> applyBatch(Services &services, const BatchRequest &request)
{
    const auto mark = services.runningKeys().begin(request.key);
    if (!mark)
        return Error(ErrorCode::StillRunning, "the same key is at work");
    Vocabulary words;
    copyVocabulary(services.store().vocabulary(), words);
    const auto items = decodeBatch(request.body, words);
    if (!items)
        return items.error();
    return services.store().write([&](Connection &store) -> Result<std::vector<BatchOutcome>> {
        DelegationWork work(services, store, request.viewer, words);
        const ItemDoer doer(work, words);
        std::vector<BatchOutcome> outcomes;
        for (const BatchItem &item : *items) {
            const IdempotencyKey key = itemKey(request.key, outcomes.size(), encodeBatchItem(item, words));
            outcomes.push_back(outcomeOf(doOnce(store, doer, item, key, services.now()), words));
        }
        work.sendNotices();
        return outcomes;
    });
}

Result<std::vector<PreviewedItem>> previewBatch(Services &services, const Viewer &viewer, const std::string &body)
{
    Vocabulary words;
    copyVocabulary(services.store().vocabulary(), words);
    const auto items = decodeBatch(body, words);
    if (!items)
        return items.error();
    std::vector<PreviewedItem> previews;
    const auto undone = services.store().write([&](Connection &store) -> Result<void> {
        DelegationWork work(services, store, viewer, words);
        const ItemPreviewer previewer(work, store, viewer, parisDate(services.now()));
        for (const BatchItem &item : *items)
            previews.push_back(std::visit(previewer, item));
        return Error(ErrorCode::Cancelled, "a preview leaves nothing"); // which is what undoes it
    });
    if (undone.error().code != ErrorCode::Cancelled)
        return undone.error();
    return previews;
}

} // namespace truelle::caisse
