// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/fakeclock.h"
#include "tests/support/samplesites.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/theme/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_PortfolioPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wordsAreTheGuides();
    void everyControlHasItsNames();
    void firstSiteIsCurrentAtOnce();
    void typingThenEnterOpensTheSite();
    void downGoesFromTheFilterIntoTheList();
    void enterInTheListOpensTheCurrentSite();
    void doubleClickOpensTheSite();
    void validateOpensTheCurrentSite();
    void tabLeavesTheList();
    void findKeyGoesToTheFilter();
    void chipListsOnlyAlerts();
    void oneGestureShowsTheMostUrgentAlertFirst();
    void chosenOrderComesBackAndIsWhatIsKept();
    void messagesOfTheCurrentSiteAreRead();
    void moreMessagesScrollAndTheListStays();
    void hoverShowsTheMessagesAsPlainText();
    void currentSiteStaysWhenOthersCome();
    void listHoldsStillWhenSitesComeAbove();
    void alertsOfTheCurrentSiteFollow();
    void noMatchOffersToClearTheFilter();
    void emptyPortfolioSaysWhy_data();
    void emptyPortfolioSaysWhy();
    void noticeOffersItsAction();
    void caisseIsAColumnOnceThereAreSeveral();
    void columnsAreKept();
    void damagedColumnStateIsIgnored();
    void followUpIsAskedForTheCurrentSite();
    void markupInNamesStandsAsItIs();

private:
    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QTableView *table() { return part<QTableView>("portfolioTable"); }
    QString label(const char *name) { return part<QLabel>(name)->text(); }
    QStringList alertLabels();
    void select(const SiteKey &key) { table()->setCurrentIndex(m_page->model().index(m_page->model().rowOf(key), 0)); }

    Theme m_theme;
    FakeClock m_clock{samples::screenTime()};
    std::unique_ptr<Portfolio> m_portfolio;
    std::unique_ptr<PortfolioPage> m_page;
};

void tst_PortfolioPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    m_theme.apply(*qApp);
    qRegisterMetaType<SiteKey>();
}

void tst_PortfolioPage::init()
{
    m_portfolio = std::make_unique<Portfolio>();
    std::vector<SiteEntry> sites = samples::siteEntries(60);
    sites.push_back(samples::charpentesMoreau());
    m_portfolio->reset(std::move(sites));
    m_page = std::make_unique<PortfolioPage>(m_theme, *m_portfolio, m_clock);
    m_page->resize(1120, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_PortfolioPage::cleanup()
{
    m_page.reset();
    m_portfolio.reset();
}

QStringList tst_PortfolioPage::alertLabels()
{
    QStringList words;
    for (const QLabel *made : part<QWidget>("detailsAlerts")->findChildren<QLabel *>())
        words << made->text();
    return words;
}

void tst_PortfolioPage::wordsAreTheGuides()
{
    QCOMPARE(label("pageTitle"), u"Choix de l'adhérent et du site déclarant"_s);
    QCOMPARE(part<QAbstractButton>("validateButton")->text(), u"Valider"_s);
    QCOMPARE(part<QAbstractButton>("followUpButton")->text(), u"Suivi DSN"_s);
    QStringList headers;
    for (int column = 0; column < PortfolioModel::ColumnCount; ++column)
        if (!table()->isColumnHidden(column))
            headers << m_page->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(headers, (QStringList{u"Adhérent"_s, u"Identifiant CIBTP"_s, u"SIRET"_s, u"Ville"_s, u"Alertes DSN"_s}));
}

void tst_PortfolioPage::everyControlHasItsNames()
{
    select(samples::charpentesMoreau().key);
    QCOMPARE(accessibilityFaults(*m_page), QStringList{});
    part<QLineEdit>("portfolioFilter")->setText(u"zzz"_s);
    QCOMPARE(accessibilityFaults(*m_page), QStringList{});
}

void tst_PortfolioPage::firstSiteIsCurrentAtOnce()
{
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(label("detailsTitle").startsWith(QString::fromStdString(m_page->model().entryAt(0).site.memberName)));
    QVERIFY(part<QAbstractButton>("validateButton")->isEnabled());
}

void tst_PortfolioPage::typingThenEnterOpensTheSite()
{
    QSignalSpy opened(m_page.get(), &PortfolioPage::siteOpenRequested);
    QTest::keySequence(m_page.get(), QKeySequence::Find);
    QTest::keyClicks(qApp->focusWidget(), u"35600000000048"_s);
    QCOMPARE(m_page->model().rowCount(), 1);
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<SiteKey>(), samples::charpentesMoreau().key);
}

void tst_PortfolioPage::downGoesFromTheFilterIntoTheList()
{
    m_page->focusFilter();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Down);
    QCOMPARE(qApp->focusWidget(), table());
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
}

void tst_PortfolioPage::enterInTheListOpensTheCurrentSite()
{
    QSignalSpy opened(m_page.get(), &PortfolioPage::siteOpenRequested);
    select(samples::siteKey(11));
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Enter);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].value<SiteKey>(), samples::siteKey(11));
}

void tst_PortfolioPage::doubleClickOpensTheSite()
{
    QSignalSpy opened(m_page.get(), &PortfolioPage::siteOpenRequested);
    const QPoint place = table()->visualRect(m_page->model().index(2, 1)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<SiteKey>(), m_page->model().entryAt(2).key);
}

void tst_PortfolioPage::validateOpensTheCurrentSite()
{
    QSignalSpy opened(m_page.get(), &PortfolioPage::siteOpenRequested);
    select(samples::charpentesMoreau().key);
    part<QAbstractButton>("validateButton")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<SiteKey>(), samples::charpentesMoreau().key);
}

void tst_PortfolioPage::tabLeavesTheList()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Tab);
    QVERIFY(qApp->focusWidget() != table());
    QVERIFY(!table()->isAncestorOf(qApp->focusWidget()));
}

void tst_PortfolioPage::findKeyGoesToTheFilter()
{
    part<QLineEdit>("portfolioFilter")->setText(u"mans"_s);
    table()->setFocus();
    QTest::keySequence(m_page.get(), QKeySequence::Find);
    QCOMPARE(qApp->focusWidget(), part<QLineEdit>("portfolioFilter"));
    QCOMPARE(part<QLineEdit>("portfolioFilter")->selectedText(), u"mans"_s);
}

void tst_PortfolioPage::chipListsOnlyAlerts()
{
    QSignalSpy scopes(m_page.get(), &PortfolioPage::scopeChanged);
    auto *chip = part<QAbstractButton>("scopeInAlert");
    QCOMPARE(QAccessible::queryAccessibleInterface(chip)->role(), QAccessible::RadioButton);
    QCOMPARE(chip->accessibleName(), u"En alerte 9"_s); // 3, 11, … 59, and Moreau
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(m_page->model().rowCount(), 9);
    QCOMPARE(label("siteCounts"), u"61 site(s) · 9 en alerte"_s);
}

void tst_PortfolioPage::oneGestureShowsTheMostUrgentAlertFirst()
{
    select(samples::charpentesMoreau().key);
    part<QAbstractButton>("scopeInAlert")->click();
    QCOMPARE(table()->currentIndex().row(), 0);
    QVERIFY(m_page->model().entryAt(0).alerts.front().deadline
            == dsnDeadline(std::chrono::year(2026) / 10, DsnRegime::FiftyOrMorePaidWithinMonth));
    QCOMPARE(m_page->model().rowOf(samples::charpentesMoreau().key), 2); // due later than 3 and 51
}

void tst_PortfolioPage::chosenOrderComesBackAndIsWhatIsKept()
{
    table()->sortByColumn(PortfolioModel::TownColumn, Qt::DescendingOrder);
    m_page->setScope(PortfolioScope::InAlert);
    m_page->setScope(PortfolioScope::DueSoon);
    PortfolioPage other(m_theme, *m_portfolio, m_clock);
    other.restoreColumns(m_page->saveColumns());
    QCOMPARE(other.model().entryAt(0).site.town, std::string("Tours"));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(PortfolioModel::AlertsColumn));
    m_page->setScope(PortfolioScope::All);
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), int(PortfolioModel::TownColumn));
    QCOMPARE(m_page->model().entryAt(0).site.town, std::string("Tours"));
}

void tst_PortfolioPage::messagesOfTheCurrentSiteAreRead()
{
    select(samples::charpentesMoreau().key);
    QCOMPARE(label("detailsTitle"), u"Charpentes Moreau · Le Mans"_s);
    QCOMPARE(label("detailsIdentifiers"), u"01-000377-02 · 356 000 000 00048"_s);
    QCOMPARE(alertLabels(), (QStringList{u"DSN Octobre-2026: Anomalie dans le traitement / Déclaration manquante"_s,
                                         u"Une action de votre part est attendue · avant le 16 nov. à midi"_s,
                                         u"DSN Septembre-2026: Anomalie dans le traitement / Déclaration manquante"_s,
                                         u"Une action de votre part est attendue"_s}));
    QVERIFY(part<QWidget>("siteDetails")->accessibleDescription().contains(u"DSN Septembre-2026"_s));
    select(samples::siteKey(0));
    QCOMPARE(alertLabels(), QStringList{u"Aucune alerte DSN"_s});
}

void tst_PortfolioPage::moreMessagesScrollAndTheListStays()
{
    const int height = table()->height();
    SiteEntry entry = samples::charpentesMoreau();
    for (int i = 0; i < 6; ++i)
        entry.alerts.push_back(entry.alerts.front());
    m_portfolio->upsert({entry});
    select(entry.key);
    QCoreApplication::processEvents();
    QCOMPARE(table()->height(), height);
    QCOMPARE(alertLabels().size(), 16);
    QVERIFY(part<QAbstractScrollArea>("detailsAlerts")->verticalScrollBar()->maximum() > 0);
    QCOMPARE(part<QWidget>("detailsAlerts")->focusPolicy(), Qt::StrongFocus);
}

void tst_PortfolioPage::hoverShowsTheMessagesAsPlainText()
{
    SiteEntry entry = samples::charpentesMoreau();
    entry.alerts.front().kind = "of-a-newer-caisse";
    entry.alerts.front().text = "<img src='file:///etc/passwd'>";
    m_portfolio->upsert({entry});
    const QModelIndex cell = m_page->model().index(m_page->model().rowOf(entry.key), PortfolioModel::AlertsColumn);
    table()->scrollTo(cell);
    const QPoint place = table()->visualRect(cell).center();
    QHelpEvent help(QEvent::ToolTip, place, table()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(table()->viewport(), &help);
    QVERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(u"&lt;img"_s), qPrintable(QToolTip::text()));
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
    QVERIFY(QToolTip::text().contains(u"DSN Septembre-2026"_s));
    QToolTip::hideText();
}

void tst_PortfolioPage::currentSiteStaysWhenOthersCome()
{
    select(samples::siteKey(11));
    const int row = table()->currentIndex().row();
    SiteEntry first = samples::siteEntry(500);
    first.site.memberName = "Abadie";
    m_portfolio->upsert({first});
    QCOMPARE(table()->currentIndex().row(), row + 1);
    QCOMPARE(m_page->model().entryAt(table()->currentIndex().row()).key, samples::siteKey(11));
    m_portfolio->remove({samples::siteKey(11)});
    QCOMPARE(table()->currentIndex().row(), 0);
}

void tst_PortfolioPage::listHoldsStillWhenSitesComeAbove()
{
    table()->verticalScrollBar()->setValue(400); // the current row is out of sight
    const SiteKey top = m_page->model().entryAt(table()->rowAt(0)).key;
    const int hidden = table()->rowViewportPosition(table()->rowAt(0));
    std::vector<SiteEntry> sites;
    for (int i = 0; i < 5; ++i) {
        sites.push_back(samples::siteEntry(500 + i));
        sites.back().site.memberName = "Abadie";
    }
    m_portfolio->upsert(std::move(sites));
    QCOMPARE(m_page->model().entryAt(table()->rowAt(0)).key, top);
    QCOMPARE(table()->rowViewportPosition(table()->rowAt(0)), hidden);
}

void tst_PortfolioPage::alertsOfTheCurrentSiteFollow()
{
    select(samples::charpentesMoreau().key);
    SiteEntry entry = samples::charpentesMoreau();
    entry.alerts.clear();
    m_portfolio->upsert({entry});
    QCOMPARE(alertLabels(), QStringList{u"Aucune alerte DSN"_s});
}

void tst_PortfolioPage::noMatchOffersToClearTheFilter()
{
    part<QAbstractButton>("scopeInAlert")->click();
    part<QLineEdit>("portfolioFilter")->setText(u"zzz"_s);
    QVERIFY(!table()->isVisible());
    QVERIFY(!part<QAbstractButton>("validateButton")->isEnabled());
    auto *action = part<QWidget>("portfolioEmpty")->findChild<QAbstractButton *>(u"emptyAction"_s);
    QCOMPARE(action->text(), u"Effacer le filtre"_s);
    action->click();
    QVERIFY(table()->isVisible());
    QCOMPARE(m_page->model().rowCount(), 61);
    QVERIFY(part<QAbstractButton>("scopeAll")->isChecked());
}

void tst_PortfolioPage::emptyPortfolioSaysWhy_data()
{
    QTest::addColumn<PortfolioFilling>("filling");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("action");
    QTest::newRow("filling") << PortfolioFilling::Filling << u"Vos sites arrivent"_s << QString();
    QTest::newRow("complete") << PortfolioFilling::Complete << u"Aucun site déclarant"_s << u"Synchroniser"_s;
    QTest::newRow("unreachable") << PortfolioFilling::Unreachable << u"La caisse est injoignable"_s << u"Réessayer"_s;
}

void tst_PortfolioPage::emptyPortfolioSaysWhy()
{
    QFETCH(const PortfolioFilling, filling);
    QFETCH(const QString, action);
    m_portfolio->reset({});
    m_page->setFilling(filling);
    auto *empty = part<QWidget>("portfolioEmpty");
    QVERIFY(empty->isVisible());
    QTEST(empty->findChild<QLabel *>(u"emptyTitle"_s)->text(), "title");
    auto *button = empty->findChild<QAbstractButton *>(u"emptyAction"_s);
    QCOMPARE(button->isVisible(), !action.isEmpty());
    QSignalSpy asked(m_page.get(), &PortfolioPage::synchroniseRequested);
    if (!action.isEmpty()) {
        QCOMPARE(button->text(), action);
        button->click();
        QCOMPARE(asked.size(), 1);
    }
    QVERIFY(!part<QWidget>("siteDetails")->isVisible());
    QVERIFY(!part<QWidget>("portfolioFilter")->isVisible());
    m_portfolio->upsert({samples::charpentesMoreau()});
    QVERIFY(table()->isVisible());
    QVERIFY(part<QWidget>("siteDetails")->isVisible());
    QVERIFY(part<QWidget>("portfolioFilter")->isVisible());
    QCOMPARE(label("detailsTitle"), u"Charpentes Moreau · Le Mans"_s);
}

void tst_PortfolioPage::noticeOffersItsAction()
{
    auto *notice = part<QWidget>("portfolioNotice");
    QVERIFY(!notice->isVisible());
    m_page->setNotice(u"Votre session a pris fin"_s, u"Connectez-vous."_s, u"Se connecter"_s);
    QVERIFY(notice->isVisible());
    QSignalSpy asked(m_page.get(), &PortfolioPage::noticeActionRequested);
    notice->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_page->setNotice({}, {}, {});
    QVERIFY(!notice->isVisible());
}

void tst_PortfolioPage::caisseIsAColumnOnceThereAreSeveral()
{
    QVERIFY(table()->isColumnHidden(PortfolioModel::CaisseColumn));
    SiteEntry entry = samples::siteEntry(500);
    entry.caisse = CaisseId("loire");
    entry.caisseName = "CIBTP Loire-Atlantique";
    m_portfolio->upsert({entry});
    QVERIFY(!table()->isColumnHidden(PortfolioModel::CaisseColumn));
    m_portfolio->remove({entry.key});
    QVERIFY(table()->isColumnHidden(PortfolioModel::CaisseColumn));
}

void tst_PortfolioPage::columnsAreKept()
{
    table()->horizontalHeader()->moveSection(1, 3);
    table()->setColumnWidth(PortfolioModel::TownColumn, 333);
    table()->sortByColumn(PortfolioModel::TownColumn, Qt::DescendingOrder);
    const QByteArray state = m_page->saveColumns();
    PortfolioPage other(m_theme, *m_portfolio, m_clock);
    other.restoreColumns(state);
    other.resize(1400, 720);
    other.show();
    auto *restored = other.findChild<QTableView *>(u"portfolioTable"_s);
    QCOMPARE(restored->horizontalHeader()->visualIndex(PortfolioModel::CibtpIdColumn), 3);
    QCOMPARE(restored->columnWidth(PortfolioModel::TownColumn), 333);
    QCOMPARE(other.model().entryAt(0).site.town, std::string("Tours"));
    QVERIFY(restored->isColumnHidden(PortfolioModel::CaisseColumn));
}

void tst_PortfolioPage::damagedColumnStateIsIgnored()
{
    const int width = table()->columnWidth(0);
    m_page->restoreColumns("not a state");
    QCOMPARE(table()->columnWidth(0), width);
    QCOMPARE(m_page->model().rowCount(), 61);
}

void tst_PortfolioPage::followUpIsAskedForTheCurrentSite()
{
    QSignalSpy asked(m_page.get(), &PortfolioPage::followUpRequested);
    select(samples::charpentesMoreau().key);
    part<QAbstractButton>("followUpButton")->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<SiteKey>(), samples::charpentesMoreau().key);
}

void tst_PortfolioPage::markupInNamesStandsAsItIs()
{
    SiteEntry entry = samples::charpentesMoreau();
    entry.site.memberName = "<b>Charpentes</b> & fils";
    m_portfolio->upsert({entry});
    select(entry.key);
    QCOMPARE(part<QLabel>("detailsTitle")->textFormat(), Qt::PlainText);
    QCOMPARE(label("detailsTitle"), u"<b>Charpentes</b> & fils · Le Mans"_s);
}

QTEST_MAIN(tst_PortfolioPage)
#include "tst_portfoliopage.moc"
