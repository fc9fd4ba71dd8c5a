// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/pagestyle.h"

#include <sodium.h>

#include <array>

namespace truelle::caisse {
namespace {

// As CSP writes it: SHA-256 in the alphabet of plain base64.
std::string styleHash()
{
    const std::string_view style = kPageStyle.text();
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(style.data()), style.size());
    std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)> text{};
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
    return text.data();
}

} // namespace

const std::string &contentPolicy()
{
    static const std::string kPolicy = "default-src 'none'; style-src 'sha256-" + styleHash()
        + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    return kPolicy;
}

} // namespace truelle::caisse
