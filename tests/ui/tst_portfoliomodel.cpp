// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/samplesites.h"
#include "ui/models/portfoliomodel.h"

#include <QtCore/QCollator>
#include <QtCore/QLocale>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_PortfolioModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::French, QLocale::France)); }
    void init();
    void cleanup();
    void textFiltersOverEveryColumn_data();
    void textFiltersOverEveryColumn();
    void scopeListsAlertsAndNearDeadlines();
    void deadlineComesNearAsTimeGoesBy();
    void everyColumnSortsBothWays_data();
    void everyColumnSortsBothWays();
    void mostUrgentAlertsComeFirstWhenDescending();
    void equalRowsKeepTheNamesOrder();
    void sitesThatComeTakeTheirPlace();
    void sitesThatComeRespectTheFilter();
    void changedSiteIsToldAsItsRowOnly();
    void changedNameMovesTheRow();
    void changedDeadlineMovesTheRowWhenSortedByAlerts();
    void removedSitesLeave();
    void onlyAskedListingsCountAsAnother();
    void caisseMattersOnceThereAreSeveral();
    void rowSpeaksToAssistiveTools();
    void unknownSiteHasNoRow();

private:
    [[nodiscard]] QStringList members() const;
    [[nodiscard]] QString text(int row, PortfolioModel::Column column) const
    {
        return m_model->index(row, column).data().toString();
    }
    static SiteEntry named(int number, const char *member, const char *town);

    FakeClock m_clock{samples::screenTime()};
    std::unique_ptr<Portfolio> m_portfolio;
    std::unique_ptr<PortfolioModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

SiteEntry tst_PortfolioModel::named(int number, const char *member, const char *town)
{
    SiteEntry entry = samples::siteEntry(number);
    entry.site.memberName = member;
    entry.site.town = town;
    entry.alerts.clear();
    return entry;
}

void tst_PortfolioModel::init()
{
    m_clock.setNow(samples::screenTime());
    m_portfolio = std::make_unique<Portfolio>();
    m_portfolio->reset({named(1, "Bâti-Loire", "Angers"), samples::charpentesMoreau(),
                        named(2, "Électricité Lecœur", "L'Haÿ-les-Roses"), named(3, "Établissements Zola", "Évreux")});
    m_model = std::make_unique<PortfolioModel>(*m_portfolio, m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_PortfolioModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_portfolio.reset();
}

QStringList tst_PortfolioModel::members() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names << text(row, PortfolioModel::MemberColumn);
    return names;
}

void tst_PortfolioModel::textFiltersOverEveryColumn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    const QString moreau = u"Charpentes Moreau"_s;
    QTest::newRow("nothing") << u""_s
                             << QStringList{u"Bâti-Loire"_s, moreau, u"Électricité Lecœur"_s, u"Établissements Zola"_s};
    QTest::newRow("name without accent") << u"bati"_s << QStringList{u"Bâti-Loire"_s};
    QTest::newRow("name in capitals with accent") << u"ÉLECTRICITÉ"_s << QStringList{u"Électricité Lecœur"_s};
    QTest::newRow("ligature spelt out") << u"lecoeur"_s << QStringList{u"Électricité Lecœur"_s};
    QTest::newRow("ligature") << u"lecœur"_s << QStringList{u"Électricité Lecœur"_s};
    QTest::newRow("town, typographic apostrophe") << u"l’hay"_s << QStringList{u"Électricité Lecœur"_s};
    QTest::newRow("SIRET without spaces") << u"35600000000048"_s << QStringList{moreau};
    QTest::newRow("SIRET as shown") << u"356 000 000 00048"_s << QStringList{moreau};
    QTest::newRow("part of a SIRET") << u"00048"_s << QStringList{moreau};
    QTest::newRow("identifiant CIBTP") << u"01-000377"_s << QStringList{moreau};
    QTest::newRow("words of several columns") << u"mans 000377 charp"_s << QStringList{moreau};
    QTest::newRow("one word too many") << u"mans 000377 girard"_s << QStringList{};
    QTest::newRow("caisse") << u"val-de-seine zola"_s << QStringList{u"Établissements Zola"_s};
}

void tst_PortfolioModel::textFiltersOverEveryColumn()
{
    QFETCH(const QString, typed);
    m_model->setText(typed);
    QTEST(members(), "expected");
    m_model->setText({});
    QCOMPARE(m_model->rowCount(), 4);
}

void tst_PortfolioModel::scopeListsAlertsAndNearDeadlines()
{
    m_portfolio->reset(samples::siteEntries(100));
    const PortfolioModel::Counts counts = m_model->counts();
    QCOMPARE(counts.all, std::size_t(100));
    QCOMPARE(counts.inAlert, std::size_t(13)); // 3, 11, … 99
    // Every third of them has an October deadline, of which every second is past: 3, 51, 99.
    QCOMPARE(counts.dueSoon, std::size_t(3));
    m_model->setScope(PortfolioScope::InAlert);
    QCOMPARE(m_model->rowCount(), 13);
    m_model->setScope(PortfolioScope::DueSoon);
    QCOMPARE(m_model->rowCount(), 3);
    m_model->setText(u"zzz"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->counts(), counts); // whatever is typed
}

void tst_PortfolioModel::deadlineComesNearAsTimeGoesBy()
{
    QCOMPARE(m_model->counts().dueSoon, std::size_t(0)); // 16 November, noon; it is the 10th
    m_clock.advance(std::chrono::days(1));
    m_clock.advance(std::chrono::hours(3));
    m_model->setScope(PortfolioScope::DueSoon);
    QCOMPARE(members(), QStringList{u"Charpentes Moreau"_s});
}

void tst_PortfolioModel::everyColumnSortsBothWays_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("Adhérent") << int(PortfolioModel::MemberColumn);
    QTest::newRow("Identifiant CIBTP") << int(PortfolioModel::CibtpIdColumn);
    QTest::newRow("SIRET") << int(PortfolioModel::SiretColumn);
    QTest::newRow("Ville") << int(PortfolioModel::TownColumn);
}

void tst_PortfolioModel::everyColumnSortsBothWays()
{
    QFETCH(const int, column);
    m_portfolio->reset(samples::siteEntries(60));
    QCollator collator(QLocale(QLocale::French, QLocale::France));
    for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder}) {
        m_model->sort(column, order);
        for (int row = 1; row < m_model->rowCount(); ++row) {
            const QString above = m_model->index(row - 1, column).data().toString();
            const QString below = m_model->index(row, column).data().toString();
            const int compared = collator.compare(above, below);
            QVERIFY2(order == Qt::AscendingOrder ? compared <= 0 : compared >= 0, qPrintable(above + u" / "_s + below));
        }
    }
}

void tst_PortfolioModel::mostUrgentAlertsComeFirstWhenDescending()
{
    m_portfolio->reset(samples::siteEntries(60));
    m_model->sort(PortfolioModel::AlertsColumn, Qt::DescendingOrder);
    const auto deadline = [&](int row) { return m_model->entryAt(row).alerts.front().deadline; };
    QVERIFY(deadline(0) == dsnDeadline(std::chrono::year(2026) / 10, DsnRegime::FiftyOrMorePaidWithinMonth));
    QVERIFY(m_model->entryAt(m_model->rowCount() - 1).alerts.empty());
}

void tst_PortfolioModel::equalRowsKeepTheNamesOrder()
{
    m_portfolio->reset({named(1, "Zola", "Tours"), named(2, "Abadie", "Tours"), named(3, "Mercier", "Tours")});
    m_model->sort(PortfolioModel::TownColumn, Qt::DescendingOrder);
    QCOMPARE(members(), (QStringList{u"Abadie"_s, u"Mercier"_s, u"Zola"_s}));
}

void tst_PortfolioModel::sitesThatComeTakeTheirPlace()
{
    QSignalSpy counts(m_model.get(), &PortfolioModel::countsChanged);
    m_portfolio->upsert({named(7, "Couvertures Benoît", "Laval"), named(8, "Abadie", "Tours")});
    QCOMPARE(members(), (QStringList{u"Abadie"_s, u"Bâti-Loire"_s, u"Charpentes Moreau"_s, u"Couvertures Benoît"_s,
                                     u"Électricité Lecœur"_s, u"Établissements Zola"_s}));
    QCOMPARE(m_model->counts().all, std::size_t(6));
    QCOMPARE(counts.size(), 1);
}

void tst_PortfolioModel::sitesThatComeRespectTheFilter()
{
    m_model->setText(u"moreau"_s);
    m_portfolio->upsert({named(7, "Maçonnerie Moreau", "Laval"), named(8, "Abadie", "Tours")});
    QCOMPARE(members(), (QStringList{u"Charpentes Moreau"_s, u"Maçonnerie Moreau"_s}));
}

void tst_PortfolioModel::changedSiteIsToldAsItsRowOnly()
{
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    SiteEntry entry = samples::charpentesMoreau();
    entry.alerts.pop_back();
    m_portfolio->upsert({entry});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 1);
    QCOMPARE(text(1, PortfolioModel::AlertsColumn), u"1 oct."_s);
}

void tst_PortfolioModel::changedNameMovesTheRow()
{
    SiteEntry entry = samples::charpentesMoreau();
    entry.site.memberName = "Zinguerie Moreau";
    m_portfolio->upsert({entry});
    QCOMPARE(members().back(), u"Zinguerie Moreau"_s);
    m_model->setText(u"charpentes"_s);
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_PortfolioModel::changedDeadlineMovesTheRowWhenSortedByAlerts()
{
    SiteEntry late = samples::charpentesMoreau();
    SiteEntry early = samples::charpentesMoreau();
    early.key = samples::siteKey(9);
    early.site.memberName = "Abadie";
    *early.alerts[0].deadline -= std::chrono::days(2);
    m_portfolio->reset({late, early});
    m_model->sort(PortfolioModel::AlertsColumn, Qt::DescendingOrder);
    QCOMPARE(members(), (QStringList{u"Abadie"_s, u"Charpentes Moreau"_s}));
    *late.alerts[0].deadline -= std::chrono::days(5);
    m_portfolio->upsert({late});
    QCOMPARE(members(), (QStringList{u"Charpentes Moreau"_s, u"Abadie"_s}));
}

void tst_PortfolioModel::removedSitesLeave()
{
    m_portfolio->remove({samples::charpentesMoreau().key, samples::siteKey(1)});
    QCOMPARE(members(), (QStringList{u"Électricité Lecœur"_s, u"Établissements Zola"_s}));
    m_portfolio->reset({});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->counts(), PortfolioModel::Counts{});
}

void tst_PortfolioModel::onlyAskedListingsCountAsAnother()
{
    const int before = m_model->listing();
    m_portfolio->upsert({named(7, "Abadie", "Laval")});
    m_model->setText({});
    m_model->setScope(PortfolioScope::All);
    m_model->sort(PortfolioModel::MemberColumn, Qt::AscendingOrder);
    QCOMPARE(m_model->listing(), before);
    m_model->setText(u"a"_s);
    m_model->setScope(PortfolioScope::InAlert);
    m_model->sort(PortfolioModel::TownColumn, Qt::AscendingOrder);
    QCOMPARE(m_model->listing(), before + 3);
}

void tst_PortfolioModel::caisseMattersOnceThereAreSeveral()
{
    QVERIFY(!m_model->hasSeveralCaisses());
    SiteEntry entry = named(7, "Abadie", "Nantes");
    entry.caisse = CaisseId("loire");
    entry.caisseName = "CIBTP Loire-Atlantique";
    m_portfolio->upsert({entry});
    QVERIFY(m_model->hasSeveralCaisses());
    m_portfolio->remove({entry.key});
    QVERIFY(!m_model->hasSeveralCaisses());
}

void tst_PortfolioModel::rowSpeaksToAssistiveTools()
{
    const QModelIndex member = m_model->index(1, PortfolioModel::MemberColumn);
    QCOMPARE(member.data(Qt::AccessibleTextRole).toString(), u"Charpentes Moreau, Le Mans, 2 alerte(s) DSN"_s);
    QVERIFY(member.data(Qt::AccessibleDescriptionRole).toString().startsWith(u"DSN Octobre-2026: Anomalie"_s));
    QCOMPARE(m_model->index(0, PortfolioModel::MemberColumn).data(Qt::AccessibleTextRole).toString(),
             u"Bâti-Loire, Angers"_s);
    QCOMPARE(m_model->index(0, PortfolioModel::AlertsColumn).data(Qt::AccessibleTextRole).toString(),
             u"Aucune alerte DSN"_s);
    for (int column = 0; column < PortfolioModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void tst_PortfolioModel::unknownSiteHasNoRow()
{
    QCOMPARE(m_model->rowOf(samples::charpentesMoreau().key), 1);
    m_model->setText(u"bati"_s);
    QCOMPARE(m_model->rowOf(samples::charpentesMoreau().key), -1);
    QCOMPARE(m_model->rowOf(samples::siteKey(77)), -1);
}

QTEST_GUILESS_MAIN(tst_PortfolioModel)
#include "tst_portfoliomodel.moc"
