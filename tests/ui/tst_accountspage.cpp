// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "tests/support/accessibilitywalk.h"
#include "tests/support/fakedialogservice.h"
#include "tests/support/syncbench.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

// Three accounts at two caisses; the first one signed in, with five sites.
class TestAccountsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_translations = std::make_unique<Translations>(Language::French);
        m_theme.apply(*qApp);
    }

    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_keys = {m_bench->signIn()->key, add("karim", "Karim", "Moreau", "caisse-2", "CIBTP Val-de-Seine"),
                  add("nadia", "", "", "caisse-2", "CIBTP Val-de-Seine")};
        for (int i = 0; i < 5; ++i)
            m_bench->feeds.put(samples::site(i));
        m_bench->feeds.put(samples::beneficiary(0));
        m_bench->feeds.put(samples::delegation(0, 0, m_bench->feeds.vocabulary));
        m_bench->openService();
        QCOMPARE(codeOf(m_bench->registry->close(m_keys[2])), "ok");
        QSignalSpy ended(m_bench->service.get(), &SyncService::roundFinished);
        m_bench->service->synchronise();
        QTRY_VERIFY(ended.count() > 0);
        m_dialogs = FakeDialogService();
        m_page = std::make_unique<AccountsPage>(
            m_theme, m_dialogs,
            AccountsPage::Parts{*m_bench->registry, *m_bench->portfolio, *m_bench->delegations, *m_bench->service,
                                m_bench->clock});
        m_page->resize(1000, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_bench->close();
    }

    void rows_tellWhoWhereAndHowThingsStand()
    {
        const auto now = QDateTime::fromMSecsSinceEpoch(m_bench->clock.now().time_since_epoch().count());
        QCOMPARE(cells(0), (QStringList{u"Fournier"_s, u"lea@batiloire.example"_s, u"CIBTP de test"_s, u"5"_s, u"Connecté"_s,
                                        now.toString(u"HH:mm"_s)}));
        QCOMPARE(cells(1), (QStringList{u"Karim Moreau"_s, u"karim@exemple.example"_s, u"CIBTP Val-de-Seine"_s, u"0"_s,
                                        u"Session terminée"_s, u"Jamais"_s}));
        // Somebody without a name is called by the address; a signed-out account shows no sites, not none.
        QCOMPARE(cells(2), (QStringList{u"nadia@exemple.example"_s, u"nadia@exemple.example"_s, u"CIBTP Val-de-Seine"_s,
                                        u"–"_s, u"Déconnecté"_s, u"Jamais"_s}));
    }

    void model_isSoundWhateverHappens()
    {
        AccountsModel model({*m_bench->registry, *m_bench->portfolio, *m_bench->service, m_bench->clock});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(m_bench->registry->move(m_keys[2], 0));
        QVERIFY(m_bench->registry->close(m_keys[0]));
        QCOMPARE(model.siteCount(m_keys[0]), std::size_t{0});
        QVERIFY(m_bench->registry->remove(m_keys[1]));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.keyAt(0), m_keys[2]);
        QCOMPARE(model.rowOf(m_keys[1]), -1);
    }

    void keyboard_movesTheAccountAndKeepsItCurrent()
    {
        table().setFocus();
        select(0);
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(order(), (std::vector{m_keys[1], m_keys[0], m_keys[2]}));
        QCOMPARE(table().currentIndex().row(), 1);
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(&table(), Qt::Key_Down, Qt::ControlModifier); // already last
        QCOMPARE(order(), (std::vector{m_keys[1], m_keys[2], m_keys[0]}));
        QVERIFY(table().accessibleDescription().contains(u"place 3 sur 3"_s));
        QTest::keyClick(&table(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(order(), (std::vector{m_keys[1], m_keys[0], m_keys[2]}));
    }

    void buttons_moveAsFarAsThereIsRoom()
    {
        select(0);
        QVERIFY(!button("moveAccountUpButton").isEnabled());
        button("moveAccountDownButton").click();
        QCOMPARE(order(), (std::vector{m_keys[1], m_keys[0], m_keys[2]}));
        QVERIFY(button("moveAccountUpButton").isEnabled());
        select(2);
        QVERIFY(!button("moveAccountDownButton").isEnabled());
    }

    void signingOut_asksNothingWhereNothingWaits()
    {
        select(0);
        button("signOutAccountButton").click();
        QVERIFY(m_dialogs.questions.isEmpty());
        QCOMPARE(cells(0).at(4), u"Déconnecté"_s);
        QVERIFY(!button("signOutAccountButton").isVisible());
        QVERIFY(button("signInAgainButton").isVisible());
        QVERIFY(advice().contains(u"Reconnectez-vous"_s));
    }

    void signingOut_saysHowManyChangesWait()
    {
        QVERIFY(makeChange());
        select(0);
        QVERIFY(advice().contains(u"1 modification"_s));
        m_dialogs.answers = {false, true};
        button("signOutAccountButton").click();
        QVERIFY(m_dialogs.questions.last().text.contains(u"lea@batiloire.example (CIBTP de test)"_s));
        QVERIFY(m_dialogs.questions.last().explanation.contains(u"1 modification en attente"_s));
        QVERIFY(m_bench->registry->find(m_keys[0])->isOpen);
        button("signOutAccountButton").click();
        QVERIFY(!m_bench->registry->find(m_keys[0])->isOpen);
        QCOMPARE(m_bench->delegations->unsavedCount(m_keys[0]), std::size_t{1});
    }

    void signingInAgain_isAskedForTheAccount_data()
    {
        QTest::addColumn<int>("row");
        QTest::newRow("ended by the caisse") << 1;
        QTest::newRow("signed out") << 2;
    }
    void signingInAgain_isAskedForTheAccount()
    {
        QFETCH(int, row);
        QSignalSpy asked(m_page.get(), &AccountsPage::signInRequested);
        select(row);
        button("signInAgainButton").click();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked.last().first().value<AccountKey>(), m_keys[std::size_t(row)]);
        select(0); // signed in: nothing to do again
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
    }

    void removal_saysWhatGoesAndCanBeRefused()
    {
        QVERIFY(makeChange());
        select(0);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Delete);
        const Question question = m_dialogs.questions.last();
        QVERIFY(question.isDangerous);
        QVERIFY(question.explanation.contains(u"1 modification"_s));
        QVERIFY(question.explanation.contains(u"5 sites"_s));
        QCOMPARE(question.accept, u"Retirer et perdre les modifications"_s);
        QCOMPARE(order().size(), std::size_t{3});
        QCOMPARE(m_bench->delegations->unsavedCount(m_keys[0]), std::size_t{1});
    }

    void removal_takesTheAccountItsCacheAndItsKeychainEntry()
    {
        QTRY_VERIFY(!m_bench->secrets.stored("refresh-token/" + m_keys[0].toString()).empty());
        select(0);
        m_dialogs.answers = {true};
        button("removeAccountButton").click();
        QCOMPARE(order(), (std::vector{m_keys[1], m_keys[2]}));
        QVERIFY(m_bench->portfolio->sites().empty());
        QCOMPARE(m_bench->cache->sites(m_keys[0]).error().code, ErrorCode::NotFound);
        QTRY_VERIFY(m_bench->secrets.stored("refresh-token/" + m_keys[0].toString()).empty());
        QCOMPARE(table().currentIndex().row(), 0); // somebody else is current now
        m_dialogs.answers = {true, true};
        button("removeAccountButton").click();
        button("removeAccountButton").click();
        QVERIFY(order().empty());
        QVERIFY(!button("removeAccountButton").isEnabled());
        QVERIFY(!button("signInAgainButton").isVisible());
    }

    void controls_haveNamesAndSayOfWhom()
    {
        for (int row = 0; row < 3; ++row) {
            select(row);
            QCOMPARE(accessibilityFaults(*m_page), QStringList());
        }
        select(1);
        const QString whose = m_page->findChild<QLabel *>(u"accountWhose"_s)->text();
        QCOMPARE(whose, u"Karim Moreau · karim@exemple.example · CIBTP Val-de-Seine"_s);
        QCOMPARE(button("removeAccountButton").accessibleDescription(), whose);
        QSignalSpy added(m_page.get(), &AccountsPage::addRequested);
        button("addAccountButton").click();
        QCOMPARE(added.count(), 1);
    }

private:
    AccountKey add(const char *id, const char *firstName, const char *lastName, const char *caisseId, const char *caisseName)
    {
        Account account;
        account.id = AccountId(id);
        account.email = std::string(id) + "@exemple.example";
        account.firstName = firstName;
        account.lastName = lastName;
        Caisse caisse = SessionScript::caisse();
        caisse.id = CaisseId(caisseId);
        caisse.name = caisseName;
        return (*m_bench->registry->put({"https://caisse.test", {}}, caisse, account))->key;
    }

    bool makeChange()
    {
        m_bench->feeds.fault = [](const HttpRequest &) {
            return std::optional(Result<HttpAnswer>(Error(ErrorCode::NetworkUnreachable)));
        };
        DelegationPatch patch;
        patch.endDate = std::optional(Date(std::chrono::days(40'000)));
        QSignalSpy settled(m_bench->delegations.get(), &DelegationDesk::settled);
        return m_bench->delegations->change({m_keys[0], samples::site(0).id}, DelegationId("d000000"), patch)
            && QTest::qWaitFor([&] { return settled.count() == 1; });
    }

    [[nodiscard]] QTableView &table() { return *m_page->findChild<QTableView *>(u"accountsTable"_s); }
    [[nodiscard]] QPushButton &button(const char *name)
    {
        return *m_page->findChild<QPushButton *>(QLatin1StringView(name));
    }
    [[nodiscard]] QString advice() { return m_page->findChild<QLabel *>(u"accountAdvice"_s)->text(); }
    void select(int row) { table().setCurrentIndex(table().model()->index(row, 0)); }
    [[nodiscard]] QStringList cells(int row)
    {
        QStringList texts;
        for (int column = 0; column < table().model()->columnCount(); ++column)
            texts << table().model()->index(row, column).data().toString();
        return texts;
    }
    [[nodiscard]] std::vector<AccountKey> order() const
    {
        std::vector<AccountKey> keys;
        for (const AccountContext *account : m_bench->registry->accounts())
            keys.push_back(account->key);
        return keys;
    }

    Theme m_theme;
    std::unique_ptr<Translations> m_translations;
    FakeDialogService m_dialogs;
    std::unique_ptr<SyncBench> m_bench;
    std::vector<AccountKey> m_keys;
    std::unique_ptr<AccountsPage> m_page;
};

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
