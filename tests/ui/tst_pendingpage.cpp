// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/support/rightsdesk.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/filterchips.h"
#include "ui/pending/pendingpage.h"
#include "ui/services/errortext.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

// « En attente », over a real desk of one site.
class TestPendingPage : public QObject
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
        m_tester.reset();
        m_page.reset();
        m_desk.reset();
    }

    void withoutChangesItSaysThatNothingWaits()
    {
        show();
        QVERIFY(find<EmptyState>(u"pendingEmpty"_s)->isVisible());
        QCOMPARE(text(u"pendingCount"_s), u"La caisse a tout reçu."_s);
        QVERIFY(!find<QPushButton>(u"pendingRetryAllButton"_s)->isEnabled());
    }

    void everyKindOfChangeHasItsRow()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Consult);
        DelegationPatch closing;
        closing.isClosed = true;
        QVERIFY(m_desk->desk().change(m_desk->site(), DelegationId("d-lea"), closing));
        add("zoe.petit@charpentes-moreau.example");
        QVERIFY(m_desk->desk().remove(m_desk->site(), DelegationId("d-firm")));
        QTRY_COMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(column(PendingModel::ChangeColumn),
                 (QStringList{u"1 modification"_s, u"Fermeture"_s, u"Nouvelle délégation"_s, u"Suppression"_s}));
        QCOMPARE(column(PendingModel::PersonColumn).first(), u"Benhamou Nadia"_s);
        QVERIFY(text(u"pendingDetailText"_s).contains(u"Mes comptes bancaires : aucun droit → consultation"_s));
        QCOMPARE(text(u"pendingCount"_s),
                 u"4 modifications gardées sur cet ordinateur jusqu'à ce que la caisse les ait reçues."_s);
    }

    void aRefusalSaysWhyAndIsTriedAgain()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Consult);
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{"/rights/bank-accounts", "beyond-ceiling"}};
        m_desk->settle("d-nadia", PendingState::Refused, refusal);
        QTRY_COMPARE(state(0), PendingState::Refused);
        QVERIFY(text(u"pendingDetailText"_s).contains(fieldErrorText(refusal.fields.front())));
        QVERIFY(m_desk->shown("d-nadia").pending == PendingState::Refused);
        find<QPushButton>(u"pendingRetryButton"_s)->click();
        QCOMPARE(m_desk->shown("d-nadia").pending, PendingState::Waiting);
        QCOMPARE(state(0), PendingState::Waiting);
    }

    void whatClashesIsNotPutAsideUnasked()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Update);
        changeLevel("d-tom", "bank-accounts", AccessLevel::Consult);
        Delegation theirs = m_desk->shown("d-nadia").cached;
        theirs.rights.setLevel(m_desk->feature("bank-accounts"), AccessLevel::Consult);
        m_desk->put(theirs, m_desk->shown("d-nadia").beneficiary);
        m_desk->settle("d-nadia", PendingState::Conflict, Error(ErrorCode::ChangedMeanwhile));
        m_desk->settle("d-tom", PendingState::Refused, Error(ErrorCode::ValidationFailed));
        QTRY_COMPARE(state(0), PendingState::Conflict);
        find<QPushButton>(u"pendingRetryAllButton"_s)->click();
        QCOMPARE(m_desk->shown("d-nadia").pending, PendingState::Conflict);
        QCOMPARE(m_desk->shown("d-tom").pending, PendingState::Waiting);
        QVERIFY(m_dialogs.questions.isEmpty());
        find<QPushButton>(u"pendingRetryButton"_s)->click(); // of the row it is on
        QVERIFY(m_dialogs.questions.back().explanation.contains(u"Benhamou Nadia"_s));
        QCOMPARE(m_desk->shown("d-nadia").pending, PendingState::Conflict);
        m_dialogs.answers << true;
        find<QPushButton>(u"pendingRetryButton"_s)->click();
        QCOMPARE(m_desk->shown("d-nadia").pending, PendingState::Waiting);
    }

    void whatTheCaisseTookLeavesTheListByItself()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Consult);
        changeLevel("d-lea", "my-staff", AccessLevel::Consult);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        m_desk->settle("d-nadia", PendingState::None);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(table()->currentIndex().isValid()); // what is left is current
    }

    void givingUpAsksAndNames()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Consult);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(table(), Qt::Key_Delete);
        QVERIFY(m_dialogs.questions.back().explanation.contains(u"Benhamou Nadia : 1 modification"_s));
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(1));
        m_dialogs.answers << true;
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_desk->desk().pendingCount(), std::size_t(0));
        QVERIFY(find<EmptyState>(u"pendingEmpty"_s)->isVisible());
    }

    void filtersHideAndShow()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Consult);
        changeLevel("d-lea", "my-staff", AccessLevel::Consult);
        m_desk->settle("d-lea", PendingState::Refused, Error(ErrorCode::ValidationFailed));
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        find<QLineEdit>(u"pendingFilter"_s)->setText(u"comptes nadia"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        find<QLineEdit>(u"pendingFilter"_s)->setText(u"zzz"_s);
        QVERIFY(find<EmptyState>(u"pendingEmpty"_s)->isVisible());
        Q_EMIT find<EmptyState>(u"pendingEmpty"_s)->actionRequested();
        QCOMPARE(table()->model()->rowCount(), 2);
        find<QAbstractButton>(u"pendingRefused"_s)->click();
        QCOMPARE(column(PendingModel::PersonColumn).size(), 1);
        QCOMPARE(state(0), PendingState::Refused);
    }

    void enterOpensTheDelegation()
    {
        show();
        changeLevel("d-nadia", "bank-accounts", AccessLevel::Consult);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QSignalSpy opened(m_page.get(), &PendingPage::openRequested);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().at(1).value<DelegationId>(), DelegationId("d-nadia"));
    }

    void everyWidgetThatCanBeUsedHasNames()
    {
        show();
        for (const QWidget *widget : m_page->findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(u"qt_"_s)) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
            }
    }

private:
    void show()
    {
        m_dialogs = FakeDialogService();
        m_desk = std::make_unique<RightsDesk>();
        m_desk->putSamples();
        m_page = std::make_unique<PendingPage>(*m_theme, DelegationParts{m_desk->desk(), m_desk->accounts(),
                                                                         m_desk->portfolio(), m_desk->clock(), m_dialogs});
        m_tester = std::make_unique<QAbstractItemModelTester>(table()->model(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_page->resize(1000, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void changeLevel(const char *delegation, const char *feature, AccessLevel level)
    {
        DelegationPatch patch;
        patch.levels[m_desk->feature(feature)] = level;
        QVERIFY(m_desk->desk().change(m_desk->site(), DelegationId(delegation), patch));
    }
    void add(const char *email)
    {
        DelegationGrant grant;
        grant.email = email;
        grant.colleges.set(m_desk->vocabulary().colleges.intern("etam"));
        QVERIFY(m_desk->desk().add(m_desk->site(), grant));
    }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QTableView *table() const { return find<QTableView>(u"pendingTable"_s); }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    [[nodiscard]] PendingState state(int row) const
    {
        return PendingState(table()->model()->index(row, 0).data(PendingModel::StateRole).toInt());
    }

    std::unique_ptr<Translations> m_translations;
    std::unique_ptr<Theme> m_theme;
    FakeDialogService m_dialogs;
    std::unique_ptr<RightsDesk> m_desk;
    std::unique_ptr<PendingPage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestPendingPage)
#include "tst_pendingpage.moc"
