// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rightseditorbench.h"
#include "ui/delegations/rightsdelegate.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

// The editor as somebody uses it who has no mouse.
class TestRightsEditor : public QObject, private RightsEditorBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { close(); }
    void anEditIsTakenBackAndMadeAgain()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_M);
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        QCOMPARE(undoName(), u"Annuler : Mes comptes bancaires en mise à jour"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level("bank-accounts"), AccessLevel::None);
        QCOMPARE(find<QPushButton>(u"rights_redoButton"_s)->accessibleName(),
                 u"Rétablir : Mes comptes bancaires en mise à jour"_s);
        press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        find<QPushButton>(u"rights_undoButton"_s)->click();
        QCOMPARE(level("bank-accounts"), AccessLevel::None);
        QVERIFY(!find<QPushButton>(u"rights_saveButton"_s)->isEnabled());
    }
    void everyKindOfEditHasItsWords()
    {
        open("d-nadia");
        goTo(model()->index(1, 0));
        press(Qt::Key_M);
        QCOMPARE(undoName(), u"Annuler : Mes salariés en mise à jour"_s);
        find<QCheckBox>(u"collegeBox_cadre"_s)->click();
        QCOMPARE(undoName(), u"Annuler : Collège Cadre décoché"_s);
        QTest::keyClicks(find<QLineEdit>(u"endDateField"_s), u"31/12/2026"_s);
        QCOMPARE(undoName(), u"Annuler : Date de fin"_s);
        find<QAction>(u"rights_column_none"_s)->trigger();
        QCOMPARE(undoName(), u"Annuler : Toutes les fonctionnalités sans droit"_s);
        find<QCheckBox>(u"administratorBox"_s)->click();
        QCOMPARE(undoName(), u"Annuler : Administrateur coché"_s);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undoName(), u"Annuler : rien à annuler"_s);
        QCOMPARE(summary(), u"Aucune modification"_s);
        QVERIFY(find<QLineEdit>(u"endDateField"_s)->text().isEmpty());
        QVERIFY(find<QCheckBox>(u"collegeBox_cadre"_s)->isChecked());
    }
    void shiftAndArrowsSelectRowsForOneLevel()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_C);
        QCOMPARE(level("bank-accounts"), AccessLevel::Consult);
        QCOMPARE(level("account-statement"), AccessLevel::Consult);
        QCOMPARE(level("telepayments"), AccessLevel::Consult);
        QCOMPARE(level("document-delivery"), AccessLevel::None);
        press(Qt::Key_0);
        QCOMPARE(level("account-statement"), AccessLevel::None);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level("telepayments"), AccessLevel::Update); // as it was
    }
    // The letter in the mark is the key: M in French, U in English.
    void theMarksLetterIsTheKeyInEachLanguage()
    {
        open("d-nadia");
        for (const Qt::Key key : {Qt::Key_U, Qt::Key_M}) {
            go(0);
            press(Qt::Key_0);
            press(key);
            QVERIFY(view()->currentIndex().data(Qt::AccessibleTextRole).toString().endsWith(u"mise à jour"_s));
        }
        QCOMPARE(levelLetter(AccessLevel::Update), u"M"_s);
        QVERIFY(find<QAction>(u"choose_update"_s)->text().endsWith(u"\tM"_s));
        const Translations english(Language::English);
        QCOMPARE(levelLetter(AccessLevel::Update), u"U"_s);
    }
    void theFirstRowIsFilledDown()
    {
        open("d-nadia");
        go(2); // Mes télépaiements: mise à jour
        for (int i = 0; i < 2; ++i)
            press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(level("document-delivery"), AccessLevel::Update);
        QCOMPARE(level("certificates"), AccessLevel::Update);
        go(5);
        press(Qt::Key_D, Qt::ControlModifier); // alone: from the row above
        QCOMPARE(level("retirement-refunds"), AccessLevel::Update);
        QCOMPARE(level("wage-declarations"), AccessLevel::None);
    }
    void rightsAreCarriedToAnotherEditorAsText()
    {
        open("d-nadia");
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(u"account-statement\tSituation de compte\tConsultation\n"_s));
        open("d-nadia"); // another site's editor
        find<QAction>(u"rights_column_none"_s)->trigger();
        QCOMPARE(level("telepayments"), AccessLevel::None);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(summary(), u"Aucune modification"_s); // every right is as it was again
        QCOMPARE(level("telepayments"), AccessLevel::Update);
        QVERIFY(notice()->title().startsWith(u"15 droits"_s));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level("telepayments"), AccessLevel::None);
    }
    void whatIsPastedIsReadAsItIsTyped()
    {
        open("d-nadia");
        go(0);
        paste(u"BANK-ACCOUNTS\tm\r\nmes arrets intemperies\tConsultation\r\n\r\nFusée\tMise à jour\nrefunds\tbeaucoup\n"_s);
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        QCOMPARE(level("stoppages"), AccessLevel::Consult);
        QCOMPARE(level("refunds"), AccessLevel::None);
        QCOMPARE(notice()->title(), u"2 droits collés"_s);
        QCOMPARE(notice()->text(), u"2 lignes laissées de côté, sans fonctionnalité ou sans droit connu ici : "
                                   "« Fusée Mise à jour », « refunds beaucoup »"_s);
        press(Qt::Key_Z, Qt::ControlModifier); // one edit
        QCOMPARE(summary(), u"Aucune modification"_s);
    }
    void whatIsPastedStaysUnderTheCeiling()
    {
        open("d-julie", SiteRole::FirmAdministrator);
        go(0);
        QString all;
        for (const FeatureGroup &group : sampleCatalogue().groups)
            for (const Feature &feature : group.features)
                all += QString::fromStdString(feature.code) + u"\tMise à jour\n"_s;
        paste(all);
        const EffectiveRights ceiling = *m_desk->desk().ceiling(m_desk->site());
        for (const FeatureGroup &group : sampleCatalogue().groups)
            for (const Feature &feature : group.features)
                QCOMPARE_LE(level(feature.code.c_str()), ceiling.rights.level(m_desk->feature(feature.code.c_str())));
        QVERIFY(notice()->text().contains(u"limité"_s));
    }
    void nothingUsefulInTheClipboardChangesNothing()
    {
        open("d-nadia");
        go(0);
        paste(u"Bonjour,\nmerci de me rappeler."_s);
        QCOMPARE(notice()->title(), u"Le presse-papiers ne contient aucun droit connu ici"_s);
        QCOMPARE(summary(), u"Aucune modification"_s);
        QCOMPARE(undoName(), u"Annuler : rien à annuler"_s);
    }
    void theMenuHasWhatTheKeysDo()
    {
        open("d-nadia");
        go(0);
        find<QAction>(u"choose_update"_s)->trigger();
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        find<QAction>(u"wholeColumn_consult"_s)->trigger();
        QCOMPARE(level("my-documents"), AccessLevel::Consult);
        QCOMPARE(undoName(), u"Annuler : Toutes les fonctionnalités en consultation"_s);
        find<QCheckBox>(u"administratorBox"_s)->click();
        QMenu *menu = find<QMenu>(u"rightsMenu"_s);
        Q_EMIT menu->aboutToShow();
        QVERIFY(!find<QAction>(u"choose_update"_s)->isEnabled());
        QVERIFY(find<QAction>(u"copyRightsAction"_s)->isEnabled());
    }
    void whatIsSavedIsNotTakenBack()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_C);
        press(Qt::Key_M);
        m_editor->save();
        m_desk->settle("d-nadia", PendingState::None);
        QCOMPARE(undoName(), u"Annuler : rien à annuler"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
    }
    void editsAreTakenBackOverSomebodyElsesChange()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_M);
        go(1);
        press(Qt::Key_0);
        Delegation theirs = m_desk->shown("d-nadia").cached;
        theirs.rights.setLevel(m_desk->feature("refunds"), AccessLevel::Consult);
        m_desk->put(theirs, m_desk->shown("d-nadia").beneficiary);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(level("account-statement"), AccessLevel::Consult);
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        QCOMPARE(level("refunds"), AccessLevel::Consult);
    }
};

QTEST_MAIN(TestRightsEditor)
#include "tst_rightseditor.moc"
