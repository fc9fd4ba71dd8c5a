// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/tokenkeeper.h"

namespace truelle {

TokenKeeper::TokenKeeper(SecretStore &secrets, std::string key, LogSink &log, std::string_view what)
    : m_secrets(secrets)
    , m_key(std::move(key))
    , m_log(log)
    , m_what(what)
{
}

void TokenKeeper::retire(std::unique_ptr<TokenKeeper> keeper, QObject *parent)
{
    if (!keeper->m_running)
        return;
    keeper->disconnect();
    keeper->m_isRetired = true;
    keeper.release()->setParent(parent);
}

void TokenKeeper::read(std::function<void(Result<std::optional<Secret>>)> then)
{
    startAndThen(m_secrets.read(m_key, this), this, std::move(then));
}

void TokenKeeper::keep(std::optional<Secret> token)
{
    m_wish = std::move(token);
    m_isDue = true;
    next();
}

void TokenKeeper::retry()
{
    if (!m_failure || m_failure->code != ErrorCode::KeychainUnavailable)
        return;
    m_isDue = true;
    next();
}

void TokenKeeper::next()
{
    if (!m_isDue || m_running)
        return;
    m_isDue = false;
    Operation<bool> *const operation = m_wish ? m_secrets.write(m_key, *m_wish, this) : m_secrets.remove(m_key, this);
    m_running = operation;
    startAndThen(operation, this, [this](Result<bool> outcome) { conclude(std::move(outcome)); });
}

void TokenKeeper::conclude(Result<bool> outcome)
{
    m_running.clear();
    if (m_isDue)
        return next();
    const bool wasKept = isKept();
    m_failure = outcome ? std::nullopt : std::optional(std::move(outcome).error());
    if (m_failure)
        m_log.write(LogLevel::Warning, "session", m_what + " not kept", {{"code", codeName(m_failure->code)}});
    if (m_isRetired)
        return deleteLater();
    if (wasKept != isKept())
        Q_EMIT keptChanged();
}

} // namespace truelle
