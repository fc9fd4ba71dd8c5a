// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phonenumber.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace truelle;

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typed_isUnderstood_data()
    {
        QTest::addColumn<std::string>("typed");
        QTest::addColumn<std::string>("region");
        QTest::addColumn<std::string>("e164");
        QTest::addColumn<std::string>("ownRegion");
        QTest::addColumn<PhoneKind>("kind");
        const auto row = [](const char *name, const char *typed, const char *region, const char *e164, const char *own,
                            PhoneKind kind) {
            QTest::newRow(name) << std::string(typed) << std::string(region) << std::string(e164) << std::string(own)
                                << kind;
        };
        row("national mobile", "06 12 34 56 78", "FR", "+33612345678", "FR", PhoneKind::Mobile);
        row("dots", "06.12.34.56.78", "FR", "+33612345678", "FR", PhoneKind::Mobile);
        row("07", "0753345678", "FR", "+33753345678", "FR", PhoneKind::Mobile);
        row("kept for fiction", "06 39 98 12 34", "FR", "+33639981234", "FR", PhoneKind::Mobile);
        row("fixed", "01 40 00 00 00", "FR", "+33140000000", "FR", PhoneKind::Fixed);
        row("box", "09 70 00 00 00", "FR", "+33970000000", "FR", PhoneKind::Fixed);
        row("no-break spaces", "06\u00a012\u202f34 56 78", "FR", "+33612345678", "FR", PhoneKind::Mobile);
        row("zero in brackets", "+33 (0)6 12 34 56 78", "FR", "+33612345678", "FR", PhoneKind::Mobile);
        row("00", "0033612345678", "FR", "+33612345678", "FR", PhoneKind::Mobile);
        row("Reunion by its list entry", "0692 12 34 56", "RE", "+262692123456", "RE", PhoneKind::Mobile);
        row("Reunion with its code", "+262 692 12 34 56", "FR", "+262692123456", "RE", PhoneKind::Mobile);
        row("Mayotte", "0639 20 34 56", "YT", "+262639203456", "YT", PhoneKind::Mobile);
        row("Guadeloupe", "0690 12 34 56", "GP", "+590690123456", "GP", PhoneKind::Mobile);
        row("Martinique", "0696 12 34 56", "MQ", "+596696123456", "MQ", PhoneKind::Mobile);
        row("French Guiana", "0694 12 34 56", "GF", "+594694123456", "GF", PhoneKind::Mobile);
        row("New Caledonia", "75 12 34", "NC", "+687751234", "NC", PhoneKind::Mobile);
        row("abroad", "+32 470 12 34 56", "FR", "+32470123456", "BE", PhoneKind::Mobile);
        row("toll-free", "0800 123 456", "FR", "+33800123456", "FR", PhoneKind::Other);
    }
    void typed_isUnderstood()
    {
        QFETCH(const std::string, typed);
        QFETCH(const std::string, region);
        const auto number = parsePhoneNumber(typed, region);
        QVERIFY(number);
        QTEST(number->e164, "e164");
        QTEST(number->region, "ownRegion");
        QTEST(number->kind, "kind");
        QVERIFY(parsePhoneNumber(number->e164, "FR") == number); // what is stored reads back as itself
    }

    void noNumber_isRefused_data()
    {
        QTest::addColumn<std::string>("typed");
        QTest::newRow("empty") << std::string();
        QTest::newRow("too short") << std::string("06 12 34 56");
        QTest::newRow("too long") << std::string("06 12 34 56 78 9");
        QTest::newRow("letters") << std::string("06 12 34 AB CD");
        QTest::newRow("sentence") << std::string("appelez le 06 12 34 56 78");
        QTest::newRow("extension") << std::string("01 40 00 00 00;ext=12");
        QTest::newRow("tel URI") << std::string("tel:0612345678;phone-context=+33");
        QTest::newRow("two numbers") << std::string("+33612345678+33612345678");
        QTest::newRow("unused prefix") << std::string("+999 12 34 56 78");
        QTest::newRow("zero byte") << std::string("0612345678\0", 11);
        QTest::newRow("line feed") << std::string("0612345678\n0612345679");
        QTest::newRow("right-to-left mark") << std::string("\u200f0612345678");
        QTest::newRow("ten thousand digits") << std::string(10'000, '6');
    }
    void noNumber_isRefused()
    {
        QFETCH(const std::string, typed);
        QVERIFY(!parsePhoneNumber(typed, "FR"));
    }

    void number_isShownAsAtHome()
    {
        QCOMPARE(formattedPhoneNumber("+33612345678", "FR"), std::string("06 12 34 56 78"));
        QCOMPARE(formattedPhoneNumber("+262692123456", "FR"), std::string("+262 692 12 34 56"));
        QCOMPARE(formattedPhoneNumber("+262692123456", "RE"), std::string("0692 12 34 56"));
        QCOMPARE(formattedPhoneNumber("no number", "FR"), std::string("no number"));
    }

    void regions_beginWithFranceAndOverseas()
    {
        const auto &regions = phoneRegions();
        QVERIFY(regions.size() > 200);
        QVERIFY(regions.front() == (PhoneRegion{"FR", 33}));
        QVERIFY((std::ranges::find(regions, PhoneRegion{"RE", 262}) - regions.begin()) < 12);
        std::set<std::string> once;
        for (const PhoneRegion &region : regions)
            QVERIFY(once.insert(region.region).second);
    }
};

QTEST_APPLESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
