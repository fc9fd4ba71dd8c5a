// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>
#include <semaphore>
#include <string>

namespace truelle::caisse {

// How passwords are kept. A port, so that tests count the hashes instead of waiting for them. Safe to use from several
// threads.
class PasswordHasher
{
public:
    PasswordHasher() = default;
    PasswordHasher(const PasswordHasher &) = delete;
    PasswordHasher &operator=(const PasswordHasher &) = delete;
    virtual ~PasswordHasher() = default;
    // Internal where there is not enough memory.
    [[nodiscard]] virtual Result<std::string> hash(const Secret &password) const = 0;
    // Takes the same time whether the password fits or not.
    [[nodiscard]] virtual bool verify(const std::string &hash, const Secret &password) const = 0;
};

// Argon2id, 64 MiB, two passes (6-platform.md, route 5); hashes are those of crypto_pwhash_str.
class Argon2PasswordHasher final : public PasswordHasher
{
public:
    [[nodiscard]] Result<std::string> hash(const Secret &password) const override;
    [[nodiscard]] bool verify(const std::string &hash, const Secret &password) const override;
};

// A hash of a password that nobody knows, with the parameters above: verified where there is no account, so that the
// answer takes as long as where there is one.
[[nodiscard]] const std::string &nobodysHash();

// Lets at most two hashes run at once: each takes 64 MiB and a processor.
class HashGate
{
public:
    static constexpr int kAtOnce = 2;

    class Pass
    {
    public:
        explicit Pass(HashGate &gate) : m_gate(&gate) { }
        Pass(Pass &&other) noexcept : m_gate(std::exchange(other.m_gate, nullptr)) { }
        Pass &operator=(Pass &&) = delete;
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;
        ~Pass();

    private:
        HashGate *m_gate;
    };

    // Nothing where two run already; never waits, for waiting would take the workers from everybody else.
    [[nodiscard]] std::optional<Pass> enter();

private:
    std::counting_semaphore<kAtOnce> m_free{kAtOnce};
};

} // namespace truelle::caisse
