// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/site.h"
#include "core/domain/takeover.h"
#include "core/storage/outboxentry.h"
#include "core/storage/storedaccount.h"
#include "core/storage/storedopening.h"
#include "core/storage/storeopening.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace truelle {

// desk.db: what the person has here and wants done. Never disposable: each call that changes something is one durable
// transaction, done when it returns. For one thread (the user interface's). Errors are those of StoreOutcome.
class DeskStore
{
public:
    // A damaged file is set aside whole and what can be read of it carried over (opening().outcome is Salvaged);
    // StoreDamaged only where not even that works. A newer file is left alone: StoreNewer.
    [[nodiscard]] static Result<std::unique_ptr<DeskStore>> open(const std::filesystem::path &file);
    ~DeskStore();
    DeskStore(const DeskStore &) = delete;
    DeskStore &operator=(const DeskStore &) = delete;

    [[nodiscard]] const StoreOpening &opening() const;

    // In the order the person gave them; one that is added comes last.
    [[nodiscard]] Result<std::vector<StoredAccount>> accounts() const;
    // Their order from now on, the whole of it.
    [[nodiscard]] Result<void> orderAccounts(const std::vector<AccountKey> &order);
    // Adds the account, open, or replaces what is known of it; its place, and whether it is open, stay.
    [[nodiscard]] Result<void> putAccount(const StoredAccount &account);
    [[nodiscard]] Result<void> openAccount(const AccountKey &key);
    [[nodiscard]] Result<void> closeAccount(const AccountKey &key);
    // Forgets the account and every change queued for it, in the files too.
    [[nodiscard]] Result<void> removeAccount(const AccountKey &key);

    // The queue in the order of submission.
    [[nodiscard]] Result<std::vector<OutboxEntry>> outbox() const;
    [[nodiscard]] Result<std::vector<OutboxEntry>> outboxOf(const SiteKey &site) const;
    // Adds a change; its sequence. `entry.sequence` is not looked at.
    [[nodiscard]] Result<std::int64_t> addToOutbox(const OutboxEntry &entry);
    // Replaces the entry of this sequence.
    [[nodiscard]] Result<void> updateOutbox(const OutboxEntry &entry);
    // The same of two, both or none.
    [[nodiscard]] Result<void> updateOutbox(const OutboxEntry &one, const OutboxEntry &other);
    [[nodiscard]] Result<void> removeFromOutbox(std::int64_t sequence);
    // Replaces the first by `merged` and removes the second in one transaction.
    [[nodiscard]] Result<void> mergeOutbox(const OutboxEntry &merged, std::int64_t removedSequence);

    // Openings of a space that are under way, oldest first.
    [[nodiscard]] Result<std::vector<StoredOpening>> openings() const;
    // Adds the opening or replaces what is known of it; when it began stays.
    [[nodiscard]] Result<void> putOpening(const StoredOpening &opening);
    [[nodiscard]] Result<void> removeOpening(const std::string &id);

    // Sites that are taken over, in the order in which they came.
    [[nodiscard]] Result<std::vector<Takeover>> takeovers() const;
    // Adds each or replaces what is known of it; its place stays. All or none.
    [[nodiscard]] Result<void> putTakeovers(const std::vector<Takeover> &takeovers);
    [[nodiscard]] Result<void> removeTakeovers(const std::vector<TakeoverKey> &keys);

private:
    class Private;
    explicit DeskStore(std::unique_ptr<Private> parts);
    [[nodiscard]] static Result<std::unique_ptr<DeskStore>> salvage(const std::filesystem::path &file);
    std::unique_ptr<Private> d;
};

} // namespace truelle
