// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <cstdlib>

namespace truelle {
namespace {

template<auto Free>
struct Freer
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;

std::string contents(BIO *bio)
{
    char *bytes = nullptr;
    const long length = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<std::size_t>(length)};
}

std::string pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

std::string pemOf(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

void setName(X509_NAME *name, const std::string &commonName)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(commonName.c_str()),
                               -1, -1, 0);
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *const extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    if (!extension)
        std::abort();
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate blank(const std::string &commonName, EVP_PKEY *key, std::chrono::seconds from, std::chrono::seconds until)
{
    static std::atomic<long> serial{1};
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from.count());
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), until.count());
    setName(X509_get_subject_name(certificate.get()), commonName);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

std::string alternativeNames(const LeafRecipe &recipe)
{
    std::string names;
    for (const std::string &name : recipe.dnsNames)
        names += (names.empty() ? "DNS:" : ",DNS:") + name;
    for (const std::string &address : recipe.addresses)
        names += (names.empty() ? "IP:" : ",IP:") + address;
    return names;
}

} // namespace

struct TestAuthority::Parts
{
    Key key;
    Certificate certificate;
};

TestAuthority::TestAuthority(const std::string &name) : m_parts(std::make_unique<Parts>())
{
    m_parts->key = Key(EVP_EC_gen("P-256"));
    m_parts->certificate
        = blank(name, m_parts->key.get(), -std::chrono::hours(24 * 3650), std::chrono::hours(24 * 3650));
    X509 *const own = m_parts->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    addExtension(own, own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(own, own, NID_subject_key_identifier, "hash");
    X509_sign(own, m_parts->key.get(), EVP_sha256());
    m_pem = pemOf(own);
}

TestAuthority::~TestAuthority() = default;

TestIdentity TestAuthority::issue(const LeafRecipe &recipe) const
{
    const Key key(recipe.rsaBits == 0 ? EVP_EC_gen("P-256")
                                      : EVP_RSA_gen(static_cast<unsigned>(recipe.rsaBits)));
    const Certificate leaf = blank(recipe.commonName, key.get(), recipe.validFrom, recipe.validUntil);
    X509 *const issuer = m_parts->certificate.get();
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(issuer));
    addExtension(leaf.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(leaf.get(), issuer, NID_ext_key_usage, "serverAuth");
    if (const std::string names = alternativeNames(recipe); !names.empty())
        addExtension(leaf.get(), issuer, NID_subject_alt_name, names);
    X509_sign(leaf.get(), m_parts->key.get(), EVP_sha256());
    return {pemOf(leaf.get()), pemOf(key.get())};
}

} // namespace truelle
