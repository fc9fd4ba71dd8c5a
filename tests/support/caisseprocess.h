// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace truelle {

// A real truelle-caisse on a free loopback port with a data folder of its own, for tests and benchmarks. Ends with it.
class CaisseProcess
{
public:
    // The program as CMake built it (TRUELLE_CAISSE_PROGRAM).
    CaisseProcess();
    ~CaisseProcess();
    CaisseProcess(const CaisseProcess &) = delete;
    CaisseProcess &operator=(const CaisseProcess &) = delete;

    // Runs a command to its end ("seed", "--sites", "320"); --data is added. True for exit code 0.
    bool run(const QStringList &arguments);
    [[nodiscard]] QString output() const { return m_output; } // of the last run(), both streams
    // Starts `serve` and waits for its line. `port` 0: a free one.
    bool serve(int port = 0, const QStringList &more = {});
    // Graceful (SIGTERM); kill() is not.
    void stop();
    void kill();

    [[nodiscard]] bool isRunning() const { return m_server.state() == QProcess::Running; }
    [[nodiscard]] Endpoint endpoint() const { return m_endpoint; }
    [[nodiscard]] int port() const;
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] QString caFile() const { return m_caFile; }
    [[nodiscard]] QString log() { return QString::fromUtf8(m_log += m_server.readAllStandardError()); }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_output;
    QString m_caFile;
    QByteArray m_log;
    Endpoint m_endpoint;
};

} // namespace truelle
