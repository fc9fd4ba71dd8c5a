// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "ui/delegations/delegationspage.h"
#include "ui/models/rightscomparison.h"
#include "ui/models/rightsmodel.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

// « Ajouter une délégation » and « Déléguer à mon cabinet comptable », from the button to the row.
class TestGrantEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_translations = std::make_unique<Translations>(Language::French);
        m_theme = std::make_unique<Theme>();
        m_theme->apply(*qApp);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }
    void itBeginsWithTheGuidesDefaults()
    {
        begin();
        QCOMPARE(text(u"grant_title"_s), u"Ajout de délégation"_s);
        QCOMPARE(editor()->findChild<QLineEdit *>(u"grant_effectDateField"_s)->text(), u"16/04/2026"_s);
        QVERIFY(editor()->findChild<QLineEdit *>(u"grant_endDateField"_s)->text().isEmpty());
        for (const QString &college : {u"ouvrier"_s, u"etam"_s, u"cadre"_s})
            QVERIFY(editor()->findChild<QCheckBox *>(u"grant_collegeBox_"_s + college)->isChecked());
        QVERIFY(!editor()->findChild<QCheckBox *>(u"grant_administratorBox"_s)->isChecked());
        QCOMPARE(text(u"grant_summary"_s), u"Aucun droit n'est encore choisi"_s);
        for (int row = 0; row < tree()->model()->rowCount(); ++row)
            QCOMPARE(state(tree()->model()->index(row, RightsModel::NoneColumn)), RightsModel::CellState::Chosen);
        QVERIFY(email()->hasFocus());
    }
    void aPersonIsAddedWithTheKeyboardAlone()
    {
        begin();
        QTest::keyClicks(QApplication::focusWidget(), u"  Zoe.Petit@Charpentes-Moreau.example "_s);
        tree()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tree(), Qt::Key_Down); // Mes comptes bancaires
        QTest::keyClick(tree(), Qt::Key_C);
        QCOMPARE(text(u"grant_summary"_s), u"Ce qui est délégué : 1 droit"_s);
        QVERIFY(tree()->currentIndex().siblingAtColumn(0).data(RightsModel::ChangeRole).toString().isEmpty()); // no « avant »
        QTest::keyClick(tree(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        const ShownDelegation waiting = addition();
        QCOMPARE(waiting.grant->email, std::string("zoe.petit@charpentes-moreau.example"));
        QCOMPARE(waiting.shown.rights.level(m_desk->feature("bank-accounts")), AccessLevel::Consult);
        QVERIFY(!waiting.grant->effectDate); // today is the caisse's to say
        m_desk->settle(waiting.shown.id.toString().c_str(), PendingState::None);
        QVERIFY(table()->isVisible());
        QCOMPARE(message(), u"Délégation enregistrée"_s);
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), u"zoe.petit@charpentes-moreau.example"_s);
        QCOMPARE(table()->currentIndex().siblingAtColumn(2).data().toString(), u"En attente d'activation"_s);
    }
    void withoutTheNetworkItWaitsInTheListAndCanBeChanged()
    {
        begin();
        email()->setText(u"zoe.petit@charpentes-moreau.example"_s);
        save()->click();
        const std::string id = addition().shown.id.toString();
        m_desk->settle(id.c_str(), PendingState::Waiting, Error(ErrorCode::NetworkUnreachable));
        QVERIFY(table()->isVisible());
        QCOMPARE(message(), u"En attente du réseau"_s);
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data(BeneficiariesModel::PendingTextRole).toString(),
                 u"En attente du réseau"_s);
        QTest::keyClick(table(), Qt::Key_F2);
        QCOMPARE(email()->text(), u"zoe.petit@charpentes-moreau.example"_s);
        email()->setText(u"zoe.durand@charpentes-moreau.example"_s);
        save()->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        QCOMPARE(addition().grant->email, std::string("zoe.durand@charpentes-moreau.example"));
        m_desk->settle(id.c_str(), PendingState::None);
        QCOMPARE(message(), u"Délégation enregistrée"_s);
    }
    void whatCannotBeIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << u""_s << u"Ce champ est obligatoire."_s;
        QTest::newRow("no address") << u"zoe"_s
                                    << u"Cette adresse électronique n'est pas valable : vérifiez qu'elle est complète."_s;
        QTest::newRow("own") << u"Karim.Moreau@charpentes-moreau.example"_s
                             << u"Cette adresse est la vôtre : vous ne pouvez pas vous déléguer des droits."_s;
        QTest::newRow("already") << u"nadia.b@charpentes-moreau.example"_s
                                 << u"Cette personne a déjà une délégation sur ce site, que vous pouvez modifier."_s;
    }
    void whatCannotBeIsSaidBesideItsField()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        begin();
        email()->setText(typed);
        save()->click();
        QCOMPARE(text(u"beneficiaryEmailFieldNote"_s), sentence);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        QVERIFY(email()->hasFocus());
    }
    void theDelegationThatIsThereIsOneClickAway()
    {
        begin();
        email()->setText(u"nadia.b@charpentes-moreau.example"_s);
        save()->click();
        m_dialogs.answers = {true}; // what was typed is given up
        editor()->findChild<QPushButton *>(u"messageAction"_s)->click();
        QCOMPARE(text(u"rights_title"_s), u"Droits de Benhamou Nadia"_s);
    }
    void aRefusalComesBackBesideItsFieldWithEverythingTyped()
    {
        begin();
        email()->setText(u"lea.fournier@batiloire.example"_s);
        choose(AccessLevel::Update);
        save()->click();
        const std::string id = addition().shown.id.toString();
        Error error(ErrorCode::ValidationFailed);
        error.fields = {{"/email", "company-administrator"}};
        m_desk->settle(id.c_str(), PendingState::Refused, error);
        QVERIFY(editor()->isVisible());
        QCOMPARE(text(u"beneficiaryEmailFieldNote"_s),
                 u"Cette adresse est celle de l'Administrateur Entreprise, qui a déjà tous les droits."_s);
        QCOMPARE(text(u"grant_summary"_s), u"Ce qui est délégué : 1 droit"_s);
        email()->setText(u"zoe.petit@charpentes-moreau.example"_s);
        save()->click();
        QCOMPARE(addition().pending, PendingState::Waiting);
        QCOMPARE(addition().shown.id.toString(), id); // the same request, not a second one
        m_desk->settle(id.c_str(), PendingState::None);
        QCOMPARE(message(), u"Délégation enregistrée"_s);
    }
    void whatIsChosenIsTakenBackComparedAndExplained()
    {
        begin();
        choose(AccessLevel::Update);
        QCOMPARE(text(u"grant_summary"_s), u"Ce qui est délégué : 1 droit"_s);
        QTest::keyClick(tree(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(u"grant_summary"_s), u"Aucun droit n'est encore choisi"_s);
        QTest::keyClick(tree(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(text(u"grant_summary"_s), u"Ce qui est délégué : 1 droit"_s);

        tree()->setCurrentIndex(tree()->model()->index(1, 0, tree()->model()->index(0, 0)));
        QTest::keyClick(tree(), Qt::Key_Question);
        QCOMPARE(find<InlineMessage>(u"grantNotice"_s)->text(),
                 u"Situation de compte : mise à jour, choisi ici et pas encore validé."_s);

        auto *compare = find<QPushButton>(u"grant_compareButton"_s);
        Q_EMIT compare->menu()->aboutToShow();
        QVERIFY(compare->menu()->actions().size() > 4); // the edits, each of the others, nothing
        find<QAction>(u"compareEdits"_s)->trigger();
        QCOMPARE(tree()->model()->columnCount(), int(RightsComparison::ColumnCount));
        Q_EMIT compare->menu()->aboutToShow();
        find<QAction>(u"compareNothing"_s)->trigger();
        QCOMPARE(tree()->model()->columnCount(), int(RightsModel::ColumnCount));
    }
    void aFirmIsToldWhatItReceived()
    {
        show(SiteRole::FirmAdministrator);
        find<QPushButton>(u"addDelegationButton"_s)->click();
        tree()->setCurrentIndex(tree()->model()->index(0, 0, tree()->model()->index(0, 0)));
        QTest::keyClick(tree(), Qt::Key_Question);
        QVERIFY(find<InlineMessage>(u"grantNotice"_s)->text().contains(u"Ce que le cabinet a reçu : "_s));
    }
    void aRefusedAdditionThatIsLookedAtAndGivenUpLeadsBackToTheList()
    {
        begin();
        email()->setText(u"zoe.petit@charpentes-moreau.example"_s);
        save()->click();
        const ShownDelegation waiting = addition();
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{"/email", "company-administrator"}};
        m_desk->settle(waiting.shown.id.toString().c_str(), PendingState::Refused, refusal);
        find<QPushButton>(u"grant_backButton"_s)->click();
        QVERIFY(m_page->open(waiting.shown.id, RightsEditor::Mode::View));
        Q_EMIT find<InlineMessage>(u"rightsMessage"_s)->secondActionRequested();
        QVERIFY(table()->isVisible());
        QCOMPARE(m_desk->desk().pendingCount() + m_desk->desk().troubledCount(), std::size_t(0));
    }
    void withoutACollegeNothingIsAdded()
    {
        begin();
        email()->setText(u"zoe.petit@charpentes-moreau.example"_s);
        for (const QString &college : {u"ouvrier"_s, u"etam"_s, u"cadre"_s})
            editor()->findChild<QCheckBox *>(u"grant_collegeBox_"_s + college)->click();
        save()->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        QCOMPARE(editor()->findChild<QLabel *>(u"grant_collegesNote"_s)->text(), u"Cochez au moins un collège."_s);
    }
    void theFirmIsDelegatedTo()
    {
        show(SiteRole::CompanyAdministrator, Filling::Empty);
        find<QPushButton>(u"firmDelegateButton"_s)->click();
        QCOMPARE(text(u"grant_title"_s), u"Déléguer à mon cabinet comptable"_s);
        QVERIFY(!email()->isVisible());
        choose(AccessLevel::Consult);
        save()->click();
        QCOMPARE(addition().grant->kind, BeneficiaryKind::Firm);
        m_desk->settle(addition().shown.id.toString().c_str(), PendingState::None);
        QCOMPARE(message(), u"Délégation enregistrée"_s);
        QVERIFY(!find<QPushButton>(u"firmDelegateButton"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"firmRemoveButton"_s)->isVisible());
    }
    void aFirmGivesFromWhatItReceived()
    {
        show(SiteRole::FirmAdministrator);
        find<QPushButton>(u"addDelegationButton"_s)->click();
        email()->setText(u"luc@comptagestion.example"_s);
        const QModelIndex group = tree()->model()->index(0, 0);
        QVERIFY(!tree()->model()->setData(tree()->model()->index(0, RightsModel::UpdateColumn, group), true));
        save()->click();
        QCOMPARE(addition().shown.grantor, DelegationId("d-firm"));
        QCOMPARE(table()->model()->rowCount(), 2); // among the firm's own at once
    }
    void leavingWithSomethingTypedAsks()
    {
        begin();
        find<QPushButton>(u"grant_cancelButton"_s)->click();
        QVERIFY(m_dialogs.questions.isEmpty());
        QVERIFY(table()->isVisible());
        find<QPushButton>(u"addDelegationButton"_s)->click();
        QTest::keyClicks(email(), u"z"_s);
        m_dialogs.answers = {false};
        QTest::keyClick(email(), Qt::Key_Escape);
        QCOMPARE(m_dialogs.questions.size(), 1);
        QVERIFY(editor()->isVisible());
    }
    void everyWidgetThatCanBeUsedHasNames()
    {
        begin();
        for (const QWidget *widget : editor()->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isUsed
                = button || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
            if (!isUsed || !widget->isVisible() || widget->parentWidget()->inherits("QLineEdit")
                || widget->inherits("QHeaderView"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const QString spoken = widget->accessibleName() + (button ? button->text() : QString());
            QVERIFY2(!spoken.isEmpty(), qPrintable(widget->objectName()));
        }
    }

private:
    enum class Filling { Samples, Empty };

    void show(SiteRole role = SiteRole::CompanyAdministrator, Filling filling = Filling::Samples)
    {
        m_dialogs = FakeDialogService();
        m_desk = std::make_unique<RightsDesk>(role);
        if (filling == Filling::Samples)
            m_desk->putSamples();
        m_page = std::make_unique<DelegationsPage>(*m_theme, DelegationParts{m_desk->desk(), m_desk->accounts(),
                                                                             m_desk->portfolio(), m_desk->clock(), m_dialogs});
        m_page->setSite(m_desk->site());
        m_page->resize(1120, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void begin()
    {
        show();
        find<QPushButton>(u"addDelegationButton"_s)->click();
        QVERIFY(editor()->isVisible());
    }
    // Of the first feature.
    void choose(AccessLevel level)
    {
        const QModelIndex group = tree()->model()->index(0, 0);
        QVERIFY(tree()->model()->setData(tree()->model()->index(1, RightsModel::levelColumn(level), group), true));
    }
    [[nodiscard]] ShownDelegation addition() const
    {
        const auto all = m_desk->desk().delegations(m_desk->site());
        if (!all || all->empty() || all->back().kind != PendingKind::Addition)
            qFatal("nothing waits to be added");
        return all->back();
    }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] static RightsModel::CellState state(const QModelIndex &index)
    {
        return RightsModel::CellState(index.data(RightsModel::CellStateRole).toInt());
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] GrantEditor *editor() const { return find<GrantEditor>(u"grantEditor"_s); }
    [[nodiscard]] QLineEdit *email() const { return find<QLineEdit>(u"beneficiaryEmailField"_s); }
    [[nodiscard]] QPushButton *save() const { return find<QPushButton>(u"grant_saveButton"_s); }
    [[nodiscard]] QAbstractItemView *tree() const { return find<QAbstractItemView>(u"grantTree"_s); }
    [[nodiscard]] QAbstractItemView *table() const { return find<QAbstractItemView>(u"beneficiariesTable"_s); }
    [[nodiscard]] QString message() const { return find<InlineMessage>(u"delegationsMessage"_s)->title(); }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Theme> m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<RightsDesk> m_desk;
    std::unique_ptr<DelegationsPage> m_page;
};

QTEST_MAIN(TestGrantEditor)
#include "tst_granteditor.moc"
