// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Certificates as PEM text, without a file in sight (certificates.h has those).
namespace truelle::caisse {

struct KeyPair
{
    std::string certificate; // PEM
    Secret key; // PEM, PKCS#8
};

// From when to when a certificate is to be valid.
struct Validity
{
    Instant from;
    Instant until;
};

// What a certificate says.
struct CertificateFacts
{
    std::vector<std::string> names; // host names, lower case, and addresses, of subjectAltName
    Validity validity;
};

// A root of our own: EC P-256, SHA-256, allowed to sign certificates but no further authority.
[[nodiscard]] Result<KeyPair> makeAuthority(const Validity &validity);
// A server's certificate for `names` (host names and numeric addresses), EC P-256, signed by `authority`.
// InvalidInput for a name that is none.
[[nodiscard]] Result<KeyPair>
makeServerCertificate(const KeyPair &authority, std::span<const std::string> names, const Validity &validity);

// The facts of the first certificate in a PEM text; FileUnreadable where there is none.
[[nodiscard]] Result<CertificateFacts> readCertificate(std::string_view pem);
// Whether the key is that of the first certificate.
[[nodiscard]] bool belongTogether(const KeyPair &pair);
// Whether the first certificate of one text was signed by that of the other.
[[nodiscard]] bool isSignedBy(std::string_view certificate, std::string_view authority);

} // namespace truelle::caisse
