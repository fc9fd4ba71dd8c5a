// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rightseditorbench.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

namespace {

// What assistive tools say of the cell that has the keyboard: its description and its name.
QString said(QTreeView &view)
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&view);
    int row = 0;
    for (QModelIndex above = view.indexAbove(view.currentIndex()); above.isValid(); above = view.indexAbove(above))
        ++row;
    const QAccessibleInterface *cell = table->tableInterface()->cellAt(row, view.currentIndex().column());
    return cell->text(QAccessible::Description) + u" | "_s + cell->text(QAccessible::Name);
}

} // namespace

// What the editor tells: why a right is what it is, what differs, what has changed meanwhile, and where one is.
class TestRightsAids : public QObject, private RightsEditorBench
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { close(); }
    void goingToACellSaysSubjectFeatureLevelAndLock()
    {
        open("d-julie", SiteRole::FirmAdministrator);
        EffectiveRights ceiling = *m_desk->desk().ceiling(m_desk->site());
        QCOMPARE(ceiling.rights.level(m_desk->feature("bank-accounts")), AccessLevel::None);
        go(0);
        QCOMPARE(said(*view()), u" | Mes comptes bancaires : aucun droit"_s);
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Right);
        QCOMPARE(said(*view()), u"Mon espace adhérent | Mes comptes bancaires : mise à jour, non choisi, verrouillé : "
                                "Droit non reçu par le cabinet"_s);
        press(Qt::Key_Down);
        QVERIFY(said(*view()).startsWith(u"Mon espace adhérent | Situation de compte : mise à jour, "_s));
        QVERIFY(view()->accessibleName().contains(u"Leroy Julie"_s));
    }
    void theHeadOfAColumnIsPressedWithTheKeyboard()
    {
        open("d-nadia");
        QRadioButton *radio = find<QRadioButton>(u"columnRadio_consult"_s);
        QCOMPARE(radio->accessibleName(), u"Consultation pour toutes les fonctionnalités affichées"_s);
        find<QPushButton>(u"rights_columnButton"_s)->setFocus();
        for (int i = 0; i < 2; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), radio);
        press(Qt::Key_Space);
        QCOMPARE(level("my-documents"), AccessLevel::Consult);
        QVERIFY(radio->isChecked());
        press(Qt::Key_Space); // again: nothing to change, and still chosen
        QVERIFY(radio->isChecked());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!radio->isChecked());
        QCOMPARE(summary(), u"Aucune modification"_s);
    }
    void assistiveToolsPressTheHeadOfAColumn()
    {
        open("d-nadia");
        QAccessibleInterface *radio = QAccessible::queryAccessibleInterface(find<QRadioButton>(u"columnRadio_update"_s));
        QVERIFY(radio->state().checkable);
        radio->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QCOMPARE(level("my-documents"), AccessLevel::Update);
        QVERIFY(radio->state().checked);
    }
    void whyARightIsWhatItIs_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("words");
        QTest::newRow("given") << 1 << u"Situation de compte : consultation, accordé par COMPTAGESTION (l'entreprise → "
                                       "COMPTAGESTION : mise à jour → Leroy Julie : consultation)."_s;
        QTest::newRow("not given") << 0 << u"Mes comptes bancaires : aucun droit, non accordé par COMPTAGESTION "
                                           "(l'entreprise → COMPTAGESTION : aucun droit → Leroy Julie : aucun droit)."_s;
    }
    void whyARightIsWhatItIs()
    {
        QFETCH(int, row);
        QFETCH(QString, words);
        open("d-julie", SiteRole::FirmAdministrator);
        go(row);
        press(Qt::Key_Question);
        QCOMPARE(notice()->title(), u"Pourquoi ce droit ?"_s);
        QCOMPARE(notice()->text(), words);
    }
    void whatTheClientTookAwayIsSaid()
    {
        open("d-julie", SiteRole::FirmAdministrator);
        Delegation firm = m_desk->shown("d-firm").cached;
        firm.rights.setLevel(m_desk->feature("account-statement"), AccessLevel::None);
        m_desk->put(firm, m_desk->shown("d-firm").beneficiary);
        go(1);
        find<QAction>(u"whyAction"_s)->trigger();
        QVERIFY(notice()->text().startsWith(
            u"Situation de compte : aucun droit, réduit par le client, qui n'accorde pas plus à COMPTAGESTION"_s));
    }
    void whatCannotBeSeenIsNotPromised()
    {
        open("d-julie", SiteRole::FirmAdministrator);
        Delegation firm = m_desk->shown("d-firm").cached;
        firm.grantor = DelegationId("d-hidden");
        firm.rights.setLevel(m_desk->feature("account-statement"), AccessLevel::Update);
        m_desk->put(firm, m_desk->shown("d-firm").beneficiary);
        Delegation julie = m_desk->shown("d-julie").cached;
        julie.rights.setLevel(m_desk->feature("account-statement"), AccessLevel::Consult);
        m_desk->put(julie, m_desk->shown("d-julie").beneficiary);
        go(1);
        find<QAction>(u"whyAction"_s)->trigger();
        QVERIFY2(notice()->text().startsWith(u"Situation de compte : consultation, si les maillons au-dessus, que vous ne "
                                             "voyez pas, l'accordent encore (… → "_s),
                 qPrintable(notice()->text()));
    }
    void whatTheLinksAboveLeaveIsNotVerifiedWithoutTheCaisse()
    {
        open("d-julie", SiteRole::FirmAdministrator);
        QVERIFY(m_editor->open(m_desk->site(), DelegationId("d-julie"), RightsEditor::Mode::View));
        QTest::qWait(0);
        QCOMPARE(notice()->title(), QString()); // every link is shown here: nothing to ask
        Delegation firm = m_desk->shown("d-firm").cached;
        firm.grantor = DelegationId("d-hidden");
        m_desk->put(firm, m_desk->shown("d-firm").beneficiary);
        QVERIFY(m_editor->open(m_desk->site(), DelegationId("d-julie"), RightsEditor::Mode::View));
        QTRY_COMPARE(notice()->title(), u"Droits donnés, non vérifiés"_s);
    }
    void twoStatesStandSideBySide()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_M);
        offerAndChoose(u"compareEdits"_s);
        QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(titles(), (QStringList{u"Avant"_s, u"Après"_s}));
        QCOMPARE(sides(0, 0), (QStringList{u"Aucun droit"_s, u"Mise à jour"_s}));
        QCOMPARE(sides(0, 1), (QStringList{u"Consultation"_s, u"Consultation"_s}));
        QCOMPARE(sides(1, -1), (QStringList{u"Consultation"_s, u"Consultation"_s}));
        QCOMPARE(sides(0, -1), (QStringList{u"mixte"_s, u"mixte"_s}));
        view()->setFocus();
        press(Qt::Key_C); // to look at only
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        press(Qt::Key_Z, Qt::ControlModifier); // and follows what is done
        QCOMPARE(sides(0, 0), (QStringList{u"Aucun droit"_s, u"Aucun droit"_s}));
        find<QLineEdit>(u"rights_featureSearch"_s)->setText(u"telepaiement"_s);
        QCOMPARE(model()->rowCount(model()->index(0, 0)), 1);
    }
    void twoDelegationsStandSideBySide()
    {
        open("d-nadia");
        offerAndChoose(u"compareWith_d-karim"_s);
        QCOMPARE(titles(), (QStringList{u"Moreau Karim"_s, u"Benhamou Nadia"_s}));
        QCOMPARE(sides(0, 0), (QStringList{u"Mise à jour"_s, u"Aucun droit"_s}));
        QCOMPARE(model()->index(0, 1, model()->index(0, 0)).data(Qt::AccessibleTextRole).toString(),
                 u"Mes comptes bancaires : Moreau Karim, Mise à jour"_s);
        QVERIFY(!find<QRadioButton>(u"columnRadio_none"_s)->isVisible());
        offerAndChoose(u"compareNothing"_s);
        QCOMPARE(model()->columnCount(), int(RightsModel::ColumnCount));
        QVERIFY(find<QRadioButton>(u"columnRadio_none"_s)->isVisible());
        go(0);
        press(Qt::Key_C);
        QCOMPARE(level("bank-accounts"), AccessLevel::Consult);
    }
    void aDateOfEndIsChosenAmongUsualOnes()
    {
        open("d-nadia");
        Q_EMIT find<QPushButton>(u"endPresetsButton"_s)->menu()->aboutToShow();
        find<QAction>(u"endOfYear"_s)->trigger();
        QCOMPARE(find<QLineEdit>(u"endDateField"_s)->text(), u"31/12/2026"_s);
        QCOMPARE(summary(), u"Ce qui change : date de fin"_s);
        find<QAction>(u"endInThreeMonths"_s)->trigger();
        QCOMPARE(rights().draft().endDate(), std::optional<Date>(sys_days{2026y / July / 16}));
        find<QAction>(u"endNever"_s)->trigger();
        QCOMPARE(summary(), u"Aucune modification"_s);
    }
    void whoeverIsClosedMeanwhileIsTold()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_C);
        Delegation theirs = m_desk->shown("d-nadia").cached;
        theirs.isClosed = true;
        m_desk->put(theirs, m_desk->shown("d-nadia").beneficiary);
        QCOMPARE(notice()->title(), u"Délégation fermée entre-temps"_s);
        QCOMPARE(level("bank-accounts"), AccessLevel::Consult); // kept
    }
    void aCatalogueThatChangesKeepsWhatIsTyped()
    {
        open("d-nadia");
        go(0);
        press(Qt::Key_M);
        Catalogue next = sampleCatalogue();
        next.version = "2";
        next.groups[0].features.push_back({"new-one", {{"fr", "Ma nouveauté"}}});
        next.groups.erase(next.groups.begin() + 1); // « Mes salariés », of which rights are held
        QVERIFY(m_desk->accounts().setCatalogue(m_desk->site().account, next));
        QCOMPARE(notice()->title(), u"Les fonctionnalités de la caisse ont changé"_s);
        QCOMPARE(level("bank-accounts"), AccessLevel::Update);
        QCOMPARE(level("my-staff"), AccessLevel::Consult);
        const QModelIndex kept = model()->index(model()->rowCount() - 1, 0);
        QCOMPARE(kept.data().toString(), u"Autres fonctionnalités"_s);
        QCOMPARE(model()->rowCount(kept), 4);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(summary(), u"Aucune modification"_s);
    }

private:
    void offerAndChoose(const QString &name)
    {
        Q_EMIT find<QPushButton>(u"rights_compareButton"_s)->menu()->aboutToShow();
        find<QAction>(name)->trigger();
    }
    [[nodiscard]] QStringList titles() const
    {
        return {model()->headerData(1, Qt::Horizontal).toString(), model()->headerData(2, Qt::Horizontal).toString()};
    }
    // Of a group's row, or the group's own for -1.
    [[nodiscard]] QStringList sides(int group, int row) const
    {
        const QModelIndex parent = model()->index(group, 0);
        const QModelIndex subject = row < 0 ? parent : model()->index(row, 0, parent);
        return {subject.siblingAtColumn(1).data().toString(), subject.siblingAtColumn(2).data().toString()};
    }
};

QTEST_MAIN(TestRightsAids)
#include "tst_rightsaids.moc"
