// SPDX-License-Identifier: GPL-3.0-or-later
// From the sign-in page to the letters' wizards and back, in the entrance.
#include "core/settings/settings.h"
#include "tests/support/accessibilitywalk.h"
#include "tests/support/fakedialogservice.h"
#include "tests/support/openingbench.h"
#include "tests/support/wizardperson.h"
#include "ui/mainwindow/entrance.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPassword = u"Sable-et-mortier7"_s;

} // namespace

class tst_LetterWizards : public OpeningBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void anOpeningLeadsToSigningInWithItsAddress();
    void leavingAnOpeningOffersToResumeIt();
    void aProgramThatWasEndedOffersToResumeAtItsStart();
    void severalOpeningsAreChosenFrom();
    void anOpeningIsGivenUpOnlyWhenThePersonSaysSo();
    void anAssociationLeadsBackWithTheGuidesMessage();
    void signingInEndsTheOpeningThatWaitedForIt();
    void aRefusedCodeLeadsToANewOne();
    void aForgottenPasswordLeadsToItsRecovery();
    void changingTheCaisseTakesTheWizardAway();

private:
    void start();
    [[nodiscard]] WizardPerson person() { return WizardPerson(*m_entrance->currentWidget()); }
    [[nodiscard]] QString place() { return m_entrance->currentWidget()->objectName(); }
    void identifyNow();
    void keepOpening(const std::string &id, const std::string &member);

    Theme m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<SessionScript> m_session;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Entrance> m_entrance;
};

void tst_LetterWizards::init()
{
    w = std::make_unique<World>();
    m_session = std::make_unique<SessionScript>(w->server); // says what caisse it is
    m_dialogs = {};
    m_settings = std::make_unique<Settings>(w->folder.filePath(u"settings.json"_s));
    start();
}

void tst_LetterWizards::cleanup()
{
    m_entrance.reset();
    m_settings.reset();
    w.reset();
}

void tst_LetterWizards::start()
{
    const bool isFirst = OpeningFlow::unfinished(*w->desk)->empty();
    const StartOffer offer{isFirst ? u"https://caisse.example"_s : QString(), {}, {}};
    m_entrance = std::make_unique<Entrance>(
        Entrance::Parts{m_theme, m_dialogs, *w->registry, *m_settings, w->parts()}, offer);
    m_entrance->resize(1120, 720);
    m_entrance->show();
    m_entrance->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_entrance.get()));
    m_entrance->begin();
    QTRY_COMPARE(place(), u"signInPage"_s);
}

void tst_LetterWizards::identifyNow()
{
    person().paste("cibtpIdField", u"123"_s);
    person().paste("siretField", u"73282932000074"_s);
    person().paste("codeField", u"ABCD-2345"_s);
    person().next();
    QTRY_COMPARE(person().heading(), u"Informations de connexion"_s);
}

void tst_LetterWizards::keepOpening(const std::string &id, const std::string &member)
{
    w->clock.advance(std::chrono::minutes(1)); // each later than the last
    OpeningFlow flow(w->parts(), DiscoveredCaisse{{"https://caisse.example", {}}, SessionScript::caisse(), {}});
    OpeningDraft draft = flow.draft();
    draft.cibtpId = id;
    draft.memberName = member;
    flow.keep(draft);
}

void tst_LetterWizards::anOpeningLeadsToSigningInWithItsAddress()
{
    person().button("createSpaceButton")->click();
    QCOMPARE(place(), u"openingWizard"_s);
    QCOMPARE(WizardPerson::focus(), u"cibtpIdField"_s);
    identifyNow();
    for (const char *name : {"emailField", "emailConfirmationField"})
        person().paste(name, u"lea@batiloire.example"_s);
    for (const char *name : {"passwordLine", "passwordConfirmationLine"})
        person().paste(name, kPassword);
    person().next();
    QTRY_COMPARE(person().heading(), u"Finalisation de l'ouverture de compte"_s);
    w->script.state = OpeningState::Activated;
    QTRY_VERIFY(person().button("wizardNextButton")->isEnabled());
    person().next();
    QCOMPARE(place(), u"signInPage"_s);
    QCOMPARE(person().line("emailField")->text(), u"lea@batiloire.example"_s);
    QCOMPARE(WizardPerson::focus(), u"passwordField"_s);
    QVERIFY(!person().sees("unfinishedOpening"));
}

void tst_LetterWizards::leavingAnOpeningOffersToResumeIt()
{
    person().button("createSpaceButton")->click();
    identifyNow();
    person().button("wizardLeaveButton")->click();
    QCOMPARE(place(), u"signInPage"_s);
    QVERIFY(person().sees("unfinishedOpening"));
    auto *offer = m_entrance->findChild<InlineMessage *>(u"unfinishedOpening"_s);
    QVERIFY(offer->text().startsWith(u"Bâtiloire · Étape 2/2"_s));
    offer->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QCOMPARE(place(), u"openingWizard"_s);
    QTRY_COMPARE(person().heading(), u"Informations de connexion"_s);
}

void tst_LetterWizards::aProgramThatWasEndedOffersToResumeAtItsStart()
{
    person().button("createSpaceButton")->click();
    identifyNow();
    m_entrance.reset();
    w->startProgram();
    start(); // without the caisse on the command line: the opening knows it
    QVERIFY(person().sees("unfinishedOpening"));
    QCOMPARE(person().text("caisseName"), QString::fromStdString(SessionScript::caisse().name));
}

void tst_LetterWizards::severalOpeningsAreChosenFrom()
{
    keepOpening("123", {});
    keepOpening("456", {});
    m_entrance.reset();
    start();
    person().button("createSpaceButton")->click();
    QCOMPARE(place(), u"resumePage"_s);
    QCOMPARE(WizardPerson::focus(), u"resumeOpening0"_s);
    QVERIFY2(accessibilityFaults(*m_entrance->currentWidget()).isEmpty(),
             qPrintable(accessibilityFaults(*m_entrance->currentWidget()).join(u"; "_s)));
    QVERIFY(person().button("resumeOpening1")->accessibleName().contains(u"456"_s));
    QTest::keyClick(person().button("resumeOpening1"), Qt::Key_Space);
    QCOMPARE(place(), u"openingWizard"_s);
    QCOMPARE(person().line("cibtpIdField")->text(), u"456"_s);
    person().button("wizardLeaveButton")->click();
    person().button("createSpaceButton")->click();
    person().button("newOpeningButton")->click();
    QCOMPARE(place(), u"openingWizard"_s);
    QVERIFY(person().line("cibtpIdField")->text().isEmpty());
    person().button("wizardLeaveButton")->click();
    person().button("createSpaceButton")->click();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(place(), u"signInPage"_s);
}

void tst_LetterWizards::anOpeningIsGivenUpOnlyWhenThePersonSaysSo()
{
    keepOpening("123", {});
    keepOpening("456", {});
    m_entrance.reset();
    start();
    person().button("createSpaceButton")->click();
    m_dialogs.answers = {false, true, true};
    person().button("abandonOpening0")->click();
    QCOMPARE(OpeningFlow::unfinished(*w->desk)->size(), std::size_t(2));
    QVERIFY(m_dialogs.questions.first().isDangerous);
    person().button("abandonOpening0")->click();
    QCOMPARE(OpeningFlow::unfinished(*w->desk)->size(), std::size_t(1));
    QCOMPARE(OpeningFlow::unfinished(*w->desk)->front().cibtpId, "456");
    QCOMPARE(place(), u"resumePage"_s);
    person().button("abandonOpening0")->click();
    QVERIFY(OpeningFlow::unfinished(*w->desk)->empty());
    QCOMPARE(place(), u"signInPage"_s);
    QVERIFY(!person().sees("unfinishedOpening"));
}

void tst_LetterWizards::anAssociationLeadsBackWithTheGuidesMessage()
{
    person().button("associateSitesButton")->click();
    QCOMPARE(place(), u"associationWizard"_s);
    identifyNow();
    person().paste("emailField", u"lea@batiloire.example"_s);
    person().paste("passwordField", QString::fromLatin1(OpeningScript::kPassword));
    person().next();
    QTRY_COMPARE(place(), u"signInPage"_s);
    const auto *message = m_entrance->currentWidget()->findChild<InlineMessage *>(u"signInMessage"_s);
    QCOMPARE(message->title(),
             u"L'association de l'adhérent/site choisi avec votre espace sécurisé a bien été effectuée."_s);
    QCOMPARE(message->text(),
             u"Vous êtes redirigé automatiquement sur la page de connexion à votre espace sécurisé."_s);
    QCOMPARE(person().line("emailField")->text(), u"lea@batiloire.example"_s);
    person().button("associateSitesButton")->click();
    person().button("wizardLeaveButton")->click();
    QCOMPARE(place(), u"signInPage"_s);
}

void tst_LetterWizards::signingInEndsTheOpeningThatWaitedForIt()
{
    person().button("createSpaceButton")->click();
    identifyNow();
    for (const char *name : {"emailField", "emailConfirmationField"})
        person().paste(name, u"lea@batiloire.example"_s);
    for (const char *name : {"passwordLine", "passwordConfirmationLine"})
        person().paste(name, kPassword);
    person().next();
    QTRY_COMPARE(person().heading(), u"Finalisation de l'ouverture de compte"_s);
    person().button("wizardLeaveButton")->click();
    keepOpening("456", {}); // another one, which nobody has been through with
    QSignalSpy signedIn(m_entrance.get(), &Entrance::signedIn);
    person().paste("emailField", u"Lea@batiloire.example"_s);
    person().paste("passwordField", QString::fromLatin1(SessionScript::kPassword));
    person().button("signInButton")->click();
    QTRY_COMPARE(signedIn.count(), 1);
    QCOMPARE(OpeningFlow::unfinished(*w->desk)->size(), std::size_t(1));
    QCOMPARE(OpeningFlow::unfinished(*w->desk)->front().cibtpId, "456");
}

void tst_LetterWizards::aRefusedCodeLeadsToANewOne()
{
    person().button("createSpaceButton")->click();
    person().paste("cibtpIdField", u"123"_s);
    person().paste("siretField", u"73282932000074"_s);
    person().paste("codeField", u"of an older letter"_s);
    person().next();
    QTRY_VERIFY(person().message()->isVisible());
    person().message()->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QCOMPARE(place(), u"recoveryPage"_s);
    QVERIFY(person().heading().contains(u"nouveau code"_s));
    QCOMPARE(OpeningFlow::unfinished(*w->desk)->size(), std::size_t(1)); // to be gone on with when the letter is there
}

void tst_LetterWizards::aForgottenPasswordLeadsToItsRecovery()
{
    person().button("associateSitesButton")->click();
    identifyNow();
    person().paste("emailField", u"lea@batiloire.example"_s);
    person().paste("passwordField", u"not mine"_s);
    person().next();
    QTRY_VERIFY(person().message()->isVisible());
    person().message()->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QCOMPARE(place(), u"recoveryPage"_s);
    QVERIFY(person().heading().contains(u"Mot de passe oublié"_s));
}

void tst_LetterWizards::changingTheCaisseTakesTheWizardAway()
{
    person().button("createSpaceButton")->click();
    const QPointer<QWidget> wizard = m_entrance->currentWidget();
    person().button("wizardLeaveButton")->click();
    person().button("changeCaisseButton")->click();
    QCOMPARE(place(), u"caissePage"_s);
    QTRY_VERIFY(!wizard);
}

QTEST_MAIN(tst_LetterWizards)
#include "tst_letterwizards.moc"
