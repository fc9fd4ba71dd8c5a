// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/errortext.h"
#include "ui/services/language.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_ErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasSentencesWithoutCodes_data();
    void everyCodeHasSentencesWithoutCodes();
    void englishDiffersFromFrenchForEveryCode();
    void failuresThatNeedDifferentActionsReadDifferently();
    void detailAndServerTextNeverShow();
    void retryAfterIsSaidInTheRightUnitAndNumber();
    void unknownFieldCodeGetsAGeneralSentence();
    void everyFieldOfTheAccountsFormsSaysWhatIsWrong_data();
    void everyFieldOfTheAccountsFormsSaysWhatIsWrong();

private:
    static std::vector<ErrorCode> codes();
};

std::vector<ErrorCode> tst_ErrorText::codes()
{
    std::vector<ErrorCode> all;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
        all.push_back(static_cast<ErrorCode>(i));
    return all;
}

void tst_ErrorText::everyCodeHasSentencesWithoutCodes_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : codes())
        QTest::newRow(std::string(codeName(code)).c_str()) << static_cast<int>(code);
}

void tst_ErrorText::everyCodeHasSentencesWithoutCodes()
{
    QFETCH(int, code);
    const ErrorWords words = errorWords(Error(static_cast<ErrorCode>(code)));
    QVERIFY(!words.whatHappened.isEmpty());
    QVERIFY(!words.whatToDo.isEmpty());
    for (const QString &text : {words.whatHappened, words.yourData, words.whatToDo}) {
        if (text.isEmpty())
            continue;
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(text.front().isUpper() || text.front() == u'«', qPrintable(text));
        for (const ErrorCode other : codes()) {
            const QString name = QString::fromStdString(std::string(codeName(other)));
            // A name of one word may be a word; one with a hyphen is a code.
            QVERIFY2(!name.contains(u'-') || !text.contains(name), qPrintable(text));
        }
        static const QRegularExpression technical(u"\\b(HTTP|TLS|SSL|JSON|[45]\\d\\d)\\b"_s);
        QVERIFY2(!text.contains(technical), qPrintable(text));
    }
}

void tst_ErrorText::englishDiffersFromFrenchForEveryCode()
{
    for (const ErrorCode code : codes()) {
        const QString french = errorWords(Error(code)).whatHappened;
        const Translations english(Language::English);
        QVERIFY2(errorWords(Error(code)).whatHappened != french, std::string(codeName(code)).c_str());
    }
}

void tst_ErrorText::failuresThatNeedDifferentActionsReadDifferently()
{
    QSet<QString> seen;
    for (const ErrorCode code : {ErrorCode::HostNotFound,
                                 ErrorCode::ConnectionRefused,
                                 ErrorCode::ConnectionLost,
                                 ErrorCode::TimedOut,
                                 ErrorCode::NetworkUnreachable,
                                 ErrorCode::ProxyRefused,
                                 ErrorCode::CertificateUntrusted,
                                 ErrorCode::CertificateExpired,
                                 ErrorCode::CertificateNotYetValid,
                                 ErrorCode::CertificateWrongHost,
                                 ErrorCode::CertificateWeak,
                                 ErrorCode::TlsFailed,
                                 ErrorCode::NotACaisse,
                                 ErrorCode::MalformedAnswer,
                                 ErrorCode::InvalidCredentials,
                                 ErrorCode::AccountLocked,
                                 ErrorCode::AccountNotActivated,
                                 ErrorCode::CertificationLapsed,
                                 ErrorCode::IdentificationRefused,
                                 ErrorCode::OpeningEnded,
                                 ErrorCode::SessionEnded,
                                 ErrorCode::RefreshReused,
                                 ErrorCode::Forbidden,
                                 ErrorCode::NotFound,
                                 ErrorCode::ChangedMeanwhile,
                                 ErrorCode::KeychainAbsent,
                                 ErrorCode::KeychainRefused,
                                 ErrorCode::KeychainUnavailable,
                                 ErrorCode::StoreNewer,
                                 ErrorCode::StoreDamaged,
                                 ErrorCode::StoreLocked,
                                 ErrorCode::StoreNoAccess,
                                 ErrorCode::DiskFull}) {
        const QString text = errorWords(Error(code)).whatHappened;
        QVERIFY2(!seen.contains(text), qPrintable(text));
        seen.insert(text);
    }
}

void tst_ErrorText::detailAndServerTextNeverShow()
{
    for (const ErrorCode code : codes()) {
        Error error(code, "<b>detail of the server</b>");
        error.fields = {{"/endDate", "before-effect-date"}};
        error.httpStatus = 503;
        const ErrorWords words = errorWords(error);
        for (const QString &text : {words.whatHappened, words.advice()}) {
            QVERIFY(!text.contains("detail of"_L1));
            QVERIFY(!text.contains("503"_L1));
        }
    }
}

void tst_ErrorText::retryAfterIsSaidInTheRightUnitAndNumber()
{
    const Translations french(Language::French);
    QCOMPARE(waitText(std::chrono::seconds(0)), u"1 seconde"_s);
    QCOMPARE(waitText(std::chrono::seconds(30)), u"30 secondes"_s);
    QCOMPARE(waitText(std::chrono::seconds(121)), u"3 minutes"_s);
    QCOMPARE(waitText(std::chrono::seconds(7201)), u"3 heures"_s);
    Error error(ErrorCode::AccountLocked);
    error.retryAfter = std::chrono::seconds(840);
    QVERIFY(errorWords(error).whatToDo.contains("14 minutes"_L1));
}

void tst_ErrorText::unknownFieldCodeGetsAGeneralSentence()
{
    const QString general = fieldErrorText({"/x", "never-heard-of"});
    QVERIFY(!general.isEmpty());
    QVERIFY(!general.contains("never-heard-of"_L1));
    QVERIFY(fieldErrorText({"/endDate", "before-effect-date"}) != general);
    QVERIFY(fieldErrorText({"/rights/x", "beyond-ceiling"}) != general);
}

void tst_ErrorText::everyFieldOfTheAccountsFormsSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word"); // that the sentence must have
    QTest::addRow("id") << u"/cibtpId"_s << u"invalid"_s << u"courrier"_s;
    QTest::addRow("siret") << u"/siret"_s << u"invalid"_s << u"SIRET"_s;
    QTest::addRow("address") << u"/email"_s << u"invalid"_s << u"adresse électronique"_s;
    QTest::addRow("new address") << u"/newEmail"_s << u"invalid"_s << u"adresse électronique"_s;
    QTest::addRow("same address") << u"/newEmail"_s << u"same-as-before"_s << u"déjà"_s;
    QTest::addRow("asked again") << u"/currentPassword"_s << u"wrong"_s << u"pas le bon"_s;
    QTest::addRow("landline") << u"/landline"_s << u"invalid"_s << u"téléphone"_s;
    QTest::addRow("mobile") << u"/mobile"_s << u"invalid"_s << u"téléphone"_s;
    QTest::addRow("not a mobile") << u"/mobile"_s << u"not-mobile"_s << u"mobile"_s;
    QTest::addRow("name") << u"/lastName"_s << u"invalid"_s << u"nom"_s;
    QTest::addRow("password") << u"/password"_s << u"password-rule"_s << u"règle"_s;
    QTest::addRow("long") << u"/code"_s << u"too-long"_s << u"longue"_s;
    QTest::addRow("sms") << u"/notifications/documentsBySms"_s << u"needs-certified-mobile"_s << u"certifier"_s;
}

void tst_ErrorText::everyFieldOfTheAccountsFormsSaysWhatIsWrong()
{
    QFETCH(const QString, pointer);
    QFETCH(const QString, code);
    QFETCH(const QString, word);
    const QString text = fieldErrorText({pointer.toStdString(), code.toStdString()});
    QVERIFY2(text.contains(word), qPrintable(text));
    QVERIFY(!text.contains(code));
    const Translations english(Language::English);
    QVERIFY(fieldErrorText({pointer.toStdString(), code.toStdString()}) != text);
}

QTEST_MAIN(tst_ErrorText)
#include "tst_errortext.moc"
