// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rightsdesk.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

namespace {

const Date kToday = sys_days{2026y / April / 16};
constexpr int kMemberSpace = 0; // groups of the sample catalogue
constexpr int kEmployees = 1;

} // namespace

class TestRightsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_base = Delegation();
        m_base.id = DelegationId("d-1");
        m_vocabulary = std::make_shared<Vocabulary>();
        internCatalogue(sampleCatalogue(), *m_vocabulary);
        m_model = std::make_unique<RightsModel>();
        m_filter = std::make_unique<RightsFilter>(*m_model);
        const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(m_model.get(), mode));
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(m_filter.get(), mode));
        show(fullCeiling());
    }
    void cleanup()
    {
        m_testers.clear();
        m_filter.reset();
        m_model.reset();
    }
    void everyCellSaysSubjectLevelAndState()
    {
        QVERIFY(m_model->setData(cell(kMemberSpace, 0, AccessLevel::Consult), true));
        QCOMPARE(text(cell(kMemberSpace, 0, AccessLevel::Consult)), u"Mes comptes bancaires : consultation, choisi"_s);
        QCOMPARE(text(cell(kMemberSpace, 0, AccessLevel::Update)), u"Mes comptes bancaires : mise à jour, non choisi"_s);
        QCOMPARE(text(group(kMemberSpace, AccessLevel::Consult)), u"Mon espace adhérent : consultation, 1 sur 7"_s);
        QCOMPARE(text(m_model->index(0, 0, m_model->index(0, 0))), u"Mes comptes bancaires : consultation"_s);
    }
    void exactlyOneLevelOfAFeatureIsChosen()
    {
        for (const AccessLevel level : {AccessLevel::Update, AccessLevel::None, AccessLevel::Consult}) {
            m_model->setData(cell(kMemberSpace, 1, level), true);
            for (const AccessLevel other : {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update})
                QCOMPARE(state(cell(kMemberSpace, 1, other)) == RightsModel::CellState::Chosen, level == other);
        }
    }
    void aGroupSetsItsRowsAndTellsWhenTheyDiffer()
    {
        QSignalSpy drafts(m_model.get(), &RightsModel::draftChanged);
        QVERIFY(m_model->setData(group(kEmployees, AccessLevel::Consult), true));
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(state(group(kEmployees, AccessLevel::Consult)), RightsModel::CellState::Chosen);
        m_model->setData(cell(kEmployees, 2, AccessLevel::Update), true);
        QCOMPARE(state(group(kEmployees, AccessLevel::Consult)), RightsModel::CellState::Partial);
        QCOMPARE(group(kEmployees, AccessLevel::Consult).data(RightsModel::CountRole).toInt(), 3);
        QCOMPARE(group(kEmployees, AccessLevel::Consult).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(m_model->index(kEmployees, 0).data(RightsModel::MixRole).toString(), u"mixte"_s);
    }
    void settingWhatIsSetChangesNothing()
    {
        QSignalSpy drafts(m_model.get(), &RightsModel::draftChanged);
        QVERIFY(!m_model->setData(cell(kMemberSpace, 0, AccessLevel::None), true));
        QCOMPARE(drafts.size(), 0);
    }
    void aCellBeyondTheCeilingIsLockedAndSaysWhy()
    {
        EffectiveRights ceiling = fullCeiling();
        ceiling.rights.setLevel(number("bank-accounts"), AccessLevel::None);
        ceiling.rights.setLevel(number("account-statement"), AccessLevel::Consult);
        show(ceiling);
        QVERIFY(!m_model->flags(cell(kMemberSpace, 0, AccessLevel::Consult)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!m_model->setData(cell(kMemberSpace, 0, AccessLevel::Consult), true));
        QCOMPARE(text(cell(kMemberSpace, 0, AccessLevel::Update)),
                 u"Mes comptes bancaires : mise à jour, non choisi, verrouillé : Droit non reçu par le cabinet"_s);
        QVERIFY(m_model->flags(cell(kMemberSpace, 1, AccessLevel::Consult)).testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(cell(kMemberSpace, 1, AccessLevel::Update).data(RightsModel::LockReasonRole).toString(),
                 u"Droit reçu par le cabinet en consultation seulement"_s);
    }
    void anAdministratorLocksEverythingForOneReason()
    {
        RightsDraft draft = m_model->draft();
        draft.grantAdministrator();
        m_model->setDraft(draft);
        QVERIFY(!m_model->generalLock().isEmpty());
        QCOMPARE(state(cell(kMemberSpace, 3, AccessLevel::Update)), RightsModel::CellState::Chosen);
        QVERIFY(!m_model->setData(cell(kMemberSpace, 3, AccessLevel::None), true));
        QVERIFY(!m_filter->canSetColumns());
        QVERIFY(text(cell(kMemberSpace, 3, AccessLevel::None)).endsWith(m_model->generalLock()));
    }
    void readOnlyCannotBeSet()
    {
        show(fullCeiling(), RightsModel::Editing::ReadOnly);
        QVERIFY(!m_model->setData(cell(kMemberSpace, 0, AccessLevel::Update), true));
        QVERIFY(!m_model->draft().isChanged());
    }
    void aColumnSetsOnlyWhatIsShown()
    {
        m_filter->setText(u"SALARIES"_s);
        m_filter->setColumn(AccessLevel::Update);
        QCOMPARE(m_model->draft().level(number("manage-employees")), AccessLevel::Update);
        QCOMPARE(m_model->draft().level(number("my-planning")), AccessLevel::Update); // by its group's name
        QCOMPARE(m_model->draft().level(number("bank-accounts")), AccessLevel::None);
        QVERIFY(m_filter->isWholeColumn(AccessLevel::Update));
        m_filter->setText({});
        QVERIFY(!m_filter->isWholeColumn(AccessLevel::Update));
        m_filter->setColumn(AccessLevel::Consult);
        QCOMPARE(m_model->draft().level(number("bank-accounts")), AccessLevel::Consult);
    }
    void aGroupSetsOnlyItsShownRows()
    {
        m_filter->setText(u"comptes"_s);
        QCOMPARE(m_filter->rowCount(), 1);
        QVERIFY(m_filter->setData(m_filter->index(0, RightsModel::UpdateColumn), true));
        QCOMPARE(m_model->draft().level(number("bank-accounts")), AccessLevel::Update);
        QCOMPARE(m_model->draft().level(number("telepayments")), AccessLevel::None);
    }
    void whatTheCatalogueDoesNotKnowIsShownAndKept()
    {
        m_base.rights.setLevel(m_vocabulary->features.intern("of-tomorrow"), AccessLevel::Update);
        m_base.rights.setUnknownLevel(number("refunds"), "approve");
        show(fullCeiling());
        const int last = m_model->rowCount() - 1;
        QCOMPARE(m_model->index(last, 0).data().toString(), u"Autres fonctionnalités"_s);
        QVERIFY(!m_model->setData(cell(last, 0, AccessLevel::None), true));
        QVERIFY(m_model->index(0, 0, m_model->index(2, 0)).data(RightsModel::NoteRole).toString().contains(u"approve"_s));
        QVERIFY(m_model->draft().patch().isEmpty());
    }
    void theSameRowsAreNotResetByNewFacts()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_base.rights.setLevel(number("refunds"), AccessLevel::Consult);
        show(fullCeiling());
        QCOMPARE(resets.size(), 0);
        QCOMPARE(state(cell(2, 0, AccessLevel::Consult)), RightsModel::CellState::Chosen);
    }
    void aChangedRowTellsWhatItWas()
    {
        m_model->setData(cell(kMemberSpace, 0, AccessLevel::Update), true);
        const QModelIndex subject = m_model->index(0, 0, m_model->index(kMemberSpace, 0));
        QCOMPARE(subject.data(RightsModel::ChangeRole).toString(), u"avant : aucun droit"_s);
    }

private:
    [[nodiscard]] std::size_t number(const char *code) const { return *m_vocabulary->features.find(code); }
    [[nodiscard]] EffectiveRights fullCeiling()
    {
        return {allColleges(sampleCatalogue(), *m_vocabulary), administratorRights(sampleCatalogue(), *m_vocabulary), true};
    }
    void show(const EffectiveRights &ceiling, RightsModel::Editing editing = RightsModel::Editing::Allowed)
    {
        const RightsScope scope = rightsScope(sampleCatalogue(), *m_vocabulary, ceiling, kToday);
        m_base.colleges = scope.colleges;
        m_model->setContent({sampleCatalogue(), m_vocabulary, RightsDraft(scope, m_base), editing, u"le cabinet"_s});
    }
    [[nodiscard]] QModelIndex group(int row, AccessLevel level) const
    {
        return m_model->index(row, RightsModel::levelColumn(level));
    }
    [[nodiscard]] QModelIndex cell(int groupRow, int row, AccessLevel level) const
    {
        return m_model->index(row, RightsModel::levelColumn(level), m_model->index(groupRow, 0));
    }
    [[nodiscard]] static QString text(const QModelIndex &index) { return index.data(Qt::AccessibleTextRole).toString(); }
    [[nodiscard]] static RightsModel::CellState state(const QModelIndex &index)
    {
        return RightsModel::CellState(index.data(RightsModel::CellStateRole).toInt());
    }

    std::shared_ptr<Vocabulary> m_vocabulary;
    Delegation m_base;
    std::unique_ptr<RightsModel> m_model;
    std::unique_ptr<RightsFilter> m_filter;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_GUILESS_MAIN(TestRightsModel)
#include "tst_rightsmodel.moc"
