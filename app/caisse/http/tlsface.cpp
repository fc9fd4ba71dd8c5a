// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/tlsface.h"

#include <boost/asio/buffer.hpp>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>

namespace truelle::caisse {

namespace ssl = boost::asio::ssl;

namespace {

constexpr char kCiphers[] = "ECDHE+AESGCM:ECDHE+CHACHA20"; // of TLS 1.2; those of 1.3 are all fit
constexpr std::array<unsigned char, 9> kProtocols{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
                   unsigned int offeredLength, void *)
{
    unsigned char *match = nullptr;
    const int outcome =
        SSL_select_next_proto(&match, length, kProtocols.data(), kProtocols.size(), offered, offeredLength);
    *chosen = match;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

} // namespace

Result<std::shared_ptr<TlsFace>> makeTlsFace(const ServerCertificate &certificate,
                                             const std::vector<std::string> &moreHosts)
{
    auto face = std::make_shared<TlsFace>(TlsFace{ssl::context(ssl::context::tls_server), certificate.names});
    face->hosts.insert(face->hosts.end(), moreHosts.begin(), moreHosts.end());
    SSL_CTX *native = face->context.native_handle();
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_alpn_select_cb(native, &chooseProtocol, nullptr);
    boost::system::error_code refused;
    const std::string_view key = certificate.pair.key.reveal();
    const bool hasFloor = SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) == 1
        && SSL_CTX_set_cipher_list(native, kCiphers) == 1;
    face->context.use_certificate_chain(boost::asio::buffer(certificate.pair.certificate), refused);
    if (!refused)
        face->context.use_private_key(boost::asio::buffer(key.data(), key.size()), ssl::context::pem,
                                      refused);
    ERR_clear_error();
    if (!hasFloor || refused)
        return Error(ErrorCode::InvalidInput, refused.message());
    return face;
}

} // namespace truelle::caisse
