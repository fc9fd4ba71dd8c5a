// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workspace.h"
#include "core/base/log.h"
#include "tests/bench/rawsync.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/fakesecretstore.h"

#include <QTemporaryDir>

#include <optional>

namespace truelle::bench {

// Lines that nobody reads must not cost either side.
class SilentLog final : public LogSink
{
public:
    void write(LogLevel, std::string_view, std::string_view, std::initializer_list<LogField>) override { }
};

// A caisse process of the wanted size, and our client core without any recording between it and the wire.
class BenchClient
{
public:
    // Seeds and serves; nothing, with the reason printed, where that fails.
    [[nodiscard]] static std::unique_ptr<BenchClient> create(int sites);

    // A fresh profile, signed in as the person who sees every site.
    bool openFresh();
    void close() { m_workspace.reset(); }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] QString profile() const { return m_profile->path(); }
    [[nodiscard]] CaisseProcess &caisse() { return m_caisse; }
    // Waits for the end of a round; its length in milliseconds, nothing if it failed.
    [[nodiscard]] std::optional<double> timedRound();
    // The raw reference's input for the same person; signs in on its own.
    [[nodiscard]] std::optional<RawSyncInput> rawInput() const;

private:
    BenchClient() = default;
    CaisseProcess m_caisse;
    SystemClock m_clock;
    SilentLog m_log;
    FakeSecretStore m_secrets;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace truelle::bench
