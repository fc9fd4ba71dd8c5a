// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "ui/delegations/deedpage.h"
#include "ui/delegations/delegationspage.h"
#include "ui/models/historymodel.h"
#include "ui/models/rightsmodel.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

// « Fermeture », « Suppression » and what is ours beside them, from the row to the caisse's answer and back.
class TestDelegationDeeds : public QObject
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
    void aDelegationIsClosedWithTheKeyboardAloneAndTheReasonGoesWithIt()
    {
        show();
        selectRow(u"Benhamou Nadia"_s);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(text(u"deedTitle"_s), u"Fermer la délégation de Benhamou Nadia ?"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Depart en retraite"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(m_desk->shown("d-nadia").shown.isClosed);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        QCOMPARE(m_desk->waitingReason("d-nadia"), std::string("Depart en retraite"));
        QCOMPARE(message()->title(), u"Délégation de Benhamou Nadia fermée"_s);
        m_desk->settle("d-nadia", PendingState::None);
        QCOMPARE(message()->text(), u"La caisse l'a enregistré."_s);
        QVERIFY(m_desk->shown("d-nadia").cached.isClosed);
    }
    void closingIsUndoneBeforeAndAfterItWasSent_data()
    {
        QTest::addColumn<bool>("isSent");
        QTest::newRow("before") << false;
        QTest::newRow("after") << true;
    }
    void closingIsUndoneBeforeAndAfterItWasSent()
    {
        QFETCH(bool, isSent);
        show();
        closeNadia();
        if (isSent)
            m_desk->settle("d-nadia", PendingState::None);
        find<QPushButton>(u"messageAction"_s, message())->click();
        QVERIFY(!m_desk->shown("d-nadia").shown.isClosed);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(isSent ? 1 : 0));
    }
    void givingUpTheQuestionClosesNothing()
    {
        show();
        selectRow(u"Benhamou Nadia"_s);
        QTest::keyClick(table(), Qt::Key_Delete);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), u"Benhamou Nadia"_s);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
    }
    void theLastAdministratorsClosureComesBackAsASentence()
    {
        show();
        closeNadia();
        Error error(ErrorCode::ValidationFailed);
        error.fields = {{"/closed", "last-administrator"}};
        m_desk->settle("d-nadia", PendingState::Refused, error);
        QCOMPARE(message()->title(), u"Refusé"_s);
        QCOMPARE(message()->text(), u"C'est le dernier administrateur actif de ce site : désignez-en d'abord un autre."_s);
        find<QPushButton>(u"messageSecondAction"_s, message())->click(); // Abandonner
        QVERIFY(!m_desk->shown("d-nadia").shown.isClosed);
        QCOMPARE(m_desk->desk().troubledCount(), std::size_t(0));
    }
    void aClosedDelegationIsOpenedAgain()
    {
        show();
        find<QCheckBox>(u"excludeInactiveBox"_s)->click();
        choose(u"Caron Inès"_s, u"Rouvrir"_s);
        accept();
        const Delegation ines = m_desk->shown("d-ines").shown;
        QVERIFY(!ines.isClosed);
        QVERIFY(!ines.endDate); // it was over
    }
    void aSuspensionLastsUntilItsDay()
    {
        show();
        choose(u"Benhamou Nadia"_s, u"Suspendre…"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"30/04/2026"_s);
        accept();
        QCOMPARE(m_desk->shown("d-nadia").shown.suspension,
                 std::optional(Suspension{sys_days{2026y / April / 16}, Date{sys_days{2026y / April / 30}}}));
        QCOMPARE(status(u"Benhamou Nadia"_s), u"Suspendu"_s);
        m_desk->settle("d-nadia", PendingState::None);
        choose(u"Benhamou Nadia"_s, u"Reprendre"_s);
        accept();
        QVERIFY(!m_desk->shown("d-nadia").shown.suspension);
        QCOMPARE(status(u"Benhamou Nadia"_s), u"Actif"_s);
    }
    void aSuspensionUntilYesterdayIsNone()
    {
        show();
        choose(u"Benhamou Nadia"_s, u"Suspendre…"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"15/04/2026"_s);
        accept();
        QCOMPARE(text(u"suspendUntilFieldNote"_s), u"Cette date est passée."_s);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
    }
    void aRefusedDeletionIsSaidInTheFirmsBlock()
    {
        show();
        find<QPushButton>(u"firmRemoveButton"_s)->click();
        accept();
        QVERIFY(text(u"firmText"_s).contains(u"En attente du réseau"_s));
        QVERIFY(!find<QPushButton>(u"firmEditButton"_s)->isVisible());
        m_desk->settle("d-firm", PendingState::Refused, Error(ErrorCode::Forbidden));
        QVERIFY(text(u"firmText"_s).contains(u"Refusé"_s));
        QCOMPARE(message()->title(), u"Refusé"_s);
        find<QPushButton>(u"messageSecondAction"_s, message())->click(); // Abandonner
        QVERIFY(find<QPushButton>(u"firmEditButton"_s)->isVisible());
        QCOMPARE(m_desk->desk().troubledCount(), std::size_t(0));
    }
    void nobodyClosesTheirOwnDelegation()
    {
        show();
        selectRow(u"Moreau Karim"_s);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->currentIndex().data(BeneficiariesModel::EditLockRole).toString(),
                 u"Vous ne pouvez pas modifier vos propres droits."_s);
    }
    void deletingTheFirmsDelegationShowsWhoLosesWhat()
    {
        show();
        find<QPushButton>(u"firmRemoveButton"_s)->click();
        QCOMPARE(text(u"deedTitle"_s), u"Supprimer la délégation de COMPTAGESTION ?"_s);
        QCOMPARE(text(u"lossLines"_s), u"Leroy Julie : tous ses droits"_s);
        accept();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        find<QPushButton>(u"messageAction"_s, message())->click(); // undone while it waits
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        find<QPushButton>(u"firmRemoveButton"_s)->click();
        accept();
        m_desk->settle("d-firm", PendingState::None);
        QCOMPARE(text(u"firmText"_s), u"Vous n'avez défini aucune délégation à votre cabinet comptable."_s);
        QVERIFY(find<QPushButton>(u"firmDelegateButton"_s)->isVisible());
    }
    void narrowingTheFirmsDelegationAsksFirstAndNamesTheLosses()
    {
        show();
        find<QPushButton>(u"firmEditButton"_s)->click();
        auto *tree = find<QAbstractItemView>(u"rightsTree"_s);
        const QModelIndex documents = tree->model()->index(3, 0); // Mes documents, which Julie has too
        QVERIFY(tree->model()->setData(tree->model()->index(0, RightsModel::NoneColumn, documents), true));
        m_dialogs.answers = {false};
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QCOMPARE(m_dialogs.questions.size(), 1);
        QCOMPARE(m_dialogs.questions.front().explanation, u"Leroy Julie : 1 droit retiré"_s);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        m_dialogs.answers = {true};
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
    }
    void raisingTheFirmsDelegationDoesNotAskAndSaysWhy()
    {
        show();
        find<QPushButton>(u"firmEditButton"_s)->click();
        find<QLineEdit>(u"changeReasonField"_s)->setText(u"  Nouveau   contrat "_s);
        auto *tree = find<QAbstractItemView>(u"rightsTree"_s);
        const QModelIndex own = tree->model()->index(0, 0);
        QVERIFY(tree->model()->setData(tree->model()->index(0, RightsModel::ConsultColumn, own), true));
        find<QPushButton>(u"rights_saveButton"_s)->click();
        QVERIFY(m_dialogs.questions.isEmpty());
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        QCOMPARE(m_desk->waitingReason("d-firm"), std::string("Nouveau contrat"));
    }
    void theFirmSeesWhatTheClientNarrowed()
    {
        show(SiteRole::FirmAdministrator);
        QVERIFY(mark(u"Leroy Julie"_s).isEmpty());
        Delegation firm = m_desk->shown("d-firm").cached;
        firm.rights.setLevel(m_desk->feature("my-documents"), AccessLevel::None);
        m_desk->put(firm, m_desk->shown("d-firm").beneficiary);
        QCOMPARE(mark(u"Leroy Julie"_s), u"Réduit par le client"_s);
    }
    void anAdditionThatWasNotSentIsSimplyGivenUp()
    {
        show();
        DelegationGrant grant;
        grant.email = "zoe.petit@charpentes-moreau.example";
        grant.colleges = m_desk->shown("d-nadia").shown.colleges;
        QVERIFY(bool(m_desk->desk().add(m_desk->site(), grant)));
        selectRow(u"zoe.petit@charpentes-moreau.example"_s);
        QTest::keyClick(table(), Qt::Key_Delete);
        accept();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        find<QPushButton>(u"messageAction"_s, message())->click();
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1)); // taken up again
    }
    void theHistoryIsTheCaissesToTell()
    {
        show();
        choose(u"Benhamou Nadia"_s, u"Historique"_s);
        QCOMPARE(text(u"historyTitle"_s), u"Historique de la délégation de Benhamou Nadia"_s);
        QTRY_VERIFY(find<QPushButton>(u"emptyAction"_s, find<QWidget>(u"historyState"_s))->isVisible()); // nobody answers
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(table()->isVisible());
    }
    void theHistorySaysWhoDidWhatAndWhy()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DelegationEvent event;
        event.at = parisInstant(sys_days{2026y / April / 15}, 9h + 5min);
        event.by = "Léa Fournier";
        event.changes = {{"/rights/bank-accounts", "none", "consult"}, {"/endDate", "", "2026-12-31"},
                         {"/colleges/cadre", "true", "false"}, {"/rights/of-tomorrow", "none", "approve"}};
        event.reason = "<b>Remplacement</b>";
        model.setContent({event}, sampleCatalogue());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, HistoryModel::WhenColumn).data().toString().endsWith(u"à 09:05"_s));
        QCOMPARE(model.index(0, HistoryModel::WhoColumn).data().toString(), u"Léa Fournier"_s);
        QCOMPARE(model.index(0, HistoryModel::ChangesColumn).data().toString().split(u'\n'),
                 QStringList({u"Mes comptes bancaires : aucun droit → consultation"_s,
                              u"Date de fin : aucune → 31 déc. 2026"_s, u"Collège Cadre retiré"_s,
                              u"of-tomorrow : aucun droit → approve"_s}));
        QCOMPARE(model.index(0, HistoryModel::ReasonColumn).data().toString(), u"<b>Remplacement</b>"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
    void whatTheListShowsIsRemembered()
    {
        ListState state;
        state.filter = {u"benhamou"_s, false, DelegationStatus::Suspended, Date{sys_days{2026y / April / 1}},
                        Date{sys_days{2026y / May / 31}}, false};
        state.pageSize = 20;
        ListState kept = listStateFrom(listStateText(state));
        QVERIFY(kept.filter.text.isEmpty()); // nobody's name stays in a file
        kept.filter.text = state.filter.text;
        QCOMPARE(kept, state);
        QCOMPARE(listStateFrom(u"{\"pageSize\":7,\"status\":\"new\"}"_s), ListState());
        QCOMPARE(listStateFrom(u"no json"_s), ListState());
    }

    void whatIsFilteredIsTold()
    {
        show();
        QSignalSpy told(m_page.get(), &DelegationsPage::listStateChanged);
        find<QCheckBox>(u"excludeInactiveBox"_s)->click();
        auto *sizes = find<QComboBox>(u"pageSizeBox"_s);
        sizes->setCurrentIndex(sizes->findData(20));
        Q_EMIT sizes->activated(sizes->currentIndex()); // as a person's choice
        QCOMPARE(told.size(), 2);
        const ListState kept = listStateFrom(listStateText(m_page->listState()));
        QVERIFY(!kept.filter.excludesInactive);
        QCOMPARE(kept.pageSize, 20);
        show(); // the next start
        m_page->restoreList(kept);
        QVERIFY(row(u"Caron Inès"_s).isValid());
        QCOMPARE(find<QComboBox>(u"pageSizeBox"_s)->currentData().toInt(), 20);
    }

private:
    void show(SiteRole role = SiteRole::CompanyAdministrator)
    {
        m_dialogs = FakeDialogService();
        m_desk = std::make_unique<RightsDesk>(role);
        m_desk->putSamples();
        m_page = std::make_unique<DelegationsPage>(*m_theme, DelegationParts{m_desk->desk(), m_desk->accounts(),
                                                                             m_desk->portfolio(), m_desk->clock(), m_dialogs});
        ListState all;
        all.pageSize = BeneficiariesModel::kAllRows;
        m_page->restoreList(all);
        m_page->setSite(m_desk->site());
        m_page->resize(1120, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    [[nodiscard]] QModelIndex row(const QString &name) const
    {
        for (int i = 0; i < table()->model()->rowCount(); ++i)
            if (table()->model()->index(i, 0).data().toString() == name)
                return table()->model()->index(i, 0);
        return {};
    }
    void selectRow(const QString &name)
    {
        QVERIFY(row(name).isValid());
        table()->setFocus();
        table()->setCurrentIndex(row(name));
    }
    // In the menu that the menu key opens.
    void choose(const QString &name, const QString &action)
    {
        selectRow(name);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint(), Qt::NoModifier);
        QCoreApplication::sendEvent(table()->viewport(), &event);
        auto *menu = table()->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu);
        for (QAction *entry : menu->actions())
            if (entry->text() == action) {
                entry->trigger();
                menu->close();
                delete menu;
                m_page->activateWindow();
                QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
                return;
            }
        QFAIL("no such entry in the menu");
    }
    void accept() { find<QPushButton>(u"deedAcceptButton"_s)->click(); }
    void closeNadia()
    {
        selectRow(u"Benhamou Nadia"_s);
        QTest::keyClick(table(), Qt::Key_Delete);
        accept();
    }
    template<typename T>
    [[nodiscard]] T *find(const QString &name, const QWidget *in = nullptr) const
    {
        T *found = (in ? in : m_page.get())->findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QString status(const QString &name) const
    {
        return row(name).siblingAtColumn(BeneficiariesModel::StatusColumn).data().toString();
    }
    [[nodiscard]] QString mark(const QString &name) const { return row(name).data(BeneficiariesModel::MarkRole).toString(); }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QAbstractItemView *table() const { return find<QAbstractItemView>(u"beneficiariesTable"_s); }
    [[nodiscard]] InlineMessage *message() const { return find<InlineMessage>(u"delegationsMessage"_s); }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Theme> m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<RightsDesk> m_desk;
    std::unique_ptr<DelegationsPage> m_page;
};

QTEST_MAIN(TestDelegationDeeds)
#include "tst_delegationdeeds.moc"
