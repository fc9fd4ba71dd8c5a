// SPDX-License-Identifier: GPL-3.0-or-later
// What people type and paste into each field of both steps: what is wrong is told next to the field, before the caisse is
// asked; what only looks wrong is sent in its right form.
#include "tests/support/openingbench.h"
#include "tests/support/wizardperson.h"
#include "ui/theme/theme.h"
#include "ui/wizards/openingwizard.h"

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kSecond = u"Informations de connexion"_s;
const QString kLast = u"Finalisation de l'ouverture de compte"_s;
const QString kPassword = u"Sable-et-mortier7"_s;

} // namespace

class tst_OpeningFields : public OpeningBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void firstStep_data();
    void firstStep();
    void anEmptyFirstStepNamesEveryField();
    void siretIsJudgedAsItIsTyped();
    void siretIsShownInItsGroupsWhenLeft();
    void secondStep_data();
    void secondStep();
    void anEmptySecondStepNamesEveryRequiredField();
    void theFirstFaultIsInSightAlsoInASmallWindow();
    void addressesThatDifferByCaseAreTheSame();
    void passwordsAreNotTrimmed();

private:
    void toSecond();
    void fillSecond();

    Theme m_theme;
    std::unique_ptr<OpeningWizard> m_wizard;
    std::unique_ptr<WizardPerson> m_person;
};

void tst_OpeningFields::init()
{
    w = std::make_unique<World>();
    m_wizard = std::make_unique<OpeningWizard>(
        m_theme, w->clock,
        std::make_unique<OpeningFlow>(w->parts(),
                                      DiscoveredCaisse{{"https://caisse.example", {}}, SessionScript::caisse(), {}}));
    m_person = std::make_unique<WizardPerson>(*m_wizard);
    m_wizard->resize(1120, 720);
    m_wizard->show();
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void tst_OpeningFields::cleanup()
{
    m_person.reset();
    m_wizard.reset();
    w.reset();
}

void tst_OpeningFields::toSecond()
{
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"73282932000074"_s);
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kSecond);
}

void tst_OpeningFields::fillSecond()
{
    for (const char *name : {"emailField", "emailConfirmationField"})
        m_person->paste(name, u"lea@batiloire.example"_s);
    for (const char *name : {"passwordLine", "passwordConfirmationLine"})
        m_person->paste(name, kPassword);
}

void tst_OpeningFields::firstStep_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char *what, const char *field, const QString &typed, bool isFine) {
        QTest::addRow("%s: %s", field, what) << QString::fromLatin1(field) << typed << isFine;
    };
    row("blanks only", "cibtpIdField", u"   "_s, false);
    row("too long", "cibtpIdField", QString(41, u'1'), false);
    row("another form", "cibtpIdField", u"12-AB"_s, false);
    row("another script", "cibtpIdField", u"１２３"_s, false);
    row("blanks around", "cibtpIdField", u"  123 "_s, true);
    row("no-break space", "cibtpIdField", u"\u00a0123\u00a0"_s, true);
    row("right-to-left marks", "cibtpIdField", u"\u200f123\u202c"_s, true);
    row("zero-width", "cibtpIdField", u"\ufeff1\u200b23"_s, true);
    row("blanks only", "siretField", u"  "_s, false);
    row("short", "siretField", u"7328293200007"_s, false);
    row("long", "siretField", QString(2000, u'7'), false);
    row("wrong sum", "siretField", u"12345678912345"_s, false);
    row("letters", "siretField", u"7328293200OO74"_s, false);
    row("another script", "siretField", u"٧٣٢٨٢٩٣٢٠٠٠٠٧٤"_s, false);
    row("groups", "siretField", u"732 829 320 00074"_s, true);
    row("dots and dashes", "siretField", u"732.829.320-00074"_s, true);
    row("no-break spaces", "siretField", u"732\u00a0829\u202f320\u00a000074"_s, true);
    row("right-to-left marks", "siretField", u"\u202b73282932000074\u202c"_s, true);
    row("too long", "codeField", QString(129, u'x'), false);
    row("blanks around", "codeField", u" ABCD-2345  "_s, true);
    row("line end", "codeField", u"ABCD-2345\u200e"_s, true);
}

void tst_OpeningFields::firstStep()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const bool, isFine);
    const QByteArray name = field.toLatin1();
    m_person->paste("cibtpIdField", u"123"_s);
    m_person->paste("siretField", u"73282932000074"_s);
    m_person->paste("codeField", u"ABCD-2345"_s);
    m_person->paste(name.constData(), typed);
    m_person->next();
    if (isFine) {
        QTRY_COMPARE(m_person->heading(), kSecond);
        return;
    }
    QTRY_VERIFY(m_person->isAtFault(name.constData()));
    QVERIFY(m_person->message()->isVisible());
    QCOMPARE(WizardPerson::focus(), field);
    QCOMPARE(m_person->line(name.constData())->text(), typed);
    QVERIFY(w->server.requests().empty());
    for (const char *other : {"cibtpIdField", "siretField", "codeField"})
        QCOMPARE(m_person->isAtFault(other), field == QLatin1StringView(other));
}

void tst_OpeningFields::anEmptyFirstStepNamesEveryField()
{
    m_person->next();
    for (const char *name : {"cibtpIdField", "siretField", "codeField"})
        QCOMPARE(m_person->note(name), u"Ce champ est obligatoire."_s);
    QCOMPARE(WizardPerson::focus(), u"cibtpIdField"_s);
    QVERIFY(w->server.requests().empty());
}

void tst_OpeningFields::siretIsJudgedAsItIsTyped()
{
    m_person->line("siretField")->setFocus();
    WizardPerson::type(u"1234567891234"_s);
    QVERIFY(!m_person->isAtFault("siretField")); // not all of it yet
    WizardPerson::type(u"5"_s);
    QVERIFY(m_person->isAtFault("siretField"));
    m_person->line("siretField")->clear();
    WizardPerson::type(u"356 000 000 49837"_s); // La Poste's
    QVERIFY(!m_person->isAtFault("siretField"));
    WizardPerson::type(u"1"_s);
    QVERIFY(m_person->isAtFault("siretField"));
}

void tst_OpeningFields::siretIsShownInItsGroupsWhenLeft()
{
    m_person->line("siretField")->setFocus();
    WizardPerson::type(u"73282932000074"_s);
    WizardPerson::press(Qt::Key_Tab);
    QCOMPARE(m_person->line("siretField")->text(), u"732 829 320 00074"_s);
    m_person->line("siretField")->setFocus();
    m_person->paste("siretField", u"7328"_s);
    WizardPerson::press(Qt::Key_Tab);
    QVERIFY(m_person->isAtFault("siretField"));
    QCOMPARE(m_person->line("siretField")->text(), u"7328"_s);
}

void tst_OpeningFields::secondStep_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sent"); // "-": refused
    const auto row = [](const char *what, const char *field, const QString &typed, const QString &sent) {
        QTest::addRow("%s: %s", field, what) << QString::fromLatin1(field) << typed << sent;
    };
    const QString no = u"-"_s;
    row("blanks only", "emailField", u"  "_s, no);
    row("no domain", "emailField", u"lea@"_s, no);
    row("too long", "emailField", QString(250, u'a') % u"@batiloire.example"_s, no);
    row("another script", "emailField", u"лея@batiloire.example"_s, no);
    row("two", "emailField", u"lea@batiloire.example, a@b.example"_s, no);
    row("blanks around", "emailField", u" lea@batiloire.example "_s, u"lea@batiloire.example"_s);
    row("right-to-left marks", "emailField", u"\u202blea@batiloire.example\u202c"_s, u"lea@batiloire.example"_s);
    row("upper case", "emailField", u"Lea@Batiloire.example"_s, u"lea@batiloire.example"_s);
    row("another one", "emailConfirmationField", u"lea@batiloire.exemple"_s, no);
    row("8 of 2 classes", "passwordLine", u"abcdefg8"_s, no);
    row("7 of 4 classes", "passwordLine", u"aB3-aB3"_s, no);
    row("too long", "passwordLine", QString(1100, u'a') % u"B3"_s, no);
    row("blanks only", "lastNameField", u"   "_s, no);
    row("too long", "lastNameField", QString(101, u'a'), no);
    row("accents and apostrophe", "lastNameField", u"N'Guyễn-d’Été"_s, u"N'Guyễn-d’Été"_s);
    row("another script", "lastNameField", u"Мороз"_s, u"Мороз"_s);
    row("blanks", "lastNameField", u"  de  la Tour "_s, u"de la Tour"_s);
    row("right-to-left marks", "lastNameField", u"\u200fFournier\u202c"_s, u"Fournier"_s);
    row("too long", "firstNameField", QString(101, u'é'), no);
    row("letters", "landlineFieldNumber", u"02 AB"_s, no);
    row("too long", "landlineFieldNumber", QString(60, u'2'), no);
    row("separators", "landlineFieldNumber", u"02.43.11-22 33"_s, u"+33243112233"_s);
    row("right-to-left marks", "landlineFieldNumber", u"\u202b0243112233\u202c"_s, u"+33243112233"_s);
    row("not a mobile", "mobileFieldNumber", u"02 43 11 22 33"_s, no);
    row("incomplete", "mobileFieldNumber", u"06 12"_s, no);
    row("overseas", "mobileFieldNumber", u"+262 692 12 34 56"_s, u"+262692123456"_s);
}

void tst_OpeningFields::secondStep()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, sent);
    const QByteArray name = field.toLatin1();
    toSecond();
    fillSecond();
    m_person->paste(name.constData(), typed);
    if (field == u"emailField"_s)
        m_person->paste("emailConfirmationField", typed);
    if (field == u"passwordLine"_s)
        m_person->paste("passwordConfirmationLine", typed);
    m_person->next();
    if (sent == u"-"_s) {
        QTRY_VERIFY(m_person->isAtFault(name.constData()));
        QVERIFY(m_person->message()->isVisible());
        QCOMPARE(m_person->line(name.constData())->text(), typed);
        QCOMPARE(WizardPerson::focus(), field);
        QCOMPARE(w->server.count("/v1/openings:complete"), std::size_t(0));
        return;
    }
    QTRY_COMPARE(m_person->heading(), kLast);
    const OpeningDetails &got = w->script.completed;
    const std::map<QString, std::string> values{{u"emailField"_s, got.email},
                                                {u"lastNameField"_s, got.lastName},
                                                {u"landlineFieldNumber"_s, got.landline},
                                                {u"mobileFieldNumber"_s, got.mobile}};
    QCOMPARE(QString::fromStdString(values.at(field)), sent);
}

void tst_OpeningFields::anEmptySecondStepNamesEveryRequiredField()
{
    toSecond();
    for (const char *name : {"lastNameField", "firstNameField"})
        m_person->paste(name, {});
    m_person->next();
    for (const char *name : {"emailField", "emailConfirmationField", "passwordLine", "passwordConfirmationLine",
                             "lastNameField", "firstNameField"})
        QCOMPARE(m_person->note(name), u"Ce champ est obligatoire."_s);
    QVERIFY(!m_person->isAtFault("landlineFieldNumber"));
    QVERIFY(!m_person->isAtFault("mobileFieldNumber"));
    QCOMPARE(WizardPerson::focus(), u"emailField"_s);
    QCOMPARE(w->server.count("/v1/openings:complete"), std::size_t(0));
}

void tst_OpeningFields::theFirstFaultIsInSightAlsoInASmallWindow()
{
    m_wizard->resize(900, 480);
    toSecond();
    fillSecond();
    const auto isInSight = [this](const char *name) {
        return m_person->line(name)->visibleRegion().boundingRect() == m_person->line(name)->rect();
    };
    m_person->paste("mobileFieldNumber", u"06 12"_s);
    QTRY_VERIFY(!isInSight("mobileFieldNumber"));
    m_person->next();
    QTRY_VERIFY(isInSight("mobileFieldNumber"));
    QTRY_VERIFY(m_wizard->findChild<QLabel *>(u"mobileFieldNote"_s)->visibleRegion().boundingRect().height() > 0);
    m_person->paste("emailField", u"lea@"_s);
    m_person->next();
    QTRY_VERIFY(isInSight("emailField"));
}

void tst_OpeningFields::addressesThatDifferByCaseAreTheSame()
{
    toSecond();
    fillSecond();
    m_person->paste("emailConfirmationField", u"LEA@Batiloire.Example"_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
}

void tst_OpeningFields::passwordsAreNotTrimmed()
{
    toSecond();
    fillSecond();
    m_person->paste("passwordLine", u" Sable 7 "_s);
    m_person->paste("passwordConfirmationLine", u"Sable 7"_s);
    m_person->next();
    QVERIFY(m_person->isAtFault("passwordConfirmationLine"));
    m_person->paste("passwordConfirmationLine", u" Sable 7 "_s);
    m_person->next();
    QTRY_COMPARE(m_person->heading(), kLast);
    QVERIFY(w->script.completed.password.equals(Secret(" Sable 7 ")));
}

QTEST_MAIN(tst_OpeningFields)
#include "tst_openingfields.moc"
