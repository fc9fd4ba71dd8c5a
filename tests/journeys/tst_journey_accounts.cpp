// SPDX-License-Identifier: GPL-3.0-or-later
// Three accounts at two caisses side by side through the real windows: added, seen as one portfolio, put in order, signed
// out of, removed with everything that was kept of it.
#include "app/desktop/program.h"
#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/programrun.h"
#include "tests/support/testclient.h"
#include "tests/support/windowdriver.h"

#include <QAbstractItemView>
#include <QDir>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kChooser = u"Choix de l'adhérent et du site déclarant"_s;
const QString kAccounts = u"Comptes"_s;
const QString kLead = u"Le portefeuille réunit les sites de tous les comptes"_s;
const QString kPassword = u"Truelle-2026!"_s;
const QString kFirm = u"admin@comptagestion.example"_s;
const QString kLea = u"lea.fournier@batiloire.example"_s;
const QString kNorth = u"CIBTP du Nord"_s;

QByteArray bytesOf(const QString &folder, const QString &pattern)
{
    QByteArray all;
    for (const QFileInfo &info : QDir(folder).entryInfoList({pattern}, QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class TestJourneyAccounts : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_south;
    CaisseProcess m_north;
    TestClient m_witness; // what the caisses themselves say
    std::map<QString, int> m_siteCounts; // by a name of the account
    QByteArray m_northernSite; // the name of a company that only the northern caisse has
    ProgramRun m_run;
    WindowDriver m_person;

    [[nodiscard]] Options options() const
    {
        Options options;
        options.caisse = QString::fromStdString(m_south.endpoint().baseUrl);
        options.caFile = m_south.caFile();
        return options;
    }
    [[nodiscard]] int count(const QStringList &accounts) const
    {
        int sum = 0;
        for (const QString &account : accounts)
            sum += m_siteCounts.at(account);
        return sum;
    }

    bool signIn(const QString &email)
    {
        return m_person.waitForText(u"Connexion à votre espace CIBTP"_s)
            && m_person.fill(u"Adresse électronique"_s, email) && m_person.fill(u"Mot de passe"_s, kPassword)
            && m_person.press(Qt::Key_Return);
    }
    bool showAccounts() { return m_person.click(kAccounts, u"navigationBar"_s) && m_person.waitForText(kLead); }
    bool showPortfolio(int rows)
    {
        return m_person.click(u"Portefeuille"_s) && m_person.waitForRows(kChooser, rows)
            && m_person.waitForText(u"À jour"_s);
    }
    [[nodiscard]] QStringList accountOrder()
    {
        QStringList order;
        const QAbstractItemModel *rows = m_person.findView(kAccounts)->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            order << rows->index(row, 1).data().toString() + u" @ "_s + rows->index(row, 2).data().toString();
        return order;
    }
    [[nodiscard]] bool showsCaisseColumn()
    {
        const auto *table = qobject_cast<QTableView *>(m_person.findView(kChooser));
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->headerData(column, Qt::Horizontal).toString() == u"Caisse"_s)
                return !table->isColumnHidden(column);
        return false;
    }

    bool learn(const QString &name, const CaisseProcess &caisse, const QString &email)
    {
        const auto key = m_witness.signIn(caisse.endpoint(), email.toStdString(), kPassword.toStdString());
        if (!key || !m_witness.synchronise())
            return false;
        for (const SiteEntry &entry : m_witness.workspace().portfolio().sites()) {
            if (entry.key.account != *key)
                continue;
            ++m_siteCounts[name];
            m_northernSite = name == u"north"_s ? QByteArray::fromStdString(entry.site.memberName) : m_northernSite;
        }
        return m_siteCounts[name] > 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_south.run({u"seed"_s, u"--sites"_s, u"60"_s}), qPrintable(m_south.output()));
        QVERIFY2(m_north.run({u"seed"_s, u"--sites"_s, u"40"_s, u"--seed"_s, u"7"_s}), qPrintable(m_north.output()));
        QVERIFY2(m_north.run({u"identity"_s, u"set"_s, u"--id"_s, u"caisse-du-nord"_s, u"--name"_s, kNorth}),
                 qPrintable(m_north.output()));
        QVERIFY2(m_south.serve() && m_north.serve(), qPrintable(m_south.output() + m_north.output()));
        QVERIFY(m_witness.open());
        QVERIFY(learn(u"south"_s, m_south, kFirm) && learn(u"lea"_s, m_south, kLea) && learn(u"north"_s, m_north, kFirm));
        for (const SiteEntry &entry : m_witness.workspace().portfolio().sites())
            QVERIFY(entry.caisseName == kNorth.toStdString() || entry.site.memberName != m_northernSite.toStdString());
    }

    void cleanupTestCase()
    {
        m_run.quit();
        QCOMPARE(m_witness.violations(), QStringList());
    }

    void theFirstAccountHasTheProgramToItself()
    {
        m_run.start(options());
        QVERIFY2(signIn(kFirm) && m_person.waitForRows(kChooser, count({u"south"_s})), m_person.problem());
        QVERIFY(!showsCaisseColumn());
    }

    void addingIsGivenUpWithoutATrace()
    {
        QVERIFY2(showAccounts() && m_person.click(u"Ajouter un compte"_s, u"accountsPage"_s), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Votre caisse"_s), m_person.problem());
        QVERIFY2(m_person.click(u"Annuler"_s) && m_person.waitForText(kLead), m_person.problem());
        QVERIFY2(m_person.click(u"Ajouter un compte"_s, u"accountsPage"_s), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Votre caisse"_s) && m_person.press(Qt::Key_Escape), m_person.problem());
        QVERIFY2(m_person.waitForText(kLead), m_person.problem());
        QCOMPARE(accountOrder().size(), 1);
    }

    void anotherCaisseIsAdded()
    {
        QVERIFY2(m_person.click(u"Ajouter un compte"_s, u"accountsPage"_s), m_person.problem());
        QVERIFY2(m_person.fill(u"Adresse de la caisse"_s, QString::fromStdString(m_north.endpoint().baseUrl))
                     && m_person.click(u"Ma caisse m'a remis un certificat d'autorité"_s)
                     && m_person.fill(u"Certificat d'autorité de la caisse (facultatif)"_s, m_north.caFile())
                     && m_person.click(u"Vérifier l'adresse"_s) && m_person.waitForText(kNorth)
                     && m_person.click(u"Continuer avec cette caisse"_s),
                 m_person.problem());
        QVERIFY2(signIn(kFirm) && m_person.waitForRows(kChooser, count({u"south"_s, u"north"_s})), m_person.problem());
        QVERIFY(showsCaisseColumn());
        QVERIFY2(m_person.waitForText(u"2 comptes · 2 caisses"_s), m_person.problem());
    }

    void aColleagueAtAKnownCaisseIsAdded()
    {
        QVERIFY2(showAccounts() && m_person.click(u"Ajouter un compte"_s, u"accountsPage"_s)
                     && m_person.click(u"Caisse de démonstration Truelle"_s),
                 m_person.problem());
        QVERIFY2(signIn(kLea) && m_person.waitForRows(kChooser, count({u"south"_s, u"north"_s, u"lea"_s})),
                 m_person.problem());
        QVERIFY2(showAccounts() && m_person.waitForRows(kAccounts, 3), m_person.problem());
    }

    void theOrderSurvivesARestart()
    {
        const QStringList before = accountOrder();
        QVERIFY2(m_person.clickRow(kAccounts, kLea) && m_person.press(Qt::CTRL | Qt::Key_Up)
                     && m_person.press(Qt::CTRL | Qt::Key_Up),
                 m_person.problem());
        const QStringList after{before.at(2), before.at(0), before.at(1)};
        QCOMPARE(accountOrder(), after);
        m_run.quit();
        m_run.start(options());
        QVERIFY2(m_person.waitForRows(kChooser, count({u"south"_s, u"north"_s, u"lea"_s}))
                     && m_person.waitForText(u"À jour"_s),
                 m_person.problem());
        QVERIFY2(showAccounts(), m_person.problem());
        QCOMPARE(accountOrder(), after);
        QVERIFY(!m_person.find(u"Mot de passe"_s));
    }

    void theSpaceSaysWhoActsAndWhere()
    {
        QVERIFY2(showPortfolio(count({u"south"_s, u"north"_s, u"lea"_s})), m_person.problem());
        QVERIFY2(m_person.fill(u"Filtrer les sites déclarants"_s, QString::fromUtf8(m_northernSite))
                     && m_person.press(Qt::Key_Return) && m_person.waitForText(u"Changer de tiers"_s),
                 m_person.problem());
        QVERIFY2(m_person.waitForText(u"Comptagestion · "_s + kNorth) || m_person.waitForText(kNorth), m_person.problem());
        QVERIFY2(m_person.click(u"Changer de tiers"_s)
                     && m_person.fill(u"Filtrer les sites déclarants"_s, QString()),
                 m_person.problem());
    }

    // « Se déconnecter » of one account: its sites are out of sight, here and after a restart, until it is signed in to.
    void oneIsSignedOutOfAndComesBack()
    {
        QVERIFY2(showAccounts() && m_person.clickRow(kAccounts, kLea)
                     && m_person.click(u"Se déconnecter"_s, u"accountsPage"_s) && m_person.waitForText(u"Ses sites ne s'affichent plus"_s),
                 m_person.problem());
        QVERIFY2(showPortfolio(count({u"south"_s, u"north"_s})), m_person.problem());
        m_run.quit();
        m_run.start(options());
        QVERIFY2(m_person.waitForRows(kChooser, count({u"south"_s, u"north"_s})) && m_person.waitForText(u"À jour"_s),
                 m_person.problem());
        QVERIFY(!m_person.shows(u"Reconnexion nécessaire"_s)); // it was the person's wish
        QVERIFY2(showAccounts() && m_person.clickRow(kAccounts, kLea)
                     && m_person.click(u"Se reconnecter"_s, u"accountsPage"_s)
                     && m_person.waitForText(u"Connexion à votre espace CIBTP"_s)
                     && m_person.fill(u"Mot de passe"_s, kPassword) && m_person.press(Qt::Key_Return)
                     && m_person.waitForText(kLead), // back where one was
                 m_person.problem());
        QVERIFY2(showPortfolio(count({u"south"_s, u"north"_s, u"lea"_s})), m_person.problem());
    }

    void oneIsRemovedWithEverythingThatWasKeptOfIt()
    {
        QVERIFY(bytesOf(m_run.profile(), u"cache.db*"_s).contains(m_northernSite));
        QVERIFY2(showAccounts() && m_person.clickRow(kAccounts, kNorth)
                     && m_person.click(u"Retirer de cet ordinateur"_s, u"accountsPage"_s)
                     && m_person.waitForText(u"Rien ne change à la caisse"_s)
                     && m_person.click(u"Garder ce compte"_s) && m_person.waitForRows(kAccounts, 3),
                 m_person.problem());
        QVERIFY2(m_person.click(u"Retirer de cet ordinateur"_s, u"accountsPage"_s)
                     && m_person.click(u"Retirer de cet ordinateur"_s, u"questionDialog"_s)
                     && m_person.waitForRows(kAccounts, 2),
                 m_person.problem());
        QVERIFY(!bytesOf(m_run.profile(), u"cache.db*"_s).contains(m_northernSite));
        QVERIFY(!bytesOf(m_run.profile(), u"desk.db*"_s).contains("caisse-du-nord"));
        QVERIFY2(showPortfolio(count({u"south"_s, u"lea"_s})), m_person.problem());
        QVERIFY(!showsCaisseColumn());
        m_run.quit();
        m_run.start(options());
        QVERIFY2(m_person.waitForRows(kChooser, count({u"south"_s, u"lea"_s})) && m_person.waitForText(u"À jour"_s),
                 m_person.problem());
    }

    void signingOutOfAllShowsNothingOfThem()
    {
        QVERIFY2(m_person.choose(u"Menu des comptes"_s, u"Se déconnecter de tous les comptes"_s)
                     && m_person.waitForText(u"Connexion à votre espace CIBTP"_s),
                 m_person.problem());
        m_run.quit();
        m_run.start(options());
        QVERIFY2(m_person.waitForText(u"Connexion à votre espace CIBTP"_s), m_person.problem());
        QVERIFY(!m_person.findView(kChooser));
        QVERIFY2(signIn(kLea) && m_person.waitForRows(kChooser, count({u"lea"_s})), m_person.problem());
    }
};

QTEST_MAIN(TestJourneyAccounts)
#include "tst_journey_accounts.moc"
