// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/wire/syncwire.h"

#include <optional>
#include <string>

namespace truelle {

// State and changes: /v1/states, /v1/changes, /v1/snapshot. Pages come as the bytes the caisse sent, because they are
// decoded on a worker thread (decodeSnapshotPage, decodeChangesPage of core/wire). Made by CaisseApi.
class FeedApi
{
public:
    explicit FeedApi(const Senders &senders) : m_senders(senders) { }

    struct ChangesQuery
    {
        ObjectType type = ObjectType::Site;
        std::string since; // state
        int limit = 500;
    };
    struct SnapshotQuery
    {
        ObjectType type = ObjectType::Site;
        std::string cursor; // empty: the first page
        int limit = 500;
    };
    // Whether there is anything new, for every type.
    [[nodiscard]] Operation<States> *states(QObject *parent) const;
    // StateExpired: the state is unknown or too old; a snapshot is needed.
    [[nodiscard]] Operation<std::string> *changes(const ChangesQuery &query, QObject *parent) const;
    // StateExpired for a cursor the caisse no longer knows: begin again.
    [[nodiscard]] Operation<std::string> *snapshot(const SnapshotQuery &query, QObject *parent) const;

private:
    const Senders &m_senders;
};

} // namespace truelle
