// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/net/operation.h"

#include <optional>
#include <string>

namespace truelle {

// The port to the operating system's keychain. Three different answers stand for "no secret" (1-product.md): nothing
// under that key (an empty optional); KeychainAbsent: this computer has no keychain; KeychainRefused: the person or the
// system said no; KeychainUnavailable: there is one, but it is locked or does not answer. Only the first two of a read
// mean that the person has to sign in again. Every operation ends within its own deadline.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual Operation<std::optional<Secret>> *read(const std::string &key, QObject *parent) = 0;
    [[nodiscard]] virtual Operation<bool> *remove(const std::string &key, QObject *parent) = 0;
    // At most 2 KiB (the smallest of the platforms).
    [[nodiscard]] virtual Operation<bool> *write(const std::string &key, Secret secret, QObject *parent) = 0;
};

} // namespace truelle
