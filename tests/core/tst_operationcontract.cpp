// SPDX-License-Identifier: GPL-3.0-or-later
// What every call of the API owes its caller, whatever it asks: one table, every rule for every call.
#include "core/api/caisseapi.h"
#include "core/wire/accountwire.h"
#include "core/wire/caissewire.h"
#include "core/wire/delegationwire.h"
#include "core/wire/sitewire.h"
#include "tests/support/scriptedserver.h"

#include <QPointer>
#include <QTest>

#include <functional>
#include <memory>

using namespace truelle;

namespace {

// How one call is made, and what it ended in: nothing while it runs.
struct Running
{
    QPointer<OperationBase> operation;
    std::shared_ptr<std::optional<ErrorCode>> failure = std::make_shared<std::optional<ErrorCode>>();
    std::shared_ptr<int> ends = std::make_shared<int>(0);
};

struct Call
{
    std::string name;
    HttpAnswer good;
    bool decodes = true;
    std::function<Running(const CaisseApi &, QObject *)> make;
};

template<typename T>
Running watched(Operation<T> *operation, QObject *context)
{
    Running running;
    running.operation = operation;
    QObject::connect(operation, &OperationBase::finished, context,
                     [operation, failure = running.failure, ends = running.ends] {
                         ++*ends;
                         if (!operation->result())
                             *failure = operation->result().error().code;
                     });
    return running;
}

Caisse someCaisse()
{
    Caisse caisse;
    caisse.id = CaisseId("c");
    caisse.name = "CIBTP";
    caisse.cibtpIdPattern = "^x$";
    caisse.cibtpIdExample = "x";
    caisse.contractVersion = "1";
    return caisse;
}

SessionTokens someTokens()
{
    SessionTokens tokens;
    tokens.accessToken = Secret("access");
    tokens.accessLifetime = std::chrono::seconds(600);
    tokens.refreshToken = Secret("refresh");
    tokens.refreshLifetime = std::chrono::seconds(6000);
    tokens.account.id = AccountId("a");
    tokens.account.email = "a@b.example";
    return tokens;
}

Delegation someDelegation()
{
    Delegation delegation;
    delegation.id = DelegationId("d/1");
    delegation.site = SiteId("s");
    delegation.beneficiary = BeneficiaryId("b");
    delegation.effectDate = *parseIsoDate("2026-01-01");
    delegation.version = "3";
    return delegation;
}

States allStates()
{
    States states;
    for (const ObjectType type : kObjectTypes)
        states[type] = "1";
    return states;
}

std::vector<Call> openCalls()
{
    return {
        {"caisse", jsonAnswer(encodeCaisse(someCaisse())), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.caisse(o), o); }},
        {"catalogue", jsonAnswer(encodeCatalogue({"1", {}, {}})), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.catalogue("\"1\"", o), o); }},
        {"signIn", jsonAnswer(encodeSessionTokens(someTokens()), 201), true,
         [](const CaisseApi &api, QObject *o) {
             return watched(api.sessions().signIn({"a@b.example", Secret("p"), "pc"}, o), o);
         }},
        {"refresh", jsonAnswer(encodeSessionTokens(someTokens())), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.sessions().refresh(Secret("r"), o), o); }},
        {"end", emptyAnswer(204), false,
         [](const CaisseApi &api, QObject *o) { return watched(api.sessions().end(Secret("a"), o), o); }},
    };
}

std::vector<Call> sessionCalls()
{
    SessionInfo info;
    info.account = AccountId("a");
    Site site;
    site.id = SiteId("s");
    DsnFollowUp followUp;
    followUp.site = SiteId("s");
    const Vocabulary vocabulary;
    return {
        {"info", jsonAnswer(encodeSessionInfo(info)), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.sessions().info(o), o); }},
        {"me", jsonAnswer(encodeAccount(someTokens().account)), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.sessions().me(o), o); }},
        {"states", jsonAnswer(encodeStates(allStates())), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.feeds().states(o), o); }},
        {"changes", jsonAnswer("{}"), false,
         [](const CaisseApi &api, QObject *o) {
             return watched(api.feeds().changes({ObjectType::Site, "1", 10}, o), o);
         }},
        {"snapshot", jsonAnswer("{}"), false,
         [](const CaisseApi &api, QObject *o) { return watched(api.feeds().snapshot({}, o), o); }},
        {"site", jsonAnswer(encodeSite(site)), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.sites().site(SiteId("s"), o), o); }},
        {"followUp", jsonAnswer(encodeFollowUp(followUp)), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.sites().followUp(SiteId("s"), o), o); }},
        {"ofSite", jsonAnswer(encodeDelegations({someDelegation()}, vocabulary)), true,
         [](const CaisseApi &api, QObject *o) { return watched(api.delegations().ofSite(SiteId("s"), o), o); }},
        {"delegation", jsonAnswer(encodeDelegation(someDelegation(), vocabulary)), true,
         [](const CaisseApi &api, QObject *o) {
             return watched(api.delegations().delegation(DelegationId("d/1"), o), o);
         }},
        {"change", jsonAnswer(encodeDelegation(someDelegation(), vocabulary)), true,
         [](const CaisseApi &api, QObject *o) {
             return watched(api.delegations().change({DelegationId("d/1"), "3", "{}", "key-1"}, o), o);
         }},
    };
}

const std::vector<Call> &calls()
{
    static const std::vector<Call> kCalls = [] {
        std::vector<Call> all = openCalls();
        for (Call &call : sessionCalls())
            all.push_back(std::move(call));
        return all;
    }();
    return kCalls;
}

} // namespace

class OperationContractTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<CaisseApi> m_api;
    std::unique_ptr<QObject> m_owner;

    [[nodiscard]] static const Call &call()
    {
        QFETCH_GLOBAL(std::size_t, index);
        return calls()[index];
    }
    Running made() { return call().make(*m_api, m_owner.get()); }
    Running started()
    {
        Running running = made();
        running.operation->start();
        return running;
    }
    // The code it ended with, "ok", or "running".
    static std::string outcome(const Running &running)
    {
        if (*running.ends == 0)
            return "running";
        return *running.failure ? std::string(codeName(**running.failure)) : "ok";
    }
    static void settle() { QTest::qWait(1); }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<std::size_t>("index");
        for (std::size_t i = 0; i < calls().size(); ++i)
            QTest::newRow(calls()[i].name.c_str()) << i;
    }
    void init()
    {
        m_owner = std::make_unique<QObject>();
        m_server = std::make_unique<ScriptedServer>();
        m_transport = std::make_unique<FakeTransport>(*m_server);
        m_api = std::make_unique<CaisseApi>(*m_transport);
        m_api->setAuthorisedSender([this](HttpRequest request, QObject *parent) {
            return m_transport->exchange(std::move(request), parent);
        });
    }

    void goodAnswer_succeedsOnceAndDeletesTheOperation()
    {
        m_server->enqueue(call().good);
        const Running running = started();
        QCOMPARE(outcome(running), "running"); // never within start()
        QTRY_COMPARE(outcome(running), "ok");
        QTRY_VERIFY(!running.operation);
        QCOMPARE(*running.ends, 1);
    }

    void refusal_isTheCodeOfTheProblem()
    {
        m_server->enqueue(problemAnswer(Error(ErrorCode::RateLimited), 429));
        const Running running = started();
        QTRY_COMPARE(outcome(running), "rate-limited");
    }

    void webPage_isNotACaisse()
    {
        m_server->enqueue(htmlAnswer(200));
        const Running running = started();
        QTRY_COMPARE(outcome(running), "not-a-caisse");
    }

    void webPageOfAProxyWithoutServer_isServerBusy()
    {
        m_server->enqueue(htmlAnswer(502));
        const Running running = started();
        QTRY_COMPARE(outcome(running), "server-busy");
    }

    void unexpectedSuccess_isNotACaisse()
    {
        m_server->enqueue(jsonAnswer("{}", 202));
        const Running running = started();
        QTRY_COMPARE(outcome(running), "not-a-caisse");
    }

    void malformedBody_isMalformedAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("{\"id\":");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("members missing") << QByteArray("{}");
        QTest::newRow("wrong types") << QByteArray(R"({"id":1,"name":[],"objects":"x","months":3,"email":{}})");
    }
    void malformedBody_isMalformedAnswer()
    {
        QFETCH(QByteArray, body);
        if (!call().decodes)
            return; // hands its bytes on, or has none
        m_server->enqueue(jsonAnswer(body.toStdString(), call().good.status));
        const Running running = started();
        QTRY_COMPARE(outcome(running), "malformed-answer");
    }

    void timeOut_isTimedOut()
    {
        m_server->enqueue(Error(ErrorCode::TimedOut));
        const Running running = started();
        QTRY_COMPARE(outcome(running), "timed-out");
    }

    void cancelBeforeStart_sendsNothing()
    {
        const Running running = made();
        running.operation->cancel();
        running.operation->start();
        QTRY_COMPARE(outcome(running), "cancelled");
        QVERIFY(m_server->requests().empty());
    }

    void cancelWhileRunning_isCancelledAndTheLateAnswerIsDropped()
    {
        m_server->enqueue(call().good);
        m_server->hold();
        const Running running = started();
        settle();
        QCOMPARE(outcome(running), "running");
        running.operation->cancel();
        m_server->release();
        QTRY_COMPARE(outcome(running), "cancelled");
        settle();
        QCOMPARE(*running.ends, 1);
    }

    void cancelAfterTheAnswer_changesNothing()
    {
        m_server->enqueue(call().good);
        Running running = made();
        const QPointer<OperationBase> operation = running.operation;
        connect(operation, &OperationBase::finished, m_owner.get(), [operation] { operation->cancel(); });
        operation->start();
        QTRY_COMPARE(outcome(running), "ok");
        settle();
        QCOMPARE(*running.ends, 1);
    }

    void ownerDestroyed_saysNothing()
    {
        m_server->enqueue(call().good);
        m_server->hold();
        auto parent = std::make_unique<QObject>();
        Running running = call().make(*m_api, parent.get());
        running.operation->start();
        parent.reset();
        m_server->release();
        settle();
        QCOMPARE(outcome(running), "running");
        QVERIFY(!running.operation);
    }

    void transportDestroyed_isCancelled()
    {
        m_server->enqueue(call().good);
        m_server->hold();
        const Running running = started();
        settle();
        m_transport.reset();
        QTRY_COMPARE(outcome(running), "cancelled");
    }

    void doubleStart_sendsOnce()
    {
        m_server->enqueue(call().good);
        const Running running = started();
        running.operation->start();
        QTRY_COMPARE(outcome(running), "ok");
        QCOMPARE(m_server->requests().size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(OperationContractTest)
#include "tst_operationcontract.moc"
