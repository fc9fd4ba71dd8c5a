// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/beneficiariesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

namespace {

const Date kToday = sys_days{2026y / April / 16};

struct Person
{
    const char *lastName;
    const char *firstName;
    bool isAdministrator = false;
    int startsIn = -100;
    int endsIn = 999; // 999: no end
};

BeneficiariesModel::Entry entry(const Person &person)
{
    ShownDelegation shown;
    shown.cached.id = DelegationId(std::string(person.lastName) + person.firstName);
    shown.cached.isAdministrator = person.isAdministrator;
    shown.cached.effectDate = kToday + days{person.startsIn};
    if (person.endsIn != 999)
        shown.cached.endDate = kToday + days{person.endsIn};
    shown.shown = shown.cached;
    shown.beneficiary.lastName = person.lastName;
    shown.beneficiary.firstName = person.firstName;
    shown.beneficiary.email = std::string(person.firstName) + "@entreprise.example";
    return {shown, {}};
}

BeneficiariesModel::Content content(const std::vector<Person> &people)
{
    BeneficiariesModel::Content all;
    all.today = kToday;
    for (const Person &person : people)
        all.entries.push_back(entry(person));
    return all;
}

const std::vector<Person> kPeople{{"Moreau", "Karim", true},        {"Aubry", "Tom", false, 3},
                                  {"Ôtané", "Zoé", false, -50, -1}, {"Benali", "Nadia", false, -20, 30},
                                  {"Caron", "Inès", true, -5},      {"Dubois", "Luc"},
                                  {"Moreau", "Alice"}};

QStringList names(const BeneficiariesModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, BeneficiariesModel::NameColumn).data().toString();
    return all;
}

} // namespace

class TestBeneficiariesModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<BeneficiariesModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setContent(content(kPeople));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }
    void byDefaultFiveActiveInTheOrderOfNames()
    {
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(names(*m_model), QStringList({u"Aubry Tom"_s, u"Benali Nadia"_s, u"Caron Inès"_s, u"Dubois Luc"_s, u"Moreau Alice"_s}));
        QCOMPARE(m_model->matchCount(), 6); // without the one that is over
        QCOMPARE(m_model->totalCount(), 7);
    }
    void theNextPageHasTheRest()
    {
        m_model->setPage(1);
        QCOMPARE(names(*m_model), QStringList({u"Moreau Karim"_s}));
        m_model->setPage(5);
        QCOMPARE(m_model->page(), 1);
        m_model->setPageSize(BeneficiariesModel::kAllRows);
        QCOMPARE(m_model->rowCount(), 6);
        QCOMPARE(m_model->pageCount(), 1);
    }
    void theInactiveComeLastWhenShown()
    {
        BeneficiariesFilter filter;
        filter.excludesInactive = false;
        m_model->setFilter(filter);
        m_model->setPageSize(50);
        QCOMPARE(names(*m_model).last(), u"Ôtané Zoé"_s);
    }
    void filters_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("listed");
        QTest::newRow("role") << 0 << QStringList({u"Caron Inès"_s, u"Moreau Karim"_s});
        QTest::newRow("status") << 1 << QStringList({u"Aubry Tom"_s});
        QTest::newRow("inactive asked for") << 2 << QStringList({u"Ôtané Zoé"_s});
        QTest::newRow("effect from") << 3 << QStringList({u"Aubry Tom"_s, u"Caron Inès"_s});
        QTest::newRow("end until") << 4 << QStringList({u"Benali Nadia"_s});
        QTest::newRow("text without accents") << 5 << QStringList({u"Caron Inès"_s});
        QTest::newRow("nothing") << 6 << QStringList();
    }
    void filters()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, listed);
        BeneficiariesFilter filter;
        switch (kind) {
        case 0: filter.isAdministrator = true; break;
        case 1: filter.status = DelegationStatus::Upcoming; break;
        case 2: filter.status = DelegationStatus::Inactive; break;
        case 3: filter.effectFrom = kToday - days{5}; break;
        case 4: filter.endUntil = kToday + days{30}; break;
        case 5: filter.text = u"INES admin"_s; break;
        case 6: filter.text = u"xyz"_s; break;
        }
        m_model->setFilter(filter);
        QCOMPARE(names(*m_model), listed);
    }
    void sortsByAColumnBothWays()
    {
        m_model->setPageSize(50);
        m_model->sort(BeneficiariesModel::EndColumn, Qt::AscendingOrder);
        QCOMPARE(names(*m_model).first(), u"Benali Nadia"_s); // the only one with an end
        m_model->sort(BeneficiariesModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(names(*m_model).first(), u"Moreau Karim"_s);
        m_model->sort(-1);
        QCOMPARE(names(*m_model).first(), u"Aubry Tom"_s);
    }
    void theSamePeopleAreUpdatedInPlace()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        auto waiting = content(kPeople);
        waiting.entries[3].delegation.pending = PendingState::Waiting;
        m_model->setContent(waiting);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        const QModelIndex nadia = m_model->index(1, BeneficiariesModel::NameColumn);
        QCOMPARE(nadia.data(BeneficiariesModel::PendingTextRole).toString(), u"En attente du réseau"_s);
        QCOMPARE(nadia.data(Qt::AccessibleTextRole).toString(), u"Benali Nadia, En attente du réseau"_s);
    }
    void aPersonGoneLeavesNoEmptyPage()
    {
        m_model->setPage(1);
        m_model->setContent(content({kPeople.begin(), kPeople.begin() + 2}));
        QCOMPARE(m_model->page(), 0);
        QCOMPARE(m_model->rowCount(), 2);
    }
    void findsThePageOfADelegation()
    {
        QVERIFY(m_model->showPageOf(DelegationId("MoreauKarim")));
        QCOMPARE(m_model->page(), 1);
        QCOMPARE(m_model->rowOf(DelegationId("MoreauKarim")), 0);
        QVERIFY(!m_model->showPageOf(DelegationId("ÔtanéZoé"))); // hidden
    }

private:
    std::unique_ptr<BeneficiariesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestBeneficiariesModel)
#include "tst_beneficiariesmodel.moc"
