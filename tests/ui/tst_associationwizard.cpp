// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "tests/support/openingbench.h"
#include "tests/support/wizardperson.h"
#include "ui/theme/theme.h"
#include "ui/wizards/associationwizard.h"

#include <QtTest/QSignalSpy>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kFirst = u"Informations d'identification"_s;
const QString kSecond = u"Informations de connexion"_s;
const QString kAddress = u"lea@batiloire.example"_s;
const QString kPassword = QString::fromLatin1(OpeningScript::kPassword);

} // namespace

class tst_AssociationWizard : public OpeningBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void wordsAreTheGuides();
    void fromTheLettersBackToSigningInByKeyboardAlone();
    void signedInOnlyThePasswordIsAsked();
    void signedInAnotherSiteFollowsWithNothingOfTheLast();
    void aWrongPasswordIsToldAndNothingIsLost();
    void badFieldsAreToldNextToThem_data();
    void badFieldsAreToldNextToThem();
    void anIdentificationThatIsOverStartsAgain();
    void backAndCancelAreSafe();
    void escapeGivesUpTheQuestion();
    void everyPageIsNamedForEverybody();

private:
    void open(const QString &account);
    void identifyNow();

    Theme m_theme;
    std::unique_ptr<AssociationWizard> m_wizard;
    std::unique_ptr<WizardPerson> m_person;
};

void tst_AssociationWizard::init()
{
    w = std::make_unique<World>();
    open({});
}

void tst_AssociationWizard::cleanup()
{
    m_person.reset();
    m_wizard.reset();
    w.reset();
}

void tst_AssociationWizard::open(const QString &account)
{
    m_wizard = std::make_unique<AssociationWizard>(
        m_theme,
        std::make_unique<AssociationFlow>(
            *w->registry, DiscoveredCaisse{{"https://caisse.example", {}}, SessionScript::caisse(), {}}),
        account);
    m_person = std::make_unique<WizardPerson>(*m_wizard);
    m_wizard->resize(1120, 720);
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void tst_AssociationWizard::identifyNow()
{
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"73282932000074"_s);
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
}

void tst_AssociationWizard::wordsAreTheGuides()
{
    QStringList words;
    for (const QLabel *label : m_wizard->findChildren<QLabel *>())
        words << label->text();
    for (const QString &expected :
         {u"Associer un site déclarant à un espace existant"_s, kFirst, kSecond, u"Identifiant CIBTP *"_s,
          u"Numéro de SIRET *"_s, u"Code confidentiel *"_s, u"Adresse électronique *"_s, u"Mot de passe *"_s,
          u"L'association de l'adhérent/site choisi avec votre espace sécurisé a bien été effectuée."_s})
        QVERIFY2(words.contains(expected), qPrintable(expected));
    QVERIFY(m_person->note("codeField").contains(u"Présent sur le Courrier informatique"_s));
}

void tst_AssociationWizard::fromTheLettersBackToSigningInByKeyboardAlone()
{
    QSignalSpy done(m_wizard.get(), &AssociationWizard::done);
    QCOMPARE(WizardPerson::focus(), u"cibtpIdField"_s);
    WizardPerson::type(u"123"_s);
    WizardPerson::press(Qt::Key_Tab);
    WizardPerson::type(u"732 829 320 00074"_s);
    WizardPerson::press(Qt::Key_Tab);
    WizardPerson::type(u"ABCD-2345"_s);
    WizardPerson::press(Qt::Key_Return);
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(m_person->text("identifiedMember"), u"Bâtiloire"_s);
    QCOMPARE(WizardPerson::focus(), u"emailField"_s);
    QVERIFY(!m_person->sees("knownEmail"));
    WizardPerson::type(u"Lea@Batiloire.example"_s);
    WizardPerson::press(Qt::Key_Tab);
    WizardPerson::type(kPassword);
    WizardPerson::press(Qt::Key_Return);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(done.first().first().toString(), u"Lea@Batiloire.example"_s);
    QVERIFY(m_person->line("passwordField")->text().isEmpty());
}

void tst_AssociationWizard::signedInOnlyThePasswordIsAsked()
{
    const AnnouncementLog said;
    open(kAddress);
    QSignalSpy wanted(m_wizard.get(), &AssociationWizard::synchroniseWanted);
    QSignalSpy done(m_wizard.get(), &AssociationWizard::done);
    identifyNow();
    QCOMPARE(WizardPerson::focus(), u"passwordField"_s);
    QCOMPARE(m_person->text("knownEmail"), kAddress);
    QVERIFY(!m_person->sees("emailField")); // said, not to be edited
    WizardPerson::type(kPassword);
    WizardPerson::press(Qt::Key_Return);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(done.count(), 0);
    QCOMPARE(m_person->text("associatedMember"), u"Bâtiloire"_s);
    QVERIFY(said.texts().contains(m_person->text("associatedText")));
    QCOMPARE(WizardPerson::focus(), u"wizardNextButton"_s);
    WizardPerson::press(Qt::Key_Return);
    QCOMPARE(done.count(), 1);
}

void tst_AssociationWizard::signedInAnotherSiteFollowsWithNothingOfTheLast()
{
    open(kAddress);
    QSignalSpy cancelled(m_wizard.get(), &AssociationWizard::cancelled);
    identifyNow();
    m_person->paste("passwordField", kPassword);
    m_person->next();
    QTRY_VERIFY(m_person->sees("associatedText"));
    m_person->button("wizardLeaveButton")->click();
    QCOMPARE(cancelled.count(), 0);
    QCOMPARE(m_person->heading(), kFirst);
    for (const char *name : {"cibtpIdField", "siretField", "codeField"})
        QVERIFY2(m_person->line(name)->text().isEmpty(), name);
    identifyNow();
    QVERIFY(m_person->line("passwordField")->text().isEmpty());
    QCOMPARE(m_person->text("knownEmail"), kAddress);
    m_person->button("wizardLeaveButton")->click();
    QCOMPARE(cancelled.count(), 1);
}

void tst_AssociationWizard::aWrongPasswordIsToldAndNothingIsLost()
{
    identifyNow();
    m_person->paste("emailField", kAddress);
    m_person->paste("passwordField", u"not mine"_s);
    m_person->next();
    QTRY_VERIFY(m_person->message()->isVisible());
    QCOMPARE(m_person->line("emailField")->text(), kAddress);
    QVERIFY(!m_person->line("emailField")->isReadOnly());
    QCOMPARE(WizardPerson::focus(), u"passwordField"_s);
    QCOMPARE(m_person->line("passwordField")->selectedText().size(), u"not mine"_s.size());
    m_person->paste("passwordField", kPassword);
    QSignalSpy done(m_wizard.get(), &AssociationWizard::done);
    m_person->next();
    QTRY_COMPARE(done.count(), 1);
}

void tst_AssociationWizard::badFieldsAreToldNextToThem_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *what, const char *field, const QString &typed, bool isFine) {
        QTest::addRow("%s: %s", field, what) << QString::fromLatin1(field) << typed << isFine;
    };
    row("empty", "emailField", {}, false);
    row("blanks", "emailField", u"  "_s, false);
    row("no address", "emailField", u"lea"_s, false);
    row("too long", "emailField", QString(250, u'a') % u"@b.example"_s, false);
    row("another script", "emailField", u"лея@batiloire.example"_s, false);
    row("marks and blanks", "emailField", u" \u202blea@batiloire.example\u202c "_s, true);
    row("empty", "passwordField", {}, false);
}

void tst_AssociationWizard::badFieldsAreToldNextToThem()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const bool, isFine);
    QSignalSpy done(m_wizard.get(), &AssociationWizard::done);
    identifyNow();
    m_person->paste("emailField", kAddress);
    m_person->paste("passwordField", kPassword);
    m_person->paste(field.toLatin1().constData(), typed);
    m_person->next();
    if (isFine) {
        QTRY_COMPARE(done.count(), 1);
        return;
    }
    QTRY_VERIFY(m_person->isAtFault(field.toLatin1().constData()));
    QCOMPARE(WizardPerson::focus(), field);
    QCOMPARE(w->server.count("/v1/associations:complete"), std::size_t(0));
}

void tst_AssociationWizard::anIdentificationThatIsOverStartsAgain()
{
    identifyNow();
    w->script.state = OpeningState::Ended;
    m_person->paste("emailField", kAddress);
    m_person->paste("passwordField", kPassword);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kFirst);
    QVERIFY(m_person->message()->isVisible());
    QCOMPARE(m_person->line("cibtpIdField")->text(), u"123"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
    QCOMPARE(m_person->line("emailField")->text(), kAddress);
    QVERIFY(!m_person->line("emailField")->isReadOnly());
}

void tst_AssociationWizard::backAndCancelAreSafe()
{
    identifyNow();
    m_person->paste("emailField", kAddress);
    m_person->paste("passwordField", kPassword);
    w->server.hold();
    m_person->next();
    QVERIFY(m_wizard->isBusy());
    m_person->button("wizardBackButton")->click();
    QVERIFY(!m_wizard->isBusy());
    QCOMPARE(m_person->heading(), kFirst);
    QSignalSpy done(m_wizard.get(), &AssociationWizard::done);
    QSignalSpy cancelled(m_wizard.get(), &AssociationWizard::cancelled);
    m_person->button("wizardLeaveButton")->click();
    QCOMPARE(cancelled.count(), 1);
    w->server.release();
    QTest::qWait(0);
    QCOMPARE(done.count(), 0);
}

void tst_AssociationWizard::escapeGivesUpTheQuestion()
{
    w->server.hold();
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"73282932000074"_s);
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->next();
    QVERIFY(m_wizard->isBusy());
    m_person->line("codeField")->setFocus();
    WizardPerson::press(Qt::Key_Escape);
    QVERIFY(!m_wizard->isBusy());
    w->server.release();
    QTest::qWait(0);
    QCOMPARE(m_person->heading(), kFirst);
    QCOMPARE(m_person->line("codeField")->text(), u"ABCD-2345"_s);
}

void tst_AssociationWizard::everyPageIsNamedForEverybody()
{
    const auto faults = [this] { return accessibilityFaults(*m_wizard).join(u"; "_s); };
    QCOMPARE(faults(), QString());
    identifyNow();
    QCOMPARE(faults(), QString());
    open(kAddress);
    identifyNow();
    m_person->paste("passwordField", kPassword);
    m_person->next();
    QTRY_VERIFY(m_person->sees("associatedText"));
    QCOMPARE(faults(), QString());
}

QTEST_MAIN(tst_AssociationWizard)
#include "tst_associationwizard.moc"
