// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>

class QLocalServer;

namespace truelle {

// One program a profile: the first one holds a lock in the profile folder and listens for later ones, which ask it to
// come to the front and end.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    enum class Claim {
        Ours, // this process owns the profile
        Theirs, // another one does, and was asked to show itself
        TheirsSilent, // another one does, but does not answer
        NoAccess, // the folder cannot be written to
    };

    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);
    ~SingleInstance() override;

    [[nodiscard]] Claim claim();

Q_SIGNALS:
    // Another start was tried; the main window should come to the front.
    void activationRequested();

private:
    void listen();
    QLockFile m_lock;
    QString m_serverName;
    QLocalServer *m_server = nullptr;
};

} // namespace truelle
