// SPDX-License-Identifier: GPL-3.0-or-later
// The first journey: sign in, see every site with its DSN alerts, read the delegations of one, change a
// right, find the change on the caisse.
#include "core/session/session.h"
#include "core/wire/delegationwire.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/testclient.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <set>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kPassword = "Truelle-2026!";
const std::string kFirmAdministrator = "admin@comptagestion.example";
const std::string kCompanyAdministrator = "karim.moreau@charpentes-moreau.example";

// A delegation that the signed-in person may change: a collaborator's, on the first site that has one.
struct Target
{
    SiteKey site;
    ShownDelegation delegation;
};

std::optional<Target> findTarget(Workspace &workspace)
{
    for (const SiteEntry &entry : workspace.portfolio().sites()) {
        const auto delegations = workspace.delegations().delegations(entry.key);
        if (!delegations)
            continue;
        for (const ShownDelegation &d : *delegations)
            if (!d.cached.grantor.isEmpty() && !d.cached.isAdministrator && !d.cached.isClosed
                && d.cached.rights.highest() != AccessLevel::None)
                return Target{entry.key, d};
    }
    return std::nullopt;
}

// Takes away the first right it finds: always within the firm's own.
DelegationPatch narrowing(const Delegation &delegation)
{
    DelegationPatch patch;
    delegation.rights.consultPlane().forEach([&](std::size_t feature) {
        if (patch.levels.empty())
            patch.levels[feature] = AccessLevel::None;
    });
    return patch;
}

HttpRequest get(const std::string &target)
{
    HttpRequest request;
    request.target = target;
    return request;
}

} // namespace

class TestFirstJourney : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;

    // What the caisse itself holds now.
    std::optional<Delegation> onTheCaisse(TestClient &client, const AccountKey &account,
                                          const DelegationId &id)
    {
        const auto answer = client.ask(account, get("/v1/delegations/" + id.toString()));
        if (!answer || answer->status != 200)
            return std::nullopt;
        auto decoded =
            decodeDelegation(answer->body, *client.workspace().accounts().find(account)->vocabulary);
        return decoded ? std::optional(*std::move(decoded)) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_UNIX
        ::umask(0); // what is private is so by the programs' own doing
#endif
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    }

    void signsInAndSeesEverySiteWithItsAlerts()
    {
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        QVERIFY2(account, account ? "" : codeName(account.error().code).data());
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(320));
        const std::size_t inAlert = client.workspace().portfolio().sitesInAlert();
        QVERIFY(inAlert > 5 && inAlert < 60);
        for (const SiteEntry &entry : client.workspace().portfolio().sites()) {
            QVERIFY(!entry.site.memberName.empty());
            QVERIFY(!entry.caisseName.empty());
        }
        QCOMPARE(client.violations(), QStringList());
        QVERIFY(client.exchangeCount() > 6);
    }

    void changesARightAndFindsItOnTheCaisse()
    {
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        QVERIFY(account);
        QVERIFY(client.synchronise());
        const auto target = findTarget(client.workspace());
        QVERIFY(target);
        QSignalSpy settled(&client.workspace().delegations(), &DelegationDesk::settled);
        const DelegationPatch patch = narrowing(target->delegation.cached);
        QVERIFY(client.workspace().delegations().change(target->site, target->delegation.cached.id, patch));
        QVERIFY(settled.wait(20'000));
        QCOMPARE(settled.first().at(2).value<PendingState>(), PendingState::None);
        const auto now = onTheCaisse(client, *account, target->delegation.cached.id);
        QVERIFY(now);
        const std::size_t feature = patch.levels.begin()->first;
        QCOMPARE(now->rights.level(feature), AccessLevel::None);
        QVERIFY(target->delegation.cached.rights.level(feature) != AccessLevel::None);
        QVERIFY(now->version != target->delegation.cached.version);
        QCOMPARE(client.workspace().delegations().pendingCount(), std::size_t(0));
        QCOMPARE(client.violations(), QStringList());
    }

    void aRestartShowsThePortfolioAtOnceAndResumesTheSession()
    {
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kCompanyAdministrator, kPassword);
        QVERIFY(account);
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(1));
        client.close();

        const int before = client.exchangeCount();
        QVERIFY(client.open());
        QCOMPARE(client.workspace().portfolio().sites().size(), std::size_t(1));
        QCOMPARE(client.exchangeCount(), before); // from the cache, without the network
        QVERIFY(client.synchronise());
        QCOMPARE(client.workspace().accounts().find(*account)->session->state(), SessionState::SignedIn);
        QCOMPARE(client.violations(), QStringList());
    }

    void nothingNewIsOneRequest()
    {
        TestClient client;
        QVERIFY(client.open());
        QVERIFY(client.signIn(m_caisse.endpoint(), kCompanyAdministrator, kPassword));
        QVERIFY(client.synchronise());
        QTRY_COMPARE(client.exchangeCount("/v1/catalogue"),
                     2); // of the sign-in, and once after the first round
        const int before = client.exchangeCount();
        QVERIFY(client.synchronise());
        QCOMPARE(client.exchangeCount(), before + 1);
    }

    void aChangeWaitsForACaisseThatIsDownAndIsSentOnce()
    {
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        QVERIFY(account);
        QVERIFY(client.synchronise());
        const auto target = findTarget(client.workspace());
        QVERIFY(target);
        const int port = m_caisse.port();
        m_caisse.stop();
        const DelegationPatch patch = narrowing(target->delegation.cached);
        QSignalSpy settled(&client.workspace().delegations(), &DelegationDesk::settled);
        QVERIFY(client.workspace().delegations().change(target->site, target->delegation.cached.id, patch));
        QVERIFY(settled.wait(20'000));
        QCOMPARE(settled.first().at(2).value<PendingState>(), PendingState::Waiting);
        QCOMPARE(client.workspace().delegations().pendingCount(), std::size_t(1));

        client.close(); // the program ends while the change waits
        QVERIFY(m_caisse.serve(port));
        QVERIFY(client.open());
        QCOMPARE(client.workspace().delegations().pendingCount(), std::size_t(1));
        const auto shown = client.workspace().delegations().delegations(target->site);
        QVERIFY(shown);
        const auto mine = std::ranges::find_if(
            *shown, [&](const ShownDelegation &d) { return d.cached.id == target->delegation.cached.id; });
        QVERIFY(mine != shown->end());
        QCOMPARE(mine->shown.rights.level(patch.levels.begin()->first), AccessLevel::None);
        QVERIFY(client.synchronise());
        QTRY_COMPARE_WITH_TIMEOUT(client.workspace().delegations().pendingCount(), std::size_t(0), 20'000);
        const auto now = onTheCaisse(client, *account, target->delegation.cached.id);
        QVERIFY(now);
        QCOMPARE(now->rights.level(patch.levels.begin()->first), AccessLevel::None);
        QCOMPARE(std::stoll(now->version), std::stoll(target->delegation.cached.version) + 1);
        QCOMPARE(client.violations(), QStringList());
    }

    void twoPeopleChangeDifferentRightsAndBothHold()
    {
        TestClient first, second;
        QVERIFY(first.open() && second.open());
        const auto a = first.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        const auto b = second.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        QVERIFY(a && b);
        QVERIFY(first.synchronise() && second.synchronise());
        const auto target = findTarget(first.workspace());
        QVERIFY(target);
        const DelegationPatch mine = narrowing(target->delegation.cached);
        DelegationPatch theirs;
        theirs.endDate = std::optional<Date>(parisDate(SystemClock().now()) + std::chrono::days{90});
        const SiteKey theirSite{*b, target->site.site};

        QSignalSpy theirEnd(&second.workspace().delegations(), &DelegationDesk::settled);
        QVERIFY(second.workspace().delegations().change(theirSite, target->delegation.cached.id, theirs));
        QVERIFY(theirEnd.wait(20'000));
        QSignalSpy myEnd(&first.workspace().delegations(), &DelegationDesk::settled);
        QVERIFY(first.workspace().delegations().change(target->site, target->delegation.cached.id, mine));
        QVERIFY(myEnd.wait(20'000));
        QTRY_COMPARE_WITH_TIMEOUT(first.workspace().delegations().pendingCount(), std::size_t(0), 20'000);
        QCOMPARE(first.workspace().delegations().troubledCount(), std::size_t(0));
        const auto now = onTheCaisse(first, *a, target->delegation.cached.id);
        QVERIFY(now);
        QCOMPARE(now->rights.level(mine.levels.begin()->first), AccessLevel::None);
        QCOMPARE(now->endDate, *theirs.endDate);
        QCOMPARE(first.violations() + second.violations(), QStringList());
    }

    void theSameRightChangedByTwoIsAConflict()
    {
        TestClient first, second;
        QVERIFY(first.open() && second.open());
        const auto a = first.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        const auto b = second.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        QVERIFY(a && b);
        QVERIFY(first.synchronise() && second.synchronise());
        const auto target = findTarget(first.workspace());
        QVERIFY(target);
        const Date today = parisDate(SystemClock().now());
        DelegationPatch mine, theirs;
        mine.endDate = std::optional<Date>(today + std::chrono::days{30});
        theirs.endDate = std::optional<Date>(today + std::chrono::days{60});

        QSignalSpy theirEnd(&second.workspace().delegations(), &DelegationDesk::settled);
        QVERIFY(second.workspace().delegations().change({*b, target->site.site}, target->delegation.cached.id,
                                                        theirs));
        QVERIFY(theirEnd.wait(20'000));
        QSignalSpy myEnd(&first.workspace().delegations(), &DelegationDesk::settled);
        QVERIFY(first.workspace().delegations().change(target->site, target->delegation.cached.id, mine));
        QVERIFY(myEnd.wait(20'000));
        QCOMPARE(myEnd.first().at(2).value<PendingState>(), PendingState::Conflict);
        QCOMPARE(first.workspace().delegations().troubledCount(), std::size_t(1));
        QCOMPARE(onTheCaisse(first, *a, target->delegation.cached.id)->endDate, *theirs.endDate);
        QVERIFY(first.workspace().delegations().discard(target->site, target->delegation.cached.id));
        QCOMPARE(first.workspace().delegations().troubledCount(), std::size_t(0));
        QCOMPARE(first.violations() + second.violations(), QStringList());
    }

    void suiviDsnComesFromTheCaisseThenFromTheCache()
    {
        TestClient client;
        QVERIFY(client.open());
        QVERIFY(client.signIn(m_caisse.endpoint(), kCompanyAdministrator, kPassword));
        QVERIFY(client.synchronise());
        const SiteKey site = client.workspace().portfolio().sites().front().key;
        QObject owner;
        const auto fresh = waitFor(client.workspace().sync().followUp(site, &owner));
        QVERIFY(fresh);
        QVERIFY(fresh->months.size() >= 6);
        const int port = m_caisse.port();
        m_caisse.stop();
        const auto kept = waitFor(client.workspace().sync().followUp(site, &owner));
        QVERIFY(m_caisse.serve(port));
        QVERIFY(kept);
        QCOMPARE(*kept, *fresh);
        QCOMPARE(client.violations(), QStringList());
    }

    void noSecretReachesTheLogs()
    {
        TestClient client;
        QVERIFY(client.open());
        const auto account = client.signIn(m_caisse.endpoint(), kFirmAdministrator, kPassword);
        QVERIFY(account);
        QVERIFY(client.synchronise());
        const auto target = findTarget(client.workspace());
        QVERIFY(target);
        QSignalSpy settled(&client.workspace().delegations(), &DelegationDesk::settled);
        const DelegationPatch patch = narrowing(target->delegation.cached);
        QVERIFY(client.workspace().delegations().change(target->site, target->delegation.cached.id, patch));
        QVERIFY(settled.wait(20'000));
        std::set<std::string> secrets{kPassword, kFirmAdministrator, "Bearer", "@"};
        secrets.insert(client.secrets().stored("refresh-token/" + account->toString()));
        QVERIFY(secrets.size() == 5 && !secrets.contains(""));
        for (const SiteEntry &entry : client.workspace().portfolio().sites()) {
            secrets.insert({entry.site.siret, entry.site.memberName, entry.site.cibtpId});
            const auto delegations = client.workspace().delegations().delegations(entry.key);
            QVERIFY(delegations);
            for (const ShownDelegation &d : *delegations)
                secrets.insert({d.beneficiary.email, d.beneficiary.lastName});
        }
        secrets.erase("");
        QVERIFY2(secrets.size() > 400, qPrintable(QString::number(secrets.size())));
        std::string all = m_caisse.log().toStdString();
        QVERIFY(all.find("change answered") != std::string::npos);
        for (const std::string &line : client.log())
            all += line;
        for (const std::string &secret : secrets)
            QVERIFY2(all.find(secret) == std::string::npos, secret.c_str());
    }

    void everyFileIsItsOwnersAlone()
    {
#ifndef Q_OS_UNIX
        QSKIP("permissions are the folder's on this system");
#endif
        TestClient client;
        QVERIFY(client.open());
        QVERIFY(client.signIn(m_caisse.endpoint(), kCompanyAdministrator, kPassword));
        QVERIFY(client.synchronise());
        int seen = 0;
        for (const QString &folder : {m_caisse.dataFolder(), client.profile()}) {
            QStringList all{folder};
            QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                all << files.next();
            for (const QString &file : all) {
                const auto others = QFile::permissions(file)
                    & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                       | QFile::WriteOther | QFile::ExeOther);
                QVERIFY2(!others, qPrintable(file));
                ++seen;
            }
        }
        QVERIFY(seen > 12);
    }
};

QTEST_GUILESS_MAIN(TestFirstJourney)
#include "tst_firstjourney.moc"
