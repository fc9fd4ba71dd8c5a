// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"
#include "tests/support/accessibilitywalk.h"
#include "tests/support/accountdesk.h"
#include "tests/support/announcementlog.h"
#include "tests/support/fakedialogservice.h"
#include "ui/account/myaccountpage.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

class TestMyAccountPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_translations = std::make_unique<Translations>(Language::French);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(*qApp);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void theFactsAndWordsAreThoseOfTheGuide()
    {
        show();
        QCOMPARE(text("accountPath"), u"Gérer mon compte utilisateur / Mon compte utilisateur"_s);
        QCOMPARE(text("pageTitle"), u"Mon compte utilisateur"_s);
        QCOMPARE(find<QTabBar>("accountTabs")->tabText(0), u"Connexion et contact"_s);
        QCOMPARE(find<QTabBar>("accountTabs")->tabText(1), u"Notification des documents"_s);
        QCOMPARE(text("accountEmail"), u"karim.moreau@charpentes-moreau.example"_s);
        QCOMPARE(text("accountEmailMark"), u"Certifiée jusqu'au 16 avr. 2027"_s);
        QCOMPARE(text("accountLastName"), u"Moreau"_s);
        QCOMPARE(text("accountFirstName"), u"Karim"_s);
        QCOMPARE(text("accountLandline"), u"02 41 00 00 00"_s);
        QCOMPARE(text("accountMobile"), u"06 12 34 56 78"_s);
        QCOMPARE(text("accountMobileMark"), u"Numéro certifié"_s);
        QCOMPARE(button("changeEmailButton")->text(), u"Modifier adresse électronique"_s);
        QCOMPARE(button("changePasswordButton")->text(), u"Modifier mot de passe"_s);
        QCOMPARE(button("changeContactButton")->text(), u"Modifier contact"_s);
    }
    void whatIsMissingSaysSo()
    {
        show([](Account &me) {
            me.landline.clear();
            me.mobile.clear();
            me.isMobileCertified = false;
        });
        QCOMPARE(text("accountLandline"), u"Non renseigné"_s);
        QVERIFY(!find<QLabel>("accountMobileMark")->isVisible());
    }
    void everyControlOfEveryPlaceHasItsNames()
    {
        show([](Account &me) { me.isMobileCertified = false; });
        QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
        for (const char *opened : {"changeEmailButton", "changePasswordButton", "changeContactButton"}) {
            click(opened);
            QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
            QTest::keyClick(focused(), Qt::Key_Escape);
        }
        find<QTabBar>("accountTabs")->setCurrentIndex(1);
        QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
    }

    void offlineIsSaidBeforeAnyFormIsFilled()
    {
        show({}, [](AccountDesk &desk) { desk.setReachable(false); });
        QTRY_VERIFY(message("accountObstacle")->isVisible());
        QVERIFY(message("accountObstacle")->text().contains(errorWords(Error(ErrorCode::NetworkUnreachable)).whatHappened));
        for (const char *closed : {"changeEmailButton", "changePasswordButton", "changeContactButton"}) {
            QVERIFY(!button(closed)->isEnabled());
            QVERIFY(!button(closed)->accessibleDescription().isEmpty());
        }
        QCOMPARE(text("accountEmail"), u"karim.moreau@charpentes-moreau.example"_s); // still readable
        m_desk->setReachable(true);
        action("accountObstacle")->click();
        QTRY_VERIFY(!message("accountObstacle")->isVisible());
        QVERIFY(button("changeEmailButton")->isEnabled());
    }
    void theNetworkLostInAFormKeepsWhatIsTyped()
    {
        show();
        click("changeContactButton");
        type("firstNameField", u"Karime"_s);
        m_desk->setReachable(false);
        click("contactFormSubmitButton");
        QTRY_VERIFY(message("contactFormMessage")->isVisible());
        QCOMPARE(find<QLineEdit>("firstNameField")->text(), u"Karime"_s);
        m_desk->setReachable(true);
        click("contactFormSubmitButton");
        QTRY_COMPARE(title("accountMessage"), u"Enregistré"_s);
        QCOMPARE(m_desk->me.firstName, "Karime");
    }
    void signedOutLeadsToSigningIn()
    {
        show({}, {}, AccountDesk::Start::SignedOut);
        QTRY_VERIFY(message("accountObstacle")->isVisible());
        QSignalSpy wanted(m_page.get(), &MyAccountPage::signInRequested);
        QCOMPARE(action("accountObstacle")->text(), u"Se connecter"_s);
        action("accountObstacle")->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<AccountKey>(), m_desk->key());
    }

    void contactIsChangedWithTheKeyboardAlone()
    {
        show();
        button("changeContactButton")->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(focused()->objectName(), u"lastNameField"_s);
        press(Qt::Key_Tab);
        QCOMPARE(focused()->objectName(), u"firstNameField"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(focused(), u"Karime"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(title("accountMessage"), u"Enregistré"_s);
        QCOMPARE(m_desk->patches.size(), std::size_t(1));
        QCOMPARE(m_desk->patches.front().firstName, std::optional<std::string>("Karime"));
        QVERIFY(!m_desk->patches.front().lastName); // only what is other
        QCOMPARE(text("accountFirstName"), u"Karime"_s);
        QCOMPARE(focused()->objectName(), u"changeContactButton"_s);
    }
    void namesAreRequired_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("last, empty") << u"lastNameField"_s << QString();
        QTest::newRow("last, blanks") << u"lastNameField"_s << u" \t "_s;
        QTest::newRow("first, empty") << u"firstNameField"_s << QString();
        QTest::newRow("first, only a right-to-left mark") << u"firstNameField"_s << QString(QChar(0x200f));
    }
    void namesAreRequired()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        show();
        click("changeContactButton");
        type(qPrintable(field), typed);
        click("contactFormSubmitButton");
        QTRY_VERIFY(m_page->findChild<QLabel *>(field + u"Note"_s)->isVisible());
        QCOMPARE(focused()->objectName(), field);
        QVERIFY(m_desk->patches.empty());
    }
    void numbersThatAreNoneAreSaidAtTheirField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("landline") << u"landline"_s << u"02 41"_s;
        QTest::newRow("mobile") << u"mobile"_s << u"hello"_s;
        QTest::newRow("mobile that is fixed") << u"mobile"_s << u"02 41 00 00 00"_s;
        QTest::newRow("mobile that is too long") << u"mobile"_s << u"06 12 34 56 78 90 12 34"_s;
    }
    void numbersThatAreNoneAreSaidAtTheirField()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        show();
        click("changeContactButton");
        type(qPrintable(field + u"Number"_s), typed);
        click("contactFormSubmitButton");
        QVERIFY(m_page->findChild<QLabel *>(field + u"Note"_s)->isVisible());
        QCOMPARE(focused()->objectName(), field + u"Number"_s);
        QVERIFY(m_desk->patches.empty());
    }
    void numbersPastedWithSeparatorsAreUnderstood()
    {
        show();
        click("changeContactButton");
        type("landlineNumber", u"\u200f+33 (0)2.41-22-33-44"_s);
        click("contactFormSubmitButton");
        QTRY_COMPARE(m_desk->me.landline, "+33241223344");
    }
    void aNewMobileIsCertifiedAndKeepsItsMark()
    {
        show();
        click("changeContactButton");
        type("mobileNumber", u"06 98 76 54 32"_s);
        QVERIFY(!find<QLabel>("certifiedMark")->isVisible()); // another number: the mark is gone
        click("certifyButton");
        QTRY_VERIFY(find<QLineEdit>("mobileCodeField")->isVisible());
        QVERIFY(text("mobileCodeSent").startsWith(u"Vous avez saisi un nouveau numéro de téléphone de contact. Pour le "
                                                  "certifier, merci de saisir le code qui vous a été envoyé par SMS"_s));
        QVERIFY(text("mobileCodeSent").contains(u"06 98 76 54 32"_s));
        type("mobileCodeField", u"000000"_s);
        click("confirmMobileButton");
        QTRY_VERIFY(find<QLabel>("mobileCodeFieldNote")->isVisible());
        type("mobileCodeField", u"123 456"_s);
        click("confirmMobileButton");
        QTRY_VERIFY(find<QLabel>("certifiedMark")->isVisible());
        click("contactFormSubmitButton");
        QTRY_COMPARE(text("accountMobile"), u"06 98 76 54 32"_s);
        QCOMPARE(text("accountMobileMark"), u"Numéro certifié"_s);
    }
    void theOwnMobileIsCertifiedWithoutAnotherChange()
    {
        show([](Account &me) { me.isMobileCertified = false; });
        click("changeContactButton");
        click("certifyButton");
        QTRY_VERIFY(find<QLineEdit>("mobileCodeField")->isVisible());
        type("mobileCodeField", u"123456"_s);
        click("confirmMobileButton");
        QTRY_VERIFY(find<QLabel>("certifiedMark")->isVisible());
        click("contactFormSubmitButton");
        QTRY_VERIFY(find<QLabel>("accountMobileMark")->isVisible());
        QVERIFY(m_desk->me.isMobileCertified);
    }
    void anUncertifiedMobileLosesTheMark()
    {
        show();
        click("changeContactButton");
        type("mobileNumber", u"06 98 76 54 32"_s);
        click("contactFormSubmitButton");
        QTRY_COMPARE(text("accountMobile"), u"06 98 76 54 32"_s);
        QVERIFY(!find<QLabel>("accountMobileMark")->isVisible());
    }
    void whatTheGuideSaysOfTheCertificationIsThere()
    {
        show();
        click("changeContactButton");
        QVERIFY(text("certificationPurpose").startsWith(u"La certification de votre numéro de téléphone mobile vous permettra"_s));
    }
    void theCaissesRefusalStandsByItsField()
    {
        show();
        Error error(ErrorCode::ValidationFailed);
        error.fields = {{"/mobile", "invalid"}, {"/lastName", "too-long"}};
        m_desk->refuseOnce("PATCH", "/v1/me", error, 422);
        click("changeContactButton");
        type("firstNameField", u"K."_s);
        click("contactFormSubmitButton");
        QTRY_VERIFY(find<QLabel>("mobileNote")->isVisible());
        QCOMPARE(text("lastNameFieldNote"), fieldErrorText(error.fields.back()));
        QVERIFY(!message("contactFormMessage")->isVisible()); // all is said at the fields
        QCOMPARE(focused()->objectName(), u"lastNameField"_s);
        QCOMPARE(find<QLineEdit>("firstNameField")->text(), u"K."_s);
    }
    void changedMeanwhileKeepsWhatIsTypedAndShowsTheOther()
    {
        show();
        click("changeContactButton");
        type("firstNameField", u"Karime"_s);
        type("landlineNumber", u"02 41 11 11 11"_s);
        Account theirs = m_desk->me;
        theirs.landline = "+33241999999";
        theirs.lastName = "Moreau-Petit";
        m_desk->changeElsewhere(theirs);
        click("contactFormSubmitButton");
        QTRY_VERIFY(message("contactFormMessage")->isVisible());
        QCOMPARE(title("contactFormMessage"), u"Vos informations de contact ont été modifiées entre-temps"_s);
        QVERIFY(message("contactFormMessage")->text().contains(u"Téléphone fixe, à la caisse : 02 41 99 99 99"_s));
        QVERIFY(!message("contactFormMessage")->text().contains(u"Nom, à la caisse"_s)); // nobody typed there
        QCOMPARE(find<QLineEdit>("lastNameField")->text(), u"Moreau-Petit"_s);
        QCOMPARE(find<QLineEdit>("landlineNumber")->text(), u"02 41 11 11 11"_s);
        click("contactFormSubmitButton");
        QTRY_COMPARE(m_desk->me.landline, "+33241111111");
        QCOMPARE(m_desk->me.lastName, "Moreau-Petit");
        QCOMPARE(m_desk->me.firstName, "Karime");
    }
    void nothingToChangeAsksNobody()
    {
        show();
        click("changeContactButton");
        click("contactFormSubmitButton");
        QVERIFY(find<QWidget>("accountOverview")->isVisible());
        QVERIFY(m_desk->patches.empty());
    }

    void leavingWithInputAsks_data()
    {
        QTest::addColumn<QString>("opened");
        QTest::addColumn<QString>("field");
        QTest::newRow("contact") << u"changeContactButton"_s << u"firstNameField"_s;
        QTest::newRow("password") << u"changePasswordButton"_s << u"currentPasswordField"_s;
        QTest::newRow("address") << u"changeEmailButton"_s << u"newEmailField"_s;
    }
    void leavingWithInputAsks()
    {
        QFETCH(QString, opened);
        QFETCH(QString, field);
        show();
        click(qPrintable(opened));
        type(qPrintable(field), u"abc"_s);
        QTest::keyClick(focused(), Qt::Key_Escape);
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(find<QWidget>(qPrintable(field))->isVisible());
        QCOMPARE(find<QLineEdit>(qPrintable(field))->text(), u"abc"_s);
        bool isLeft = false;
        m_page->confirmLeave([&isLeft] { isLeft = true; });
        QVERIFY(!isLeft);
        m_dialogs.answers = {true};
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(find<QWidget>("accountOverview")->isVisible());
        QCOMPARE(focused()->objectName(), opened);
        click(qPrintable(opened));
        QVERIFY(find<QLineEdit>(qPrintable(field))->text() != u"abc"_s);
    }
    void leavingWithoutInputDoesNotAsk()
    {
        show();
        click("changePasswordButton");
        click("passwordFormCancelButton");
        QVERIFY(m_dialogs.questions.isEmpty());
        QVERIFY(find<QWidget>("accountOverview")->isVisible());
        bool isLeft = false;
        m_page->confirmLeave([&isLeft] { isLeft = true; });
        QVERIFY(isLeft);
    }

    void aPasswordIsChangedWithTheKeyboardAlone()
    {
        show();
        button("changePasswordButton")->setFocus();
        press(Qt::Key_Space);
        QTest::keyClicks(focused(), u"Truelle-2026!"_s);
        tabTo(u"newPasswordLine"_s);
        QTest::keyClicks(focused(), u"Mortier-et-brique-7"_s);
        tabTo(u"newPasswordConfirmationLine"_s);
        QTest::keyClicks(focused(), u"Mortier-et-brique-7"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(title("accountMessage"), u"Votre mot de passe est modifié"_s);
        QCOMPARE(m_desk->passwords.size(), std::size_t(1));
        QVERIFY(m_desk->passwords.front().currentPassword.equals(Secret("Truelle-2026!")));
        QVERIFY(m_desk->passwords.front().newPassword.equals(Secret("Mortier-et-brique-7")));
        QCOMPARE(focused()->objectName(), u"changePasswordButton"_s);
        click("changePasswordButton"); // nothing of it is left
        QVERIFY(find<QLineEdit>("currentPasswordField")->text().isEmpty());
        QVERIFY(find<QLineEdit>("newPasswordLine")->text().isEmpty());
    }
    void passwordsAreJudgedBeforeTheCaisseIsAsked_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("note");
        QTest::newRow("no current one") << QString() << u"Mortier-7-brique"_s << u"Mortier-7-brique"_s
                                        << u"currentPasswordFieldNote"_s;
        QTest::newRow("two classes") << u"Truelle-2026!"_s << u"mortier7"_s << u"mortier7"_s << u"newPasswordLineNote"_s;
        QTest::newRow("not twice") << u"Truelle-2026!"_s << u"Mortier-7-brique"_s << u"Mortier-7"_s
                                   << u"newPasswordConfirmationLineNote"_s;
        QTest::newRow("the same") << u"Truelle-2026!"_s << u"Truelle-2026!"_s << u"Truelle-2026!"_s
                                  << u"newPasswordLineNote"_s;
    }
    void passwordsAreJudgedBeforeTheCaisseIsAsked()
    {
        QFETCH(QString, current);
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, note);
        show();
        click("changePasswordButton");
        type("currentPasswordField", current);
        type("newPasswordLine", first);
        type("newPasswordConfirmationLine", second);
        click("passwordFormSubmitButton");
        QTRY_VERIFY(m_page->findChild<QLabel *>(note)->isVisible());
        QVERIFY(m_desk->passwords.empty());
    }
    void aWrongCurrentPasswordIsSaidAtItsField()
    {
        show();
        Error error(ErrorCode::ValidationFailed);
        error.fields = {{"/currentPassword", "wrong"}};
        m_desk->refuseOnce("POST", "/v1/me/password", error, 422);
        click("changePasswordButton");
        type("currentPasswordField", u"wrong"_s);
        type("newPasswordLine", u"Mortier-7-brique"_s);
        type("newPasswordConfirmationLine", u"Mortier-7-brique"_s);
        click("passwordFormSubmitButton");
        QTRY_COMPARE(text("currentPasswordFieldNote"), u"Ce mot de passe n'est pas le bon."_s);
        QCOMPARE(focused()->objectName(), u"currentPasswordField"_s);
        QCOMPARE(find<QLineEdit>("newPasswordLine")->text(), u"Mortier-7-brique"_s);
    }
    void givingUpWhileBusyKeepsTheFormAndSaysWhatIsUnknown()
    {
        show();
        m_desk->server().hold("POST");
        click("changePasswordButton");
        type("currentPasswordField", u"Truelle-2026!"_s);
        type("newPasswordLine", u"Mortier-7-brique"_s);
        type("newPasswordConfirmationLine", u"Mortier-7-brique"_s);
        click("passwordFormSubmitButton");
        QVERIFY(find<QLineEdit>("currentPasswordField")->isReadOnly());
        click("passwordFormSubmitButton"); // asked once
        QTest::keyClick(find<QLineEdit>("currentPasswordField"), Qt::Key_Escape);
        QCOMPARE(title("passwordFormMessage"), u"La demande a été abandonnée"_s);
        QVERIFY(!find<QLineEdit>("currentPasswordField")->isReadOnly());
        QVERIFY(m_dialogs.questions.isEmpty());
        m_desk->server().release();
        QTest::qWait(0);
        QVERIFY(find<QLineEdit>("newPasswordLine")->isVisible()); // what came late is not heard
        QCOMPARE(m_desk->server().count("/v1/me/password"), std::size_t(1));
    }

    void anAddressIsChangedAfterTwoConfirmations()
    {
        show();
        QSignalSpy wanted(m_page.get(), &MyAccountPage::signInRequested);
        fillEmail();
        QCOMPARE(title("emailWarning"),
                 u"ATTENTION, la modification de votre identifiant entraîne une désactivation de votre compte."_s);
        click("emailFormSubmitButton"); // not understood yet
        QVERIFY(find<QLabel>("emailUnderstoodNote")->isVisible());
        QCOMPARE(focused()->objectName(), u"emailUnderstoodBox"_s);
        QVERIFY(m_dialogs.questions.isEmpty());
        press(Qt::Key_Space);
        click("emailFormSubmitButton"); // refused in the question
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(m_dialogs.questions.first().isDangerous);
        QVERIFY(m_dialogs.questions.first().text.contains(u"karim@moreau.example"_s));
        QVERIFY(m_dialogs.questions.first().explanation.contains(u"karim.moreau@charpentes-moreau.example"_s));
        QVERIFY(m_desk->emails.empty());
        m_dialogs.answers = {true};
        click("emailFormSubmitButton");
        QTRY_VERIFY(find<QWidget>("accountDeactivated")->isVisible());
        QCOMPARE(m_desk->emails.size(), std::size_t(1));
        QCOMPARE(m_desk->emails.front().newEmail, "karim@moreau.example");
        QVERIFY(!message("accountObstacle")->isVisible());
        find<QWidget>("accountDeactivated")->findChild<QPushButton *>()->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().at(1).value<std::optional<Error>>()->code, ErrorCode::AccountNotActivated);
        QCOMPARE(m_desk->accounts().find(m_desk->key())->account.email, "karim@moreau.example");
    }
    void addressesAreJudgedBeforeTheCaisseIsAsked_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("note");
        QTest::newRow("none") << QString() << QString() << u"newEmailFieldNote"_s;
        QTest::newRow("once") << u"a@b.example"_s << QString() << u"newEmailConfirmationFieldNote"_s;
        QTest::newRow("two") << u"a@b.example"_s << u"a@c.example"_s << u"newEmailConfirmationFieldNote"_s;
        QTest::newRow("no address") << u"karim"_s << u"karim"_s << u"newEmailFieldNote"_s;
        QTest::newRow("the same but for case") << u"Karim.Moreau@Charpentes-Moreau.example"_s
                                               << u"karim.moreau@charpentes-moreau.example"_s << u"newEmailFieldNote"_s;
    }
    void addressesAreJudgedBeforeTheCaisseIsAsked()
    {
        QFETCH(QString, email);
        QFETCH(QString, again);
        QFETCH(QString, note);
        show();
        fillEmail();
        type("newEmailField", email);
        type("newEmailConfirmationField", again);
        find<QCheckBox>("emailUnderstoodBox")->setChecked(true);
        m_dialogs.answers = {true};
        click("emailFormSubmitButton");
        QTRY_VERIFY(m_page->findChild<QLabel *>(note)->isVisible());
        QVERIFY(m_desk->emails.empty());
    }

    void documentsBySmsNeedACertifiedMobile()
    {
        show([](Account &me) { me.isMobileCertified = false; });
        find<QTabBar>("accountTabs")->setCurrentIndex(1);
        QVERIFY(!find<QCheckBox>("documentsBySmsBox")->isEnabled());
        QVERIFY(text("documentsBySmsNote").contains(u"06 12 34 56 78"_s));
        QVERIFY(text("documentsBySmsNote").contains(u"certifié"_s));
        click("certifyInContactButton");
        QVERIFY(find<QWidget>("contactForm")->isVisible());
    }
    void notificationsAreSwitchedWithTheKeyboardAlone()
    {
        show();
        auto *tabs = find<QTabBar>("accountTabs");
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        tabTo(u"documentsByEmailBox"_s);
        press(Qt::Key_Space);
        tabTo(u"documentsBySmsBox"_s);
        press(Qt::Key_Space);
        tabTo(u"notificationsFormSubmitButton"_s);
        press(Qt::Key_Space);
        QTRY_COMPARE(title("accountMessage"), u"Enregistré"_s);
        QVERIFY(!m_desk->me.getsDocumentsByEmail);
        QVERIFY(m_desk->me.getsDocumentsBySms);
        QCOMPARE(tabs->currentIndex(), 1);
    }
    void notificationsNotYetSentAreAskedAbout()
    {
        show();
        find<QTabBar>("accountTabs")->setCurrentIndex(1);
        click("documentsByEmailBox");
        bool isLeft = false;
        m_page->confirmLeave([&isLeft] { isLeft = true; });
        QVERIFY(!isLeft);
        QCOMPARE(m_dialogs.questions.size(), 1);
        m_dialogs.answers = {true};
        click("notificationsFormCancelButton");
        QVERIFY(find<QCheckBox>("documentsByEmailBox")->isChecked()); // as the caisse has it
        m_page->confirmLeave([&isLeft] { isLeft = true; });
        QVERIFY(isLeft);
    }
    void notificationsChangedMeanwhileKeepTheChoice()
    {
        show();
        find<QTabBar>("accountTabs")->setCurrentIndex(1);
        click("documentsByEmailBox");
        Account theirs = m_desk->me;
        theirs.lastName = "Moreau-Petit";
        m_desk->changeElsewhere(theirs);
        click("notificationsFormSubmitButton");
        QTRY_VERIFY(message("notificationsFormMessage")->isVisible());
        QVERIFY(!find<QCheckBox>("documentsByEmailBox")->isChecked());
        click("notificationsFormSubmitButton");
        QTRY_COMPARE(title("accountMessage"), u"Enregistré"_s);
        QVERIFY(!m_desk->me.getsDocumentsByEmail);
    }

    void theCertificationsEndIsSaidAhead_data()
    {
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<QString>("words");
        QTest::newRow("far") << 31 << QString();
        QTest::newRow("ahead") << 30 << u"à renouveler avant le 16 mai 2026"_s;
        QTest::newRow("today") << 0 << u"à renouveler avant le 16 avr. 2026"_s;
        QTest::newRow("over") << -1 << u"échue depuis le 15 avr. 2026"_s;
    }
    void theCertificationsEndIsSaidAhead()
    {
        QFETCH(int, daysLeft);
        QFETCH(QString, words);
        show([daysLeft](Account &me) { me.emailCertifiedUntil = sys_days{2026y / April / 16} + days(daysLeft); });
        QCOMPARE(message("certificationMessage")->isVisible(), !words.isEmpty());
        if (words.isEmpty())
            return;
        QVERIFY2(title("certificationMessage").endsWith(words), qPrintable(title("certificationMessage")));
        QCOMPARE(action("certificationMessage")->text(), u"Renvoyer le courriel"_s);
        action("certificationMessage")->click();
        action("certificationMessage")->click(); // one request at a time
        QTRY_COMPARE(title("certificationMessage"), u"Demande transmise à la caisse"_s);
        click("changeContactButton");
        click("contactFormCancelButton");
        QCOMPARE(title("certificationMessage"), u"Demande transmise à la caisse"_s); // stays what it was
        QCOMPARE(m_desk->activations, std::vector<std::string>{"karim.moreau@charpentes-moreau.example"});
    }
    void aRenewedCertificationTakesTheWarningAway()
    {
        show([](Account &me) { me.emailCertifiedUntil = sys_days{2026y / April / 20}; });
        QVERIFY(message("certificationMessage")->isVisible());
        Account renewed = m_desk->me;
        renewed.emailCertifiedUntil = sys_days{2027y / April / 20};
        m_desk->setAccount(renewed);
        QVERIFY(!message("certificationMessage")->isVisible());
        QCOMPARE(text("accountEmailMark"), u"Certifiée jusqu'au 20 avr. 2027"_s);
    }
    void theKeyboardComesToTheButtonsLast_data()
    {
        QTest::addColumn<QString>("opened");
        QTest::addColumn<QStringList>("path");
        QTest::newRow("address") << u"changeEmailButton"_s
                                 << QStringList{u"newEmailField"_s, u"newEmailConfirmationField"_s, u"emailPasswordField"_s,
                                                u"showPasswordButton"_s, u"emailUnderstoodBox"_s, u"emailFormCancelButton"_s,
                                                u"emailFormSubmitButton"_s};
        QTest::newRow("password") << u"changePasswordButton"_s
                                  << QStringList{u"currentPasswordField"_s, u"showPasswordButton"_s, u"newPasswordLine"_s,
                                                 u"showPasswordButton"_s, u"newPasswordConfirmationLine"_s,
                                                 u"showPasswordButton"_s, u"passwordFormCancelButton"_s,
                                                 u"passwordFormSubmitButton"_s};
        QTest::newRow("contact") << u"changeContactButton"_s
                                 << QStringList{u"lastNameField"_s, u"firstNameField"_s, u"landlineRegion"_s,
                                                u"landlineNumber"_s, u"mobileRegion"_s, u"mobileNumber"_s,
                                                u"contactFormCancelButton"_s, u"contactFormSubmitButton"_s};
    }
    void theKeyboardComesToTheButtonsLast()
    {
        QFETCH(QString, opened);
        QFETCH(QStringList, path);
        show();
        click(qPrintable(opened));
        QStringList walked;
        for (qsizetype i = 0; i < path.size(); ++i) {
            walked << focused()->objectName();
            press(Qt::Key_Tab);
        }
        QCOMPARE(walked, path);
    }
    void aFaultOutOfSightIsScrolledTo()
    {
        show();
        m_page->resize(640, 320);
        click("changeContactButton");
        type("lastNameField", {});
        QTest::keyClick(button("contactFormSubmitButton"), Qt::Key_Tab, Qt::ShiftModifier); // down there
        button("contactFormSubmitButton")->setFocus();
        QVERIFY(find<QWidget>("lastNameField")->visibleRegion().isEmpty());
        click("contactFormSubmitButton");
        QVERIFY(!find<QWidget>("lastNameField")->visibleRegion().isEmpty());
    }
    void anotherSynchronisationsNewsAreShown()
    {
        show();
        Account now = m_desk->me;
        now.landline = "+33241555555";
        m_desk->setAccount(now);
        QCOMPARE(text("accountLandline"), u"02 41 55 55 55"_s);
    }
    void anAccountRemovedLeavesNothing()
    {
        show();
        click("changeContactButton");
        QVERIFY(m_desk->accounts().remove(m_desk->key()));
        QVERIFY(m_page->account().isEmpty());
        bool isLeft = false;
        m_page->confirmLeave([&isLeft] { isLeft = true; });
        QVERIFY(isLeft);
    }
    void markupStandsAsItIs()
    {
        show([](Account &me) { me.lastName = "<b>Moreau</b>"; });
        QCOMPARE(text("accountLastName"), u"<b>Moreau</b>"_s);
        QCOMPARE(find<QLabel>("accountLastName")->textFormat(), Qt::PlainText);
    }

private:
    template<typename T>
    T *find(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *name) { return find<QLabel>(name)->text(); }
    QAbstractButton *button(const char *name) { return find<QAbstractButton>(name); }
    void click(const char *name) { button(name)->click(); }
    InlineMessage *message(const char *name) { return find<InlineMessage>(name); }
    QString title(const char *name) { return message(name)->title(); }
    QPushButton *action(const char *name) { return message(name)->findChild<QPushButton *>(u"messageAction"_s); }
    static QWidget *focused() { return QApplication::focusWidget(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focused(), key, modifiers); }
    // As a paste over what stood there: textEdited() comes.
    void type(const char *name, const QString &typed)
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        line->insert(typed);
    }
    static void tabTo(const QString &name)
    {
        for (int i = 0; i < 20 && focused()->objectName() != name; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(focused()->objectName(), name);
    }
    void fillEmail()
    {
        click("changeEmailButton");
        type("newEmailField", u"karim@moreau.example"_s);
        type("newEmailConfirmationField", u"karim@moreau.example"_s);
        type("emailPasswordField", u"Truelle-2026!"_s);
    }
    void show(const std::function<void(Account &)> &change = {}, const std::function<void(AccountDesk &)> &prepare = {},
              AccountDesk::Start start = AccountDesk::Start::SignedIn)
    {
        m_dialogs = {};
        m_desk = std::make_unique<AccountDesk>(start);
        if (change) {
            Account me = m_desk->me;
            change(me);
            m_desk->setAccount(me);
        }
        if (prepare)
            prepare(*m_desk);
        m_page = std::make_unique<MyAccountPage>(*m_theme, m_dialogs, MyAccountPage::Parts{m_desk->accounts(), m_desk->clock()});
        m_page->setAccount(m_desk->key());
        m_page->resize(1000, 800);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Theme> m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<AccountDesk> m_desk;
    std::unique_ptr<MyAccountPage> m_page;
};

QTEST_MAIN(TestMyAccountPage)
#include "tst_myaccountpage.moc"
