// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"
#include "core/secrets/secretstore.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <string>

namespace truelle {

// One refresh token in the keychain, and the order in which it is written there: one operation at a time, and of several
// wishes the last. Internal to core/session.
class TokenKeeper : public QObject
{
    Q_OBJECT
public:
    TokenKeeper(SecretStore &secrets, std::string key, LogSink &log);

    void read(std::function<void(Result<std::optional<Secret>>)> then);
    // What the entry is to hold from now on; nothing: the entry is to go.
    void keep(std::optional<Secret> token);
    // Tries again what an unavailable keychain did not do; one that is absent or refused is not asked again and again.
    void retry();

    // Whether the keychain holds what it is to hold, as far as is known: a write under way counts as done.
    [[nodiscard]] bool isKept() const { return !m_failure; }
    [[nodiscard]] std::optional<Error> failure() const { return m_failure; }

Q_SIGNALS:
    void keptChanged();

private:
    void next();
    void conclude(Result<bool> outcome);

    SecretStore &m_secrets;
    std::string m_key;
    LogSink &m_log;
    std::optional<Secret> m_wish;
    bool m_isDue = false; // the wish has not been carried out
    QPointer<OperationBase> m_running;
    std::optional<Error> m_failure;
};

} // namespace truelle
