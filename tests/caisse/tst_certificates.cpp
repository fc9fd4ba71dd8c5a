// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/tls/certificates.h"
#include "app/caisse/tls/privatefile.h"
#include "tests/support/fakeclock.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

#ifndef _WIN32
#include <sys/stat.h>
#endif

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kNames{"localhost", "127.0.0.1", "::1"};
constexpr Instant kStart{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)};

QSslCertificate parsed(const std::string &pem)
{
    return QSslCertificate(QByteArray::fromStdString(pem), QSsl::Pem);
}

std::string contentOf(const fs::path &file)
{
    const auto content = readSmallFile(file);
    return content ? *content : std::string("?");
}

} // namespace

class TestCertificates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void firstStartMakesAuthorityAndServer();
    void filesAreForTheirOwnerAlone();
    void nothingIsMadeTwice();
    void serverIsRenewedBeforeItExpiresAndAuthorityKept();
    void missingNameMakesANewServerCertificate();
    void foreignKeyIsNoticed();
    void clockSetBackMakesANewServerCertificate();
    void brokenAuthorityIsNotReplaced();
    void lostAuthorityKeyIsToldOnlyWhenNeeded();
    void expiringAuthorityIsReplaced();
    void wrongNameIsRefused_data();
    void wrongNameIsRefused();
    void loadingNamesTheFaultyFile();
    void privateFileReplacesWhatACrashLeft();

private:
    [[nodiscard]] fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "tls"; }
    [[nodiscard]] PrivateCertificates certificates() const { return PrivateCertificates(folder()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock{kStart};
};

void TestCertificates::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.setNow(kStart);
}

void TestCertificates::firstStartMakesAuthorityAndServer()
{
    const auto change = certificates().keepInOrder(kNames, m_clock);
    QVERIFY(change.has_value());
    QCOMPARE(*change, CertificateChange::ServerAndAuthority);

    const auto loaded = loadServerCertificate(certificates().certificateFile(), certificates().keyFile());
    QVERIFY(loaded.has_value());
    QCOMPARE(loaded->names, kNames);
    QCOMPARE(loaded->validUntil, kStart + std::chrono::days(397));

    const QSslCertificate server = parsed(loaded->pair.certificate);
    QCOMPARE(server.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(server.publicKey().length(), 256);
    QVERIFY(server.subjectAlternativeNames().values(QSsl::DnsEntry) == QStringList{u"localhost"_s});
    QCOMPARE(server.subjectAlternativeNames().values(QSsl::IpAddressEntry).size(), 2);
    QVERIFY(server.effectiveDate() < server.expiryDate());

    const std::string authorityPem = contentOf(certificates().authorityFile());
    const QSslCertificate authority = parsed(authorityPem);
    QVERIFY(authority.isSelfSigned());
    QVERIFY(isSignedBy(loaded->pair.certificate, authorityPem));
    QVERIFY(!isSignedBy(authorityPem, loaded->pair.certificate));
    QCOMPARE(server.issuerInfo(QSslCertificate::CommonName),
             authority.subjectInfo(QSslCertificate::CommonName));
    QVERIFY(server.serialNumber() != authority.serialNumber());
}

void TestCertificates::filesAreForTheirOwnerAlone()
{
#ifdef _WIN32
    QSKIP("permissions are the folder's on this system");
#else
    const mode_t before = ::umask(0);
    const auto change = certificates().keepInOrder(kNames, m_clock);
    ::umask(before);
    QVERIFY(change.has_value());
    QCOMPARE(fs::status(folder()).permissions(), fs::perms::owner_all);
    int files = 0;
    for (const auto &entry : fs::directory_iterator(folder())) {
        QCOMPARE(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write);
        ++files;
    }
    QCOMPARE(files, 4);
#endif
}

void TestCertificates::nothingIsMadeTwice()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    const std::string before = contentOf(certificates().certificateFile());
    m_clock.advance(std::chrono::days(366));
    const auto change = certificates().keepInOrder(kNames, m_clock);
    QVERIFY(change.has_value());
    QCOMPARE(*change, CertificateChange::None);
    QCOMPARE(contentOf(certificates().certificateFile()), before);
}

void TestCertificates::serverIsRenewedBeforeItExpiresAndAuthorityKept()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    const std::string server = contentOf(certificates().certificateFile());
    const std::string authority = contentOf(certificates().authorityFile());
    m_clock.advance(std::chrono::days(368));
    const auto change = certificates().keepInOrder(kNames, m_clock);
    QVERIFY(change.has_value());
    QCOMPARE(*change, CertificateChange::Server);
    const auto renewed = loadServerCertificate(certificates().certificateFile(), certificates().keyFile());
    QVERIFY(renewed.has_value());
    QVERIFY(renewed->pair.certificate != server);
    QCOMPARE(renewed->validUntil, kStart + std::chrono::days(368 + 397));
    QCOMPARE(contentOf(certificates().authorityFile()), authority);
    QVERIFY(isSignedBy(renewed->pair.certificate, authority));
}

void TestCertificates::missingNameMakesANewServerCertificate()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    std::vector<std::string> more = kNames;
    more.push_back("caisse.example");
    QCOMPARE(certificates().keepInOrder(more, m_clock).value_or(CertificateChange::None),
             CertificateChange::Server);
    QCOMPARE(loadServerCertificate(certificates().certificateFile(), certificates().keyFile())->names, more);
    QCOMPARE(certificates().keepInOrder(kNames, m_clock).value_or(CertificateChange::Server),
             CertificateChange::None);
}

void TestCertificates::foreignKeyIsNoticed()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    const auto other = makeAuthority({kStart, kStart + std::chrono::days(1)});
    QVERIFY(other.has_value());
    QVERIFY(writePrivateFile(certificates().keyFile(), other->key.reveal()).has_value());
    const auto loaded = loadServerCertificate(certificates().certificateFile(), certificates().keyFile());
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::InvalidInput);
    QCOMPARE(certificates().keepInOrder(kNames, m_clock).value_or(CertificateChange::None),
             CertificateChange::Server);
    QVERIFY(loadServerCertificate(certificates().certificateFile(), certificates().keyFile()).has_value());
}

void TestCertificates::clockSetBackMakesANewServerCertificate()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    m_clock.advance(-std::chrono::days(10));
    QCOMPARE(certificates().keepInOrder(kNames, m_clock).value_or(CertificateChange::None),
             CertificateChange::Server);
}

void TestCertificates::brokenAuthorityIsNotReplaced()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    QVERIFY(writePrivateFile(certificates().authorityFile(), "garbage").has_value());
    const auto change = certificates().keepInOrder(kNames, m_clock);
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(contentOf(certificates().authorityFile()), std::string("garbage"));
}

void TestCertificates::lostAuthorityKeyIsToldOnlyWhenNeeded()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    fs::remove(folder() / "ca-key.pem");
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    m_clock.advance(std::chrono::days(380));
    const auto change = certificates().keepInOrder(kNames, m_clock);
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::FileUnreadable);
    QVERIFY(change.error().detail.ends_with("ca-key.pem"));
}

void TestCertificates::expiringAuthorityIsReplaced()
{
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    m_clock.advance(std::chrono::days(20 * 365 - 100));
    QVERIFY(certificates().keepInOrder(kNames, m_clock).has_value());
    const auto clipped = loadServerCertificate(certificates().certificateFile(), certificates().keyFile());
    QCOMPARE(clipped->validUntil, kStart + std::chrono::days(20 * 365));
    m_clock.advance(std::chrono::days(80));
    QCOMPARE(certificates().keepInOrder(kNames, m_clock).value_or(CertificateChange::None),
             CertificateChange::ServerAndAuthority);
}

void TestCertificates::wrongNameIsRefused_data()
{
    QTest::addColumn<std::string>("name");
    for (const char *name : {"", "a b", "a,DNS:b", "-a", ".a", "a/b", "a\nb", "[::1]", "*.example"})
        QTest::newRow(name) << std::string(name);
}

void TestCertificates::wrongNameIsRefused()
{
    QFETCH(std::string, name);
    const auto change = certificates().keepInOrder(std::vector<std::string>{"localhost", name}, m_clock);
    QVERIFY(!change);
    QCOMPARE(change.error().code, ErrorCode::InvalidInput);
}

void TestCertificates::loadingNamesTheFaultyFile()
{
    QVERIFY(makePrivateFolder(folder()).has_value());
    const auto absent = loadServerCertificate(folder() / "absent.pem", folder() / "key.pem");
    QCOMPARE(absent.error().code, ErrorCode::FileUnreadable);
    QVERIFY(absent.error().detail.ends_with("absent.pem"));
    QVERIFY(writePrivateFile(folder() / "text.pem", "no certificate").has_value());
    QVERIFY(writePrivateFile(folder() / "key.pem", "no key").has_value());
    const auto broken = loadServerCertificate(folder() / "text.pem", folder() / "key.pem");
    QCOMPARE(broken.error().code, ErrorCode::FileUnreadable);
    QVERIFY(broken.error().detail.ends_with("text.pem"));
}

void TestCertificates::privateFileReplacesWhatACrashLeft()
{
    QVERIFY(makePrivateFolder(folder()).has_value());
    std::ofstream(folder() / "a.new") << "half";
    QVERIFY(writePrivateFile(folder() / "a", "whole").has_value());
    QCOMPARE(contentOf(folder() / "a"), std::string("whole"));
    QVERIFY(!fs::exists(folder() / "a.new"));
    const auto refused = writePrivateFile(folder() / "absent" / "a", "x");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StoreNoAccess);
}

QTEST_GUILESS_MAIN(TestCertificates)
#include "tst_certificates.moc"
