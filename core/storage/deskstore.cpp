// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/deskstore.h"

#include "core/storage/accountrows.h"
#include "core/storage/deskschema.h"
#include "core/storage/openingrows.h"
#include "core/storage/outboxrows.h"
#include "core/storage/storefile.h"
#include "core/storage/takeoverrows.h"

#include <SQLiteCpp/Exception.h>

#include <algorithm>

namespace truelle {
namespace {

// What can be read of a damaged desk. A table that an older desk did not have counts as nothing lost.
struct Salvage
{
    std::vector<StoredAccount> accounts;
    std::vector<OutboxEntry> entries;
    std::vector<StoredOpening> drafts;
    std::vector<Takeover> takeovers;
};

Salvage salvageFrom(const std::filesystem::path &file, std::size_t &lost)
{
    Salvage salvage;
    try {
        SQLite::Database damaged(file, SQLite::OPEN_READWRITE);
        salvage.accounts = AccountRows::salvage(damaged, lost);
        salvage.entries = OutboxRows::salvage(damaged, lost);
        if (damaged.tableExists("openings"))
            salvage.drafts = OpeningRows::salvage(damaged, lost);
        if (damaged.tableExists("takeovers"))
            salvage.takeovers = TakeoverRows::salvage(damaged, lost);
    } catch (const SQLite::Exception &) {
        ++lost;
    }
    return salvage;
}

} // namespace

class DeskStore::Private
{
public:
    explicit Private(OpenedDatabase opened)
        : database(std::move(opened.database))
        , accounts(*database)
        , outbox(*database)
        , drafts(*database)
        , takeovers(*database)
    {
        opening.outcome = opened.outcome;
    }

    template<typename Work>
    [[nodiscard]] auto run(Work work)
    {
        return guarded(database.get(), work);
    }

    [[nodiscard]] Result<void> update(const OutboxEntry &entry)
    {
        if (!outbox.update(entry))
            return Error(ErrorCode::NotFound, "the queued change is gone");
        return {};
    }

    std::unique_ptr<SQLite::Database> database;
    StoreOpening opening;
    AccountRows accounts;
    OutboxRows outbox;
    OpeningRows drafts;
    TakeoverRows takeovers;
};

DeskStore::DeskStore(std::unique_ptr<Private> parts) : d(std::move(parts)) { }

DeskStore::~DeskStore() = default;

Result<std::unique_ptr<DeskStore>> DeskStore::open(const std::filesystem::path &file)
{
    auto opened = openDatabase(file, kDeskSchema);
    if (!opened && opened.error().code == ErrorCode::StoreDamaged)
        return salvage(file);
    if (!opened)
        return std::move(opened).error();
    return guarded(nullptr, [&]() -> Result<std::unique_ptr<DeskStore>> {
        return std::unique_ptr<DeskStore>(new DeskStore(std::make_unique<Private>(std::move(*opened))));
    });
}

Result<std::unique_ptr<DeskStore>> DeskStore::salvage(const std::filesystem::path &file)
{
    auto aside = setFileAside(file);
    if (!aside)
        return std::move(aside).error();
    StoreOpening opening{StoreOutcome::Salvaged, *aside};
    const auto [accounts, entries, drafts, takeovers] = salvageFrom(*aside, opening.unreadableRows);
    auto fresh = openDatabase(file, kDeskSchema);
    if (!fresh)
        return std::move(fresh).error();
    return guarded(nullptr, [&]() -> Result<std::unique_ptr<DeskStore>> {
        std::unique_ptr<DeskStore> store(new DeskStore(std::make_unique<Private>(std::move(*fresh))));
        SQLite::Transaction transaction(*store->d->database);
        for (const StoredAccount &account : accounts) {
            store->d->accounts.put(account);
            if (!account.isOpen)
                store->d->accounts.close(account.key);
        }
        opening.salvagedAccounts = accounts.size();
        for (const OutboxEntry &entry : entries) {
            // A change whose account could not be read cannot be sent; it stays in the file set aside.
            if (std::ranges::find(accounts, entry.account, &StoredAccount::key) == accounts.end()) {
                ++opening.unreadableRows;
                continue;
            }
            store->d->outbox.add(entry);
            ++opening.salvagedChanges;
        }
        for (const StoredOpening &draft : drafts)
            store->d->drafts.put(draft);
        for (const Takeover &takeover : takeovers)
            store->d->takeovers.put(takeover);
        transaction.commit();
        store->d->opening = opening;
        return store;
    });
}

const StoreOpening &DeskStore::opening() const
{
    return d->opening;
}

Result<std::vector<StoredAccount>> DeskStore::accounts() const
{
    return d->run([&]() -> Result<std::vector<StoredAccount>> { return d->accounts.all(); });
}

Result<void> DeskStore::orderAccounts(const std::vector<AccountKey> &order)
{
    return d->run([&]() -> Result<void> {
        SQLite::Transaction transaction(*d->database, SQLite::TransactionBehavior::IMMEDIATE);
        d->accounts.order(order);
        transaction.commit();
        return {};
    });
}

Result<void> DeskStore::putAccount(const StoredAccount &account)
{
    return d->run([&]() -> Result<void> {
        d->accounts.put(account);
        return {};
    });
}

Result<void> DeskStore::openAccount(const AccountKey &key)
{
    return d->run([&]() -> Result<void> {
        d->accounts.open(key);
        return {};
    });
}

Result<void> DeskStore::closeAccount(const AccountKey &key)
{
    return d->run([&]() -> Result<void> {
        d->accounts.close(key);
        return {};
    });
}

Result<void> DeskStore::removeAccount(const AccountKey &key)
{
    return d->run([&]() -> Result<void> {
        d->accounts.remove(key);
        // What earlier transactions wrote of it is in the write-ahead log until that is taken over and cut off.
        d->database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

Result<std::vector<OutboxEntry>> DeskStore::outbox() const
{
    return d->run([&]() -> Result<std::vector<OutboxEntry>> { return d->outbox.all(); });
}

Result<std::vector<OutboxEntry>> DeskStore::outboxOf(const SiteKey &site) const
{
    return d->run([&]() -> Result<std::vector<OutboxEntry>> { return d->outbox.ofSite(site); });
}

Result<std::int64_t> DeskStore::addToOutbox(const OutboxEntry &entry)
{
    return d->run([&]() -> Result<std::int64_t> { return d->outbox.add(entry); });
}

Result<void> DeskStore::updateOutbox(const OutboxEntry &entry)
{
    return d->run([&] { return d->update(entry); });
}

Result<void> DeskStore::updateOutbox(const OutboxEntry &one, const OutboxEntry &other)
{
    return d->run([&]() -> Result<void> {
        SQLite::Transaction transaction(*d->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const OutboxEntry *entry : {&one, &other})
            if (auto updated = d->update(*entry); !updated)
                return updated;
        transaction.commit();
        return {};
    });
}

Result<void> DeskStore::removeFromOutbox(std::int64_t sequence)
{
    return d->run([&]() -> Result<void> {
        d->outbox.remove(sequence);
        return {};
    });
}

Result<void> DeskStore::mergeOutbox(const OutboxEntry &merged, std::int64_t removedSequence)
{
    return d->run([&]() -> Result<void> {
        SQLite::Transaction transaction(*d->database, SQLite::TransactionBehavior::IMMEDIATE);
        d->outbox.remove(removedSequence);
        if (auto updated = d->update(merged); !updated)
            return updated;
        transaction.commit();
        return {};
    });
}

Result<std::vector<StoredOpening>> DeskStore::openings() const
{
    return d->run([&]() -> Result<std::vector<StoredOpening>> { return d->drafts.all(); });
}

Result<void> DeskStore::putOpening(const StoredOpening &opening)
{
    return d->run([&]() -> Result<void> {
        d->drafts.put(opening);
        return {};
    });
}

Result<void> DeskStore::removeOpening(const std::string &id)
{
    return d->run([&]() -> Result<void> {
        d->drafts.remove(id);
        return {};
    });
}

Result<std::vector<Takeover>> DeskStore::takeovers() const
{
    return d->run([&]() -> Result<std::vector<Takeover>> { return d->takeovers.all(); });
}

Result<void> DeskStore::putTakeovers(const std::vector<Takeover> &takeovers)
{
    return d->run([&]() -> Result<void> {
        SQLite::Transaction transaction(*d->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const Takeover &takeover : takeovers)
            d->takeovers.put(takeover);
        transaction.commit();
        return {};
    });
}

Result<void> DeskStore::removeTakeovers(const std::vector<TakeoverKey> &keys)
{
    return d->run([&]() -> Result<void> {
        SQLite::Transaction transaction(*d->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const TakeoverKey &key : keys)
            d->takeovers.remove(key);
        transaction.commit();
        return {};
    });
}

} // namespace truelle
