// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/outboxsender.h"
#include "core/wire/problemwire.h"
#include "tests/support/syncbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

struct Settled
{
    std::string delegation;
    PendingState outcome;
    friend bool operator==(const Settled &, const Settled &) = default;
};

} // namespace

// The outbox's life against a caisse that keeps versions and idempotency keys.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_bench->signIn();
        for (int i = 1; i <= 3; ++i) {
            m_bench->feeds.put(samples::delegation(i, 0, m_bench->feeds.vocabulary));
            QVERIFY(m_bench->cache->attach(m_bench->account()->key, m_bench->account()->vocabulary));
            QVERIFY(m_bench->cache->putDelegation(m_bench->account()->key, samples::delegation(i, 0, words())));
        }
        startSender();
    }
    void cleanup()
    {
        m_sender.reset();
        m_bench->close();
    }

    void change_isShownAtOnceAndDurable()
    {
        m_mayGo = false;
        QSignalSpy changed(m_bench->delegations.get(), &DelegationDesk::changed);
        QSignalSpy submitted(m_bench->delegations.get(), &DelegationDesk::submitted);
        QVERIFY(edit(1, end(40'000)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(shown(1).pending, PendingState::Waiting);
        QVERIFY(shown(1).shown.endDate == Date(std::chrono::days(40'000)));
        QVERIFY(shown(1).cached.endDate == samples::delegation(1, 0, words()).endDate);
        reopen();
        QCOMPARE(shown(1).pending, PendingState::Waiting);
        QVERIFY(shown(1).shown.endDate == Date(std::chrono::days(40'000)));
        QCOMPARE(m_bench->delegations->pendingCount(), std::size_t{1});
    }

    void saved_isInTheCacheAndOutOfTheOutbox()
    {
        QVERIFY(edit(1, end(40'000)));
        send();
        QVERIFY(m_settled == (std::vector{Settled{"d000001", PendingState::None}}));
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(shown(1).pending, PendingState::None);
        QCOMPARE(shown(1).cached.version, std::string("2"));
        QVERIFY(shown(1).cached.endDate == Date(std::chrono::days(40'000)));
        QCOMPARE(m_bench->feeds.patchesDone, 1);
    }

    void manyEditsWhileWaiting_areOneRequest()
    {
        m_mayGo = false;
        QVERIFY(edit(1, end(40'000)));
        QVERIFY(edit(1, level("bank-accounts", AccessLevel::Update)));
        QVERIFY(edit(1, end(41'000)));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{1});
        m_mayGo = true;
        send();
        QCOMPARE(m_bench->feeds.patchesDone, 1);
        const Delegation &served = m_bench->feeds.delegation(DelegationId("d000001"));
        QVERIFY(served.endDate == Date(std::chrono::days(41'000)));
        QCOMPARE(served.rights.level(*m_bench->feeds.vocabulary.features.find("bank-accounts")), AccessLevel::Update);
    }

    void editThatTakesItselfBack_leavesNothingToSend()
    {
        m_mayGo = false;
        const auto before = shown(1).cached.rights.level(feature("bank-accounts"));
        QVERIFY(edit(1, level("bank-accounts", AccessLevel::Update)));
        QVERIFY(edit(1, level("bank-accounts", before)));
        QVERIFY(m_bench->desk->outbox()->empty());
        QVERIFY(edit(1, level("bank-accounts", before)));
        QVERIFY(m_bench->desk->outbox()->empty());
    }

    void answerLost_isAskedAgainWithTheSameKeyAndDoneOnce()
    {
        m_bench->feeds.losesAnswersOfPatches = 1;
        QVERIFY(edit(1, end(40'000)));
        send();
        QVERIFY(m_settled == (std::vector{Settled{"d000001", PendingState::Waiting}}));
        QCOMPARE(shown(1).problem->code, ErrorCode::ConnectionLost);
        m_bench->clock.advance(10min);
        send();
        QCOMPARE(m_settled.back().outcome, PendingState::None);
        const auto keys = sentKeys();
        QCOMPARE(keys.size(), std::size_t{2});
        QCOMPARE(keys[0], keys[1]);
        QCOMPARE(m_bench->feeds.patchesDone, 1);
    }

    void editWhileTheAnswerIsUnknown_waitsBehindAndIsSentAfter()
    {
        m_bench->feeds.losesAnswersOfPatches = 1;
        QVERIFY(edit(1, end(40'000)));
        send();
        QVERIFY(edit(1, level("bank-accounts", AccessLevel::Update)));
        QVERIFY(edit(1, end(41'000)));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{2});
        QVERIFY(shown(1).shown.endDate == Date(std::chrono::days(41'000)));
        m_bench->clock.advance(10min);
        send();
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(m_bench->feeds.patchesDone, 2);
        QVERIFY(m_bench->feeds.delegation(DelegationId("d000001")).endDate == Date(std::chrono::days(41'000)));
        QCOMPARE(shown(1).cached.version, std::string("3"));
    }

    void crashInFlight_isRepeatedWithTheSameKey()
    {
        m_bench->server.hold();
        QVERIFY(edit(1, end(40'000)));
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{1});
        QCOMPARE(shown(1).pending, PendingState::Sending);
        QVERIFY(!m_bench->delegations->discard(m_bench->site(0), DelegationId("d000001")));
        reopen();
        QCOMPARE(shown(1).pending, PendingState::Waiting);
        m_bench->server.release();
        send();
        QCOMPARE(sentKeys().size(), std::size_t{2});
        QCOMPARE(sentKeys()[0], sentKeys()[1]);
        QCOMPARE(m_bench->feeds.patchesDone, 1);
        QVERIFY(m_bench->desk->outbox()->empty());
    }

    void otherFieldChangedMeanwhile_isMergedAndSentAnew()
    {
        changeAtTheCaisse(1, end(45'000));
        QVERIFY(edit(1, level("bank-accounts", AccessLevel::Update)));
        send();
        QCOMPARE(m_settled.back().outcome, PendingState::None);
        QCOMPARE(sentKeys().size(), std::size_t{2});
        QVERIFY(sentKeys()[0] != sentKeys()[1]);
        QVERIFY(shown(1).cached.endDate == Date(std::chrono::days(45'000)));
        QCOMPARE(shown(1).cached.rights.level(feature("bank-accounts")), AccessLevel::Update);
    }

    void sameFieldChangedMeanwhile_isAConflictUntilSettled()
    {
        changeAtTheCaisse(1, end(45'000));
        QVERIFY(edit(1, end(40'000)));
        send();
        QVERIFY(m_settled == (std::vector{Settled{"d000001", PendingState::Conflict}}));
        QCOMPARE(shown(1).pending, PendingState::Conflict);
        QCOMPARE(shown(1).problem->code, ErrorCode::ChangedMeanwhile);
        QVERIFY(shown(1).cached.endDate == Date(std::chrono::days(45'000)));
        QVERIFY(shown(1).shown.endDate == Date(std::chrono::days(40'000)));
        QCOMPARE(m_bench->delegations->troubledCount(), std::size_t{1});
        // An edit of another field is no answer to the question.
        QVERIFY(edit(1, level("bank-accounts", AccessLevel::Update)));
        send();
        QCOMPARE(shown(1).pending, PendingState::Conflict);
        QVERIFY(m_bench->delegations->retry(m_bench->site(0), DelegationId("d000001")));
        send();
        QCOMPARE(shown(1).pending, PendingState::None);
        QVERIFY(m_bench->feeds.delegation(DelegationId("d000001")).endDate == Date(std::chrono::days(40'000)));
        QCOMPARE(shown(1).cached.rights.level(feature("bank-accounts")), AccessLevel::Update);
    }

    void clashWithWhatAPullBrought_isAConflictBeforeAnythingIsSent()
    {
        m_mayGo = false;
        QVERIFY(edit(1, end(40'000)));
        Delegation pulled = applied(end(45'000), samples::delegation(1, 0, words()));
        pulled.version = "2";
        QVERIFY(m_bench->cache->putDelegation(m_bench->account()->key, pulled));
        m_mayGo = true;
        send();
        QCOMPARE(shown(1).pending, PendingState::Conflict);
        QVERIFY(sentKeys().empty());
    }

    void sameWishFulfilledMeanwhile_isSaved()
    {
        changeAtTheCaisse(1, end(40'000));
        QVERIFY(edit(1, end(40'000)));
        send();
        QCOMPARE(m_settled.back().outcome, PendingState::None);
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(m_bench->feeds.patchesDone, 0);
    }

    void conflictDiscarded_showsTheCaissesAgain()
    {
        changeAtTheCaisse(1, end(45'000));
        QVERIFY(edit(1, end(40'000)));
        send();
        QVERIFY(m_bench->delegations->discard(m_bench->site(0), DelegationId("d000001")));
        QCOMPARE(shown(1).pending, PendingState::None);
        QVERIFY(shown(1).shown.endDate == Date(std::chrono::days(45'000)));
    }

    void refused_staysWithItsFieldsAtFaultUntilCorrected()
    {
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{"/endDate", "before-effect-date"}};
        failPatches(problemAnswer(refusal, 422));
        QVERIFY(edit(1, end(10)));
        send();
        QVERIFY(m_settled == (std::vector{Settled{"d000001", PendingState::Refused}}));
        QVERIFY(shown(1).problem->fields == refusal.fields);
        send();
        QCOMPARE(sentKeys().size(), std::size_t{1}); // asking again is useless
        m_bench->feeds.fault = nullptr;
        QVERIFY(edit(1, end(40'000)));
        QCOMPARE(shown(1).pending, PendingState::Waiting);
        QVERIFY(!shown(1).problem);
        send();
        QCOMPARE(shown(1).pending, PendingState::None);
    }

    void editBehindARefusedOne_joinsIt()
    {
        m_bench->server.hold();
        QVERIFY(edit(1, end(40'000)));
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{0} + 1);
        QVERIFY(edit(1, level("bank-accounts", AccessLevel::Update)));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{2});
        // The request on its way ends in a refusal.
        m_sender.reset();
        reopen();
        m_bench->server.release();
        failPatches(problemAnswer(Error(ErrorCode::Forbidden), 403));
        send();
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{1});
        QCOMPARE(shown(1).pending, PendingState::Refused);
        QVERIFY(shown(1).shown.endDate == Date(std::chrono::days(40'000)));
        QCOMPARE(shown(1).shown.rights.level(feature("bank-accounts")), AccessLevel::Update);
    }

    void caisseOutOfReach_waitsLongerEachTime()
    {
        failPatches(Error(ErrorCode::ConnectionRefused));
        QVERIFY(edit(1, end(40'000)));
        send();
        QCOMPARE(shown(1).pending, PendingState::Waiting);
        QCOMPARE(shown(1).problem->code, ErrorCode::ConnectionRefused);
        QCOMPARE(sentKeys().size(), std::size_t{1});
        send();
        QCOMPARE(sentKeys().size(), std::size_t{1}); // not due yet
        m_bench->clock.advance(11s);
        send();
        QCOMPARE(sentKeys().size(), std::size_t{2});
        m_bench->clock.advance(9s);
        send();
        QCOMPARE(sentKeys().size(), std::size_t{2});
        // Nothing had reached the caisse: an edit joins the change.
        QVERIFY(edit(1, end(41'000)));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{1});
    }

    void retryAfter_holdsTheWholeQueue()
    {
        Error busy(ErrorCode::RateLimited);
        busy.retryAfter = 120s;
        failPatches(problemAnswer(busy, 429));
        QVERIFY(edit(1, end(40'000)));
        send();
        m_bench->feeds.fault = nullptr;
        QVERIFY(edit(2, end(40'000)));
        m_bench->clock.advance(119s);
        send();
        QCOMPARE(sentKeys().size(), std::size_t{1});
        m_bench->clock.advance(300s);
        send();
        QCOMPARE(m_bench->feeds.patchesDone, 2);
    }

    void delegations_areSentSideBySideAndEachInOrder()
    {
        m_bench->server.hold();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(edit(i, end(40'000 + i)));
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{3});
        m_sender->send();
        QCOMPARE(sentKeys().size(), std::size_t{3});
        m_bench->server.release();
        QTRY_VERIFY(m_sender->isIdle());
        QVERIFY(m_bench->desk->outbox()->empty());
    }

    void unknownDelegationOrAccount_isNotFound()
    {
        QCOMPARE(edit(99, end(1)).error().code, ErrorCode::NotFound);
        const SiteKey nowhere{AccountKey("nobody"), samples::site(0).id};
        QCOMPARE(m_bench->delegations->delegations(nowhere).error().code, ErrorCode::NotFound);
    }

    void removedAccount_abandonsWhatIsOnItsWay()
    {
        m_bench->server.hold();
        QVERIFY(edit(1, end(40'000)));
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{1});
        const AccountKey key = m_bench->account()->key;
        connect(m_bench->registry.get(), &AccountRegistry::accountRemoved, m_sender.get(), &OutboxSender::abandon);
        QVERIFY(m_bench->registry->remove(key));
        QVERIFY(m_sender->isIdle());
        QVERIFY(m_bench->desk->outbox()->empty());
    }

    void ceiling_followsTheRole()
    {
        const auto actAs = [&](SiteRole role) {
            Site site = samples::site(0);
            site.role = role;
            FeedPage page;
            page.type = ObjectType::Site;
            page.state = "S";
            page.objects.sites = {site};
            QVERIFY(m_bench->cache->beginFill(m_bench->account()->key, ObjectType::Site));
            QVERIFY(m_bench->cache->applySnapshot(m_bench->account()->key, "", page));
        };
        actAs(SiteRole::CompanyAdministrator);
        const auto all = m_bench->delegations->ceiling(m_bench->site(0));
        QVERIFY(all && all->mayDelegate);
        QCOMPARE(all->rights.level(feature("f")), AccessLevel::Update);
        actAs(SiteRole::User);
        QVERIFY(m_bench->delegations->ceiling(m_bench->site(0))->isNothing());
        // A firm has what the company gave it, while it is in force.
        actAs(SiteRole::FirmAdministrator);
        FeedPage people;
        people.type = ObjectType::Beneficiary;
        people.state = "B";
        people.objects.beneficiaries = {samples::beneficiary(2)};
        people.objects.beneficiaries[0].kind = BeneficiaryKind::Firm;
        QVERIFY(m_bench->cache->beginFill(m_bench->account()->key, ObjectType::Beneficiary));
        QVERIFY(m_bench->cache->applySnapshot(m_bench->account()->key, "", people));
        Delegation firm = samples::delegation(2, 0, words());
        m_bench->clock.setNow(parisMidnight(firm.effectDate + std::chrono::days(1)));
        const auto received = m_bench->delegations->ceiling(m_bench->site(0));
        QCOMPARE(received->rights.level(feature("my-staff")), AccessLevel::Update);
        QVERIFY(received->rights == firm.rights);
        m_bench->clock.setNow(parisMidnight(*firm.endDate + std::chrono::days(1)));
        QVERIFY(m_bench->delegations->ceiling(m_bench->site(0))->isNothing());
    }

private:
    Vocabulary &words() { return *m_bench->account()->vocabulary; }
    std::size_t feature(const char *code) { return words().features.intern(code); }

    static DelegationPatch end(int days)
    {
        DelegationPatch patch;
        patch.endDate = std::optional(Date(std::chrono::days(days)));
        return patch;
    }
    DelegationPatch level(const char *code, AccessLevel level)
    {
        DelegationPatch patch;
        patch.levels[feature(code)] = level;
        return patch;
    }
    Result<void> edit(int number, const DelegationPatch &patch)
    {
        return m_bench->delegations->change(m_bench->site(0), samples::delegation(number, 0, words()).id, patch);
    }
    ShownDelegation shown(int number)
    {
        const auto all = m_bench->delegations->delegations(m_bench->site(0));
        for (const ShownDelegation &one : *all)
            if (one.cached.id == samples::delegation(number, 0, words()).id)
                return one;
        return {};
    }
    void changeAtTheCaisse(int number, const DelegationPatch &patch)
    {
        Delegation changed = applied(patch, samples::delegation(number, 0, m_bench->feeds.vocabulary));
        changed.version = "2";
        m_bench->feeds.put(changed);
    }
    void failPatches(const Result<HttpAnswer> &answer)
    {
        m_bench->feeds.fault = [answer](const HttpRequest &request) {
            return request.method == "PATCH" ? std::optional(answer) : std::nullopt;
        };
    }
    std::vector<std::string> sentKeys() const
    {
        std::vector<std::string> keys;
        for (const HttpRequest &request : m_bench->server.requests())
            for (const auto &[name, value] : request.headers)
                if (name == "Idempotency-Key")
                    keys.push_back(value);
        return keys;
    }
    void send()
    {
        m_sender->send();
        QTRY_VERIFY(m_sender->isIdle());
    }
    void startSender()
    {
        m_mayGo = true;
        m_settled.clear();
        m_sender = std::make_unique<OutboxSender>(OutboxSender::Parts{
            *m_bench->delegations, m_bench->log, [this](const AccountContext &) { return m_mayGo; }});
        connect(m_bench->delegations.get(), &DelegationDesk::settled, m_sender.get(),
                [this](const SiteKey &, const DelegationId &id, PendingState outcome) {
                    m_settled.push_back({id.toString(), outcome});
                });
    }
    void reopen()
    {
        m_sender.reset();
        m_bench->close();
        m_bench->open();
        m_bench->account()->session->begin(m_bench->sessions.issue());
        startSender();
    }

    std::unique_ptr<SyncBench> m_bench;
    std::unique_ptr<OutboxSender> m_sender;
    bool m_mayGo = true;
    std::vector<Settled> m_settled;
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
