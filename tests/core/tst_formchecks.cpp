// SPDX-License-Identifier: GPL-3.0-or-later
// What people type and paste into the forms of the letters and of the account.
#include "core/flows/formchecks.h"
#include "core/flows/openingdraftcodec.h"

#include <QTest>

using namespace truelle;

namespace {

constexpr const char *kRightToLeft = "\xE2\x80\x8F";
constexpr const char *kNoBreak = "\xC2\xA0";
constexpr const char *kPattern = "^[0-9]{2}-[0-9]{6}-[0-9]{2}$";

Caisse caisse()
{
    Caisse facts;
    facts.id = CaisseId("caisse-1");
    facts.name = "CIBTP de test";
    facts.cibtpIdPattern = kPattern;
    facts.cibtpIdExample = "75-123456-01";
    facts.contractVersion = "1";
    return facts;
}

SiteIdentification letters()
{
    return {"75-123456-01", "73282932000074", Secret("ABCD-2345")};
}

OpeningDetails details()
{
    return {{}, "lea@batiloire.example", Secret("Truelle-2026!"), "Fournier", "Léa", {}, {}};
}

// "/pointer code" of each field at fault.
QStringList faults(const std::optional<Error> &error)
{
    QStringList all;
    if (error && error->code != ErrorCode::InvalidInput)
        all << QStringLiteral("another code");
    for (const FieldError &field : error ? error->fields : std::vector<FieldError>())
        all << QString::fromStdString(field.pointer + ' ' + field.code);
    return all;
}

} // namespace

class FormChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cibtpId_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("sent");
        const QByteArray good("75-123456-01");
        QTest::newRow("as it is") << good << QString() << good;
        QTest::newRow("blanks around") << "  " + good + "\t\n" << QString() << good;
        QTest::newRow("no-break blank") << kNoBreak + good << QString() << good;
        QTest::newRow("right to left") << kRightToLeft + good + kRightToLeft << QString() << good;
        QTest::newRow("empty") << QByteArray() << QStringLiteral("/cibtpId required") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \xC2\xA0 ") << QStringLiteral("/cibtpId required") << QByteArray();
        QTest::newRow("other form") << QByteArray("75123456") << QStringLiteral("/cibtpId invalid") << QByteArray();
        QTest::newRow("line within") << QByteArray("75-123456-01\n75-123456-02") << QStringLiteral("/cibtpId invalid")
                                     << QByteArray();
        QTest::newRow("other digits") << QByteArray("\xD9\xA7\xD9\xA5-123456-01") << QStringLiteral("/cibtpId invalid")
                                      << QByteArray();
        QTest::newRow("too long") << QByteArray(41, '7') << QStringLiteral("/cibtpId too-long") << QByteArray();
    }
    void cibtpId()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, fault);
        QFETCH(QByteArray, sent);
        SiteIdentification identification = letters();
        identification.cibtpId = typed.toStdString();
        const auto error = checkIdentification(identification, kPattern);
        QCOMPARE(faults(error), fault.isEmpty() ? QStringList() : QStringList{fault});
        if (!error)
            QCOMPARE(identification.cibtpId, sent.toStdString());
    }

    void siret_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QByteArray>("sent");
        const QByteArray good("73282932000074");
        QTest::newRow("digits") << good << QString() << good;
        QTest::newRow("as it is shown") << QByteArray("732 829 320 00074") << QString() << good;
        QTest::newRow("pasted") << QByteArray("\xE2\x80\xAB""732.829.320-00074\xE2\x80\xAC ") << QString() << good;
        QTest::newRow("no-break blanks") << QByteArray("732\xC2\xA0""829\xC2\xA0""320\xC2\xA0""00074") << QString() << good;
        QTest::newRow("La Poste, Luhn") << QByteArray("35600000000048") << QString() << QByteArray("35600000000048");
        QTest::newRow("La Poste, plain sum") << QByteArray("35600000049837") << QString() << QByteArray("35600000049837");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("/siret required") << QByteArray();
        QTest::newRow("wrong sum") << QByteArray("12345678912345") << QStringLiteral("/siret invalid") << QByteArray();
        QTest::newRow("a SIREN") << QByteArray("732829320") << QStringLiteral("/siret invalid") << QByteArray();
        QTest::newRow("too long") << good + good << QStringLiteral("/siret invalid") << QByteArray();
        QTest::newRow("other digits") << QByteArray("\xD9\xA7") + good.mid(1) << QStringLiteral("/siret invalid")
                                      << QByteArray();
    }
    void siret()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, fault);
        QFETCH(QByteArray, sent);
        SiteIdentification identification = letters();
        identification.siret = typed.toStdString();
        const auto error = checkIdentification(identification, kPattern);
        QCOMPARE(faults(error), fault.isEmpty() ? QStringList() : QStringList{fault});
        if (!error)
            QCOMPARE(identification.siret, sent.toStdString());
    }

    void code_isFreeTextWithoutWhatIsAroundIt()
    {
        SiteIdentification identification = letters();
        identification.code = Secret(std::string(kRightToLeft) + " mon ancien mot de passe ! \n");
        QCOMPARE(faults(checkIdentification(identification, kPattern)), QStringList());
        QVERIFY(identification.code.reveal() == "mon ancien mot de passe !");
        identification.code = Secret(" ");
        QCOMPARE(faults(checkIdentification(identification, kPattern)), QStringList{QStringLiteral("/code required")});
        identification.code = Secret(std::string(129, 'x'));
        QCOMPARE(faults(checkIdentification(identification, kPattern)), QStringList{QStringLiteral("/code too-long")});
    }

    void everyFieldAtFault_isNamed()
    {
        SiteIdentification nothing;
        QCOMPARE(faults(checkIdentification(nothing, kPattern)),
                 (QStringList{QStringLiteral("/cibtpId required"), QStringLiteral("/siret required"),
                              QStringLiteral("/code required")}));
        OpeningDetails none;
        QCOMPARE(faults(checkDetails(none, caisse())),
                 (QStringList{QStringLiteral("/email required"), QStringLiteral("/password required"),
                              QStringLiteral("/lastName required"), QStringLiteral("/firstName required")}));
    }

    void patternThatIsNone_saysNothing()
    {
        QVERIFY(hasForm("anything", ""));
        QVERIFY(hasForm("anything", "([0-9]"));
        QVERIFY(hasForm("anything", std::string(300, '[')));
        QVERIFY(!hasForm("anything", "^[0-9]+$"));
        // Takes for ever without a limit.
        QVERIFY(hasForm(std::string(40, 'a') + 'b', "^(a+)+$"));
    }

    void address_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("fault");
        QTest::newRow("other case") << QByteArray(" LEA@Batiloire.Example ") << QString();
        QTest::newRow("marks") << kRightToLeft + QByteArray("lea@batiloire.example") << QString();
        QTest::newRow("empty") << QByteArray("  ") << QStringLiteral("/email required");
        QTest::newRow("no domain") << QByteArray("lea@") << QStringLiteral("/email invalid");
        QTest::newRow("two") << QByteArray("lea@batiloire.example,a@b.example") << QStringLiteral("/email invalid");
        QTest::newRow("name and address") << QByteArray("Léa <lea@batiloire.example>") << QStringLiteral("/email invalid");
        QTest::newRow("other script") << QByteArray("l\xD0\xB5""a@batiloire.example") << QStringLiteral("/email invalid");
        QTest::newRow("header") << QByteArray("lea@batiloire.example\nBcc: x@y.example") << QStringLiteral("/email invalid");
        QTest::newRow("too long") << QByteArray(250, 'l') + "@batiloire.example" << QStringLiteral("/email invalid");
    }
    void address()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, fault);
        OpeningDetails asked = details();
        asked.email = typed.toStdString();
        const auto error = checkDetails(asked, caisse());
        QCOMPARE(faults(error), fault.isEmpty() ? QStringList() : QStringList{fault});
        if (!error)
            QCOMPARE(asked.email, "lea@batiloire.example");
    }

    void password_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("fault");
        QTest::newRow("three of four") << QByteArray("Truelle1") << QString();
        QTest::newRow("a phrase") << QByteArray("trois petits tas de Sable") << QString();
        QTest::newRow("two of four") << QByteArray("truelle1") << QStringLiteral("/password password-rule");
        QTest::newRow("seven") << QByteArray("Truell1") << QStringLiteral("/password password-rule");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("/password required");
        QTest::newRow("too long") << QByteArray(1022, 'x') + "Y1!" << QStringLiteral("/password too-long");
    }
    void password()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, fault);
        OpeningDetails asked = details();
        asked.password = Secret(typed.toStdString());
        QCOMPARE(faults(checkDetails(asked, caisse())), fault.isEmpty() ? QStringList() : QStringList{fault});
        QVERIFY(asked.password.reveal() == typed.toStdString()); // never touched
    }

    void names_areCleaned()
    {
        OpeningDetails asked = details();
        asked.lastName = std::string("  Le\tGoff") + kNoBreak + kRightToLeft;
        asked.firstName = "Мария";
        QCOMPARE(faults(checkDetails(asked, caisse())), QStringList());
        QCOMPARE(asked.lastName, "Le Goff");
        asked.firstName = kRightToLeft;
        asked.lastName = std::string(101, 'x');
        QCOMPARE(faults(checkDetails(asked, caisse())),
                 (QStringList{QStringLiteral("/lastName too-long"), QStringLiteral("/firstName required")}));
    }

    void phones_data()
    {
        QTest::addColumn<QByteArray>("landline");
        QTest::addColumn<QByteArray>("mobile");
        QTest::addColumn<QString>("fault");
        QTest::newRow("none") << QByteArray() << QByteArray() << QString();
        QTest::newRow("both") << QByteArray("+33140205050") << QByteArray("+33612345678") << QString();
        QTest::newRow("Réunion") << QByteArray("+262262123456") << QByteArray("+262692123456") << QString();
        QTest::newRow("fixed as mobile") << QByteArray() << QByteArray("+33140205050")
                                         << QStringLiteral("/mobile not-mobile");
        QTest::newRow("mobile as fixed") << QByteArray("+33612345678") << QByteArray() << QString();
        QTest::newRow("too short") << QByteArray("+3314020") << QByteArray() << QStringLiteral("/landline invalid");
        QTest::newRow("letters") << QByteArray() << QByteArray("six") << QStringLiteral("/mobile invalid");
    }
    void phones()
    {
        QFETCH(QByteArray, landline);
        QFETCH(QByteArray, mobile);
        QFETCH(QString, fault);
        OpeningDetails asked = details();
        asked.landline = landline.toStdString();
        asked.mobile = mobile.toStdString();
        QCOMPARE(faults(checkDetails(asked, caisse())), fault.isEmpty() ? QStringList() : QStringList{fault});
        QCOMPARE(asked.landline, landline.toStdString());
    }

    void smsCode_isReadAsItIsReadAloud()
    {
        MobileRequest request{{}, "+33612345678", Secret(" 123 456\n")};
        QCOMPARE(faults(checkMobileConfirmation(request)), QStringList());
        QVERIFY(request.code.reveal() == "123456");
        request = {{}, "", Secret("")};
        QCOMPARE(faults(checkMobileConfirmation(request)),
                 (QStringList{QStringLiteral("/mobile required"), QStringLiteral("/code required")}));
    }

    void documentsBySms_needACertifiedMobile_data()
    {
        QTest::addColumn<bool>("isCertified");
        QTest::addColumn<QByteArray>("newMobile"); // "-": not changed
        QTest::addColumn<bool>("isFault");
        QTest::newRow("certified") << true << QByteArray("-") << false;
        QTest::newRow("not certified") << false << QByteArray("-") << true;
        QTest::newRow("taken away") << true << QByteArray("") << true;
        QTest::newRow("another, which the caisse judges") << true << QByteArray("+33612345679") << false;
    }
    void documentsBySms_needACertifiedMobile()
    {
        QFETCH(bool, isCertified);
        QFETCH(QByteArray, newMobile);
        QFETCH(bool, isFault);
        Account account;
        account.mobile = "+33612345678";
        account.isMobileCertified = isCertified;
        AccountPatch patch;
        patch.documentsBySms = true;
        if (newMobile != "-")
            patch.mobile = newMobile.toStdString();
        const QString fault = QStringLiteral("/notifications/documentsBySms needs-certified-mobile");
        QCOMPARE(faults(checkPatch(patch, account)), isFault ? QStringList{fault} : QStringList());
    }

    void changes_haveToChangeSomething()
    {
        Account account;
        account.email = "lea@batiloire.example";
        EmailChange email{" Lea@BATILOIRE.example", Secret("x")};
        QCOMPARE(faults(checkEmailChange(email, account)), QStringList{QStringLiteral("/newEmail same-as-before")});
        QCOMPARE(faults(checkPasswordChange({Secret("Truelle1"), Secret("Truelle1")}, caisse())),
                 QStringList{QStringLiteral("/newPassword same-as-before")});
        QCOMPARE(faults(checkPasswordChange({{}, {}}, caisse())),
                 (QStringList{QStringLiteral("/currentPassword required"), QStringLiteral("/newPassword required")}));
    }

    void draft_comesBackAsItWas_data()
    {
        QTest::addColumn<int>("stage");
        for (int stage = 0; stage < 4; ++stage)
            QTest::addRow("stage %d", stage) << stage;
    }
    void draft_comesBackAsItWas()
    {
        QFETCH(int, stage);
        OpeningDraft draft;
        draft.id = "o1";
        draft.endpoint = {"https://caisse.example", "PEM"};
        draft.caisse = caisse();
        draft.stage = static_cast<OpeningStage>(stage);
        draft.cibtpId = "75-";
        draft.siret = "732 829\n\"";
        draft.memberName = "Bâtiloire";
        draft.email = "lea@";
        draft.landlineRegion = "RE";
        draft.landline = "0262";
        draft.certifiedMobile = "+33612345678";
        draft.startedAt = Instant(std::chrono::milliseconds(1'775'000'000'123));
        const auto read = decodeDraft(encodeDraft(draft));
        QVERIFY(read);
        QVERIFY(*read == draft);
    }

    void draftThatIsNone_isNothing()
    {
        for (const char *json : {"", "{", "[]", "{}", R"({"caisse":7})"})
            QVERIFY2(!decodeDraft({"o1", {}, json}), json);
        OpeningDraft draft;
        draft.caisse = caisse();
        StoredOpening stored = encodeDraft(draft);
        const std::string stage = "\"identification\"";
        stored.json.replace(stored.json.find(stage), stage.size(), "[\"later\"]");
        const auto read = decodeDraft(stored);
        QVERIFY(read && read->stage == OpeningStage::Identification);
    }
};

QTEST_GUILESS_MAIN(FormChecksTest)
#include "tst_formchecks.moc"
