// SPDX-License-Identifier: GPL-3.0-or-later
// The links of e-mails, attacked: what each does, once, in its time, for its purpose and its account.
#include "app/caisse/rules/accountlinks.h"
#include "app/caisse/rules/accountmails.h"
#include "app/caisse/rules/certification.h"
#include "app/caisse/rules/confidentialcodes.h"
#include "tests/caisse/caisseworld.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <future>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kLea = "lea@x.example";
constexpr const char *kNew = "lea.fournier@y.example";
const std::string kChosen = "password=Truelle-2027%21&password-again=Truelle-2027%21"; // a form's password
constexpr LinkPurpose kPurposes[] = {LinkPurpose::Activation, LinkPurpose::Certification, LinkPurpose::NewAddress,
                                     LinkPurpose::KeepAddress, LinkPurpose::Password};

} // namespace

class tst_CaisseLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world.emplace(); }

    void activation_activatesAndCertifies()
    {
        const std::int64_t account = m_world->addAccount(kLea, "pending");
        QCOMPARE(m_world->signIn(kLea).status, 403);
        const std::string link = issue(LinkPurpose::Activation, account, kLea);
        QCOMPARE(get(link).status, 200);
        QCOMPARE(get(link).status, 200); // a scanner looked, nothing happened
        QCOMPARE(m_world->signIn(kLea).status, 403);
        QCOMPARE(post(link).status, 200);
        QCOMPARE(m_world->signIn(kLea).status, 201);
        QCOMPARE(m_world->value("SELECT email_certified_until FROM account"),
                 dayNumber(Date{std::chrono::year{2027} / 3 / 10}));
    }

    void linkIsGoodOnce()
    {
        for (const LinkPurpose purpose : kPurposes) {
            const std::string link = prepared(purpose);
            QCOMPARE(post(link).status, 200);
            const Response again = post(link);
            QCOMPARE(again.status, 410);
            QVERIFY(again.body.find("Ce lien a déjà servi") != std::string::npos);
            QCOMPARE(get(link).status, 410);
        }
    }

    void linkLapses_atItsSecond()
    {
        for (const LinkPurpose purpose : kPurposes) {
            const std::string link = prepared(purpose);
            m_world->clock.advance(linkLifetime(purpose) - 1s);
            QCOMPARE(get(link).status, 200);
            m_world->clock.advance(1s);
            QCOMPARE(get(link).status, 410);
            const Response late = post(link);
            QCOMPARE(late.status, 410);
            QVERIFY(late.body.find("Ce lien a expiré") != std::string::npos);
        }
    }

    void newerLink_voidsTheOlder()
    {
        const std::int64_t account = m_world->addAccount(kLea, "pending");
        const std::string older = issue(LinkPurpose::Activation, account, kLea);
        const std::string newer = issue(LinkPurpose::Activation, account, kLea);
        QCOMPARE(post(older).status, 410);
        QCOMPARE(m_world->value("SELECT count(*) FROM account WHERE state = 'active'"), 0);
        QCOMPARE(post(newer).status, 200);
    }

    void tokenIsBoundToItsPurpose()
    {
        for (const LinkPurpose purpose : kPurposes) {
            const std::string link = prepared(purpose);
            const std::string token = link.substr(link.rfind('/') + 1);
            const std::string facts = accountFacts();
            for (const LinkPurpose other : kPurposes) {
                if (other == purpose)
                    continue;
                const std::string wrong = '/' + std::string(purposeName(other)) + '/' + token;
                QCOMPARE(get(wrong).status, 404);
                QCOMPARE(post(wrong).status, 404);
            }
            QCOMPARE(accountFacts(), facts);
            QCOMPARE(post(link).status, 200); // and it was not used up
        }
    }

    void unknownAndMalformed_areAlike()
    {
        const std::string unknown = get("/activation/" + std::string(43, 'A')).body;
        QVERIFY(unknown.find("Ce lien n'est pas valable") != std::string::npos);
        for (const std::string &token : {std::string("x"), std::string(20'000, 'A'), std::string("a%20b"),
                                         std::string("%3Cscript%3E"), std::string("'; DROP TABLE account; --")}) {
            QCOMPARE(get("/activation/" + token).body, unknown);
            QCOMPARE(get("/activation/" + token).status, 404);
            QCOMPARE(post("/activation/" + token).body, unknown);
        }
        for (const char *path : {"/activation", "/activation/", "/activation/a/b", "/password/%zz", "/password/%00"})
            QVERIFY2(get(path).body == unknown, path);
    }

    void tokensAreHashedInTheStore_andInNoLog()
    {
        for (const LinkPurpose purpose : kPurposes) {
            const std::string link = prepared(purpose);
            const std::string token = link.substr(link.rfind('/') + 1);
            QCOMPARE(token.size(), std::size_t(43));
            m_world->change([](Connection &store) { store.run("UPDATE post SET secret = NULL"); });
            QCOMPARE(post(link).status, 200);
            m_world->change([](Connection &store) { store.run("UPDATE post SET secret = NULL"); });
            QVERIFY(m_world->log.lines.find(token) == std::string::npos);
            for (const char *table : {"one_time_link", "post", "account", "asked", "session"})
                QVERIFY2(!tableHas(table, token), table);
        }
    }

    void certification_renewsALapsedAddress()
    {
        const std::int64_t account = m_world->addAccount(kLea);
        setCertifiedUntil(kToday - std::chrono::days{1});
        QCOMPARE(jsonText(m_world->signIn(kLea).body, "code"), std::string("certification-lapsed"));
        const std::string link = issue(LinkPurpose::Certification, account, kLea);
        QCOMPARE(get(link).status, 200);
        QCOMPARE(m_world->signIn(kLea).status, 403);
        QCOMPARE(post(link).status, 200);
        QCOMPARE(m_world->signIn(kLea).status, 201);
    }

    void certification_isNotForAnotherAddress()
    {
        const std::int64_t account = m_world->addAccount(kLea);
        setCertifiedUntil(kToday - std::chrono::days{1});
        const std::string link = issue(LinkPurpose::Certification, account, "old@x.example");
        QCOMPARE(post(link).status, 409);
        QCOMPARE(m_world->signIn(kLea).status, 403);
    }

    void openingsLink_opensTheSpace()
    {
        const std::string token = completedOpening(kLea);
        const std::string link = m_world->lastSecret(kLea);
        QCOMPARE(get(link).status, 200);
        QCOMPARE(stateOf(token), std::string("waiting-for-activation"));
        QCOMPARE(m_world->value("SELECT count(*) FROM company_administrator"), 0);
        QCOMPARE(post(link).status, 200);
        QCOMPARE(stateOf(token), std::string("activated"));
        QCOMPARE(m_world->value("SELECT count(*) FROM company_administrator"), 1);
        QVERIFY(!m_world->tokenOf(kLea).empty());
        QCOMPARE(post(link).status, 410);
    }

    void openingStartedTwice_firstLinkFollowedWins()
    {
        const std::string first = completedOpening(kLea);
        const std::string second = completedOpening(kNew);
        const std::string firstLink = m_world->lastSecret(kLea);
        QCOMPARE(post(m_world->lastSecret(kNew)).status, 200);
        const Response late = post(firstLink);
        QVERIFY(late.status == 410 || late.status == 409);
        QVERIFY(m_world->tokenOf(kLea).empty());
        QVERIFY(!m_world->tokenOf(kNew).empty());
        QCOMPARE(stateOf(first), std::string("ended"));
        QCOMPARE(stateOf(second), std::string("activated"));
    }

    void openingOvertakenAtTheLastMoment_activatesNothing()
    {
        (void)completedOpening(kLea);
        const std::string link = m_world->lastSecret(kLea);
        m_world->change([&](Connection &store) {
            store.run("UPDATE confidential_code SET used_at = ?1", milliseconds(m_world->clock.now()));
        });
        const Response late = post(link);
        QCOMPARE(late.status, 409);
        QVERIFY(late.body.find("Ce compte ne peut pas être activé") != std::string::npos);
        QCOMPARE(m_world->value("SELECT count(*) FROM account WHERE state = 'active'"), 0);
        QCOMPARE(m_world->value("SELECT count(*) FROM one_time_link WHERE used_at IS NOT NULL"), 0);
    }

    void storesFiles_holdNoTokenOfASentMail()
    {
        const std::string link = prepared(LinkPurpose::Password);
        const std::string token = link.substr(link.rfind('/') + 1);
        QVERIFY(filesHold(token)); // it waits to be sent
        m_world->change([](Connection &store) { store.run("UPDATE post SET secret = NULL"); });
        m_world->router.reset();
        m_world->services.reset();
        m_world->database.reset(); // puts the write-ahead log into the file
        QVERIFY(!filesHold(token));
        m_world->reopen();
        QCOMPARE(get(link).status, 200);
    }

    void invitedPerson_saysNamesAndPasswordWhenActivating()
    {
        const std::string link = invited({}, {});
        const std::string page = get(link).body;
        for (const char *label : {">Nom *<", ">Prénom *<", ">Mot de passe *<", ">Confirmez le mot de passe *<"})
            QVERIFY2(page.find(label) != std::string::npos, label);
        QCOMPARE(post(link).status, 422);
        QCOMPARE(post(link, kChosen).status, 422);
        QCOMPARE(m_world->value("SELECT count(*) FROM account WHERE state = 'active'"), 0);
        QCOMPARE(post(link, "last-name=%20Lef%C3%A8vre%E2%80%8F+&first-name=No%C3%A9mie%09+Ad%C3%A8le&" + kChosen).status,
                 200);
        const Response session = m_world->signIn(kLea, "Truelle-2027!");
        QCOMPARE(session.status, 201);
        const std::string me = m_world->ask({"GET", "/v1/me", jsonText(session.body, "accessToken")}).body;
        QCOMPARE(jsonText(me, "lastName"), std::string("Lefèvre"));
        QCOMPARE(jsonText(me, "firstName"), std::string("Noémie Adèle"));
    }

    void invitedPerson_isNotRenamedByTheLink()
    {
        const std::string link = invited("Fournier", "Léa");
        QVERIFY(get(link).body.find("last-name") == std::string::npos);
        QVERIFY(get(link).body.find("Nouveau mot de passe") != std::string::npos);
        QCOMPARE(post(link, "last-name=Other&first-name=Other&" + kChosen).status, 200);
        QCOMPARE(m_world->value("SELECT count(*) FROM account WHERE last_name = 'Fournier' AND first_name = 'Léa'"), 1);
    }

    void activationOfAnAccountWithAPassword_takesNoOther()
    {
        const std::int64_t account = m_world->addAccount(kLea, "pending");
        const std::string link = issue(LinkPurpose::Activation, account, kLea);
        QCOMPARE(post(link, "password=Truelle-2027%21&password-again=Truelle-2027%21").status, 200);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 401);
        QCOMPARE(m_world->signIn(kLea).status, 201);
    }

    void passwordLink_endsEverySession_andForgivesTheLock()
    {
        const std::string link = prepared(LinkPurpose::Password);
        const std::string token = m_world->tokenOf(kLea);
        for (int i = 0; i < 6; ++i)
            (void)m_world->signIn(kLea, "wrong");
        QCOMPARE(m_world->signIn(kLea).status, 423);
        QCOMPARE(post(link).status, 200);
        QCOMPARE(m_world->ask({"GET", "/v1/me", token}).status, 401);
        QCOMPARE(m_world->signIn(kLea).status, 401);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
        QCOMPARE(m_world->postsTo(kLea), 2); // the link, and the notice that it was used
    }

    void changedAddress_waitsForItsLink()
    {
        const std::string link = prepared(LinkPurpose::NewAddress);
        QCOMPARE(jsonText(m_world->signIn(kLea).body, "code"), std::string("account-not-activated"));
        QCOMPARE(m_world->signIn(kNew).status, 401);
        QCOMPARE(post(link).status, 200);
        QCOMPARE(m_world->signIn(kNew).status, 201);
        QCOMPARE(m_world->signIn(kLea).status, 401);
    }

    void changedAddress_takenMeanwhile_isNotGivenTwice()
    {
        const std::string link = prepared(LinkPurpose::NewAddress);
        m_world->addAccount(kNew);
        QCOMPARE(post(link).status, 409);
        QCOMPARE(m_world->value("SELECT count(*) FROM account WHERE email = '" + std::string(kNew) + "'"), 1);
        QCOMPARE(get(link).status, 200); // not used up
    }

    void keepAddress_undoesTheChange_beforeAndAfterItTookEffect()
    {
        for (const bool isConfirmed : {false, true}) {
            m_world.emplace();
            const std::string keep = prepared(LinkPurpose::KeepAddress);
            const std::string confirm = m_world->lastSecret(kNew);
            std::string stolen;
            if (isConfirmed) {
                QCOMPARE(post(confirm).status, 200);
                stolen = m_world->tokenOf(kNew);
                QVERIFY(!stolen.empty());
            }
            QCOMPARE(post(keep, "password=short&password-again=short").status, 422);
            QCOMPARE(m_world->signIn(kLea, "short").status, 401);
            QCOMPARE(post(keep).status, 200);
            // Whoever asked for the change knew the old password.
            QCOMPARE(m_world->signIn(kLea).status, 401);
            QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
            QCOMPARE(m_world->signIn(kNew).status, 401);
            QCOMPARE(m_world->ask({"GET", "/v1/me", stolen}).status, 401);
            QCOMPARE(post(confirm).status, 410);
        }
    }

    void keepAddress_isNotVoidedByChangingTwice()
    {
        const std::string keepFirst = prepared(LinkPurpose::KeepAddress);
        QCOMPARE(post(m_world->lastSecret(kNew)).status, 200);
        m_world->clock.advance(1h);
        changeAddress(kNew, "thief@z.example");
        const std::string keepSecond = m_world->lastSecret(kNew);
        QVERIFY(keepSecond.starts_with("/keep-address/"));
        QCOMPARE(post(keepFirst).status, 200);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
        // The later address has no way back.
        QCOMPARE(post(keepSecond).status, 410);
        QCOMPARE(post(m_world->lastSecret("thief@z.example")).status, 410);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
    }

    void keepAddress_isNotBlockedByAnOpeningUnderTheOldAddress()
    {
        const std::string keep = prepared(LinkPurpose::KeepAddress);
        QCOMPARE(post(m_world->lastSecret(kNew)).status, 200);
        // Whoever took the account over begins to open a space under the address it had.
        const std::string opening = completedOpening(kLea);
        QCOMPARE(stateOf(opening), std::string("waiting-for-activation"));
        const std::string activation = m_world->lastSecret(kLea);
        QCOMPARE(post(keep).status, 200);
        QCOMPARE(m_world->signIn(kLea, "Truelle-2027!").status, 201);
        QCOMPARE(stateOf(opening), std::string("ended"));
        QVERIFY(get(activation).status >= 400);
        QCOMPARE(m_world->value("SELECT count(*) FROM account"), 1);
    }

    void newAddress_isNotBlockedByAnOpeningUnderIt()
    {
        (void)completedOpening(kNew);
        const std::int64_t account = m_world->addAccount(kLea);
        changeAddress(kLea, kNew);
        const std::string link = m_world->lastSecret(kNew);
        QVERIFY(link.starts_with("/new-address/"));
        QCOMPARE(post(link).status, 200);
        QCOMPARE(m_world->signIn(kNew).status, 201);
        QCOMPARE(m_world->value("SELECT id FROM account"), account);
    }

    void invitedPersonsAddress_isNotTakenAway()
    {
        const std::string link = prepared(LinkPurpose::NewAddress);
        const std::int64_t invited = m_world->addAccount(kNew, "pending");
        const std::int64_t site = m_world->addSite("Moreau");
        m_world->addDelegation({.site = site, .beneficiary = m_world->beneficiaryOf(invited), .effectDate = kToday});
        QCOMPARE(post(link).status, 409);
        QCOMPARE(m_world->value("SELECT count(*) FROM account"), 2);
    }

    void twoAtOnce_oneTakesEffect()
    {
        const std::string link = prepared(LinkPurpose::Activation);
        const Secret token(link.substr(link.rfind('/') + 1));
        const auto follow = [&] {
            return followLink(*m_world->services, LinkPurpose::Activation, token).value_or(LinkOutcome::Unknown);
        };
        auto other = std::async(std::launch::async, follow);
        const LinkOutcome mine = follow();
        const LinkOutcome theirs = other.get();
        QVERIFY((mine == LinkOutcome::Done && theirs == LinkOutcome::Used)
                || (mine == LinkOutcome::Used && theirs == LinkOutcome::Done));
    }

    void reminders_goOutOnceAheadAndOnceOver()
    {
        m_world->addAccount(kLea);
        m_world->addAccount("pending@x.example", "pending");
        setCertifiedUntil(kToday + std::chrono::days{31});
        QCOMPARE(remind(), 0);
        m_world->clock.advance(24h);
        QCOMPARE(remind(), 1);
        QCOMPARE(remind(), 0);
        const std::string ahead = m_world->lastSecret(kLea);
        QVERIFY(ahead.starts_with("/certification/"));
        m_world->clock.advance(30 * 24h);
        QCOMPARE(remind(), 0); // its last day
        m_world->clock.advance(24h);
        QCOMPARE(remind(), 1);
        QCOMPARE(remind(), 0);
        QCOMPARE(m_world->postsTo(kLea), 2);
        QCOMPARE(m_world->postsTo("pending@x.example"), 0);
        QCOMPARE(get(ahead).status, 410);
        QCOMPARE(post(m_world->lastSecret(kLea)).status, 200);
        QCOMPARE(remind(), 0);
        m_world->clock.advance(336 * 24h);
        QCOMPARE(remind(), 1); // the next year's
    }

    void certificationEnds_aYearLaterToTheDay()
    {
        using namespace std::chrono;
        QCOMPARE(certifiedUntil(Instant{sys_days{year{2026} / 3 / 10}}), Date{year{2027} / 3 / 10});
        QCOMPARE(certifiedUntil(Instant{sys_days{year{2028} / 2 / 29}}), Date{year{2029} / 2 / 28});
        // Already the next day in Paris.
        QCOMPARE(certifiedUntil(Instant{sys_days{year{2026} / 7 / 1}} + 23h), Date{year{2027} / 7 / 2});
    }

    void hashGateFull_isAskedAgainWithTheLinkStillGood()
    {
        const std::string link = prepared(LinkPurpose::Password);
        {
            const auto one = m_world->services->hashGate().enter();
            const auto two = m_world->services->hashGate().enter();
            QVERIFY(one && two);
            const Response busy = post(link);
            QCOMPARE(busy.status, 429);
            QVERIFY(busy.body.find("Un instant") != std::string::npos);
        }
        QCOMPARE(post(link).status, 200);
    }

    void pruning_keepsWhatStillAnswers()
    {
        const std::string link = prepared(LinkPurpose::Password);
        QCOMPARE(post(link).status, 200);
        m_world->clock.advance(80 * 24h);
        m_world->change([&](Connection &store) { pruneLinks(store, m_world->clock.now()); });
        QCOMPARE(get(link).status, 410);
        m_world->clock.advance(20 * 24h);
        m_world->change([&](Connection &store) { pruneLinks(store, m_world->clock.now()); });
        QCOMPARE(get(link).status, 404);
    }

private:
    std::string issue(LinkPurpose purpose, std::int64_t account, const std::string &email)
    {
        Secret secret;
        m_world->change([&](Connection &store) {
            secret = issueLink(store, {purpose, account, std::nullopt, email}, m_world->clock.now());
        });
        return std::string(secret.reveal().substr(kAddressPlace.size()));
    }

    void changeAddress(const std::string &from, const std::string &to)
    {
        const Response changed = m_world->ask(
            {"POST", "/v1/me/email", m_world->tokenOf(from),
             R"({"newEmail":")" + to + R"(","password":")" + kPassword + R"("})",
             {{"Content-Type", "application/json"}, {"Idempotency-Key", "change-of-" + from}}});
        QCOMPARE(changed.status, 202);
    }

    // A fresh world in which this kind of link has something to do; the link.
    std::string prepared(LinkPurpose purpose)
    {
        m_world.emplace();
        const bool isPending = purpose == LinkPurpose::Activation;
        const std::int64_t account = m_world->addAccount(kLea, isPending ? "pending" : "active");
        if (purpose == LinkPurpose::Password) {
            m_world->change([&](Connection &store) {
                sendPasswordMail(store, *m_world->services, *findHolder(store, account));
            });
            return m_world->lastSecret(kLea);
        }
        if (purpose != LinkPurpose::NewAddress && purpose != LinkPurpose::KeepAddress)
            return issue(purpose, account, kLea);
        changeAddress(kLea, kNew);
        return m_world->lastSecret(purpose == LinkPurpose::NewAddress ? kNew : kLea);
    }

    Response json(const std::string &target, const std::string &body)
    {
        return m_world->ask({"POST", target, {}, body, {{"Content-Type", "application/json"}}});
    }

    // Both steps of an opening of the world's one site; the token of the first.
    std::string completedOpening(const std::string &email)
    {
        if (m_world->value("SELECT count(*) FROM site") == 0) {
            const std::int64_t site = m_world->addSite("Girard");
            m_world->change([&](Connection &store) {
                store.run("UPDATE site SET siret = '73282932000074'");
                keepCode(store, site, "plain:K7MX-2RPD", m_world->clock.now());
            });
        }
        const std::string token = jsonText(
            json("/v1/openings", R"({"cibtpId":"75-000000-01","siret":"73282932000074","code":"K7MX-2RPD"})").body,
            "token");
        const Response completed = json("/v1/openings:complete",
                                        "{\"token\":\"" + token + "\",\"email\":\"" + email
                                            + "\",\"password\":\"" + kPassword
                                            + "\",\"lastName\":\"Girard\",\"firstName\":\"Paul\"}");
        return completed.status == 202 ? token : completed.body;
    }
    std::string stateOf(const std::string &token)
    {
        return jsonText(json("/v1/openings:status", "{\"token\":\"" + token + "\"}").body, "state");
    }

    bool filesHold(const std::string &text)
    {
        const QDir folder(m_world->folder.path());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(QByteArray::fromStdString(text)))
                return true;
        }
        return false;
    }

    // The link of somebody who was given rights: without a password, under these names.
    std::string invited(const std::string &lastName, const std::string &firstName)
    {
        const std::int64_t account = m_world->addAccount(kLea, "pending");
        m_world->change([&](Connection &store) {
            store.run("UPDATE account SET password_hash = NULL, last_name = ?1, first_name = ?2", lastName, firstName);
        });
        return issue(LinkPurpose::Activation, account, kLea);
    }

    Response get(const std::string &link) { return m_world->ask({"GET", link}); }
    Response post(const std::string &link)
    {
        const bool takesPassword = link.starts_with("/password/") || link.starts_with("/keep-address/");
        return post(link, takesPassword ? "password=Truelle-2027%21&password-again=Truelle-2027%21" : "");
    }
    Response post(const std::string &link, const std::string &body)
    {
        return m_world->ask({"POST", link, {}, body, {{"Content-Type", "application/x-www-form-urlencoded"}}});
    }

    std::string accountFacts()
    {
        std::string facts;
        m_world->change([&](Connection &store) {
            Query row = store.query("SELECT email || state || coalesce(pending_email, '') || password_hash || "
                                    "coalesce(email_certified_until, '') || version FROM account");
            while (row.next())
                facts += row.text(0) + '\n';
        });
        return facts;
    }

    // Whether a text stands anywhere in a table, in whatever column.
    bool tableHas(const std::string &table, const std::string &text)
    {
        bool has = false;
        m_world->change([&](Connection &store) {
            Query rows = store.query("SELECT * FROM " + table);
            const int columns = static_cast<int>(
                store.value("SELECT count(*) FROM pragma_table_info('" + table + "')").value_or(0));
            while (rows.next())
                for (int column = 0; column < columns; ++column)
                    has = has || rows.text(column).find(text) != std::string::npos;
        });
        return has;
    }

    void setCertifiedUntil(Date until)
    {
        m_world->change([&](Connection &store) {
            store.run("UPDATE account SET email_certified_until = ?1 WHERE state = 'active'", dayNumber(until));
        });
    }

    int remind() { return remindOfCertification(*m_world->services).value_or(-1); }

    std::optional<CaisseWorld> m_world;
};

QTEST_GUILESS_MAIN(tst_CaisseLinks)
#include "tst_caisselinks.moc"
