// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/tls/certificates.h"

#include "app/caisse/tls/privatefile.h"

#include <algorithm>

namespace truelle::caisse {

namespace fs = std::filesystem;

namespace {

using Days = std::chrono::days;

constexpr Days kAuthorityLife{20 * 365};
constexpr Days kServerLife{397}; // what browsers and systems accept at most
constexpr Days kRenewBefore{30};
constexpr std::chrono::hours kSkew{1}; // clients whose clock is a little late

bool isInTime(const Validity &validity, Instant now)
{
    return validity.from <= now && now + kRenewBefore < validity.until;
}

Result<KeyPair> readPair(const fs::path &certificateFile, const fs::path &keyFile)
{
    auto certificate = readSmallFile(certificateFile);
    if (!certificate)
        return certificate.error();
    auto key = readSmallFile(keyFile);
    if (!key)
        return key.error();
    KeyPair pair{std::move(*certificate), Secret(*std::move(key))};
    return pair;
}

// The key first: a certificate without its key is noticed and made anew, a new key beside the old certificate
// too.
Result<void> writePair(const KeyPair &pair, const fs::path &certificateFile, const fs::path &keyFile)
{
    if (auto written = writePrivateFile(keyFile, pair.key.reveal()); !written)
        return written;
    return writePrivateFile(certificateFile, pair.certificate);
}

void forOwnerAlone(const fs::path &file)
{
    std::error_code ignored;
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, ignored);
}

} // namespace

Result<CertificateChange> PrivateCertificates::keepInOrder(std::span<const std::string> names,
                                                           const Clock &clock) const
{
    const Instant now = clock.now();
    if (auto made = makePrivateFolder(m_folder); !made)
        return made.error();
    const auto authority = keepAuthority(now);
    if (!authority)
        return authority.error();
    if (*authority == CertificateChange::None && isServerInOrder(names, now))
        return CertificateChange::None;
    if (auto renewed = renewServer(names, now); !renewed)
        return renewed.error();
    forOwnerAlone(authorityKeyFile());
    return *authority == CertificateChange::None ? CertificateChange::Server : *authority;
}

Result<CertificateChange> PrivateCertificates::keepAuthority(Instant now) const
{
    std::error_code unknown;
    if (fs::exists(authorityFile(), unknown) || unknown) {
        const auto pem = readSmallFile(authorityFile());
        if (!pem)
            return pem.error();
        const auto facts = readCertificate(*pem);
        if (!facts)
            return Error(ErrorCode::FileUnreadable, authorityFile().string());
        if (now + kRenewBefore < facts->validity.until)
            return CertificateChange::None;
    }
    const auto made = makeAuthority({now - kSkew, now + kAuthorityLife});
    if (!made)
        return made.error();
    if (auto written = writePair(*made, authorityFile(), authorityKeyFile()); !written)
        return written.error();
    return CertificateChange::ServerAndAuthority;
}

bool PrivateCertificates::isServerInOrder(std::span<const std::string> names, Instant now) const
{
    const auto authority = readSmallFile(authorityFile());
    const auto server = loadServerCertificate(certificateFile(), keyFile());
    if (!authority || !server)
        return false;
    forOwnerAlone(keyFile());
    const auto facts = readCertificate(server->pair.certificate);
    const auto isNamed = [&](const std::string &name) {
        return std::ranges::find(server->names, name) != server->names.end();
    };
    return facts && isInTime(facts->validity, now) && std::ranges::all_of(names, isNamed)
        && isSignedBy(server->pair.certificate, *authority);
}

Result<void> PrivateCertificates::renewServer(std::span<const std::string> names, Instant now) const
{
    const auto authority = readPair(authorityFile(), authorityKeyFile());
    if (!authority)
        return authority.error();
    const auto facts = readCertificate(authority->certificate);
    if (!facts || !belongTogether(*authority))
        return Error(ErrorCode::FileUnreadable, authorityKeyFile().string());
    const Instant until = std::min<Instant>(now + kServerLife, facts->validity.until);
    const auto server = makeServerCertificate(*authority, names, {now - kSkew, until});
    if (!server)
        return server.error();
    return writePair(*server, certificateFile(), keyFile());
}

Result<ServerCertificate> loadServerCertificate(const fs::path &certificateFile, const fs::path &keyFile)
{
    auto pair = readPair(certificateFile, keyFile);
    if (!pair)
        return pair.error();
    auto facts = readCertificate(pair->certificate);
    if (!facts)
        return Error(ErrorCode::FileUnreadable, certificateFile.string());
    if (!belongTogether(*pair))
        return Error(ErrorCode::InvalidInput, keyFile.string());
    return ServerCertificate{*std::move(pair), std::move(facts->names), facts->validity.until};
}

} // namespace truelle::caisse
