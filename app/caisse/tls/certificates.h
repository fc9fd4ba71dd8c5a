// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/tls/x509.h"

#include <filesystem>

namespace truelle::caisse {

// What a server shows and proves.
struct ServerCertificate
{
    KeyPair pair; // the certificate may be followed by its chain
    std::vector<std::string> names; // the hosts it stands for
    Instant validUntil;
};

// Whether keeping the private certificates in order changed any.
enum class CertificateChange { None, Server, ServerAndAuthority };

// The caisse's private certificates in one folder:
//   ca.pem, ca-key.pem          our own authority, 20 years, made once and kept: clients were given it
//   server.pem, server-key.pem  397 days, made anew in its last 30 days or when a wanted name is missing
// All files are for their owner alone, the folder too.
class PrivateCertificates
{
public:
    explicit PrivateCertificates(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    // Makes what is absent or due. FileUnreadable: ca.pem is broken or its key gone when it is needed; a new
    // authority is never put in its place unasked, only when the old one runs out.
    [[nodiscard]] Result<CertificateChange> keepInOrder(std::span<const std::string> names,
                                                        const Clock &clock) const;

    [[nodiscard]] std::filesystem::path authorityFile() const { return m_folder / "ca.pem"; }
    [[nodiscard]] std::filesystem::path certificateFile() const { return m_folder / "server.pem"; }
    [[nodiscard]] std::filesystem::path keyFile() const { return m_folder / "server-key.pem"; }

private:
    [[nodiscard]] std::filesystem::path authorityKeyFile() const { return m_folder / "ca-key.pem"; }
    [[nodiscard]] Result<CertificateChange> keepAuthority(Instant now) const;
    [[nodiscard]] bool isServerInOrder(std::span<const std::string> names, Instant now) const;
    [[nodiscard]] Result<void> renewServer(std::span<const std::string> names, Instant now) const;

    std::filesystem::path m_folder;
};

// Reads a certificate and its key. FileUnreadable where one is missing, broken or protected by a password;
// InvalidInput where they do not belong together.
[[nodiscard]] Result<ServerCertificate> loadServerCertificate(const std::filesystem::path &certificateFile,
                                                              const std::filesystem::path &keyFile);

} // namespace truelle::caisse
