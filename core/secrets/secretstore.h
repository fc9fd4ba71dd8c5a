// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/net/operation.h"

#include <cstddef>
#include <optional>
#include <string>

namespace truelle {

// What the smallest of the platforms' keychains takes under one key (Windows: 2,560 bytes with its overhead).
inline constexpr std::size_t kLongestSecret = 2048;

// The port to the operating system's keychain. Four different answers stand for "no secret" (1-product.md): nothing
// under that key (an empty optional); KeychainAbsent: this computer has no keychain; KeychainRefused: the person or the
// system said no; KeychainUnavailable: there is one, but it is locked or does not answer. After the last of them alone
// the secret may still be there: nobody is to be asked for a password, and nothing written in its place. Every operation
// ends within its own deadline. A cancelled write or removal may have happened.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual Operation<std::optional<Secret>> *read(const std::string &key, QObject *parent) = 0;
    // Succeeds also where there was nothing.
    [[nodiscard]] virtual Operation<bool> *remove(const std::string &key, QObject *parent) = 0;
    // InvalidInput beyond kLongestSecret.
    [[nodiscard]] virtual Operation<bool> *write(const std::string &key, Secret secret, QObject *parent) = 0;
};

} // namespace truelle
