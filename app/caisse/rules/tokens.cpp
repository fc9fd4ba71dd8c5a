// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/tokens.h"

#include <sodium.h>

#include <array>

namespace truelle::caisse {
namespace {

using Bytes = std::array<unsigned char, 32>;

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

Secret encoded(Bytes &bytes)
{
    std::array<char, sodium_base64_ENCODED_LEN(sizeof(Bytes), sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    Secret token{std::string(text.data())};
    sodium_memzero(bytes.data(), bytes.size());
    sodium_memzero(text.data(), text.size());
    return token;
}

} // namespace

Secret randomToken()
{
    Bytes bytes;
    randombytes_buf(bytes.data(), bytes.size());
    return encoded(bytes);
}

std::string tokenHash(const Secret &token)
{
    return keyedHash({}, token.reveal());
}

Secret derivedToken(std::string_view serverKey, std::string_view purpose, const Secret &token)
{
    Bytes bytes;
    crypto_generichash_state state;
    crypto_generichash_init(&state, bytesOf(serverKey), serverKey.size(), bytes.size());
    crypto_generichash_update(&state, bytesOf(purpose), purpose.size());
    const unsigned char end = 0; // keeps a purpose from running into the token
    crypto_generichash_update(&state, &end, 1);
    crypto_generichash_update(&state, bytesOf(token.reveal()), token.reveal().size());
    crypto_generichash_final(&state, bytes.data(), bytes.size());
    return encoded(bytes);
}

std::string keyedHash(std::string_view serverKey, std::string_view text)
{
    Bytes bytes;
    crypto_generichash(bytes.data(), bytes.size(), bytesOf(text), text.size(), bytesOf(serverKey), serverKey.size());
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace truelle::caisse
