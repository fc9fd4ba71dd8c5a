// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "ui/forms/formfield.h"
#include "ui/forms/phonefield.h"
#include "ui/forms/regionnames.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_PhoneField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void franceComesFirstThenOverseasThenTheWorldByName();
    void everyRegionHasANameInBothLanguages();
    void whatIsTyped_data();
    void whatIsTyped();
    void aNumberWithItsOwnCodeChoosesTheCountryWhenLeft();
    void aNumberThatIsNoneStaysAsTypedAndNamesTheCountry();
    void keptNumbersComeBack();
    void aLockedFieldKeepsWhatStandsInIt();
    void theWheelOverAPageChangesNoCountry();
    void theKeyboardReachesBothPartsAndTheirNamesAreTold();
    void tabGoesThroughBothParts();

private:
    Theme m_theme;
};

namespace {

QComboBox *regionOf(PhoneField &field)
{
    return field.findChild<QComboBox *>(u"mobileFieldRegion"_s);
}

QLineEdit *numberOf(PhoneField &field)
{
    return field.findChild<QLineEdit *>(u"mobileFieldNumber"_s);
}

void choose(PhoneField &field, const QString &region)
{
    regionOf(field)->setCurrentIndex(regionOf(field)->findData(region));
}

} // namespace

void tst_PhoneField::franceComesFirstThenOverseasThenTheWorldByName()
{
    PhoneField field(m_theme, u"mobileField"_s);
    const QComboBox *regions = regionOf(field);
    QCOMPARE(regions->itemText(0), u"France (+33)"_s);
    QCOMPARE(regions->currentText(), u"France (+33)"_s);
    for (const auto &[code, text] : {std::pair(u"RE"_s, u"La Réunion (+262)"_s), {u"GP"_s, u"Guadeloupe (+590)"_s},
                                     {u"MQ"_s, u"Martinique (+596)"_s}, {u"GF"_s, u"Guyane française (+594)"_s},
                                     {u"YT"_s, u"Mayotte (+262)"_s}, {u"NC"_s, u"Nouvelle-Calédonie (+687)"_s},
                                     {u"PF"_s, u"Polynésie française (+689)"_s}, {u"WF"_s, u"Wallis-et-Futuna (+681)"_s},
                                     {u"PM"_s, u"Saint-Pierre-et-Miquelon (+508)"_s}}) {
        const int place = regions->findData(code);
        QVERIFY2(place > 0 && place < 12, qPrintable(code));
        QCOMPARE(regions->itemText(place), text);
    }
    const int germany = regions->findData(u"DE"_s);
    QVERIFY(germany > 12 && germany < regions->findData(u"BE"_s));
    QCOMPARE(regions->itemText(germany), u"Allemagne (+49)"_s);
}

void tst_PhoneField::everyRegionHasANameInBothLanguages()
{
    QStringList french;
    for (const PhoneRegion &region : phoneRegions()) {
        french << regionName(region.region);
        QVERIFY2(french.last() != QString::fromStdString(region.region), region.region.c_str());
    }
    const Translations english(Language::English);
    QCOMPARE(regionName("DE"), u"Germany"_s);
    QCOMPARE(regionName("CH"), u"Switzerland"_s);
    QCOMPARE(regionName("ZZ"), u"ZZ"_s);
    QCOMPARE(QSet<QString>(french.begin(), french.end()).size(), french.size());
}

void tst_PhoneField::whatIsTyped_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("e164"); // empty: no number
    QTest::addRow("empty") << u"FR"_s << u""_s << u""_s;
    QTest::addRow("national") << u"FR"_s << u"06 12 34 56 78"_s << u"+33612345678"_s;
    QTest::addRow("blanks around") << u"FR"_s << u"  0612345678  "_s << u"+33612345678"_s;
    QTest::addRow("dots") << u"FR"_s << u"06.12.34.56.78"_s << u"+33612345678"_s;
    QTest::addRow("no-break spaces") << u"FR"_s << u"06\u00a012\u202f34\u00a056\u00a078"_s << u"+33612345678"_s;
    QTest::addRow("international") << u"FR"_s << u"+33 6 12 34 56 78"_s << u"+33612345678"_s;
    QTest::addRow("overseas") << u"RE"_s << u"0692 12 34 56"_s << u"+262692123456"_s;
    QTest::addRow("Belgian") << u"BE"_s << u"0470 12 34 56"_s << u"+32470123456"_s;
    QTest::addRow("French in Belgium") << u"BE"_s << u"06 12 34 56 78"_s << u""_s;
    QTest::addRow("too short") << u"FR"_s << u"06 12"_s << u""_s;
    QTest::addRow("too long") << u"FR"_s << QString(200, u'1') << u""_s;
    QTest::addRow("letters") << u"FR"_s << u"06 OUI NON"_s << u""_s;
    QTest::addRow("other script") << u"FR"_s << u"телефон"_s << u""_s;
    QTest::addRow("right-to-left marks") << u"FR"_s << u"\u202b06 12 34 56 78\u202c"_s << u"+33612345678"_s;
}

void tst_PhoneField::whatIsTyped()
{
    QFETCH(const QString, region);
    QFETCH(const QString, typed);
    QFETCH(const QString, e164);
    PhoneField field(m_theme, u"mobileField"_s);
    choose(field, region);
    QSignalSpy edited(&field, &PhoneField::numberEdited);
    field.setTyped(region.toStdString(), u"1"_s);
    QCOMPARE(edited.count(), 0); // not by the person
    numberOf(field)->setText(typed); // by their assistive tools
    QCOMPARE(edited.count(), 1);
    QCOMPARE(QString::fromStdString(field.e164()), e164);
    QCOMPARE(field.isUnreadable(), e164.isEmpty() && !typed.isEmpty());
}

void tst_PhoneField::aNumberWithItsOwnCodeChoosesTheCountryWhenLeft()
{
    QWidget window;
    auto *field = new PhoneField(m_theme, u"mobileField"_s, &window);
    window.show();
    field->setFocus();
    QSignalSpy edited(field, &PhoneField::numberEdited);
    QTest::keyClicks(numberOf(*field), u"+262692123456"_s);
    QVERIFY(edited.count() > 0);
    QTRY_VERIFY(numberOf(*field)->hasFocus());
    QTest::keyClick(numberOf(*field), Qt::Key_Backtab);
    QTRY_VERIFY(!numberOf(*field)->hasFocus());
    QCOMPARE(field->region(), "RE");
    QCOMPARE(field->typed(), u"0692 12 34 56"_s);
    QCOMPARE(field->e164(), "+262692123456");
}

void tst_PhoneField::aNumberThatIsNoneStaysAsTypedAndNamesTheCountry()
{
    QWidget window;
    auto *field = new PhoneField(m_theme, u"mobileField"_s, &window);
    window.show();
    choose(*field, u"BE"_s);
    field->setFocus();
    QTest::keyClicks(numberOf(*field), u"06 12 34 56 78"_s);
    QTest::keyClick(numberOf(*field), Qt::Key_Backtab);
    QTRY_VERIFY(!numberOf(*field)->hasFocus());
    QCOMPARE(field->typed(), u"06 12 34 56 78"_s);
    QCOMPARE(field->region(), "BE");
    QVERIFY(field->unreadableText().contains(u"Belgique (+32)"_s));
}

void tst_PhoneField::keptNumbersComeBack()
{
    PhoneField field(m_theme, u"mobileField"_s);
    QSignalSpy changed(&field, &PhoneField::numberChanged);
    field.setTyped("BE", u"0470 12"_s);
    QCOMPARE(field.typed(), u"0470 12"_s);
    QCOMPARE(field.region(), "BE");
    field.setE164("+262692123456");
    QCOMPARE(field.region(), "RE");
    QCOMPARE(field.e164(), "+262692123456");
    QCOMPARE(changed.count(), 2);
    field.setE164({});
    QCOMPARE(field.region(), "FR");
    QVERIFY(field.typed().isEmpty());
    field.setTyped("ZZ", u"06"_s);
    QCOMPARE(field.region(), "FR");
}

void tst_PhoneField::aLockedFieldKeepsWhatStandsInIt()
{
    QWidget window;
    auto *field = new PhoneField(m_theme, u"mobileField"_s, &window);
    window.show();
    field->setTyped("FR", u"0612345678"_s);
    field->setEditing(Editing::Locked);
    QTest::keyClicks(numberOf(*field), u"9"_s);
    QCOMPARE(field->typed(), u"0612345678"_s);
    QVERIFY(!regionOf(*field)->isEnabled());
    field->setEditing(Editing::Free);
    QTest::keyClick(numberOf(*field), Qt::Key_End);
    QTest::keyClicks(numberOf(*field), u"9"_s);
    QCOMPARE(field->typed(), u"06123456789"_s);
}

void tst_PhoneField::theWheelOverAPageChangesNoCountry()
{
    PhoneField field(m_theme, u"mobileField"_s);
    field.show();
    QWheelEvent turn({5, 5}, {5, 5}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(regionOf(field), &turn);
    QCOMPARE(field.region(), "FR");
    QVERIFY(!turn.isAccepted());
}

void tst_PhoneField::theKeyboardReachesBothPartsAndTheirNamesAreTold()
{
    QWidget window;
    auto *phone = new PhoneField(m_theme, u"mobileField"_s, &window);
    auto *field = new FormField(m_theme, u"Téléphone mobile"_s, phone, &window);
    (new QVBoxLayout(&window))->addWidget(field);
    window.show();
    QVERIFY2(accessibilityFaults(window).isEmpty(), qPrintable(accessibilityFaults(window).join(u"; "_s)));
    QCOMPARE(numberOf(*phone)->accessibleName(), u"Téléphone mobile"_s);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    regionOf(*phone)->setFocus();
    QTest::keyClicks(regionOf(*phone), u"Bel"_s);
    QCOMPARE(phone->region(), "BE");
    QTest::keyClick(regionOf(*phone), Qt::Key_Tab);
    QVERIFY(numberOf(*phone)->hasFocus());
    QSignalSpy pressed(phone, &PhoneField::returnPressed);
    QTest::keyClick(numberOf(*phone), Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
}

void tst_PhoneField::tabGoesThroughBothParts()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit(&window);
    auto *phone = new PhoneField(m_theme, u"mobileField"_s, &window);
    auto *after = new QLineEdit(&window);
    for (QWidget *part : {static_cast<QWidget *>(before), static_cast<QWidget *>(phone), static_cast<QWidget *>(after)})
        column->addWidget(part);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    for (QWidget *next : {static_cast<QWidget *>(regionOf(*phone)), static_cast<QWidget *>(numberOf(*phone)),
                          static_cast<QWidget *>(after)}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    for (QWidget *next : {static_cast<QWidget *>(numberOf(*phone)), static_cast<QWidget *>(regionOf(*phone)),
                          static_cast<QWidget *>(before), static_cast<QWidget *>(regionOf(*phone))}) {
        QTest::keyClick(QApplication::focusWidget(), next == regionOf(*phone) && before->hasFocus() ? Qt::Key_Tab
                                                                                                  : Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    phone->setFocus(); // by anybody else: to the number
    QVERIFY(numberOf(*phone)->hasFocus());
}

QTEST_MAIN(tst_PhoneField)
#include "tst_phonefield.moc"
