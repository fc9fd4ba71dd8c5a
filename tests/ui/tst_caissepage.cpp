// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "tests/support/fakedialogservice.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/signin/caissepage.h"
#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_CaissePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup() { m_page.reset(); }
    void everyControlHasItsNames();
    void enterAsksForTheAddressWithItsAuthority();
    void emptyAddressIsSaidAndNothingIsAsked();
    void chosenFileFillsTheAuthority();
    void discoveredCaisseShowsNameContactAndCertificate();
    void certificateTextIsNeverMarkup();
    void changingTheAddressAbandonsTheDiscovery();
    void acceptingTellsOnce();
    void unknownAuthorityOffersTheFileBesideTheSentence();
    void unreadableFileIsSaidAtItsField();
    void everyFailureIsSaidInThePage_data();
    void everyFailureIsSaidInThePage();
    void knownCaisseIsChosenByItsId();
    void escapeWhileBusyAbandons();

private:
    template <typename T> T *part(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    static CaisseWords found();

    Theme m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<CaissePage> m_page;
};

void tst_CaissePage::init()
{
    m_dialogs = {};
    m_page = std::make_unique<CaissePage>(m_theme, m_dialogs);
    m_page->setView({});
    m_page->resize(1120, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

CaisseWords tst_CaissePage::found()
{
    return {.name = u"CIBTP Val-de-Seine"_s,
            .address = u"https://caisse.example"_s,
            .phone = u"01 70 00 00 00"_s,
            .email = u"contact@caisse.example"_s,
            .postalAddress = {},
            .certificate = CertificateWords{.subject = u"CN=<b>caisse</b>"_s,
                                            .issuer = u"CN=Autorité"_s,
                                            .fingerprint = u"AB:CD"_s,
                                            .validFrom = QDate(2026, 4, 16),
                                            .validUntil = QDate(2027, 4, 16),
                                            .trust = TrustSource::OwnAuthority}};
}

void tst_CaissePage::everyControlHasItsNames()
{
    m_page->setView({.known = {{u"a"_s, u"CIBTP"_s, u"https://a.example"_s}}, .address = {}, .caFile = {}});
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
}

void tst_CaissePage::enterAsksForTheAddressWithItsAuthority()
{
    m_page->setView({.known = {}, .address = {}, .caFile = u"/tmp/ca.pem"_s});
    QSignalSpy asked(m_page.get(), &CaissePage::discoverRequested);
    QTest::keyClicks(part<QLineEdit>("addressField"), u" caisse.example "_s);
    QTest::keyClick(part<QLineEdit>("addressField"), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first(), QVariantList({u"caisse.example"_s, u"/tmp/ca.pem"_s}));
}

void tst_CaissePage::emptyAddressIsSaidAndNothingIsAsked()
{
    QSignalSpy asked(m_page.get(), &CaissePage::discoverRequested);
    part<QAbstractButton>("discoverButton")->click();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(part<QLabel>("addressFieldNote")->text(), u"Indiquez l'adresse de votre caisse."_s);
}

void tst_CaissePage::chosenFileFillsTheAuthority()
{
    part<QAbstractButton>("showCaFileButton")->click();
    QVERIFY(part<QWidget>("caFileField")->isVisible());
    part<QAbstractButton>("chooseCaFileButton")->click();
    QVERIFY(part<QLineEdit>("caFileField")->text().isEmpty());
    m_dialogs.paths = {u"/tmp/ca.pem"_s};
    part<QAbstractButton>("chooseCaFileButton")->click();
    QCOMPARE(m_dialogs.fileRequests.size(), 2);
    QCOMPARE(QDir::fromNativeSeparators(part<QLineEdit>("caFileField")->text()), u"/tmp/ca.pem"_s);
}

void tst_CaissePage::discoveredCaisseShowsNameContactAndCertificate()
{
    m_page->setBusy();
    m_page->setDiscovered(found());
    QCOMPARE(part<QLabel>("discoveredName")->text(), u"CIBTP Val-de-Seine"_s);
    QCOMPARE(part<QLabel>("discoveredPhone")->text(), u"01 70 00 00 00"_s);
    QVERIFY(!part<QLabel>("discoveredPostalAddress")->isVisible());
    QCOMPARE(part<QLabel>("certificateIssuer")->text(), u"CN=Autorité"_s);
    QCOMPARE(part<QLabel>("certificateFingerprint")->text(), u"AB:CD"_s);
    QVERIFY(part<QLabel>("certificateValidity")->text().contains("2027"_L1));
    QVERIFY(!part<QWidget>("addressField")->isVisible());
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("acceptCaisseButton"));
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
}

void tst_CaissePage::certificateTextIsNeverMarkup()
{
    m_page->setDiscovered(found());
    QCOMPARE(part<QLabel>("certificateSubject")->text(), u"CN=<b>caisse</b>"_s);
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_CaissePage::changingTheAddressAbandonsTheDiscovery()
{
    QSignalSpy abandoned(m_page.get(), &CaissePage::discoveryAbandoned);
    m_page->setDiscovered(found());
    part<QAbstractButton>("changeAddressButton")->click();
    QCOMPARE(abandoned.count(), 1);
    QVERIFY(part<QWidget>("addressField")->isVisible());
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("addressField"));
}

void tst_CaissePage::acceptingTellsOnce()
{
    QSignalSpy accepted(m_page.get(), &CaissePage::caisseAccepted);
    m_page->setDiscovered(found());
    part<QAbstractButton>("acceptCaisseButton")->click();
    QCOMPARE(accepted.count(), 1);
}

void tst_CaissePage::unknownAuthorityOffersTheFileBesideTheSentence()
{
    QVERIFY(!part<QWidget>("caFileField")->isVisible());
    m_page->setFailed(Error(ErrorCode::CertificateUntrusted));
    QVERIFY(part<InlineMessage>("caisseMessage")->isVisible());
    QVERIFY(part<QWidget>("caFileField")->isVisible());
}

void tst_CaissePage::unreadableFileIsSaidAtItsField()
{
    m_page->setFailed(Error(ErrorCode::FileUnreadable));
    QVERIFY(part<QWidget>("caFileField")->isVisible());
    QVERIFY(part<QWidget>("caFileField")->accessibleDescription().contains("Erreur"_L1));
}

void tst_CaissePage::everyFailureIsSaidInThePage_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code :
         {ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::CertificateExpired,
          ErrorCode::CertificateWrongHost, ErrorCode::NotACaisse, ErrorCode::TimedOut})
        QTest::newRow(std::string(codeName(code)).c_str()) << static_cast<int>(code);
}

void tst_CaissePage::everyFailureIsSaidInThePage()
{
    QFETCH(int, code);
    const Error error(static_cast<ErrorCode>(code));
    m_page->setBusy();
    const AnnouncementLog alerts;
    m_page->setFailed(error);
    const auto *message = part<InlineMessage>("caisseMessage");
    QCOMPARE(message->title(), errorWords(error).whatHappened);
    QCOMPARE(message->text(), errorWords(error).advice());
    QVERIFY(!alerts.texts().isEmpty());
    QVERIFY(!part<BusyButton>("discoverButton")->isBusy());
}

void tst_CaissePage::knownCaisseIsChosenByItsId()
{
    m_page->setView({.known = {{u"a"_s, u"CIBTP A"_s, u"https://a.example"_s},
                               {u"b"_s, u"CIBTP B"_s, u"https://b.example"_s}},
                     .address = {},
                     .caFile = {}});
    QSignalSpy chosen(m_page.get(), &CaissePage::knownCaisseChosen);
    part<QAbstractButton>("knownCaisse1")->click();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), u"b"_s);
}

void tst_CaissePage::escapeWhileBusyAbandons()
{
    QSignalSpy abandoned(m_page.get(), &CaissePage::discoveryAbandoned);
    m_page->setBusy();
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(abandoned.count(), 1);
    QVERIFY(!part<BusyButton>("discoverButton")->isBusy());
}

QTEST_MAIN(tst_CaissePage)
#include "tst_caissepage.moc"
