// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/passwords.h"

#include <sodium.h>

#include <array>

namespace truelle::caisse {

namespace {
constexpr std::size_t kMemory = 64U * 1024 * 1024;
constexpr unsigned long long kPasses = 2;
}

Result<std::string> Argon2PasswordHasher::hash(const Secret &password) const
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.reveal().data(), password.reveal().size(), kPasses, kMemory) != 0)
        return Error(ErrorCode::Internal, "no memory for a password hash");
    return std::string(text.data());
}

bool Argon2PasswordHasher::verify(const std::string &hash, const Secret &password) const
{
    return crypto_pwhash_str_verify(hash.c_str(), password.reveal().data(), password.reveal().size()) == 0;
}

const std::string &nobodysHash()
{
    static const std::string kHash
        = "$argon2id$v=19$m=65536,t=2,p=1$2JFEBFwb08Epq5CTKFHLeQ$ptqprIqLn9cjaFmCEG8Qo2zxFSKR+9di9dBXaVaC4yQ";
    return kHash;
}

HashGate::Pass::~Pass()
{
    if (m_gate)
        m_gate->m_free.release();
}

std::optional<HashGate::Pass> HashGate::enter()
{
    if (!m_free.try_acquire())
        return std::nullopt;
    return Pass(*this);
}

} // namespace truelle::caisse
