// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void noFile_readsAsTheDefaults()
    {
        const Settings fresh(file());
        QCOMPARE(fresh.outcome(), SettingsOutcome::Created);
        QCOMPARE(fresh.value(settings::pageSize()), 50);
        QCOMPARE(fresh.value(settings::colourScheme()), ColourScheme::System);
        QVERIFY(fresh.value(settings::language()).isEmpty());
    }

    void values_comeBackNextTime()
    {
        {
            Settings first(file());
            first.set(settings::language(), u"fr"_s);
            first.set(settings::colourScheme(), ColourScheme::Dark);
            first.set(settings::pageSize(), 100);
            first.set(settings::windowGeometry(), QByteArray("\x00\xff\x01", 3));
            first.set(settings::columnState(u"portfolio"_s), QByteArray("widths"));
        }
        const Settings next(file());
        QCOMPARE(next.outcome(), SettingsOutcome::Ready);
        QCOMPARE(next.value(settings::language()), u"fr"_s);
        QCOMPARE(next.value(settings::colourScheme()), ColourScheme::Dark);
        QCOMPARE(next.value(settings::pageSize()), 100);
        QCOMPARE(next.value(settings::windowGeometry()), QByteArray("\x00\xff\x01", 3));
        QCOMPARE(next.value(settings::columnState(u"portfolio"_s)), QByteArray("widths"));
        QVERIFY(next.value(settings::columnState(u"other"_s)).isEmpty());
#ifndef Q_OS_WIN
        const auto others = QFile::permissions(file())
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther);
        QVERIFY(!others);
#endif
    }

    void change_isToldOnceAndReset()
    {
        Settings chosen(file());
        const QSignalSpy spy(&chosen, &Settings::changed);
        chosen.set(settings::pageSize(), 20);
        chosen.set(settings::pageSize(), 20);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), settings::pageSize().key);
        chosen.reset(settings::pageSize());
        QCOMPARE(chosen.value(settings::pageSize()), 50);
        QCOMPARE(spy.count(), 2);
    }

    void valueOfAnotherKind_readsAsTheDefault()
    {
        write(R"({"version":1,"values":{"pageSize":"many","colourScheme":"pink","language":7,"windowGeometry":"no base 64"}})");
        const Settings odd(file());
        QCOMPARE(odd.outcome(), SettingsOutcome::Ready);
        QCOMPARE(odd.value(settings::pageSize()), 50);
        QCOMPARE(odd.value(settings::colourScheme()), ColourScheme::System);
        QVERIFY(odd.value(settings::language()).isEmpty());
        QVERIFY(odd.value(settings::windowGeometry()).isEmpty());
    }

    void pageSizeOutOfRange_readsAsTheDefault()
    {
        write(R"({"version":1,"values":{"pageSize":1000000}})");
        QCOMPARE(Settings(file()).value(settings::pageSize()), 50);
    }

    void unknownValues_areKept()
    {
        write(R"({"version":1,"values":{"ofTomorrow":{"a":1}}})");
        {
            Settings chosen(file());
            chosen.set(settings::pageSize(), 20);
        }
        QVERIFY(read().contains("ofTomorrow"));
    }

    void damagedFile_isKeptAsideAndTheDefaultsServe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"version\":1,\"values\":{\"pag");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no version") << QByteArray(R"({"values":{}})");
        QTest::newRow("no values") << QByteArray(R"({"version":1,"values":3})");
    }
    void damagedFile_isKeptAsideAndTheDefaultsServe()
    {
        QFETCH(const QByteArray, text);
        write(text);
        {
            Settings chosen(file());
            QCOMPARE(chosen.outcome(), SettingsOutcome::Damaged);
            QCOMPARE(chosen.value(settings::pageSize()), 50);
            QFile aside(chosen.keptAside());
            QVERIFY(aside.open(QIODevice::ReadOnly));
            QCOMPARE(aside.readAll(), text);
            chosen.set(settings::pageSize(), 20);
        }
        QCOMPARE(Settings(file()).value(settings::pageSize()), 20);
    }

    void newerFile_isKeptAside()
    {
        write(R"({"version":2,"values":{"pageSize":20}})");
        const Settings chosen(file());
        QCOMPARE(chosen.outcome(), SettingsOutcome::Newer);
        QCOMPARE(chosen.value(settings::pageSize()), 50);
        QVERIFY(QFile::exists(chosen.keptAside()));
    }

    void folderInTheFilesPlace_isNoAccessAndIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(file()));
        Settings chosen(file());
        QCOMPARE(chosen.outcome(), SettingsOutcome::NoAccess);
        chosen.set(settings::pageSize(), 20);
        QVERIFY(chosen.save());
        QCOMPARE(chosen.value(settings::pageSize()), 20);
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.json"_s); }
    void write(const QByteArray &text)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    [[nodiscard]] QByteArray read() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
