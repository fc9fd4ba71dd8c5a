// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/tls/x509.h"

#include <boost/asio/ip/address.hpp>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <memory>

namespace truelle::caisse {
namespace {

template <auto release> struct Releaser
{
    template <typename T> void operator()(T *object) const { release(object); }
};
using Bio = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using Number = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Releaser<GENERAL_NAMES_free>>;
using Time = std::unique_ptr<ASN1_TIME, Releaser<ASN1_TIME_free>>;

constexpr int kSerialBits = 127; // RFC 5280 §4.1.2.2: positive, at most 20 octets; unpredictable

// Thrown inside this file where OpenSSL refuses, so that the steps read one after the other.
struct Refused
{
};

template <typename T> T *must(T *object)
{
    if (!object)
        throw Refused{};
    return object;
}

void must(int outcome)
{
    if (outcome <= 0)
        throw Refused{};
}

Error opensslError(std::string_view what)
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return Error(ErrorCode::Internal, std::string(what) + ": " + text.data());
}

Bio reader(std::string_view text)
{
    return Bio(must(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))));
}

std::string contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return std::string(data, static_cast<std::size_t>(size));
}

Certificate parseCertificate(std::string_view pem)
{
    ERR_clear_error();
    return Certificate(PEM_read_bio_X509(reader(pem).get(), nullptr, nullptr, nullptr));
}

// A protected key is refused rather than asked about: a server starts without anybody there.
int noPassword(char *, int, int, void *)
{
    return -1;
}

Key parseKey(const Secret &pem)
{
    return Key(PEM_read_bio_PrivateKey(reader(pem.reveal()).get(), nullptr, &noPassword, nullptr));
}

Instant toInstant(const ASN1_TIME *time)
{
    std::tm parts{};
    must(ASN1_TIME_to_tm(time, &parts));
    const auto day = std::chrono::year(parts.tm_year + 1900) / (parts.tm_mon + 1) / parts.tm_mday;
    return std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min)
        + std::chrono::seconds(parts.tm_sec);
}

Time toTime(Instant instant)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    return Time(must(ASN1_TIME_set(nullptr, static_cast<std::time_t>(seconds))));
}

void setSerial(X509 *certificate)
{
    const Number number(must(BN_new()));
    must(BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY));
    must(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)));
}

void addName(X509_NAME *name, const char *field, const std::string &value)
{
    must(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char *>(value.data()),
                                    static_cast<int>(value.size()), -1, 0));
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(must(X509V3_EXT_conf_nid(nullptr, &context, kind, value)));
    must(X509_add_ext(certificate, extension.get(), -1));
}

bool isHostName(std::string_view name)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '.';
    };
    return !name.empty() && name.size() <= 253 && name.front() != '.' && name.front() != '-'
        && std::ranges::all_of(name, isAllowed);
}

void appendName(GENERAL_NAMES *names, const std::string &name)
{
    boost::system::error_code notNumeric;
    const auto address = boost::asio::ip::make_address(name, notNumeric);
    std::string octets = name;
    if (!notNumeric && address.is_v4()) {
        const auto bytes = address.to_v4().to_bytes();
        octets.assign(bytes.begin(), bytes.end());
    } else if (!notNumeric) {
        const auto bytes = address.to_v6().to_bytes();
        octets.assign(bytes.begin(), bytes.end());
    }
    ASN1_STRING *value = must(ASN1_STRING_type_new(notNumeric ? V_ASN1_IA5STRING : V_ASN1_OCTET_STRING));
    GENERAL_NAME *entry = must(GENERAL_NAME_new());
    GENERAL_NAME_set0_value(entry, notNumeric ? GEN_DNS : GEN_IPADD, value);
    must(sk_GENERAL_NAME_push(names, entry));
    must(ASN1_STRING_set(value, octets.data(), static_cast<int>(octets.size())));
}

void addAlternativeNames(X509 *certificate, std::span<const std::string> names)
{
    const Names list(must(GENERAL_NAMES_new()));
    for (const std::string &name : names)
        appendName(list.get(), name);
    must(X509_add1_ext_i2d(certificate, NID_subject_alt_name, list.get(), 0, X509V3_ADD_DEFAULT));
}

Certificate begin(EVP_PKEY *key, const Validity &validity)
{
    Certificate certificate(must(X509_new()));
    must(X509_set_version(certificate.get(), X509_VERSION_3));
    setSerial(certificate.get());
    must(X509_set1_notBefore(certificate.get(), toTime(validity.from).get()));
    must(X509_set1_notAfter(certificate.get(), toTime(validity.until).get()));
    must(X509_set_pubkey(certificate.get(), key));
    return certificate;
}

KeyPair finish(X509 *certificate, EVP_PKEY *key, EVP_PKEY *signer)
{
    must(X509_sign(certificate, signer, EVP_sha256()));
    const Bio text(must(BIO_new(BIO_s_mem())));
    must(PEM_write_bio_X509(text.get(), certificate));
    const Bio secret(must(BIO_new(BIO_s_secmem())));
    must(PEM_write_bio_PKCS8PrivateKey(secret.get(), key, nullptr, nullptr, 0, nullptr, nullptr));
    return {contentOf(text.get()), Secret(contentOf(secret.get()))};
}

// Two authorities of ours never bear the same name: verifiers look issuers up by it.
std::string authorityName()
{
    std::array<unsigned char, 4> bytes{};
    must(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())));
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string name = "Truelle caisse CA ";
    for (const unsigned char byte : bytes) {
        name += kDigits[byte >> 4U];
        name += kDigits[byte & 15U];
    }
    return name;
}

std::string nameText(const GENERAL_NAME *entry)
{
    int kind = 0;
    const auto *value = static_cast<const ASN1_STRING *>(GENERAL_NAME_get0_value(entry, &kind));
    if (kind != GEN_DNS && kind != GEN_IPADD)
        return {};
    std::string text(reinterpret_cast<const char *>(ASN1_STRING_get0_data(value)),
                     static_cast<std::size_t>(ASN1_STRING_length(value)));
    if (kind == GEN_DNS) {
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return text;
    }
    boost::asio::ip::address_v4::bytes_type four{};
    boost::asio::ip::address_v6::bytes_type sixteen{};
    if (text.size() == four.size()) {
        std::ranges::transform(text, four.begin(), [](char c) { return static_cast<unsigned char>(c); });
        return boost::asio::ip::make_address_v4(four).to_string();
    }
    if (text.size() == sixteen.size()) {
        std::ranges::transform(text, sixteen.begin(), [](char c) { return static_cast<unsigned char>(c); });
        return boost::asio::ip::make_address_v6(sixteen).to_string();
    }
    return {};
}

} // namespace

Result<KeyPair> makeAuthority(const Validity &validity)
{
    try {
        const Key key(must(EVP_EC_gen("P-256")));
        const Certificate certificate = begin(key.get(), validity);
        X509_NAME *name = X509_get_subject_name(certificate.get());
        addName(name, "O", "Truelle");
        addName(name, "CN", authorityName());
        must(X509_set_issuer_name(certificate.get(), name));
        addExtension(certificate.get(), certificate.get(), NID_basic_constraints,
                     "critical,CA:TRUE,pathlen:0");
        addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
        addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
        return finish(certificate.get(), key.get(), key.get());
    } catch (const Refused &) {
        return opensslError("authority");
    }
}

Result<KeyPair> makeServerCertificate(const KeyPair &authority, std::span<const std::string> names,
                                      const Validity &validity)
{
    for (const std::string &name : names) {
        boost::system::error_code notNumeric;
        boost::asio::ip::make_address(name, notNumeric);
        if (notNumeric && !isHostName(name))
            return Error(ErrorCode::InvalidInput, name);
    }
    if (names.empty())
        return Error(ErrorCode::InvalidInput, "no name for the certificate");
    try {
        const Certificate issuer(must(parseCertificate(authority.certificate).release()));
        const Key signer(must(parseKey(authority.key).release()));
        const Key key(must(EVP_EC_gen("P-256")));
        const Certificate certificate = begin(key.get(), validity);
        X509_NAME *name = X509_get_subject_name(certificate.get());
        addName(name, "O", "Truelle");
        addName(name, "CN", names.front().substr(0, 64));
        must(X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get())));
        addExtension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
        addExtension(certificate.get(), issuer.get(), NID_key_usage, "critical,digitalSignature");
        addExtension(certificate.get(), issuer.get(), NID_ext_key_usage, "serverAuth");
        addExtension(certificate.get(), issuer.get(), NID_subject_key_identifier, "hash");
        addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid:always");
        addAlternativeNames(certificate.get(), names);
        return finish(certificate.get(), key.get(), signer.get());
    } catch (const Refused &) {
        return opensslError("server certificate");
    }
}

Result<CertificateFacts> readCertificate(std::string_view pem)
{
    try {
        const Certificate certificate(must(parseCertificate(pem).release()));
        CertificateFacts facts{{},
                               {toInstant(X509_get0_notBefore(certificate.get())),
                                toInstant(X509_get0_notAfter(certificate.get()))}};
        const Names names(static_cast<GENERAL_NAMES *>(
            X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
        for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i)
            if (std::string name = nameText(sk_GENERAL_NAME_value(names.get(), i)); !name.empty())
                facts.names.push_back(std::move(name));
        return facts;
    } catch (const Refused &) {
        ERR_clear_error();
        return Error(ErrorCode::FileUnreadable, "no certificate");
    }
}

bool belongTogether(const KeyPair &pair)
{
    try {
        const Certificate certificate(must(parseCertificate(pair.certificate).release()));
        const Key key(must(parseKey(pair.key).release()));
        const bool match = X509_check_private_key(certificate.get(), key.get()) == 1;
        ERR_clear_error();
        return match;
    } catch (const Refused &) {
        ERR_clear_error();
        return false;
    }
}

bool isSignedBy(std::string_view certificate, std::string_view authority)
{
    try {
        const Certificate signedOne(must(parseCertificate(certificate).release()));
        const Certificate issuer(must(parseCertificate(authority).release()));
        const bool match = X509_check_issued(issuer.get(), signedOne.get()) == X509_V_OK
            && X509_verify(signedOne.get(), X509_get0_pubkey(issuer.get())) == 1;
        ERR_clear_error();
        return match;
    } catch (const Refused &) {
        ERR_clear_error();
        return false;
    }
}

} // namespace truelle::caisse
