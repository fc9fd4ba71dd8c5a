// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cachestore.h"

#include "core/storage/cacherows.h"
#include "core/storage/cacheschema.h"
#include "core/storage/pageapplication.h"
#include "core/storage/storefile.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace truelle {
namespace {

const std::string kLastSuccess = "last-success";

std::string lastSuccessOf(const AccountKey &account)
{
    return kLastSuccess + '/' + account.toString();
}

// The sites of a shelf, with their alerts from the other.
std::vector<CachedSite> readSites(CacheRows &rows, const Shelf &siteShelf, const Shelf &alertShelf)
{
    std::vector<CachedSite> sites;
    rows.forEach(siteShelf, [&](std::string_view bytes) {
        sites.push_back({valueOrThrow(decodeSiteDocument(bytes)), {}});
    });
    // The rows' own order is not the ids' once they are sealed.
    const auto byId = [](const CachedSite &cached) -> const SiteId & { return cached.site.id; };
    if (!std::ranges::is_sorted(sites, {}, byId))
        std::ranges::sort(sites, {}, byId);
    rows.forEach(alertShelf, [&](std::string_view bytes) {
        auto document = valueOrThrow(decodeAlertsDocument(bytes));
        const auto place = std::ranges::lower_bound(sites, document.site, {}, byId);
        if (place != sites.end() && place->site.id == document.site)
            place->alerts = std::move(document.objects);
    });
    return sites;
}

} // namespace

class CacheStore::Private
{
public:
    Private(OpenedDatabase opened, Options options)
        : rows(std::move(opened.database), std::move(options.seal)), probe(std::move(options.probe))
    {
        opening.outcome = opened.outcome;
    }

    // Runs `work` alone and ends its exceptions.
    template<typename Work>
    [[nodiscard]] auto run(Work work) -> std::invoke_result_t<Work>
    {
        const std::scoped_lock lock(mutex);
        try {
            return work();
        } catch (const SQLite::Exception &failure) {
            return storeError(failure, &rows.database());
        } catch (const DocumentFailure &failure) {
            return failure.error();
        }
    }

    // Runs `work(account)` alone.
    template<typename Work>
    [[nodiscard]] auto with(const AccountKey &key, Work work) -> std::invoke_result_t<Work, CachedAccount &>
    {
        using Answer = std::invoke_result_t<Work, CachedAccount &>;
        return run([&]() -> Answer {
            const auto account = accounts.find(key);
            if (account == accounts.end())
                return Error(ErrorCode::NotFound, "the account is not attached");
            return work(account->second);
        });
    }

    // The same in one transaction.
    template<typename Work>
    [[nodiscard]] auto change(const AccountKey &key, Work work) -> std::invoke_result_t<Work, CachedAccount &>
    {
        using Answer = std::invoke_result_t<Work, CachedAccount &>;
        return with(key, [&](CachedAccount &account) -> Answer {
            SQLite::Transaction transaction(rows.database(), SQLite::TransactionBehavior::IMMEDIATE);
            Answer answer = work(account);
            if (!answer)
                return answer;
            rows.saveCodes(account);
            step("codes");
            transaction.commit();
            account.features.markSaved();
            account.colleges.markSaved();
            return answer;
        });
    }

    // Everything of an account, and what earlier transactions wrote of it: those stay in the write-ahead log until it
    // is taken over and cut off.
    void remove(const AccountKey &key, std::int64_t number)
    {
        SQLite::Transaction transaction(rows.database(), SQLite::TransactionBehavior::IMMEDIATE);
        rows.removeAccount(number);
        rows.removeFact(lastSuccessOf(key));
        transaction.commit();
        accounts.erase(key);
        rows.database().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    [[nodiscard]] std::optional<Instant> instant(const std::string &fact)
    {
        const auto milliseconds = rows.fact(fact);
        return milliseconds ? std::optional(Instant(std::chrono::milliseconds(*milliseconds))) : std::nullopt;
    }

    void step(std::string_view name) const
    {
        if (probe)
            probe(name);
    }

    [[nodiscard]] Shelf shown(const CachedAccount &account, DocumentKind kind)
    {
        return {account.number, kind, rows.feed(account.number, kind).generation};
    }

    [[nodiscard]] std::vector<Delegation> delegations(CachedAccount &account, const SiteId &site)
    {
        const auto bytes = rows.document(shown(account, DocumentKind::Delegations), site.toString());
        return bytes ? valueOrThrow(decodeDelegationsDocument(*bytes, account.numbers())).objects : std::vector<Delegation>();
    }

    std::mutex mutex;
    CacheRows rows;
    PageApplication::Probe probe;
    StoreOpening opening;
    std::unordered_map<AccountKey, CachedAccount> accounts;
};

CacheStore::CacheStore(std::unique_ptr<Private> parts) : d(std::move(parts)) { }

CacheStore::~CacheStore() = default;

Result<std::unique_ptr<CacheStore>> CacheStore::open(const std::filesystem::path &file, Options options)
{
    std::filesystem::path aside;
    auto opened = openDatabase(file, kCacheSchema);
    if (!opened && opened.error().code == ErrorCode::StoreDamaged) {
        auto moved = setFileAside(file);
        if (!moved)
            return std::move(moved).error();
        aside = *moved;
        opened = openDatabase(file, kCacheSchema);
    }
    if (!opened)
        return std::move(opened).error();
    return guarded(nullptr, [&]() -> Result<std::unique_ptr<CacheStore>> {
        std::unique_ptr<CacheStore> store(
            new CacheStore(std::make_unique<Private>(std::move(*opened), std::move(options))));
        if (!aside.empty()) {
            store->d->opening.outcome = StoreOutcome::Rebuilt;
            store->d->opening.setAside = aside;
        }
        return store;
    });
}

const StoreOpening &CacheStore::opening() const
{
    return d->opening;
}

Result<void> CacheStore::attach(const AccountKey &account, std::shared_ptr<Vocabulary> vocabulary)
{
    return d->run([&]() -> Result<void> {
        const auto known = d->accounts.find(account);
        if (known != d->accounts.end() && known->second.vocabulary == vocabulary)
            return {};
        CachedAccount attached = d->rows.attach(account.toString(), std::move(vocabulary));
        d->accounts.insert_or_assign(account, std::move(attached));
        return {};
    });
}

Result<void> CacheStore::removeAccount(const AccountKey &account)
{
    return d->with(account, [&](CachedAccount &attached) -> Result<void> {
        d->remove(account, attached.number);
        return {};
    });
}

Result<void> CacheStore::removeAllBut(const std::vector<AccountKey> &accounts)
{
    return d->run([&]() -> Result<void> {
        for (const auto &[key, number] : d->rows.accounts())
            if (std::ranges::find(accounts, AccountKey(key)) == accounts.end())
                d->remove(AccountKey(key), number);
        return {};
    });
}

Result<void> CacheStore::forget(const AccountKey &account)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<void> {
        d->rows.forget(attached.number);
        return {};
    });
}

Result<FeedPosition> CacheStore::position(const AccountKey &account, ObjectType type) const
{
    return d->with(account, [&](CachedAccount &attached) -> Result<FeedPosition> {
        return positionOf(d->rows.feed(attached.number, documentKind(type)));
    });
}

Result<FeedPosition> CacheStore::beginFill(const AccountKey &account, ObjectType type)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<FeedPosition> {
        const DocumentKind kind = documentKind(type);
        FeedRow feed = d->rows.feed(attached.number, kind);
        if (feed.fill && *feed.fill != feed.generation)
            d->rows.clear({attached.number, kind, *feed.fill});
        const bool isFirst = feed.state.empty() && d->rows.isEmpty({attached.number, kind, feed.generation});
        feed.fill = isFirst ? feed.generation : feed.generation + 1;
        feed.fillState.clear();
        feed.cursor.clear();
        d->rows.putFeed(attached.number, kind, feed);
        return positionOf(feed);
    });
}

Result<AppliedPage> CacheStore::applySnapshot(const AccountKey &account, const std::string &cursor,
                                              const FeedPage &page)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<AppliedPage> {
        return PageApplication(d->rows, attached, page.type, d->probe).snapshot(cursor, page);
    });
}

Result<AppliedPage> CacheStore::applyChanges(const AccountKey &account, const ChangesPage &changes)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<AppliedPage> {
        return PageApplication(d->rows, attached, changes.page.type, d->probe).changes(changes);
    });
}

Result<std::vector<CachedSite>> CacheStore::sites(const AccountKey &account) const
{
    return d->with(account, [&](CachedAccount &attached) -> Result<std::vector<CachedSite>> {
        return readSites(d->rows, d->shown(attached, DocumentKind::Site), d->shown(attached, DocumentKind::Alerts));
    });
}

Result<std::optional<Site>> CacheStore::site(const SiteKey &key) const
{
    return d->with(key.account, [&](CachedAccount &attached) -> Result<std::optional<Site>> {
        const auto bytes = d->rows.document(d->shown(attached, DocumentKind::Site), key.site.toString());
        if (!bytes)
            return std::optional<Site>();
        return std::optional(valueOrThrow(decodeSiteDocument(*bytes)));
    });
}

Result<std::vector<Delegation>> CacheStore::delegations(const SiteKey &site) const
{
    return d->with(site.account, [&](CachedAccount &attached) -> Result<std::vector<Delegation>> {
        return d->delegations(attached, site.site);
    });
}

Result<std::optional<Delegation>> CacheStore::delegation(const SiteKey &site, const DelegationId &id) const
{
    return d->with(site.account, [&](CachedAccount &attached) -> Result<std::optional<Delegation>> {
        for (Delegation &delegation : d->delegations(attached, site.site))
            if (delegation.id == id)
                return std::optional(std::move(delegation));
        return std::optional<Delegation>();
    });
}

Result<void> CacheStore::putDelegation(const AccountKey &account, const Delegation &delegation)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<void> {
        SiteDocument<Delegation> document{delegation.site, d->delegations(attached, delegation.site)};
        const auto known = std::ranges::find(document.objects, delegation.id, &Delegation::id);
        if (known == document.objects.end())
            document.objects.push_back(delegation);
        else
            *known = delegation;
        d->rows.putDocument(d->shown(attached, DocumentKind::Delegations), delegation.site.toString(),
                            encodeDelegationsDocument(document, attached.numbers()));
        return {};
    });
}

Result<void> CacheStore::removeDelegation(const SiteKey &site, const DelegationId &id)
{
    return d->change(site.account, [&](CachedAccount &attached) -> Result<void> {
        SiteDocument<Delegation> document{site.site, d->delegations(attached, site.site)};
        std::vector<DelegationId> gone{id};
        for (std::size_t next = 0; next < gone.size(); ++next)
            for (const Delegation &below : document.objects)
                if (below.grantor == gone[next] && std::ranges::find(gone, below.id) == gone.end())
                    gone.push_back(below.id);
        std::erase_if(document.objects, [&](const Delegation &one) {
            return std::ranges::find(gone, one.id) != gone.end();
        });
        d->rows.putDocument(d->shown(attached, DocumentKind::Delegations), site.site.toString(),
                            encodeDelegationsDocument(document, attached.numbers()));
        return {};
    });
}

Result<std::optional<Beneficiary>> CacheStore::beneficiary(const AccountKey &account, const BeneficiaryId &id) const
{
    return d->with(account, [&](CachedAccount &attached) -> Result<std::optional<Beneficiary>> {
        const auto bytes = d->rows.document(d->shown(attached, DocumentKind::Beneficiary), id.toString());
        if (!bytes)
            return std::optional<Beneficiary>();
        return std::optional(valueOrThrow(decodeBeneficiaryDocument(*bytes)));
    });
}

Result<std::vector<Beneficiary>> CacheStore::beneficiaries(const AccountKey &account) const
{
    return d->with(account, [&](CachedAccount &attached) -> Result<std::vector<Beneficiary>> {
        std::vector<Beneficiary> all;
        d->rows.forEach(d->shown(attached, DocumentKind::Beneficiary), [&](std::string_view bytes) {
            all.push_back(valueOrThrow(decodeBeneficiaryDocument(bytes)));
        });
        return all;
    });
}

Result<void> CacheStore::addBeneficiary(const AccountKey &account, const Beneficiary &beneficiary)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<void> {
        const Shelf shelf = d->shown(attached, DocumentKind::Beneficiary);
        if (!d->rows.document(shelf, beneficiary.id.toString()))
            d->rows.putDocument(shelf, beneficiary.id.toString(), encodeBeneficiaryDocument(beneficiary));
        return {};
    });
}

Result<std::optional<DsnFollowUp>> CacheStore::followUp(const SiteKey &site) const
{
    return d->with(site.account, [&](CachedAccount &attached) -> Result<std::optional<DsnFollowUp>> {
        const auto bytes = d->rows.document({attached.number, DocumentKind::FollowUp, 0}, site.site.toString());
        if (!bytes)
            return std::optional<DsnFollowUp>();
        return std::optional(valueOrThrow(decodeFollowUpDocument(*bytes)));
    });
}

Result<void> CacheStore::putFollowUp(const AccountKey &account, const DsnFollowUp &followUp)
{
    return d->change(account, [&](CachedAccount &attached) -> Result<void> {
        d->rows.putDocument({attached.number, DocumentKind::FollowUp, 0}, followUp.site.toString(),
                            encodeFollowUpDocument(followUp));
        return {};
    });
}

Result<std::optional<Instant>> CacheStore::lastSuccess() const
{
    return d->run([&]() -> Result<std::optional<Instant>> { return d->instant(kLastSuccess); });
}

Result<void> CacheStore::setLastSuccess(Instant at)
{
    return d->run([&]() -> Result<void> {
        d->rows.putFact(kLastSuccess, at.time_since_epoch().count());
        return {};
    });
}

Result<std::optional<Instant>> CacheStore::lastSuccess(const AccountKey &account) const
{
    return d->run([&]() -> Result<std::optional<Instant>> { return d->instant(lastSuccessOf(account)); });
}

Result<void> CacheStore::setLastSuccess(const AccountKey &account, Instant at)
{
    return d->with(account, [&](CachedAccount &) -> Result<void> {
        d->rows.putFact(lastSuccessOf(account), at.time_since_epoch().count());
        return {};
    });
}

} // namespace truelle
