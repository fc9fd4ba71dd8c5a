// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of SecretStore, for the double and for the real keychain alike. Which one is decided by KEYRING_MODE
// (tests/support/keyring.sh): unset, the double; open, locked and absent, the Secret Service in that condition.
#include "core/secrets/keychainsecretstore.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray mode()
{
    return qgetenv("KEYRING_MODE");
}

bool isPreparing()
{
    return qgetenv("KEYRING_STEP") == "prepare";
}

// A keychain service that is there and says nothing.
class SilentService final : public QDBusVirtualObject
{
public:
    using QDBusVirtualObject::QDBusVirtualObject;
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

    RecordingLog m_log;
    std::unique_ptr<SecretStore> m_store;

    [[nodiscard]] std::unique_ptr<SecretStore> opened()
    {
        if (mode().isEmpty())
            return std::make_unique<FakeSecretStore>();
        return std::make_unique<KeychainSecretStore>("truelle-test", m_log);
    }
    template<typename T>
    Result<T> outcome(Operation<T> *operation)
    {
        std::optional<Result<T>> result;
        startAndThen(operation, this, [&](Result<T> ended) { result = std::move(ended); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 30'000))
            return Error(ErrorCode::Internal, "never finished");
        return *std::move(result);
    }
    template<typename T>
    static std::string codeOf(const Result<T> &result)
    {
        return result ? "ok" : std::string(codeName(result.error().code)) + " (" + result.error().detail + ")";
    }
    // The secret, "(none)", or the code.
    std::string read(const std::string &key)
    {
        const auto result = outcome(m_store->read(key, this));
        if (!result)
            return std::string(codeName(result.error().code));
        return *result ? std::string((*result)->reveal()) : "(none)";
    }
    std::string write(const std::string &key, const std::string &bytes)
    {
        const auto result = outcome(m_store->write(key, Secret(bytes), this));
        return result ? "ok" : std::string(codeName(result.error().code));
    }
    std::string remove(const std::string &key)
    {
        const auto result = outcome(m_store->remove(key, this));
        return result ? "ok" : std::string(codeName(result.error().code));
    }
    static bool isWorking() { return mode().isEmpty() || mode() == "open" || isPreparing(); }

private Q_SLOTS:
    void init() { m_store = opened(); }

    void missingEntry_isNothing()
    {
        if (!isWorking())
            return;
        QCOMPARE(read("never written"), "(none)");
    }

    void writtenSecret_isReadBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("refresh-1");
        QTest::newRow("any bytes") << QByteArray("a\0b\xff\n\xc3\xa9", 7);
        QTest::newRow("one") << QByteArray("x");
        QTest::newRow("longest") << QByteArray(static_cast<qsizetype>(kLongestSecret), 'k');
    }
    void writtenSecret_isReadBackByteForByte()
    {
        if (!isWorking())
            return;
        QFETCH(QByteArray, bytes);
        QCOMPARE(write("entry", bytes.toStdString()), "ok");
        QCOMPARE(read("entry"), bytes.toStdString());
        if (mode().isEmpty())
            return; // a double forgets
        m_store = opened();
        QCOMPARE(read("entry"), bytes.toStdString());
    }

    void secondWrite_replacesTheFirst()
    {
        if (!isWorking())
            return;
        QCOMPARE(write("twice", "1"), "ok");
        QCOMPARE(write("twice", "2"), "ok");
        QCOMPARE(read("twice"), "2");
        QCOMPARE(read("twice "), "(none)");
    }

    void removal_forgetsTheEntryAndSucceedsForNone()
    {
        if (!isWorking())
            return;
        QCOMPARE(write("gone", "1"), "ok");
        QCOMPARE(remove("gone"), "ok");
        QCOMPARE(read("gone"), "(none)");
        QCOMPARE(remove("gone"), "ok");
    }

    void tooLong_isRefusedEverywhere()
    {
        if (!isWorking())
            return;
        QCOMPARE(write("long", std::string(kLongestSecret + 1, 'k')), "invalid-input");
        QCOMPARE(read("long"), "(none)");
    }

    void cancelAndLostOwner_leaveTheStoreUsable()
    {
        if (!isWorking())
            return;
        auto *cancelled = m_store->write("cancelled", Secret("1"), this);
        std::string code;
        startAndThen(cancelled, this, [&](const Result<bool> &r) { code = codeOf(r); });
        cancelled->cancel();
        auto owner = std::make_unique<QObject>();
        m_store->read("cancelled", owner.get())->start();
        owner.reset();
        QTRY_VERIFY(!code.empty());
        QCOMPARE(code.starts_with("cancelled"), !mode().isEmpty()); // a double is done when it is started
        QCOMPARE(write("after", "2"), "ok");
        QCOMPARE(read("after"), "2");
    }

    void storeDestroyed_operationsStillEnd()
    {
        if (mode() != "open")
            return;
        std::string code;
        startAndThen(m_store->write("late", Secret("1"), this), this, [&](const Result<bool> &r) { code = codeOf(r); });
        m_store.reset();
        QTRY_COMPARE(code, "ok");
    }

    void lockedKeychain_isUnavailableNotEmpty()
    {
        if (mode() != "locked" || isPreparing())
            return;
        QCOMPARE(read("entry"), "keychain-unavailable");
        QCOMPARE(read("never written"), "keychain-unavailable");
        QCOMPARE(write("entry", "new"), "keychain-unavailable");
    }

    void absentKeychain_isAbsent()
    {
        if (mode() != "absent")
            return;
        QCOMPARE(read("entry"), "keychain-absent");
        QCOMPARE(write("entry", "1"), "keychain-absent");
        QCOMPARE(remove("entry"), "keychain-absent");
    }

    void noSecretReachesTheLog()
    {
        write("entry", "a-very-secret-value");
        read("entry");
        for (const std::string &line : m_log.lines())
            QVERIFY2(line.find("a-very-secret-value") == std::string::npos, line.c_str());
    }

    // Last: QtKeychain runs one job after the other, and this one never ends.
    void silentKeychain_isUnavailableAtTheDeadline()
    {
        if (mode() != "absent")
            return;
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent"_s);
        SilentService service;
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, &service, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
        m_store = std::make_unique<KeychainSecretStore>("truelle-test", m_log, 300ms);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(read("entry"), "keychain-unavailable");
        QCOMPARE(read("entry"), "keychain-unavailable");
        QVERIFY(timer.elapsed() >= 500); // both waited; a coarse timer may be early by a twentieth
        bus.unregisterService(u"org.freedesktop.secrets"_s);
        QDBusConnection::disconnectFromBus(u"silent"_s);
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
