// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/recovery/recoverypage.h"
#include "ui/services/errortext.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_RecoveryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply(*qApp);
        qRegisterMetaType<RecoveryRequest>();
    }
    void init();
    void cleanup() { m_page.reset(); }
    void wordsAreTheGuides();
    void everyControlOfEveryStageHasItsNames();
    void aPasswordIsAskedForWithTheKeyboardAlone();
    void aCodeIsAskedForWithTheKeyboardAlone();
    void theIdentifiersExampleIsTheCaisses();
    void nothingTypedIsSaidAndNothingIsAsked_data();
    void nothingTypedIsSaidAndNothingIsAsked();
    void whatIsTypedIsTrimmed();
    void theAnswerIsNeutralAndSaysWhatToDo_data();
    void theAnswerIsNeutralAndSaysWhatToDo();
    void aFieldsFaultStandsByTheField();
    void aFailureIsSaidInThePageAndNothingTypedIsLost();
    void whileBusyNothingIsAskedTwiceAndEscapeCancels();
    void givingUpSaysNothing();
    void escapeLeadsBackStepByStep();
    void anotherRequestFindsWhatWasTyped();
    void theActivationMailIsAskedForAtOnce();
    void theActivationMailWithoutAnAddressAsksForIt();
    void markupInWhatWasTypedStandsAsItIs();
    void longSentencesAreShownWhole();

private:
    template <typename T> T *part(const char *name) { return m_page->findChild<T *>(QString::fromLatin1(name)); }
    QString text(const char *name) { return part<QLabel>(name)->text(); }
    void click(const char *name) { part<QAbstractButton>(name)->click(); }
    static QString focused() { return QApplication::focusWidget()->objectName(); }
    // Types, presses Enter, and lets the caisse take it.
    void askForPassword(const QString &email);

    Theme m_theme;
    std::unique_ptr<RecoveryPage> m_page;
    std::unique_ptr<QSignalSpy> m_asked;
};

void tst_RecoveryPage::init()
{
    m_page = std::make_unique<RecoveryPage>(m_theme);
    m_page->setView({.caisseName = u"CIBTP Val-de-Seine"_s, .cibtpIdExample = u"75-123456-01"_s, .email = {}});
    m_asked = std::make_unique<QSignalSpy>(m_page.get(), &RecoveryPage::requested);
    m_page->resize(1120, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_RecoveryPage::askForPassword(const QString &email)
{
    click("forgottenPasswordChoice");
    part<QLineEdit>("recoveryEmailField")->setText(email);
    QTest::keyClick(part<QLineEdit>("recoveryEmailField"), Qt::Key_Return);
    m_page->setBusy();
}

void tst_RecoveryPage::wordsAreTheGuides()
{
    QCOMPARE(text("pageTitle"), u"Quelle est votre situation ?"_s);
    QCOMPARE(part<QWidget>("forgottenPasswordChoice")->accessibleName(),
             u"J'ai déjà créé mon espace sécurisé et j'ai oublié mon mot de passe."_s);
    QCOMPARE(part<QWidget>("lostCodeChoice")->accessibleName(),
             u"Je veux créer mon espace sécurisé mais je ne connais pas mon code confidentiel."_s);
    click("forgottenPasswordChoice");
    QCOMPARE(text("pageTitle"), u"Mot de passe oublié"_s);
    QCOMPARE(text("recoveryEmailLead"), u"Veuillez saisir votre e-mail. Un lien permettant la réinitialisation de votre "
                                        "mot de passe vous sera ensuite adressé."_s);
    QCOMPARE(text("recoveryEmailFieldLabel"), u"Adresse e-mail *"_s);
    QCOMPARE(part<QPushButton>("recoveryEmailButton")->text(), u"Valider"_s);
    click("recoveryBackButton");
    click("lostCodeChoice");
    QCOMPARE(text("pageTitle"), u"Demande d'un nouveau code confidentiel"_s);
    QVERIFY(text("recoveryCibtpIdLead").contains(
        u"Avant de demander un nouveau code confidentiel, savez-vous où trouver votre code actuel ?"_s));
    QVERIFY(text("recoveryCibtpIdLead").contains(
        u"saisissez le mot de passe du compte internet que vous utilisiez sur votre ancien espace sécurisé."_s));
    QCOMPARE(part<QPushButton>("recoveryCibtpIdButton")->text(), u"Recevoir mon code confidentiel par courrier"_s);
}

void tst_RecoveryPage::everyControlOfEveryStageHasItsNames()
{
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
    for (const char *choice : {"forgottenPasswordChoice", "lostCodeChoice"}) {
        click(choice);
        QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
        click("recoveryBackButton");
    }
    m_page->open(RecoveryRequest::Activation);
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
    m_page->setAnswered();
    QCOMPARE(accessibilityFaults(*m_page).join(u'\n'), QString());
}

void tst_RecoveryPage::aPasswordIsAskedForWithTheKeyboardAlone()
{
    QCOMPARE(focused(), u"forgottenPasswordChoice"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(focused(), u"recoveryEmailField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"lea@batiloire.example"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().at(0).value<RecoveryRequest>(), RecoveryRequest::PasswordReset);
    QCOMPARE(m_asked->first().at(1).toString(), u"lea@batiloire.example"_s);
    m_page->setBusy();
    QSignalSpy left(m_page.get(), &RecoveryPage::leaveRequested);
    m_page->setAnswered();
    QCOMPARE(focused(), u"recoverySignInButton"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(left.count(), 1);
    QCOMPARE(m_page->email(), u"lea@batiloire.example"_s);
}

void tst_RecoveryPage::aCodeIsAskedForWithTheKeyboardAlone()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), u"lostCodeChoice"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(focused(), u"recoveryCibtpIdField"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"75-123456-01"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(focused(), u"recoveryCibtpIdButton"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().at(0).value<RecoveryRequest>(), RecoveryRequest::ConfidentialCode);
    QCOMPARE(m_asked->first().at(1).toString(), u"75-123456-01"_s);
}

void tst_RecoveryPage::theIdentifiersExampleIsTheCaisses()
{
    click("lostCodeChoice");
    QVERIFY(text("recoveryCibtpIdFieldNote").contains(u"75-123456-01"_s));
    m_page->setView({.caisseName = u"Autre"_s, .cibtpIdExample = {}, .email = {}});
    click("lostCodeChoice");
    QCOMPARE(text("recoveryCibtpIdFieldNote"), u"Présent sur le Courrier de bienvenue."_s);
}

void tst_RecoveryPage::nothingTypedIsSaidAndNothingIsAsked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << u" \t "_s;
}

void tst_RecoveryPage::nothingTypedIsSaidAndNothingIsAsked()
{
    QFETCH(QString, typed);
    const AnnouncementLog alerts;
    click("forgottenPasswordChoice");
    part<QLineEdit>("recoveryEmailField")->setText(typed);
    click("recoveryEmailButton");
    QCOMPARE(m_asked->count(), 0);
    QCOMPARE(text("recoveryEmailFieldNote"), u"Indiquez votre adresse e-mail."_s);
    QCOMPARE(alerts.texts().size(), 1);
    QCOMPARE(focused(), u"recoveryEmailField"_s);
    QTest::keyClicks(part<QLineEdit>("recoveryEmailField"), u"a"_s);
    QVERIFY(part<QLabel>("recoveryEmailFieldNote")->isHidden());
}

void tst_RecoveryPage::whatIsTypedIsTrimmed()
{
    askForPassword(u"  lea@batiloire.example\t"_s);
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().at(1).toString(), u"lea@batiloire.example"_s);
}

void tst_RecoveryPage::theAnswerIsNeutralAndSaysWhatToDo_data()
{
    QTest::addColumn<RecoveryRequest>("what");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("next");
    QTest::newRow("password") << RecoveryRequest::PasswordReset << u"Si un espace sécurisé existe avec l'adresse"_s
                              << u"Suivez son lien"_s;
    QTest::newRow("code") << RecoveryRequest::ConfidentialCode << u"Si l'identifiant"_s << u"tous les 7 jours"_s;
    QTest::newRow("activation") << RecoveryRequest::Activation << u"Si un compte à activer ou à certifier existe"_s
                                << u"Suivez son lien"_s;
}

void tst_RecoveryPage::theAnswerIsNeutralAndSaysWhatToDo()
{
    QFETCH(RecoveryRequest, what);
    QFETCH(QString, condition);
    QFETCH(QString, next);
    m_page->open(what);
    m_page->setBusy();
    const AnnouncementLog alerts;
    m_page->setAnswered();
    QVERIFY2(text("recoveryAnswer").startsWith(condition), qPrintable(text("recoveryAnswer")));
    QVERIFY(QString(text("recoveryAnswer") + text("recoveryNext")).contains(next));
    QCOMPARE(alerts.texts().size(), 1);
    QVERIFY(alerts.texts().first().contains(text("recoveryAnswer")));
}

void tst_RecoveryPage::aFieldsFaultStandsByTheField()
{
    askForPassword(u"lea@"_s);
    Error error(ErrorCode::InvalidInput);
    error.fields = {{"/email", "invalid"}};
    m_page->setFailed(error);
    QCOMPARE(text("recoveryEmailFieldNote"), fieldErrorText(error.fields.front()));
    QVERIFY(part<InlineMessage>("recoveryMessage")->isHidden());
    QCOMPARE(focused(), u"recoveryEmailField"_s);
    QCOMPARE(part<QLineEdit>("recoveryEmailField")->text(), u"lea@"_s);
}

void tst_RecoveryPage::aFailureIsSaidInThePageAndNothingTypedIsLost()
{
    askForPassword(u"lea@batiloire.example"_s);
    Error error(ErrorCode::RateLimited);
    error.retryAfter = std::chrono::seconds(300);
    m_page->setFailed(error);
    QVERIFY(part<InlineMessage>("recoveryMessage")->isVisible());
    QVERIFY(part<InlineMessage>("recoveryMessage")->text().contains(waitText(std::chrono::seconds(300))));
    QCOMPARE(part<QLineEdit>("recoveryEmailField")->text(), u"lea@batiloire.example"_s);
    QVERIFY(!part<QLineEdit>("recoveryEmailField")->isReadOnly());
    click("recoveryEmailButton");
    QCOMPARE(m_asked->count(), 2);
    QVERIFY(part<InlineMessage>("recoveryMessage")->isHidden());
}

void tst_RecoveryPage::whileBusyNothingIsAskedTwiceAndEscapeCancels()
{
    QSignalSpy cancelled(m_page.get(), &RecoveryPage::cancelRequested);
    QSignalSpy left(m_page.get(), &RecoveryPage::leaveRequested);
    askForPassword(u"lea@batiloire.example"_s);
    QTest::keyClick(part<QLineEdit>("recoveryEmailField"), Qt::Key_Return);
    click("recoveryEmailButton");
    QCOMPARE(m_asked->count(), 1);
    QVERIFY(part<QLineEdit>("recoveryEmailField")->isReadOnly());
    QCOMPARE(part<QPushButton>("recoveryBackButton")->text(), u"Annuler"_s);
    QTest::keyClick(part<QLineEdit>("recoveryEmailField"), Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(left.count(), 0);
}

void tst_RecoveryPage::givingUpSaysNothing()
{
    askForPassword(u"lea@batiloire.example"_s);
    m_page->setFailed(Error(ErrorCode::Cancelled));
    QVERIFY(part<InlineMessage>("recoveryMessage")->isHidden());
    QCOMPARE(part<QLineEdit>("recoveryEmailField")->text(), u"lea@batiloire.example"_s);
    QCOMPARE(part<QPushButton>("recoveryBackButton")->text(), u"Retour"_s);
}

void tst_RecoveryPage::escapeLeadsBackStepByStep()
{
    QSignalSpy left(m_page.get(), &RecoveryPage::leaveRequested);
    click("lostCodeChoice");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(left.count(), 0);
    QCOMPARE(focused(), u"lostCodeChoice"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void tst_RecoveryPage::anotherRequestFindsWhatWasTyped()
{
    askForPassword(u"lea@batiloire.exmple"_s);
    m_page->setAnswered();
    click("recoveryAgainButton");
    QCOMPARE(part<QLineEdit>("recoveryEmailField")->text(), u"lea@batiloire.exmple"_s);
    QCOMPARE(focused(), u"recoveryEmailField"_s);
}

void tst_RecoveryPage::theActivationMailIsAskedForAtOnce()
{
    QSignalSpy left(m_page.get(), &RecoveryPage::leaveRequested);
    m_page->setView({.caisseName = {}, .cibtpIdExample = {}, .email = u"paul@toitures.example"_s});
    m_page->openAndAsk(RecoveryRequest::Activation);
    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(m_asked->first().at(0).value<RecoveryRequest>(), RecoveryRequest::Activation);
    QCOMPARE(m_asked->first().at(1).toString(), u"paul@toitures.example"_s);
    m_page->setBusy();
    m_page->setFailed(Error(ErrorCode::TimedOut));
    QCOMPARE(text("pageTitle"), u"Renvoyer le courriel d'activation"_s);
    click("recoveryBackButton"); // there was no question to go back to
    QCOMPARE(left.count(), 1);
}

void tst_RecoveryPage::theActivationMailWithoutAnAddressAsksForIt()
{
    m_page->openAndAsk(RecoveryRequest::Activation);
    QCOMPARE(m_asked->count(), 0);
    QCOMPARE(text("recoveryActivationFieldNote"), u"Indiquez votre adresse e-mail."_s);
}

void tst_RecoveryPage::markupInWhatWasTypedStandsAsItIs()
{
    askForPassword(u"<b>lea</b>@batiloire.example"_s);
    m_page->setAnswered();
    QVERIFY(text("recoveryAnswer").contains(u"<b>lea</b>@batiloire.example"_s));
    QCOMPARE(part<QLabel>("recoveryAnswer")->textFormat(), Qt::PlainText);
}

void tst_RecoveryPage::longSentencesAreShownWhole()
{
    auto *choice = part<QWidget>("lostCodeChoice");
    QCOMPARE(choice->height(), choice->heightForWidth(choice->width()));
    const int oneLine = QFontMetrics(m_theme.font(TextRole::Body)).height();
    QVERIFY(choice->height() > 2 * oneLine); // the sentence needs two lines here
}

QTEST_MAIN(tst_RecoveryPage)
#include "tst_recoverypage.moc"
