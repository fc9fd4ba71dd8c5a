// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"
#include "core/secrets/secretstore.h"

#include <chrono>
#include <memory>
#include <string>

namespace truelle {

// The operating system's keychain: Secret Service, KWallet, macOS Keychain, Windows Credential Store.
//
// A locked Secret Service says "no such entry" (QtKeychain 0.13), which must not pass for an empty one. So the first
// secret is written beside a sentinel entry, and where an entry is missing the sentinel is asked for: if it is there,
// the keychain is open and the entry is truly missing. If it is missing too, it is written: a locked keychain refuses or
// asks the person to open it, and only what is missing after that has never been there.
class KeychainSecretStore final : public SecretStore
{
public:
    // `service` groups our entries; profiles that must not share have different ones. `deadline` is that of an
    // operation: a keychain that asks the person something answers when they do, or never.
    KeychainSecretStore(std::string service, LogSink &log,
                        std::chrono::milliseconds deadline = std::chrono::seconds(20));
    ~KeychainSecretStore() override;

    [[nodiscard]] Operation<std::optional<Secret>> *read(const std::string &key, QObject *parent) override;
    [[nodiscard]] Operation<bool> *remove(const std::string &key, QObject *parent) override;
    [[nodiscard]] Operation<bool> *write(const std::string &key, Secret secret, QObject *parent) override;

private:
    class Chain;
    std::shared_ptr<Chain> m_chain; // operations under way may outlive the store
};

} // namespace truelle
