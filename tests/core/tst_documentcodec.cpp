// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/bytecodec.h"
#include "core/storage/documentcodec.h"
#include "tests/support/samplefacts.h"

#include <QTest>

#include <limits>

using namespace truelle;

namespace {

struct Words
{
    Vocabulary vocabulary;
    CodeNumbers features{vocabulary.features};
    CodeNumbers colleges{vocabulary.colleges};
    RightsNumbers numbers() { return {features, colleges}; }
};

SiteDocument<Delegation> someDelegations(Vocabulary &vocabulary)
{
    SiteDocument<Delegation> document{samples::site(4).id, {}};
    for (int i = 0; i < 6; ++i)
        document.objects.push_back(samples::delegation(i, 4, vocabulary));
    Delegation &odd = document.objects[1];
    odd.rights.setUnknownLevel(vocabulary.features.intern("future"), "sign");
    odd.isAdministrator = true;
    odd.isClosed = true;
    odd.grantor = DelegationId("d000000");
    odd.suspension = Suspension{odd.effectDate, std::nullopt};
    return document;
}

SiteDocument<DsnAlert> someAlerts()
{
    return {samples::site(4).id, {samples::alert(3, 4, 12), samples::alert(4, 4, 1)}};
}

DsnFollowUp someFollowUp()
{
    DsnFollowUp followUp{samples::site(4).id, {}};
    followUp.months.push_back({samples::alert(0, 4).month, "missing", std::nullopt, "Attendue", Instant{}, "https://x"});
    followUp.months.push_back({samples::alert(0, 4).month, "received", Date{}, "", std::nullopt, ""});
    return followUp;
}

} // namespace

class TestDocumentCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_comeBackAtTheirLimits()
    {
        ByteWriter out;
        const std::vector<std::uint64_t> numbers{0, 1, 127, 128, 16'383, 16'384, std::numeric_limits<std::uint64_t>::max()};
        const std::vector<std::int64_t> signedNumbers{0, -1, 1, std::numeric_limits<std::int64_t>::min(),
                                                      std::numeric_limits<std::int64_t>::max()};
        for (const auto number : numbers)
            out.number(number);
        for (const auto number : signedNumbers)
            out.signedNumber(number);
        const std::string bytes = out.take();
        ByteReader in(bytes);
        for (const auto number : numbers)
            QCOMPARE(in.number(), number);
        for (const auto number : signedNumbers)
            QCOMPARE(in.signedNumber(), number);
        QVERIFY(in.isIntact() && in.isAtEnd());
    }

    void numberOfTooManyGroups_isAFault()
    {
        ByteReader in("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01");
        QCOMPARE(in.number(), std::uint64_t{0});
        QVERIFY(!in.isIntact());
    }

    void countBeyondTheBytes_isAFaultBeforeAnythingIsReserved()
    {
        ByteWriter out;
        out.number(1'000'000'000'000);
        const std::string bytes = out.take();
        ByteReader in(bytes);
        QCOMPARE(in.count(), std::size_t{0});
        QVERIFY(!in.isIntact());
    }

    void documents_comeBackWhole()
    {
        Words words;
        for (int i = 0; i < 5; ++i)
            QVERIFY(*decodeSiteDocument(encodeSiteDocument(samples::site(i))) == samples::site(i));
        const auto alerts = decodeAlertsDocument(encodeAlertsDocument(someAlerts()));
        QVERIFY(alerts && alerts->site == someAlerts().site && alerts->objects == someAlerts().objects);
        const auto original = someDelegations(words.vocabulary);
        const auto delegations
            = decodeDelegationsDocument(encodeDelegationsDocument(original, words.numbers()), words.numbers());
        QVERIFY(delegations && delegations->site == original.site);
        QVERIFY(delegations->objects == original.objects);
        Beneficiary firm = samples::beneficiary(1);
        firm.kind = BeneficiaryKind::Firm;
        firm.isActivated = false;
        QVERIFY(*decodeBeneficiaryDocument(encodeBeneficiaryDocument(firm)) == firm);
        QVERIFY(*decodeFollowUpDocument(encodeFollowUpDocument(someFollowUp())) == someFollowUp());
    }

    void delegations_areCompact()
    {
        Words words;
        const auto document = someDelegations(words.vocabulary);
        const std::string bytes = encodeDelegationsDocument(document, words.numbers());
        QVERIFY2(bytes.size() < document.objects.size() * 64, std::to_string(bytes.size()).c_str());
    }

    void truncatedAtAnyByte_isDamagedAndNothingElse()
    {
        Words words;
        const std::vector<std::pair<std::string, std::function<ErrorCode(std::string_view)>>> table{
            {encodeSiteDocument(samples::site(1)), [](auto b) { return codeOf(decodeSiteDocument(b)); }},
            {encodeAlertsDocument(someAlerts()), [](auto b) { return codeOf(decodeAlertsDocument(b)); }},
            {encodeDelegationsDocument(someDelegations(words.vocabulary), words.numbers()),
             [&](auto b) { return codeOf(decodeDelegationsDocument(b, words.numbers())); }},
            {encodeBeneficiaryDocument(samples::beneficiary(1)),
             [](auto b) { return codeOf(decodeBeneficiaryDocument(b)); }},
            {encodeFollowUpDocument(someFollowUp()), [](auto b) { return codeOf(decodeFollowUpDocument(b)); }},
        };
        for (const auto &[bytes, decode] : table) {
            for (std::size_t size = 0; size < bytes.size(); ++size)
                QCOMPARE(decode(std::string_view(bytes).substr(0, size)), ErrorCode::StoreDamaged);
            QCOMPARE(decode(bytes + '\0'), ErrorCode::StoreDamaged);
        }
    }

    // Whatever a byte becomes, decoding ends in a value or in StoreDamaged; the sanitizers watch the rest.
    void anyByteChanged_neverCrashes()
    {
        Words words;
        const std::string bytes = encodeDelegationsDocument(someDelegations(words.vocabulary), words.numbers());
        const std::string alerts = encodeAlertsDocument(someAlerts());
        int damaged = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            for (const char value : {'\x00', '\x01', '\x7f', '\x80', '\xff'}) {
                std::string changed = bytes;
                changed[i] = value;
                damaged += decodeDelegationsDocument(changed, words.numbers()) ? 0 : 1;
                if (i < alerts.size()) {
                    changed = alerts;
                    changed[i] = value;
                    damaged += decodeAlertsDocument(changed) ? 0 : 1;
                }
            }
        QVERIFY(damaged > 0);
    }

    void rightsWrittenByAnEarlierRun_meanTheSameWhenTheCataloguesOrderChanged()
    {
        std::string bytes;
        std::vector<std::pair<std::size_t, std::string>> stored;
        {
            Words words;
            bytes = encodeDelegationsDocument(someDelegations(words.vocabulary), words.numbers());
            stored = words.features.unsaved();
        }
        Words words;
        words.vocabulary.features.intern("brand-new");
        words.vocabulary.features.intern("my-staff");
        words.vocabulary.colleges.intern("cadre");
        for (const auto &[number, code] : stored)
            words.features.addStored(code);
        words.colleges.addStored("ouvrier");
        words.colleges.addStored("cadre");
        const auto decoded = decodeDelegationsDocument(bytes, words.numbers());
        QVERIFY(decoded);
        QVERIFY(decoded->objects == someDelegations(words.vocabulary).objects);
        QVERIFY(words.features.unsaved().empty());
    }

    void rightsOfNumbersNeverGiven_areDamage()
    {
        Words words;
        const std::string bytes = encodeDelegationsDocument(someDelegations(words.vocabulary), words.numbers());
        Words empty;
        QCOMPARE(codeOf(decodeDelegationsDocument(bytes, empty.numbers())), ErrorCode::StoreDamaged);
    }

private:
    template<typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? ErrorCode::Internal : result.error().code;
    }
};

QTEST_GUILESS_MAIN(TestDocumentCodec)
#include "tst_documentcodec.moc"
