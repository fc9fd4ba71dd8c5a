// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "tests/support/samplesites.h"
#include "ui/space/followuppage.h"
#include "ui/space/spacepage.h"
#include "ui/theme/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtGui/QHelpEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

// Takes the addresses that would be opened in the browser.
class LinkSink final : public QObject
{
    Q_OBJECT
public:
    LinkSink() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~LinkSink() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }
};

class tst_SpacePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }
    void barSaysWhoAndWhere();
    void menuIsTheGuides();
    void everyControlHasItsNames();
    void alertIconCountsSpeaksAndLeadsToTheFollowUp();
    void alertMessagesArePlainText();
    void siteWithoutAlertHasNoIcon();
    void switchingAndSigningOutAreAsked();
    void rightsAreReachedFromTheMenuAndTheTile();
    void myAccountIsTheOneThatActs();
    void arrowsGoFromTabToTab();
    void placesThatAreToComeSaySo_data();
    void placesThatAreToComeSaySo();
    void tilesTakeTheRoomThereIs();
    void anotherSiteBeginsAtItsWelcomePage();
    void sameSiteStaysWhereItIs();
    void followUpShowsTheMostUrgentMonthFirst();
    void followUpLinkIsShownAndOnlyHttpsIsFollowed();
    void followUpStates();
    void longNamesGiveWay();
    void noticeStandsAboveEveryPage();

private:
    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QAbstractButton *button(const char *name) { return part<QAbstractButton>(name); }
    static DsnFollowUp followUp();

    Theme m_theme;
    std::unique_ptr<SpacePage> m_page;
    QWidget *m_rights = nullptr;
    QWidget *m_myAccount = nullptr;
};

void tst_SpacePage::noticeStandsAboveEveryPage()
{
    auto *notice = part<QWidget>("spaceNotice");
    QVERIFY(!notice->isVisible());
    const AnnouncementLog said;
    const QString title = u"Votre adresse électronique est à certifier de nouveau"_s;
    m_page->setNotice(title, u"Suivez le lien."_s, u"Mon compte utilisateur"_s);
    m_page->setNotice(title, u"Suivez le lien."_s, u"Mon compte utilisateur"_s); // with each round
    QCOMPARE(said.texts().filter(title).size(), 1);
    for (const SpacePlace place : {SpacePlace::Home, SpacePlace::FollowUp, SpacePlace::Rights, SpacePlace::MyAccount}) {
        m_page->goTo(place);
        QVERIFY(notice->isVisible());
    }
    QSignalSpy asked(m_page.get(), &SpacePage::noticeActionRequested);
    notice->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_page->setNotice({}, {}, {});
    QVERIFY(!notice->isVisible());
}

void tst_SpacePage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    m_theme.apply(*qApp);
    qRegisterMetaType<SiteKey>();
}

void tst_SpacePage::init()
{
    m_rights = new QWidget;
    m_myAccount = new QWidget;
    m_page = std::make_unique<SpacePage>(m_theme, SpacePage::Pages{m_rights, m_myAccount});
    m_page->setSite(samples::charpentesMoreau(), u"Claire Fontaine"_s);
    m_page->resize(1120, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

DsnFollowUp tst_SpacePage::followUp()
{
    DsnFollowUp made;
    for (const auto &[number, state] : {std::pair(11U, "expected"), std::pair(10U, "missing"), std::pair(9U, "validated")}) {
        DsnMonth month;
        month.month = std::chrono::year(2026) / std::chrono::month(number);
        month.state = state;
        made.months.push_back(month);
    }
    made.months[1].message = "Anomalie dans le traitement / Déclaration manquante";
    made.months[1].link = "https://espace.example/dsn/2026-10";
    made.months[2].link = "file:///etc/passwd";
    return made;
}

void tst_SpacePage::barSaysWhoAndWhere()
{
    QCOMPARE(part<QLabel>("spaceSite")->text(), u"Charpentes Moreau · Le Mans"_s);
    QCOMPARE(part<QLabel>("spaceIdentifier")->text(), u"Identifiant CIBTP 01-000377-02 · SIRET 356 000 000 00048"_s);
    QCOMPARE(part<QLabel>("welcomeName")->text(), u"Bienvenue Claire Fontaine"_s);
    QCOMPARE(part<QLabel>("welcomeTitle")->text(), u"Bienvenue sur votre Espace sécurisé !"_s);
}

void tst_SpacePage::menuIsTheGuides()
{
    QStringList words;
    for (const char *name : {"menuMemberSpace", "menuEmployees", "menuWeather", "menuDocuments", "menuContact", "menuAccount",
                             "switchSiteButton", "signOutButton"})
        words << button(name)->text();
    QCOMPARE(words, (QStringList{u"Mon espace adhérent"_s, u"Mes salariés"_s, u"Chômage intempéries"_s, u"Mes documents"_s,
                                 u"Contact / Questions-Réponses"_s, u"Gérer mon compte utilisateur"_s,
                                 u"Changer de tiers"_s, u"Se déconnecter"_s}));
    QCOMPARE(part<QAction>("menuRights")->text(), u"Gérer les droits d'accès"_s);
}

void tst_SpacePage::everyControlHasItsNames()
{
    QCOMPARE(accessibilityFaults(*m_page), QStringList{});
    m_page->goTo(SpacePlace::FollowUp);
    m_page->followUp().setFollowUp(followUp());
    QCOMPARE(accessibilityFaults(*m_page), QStringList{});
    m_page->followUp().setFailed(Error(ErrorCode::TimedOut));
    QCOMPARE(accessibilityFaults(*m_page), QStringList{});
}

void tst_SpacePage::alertIconCountsSpeaksAndLeadsToTheFollowUp()
{
    QAbstractButton *alerts = button("spaceAlertButton");
    QCOMPARE(alerts->text(), u"2"_s);
    QCOMPARE(alerts->accessibleName(), u"2 alerte(s) DSN"_s);
    QVERIFY(alerts->accessibleDescription().startsWith(u"DSN Octobre-2026: Anomalie"_s));
    QSignalSpy wanted(m_page.get(), &SpacePage::followUpWanted);
    button("menuHome")->setFocus();
    alerts->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(QToolTip::isVisible()); // the messages come with the keyboard too
    QTest::keyClick(alerts, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<SiteKey>(), samples::charpentesMoreau().key);
    QVERIFY(part<QWidget>("followUpPage")->isVisible());
}

void tst_SpacePage::alertMessagesArePlainText()
{
    SiteEntry entry = samples::charpentesMoreau();
    entry.alerts.front().kind = "of-a-newer-caisse";
    entry.alerts.front().text = "<img src='file:///etc/passwd'>";
    m_page->setSite(entry, u"Claire Fontaine"_s);
    QHelpEvent help(QEvent::ToolTip, QPoint(4, 4), button("spaceAlertButton")->mapToGlobal(QPoint(4, 4)));
    QCoreApplication::sendEvent(button("spaceAlertButton"), &help);
    QVERIFY(QToolTip::text().contains(u"&lt;img"_s));
    QVERIFY(!QToolTip::text().contains(u"<img"_s));
    QToolTip::hideText();
}

void tst_SpacePage::siteWithoutAlertHasNoIcon()
{
    m_page->setSite(samples::siteEntry(0), u"Claire Fontaine"_s);
    QVERIFY(!button("spaceAlertButton")->isVisible());
    QCOMPARE(button("tileFollowUp")->accessibleDescription(), u"Aucune alerte en cours"_s);
}

void tst_SpacePage::switchingAndSigningOutAreAsked()
{
    QSignalSpy switching(m_page.get(), &SpacePage::switchSiteRequested);
    QSignalSpy leaving(m_page.get(), &SpacePage::signOutRequested);
    button("switchSiteButton")->click();
    QCOMPARE(switching.size(), 1);
    QCOMPARE(leaving.size(), 0);
    button("signOutButton")->click();
    QCOMPARE(leaving.size(), 1);
}

void tst_SpacePage::rightsAreReachedFromTheMenuAndTheTile()
{
    part<QAction>("menuRights")->trigger();
    QVERIFY(m_rights->isVisible());
    QVERIFY(button("menuAccount")->isChecked());
    button("menuHome")->click();
    QVERIFY(!m_rights->isVisible());
    QVERIFY(!button("menuAccount")->isChecked());
    button("tileRights")->setFocus();
    QTest::keyClick(button("tileRights"), Qt::Key_Space);
    QVERIFY(m_rights->isVisible());
}

void tst_SpacePage::myAccountIsTheOneThatActs()
{
    QSignalSpy shown(m_page.get(), &SpacePage::myAccountShown);
    part<QAction>("menuMyAccount")->trigger();
    QVERIFY(m_myAccount->isVisible());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().value<AccountKey>(), samples::charpentesMoreau().key.account);
    button("menuHome")->click();
    QVERIFY(!m_myAccount->isVisible());
}

void tst_SpacePage::arrowsGoFromTabToTab()
{
    button("menuHome")->setFocus();
    QTest::keyClick(button("menuHome"), Qt::Key_Right);
    QCOMPARE(qApp->focusWidget(), button("menuMemberSpace"));
    QTest::keyClick(button("menuMemberSpace"), Qt::Key_Left);
    QCOMPARE(qApp->focusWidget(), button("menuHome"));
}

void tst_SpacePage::placesThatAreToComeSaySo_data()
{
    QTest::addColumn<QByteArray>("opener");
    QTest::addColumn<QString>("service");
    QTest::newRow("member space") << QByteArray("menuMemberSpace") << u"Mon espace adhérent"_s;
    QTest::newRow("employees") << QByteArray("menuEmployees") << u"Mes salariés"_s;
    QTest::newRow("weather") << QByteArray("menuWeather") << u"Chômage intempéries"_s;
    QTest::newRow("documents") << QByteArray("menuDocuments") << u"Mes documents"_s;
    QTest::newRow("recent documents") << QByteArray("tileDocuments") << u"Mes documents récents"_s;
    QTest::newRow("help") << QByteArray("tileHelp") << u"Aide"_s;
}

void tst_SpacePage::placesThatAreToComeSaySo()
{
    QFETCH(const QByteArray, opener);
    QFETCH(const QString, service);
    button(opener.constData())->click();
    auto *coming = part<QWidget>("comingPage");
    QVERIFY(coming->isVisible());
    QVERIFY(coming->findChild<QLabel *>(u"emptyTitle"_s)->text().contains(service));
}

void tst_SpacePage::tilesTakeTheRoomThereIs()
{
    const auto column = [&](const char *name) { return button(name)->x(); };
    QCOMPARE(button("tileStaff")->y(), button("tileFollowUp")->y()); // four across
    QCOMPARE(column("tileDocuments"), column("tileFollowUp"));
    m_page->setMinimumSize(0, 0);
    m_page->resize(m_page->minimumSizeHint().width(), 400);
    QCoreApplication::processEvents();
    QVERIFY(m_page->height() <= 400); // scrolls rather than growing the window
    QVERIFY(button("tileStaff")->y() > button("tileFollowUp")->y());
}

void tst_SpacePage::anotherSiteBeginsAtItsWelcomePage()
{
    m_page->goTo(SpacePlace::Employees);
    m_page->setSite(samples::siteEntry(5), u"Claire Fontaine"_s);
    QVERIFY(part<QWidget>("welcomePage")->isVisible());
    QVERIFY(button("menuHome")->isChecked());
}

void tst_SpacePage::sameSiteStaysWhereItIs()
{
    m_page->goTo(SpacePlace::FollowUp);
    SiteEntry entry = samples::charpentesMoreau();
    entry.alerts.pop_back();
    m_page->setSite(entry, u"Claire Fontaine"_s);
    QVERIFY(part<QWidget>("followUpPage")->isVisible());
    QCOMPARE(button("spaceAlertButton")->text(), u"1"_s);
}

void tst_SpacePage::followUpShowsTheMostUrgentMonthFirst()
{
    m_page->goTo(SpacePlace::FollowUp);
    m_page->followUp().setFollowUp(followUp());
    QCOMPARE(part<QTableView>("followUpTable")->currentIndex().row(), 1);
    QCOMPARE(part<QLabel>("monthTitle")->text(), u"Octobre 2026 · Manquante"_s);
    QCOMPARE(part<QLabel>("monthMessage")->text(), u"Anomalie dans le traitement / Déclaration manquante"_s);
    QVERIFY(part<QLabel>("monthAction")->text().startsWith(u"Une action de votre part est attendue"_s));
}

void tst_SpacePage::followUpLinkIsShownAndOnlyHttpsIsFollowed()
{
    const LinkSink sink;
    m_page->goTo(SpacePlace::FollowUp);
    m_page->followUp().setFollowUp(followUp());
    QCOMPARE(part<QLabel>("monthAddress")->text(), u"https://espace.example/dsn/2026-10"_s);
    button("monthOpenButton")->click();
    QCOMPARE(sink.opened, QList<QUrl>{QUrl(u"https://espace.example/dsn/2026-10"_s)});
    QTest::keyClick(part<QTableView>("followUpTable"), Qt::Key_Down);
    QVERIFY(!button("monthOpenButton")->isVisible());
    QVERIFY(!part<QLabel>("monthAddress")->isVisible());
}

void tst_SpacePage::followUpStates()
{
    FollowUpPage &page = m_page->followUp();
    QSignalSpy again(m_page.get(), &SpacePage::followUpWanted);
    m_page->goTo(SpacePlace::FollowUp);
    auto *title = page.findChild<QLabel *>(u"emptyTitle"_s);
    auto *action = page.findChild<QAbstractButton *>(u"emptyAction"_s);
    QCOMPARE(title->text(), u"Le suivi DSN arrive"_s);
    QVERIFY(!action->isVisible());
    page.setFailed(Error(ErrorCode::NetworkUnreachable));
    QVERIFY(action->isVisible());
    action->click();
    QCOMPARE(again.size(), 2);
    QCOMPARE(title->text(), u"Le suivi DSN arrive"_s);
    page.setFailed(Error(ErrorCode::Forbidden));
    QCOMPARE(title->text(), u"Suivi DSN non accessible"_s);
    QVERIFY(!action->isVisible());
    page.setFollowUp({});
    QCOMPARE(title->text(), u"Aucune déclaration connue"_s);
    QVERIFY(!part<QWidget>("monthDetails")->isVisible());
}

void tst_SpacePage::longNamesGiveWay()
{
    const int before = m_page->minimumSizeHint().width();
    SiteEntry entry = samples::charpentesMoreau();
    entry.site.memberName = std::string(400, 'W') + "<b>";
    m_page->setSite(entry, QString(400, u'M'));
    QCOMPARE(m_page->minimumSizeHint().width(), before);
    QCOMPARE(part<QLabel>("spaceSite")->textFormat(), Qt::PlainText);
}

QTEST_MAIN(tst_SpacePage)
#include "tst_spacepage.moc"
