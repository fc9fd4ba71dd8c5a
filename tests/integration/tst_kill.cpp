// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the caisse, and of a client, at moments drawn from a fixed seed: what was told to be saved is
// there, and nothing has two effects.
#include "core/net/qthttptransport.h"
#include "core/wire/accountwire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/syncwire.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/testclient.h"

#include <QTest>
#include <QTimer>

#include <map>
#include <random>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kAccount = "karim.moreau@charpentes-moreau.example";
const std::string kPassword = "Truelle-2026!";
constexpr unsigned kSeed = 20261124;
constexpr int kKills = 20;

// One who talks to the caisse without a client's help.
class Caller
{
public:
    explicit Caller(const Endpoint &endpoint)
        : m_transport(endpoint)
    {
    }

    [[nodiscard]] bool signIn()
    {
        HttpRequest request;
        request.method = "POST";
        request.target = "/v1/sessions";
        request.contentType = "application/json";
        request.body = encodeSignInRequest({kAccount, Secret(kPassword), {}});
        const auto tokens = decodeSessionTokens(bodyOf(std::move(request), 201));
        if (tokens)
            m_token = tokens->accessToken;
        return tokens.has_value();
    }
    [[nodiscard]] std::vector<Delegation> delegations()
    {
        HttpRequest request;
        request.target = "/v1/snapshot?type=delegation";
        const auto page = decodeSnapshotPage(bodyOf(std::move(request), 200), m_vocabulary);
        return page ? page->objects.delegations : std::vector<Delegation>();
    }
    [[nodiscard]] Result<HttpAnswer> change(const Delegation &delegation, const std::string &key, Date end)
    {
        HttpRequest request;
        request.method = "PATCH";
        request.target = "/v1/delegations/" + delegation.id.toString();
        request.contentType = "application/merge-patch+json";
        request.headers = {{"If-Match", '"' + delegation.version + '"'}, {"Idempotency-Key", key}};
        request.body = "{\"endDate\":\"" + formatIso(end) + "\"}";
        return ask(std::move(request));
    }

private:
    Result<HttpAnswer> ask(HttpRequest request)
    {
        QObject owner;
        request.bearer = m_token;
        return waitFor(m_transport.exchange(std::move(request), &owner));
    }
    std::string bodyOf(HttpRequest request, int status)
    {
        const auto answer = ask(std::move(request));
        return answer && answer->status == status ? answer->body : std::string();
    }

    QtHttpTransport m_transport;
    std::optional<Secret> m_token;
    Vocabulary m_vocabulary;
};

// What a killed client said until then.
struct Told
{
    std::map<std::string, std::string> lastDay; // by delegation
    int saved = 0;
    int synchronised = 0;
    int day = 0;
    bool isDrained = false;
    QStringList wrong;

    void take(const QByteArray &lines)
    {
        for (const QByteArray &line : lines.split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "saved" && words.size() == 3) {
                lastDay[words[1].toStdString()] = words[2].toStdString();
                ++saved;
                ++day;
            }
            synchronised += words[0] == "synchronised" ? 1 : 0;
            isDrained = isDrained || words[0] == "drained";
            const bool isRepaired = words[0] == "store"
                && (words.mid(1).contains(QByteArray::number(static_cast<int>(StoreOutcome::Salvaged)))
                    || words.mid(1).contains(QByteArray::number(static_cast<int>(StoreOutcome::Rebuilt))));
            if (words[0] == "failed" || words[0] == "troubled" || isRepaired)
                wrong << QString::fromUtf8(line);
        }
    }
};

} // namespace

class TestKill : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;

    int mails()
    {
        if (!m_caisse.run({u"mail"_s, u"list"_s}))
            return -1;
        return static_cast<int>(m_caisse.output().count(u"ont été modifiés"_s));
    }
    static int versionsBeyondFirst(const std::vector<Delegation> &delegations)
    {
        int count = 0;
        for (const Delegation &one : delegations)
            count += std::stoi(one.version) - 1;
        return count;
    }
    // A run of the client, killed after `life`; 0: until it ends.
    void runClient(const QString &profile, const char *mode, int life, Told &told)
    {
        QProcess client;
        client.start(QStringLiteral(TRUELLE_KILLCLIENT),
                     {profile, QString::fromStdString(m_caisse.endpoint().baseUrl), m_caisse.caFile(),
                      QLatin1String(mode), QString::number(told.day)});
        // With the event loop, which takes the caisse's log from its pipe: a full one would stop the caisse.
        const auto hasEnded = [&] { return client.state() == QProcess::NotRunning; };
        if (life > 0 && client.waitForStarted() && !QTest::qWaitFor(hasEnded, life))
            client.kill();
        if (!QTest::qWaitFor(hasEnded, 120'000))
            told.wrong << u"the client does not end"_s;
        told.take(client.readAllStandardOutput());
        if (const QByteArray errors = client.readAllStandardError(); !errors.isEmpty())
            told.wrong << QString::fromUtf8(errors);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    }

    void killedCaisse_keepsWhatItAcknowledgedAndRepeatsWithoutEffect()
    {
        Caller caller(m_caisse.endpoint());
        QVERIFY(caller.signIn());
        const std::vector<Delegation> before = caller.delegations();
        const Date today = parisDate(SystemClock().now());
        // One that may be changed: of the company's line, not the asker's own.
        std::optional<Delegation> target;
        int done = 0;
        for (const Delegation &one : before) {
            const auto tried =
                caller.change(one, "first-" + one.id.toString(), std::max(one.effectDate, today));
            if (tried && tried->status == 200) {
                target = one;
                break;
            }
        }
        QVERIFY(target);
        const std::int64_t first = std::stoll(target->version);
        const Date from = std::max(target->effectDate, today);
        const int mailsBefore = mails();
        const int port = m_caisse.port();
        std::mt19937 random(kSeed);
        int unanswered = 0;
        for (int kills = 0; kills < kKills;) {
            QTimer::singleShot(static_cast<int>(random() % 60), this, [this] { m_caisse.kill(); });
            for (bool isThere = true; isThere;) {
                Delegation known = *target;
                known.version = std::to_string(first + 1 + done);
                const std::string key = "change-" + std::to_string(done);
                const Date day = from + std::chrono::days{done + 1};
                auto answer = caller.change(known, key, day);
                if (!answer) {
                    isThere = false;
                    ++unanswered;
                    ++kills;
                    QVERIFY2(m_caisse.serve(port), qPrintable(m_caisse.output()));
                    answer = caller.change(known, key, day); // repeated: done now, or told again
                }
                QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
                QCOMPARE(answer->status, 200);
                Vocabulary vocabulary;
                const auto now = decodeDelegation(answer->body, vocabulary);
                QVERIFY(now);
                ++done;
                QCOMPARE(now->version, std::to_string(first + 1 + done));
                QCOMPARE(now->endDate, std::optional<Date>(day));
            }
        }
        QCOMPARE(unanswered, kKills);
        QVERIFY(done > kKills);
        for (const Delegation &one : caller.delegations())
            if (one.id == target->id) {
                QCOMPARE(one.version, std::to_string(first + 1 + done));
                QCOMPARE(one.endDate, std::optional<Date>(from + std::chrono::days{done}));
            }
        QCOMPARE(mails(), mailsBefore + done);
        QVERIFY(!m_caisse.log().contains(u"ERROR"_s, Qt::CaseInsensitive));
    }

    void killedClient_losesNothingAndSendsNothingTwice()
    {
        Caller caller(m_caisse.endpoint());
        QVERIFY(caller.signIn());
        const int mailsBefore = mails();
        const int versionsBefore = versionsBeyondFirst(caller.delegations());
        QTemporaryDir profile;
        Told told;
        std::mt19937 random(kSeed);
        for (int kills = 0; kills < kKills; ++kills)
            runClient(profile.path(), "work", 150 + static_cast<int>(random() % 1500), told);
        QVERIFY2(told.wrong.isEmpty(), qPrintable(told.wrong.join(u'\n')));
        QVERIFY(told.saved > kKills);
        QVERIFY(told.synchronised > 0 && told.synchronised < told.saved);
        runClient(profile.path(), "drain", 0, told);
        QVERIFY2(told.wrong.isEmpty(), qPrintable(told.wrong.join(u'\n')));
        QVERIFY(told.isDrained);
        const std::vector<Delegation> after = caller.delegations();
        for (const auto &[id, day] : told.lastDay) {
            const auto one = std::ranges::find(after, DelegationId(id), &Delegation::id);
            QVERIFY(one != after.end() && one->endDate);
            // What was being saved when the kill came may be there without having been told.
            QVERIFY2(formatIso(*one->endDate) >= day, (id + ' ' + day).c_str());
        }
        const int versions = versionsBeyondFirst(after) - versionsBefore;
        QVERIFY(versions > 0 && versions <= told.saved + kKills);
        QCOMPARE(mails() - mailsBefore, versions);
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
