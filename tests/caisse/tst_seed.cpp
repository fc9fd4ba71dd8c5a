// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/seed.h"
#include "app/caisse/seed/companies.h"
#include "app/caisse/seed/declarations.h"
#include "app/caisse/seed/names.h"
#include "app/caisse/seed/writer.h"
#include "app/caisse/store/reference.h"
#include "core/base/slug.h"
#include "core/domain/email.h"
#include "core/domain/phonenumber.h"
#include "core/domain/siret.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Instant kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(9)};

SeedOptions optionsFor(std::size_t sites, std::uint64_t seed = 1)
{
    return {sites, seed, kNow, AlertDensity::forSites(sites)};
}

World worldOf(std::size_t sites, std::uint64_t seed = 1)
{
    return generateWorld(optionsFor(sites, seed), referenceCatalogue());
}

// Everything that is stored, as text.
std::string fingerprint(const World &world)
{
    std::ostringstream out;
    for (const SeedMember &m : world.members)
        out << m.name << m.cibtpId << m.domain << m.firstSite << '/' << m.sites << '/' << m.administrator
            << '\n';
    for (const SeedSite &s : world.sites)
        out << s.siret << towns()[s.town].name << '\n';
    for (const SeedAccount &a : world.accounts)
        out << a.email << a.lastName << a.firstName << a.landline << a.mobile << a.isActive
            << a.isMobileCertified << '\n';
    for (const SeedDelegation &d : world.delegations)
        out << d.site << ' ' << d.beneficiary << ' ' << d.grantor.value_or(0) << ' ' << d.colleges << ' '
            << d.consult << ' ' << d.update << ' ' << formatIso(d.effectDate)
            << (d.endDate ? formatIso(*d.endDate) : "-") << d.isClosed << formatIso(d.modifiedAt) << '\n';
    for (const SeedAlert &a : world.alerts)
        out << a.site << a.kind << formatIso(a.month) << '\n';
    for (std::size_t site = 0; site < world.sites.size(); ++site)
        for (const DsnMonth &month : followUp(world, site, {}))
            out << month.state << '\n';
    return out.str();
}

Delegation valueOf(const SeedDelegation &seeded)
{
    Delegation value;
    value.effectDate = seeded.effectDate;
    value.endDate = seeded.endDate;
    value.suspension = seeded.suspension;
    value.isClosed = seeded.isClosed;
    return value;
}

class CountingHasher final : public PasswordHasher
{
public:
    Result<std::string> hash(const Secret &password) const override
    {
        return "hash of " + std::string(password.reveal());
    }
    bool verify(const std::string &, const Secret &) const override { return false; }
};

} // namespace

class TestSeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameData()
    {
        QCOMPARE(fingerprint(worldOf(320)), fingerprint(worldOf(320)));
        QVERIFY(fingerprint(worldOf(320)) != fingerprint(worldOf(320, 2)));
    }

    void everySiretIsValidAndIsOneCompanys()
    {
        const World world = worldOf(2'000);
        std::map<std::string, std::size_t> sirens;
        std::set<std::string> sirets;
        for (const SeedSite &site : world.sites) {
            const auto siret = Siret::parse(site.siret);
            QVERIFY2(siret && siret->digits() == site.siret, site.siret.c_str());
            QVERIFY(sirets.insert(site.siret).second);
            QCOMPARE(sirens.emplace(siret->siren(), site.member).first->second, site.member);
        }
        QCOMPARE(sirens.size(), world.members.size());
    }

    void identifiersFitTheCaissesRuleAndAddressesAreSafe()
    {
        const World world = worldOf(320);
        const std::regex pattern(referenceCaisse().cibtpIdPattern);
        std::set<std::string> ids;
        for (const SeedMember &member : world.members) {
            QVERIFY(std::regex_match(member.cibtpId, pattern));
            QVERIFY(ids.insert(member.cibtpId).second);
            QVERIFY(member.sites >= 1 && member.sites <= 12);
        }
        std::set<std::string> mails;
        for (const SeedAccount &account : world.accounts) {
            QVERIFY2(isMailAddress(account.email), account.email.c_str());
            QVERIFY2(account.email.ends_with(".example"), account.email.c_str());
            QVERIFY(mails.insert(account.email).second);
        }
    }

    void demonstrationHasTheFixedAccountsWithTheirSites()
    {
        const World world = worldOf(320);
        QCOMPARE(world.sites.size(), std::size_t(320));
        std::map<std::string, std::size_t> administered;
        for (const SeedMember &member : world.members)
            administered[world.accounts[member.administrator].email] += member.sites;
        QCOMPARE(administered[std::string(kOneSiteMail)], std::size_t(1));
        QCOMPARE(administered[std::string(kTwelveSitesMail)], std::size_t(12));
        QCOMPARE(administered[std::string(kPendingMail)], std::size_t(1));
        std::set<std::size_t> nadia;
        std::set<std::size_t> firm;
        for (const SeedDelegation &d : world.delegations) {
            const SeedBeneficiary &beneficiary = world.beneficiaries[d.beneficiary];
            const bool isInForceToday = isInForce(world.today, valueOf(d));
            if (beneficiary.account && world.accounts[*beneficiary.account].email == kCollaboratorMail) {
                QVERIFY(isInForceToday);
                nadia.insert(d.site);
            }
            if (beneficiary.firm == std::size_t(0) && isInForceToday)
                firm.insert(d.site);
        }
        QCOMPARE(nadia.size(), kCollaboratorSites);
        QCOMPARE(firm.size(), std::size_t(320));
    }

    void everyShapeOfDelegationIsThere_data()
    {
        QTest::addColumn<int>("sites");
        QTest::newRow("demonstration") << 320;
        QTest::newRow("large") << 1'500;
    }
    void everyShapeOfDelegationIsThere()
    {
        QFETCH(int, sites);
        const World world = worldOf(static_cast<std::size_t>(sites));
        const Catalogue catalogue = referenceCatalogue();
        std::map<DelegationStatus, int> statuses;
        int firms = 0, subs = 0, administrators = 0, single = 0, consultOnly = 0, mixed = 0, ending = 0;
        for (const SeedDelegation &d : world.delegations) {
            const SeedBeneficiary &beneficiary = world.beneficiaries[d.beneficiary];
            const bool isActivated = !beneficiary.account || world.accounts[*beneficiary.account].isActive;
            ++statuses[statusOn(world.today, valueOf(d), isActivated)];
            firms += beneficiary.firm ? 1 : 0;
            subs += d.grantor ? 1 : 0;
            administrators += d.isAdministrator ? 1 : 0;
            single += std::popcount(d.colleges) == 1 ? 1 : 0;
            consultOnly += d.update == 0 && d.consult != 0 ? 1 : 0;
            mixed += d.update != 0 && d.update != d.consult ? 1 : 0;
            ending += d.endDate && *d.endDate >= world.today ? 1 : 0;
            QVERIFY(d.colleges != 0 && d.consult != 0);
            QVERIFY((d.update & ~d.consult) == 0);
            if (d.isAdministrator)
                QVERIFY(d.colleges == 7 && std::popcount(d.update) == 15);
            if (d.endDate)
                QVERIFY(*d.endDate >= d.effectDate);
        }
        for (const int count : {firms, subs, administrators, single, consultOnly, mixed, ending})
            QVERIFY(count > 0);
        for (const DelegationStatus status :
             {DelegationStatus::AwaitingActivation, DelegationStatus::Upcoming, DelegationStatus::Active,
              DelegationStatus::Suspended, DelegationStatus::Inactive})
            QVERIFY2(statuses[status] > 0, std::to_string(static_cast<int>(status)).c_str());
    }

    void subDelegationsStayWithinTheFirms()
    {
        const World world = worldOf(320);
        for (const SeedDelegation &d : world.delegations) {
            if (!d.grantor)
                continue;
            const SeedDelegation &upper = world.delegations[*d.grantor];
            QCOMPARE(upper.site, d.site);
            QVERIFY(world.beneficiaries[upper.beneficiary].firm == d.firm);
            QVERIFY((d.colleges & ~upper.colleges) == 0 && (d.consult & ~upper.consult) == 0
                    && (d.update & ~upper.update) == 0);
        }
    }

    void nobodyHasTwoDelegationsOfOneGrantorOnASite()
    {
        const World world = worldOf(1'500);
        std::set<std::tuple<std::size_t, std::size_t, bool>> seen;
        for (const SeedDelegation &d : world.delegations)
            QVERIFY(seen.emplace(d.site, d.beneficiary, d.grantor.has_value()).second);
    }

    void sizesAreThoseOfTheDesign()
    {
        const World demonstration = worldOf(320);
        QVERIFY(demonstration.delegations.size() > 320 * 7 && demonstration.delegations.size() < 320 * 9);
        const World large = worldOf(10'000);
        std::size_t seenByTheFirm = 0;
        std::set<std::size_t> people;
        for (const SeedDelegation &d : large.delegations)
            if (d.firm == std::size_t(0)) {
                ++seenByTheFirm;
                if (large.beneficiaries[d.beneficiary].account)
                    people.insert(d.beneficiary);
            }
        QCOMPARE(seenByTheFirm, std::size_t(80'000));
        QCOMPARE(people.size(), std::size_t(400));
        QCOMPARE(large.alerts.size(), std::size_t(20'000));
    }

    void alertsAreFewInTheDemonstrationAndOfEveryKind()
    {
        const World world = worldOf(320);
        std::set<std::size_t> sites;
        std::set<std::string> kinds;
        for (const SeedAlert &alert : world.alerts) {
            sites.insert(alert.site);
            kinds.insert(alert.kind);
            QCOMPARE(alertText(alert.kind), std::optional<std::string_view>(alert.text));
        }
        QCOMPARE(sites.size(), std::size_t(14));
        QCOMPARE(kinds.size(), std::size_t(3));
        QVERIFY(sites.contains(0));
        std::size_t ofTheCollaborator = 0;
        for (const SeedDelegation &d : world.delegations) {
            const auto account = world.beneficiaries[d.beneficiary].account;
            if (account && world.accounts[*account].email == kCollaboratorMail && sites.contains(d.site))
                ++ofTheCollaborator;
        }
        QVERIFY(ofTheCollaborator >= 4);
    }

    void followUpAgreesWithTheAlerts()
    {
        const World world = worldOf(320);
        std::map<std::size_t, std::vector<SeedAlert>> bySite;
        for (const SeedAlert &alert : world.alerts)
            bySite[alert.site].push_back(alert);
        const std::set<std::string> alarming{"missing", "anomaly", "to-rectify"};
        for (std::size_t site = 0; site < world.sites.size(); ++site) {
            const auto months = followUp(world, site, bySite[site]);
            QCOMPARE(months.size(), kFollowUpMonths);
            QCOMPARE(months.front().month, Month(std::chrono::year(2026) / 11));
            QCOMPARE(months.front().state, std::string("expected"));
            std::size_t explained = 0;
            for (const DsnMonth &month : months) {
                const bool hasAlert = std::ranges::any_of(
                    bySite[site], [&](const SeedAlert &alert) { return alert.month == month.month; });
                explained += hasAlert ? 1 : 0;
                if (!hasAlert)
                    QVERIFY2(!alarming.contains(month.state), month.state.c_str());
                else
                    QVERIFY(!month.message.empty());
                if (month.receivedOn)
                    QVERIFY(*month.receivedOn <= world.today);
            }
            QCOMPARE(explained, bySite[site].size());
        }
    }

    void writtenStoreHoldsItAllAndIsNotOverwrittenUnasked()
    {
        const QTemporaryDir folder;
        const FakeClock clock(kNow);
        const auto opened = Database::open(folder.path().toStdString(), clock);
        QVERIFY(opened);
        Database &database = **opened;
        const CountingHasher hasher;
        const World world = worldOf(60);
        QVERIFY(writeWorld(database, world, {&hasher, ExistingData::Refuse}));
        const auto again = writeWorld(database, worldOf(40), {nullptr, ExistingData::Refuse});
        QVERIFY(!again && again.error().code == ErrorCode::InvalidInput);
        const auto count = [&](const char *sql) {
            return database
                .read(
                    [&](Connection &store) -> Result<std::int64_t> { return store.value(sql).value_or(-1); })
                .value_or(-1);
        };
        QCOMPARE(count("SELECT count(*) FROM site"), std::int64_t(60));
        QCOMPARE(count("SELECT count(*) FROM delegation"), std::int64_t(world.delegations.size()));
        QCOMPARE(count("SELECT count(*) FROM alert"), std::int64_t(world.alerts.size()));
        QCOMPARE(count("SELECT count(*) FROM dsn_month"), std::int64_t(60 * kFollowUpMonths));
        QCOMPARE(count("SELECT count(*) FROM account WHERE password_hash IS NOT NULL"), std::int64_t(5));
        QCOMPARE(count("SELECT count(*) FROM access a JOIN account p ON p.id = a.account_id "
                       "WHERE p.email = 'admin@comptagestion.example'"),
                 std::int64_t(60));
        QCOMPARE(count("SELECT count(*) FROM access a JOIN account p ON p.id = a.account_id "
                       "WHERE p.email = 'nadia.benali@comptagestion.example'"),
                 std::int64_t(40));
        QCOMPARE(count("SELECT count(*) FROM change_log"), std::int64_t(0));
        for (const char *channel : {"mail", "letter", "sms"})
            QVERIFY(
                count((std::string("SELECT count(*) FROM post WHERE channel = '") + channel + "'").c_str())
                > 0);

        QVERIFY(writeWorld(database, worldOf(40), {nullptr, ExistingData::Replace}));
        QCOMPARE(count("SELECT count(*) FROM site"), std::int64_t(40));
        QCOMPARE(count("SELECT count(*) FROM account WHERE password_hash IS NOT NULL"), std::int64_t(0));
    }

    void telephoneNumbersAreNumbers()
    {
        for (const SeedAccount &account : worldOf(320).accounts) {
            for (const std::string &number : {account.landline, account.mobile}) {
                const auto parsed = parsePhoneNumber(number, {});
                QVERIFY2(number.empty() || (parsed && parsed->e164 == number), number.c_str());
                QVERIFY(number.empty() || (parsed->kind == PhoneKind::Mobile) == (number == account.mobile));
            }
        }
    }

    void unopenedSitesShiftNothingAndAreInventedAgain()
    {
        SeedOptions options = optionsFor(60);
        options.unopened = 60;
        const World world = generateWorld(options, referenceCatalogue());
        QCOMPARE(fingerprint(world), fingerprint(worldOf(60)));
        QCOMPARE(world.unopened.size(), std::size_t(60));
        std::set<std::string> known;
        for (const SeedMember &member : world.members)
            known.insert(member.cibtpId);
        for (const SeedSite &site : world.sites)
            known.insert(site.siret);
        const std::regex form(referenceCaisse().cibtpIdPattern);
        for (const SeedUnopened &site : world.unopened) {
            QVERIFY(Siret::parse(site.siret) && std::regex_match(site.cibtpId, form));
            QVERIFY(known.insert(site.siret).second && known.insert(site.cibtpId).second);
        }
        QCOMPARE(generateWorld(options, referenceCatalogue()).unopened.back().siret, world.unopened.back().siret);
    }

    void lettersOpenTheSitesThatNobodyHasOpened()
    {
        const QTemporaryDir folder;
        const FakeClock clock(kNow);
        const auto opened = Database::open(folder.path().toStdString(), clock);
        QVERIFY(opened);
        Database &database = **opened;
        const CountingHasher hasher;
        SeedOptions options = optionsFor(60);
        options.unopened = 60;
        const World world = generateWorld(options, referenceCatalogue());
        QVERIFY(writeWorld(database, world, {&hasher, ExistingData::Refuse}));
        const auto count = [&](const char *sql) {
            return database.read([&](Connection &store) -> Result<std::int64_t> { return store.value(sql).value_or(-1); })
                .value_or(-1);
        };
        QCOMPARE(count("SELECT count(*) FROM site"), std::int64_t(120));
        QCOMPARE(count("SELECT count(*) FROM member WHERE postal_address NOT LIKE name || char(10) || '%' || char(10) || "
                       "'_____ %' OR holder_last_name = '' OR holder_first_name = ''"),
                 std::int64_t(0));
        // Each code letter has its secret apart, and the secret is the code of the site whose SIRET it shows.
        QCOMPARE(count("SELECT count(*) FROM post l JOIN confidential_code c ON c.hash = 'hash of ' || l.secret "
                       "JOIN site s ON s.id = c.site_id WHERE l.channel = 'letter' AND l.body LIKE '%{secret}%' "
                       "AND replace(l.body, ' ', '') LIKE '%' || s.siret || '%'"),
                 std::int64_t(61));
        QCOMPARE(count("SELECT count(*) FROM post WHERE channel = 'letter'"), std::int64_t(122));
        QCOMPARE(count("SELECT count(*) FROM company_administrator a JOIN confidential_code c ON c.site_id = a.site_id "
                       "JOIN account p ON p.id = a.account_id AND p.state = 'active'"),
                 std::int64_t(0));
        QCOMPARE(count("SELECT count(*) FROM post WHERE channel = 'mail' AND secret LIKE '{address}/activation/%'"),
                 std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM one_time_link l JOIN account p ON p.id = l.account_id "
                       "WHERE p.email = 'paul.girard@toitures-girard.example' AND l.email = p.email"),
                 std::int64_t(1));
        QVERIFY(writeWorld(database, worldOf(40), {&hasher, ExistingData::Replace}));
        QCOMPARE(count("SELECT count(*) FROM confidential_code"), std::int64_t(1));
    }

    void smallestCaisseIsSeededToo()
    {
        for (const std::size_t sites : {1U, 2U, 13U, 14U}) {
            const World world = worldOf(sites);
            QCOMPARE(world.sites.size(), sites);
        }
    }

    void commandRefusesAFilledFolderUnlessForced()
    {
        const QTemporaryDir folder;
        const std::string data = folder.path().toStdString();
        std::ostringstream out;
        std::ostringstream err;
        Console console(out, err, Language::English);
        const auto seed = [&](std::vector<std::string_view> words) {
            words.insert(words.end(), {"--data", data});
            return runSeed(words, console);
        };
        QCOMPARE(seed({"--sites", "20", "--accounts", "demonstration"}), kExitDone);
        QVERIFY(QFile::exists(folder.filePath(u"demonstration.json"_s)));
        QCOMPARE(seed({"--sites", "20", "--accounts", "none"}), kExitFailure);
        QVERIFY2(err.str().find("--force") != std::string::npos, err.str().c_str());
        QVERIFY(QFile::exists(folder.filePath(u"demonstration.json"_s)));
        QCOMPARE(seed({"--sites", "20", "--accounts", "none", "--force"}), kExitDone);
        QVERIFY(!QFile::exists(folder.filePath(u"demonstration.json"_s)));
    }

    void commandRefusesWrongNumbers_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("no sites") << u"--sites"_s << u"0"_s;
        QTest::newRow("negative") << u"--sites"_s << u"-3"_s;
        QTest::newRow("too many") << u"--sites"_s << u"500001"_s;
        QTest::newRow("no number") << u"--sites"_s << u"12x"_s;
        QTest::newRow("unopened, too many") << u"--unopened"_s << u"1001"_s;
        QTest::newRow("unopened, no number") << u"--unopened"_s << u"some"_s;
        QTest::newRow("none") << u"--seed"_s << u"1"_s;
        QTest::newRow("unknown option") << u"--towns"_s << u"1"_s;
    }
    void commandRefusesWrongNumbers()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        const QTemporaryDir folder;
        const std::string data = folder.path().toStdString();
        const std::string name = option.toStdString();
        const std::string given = value.toStdString();
        std::ostringstream out;
        std::ostringstream err;
        Console console(out, err, Language::English);
        QCOMPARE(runSeed(std::vector<std::string_view>{name, given, "--data", data}, console), kExitUsage);
        QVERIFY(!QFile::exists(folder.filePath(u"caisse.db"_s)));
    }

    void demonstrationFileNamesTheFiveAccounts()
    {
        const QTemporaryDir folder;
        QVERIFY(writeDemonstrationFile(folder.path().toStdString(), worldOf(320)));
        QFile file(folder.filePath(u"demonstration.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray accounts = QJsonDocument::fromJson(file.readAll()).object()[u"accounts"].toArray();
        QCOMPARE(accounts.size(), 5);
        const QJsonObject first = accounts[0].toObject();
        QCOMPARE(first[u"email"].toString(), u"admin@comptagestion.example"_s);
        QCOMPARE(first[u"password"].toString(), u"Truelle-2026!"_s);
        QVERIFY(first[u"label"].toObject()[u"fr"].toString().contains(u"320 sites"_s));
        QVERIFY(first[u"label"].toObject()[u"en"].toString().contains(u"320 sites"_s));
    }

    void slugsAreAscii()
    {
        QCOMPARE(slug("Bâti Loire", '\0'), std::string("batiloire"));
        QCOMPARE(slug("L'Œuvre & Fils à Évry", '-'), std::string("l-oeuvre-fils-a-evry"));
    }
};

QTEST_GUILESS_MAIN(TestSeed)
#include "tst_seed.moc"
