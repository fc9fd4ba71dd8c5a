// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/passwordfield.h"
#include "ui/services/errortext.h"
#include "ui/signin/signinpage.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_SignInPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup() { m_page.reset(); }
    void wordsAreTheGuides();
    void everyControlHasItsNames();
    void tabGoesFromAddressToPasswordToSignIn();
    void enterInEitherFieldSignsIn();
    void missingFieldsAreSaidAndNothingIsAsked();
    void addressIsTrimmedAndPasswordIsNot();
    void busyPageAsksOnceAndEscapeCancels();
    void wrongPasswordIsSaidAndThePasswordIsReadyToBeTypedAgain();
    void cancelledSignInSaysNothing();
    void forgottenPasswordIsAskedForWithTheAddress();
    void refusalForWantOfALinkOffersItsMail_data();
    void refusalForWantOfALinkOffersItsMail();
    void theLettersWaysAskTheirOwner();
    void anUnfinishedOpeningIsOfferedAndGoneWithTheNextView();
    void goodNewsStandOnTop();
    void demonstrationAccountFillsTheForm();
    void accountsAreThereOnlyInTheDemonstration();
    void longRightToLeftAndMarkupTextsStandAsTheyAre();
    void newViewForgetsThePassword();

private:
    template <typename T> T *part(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void type(const QString &email, const QString &password);

    Theme m_theme;
    std::unique_ptr<SignInPage> m_page;
};

void tst_SignInPage::init()
{
    m_page = std::make_unique<SignInPage>(m_theme);
    m_page->setView({.caisseName = u"CIBTP Val-de-Seine"_s, .email = {}, .demonstrationAccounts = {}});
    m_page->resize(1120, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_SignInPage::type(const QString &email, const QString &password)
{
    part<QLineEdit>("emailField")->setText(email);
    part<QLineEdit>("passwordField")->setText(password);
}

void tst_SignInPage::wordsAreTheGuides()
{
    QStringList words;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        words << label->text();
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>())
        words << button->text();
    for (const QString &expected :
         {u"Connexion à votre espace CIBTP"_s, u"Adresse électronique"_s, u"Mot de passe"_s, u"Connexion"_s,
          u"Mot de passe oublié ?"_s, u"Première connexion à cet espace ?"_s,
          u"Je crée mon espace sécurisé"_s, u"D'autres sites déclarants ?"_s,
          u"Je les associe à un espace existant"_s})
        QVERIFY2(words.contains(expected), qPrintable(expected));
}

void tst_SignInPage::everyControlHasItsNames()
{
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
}

void tst_SignInPage::tabGoesFromAddressToPasswordToSignIn()
{
    QStringList path;
    part<QLineEdit>("emailField")->setFocus();
    for (int i = 0; i < 7; ++i) {
        path << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(path,
             QStringList({u"emailField"_s, u"passwordField"_s, u"showPasswordButton"_s, u"signInButton"_s,
                          u"forgottenPasswordButton"_s, u"createSpaceButton"_s, u"associateSitesButton"_s}));
}

void tst_SignInPage::enterInEitherFieldSignsIn()
{
    QSignalSpy asked(m_page.get(), &SignInPage::signInRequested);
    type(u"a@b.example"_s, u"secret"_s);
    QTest::keyClick(part<QLineEdit>("emailField"), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QTest::keyClick(part<QLineEdit>("passwordField"), Qt::Key_Enter);
    QCOMPARE(asked.count(), 2);
}

void tst_SignInPage::missingFieldsAreSaidAndNothingIsAsked()
{
    QSignalSpy asked(m_page.get(), &SignInPage::signInRequested);
    const AnnouncementLog alerts;
    part<QAbstractButton>("signInButton")->click();
    QCOMPARE(asked.count(), 0);
    QCOMPARE(part<QLabel>("emailFieldNote")->text(), u"Indiquez votre adresse électronique."_s);
    QCOMPARE(part<QLabel>("passwordFieldNote")->text(), u"Indiquez votre mot de passe."_s);
    QCOMPARE(alerts.texts().size(), 2);
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("emailField"));
    QTest::keyClicks(part<QLineEdit>("emailField"), u"a"_s);
    QVERIFY(part<QLabel>("emailFieldNote")->isHidden());
    // As assistive tools and dictation fill a field.
    part<QLineEdit>("passwordField")->setText(u"Truelle-2026!"_s);
    QVERIFY(part<QLabel>("passwordFieldNote")->isHidden());
}

void tst_SignInPage::addressIsTrimmedAndPasswordIsNot()
{
    QSignalSpy asked(m_page.get(), &SignInPage::signInRequested);
    type(u"  a@b.example "_s, u" secret "_s);
    part<QAbstractButton>("signInButton")->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"a@b.example"_s);
    QVERIFY(asked.first().at(1).value<Secret>().equals(Secret(" secret ")));
}

void tst_SignInPage::busyPageAsksOnceAndEscapeCancels()
{
    QSignalSpy asked(m_page.get(), &SignInPage::signInRequested);
    QSignalSpy cancelled(m_page.get(), &SignInPage::cancelRequested);
    type(u"a@b.example"_s, u"secret"_s);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 0);
    m_page->setBusy();
    QTest::keyClick(part<QLineEdit>("passwordField"), Qt::Key_Return);
    part<QAbstractButton>("signInButton")->click();
    QCOMPARE(asked.count(), 0);
    QVERIFY(part<QLineEdit>("emailField")->isReadOnly());
    QTest::keyClick(part<QLineEdit>("passwordField"), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void tst_SignInPage::wrongPasswordIsSaidAndThePasswordIsReadyToBeTypedAgain()
{
    type(u"a@b.example"_s, u"secret"_s);
    m_page->setBusy();
    const AnnouncementLog alerts;
    m_page->setFailed(Error(ErrorCode::InvalidCredentials));
    const auto *message = part<InlineMessage>("signInMessage");
    QCOMPARE(message->title(), errorWords(Error(ErrorCode::InvalidCredentials)).whatHappened);
    QVERIFY(message->isVisible());
    QVERIFY(alerts.texts().join(u' ').contains(message->title()));
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("passwordField"));
    QVERIFY(part<QLineEdit>("passwordField")->hasSelectedText());
    QVERIFY(!part<QLineEdit>("passwordField")->isReadOnly());
    QVERIFY(!part<BusyButton>("signInButton")->isBusy());
}

void tst_SignInPage::cancelledSignInSaysNothing()
{
    m_page->setBusy();
    m_page->setFailed(Error(ErrorCode::Cancelled));
    QVERIFY(part<InlineMessage>("signInMessage")->isHidden());
    QVERIFY(!part<BusyButton>("signInButton")->isBusy());
}

void tst_SignInPage::forgottenPasswordIsAskedForWithTheAddress()
{
    QSignalSpy asked(m_page.get(), &SignInPage::forgottenPasswordRequested);
    type(u" a@b.example "_s, {});
    part<QAbstractButton>("forgottenPasswordButton")->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"a@b.example"_s);
}

void tst_SignInPage::refusalForWantOfALinkOffersItsMail_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("not activated") << int(ErrorCode::AccountNotActivated) << true;
    QTest::newRow("lapsed") << int(ErrorCode::CertificationLapsed) << true;
    QTest::newRow("wrong password") << int(ErrorCode::InvalidCredentials) << false;
}

void tst_SignInPage::refusalForWantOfALinkOffersItsMail()
{
    QFETCH(int, code);
    QFETCH(bool, isOffered);
    QSignalSpy asked(m_page.get(), &SignInPage::activationMailRequested);
    type(u"paul@toitures.example"_s, u"secret"_s);
    m_page->setFailed(Error(ErrorCode(code)));
    auto *offer = part<InlineMessage>("signInMessage")->findChild<QAbstractButton *>(u"messageAction"_s);
    QCOMPARE(offer->isVisible(), isOffered);
    if (!isOffered)
        return;
    QCOMPARE(offer->text(), u"Renvoyer le courriel d'activation"_s);
    offer->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"paul@toitures.example"_s);
}

void tst_SignInPage::theLettersWaysAskTheirOwner()
{
    QSignalSpy create(m_page.get(), &SignInPage::createSpaceRequested);
    QSignalSpy associate(m_page.get(), &SignInPage::associateRequested);
    part<QAbstractButton>("createSpaceButton")->click();
    QCOMPARE(create.count(), 1);
    QCOMPARE(associate.count(), 0);
    QTest::keyClick(part<QAbstractButton>("associateSitesButton"), Qt::Key_Space);
    QCOMPARE(associate.count(), 1);
    QVERIFY(!part<InlineMessage>("signInMessage")->isVisible());
}

void tst_SignInPage::anUnfinishedOpeningIsOfferedAndGoneWithTheNextView()
{
    auto *offer = part<InlineMessage>("unfinishedOpening");
    QVERIFY(!offer->isVisible());
    m_page->setUnfinishedOpening(u"Charpentes Moreau · Étape 2/2"_s);
    QVERIFY(offer->isVisible());
    QCOMPARE(offer->text(), u"Charpentes Moreau · Étape 2/2"_s);
    QSignalSpy resume(m_page.get(), &SignInPage::resumeOpeningRequested);
    auto *action = offer->findChild<QAbstractButton *>(u"messageAction"_s);
    QCOMPARE(action->text(), u"Reprendre l'ouverture"_s);
    QTest::keyClick(action, Qt::Key_Space);
    QCOMPARE(resume.count(), 1);
    m_page->setUnfinishedOpening({});
    QVERIFY(!offer->isVisible());
    m_page->setUnfinishedOpening(u"x"_s);
    m_page->setView({.caisseName = u"CIBTP"_s, .email = {}, .demonstrationAccounts = {}});
    QVERIFY(!offer->isVisible());
}

void tst_SignInPage::goodNewsStandOnTop()
{
    m_page->setGoodNews(u"Associé"_s, u"Connectez-vous."_s);
    const auto *message = part<InlineMessage>("signInMessage");
    QVERIFY(message->isVisible());
    QCOMPARE(message->kind(), MessageKind::Success);
    QCOMPARE(message->title(), u"Associé"_s);
}

void tst_SignInPage::demonstrationAccountFillsTheForm()
{
    m_page->setView({.caisseName = u"CIBTP"_s,
                     .email = {},
                     .demonstrationAccounts = {{u"Un"_s, u"un@a.example"_s, Secret("p1")},
                                               {u"Deux"_s, u"deux@a.example"_s, Secret("p2")}}});
    part<QAbstractButton>("demonstrationAccount1")->click();
    QCOMPARE(part<QLineEdit>("emailField")->text(), u"deux@a.example"_s);
    QVERIFY(part<PasswordField>("passwordField")->secret().equals(Secret("p2")));
    QCOMPARE(QApplication::focusWidget(), part<QWidget>("signInButton"));
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
}

void tst_SignInPage::accountsAreThereOnlyInTheDemonstration()
{
    QVERIFY(part<QWidget>("demonstrationAccounts")->isHidden());
    QVERIFY(!part<QWidget>("demonstrationAccount0"));
}

void tst_SignInPage::longRightToLeftAndMarkupTextsStandAsTheyAre()
{
    const QString name = u"<h1>CIBTP</h1> "_s % QString(400, u'x') % u" صندوق العطل"_s;
    m_page->setView({.caisseName = name, .email = {}, .demonstrationAccounts = {}});
    const auto *label = part<QLabel>("caisseName");
    QCOMPARE(label->text(), name);
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCoreApplication::processEvents();
    QVERIFY(part<QWidget>("emailField")->width() <= 480);
}

void tst_SignInPage::newViewForgetsThePassword()
{
    type(u"a@b.example"_s, u"secret"_s);
    m_page->setView({.caisseName = u"Autre"_s, .email = u"c@d.example"_s, .demonstrationAccounts = {}});
    QVERIFY(part<QLineEdit>("passwordField")->text().isEmpty());
    QCOMPARE(part<QLineEdit>("emailField")->text(), u"c@d.example"_s);
    type(u"a@b.example"_s, u"secret"_s);
    m_page->setSucceeded();
    QVERIFY(part<QLineEdit>("passwordField")->text().isEmpty());
}

QTEST_MAIN(tst_SignInPage)
#include "tst_signinpage.moc"
