// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QObject>

#include <functional>
#include <map>
#include <vector>

namespace truelle {

// A keychain in memory that fails as a test says. Operations are carried out when they start, and reported from the
// event loop; while held, they are neither.
class FakeSecretStore final : public SecretStore
{
public:
    [[nodiscard]] Operation<std::optional<Secret>> *read(const std::string &key, QObject *parent) override;
    [[nodiscard]] Operation<bool> *remove(const std::string &key, QObject *parent) override;
    [[nodiscard]] Operation<bool> *write(const std::string &key, Secret secret, QObject *parent) override;

    // From now on every operation fails with this; nothing: it works again.
    void failWith(std::optional<ErrorCode> code) { m_failure = code; }
    void hold() { m_isHolding = true; }
    void release();
    // The bytes under a key, or empty.
    [[nodiscard]] std::string stored(const std::string &key) const;
    void put(const std::string &key, const std::string &bytes) { m_items[key] = bytes; }
    // "read KEY", "write KEY", "remove KEY" in the order in which they were started.
    [[nodiscard]] const std::vector<std::string> &log() const { return m_log; }

private:
    template<typename T>
    class Task;
    void admit(std::function<void()> act, QObject *guard, const std::string &line);

    std::map<std::string, std::string> m_items;
    std::optional<ErrorCode> m_failure;
    std::vector<std::string> m_log;
    std::vector<std::function<void()>> m_held;
    bool m_isHolding = false;
};

} // namespace truelle
