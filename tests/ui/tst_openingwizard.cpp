// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "tests/support/openingbench.h"
#include "tests/support/wizardperson.h"
#include "ui/services/errortext.h"
#include "ui/theme/theme.h"
#include "ui/wizards/openingwizard.h"

#include <QtTest/QSignalSpy>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kFirst = u"Informations d'identification"_s;
const QString kSecond = u"Informations de connexion"_s;
const QString kLast = u"Finalisation de l'ouverture de compte"_s;
const QString kPassword = u"Sable-et-mortier7"_s;

} // namespace

class tst_OpeningWizard : public OpeningBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void wordsAreTheGuides();
    void fromTheLettersToTheActivatedAccountByKeyboardAlone();
    void bothPagesAreNamedForEverybody();
    void theStepsTellTheirState();
    void aRefusalStandsOnTopAndAnEditIsCheckedAgain();
    void aRefusedFieldIsToldNextToItAndLosesItsErrorWhenEdited();
    void whatIsTypedStaysWhileTheCaisseIsAskedAndWhenItDoesNotAnswer();
    void escapeGivesUpTheQuestion();
    void backKeepsEverythingButTheCode();
    void cancellingIsSafeAlsoWhileTheCaisseIsAsked();
    void killedBetweenTheStepsItGoesOnWithoutRetyping();
    void theTokenGoneItFallsBackToTheFirstStep();
    void aMobileIsCertifiedAndAnotherNumberDropsIt();
    void confirmingTheStepGivesUpACodeThatIsAwaited();
    void theMailCanBeSentAgainAndItsAddressCorrected();
    void anOpeningThatEndedMeanwhileStartsAgainWithWhatWasTyped();
    void anActivationThatCameTooLateIsTold();

private:
    void open();
    void identifyNow();
    void fillSecond();
    void completeNow();
    [[nodiscard]] OpeningDraft kept() const { return OpeningFlow::unfinished(*w->desk)->front(); }

    Theme m_theme;
    std::unique_ptr<OpeningWizard> m_wizard;
    std::unique_ptr<WizardPerson> m_person;
};

void tst_OpeningWizard::init()
{
    w = std::make_unique<World>();
    open();
}

void tst_OpeningWizard::cleanup()
{
    m_person.reset();
    m_wizard.reset();
    w.reset();
}

void tst_OpeningWizard::open()
{
    const auto drafts = OpeningFlow::unfinished(*w->desk);
    auto flow = drafts->empty()
        ? std::make_unique<OpeningFlow>(w->parts(),
                                        DiscoveredCaisse{{"https://caisse.example", {}}, SessionScript::caisse(), {}})
        : std::make_unique<OpeningFlow>(w->parts(), drafts->front());
    m_wizard = std::make_unique<OpeningWizard>(m_theme, w->clock, std::move(flow));
    m_person = std::make_unique<WizardPerson>(*m_wizard);
    m_wizard->resize(1120, 720);
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void tst_OpeningWizard::identifyNow()
{
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"732 829 320 00074"_s);
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
}

void tst_OpeningWizard::fillSecond()
{
    for (const char *name : {"emailField", "emailConfirmationField"})
        m_person->paste(name, u"lea@batiloire.example"_s);
    for (const char *name : {"passwordLine", "passwordConfirmationLine"})
        m_person->paste(name, kPassword);
}

void tst_OpeningWizard::completeNow()
{
    identifyNow();
    fillSecond();
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
}

void tst_OpeningWizard::wordsAreTheGuides()
{
    QStringList words;
    for (const QLabel *label : m_wizard->findChildren<QLabel *>())
        words << label->text();
    for (const QAbstractButton *button : m_wizard->findChildren<QAbstractButton *>())
        words << button->text();
    for (const QString &expected :
         {u"Créer mon espace sécurisé"_s, kFirst, kSecond, u"Identifiant CIBTP *"_s, u"Numéro de SIRET *"_s,
          u"Code confidentiel provisoire *"_s, u"Adresse électronique *"_s, u"Confirmer l'adresse électronique *"_s,
          u"Mot de passe *"_s, u"Confirmer le mot de passe *"_s, u"Nom *"_s, u"Prénom *"_s, u"Téléphone fixe"_s,
          u"Téléphone mobile"_s, u"Certifier"_s, u"Valider"_s, u"Précédent"_s, u"Annuler"_s})
        QVERIFY2(words.contains(expected), qPrintable(expected));
    QVERIFY(m_person->note("cibtpIdField").contains(u"Présent sur le Courrier de bienvenue"_s));
    QVERIFY(m_person->note("cibtpIdField").contains(QString::fromStdString(SessionScript::caisse().cibtpIdExample)));
    completeNow();
    QCOMPARE(m_person->text("finalisationThanks"), u"Merci d'avoir finalisé l'ouverture du compte"_s);
    QCOMPARE(m_person->text("finalisationText"),
             u"Un courriel permettant l'activation de votre compte vient d'être envoyé afin de certifier votre adresse "
             "électronique. Suite à cette certification, vous pourrez vous connecter à ce compte."_s);
}

void tst_OpeningWizard::fromTheLettersToTheActivatedAccountByKeyboardAlone()
{
    const AnnouncementLog said;
    QCOMPARE(WizardPerson::focus(), u"cibtpIdField"_s);
    for (const QString &typed : {u"123"_s, u"73282932000074"_s, u"ABCD-2345"_s}) {
        WizardPerson::type(typed);
        if (typed != u"ABCD-2345"_s)
            WizardPerson::press(Qt::Key_Tab);
    }
    WizardPerson::press(Qt::Key_Return);
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(WizardPerson::focus(), u"emailField"_s);
    QVERIFY(said.texts().contains(kSecond));
    QCOMPARE(m_person->text("identifiedMember"), u"Bâtiloire"_s);
    QCOMPARE(m_person->line("lastNameField")->text(), u"Fournier"_s); // as the caisse knows the holder
    QCOMPARE(m_person->line("firstNameField")->text(), u"Léa"_s);
    for (const QString &typed : {u"lea@batiloire.example"_s, u"lea@batiloire.example"_s, kPassword, kPassword}) {
        WizardPerson::type(typed);
        WizardPerson::press(Qt::Key_Tab);
        if (WizardPerson::focus() == u"showPasswordButton"_s)
            WizardPerson::press(Qt::Key_Tab);
    }
    QCOMPARE(WizardPerson::focus(), u"lastNameField"_s);
    WizardPerson::press(Qt::Key_Return);
    QTRY_COMPARE(m_person->heading(), kLast);
    QCOMPARE(w->script.completed.email, "lea@batiloire.example");
    QVERIFY(w->script.completed.password.equals(Secret(kPassword.toStdString())));
    QCOMPARE(w->script.completed.lastName, "Fournier");
    QCOMPARE(m_person->text("finalisationAddress"), u"lea@batiloire.example"_s);
    QVERIFY(!m_person->button("wizardNextButton")->isEnabled());
    w->script.state = OpeningState::Activated; // the link was followed in some browser
    QTRY_VERIFY(m_person->button("wizardNextButton")->isEnabled());
    QCOMPARE(m_person->text("finalisationThanks"), u"Votre compte est activé"_s);
    QVERIFY(said.texts().contains(u"Votre compte est activé"_s));
    QSignalSpy wanted(m_wizard.get(), &OpeningWizard::signInWanted);
    QCOMPARE(WizardPerson::focus(), u"wizardNextButton"_s);
    WizardPerson::press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), u"lea@batiloire.example"_s);
    QVERIFY(OpeningFlow::unfinished(*w->desk)->empty());
}

void tst_OpeningWizard::bothPagesAreNamedForEverybody()
{
    const auto faults = [this] { return accessibilityFaults(*m_wizard).join(u"; "_s); };
    QCOMPARE(faults(), QString());
    identifyNow();
    QCOMPARE(faults(), QString());
    m_person->paste("mobileFieldNumber", u"06 12 34 56 78"_s);
    m_person->button("certifyButton")->click();
    QTRY_VERIFY(m_person->sees("mobileCodePanel"));
    QCOMPARE(faults(), QString());
    QCOMPARE(m_person->line("emailField")->accessibleName(), u"Adresse électronique"_s);
    QVERIFY(m_person->line("emailField")->accessibleDescription().contains(u"Obligatoire"_s));
    QCOMPARE(m_person->line("mobileFieldNumber")->accessibleName(), u"Téléphone mobile"_s);
    fillSecond();
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
    QCOMPARE(faults(), QString());
}

void tst_OpeningWizard::theStepsTellTheirState()
{
    const auto spoken = [this](const char *name) {
        return m_wizard->findChild<QLabel *>(QLatin1StringView(name))->accessibleName();
    };
    QCOMPARE(spoken("step1"), u"Étape 1/2 : Informations d'identification, en cours"_s);
    QCOMPARE(spoken("step2"), u"Étape 2/2 : Informations de connexion, à venir"_s);
    m_wizard->resize(640, 600); // no room for the steps: the page tells them
    QVERIFY(m_person->sees("wizardPlace"));
    QVERIFY(m_person->text("wizardPlace").contains(u"étape 1/2"_s));
    m_wizard->resize(1120, 720);
    identifyNow();
    QCOMPARE(spoken("step1"), u"Étape 1/2 : Informations d'identification, terminée"_s);
    QCOMPARE(spoken("step2"), u"Étape 2/2 : Informations de connexion, en cours"_s);
    QVERIFY(!m_person->text("wizardNextWords").isEmpty());
    QCOMPARE(m_person->button("wizardNextButton")->accessibleDescription(), m_person->text("wizardNextWords"));
}

void tst_OpeningWizard::aRefusalStandsOnTopAndAnEditIsCheckedAgain()
{
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"73282932000074"_s);
    m_person->paste("codeField", u"of an older letter"_s);
    m_person->next();
    QTRY_VERIFY(m_person->message()->isVisible());
    QCOMPARE(m_person->message()->kind(), MessageKind::Danger);
    QCOMPARE(m_person->line("cibtpIdField")->text(), u"123"_s);
    QCOMPARE(w->server.count("/v1/openings"), std::size_t(1));
    m_person->paste("codeField", u" ABCD-2345 "_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
    QVERIFY(!m_person->message()->isVisible());
    QCOMPARE(w->server.count("/v1/openings"), std::size_t(2));
}

void tst_OpeningWizard::aRefusedFieldIsToldNextToItAndLosesItsErrorWhenEdited()
{
    identifyNow();
    fillSecond();
    Error refused(ErrorCode::ValidationFailed);
    refused.fields = {{"/email", "invalid"}, {"/lastName", "too-long"}, {"/password", "password-rule"}};
    w->server.enqueue(problemAnswer(refused, 422));
    m_person->next();
    QTRY_VERIFY(m_person->message()->isVisible());
    for (const char *name : {"emailField", "lastNameField", "passwordLine"})
        QVERIFY2(m_person->isAtFault(name), name);
    QVERIFY(!m_person->isAtFault("firstNameField"));
    QCOMPARE(WizardPerson::focus(), u"emailField"_s);
    WizardPerson::type(u"x"_s);
    QVERIFY(!m_person->isAtFault("emailField"));
    QVERIFY(m_person->isAtFault("lastNameField"));
    QCOMPARE(m_person->line("passwordLine")->text(), kPassword);
}

void tst_OpeningWizard::whatIsTypedStaysWhileTheCaisseIsAskedAndWhenItDoesNotAnswer()
{
    identifyNow();
    fillSecond();
    w->server.hold();
    m_person->next();
    QVERIFY(m_wizard->isBusy());
    QVERIFY(m_person->line("emailField")->isReadOnly());
    QCOMPARE(m_person->line("emailField")->text(), u"lea@batiloire.example"_s);
    m_person->next();
    QCOMPARE(w->server.count("/v1/openings:complete"), std::size_t(1)); // once
    w->server.release();
    QTRY_COMPARE(m_person->heading(), kLast);

    cleanup();
    init();
    identifyNow();
    fillSecond();
    w->server.enqueue(Error(ErrorCode::ConnectionLost));
    m_person->next();
    QTRY_VERIFY(m_person->message()->isVisible());
    QVERIFY(!m_person->line("emailField")->isReadOnly());
    QCOMPARE(m_person->line("passwordConfirmationLine")->text(), kPassword);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
}

void tst_OpeningWizard::escapeGivesUpTheQuestion()
{
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"73282932000074"_s);
    m_person->paste("codeField", u"ABCD-2345"_s);
    w->server.hold();
    m_person->next();
    QVERIFY(m_wizard->isBusy());
    m_person->line("codeField")->setFocus();
    WizardPerson::press(Qt::Key_Escape);
    QVERIFY(!m_wizard->isBusy());
    QVERIFY(!m_person->line("codeField")->isReadOnly());
    w->server.release();
    QTest::qWait(0);
    QCOMPARE(m_person->heading(), kFirst);
    QCOMPARE(m_person->line("codeField")->text(), u"ABCD-2345"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
}

void tst_OpeningWizard::backKeepsEverythingButTheCode()
{
    identifyNow();
    fillSecond();
    m_person->paste("firstNameField", u"Léa-Marie"_s);
    m_person->button("wizardBackButton")->click();
    QTRY_COMPARE(m_person->heading(), kFirst);
    QCOMPARE(m_person->line("siretField")->text().remove(u' '), u"73282932000074"_s);
    QVERIFY(m_person->line("codeField")->text().isEmpty());
    QCOMPARE(WizardPerson::focus(), u"codeField"_s);
    QVERIFY(m_person->message()->title().contains(u"code confidentiel"_s));
    WizardPerson::type(u"ABCD-2345"_s);
    WizardPerson::press(Qt::Key_Return);
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(w->server.count("/v1/openings"), std::size_t(2));
    QCOMPARE(m_person->line("emailConfirmationField")->text(), u"lea@batiloire.example"_s);
    QCOMPARE(m_person->line("firstNameField")->text(), u"Léa-Marie"_s);
    QCOMPARE(m_person->line("passwordLine")->text(), kPassword);
}

void tst_OpeningWizard::cancellingIsSafeAlsoWhileTheCaisseIsAsked()
{
    QSignalSpy left(m_wizard.get(), &OpeningWizard::left);
    m_person->button("wizardLeaveButton")->click();
    QCOMPARE(left.count(), 1);
    QVERIFY(OpeningFlow::unfinished(*w->desk)->empty()); // nothing was typed
    identifyNow();
    fillSecond();
    w->server.hold();
    m_person->next();
    QVERIFY(m_wizard->isBusy());
    QTest::keyClick(m_person->button("wizardLeaveButton"), Qt::Key_Return);
    QCOMPARE(left.count(), 2);
    m_wizard.reset();
    w->server.release();
    QTest::qWait(0);
    QCOMPARE(kept().email, "lea@batiloire.example");
    QVERIFY(kept().stage == OpeningStage::Details);
}

void tst_OpeningWizard::killedBetweenTheStepsItGoesOnWithoutRetyping()
{
    identifyNow();
    fillSecond();
    m_person->paste("landlineFieldNumber", u"02 43 11 22"_s); // not done with it
    m_person->paste("mobileFieldNumber", u"06 12 34 56 78"_s);
    QTRY_COMPARE(kept().mobile, "06 12 34 56 78"); // by itself, while typing
    m_person.reset();
    m_wizard.reset();
    w->startProgram();
    open();
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(m_person->text("identifiedMember"), u"Bâtiloire"_s);
    for (const char *name : {"emailField", "emailConfirmationField"})
        QCOMPARE(m_person->line(name)->text(), u"lea@batiloire.example"_s);
    QCOMPARE(m_person->line("landlineFieldNumber")->text(), u"02 43 11 22"_s);
    QCOMPARE(m_person->line("mobileFieldNumber")->text(), u"06 12 34 56 78"_s);
    QVERIFY(m_person->line("passwordLine")->text().isEmpty());
    m_person->paste("landlineFieldNumber", {});
    fillSecond();
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
    QCOMPARE(w->script.completed.mobile, "+33612345678");
    QCOMPARE(w->server.count("/v1/openings"), std::size_t(1)); // the letters were typed once
}

void tst_OpeningWizard::theTokenGoneItFallsBackToTheFirstStep()
{
    identifyNow();
    fillSecond();
    m_wizard.reset();
    w->secrets.put("opening-token/" + kept().id, {});
    w->startProgram();
    open();
    QTRY_COMPARE(m_person->heading(), kFirst);
    QCOMPARE(m_person->line("cibtpIdField")->text(), u"123"_s);
    QVERIFY(m_person->message()->title().contains(u"code confidentiel"_s));
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(m_person->line("emailField")->text(), u"lea@batiloire.example"_s);
}

void tst_OpeningWizard::aMobileIsCertifiedAndAnotherNumberDropsIt()
{
    identifyNow();
    fillSecond();
    m_person->paste("mobileFieldNumber", u"06 12 34 56 78"_s);
    m_person->button("certifyButton")->click();
    QTRY_VERIFY(m_person->sees("mobileCodePanel"));
    m_person->paste("mobileCodeField", u"000000"_s);
    m_person->button("confirmMobileButton")->click();
    QTRY_VERIFY(m_person->note("mobileCodeField").contains(u"4 essai"_s));
    m_person->paste("mobileCodeField", u"123 456"_s);
    m_person->button("confirmMobileButton")->click();
    QTRY_VERIFY(m_person->sees("certifiedMark"));
    QCOMPARE(kept().certifiedMobile, "+33612345678");
    m_person->paste("mobileFieldNumber", u"06 12 34 56 79"_s);
    QVERIFY(!m_person->sees("certifiedMark"));
    QVERIFY(m_person->sees("certifyButton"));
    QTRY_COMPARE(kept().certifiedMobile, std::string());
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
    QCOMPARE(w->script.completed.mobile, "+33612345679");
}

void tst_OpeningWizard::confirmingTheStepGivesUpACodeThatIsAwaited()
{
    identifyNow();
    fillSecond();
    m_person->paste("mobileFieldNumber", u"06 12 34 56 78"_s);
    w->server.hold();
    m_person->button("certifyButton")->click();
    m_person->next();
    QVERIFY(m_wizard->isBusy());
    w->server.release();
    QTRY_COMPARE(m_person->heading(), kLast);
}

void tst_OpeningWizard::theMailCanBeSentAgainAndItsAddressCorrected()
{
    completeNow();
    m_person->button("resendActivationButton")->click();
    QTRY_VERIFY(m_person->sees("finalisationMessage"));
    QVERIFY(w->script.asked.back().find("lea@batiloire.example") != std::string::npos);
    m_person->button("correctAddressButton")->click();
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(WizardPerson::focus(), u"emailField"_s);
    for (const char *name : {"emailField", "emailConfirmationField"})
        m_person->paste(name, u"lea.fournier@batiloire.example"_s);
    for (const char *name : {"passwordLine", "passwordConfirmationLine"})
        m_person->paste(name, kPassword);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
    QCOMPARE(w->script.completed.email, "lea.fournier@batiloire.example");
    QCOMPARE(m_person->text("finalisationAddress"), u"lea.fournier@batiloire.example"_s);
}

void tst_OpeningWizard::anOpeningThatEndedMeanwhileStartsAgainWithWhatWasTyped()
{
    identifyNow();
    fillSecond();
    w->script.state = OpeningState::Ended; // opened from another computer, or too late
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kFirst);
    QTRY_VERIFY(m_person->message()->isVisible());
    QCOMPARE(m_person->message()->kind(), MessageKind::Danger);
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
    QVERIFY(!m_person->line("emailField")->isReadOnly());
    QCOMPARE(m_person->line("emailField")->text(), u"lea@batiloire.example"_s);
    QCOMPARE(m_person->line("passwordLine")->text(), kPassword);
}

void tst_OpeningWizard::anActivationThatCameTooLateIsTold()
{
    completeNow();
    w->script.state = OpeningState::Ended;
    QTRY_COMPARE(m_person->heading(), kFirst);
    QVERIFY(m_person->message()->isVisible());
    QCOMPARE(m_person->message()->title(), errorWords(Error(ErrorCode::OpeningEnded)).whatHappened);
    QCOMPARE(m_person->line("cibtpIdField")->text(), u"123"_s);
    QCOMPARE(m_person->line("emailField")->text(), u"lea@batiloire.example"_s);
}

QTEST_MAIN(tst_OpeningWizard)
#include "tst_openingwizard.moc"
