// SPDX-License-Identifier: GPL-3.0-or-later
// The first journey through the real windows: sign in, see which sites have a DSN problem, open one, read who may do
// what there, change a right, find the change on the caisse; then a restart, and a caisse that is away.
#include "app/desktop/program.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/programrun.h"
#include "tests/support/rightstarget.h"
#include "tests/support/testclient.h"
#include "tests/support/windowdriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kChooser = u"Choix de l'adhérent et du site déclarant"_s;
const QString kBeneficiaries = u"Liste des bénéficiaires de délégation"_s;
const QString kRights = u"Droits de"_s; // somebody, whom the table names
const QString kEmail = u"admin@comptagestion.example"_s;
const QString kPassword = u"Truelle-2026!"_s;
constexpr int kSiteCount = 320;

std::int64_t earliestDeadline(const SiteEntry &entry)
{
    std::int64_t earliest = INT64_MAX; // without one: after all that have one
    for (const DsnAlert &alert : entry.alerts)
        if (alert.deadline)
            earliest = std::min<std::int64_t>(earliest, alert.deadline->time_since_epoch().count());
    return earliest;
}

QString digits(QString text)
{
    return text.removeIf([](QChar c) { return !c.isDigit(); });
}

QString memberName(const SiteEntry &entry)
{
    return QString::fromStdString(entry.site.memberName);
}

QString unaccented(const SiteEntry &entry)
{
    QString text = memberName(entry).normalized(QString::NormalizationForm_D);
    return text.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
}

} // namespace

class TestJourneyFirst : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;
    TestClient m_witness; // what the caisse itself says
    AccountKey m_account;
    ProgramRun m_run;
    WindowDriver m_person;

    [[nodiscard]] Options options() const
    {
        Options options;
        options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
        options.caFile = m_caisse.caFile();
        return options;
    }

    bool openSite(const RightsTarget &target)
    {
        return m_person.fill(u"Filtrer les sites déclarants"_s, target.siret) && m_person.waitForRows(kChooser, 1)
            && m_person.press(Qt::Key_Return) && m_person.waitForText(u"Changer de tiers"_s)
            && m_person.waitForText(target.member);
    }

    // From the site's space into the editor of a person's rights, by keyboard.
    bool openRights(const RightsTarget &target)
    {
        return m_person.tabTo(u"Gérer les droits d'accès"_s) && m_person.press(Qt::Key_Space)
            && m_person.waitForText(kBeneficiaries) && m_person.tabTo(kBeneficiaries)
            && m_person.walkToRow(kBeneficiaries, target.person) && m_person.press(Qt::Key_F2)
            && m_person.waitForText(u"Droits de "_s + target.person);
    }

    bool takeAway(const RightsTarget &target)
    {
        return m_person.tabTo(kRights) && m_person.walkToRow(kRights, target.feature) && m_person.press(Qt::Key_0)
            && m_person.waitForText(u"Ce qui change"_s) && m_person.click(u"Valider"_s);
    }

    std::optional<AccessLevel> levelOnTheCaisse(const RightsTarget &target)
    {
        const auto now = delegationOnTheCaisse(m_witness, target);
        return now ? std::optional(now->rights.level(target.featureNumber)) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, QString::number(kSiteCount)}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
        QVERIFY(m_witness.open());
        const auto account = m_witness.signIn(m_caisse.endpoint(), kEmail.toStdString(), kPassword.toStdString());
        QVERIFY(account && m_witness.synchronise());
        m_account = *account;
    }

    void cleanupTestCase()
    {
        m_run.quit();
        QCOMPARE(m_witness.violations(), QStringList());
    }

    void theFirstStartAsksForThePersonAndShowsEverySite()
    {
        m_run.start(options());
        QVERIFY2(m_person.waitForText(u"Connexion à votre espace CIBTP"_s), m_person.problem());
        QVERIFY2(m_person.fill(u"Adresse électronique"_s, kEmail), m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kPassword), m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForRows(kChooser, kSiteCount), m_person.problem());
        QVERIFY2(m_person.waitForText(u"À jour"_s), m_person.problem());
        QVERIFY(!m_person.shows(kPassword));
    }

    void oneGestureShowsTheSitesInAlertMostUrgentFirst()
    {
        m_person.restartCounting();
        QVERIFY2(m_person.click(u"Alertes"_s), m_person.problem());
        QCOMPARE(m_person.gestures(), 1); // J1
        const Portfolio &portfolio = m_witness.workspace().portfolio();
        QVERIFY2(m_person.waitForRows(kChooser, int(portfolio.sitesInAlert())), m_person.problem());

        std::map<QString, const SiteEntry *> bySiret;
        for (const SiteEntry &entry : portfolio.sites())
            bySiret[QString::fromStdString(entry.site.siret)] = &entry;
        const QAbstractItemModel *rows = m_person.findView(kChooser)->model();
        std::int64_t before = 0;
        for (int row = 0; row < rows->rowCount(); ++row) {
            const SiteEntry *entry = nullptr;
            for (int column = 0; column < rows->columnCount() && !entry; ++column)
                if (const auto it = bySiret.find(digits(rows->index(row, column).data().toString())); it != bySiret.end())
                    entry = it->second;
            QVERIFY(entry && !entry->alerts.empty());
            QVERIFY2(earliestDeadline(*entry) >= before, qPrintable(u"row %1 is more urgent than the one above"_s.arg(row)));
            before = earliestDeadline(*entry);
        }
        QVERIFY2(m_person.click(u"Portefeuille"_s) && m_person.waitForRows(kChooser, kSiteCount), m_person.problem());
    }

    void theFilterNeedsNeitherAccentsNorCapitals()
    {
        const auto &sites = m_witness.workspace().portfolio().sites();
        const auto entry = std::ranges::find_if(sites, [](const SiteEntry &e) { return unaccented(e) != memberName(e); });
        QVERIFY(entry != sites.end());
        QVERIFY2(m_person.press(QKeySequence::Find), m_person.problem());
        QVERIFY2(m_person.fill(u"Filtrer les sites déclarants"_s, u"zzzz"_s), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Aucun site ne correspond"_s), m_person.problem());
        QVERIFY2(m_person.click(u"Effacer le filtre"_s), m_person.problem());
        QVERIFY2(m_person.waitForRows(kChooser, kSiteCount), m_person.problem());
        QVERIFY2(m_person.fill(u"Filtrer les sites déclarants"_s, unaccented(*entry).toUpper()), m_person.problem());
        QVERIFY2(m_person.waitUntil([&] { return m_person.findRow(kChooser, memberName(*entry)).isValid(); },
                                    memberName(*entry)),
                 m_person.problem());
        QVERIFY(m_person.findView(kChooser)->model()->rowCount() < kSiteCount);
    }

    void aRightIsChangedByKeyboardAndTheCaisseHasIt()
    {
        const auto target = findCollaboratorsRight(m_witness, m_account);
        QVERIFY(target);
        QVERIFY2(openSite(*target), m_person.problem());
        QVERIFY2(openRights(*target), m_person.problem());
        QVERIFY2(takeAway(*target), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Enregistré"_s), m_person.problem());
        QCOMPARE(levelOnTheCaisse(*target), std::optional(AccessLevel::None));
        QVERIFY2(m_person.waitForText(u"À jour"_s), m_person.problem());
        QVERIFY2(m_person.click(u"Changer de tiers"_s) && m_person.waitForText(kChooser), m_person.problem());
    }

    void aRestartShowsThePortfolioAtOnceAndAsksForNothing()
    {
        m_run.quit();
        QVERIFY(QApplication::topLevelWidgets().isEmpty() || m_person.screen().isEmpty());
        m_run.start(options());
        QVERIFY(m_person.findView(kChooser)); // before the network or the keychain can have answered
        QCOMPARE(m_person.findView(kChooser)->model()->rowCount(), kSiteCount);
        QVERIFY2(m_person.press(Qt::Key_F5) && m_person.waitForText(u"À jour"_s), m_person.problem());
        QVERIFY(!m_person.find(u"Mot de passe"_s));
        QVERIFY(!m_person.shows(u"Votre session est terminée"_s));
    }

    void aChangeWaitsForACaisseThatIsAwayAndIsSentOnItsReturn()
    {
        const auto target = findCollaboratorsRight(m_witness, m_account, 1);
        QVERIFY(target);
        QVERIFY(levelOnTheCaisse(*target) != AccessLevel::None);
        QVERIFY2(openSite(*target) && openRights(*target), m_person.problem());
        const int port = m_caisse.port();
        m_caisse.stop();
        QVERIFY2(takeAway(*target), m_person.problem());
        QVERIFY2(m_person.waitForText(u"En attente du réseau"_s), m_person.problem());
        QVERIFY2(m_person.waitForText(u"1 modification en attente"_s), m_person.problem());

        QVERIFY2(m_caisse.serve(port), qPrintable(m_caisse.output()));
        QVERIFY2(m_person.press(Qt::Key_F5), m_person.problem());
        QVERIFY2(m_person.waitForText(u"À jour"_s), m_person.problem());
        QVERIFY(!m_person.shows(u"en attente"_s));
        QCOMPARE(levelOnTheCaisse(*target), std::optional(AccessLevel::None));
    }
};

QTEST_MAIN(TestJourneyFirst)
#include "tst_journey_first.moc"
