// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/delegation.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"
#include "core/storage/documentseal.h"
#include "core/storage/storeopening.h"
#include "core/wire/syncwire.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace truelle {

// A site with its alerts, as the portfolio shows it.
struct CachedSite
{
    Site site;
    std::vector<DsnAlert> alerts; // latest month first
    friend bool operator==(const CachedSite &, const CachedSite &) = default;
};

// How far one feed of an account has been followed.
struct FeedPosition
{
    std::string state; // changes are asked for since this; empty: never filled
    bool isFilling = false; // a full fill is under way …
    std::string cursor; // … and goes on here; empty: from the beginning
    friend bool operator==(const FeedPosition &, const FeedPosition &) = default;
};

// What a page changed of what is shown.
struct AppliedPage
{
    FeedPosition position; // after the page
    bool hasMore = false; // the caisse has further pages
    std::vector<CachedSite> sites; // new, or with other facts or alerts, whole
    std::vector<SiteId> lostSites; // with everything of theirs
    std::vector<SiteId> delegationSites; // whose delegations are others now
    bool areBeneficiariesChanged = false;
    std::size_t objectCount = 0; // in the page
};

// cache.db: what the caisses said, nothing else; disposable. One document per site and kind (6-platform.md, route 2).
// Safe to use from several threads; a call may wait for another's transaction, a page's at most. Each call that changes
// something is one transaction. Errors are those of StoreOutcome; StoreDamaged of a document means: forget() the account
// and synchronise again.
class CacheStore
{
public:
    struct Options
    {
        std::unique_ptr<DocumentSeal> seal; // nothing: readable
        // Called between the steps of a transaction with the step's name; what it throws ends the call, and the
        // transaction with it. For tests of interruption.
        std::function<void(std::string_view step)> probe;
    };
    // A damaged file is set aside and an empty one made (opening().outcome is Rebuilt).
    [[nodiscard]] static Result<std::unique_ptr<CacheStore>> open(const std::filesystem::path &file,
                                                                  Options options = {});
    ~CacheStore();
    CacheStore(const CacheStore &) = delete;
    CacheStore &operator=(const CacheStore &) = delete;

    [[nodiscard]] const StoreOpening &opening() const;

    // Makes the account known and takes its words: the codes stored get their numbers in `vocabulary`. Before any other
    // call about the account; again is allowed and does nothing for the same vocabulary.
    [[nodiscard]] Result<void> attach(const AccountKey &account, std::shared_ptr<Vocabulary> vocabulary);
    // Everything of the account goes, from the files too; it is no longer attached.
    [[nodiscard]] Result<void> removeAccount(const AccountKey &account);
    // The same of every account that is none of these: what a crash during a removal left behind.
    [[nodiscard]] Result<void> removeAllBut(const std::vector<AccountKey> &accounts);
    // Everything the caisse said for the account goes, so that it is asked for again; it stays attached.
    [[nodiscard]] Result<void> forget(const AccountKey &account);

    [[nodiscard]] Result<FeedPosition> position(const AccountKey &account, ObjectType type) const;
    // Begins a full fill from its first page: into what is shown where nothing is yet, else beside it. One that was
    // under way is given up.
    [[nodiscard]] Result<FeedPosition> beginFill(const AccountKey &account, ObjectType type);
    // Rows and position in one transaction. `cursor` is what the page was asked for with; a page that does not follow
    // the stored position is refused with InvalidInput, one of another snapshot with StateExpired, one that leads
    // nowhere with MalformedAnswer. The last page of a fill beside puts the new documents in the old ones' place.
    [[nodiscard]] Result<AppliedPage> applySnapshot(const AccountKey &account, const std::string &cursor,
                                                    const FeedPage &page);
    [[nodiscard]] Result<AppliedPage> applyChanges(const AccountKey &account, const ChangesPage &changes);

    // In the order of their ids.
    [[nodiscard]] Result<std::vector<CachedSite>> sites(const AccountKey &account) const;
    [[nodiscard]] Result<std::optional<Site>> site(const SiteKey &site) const;
    // In the order in which the caisse served them.
    [[nodiscard]] Result<std::vector<Delegation>> delegations(const SiteKey &site) const;
    [[nodiscard]] Result<std::optional<Delegation>> delegation(const SiteKey &site, const DelegationId &id) const;
    // What the caisse answered to a change. A delegation not known of the site is added.
    [[nodiscard]] Result<void> putDelegation(const AccountKey &account, const Delegation &delegation);
    // What the caisse has deleted, with everything that is given from it.
    [[nodiscard]] Result<void> removeDelegation(const SiteKey &site, const DelegationId &id);
    [[nodiscard]] Result<std::optional<Beneficiary>> beneficiary(const AccountKey &account,
                                                                 const BeneficiaryId &id) const;
    [[nodiscard]] Result<std::vector<Beneficiary>> beneficiaries(const AccountKey &account) const;
    // Until the caisse tells of them; one that is known stays as it is.
    [[nodiscard]] Result<void> addBeneficiary(const AccountKey &account, const Beneficiary &beneficiary);
    [[nodiscard]] Result<std::optional<DsnFollowUp>> followUp(const SiteKey &site) const;
    [[nodiscard]] Result<void> putFollowUp(const AccountKey &account, const DsnFollowUp &followUp);

    // When everything was last synchronised completely; nothing: never.
    [[nodiscard]] Result<std::optional<Instant>> lastSuccess() const;
    [[nodiscard]] Result<void> setLastSuccess(Instant at);
    // The same of one account; forgotten with it.
    [[nodiscard]] Result<std::optional<Instant>> lastSuccess(const AccountKey &account) const;
    [[nodiscard]] Result<void> setLastSuccess(const AccountKey &account, Instant at);

private:
    class Private;
    explicit CacheStore(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace truelle
