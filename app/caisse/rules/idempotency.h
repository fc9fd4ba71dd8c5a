// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

// Every write can be repeated (3-contract.md, principle 3): the answer of one that took effect is kept with its key for
// seven days and given again. Refusals are not kept: they had no effect, and a client that has mended what was wrong
// comes back with the same key.
namespace truelle::caisse {

inline constexpr std::chrono::hours kIdempotencyLife{7 * 24};

struct IdempotencyKey
{
    std::int64_t account = 0;
    std::string text; // as the client sent it
    std::string requestHash; // of method, path and body
};

// The answer to a change, as it is sent and kept.
struct ChangeAnswer
{
    int status = 200;
    std::string body;
    std::string etag;
};

// 1 to 64 printable ASCII characters without blanks.
[[nodiscard]] bool isIdempotencyKey(std::string_view text);

// The kept answer; nothing for a key that is new; IdempotencyKeyReused where it was for another request.
[[nodiscard]] Result<std::optional<ChangeAnswer>> recall(Connection &store, const IdempotencyKey &key, Instant now);
// Keeps the answer in the transaction of the change itself: effect and answer are there together or not at all.
void keep(Connection &store, const IdempotencyKey &key, const ChangeAnswer &answer, Instant now);
void pruneIdempotency(Connection &store, Instant now);

// Keys whose requests are at work at this moment. In memory: one server has a store (ServerLock), and a request that
// dies with it leaves neither effect nor answer.
class RunningKeys
{
public:
    class Mark
    {
    public:
        Mark(RunningKeys &home, std::pair<std::int64_t, std::string> key) : m_home(&home), m_key(std::move(key)) { }
        Mark(Mark &&other) noexcept : m_home(std::exchange(other.m_home, nullptr)), m_key(std::move(other.m_key)) { }
        Mark &operator=(Mark &&) = delete;
        Mark(const Mark &) = delete;
        Mark &operator=(const Mark &) = delete;
        ~Mark();

    private:
        RunningKeys *m_home;
        std::pair<std::int64_t, std::string> m_key;
    };

    // Nothing where a request with this key runs: the answer is StillRunning.
    [[nodiscard]] std::optional<Mark> begin(const IdempotencyKey &key);

private:
    std::mutex m_mutex;
    std::set<std::pair<std::int64_t, std::string>> m_keys;
};

} // namespace truelle::caisse
