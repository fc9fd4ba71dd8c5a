// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"
#include "core/secrets/secretstore.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace truelle {

// One token in the keychain, and the order in which it is written there: one operation at a time, and of several wishes
// the last. For core/session and core/flows.
class TokenKeeper : public QObject
{
    Q_OBJECT
public:
    // `what` names the token in the log.
    TokenKeeper(SecretStore &secrets, std::string key, LogSink &log, std::string_view what = "refresh token");
    // Lets it finish what it has under way without its owner, as a child of `parent`, and go by itself.
    static void retire(std::unique_ptr<TokenKeeper> keeper, QObject *parent);

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
    std::string m_what;
    std::optional<Secret> m_wish;
    bool m_isDue = false; // the wish has not been carried out
    bool m_isRetired = false;
    QPointer<OperationBase> m_running;
    std::optional<Error> m_failure;
};

} // namespace truelle
