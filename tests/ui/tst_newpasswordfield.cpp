// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "ui/forms/newpasswordfield.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_NewPasswordField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void ticksFollowWhatIsTyped_data();
    void ticksFollowWhatIsTyped();
    void ticksAreToldWithTheFieldAndTheLastOneAnnounced();
    void theCaissesOwnNumbersAreShown();
    void theAdviceKnowsThePersonsOwnWords();
    void judgesWhatIsMissingWeakOrNotTwiceTheSame();
    void editingTakesItsErrorAway();
    void theSecretLeavesWholeAndIsGoneWhenCleared();
    void keyboardAndNames();

private:
    Theme m_theme;
};

namespace {

std::unique_ptr<NewPasswordField> makeField(const Theme &theme)
{
    return std::make_unique<NewPasswordField>(
        theme, u"password"_s, NewPasswordField::Labels{u"Mot de passe"_s, u"Confirmer le mot de passe"_s});
}

QLineEdit *line(NewPasswordField &field)
{
    return field.findChild<QLineEdit *>(u"passwordLine"_s);
}

QLineEdit *confirmation(NewPasswordField &field)
{
    return field.findChild<QLineEdit *>(u"passwordConfirmationLine"_s);
}

QLabel *label(NewPasswordField &field, const char *name)
{
    return field.findChild<QLabel *>(QLatin1StringView(name));
}

bool isTicked(NewPasswordField &field, const char *name)
{
    return label(field, name)->accessibleName().endsWith(u": oui"_s);
}

QString note(NewPasswordField &field, const QString &of)
{
    const QLabel *found = field.findChild<QLabel *>(of % u"Note"_s);
    return found->isHidden() ? QString() : found->text();
}

} // namespace

void tst_NewPasswordField::ticksFollowWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("ticks"); // L length, C classes, u l d s
    QTest::addRow("empty") << u""_s << u""_s;
    QTest::addRow("lower") << u"a"_s << u"l"_s;
    QTest::addRow("8 of 2 classes") << u"abcdefG7"_s.replace(u'7', u'g') << u"Lul"_s;
    QTest::addRow("7 of 4 classes") << u"aB3-aB3"_s << u"Culds"_s;
    QTest::addRow("8 of 3 classes") << u"aB3aB3aB"_s << u"LCuld"_s;
    QTest::addRow("accents are letters") << u"éÉ7éÉ7éÉ"_s << u"LCuld"_s;
    QTest::addRow("blank is special") << u"a 7 a 7 a"_s << u"LClds"_s;
}

void tst_NewPasswordField::ticksFollowWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, ticks);
    const auto field = makeField(m_theme);
    line(*field)->setText(typed);
    const std::pair<QChar, const char *> names[] = {
        {u'L', "passwordLengthTick"}, {u'C', "passwordClassesTick"}, {u'u', "passwordUpperTick"},
        {u'l', "passwordLowerTick"},  {u'd', "passwordDigitTick"},   {u's', "passwordSpecialTick"}};
    for (const auto &[letter, name] : names)
        QVERIFY2(isTicked(*field, name) == ticks.contains(letter), name);
}

void tst_NewPasswordField::ticksAreToldWithTheFieldAndTheLastOneAnnounced()
{
    const auto field = makeField(m_theme);
    const AnnouncementLog said;
    line(*field)->setText(u"abcdefgh"_s);
    const QString told = line(*field)->accessibleDescription();
    QVERIFY2(told.contains(u"Il faut encore"_s) && told.contains(u"majuscules"_s), qPrintable(told));
    QVERIFY(!told.contains(u"8 caract"_s)); // that one is done
    QVERIFY(said.texts().isEmpty());
    line(*field)->setText(u"abcdefG7"_s);
    QCOMPARE(said.texts(), QStringList{u"Le mot de passe respecte la règle."_s});
    line(*field)->setText(u"abcdefG78"_s);
    QCOMPARE(said.texts().size(), 1);
}

void tst_NewPasswordField::theCaissesOwnNumbersAreShown()
{
    const auto field = makeField(m_theme);
    QVERIFY(label(*field, "passwordLengthTick")->text().startsWith(u"8 "_s));
    field->setRule({12, 4});
    QVERIFY(label(*field, "passwordLengthTick")->text().startsWith(u"12 "_s));
    QVERIFY(label(*field, "passwordClassesTick")->text().startsWith(u"4 des 4"_s));
    line(*field)->setText(u"aB3aB3aB3aB3"_s);
    QVERIFY(isTicked(*field, "passwordLengthTick"));
    QVERIFY(!isTicked(*field, "passwordClassesTick"));
    QVERIFY(label(*field, "passwordClassesTick")->text().endsWith(u"3 sur 4"_s));
}

void tst_NewPasswordField::theAdviceKnowsThePersonsOwnWords()
{
    const auto field = makeField(m_theme);
    QVERIFY(label(*field, "passwordStrength")->isHidden());
    line(*field)->setText(u"Benali-Comptagestion1"_s);
    const QString before = label(*field, "passwordStrength")->text();
    QVERIFY(!label(*field, "passwordStrength")->isHidden());
    field->setOwnWords({"nadia.benali@comptagestion.example", "Benali", "Nadia", "Comptagestion"});
    const QString after = label(*field, "passwordStrength")->text();
    QVERIFY2(before != after, qPrintable(before));
    QVERIFY2(after.contains(u"faible"_s), qPrintable(after));
    line(*field)->setText(u"mur sable brouette 7 Truelle pluie"_s);
    QVERIFY(label(*field, "passwordStrength")->text().contains(u"très bonne"_s));
}

void tst_NewPasswordField::judgesWhatIsMissingWeakOrNotTwiceTheSame()
{
    const auto field = makeField(m_theme);
    QVERIFY(!field->judge());
    QCOMPARE(note(*field, u"passwordLine"_s), u"Ce champ est obligatoire."_s);
    QCOMPARE(note(*field, u"passwordConfirmationLine"_s), u"Ce champ est obligatoire."_s);
    line(*field)->setText(u"abcdefgh"_s);
    confirmation(*field)->setText(u"abcdefgh"_s);
    QVERIFY(!field->judge());
    QVERIFY(note(*field, u"passwordLine"_s).contains(u"règle"_s));
    QVERIFY(note(*field, u"passwordConfirmationLine"_s).isEmpty());
    line(*field)->setText(u"abcdefG7"_s);
    confirmation(*field)->setText(u"abcdefG7 "_s);
    QVERIFY(!field->judge());
    QVERIFY(note(*field, u"passwordLine"_s).isEmpty());
    QVERIFY(note(*field, u"passwordConfirmationLine"_s).contains(u"différentes"_s));
    field->show();
    field->focusFault();
    QTRY_VERIFY(confirmation(*field)->hasFocus());
    confirmation(*field)->setText(u"abcdefG7"_s);
    QVERIFY(field->judge());
    QVERIFY(!field->hasError());
}

void tst_NewPasswordField::editingTakesItsErrorAway()
{
    const auto field = makeField(m_theme);
    field->setError(u"La caisse n'a pas accepté cette valeur."_s);
    QVERIFY(field->hasError());
    QSignalSpy edited(field.get(), &NewPasswordField::edited);
    QTest::keyClicks(line(*field), u"a"_s);
    QVERIFY(!field->hasError());
    QCOMPARE(edited.count(), 1);
    field->setEditing(Editing::Locked);
    QTest::keyClicks(line(*field), u"a"_s);
    QCOMPARE(edited.count(), 1);
}

void tst_NewPasswordField::theSecretLeavesWholeAndIsGoneWhenCleared()
{
    const auto field = makeField(m_theme);
    QVERIFY(field->isEmpty());
    line(*field)->setText(u" passé É7 "_s);
    QVERIFY(field->secret().equals(Secret(" passé É7 ")));
    QVERIFY(!field->isEmpty());
    QVERIFY(!line(*field)->displayText().contains(u"pass"_s));
    field->clear();
    QVERIFY(field->isEmpty());
    QVERIFY(field->secret().isEmpty());
}

void tst_NewPasswordField::keyboardAndNames()
{
    const auto field = makeField(m_theme);
    field->show();
    QCOMPARE(accessibilityFaults(*field), QStringList());
    QCOMPARE(line(*field)->accessibleName(), u"Mot de passe"_s);
    QCOMPARE(confirmation(*field)->accessibleName(), u"Confirmer le mot de passe"_s);
    QVERIFY(QTest::qWaitForWindowActive(field.get()));
    auto *after = new QLineEdit(field.get());
    after->setObjectName(u"after"_s);
    after->show();
    field->setFocus();
    QStringList way;
    for (int i = 0; i < 5; ++i) {
        way << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(way, (QStringList{u"passwordLine"_s, u"showPasswordButton"_s, u"passwordConfirmationLine"_s,
                               u"showPasswordButton"_s, u"after"_s}));
    QSignalSpy pressed(field.get(), &NewPasswordField::returnPressed);
    QTest::keyClick(confirmation(*field), Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
}

QTEST_MAIN(tst_NewPasswordField)
#include "tst_newpasswordfield.moc"
