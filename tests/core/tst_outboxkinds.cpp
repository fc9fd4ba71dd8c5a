// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/delegationdeeds.h"
#include "core/sync/outboxsender.h"
#include "tests/support/syncbench.h"

#include <QTest>

using namespace truelle;
using namespace std::chrono_literals;

// Additions and deletions from the desk to a caisse that keeps idempotency keys, and back.
class TestOutboxKinds : public QObject
{
    Q_OBJECT
    using Told = std::vector<std::string>;

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<SyncBench>();
        m_bench->signIn();
        QVERIFY(m_bench->cache->attach(key(), m_bench->account()->vocabulary));
        Site site = samples::site(0);
        site.firmName = "Cabinet Lefort";
        FeedPage page;
        page.type = ObjectType::Site;
        page.state = "S";
        page.objects.sites = {site};
        QVERIFY(m_bench->cache->beginFill(key(), ObjectType::Site));
        QVERIFY(m_bench->cache->applySnapshot(key(), "", page));
        m_bench->feeds.takeGrants(site.id);
        m_bench->feeds.put(samples::delegation(1, 0, m_bench->feeds.vocabulary));
        QVERIFY(m_bench->cache->putDelegation(key(), samples::delegation(1, 0, words())));
        startSender();
    }
    void cleanup()
    {
        m_sender.reset();
        m_bench->close();
    }

    void addition_isShownAtOnceAsARowOfItsOwnAndIsDurable()
    {
        m_mayGo = false;
        const DelegationId id = added(grant("Paul.Durand@Exemple.example"));
        reopen();
        m_mayGo = false;
        const ShownDelegation row = shown(id);
        QCOMPARE(row.kind, PendingKind::Addition);
        QCOMPARE(row.pending, PendingState::Waiting);
        QCOMPARE(row.beneficiary.email, std::string("Paul.Durand@Exemple.example"));
        QVERIFY(!row.beneficiary.isActivated);
        QCOMPARE(row.shown.effectDate, today());
        QCOMPARE(row.shown.rights.level(feature("my-staff")), AccessLevel::Consult);
        QVERIFY(row.cached.rights.isEmpty() && row.cached.colleges.isEmpty());
        QVERIFY(row.grant && row.grant->reason == "Remplacement");
        QCOMPARE(rows().size(), std::size_t{2});
        QCOMPARE(m_bench->delegations->pendingCount(), std::size_t{1});
    }

    void addition_isSettledToTheCaissesDelegationAndBeneficiary()
    {
        const DelegationId id = added(grant(" Paul.Durand@Exemple.example "));
        send();
        QCOMPARE(m_told, (Told{"added " + id.toString() + " added-1", "settled " + id.toString() + " 0"}));
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(rows().size(), std::size_t{2});
        const ShownDelegation row = shown(DelegationId("added-1"));
        QCOMPARE(row.kind, PendingKind::None);
        QCOMPARE(row.beneficiary.id, BeneficiaryId("given-1"));
        QCOMPARE(row.beneficiary.email, std::string("paul.durand@exemple.example"));
        QVERIFY(!row.beneficiary.isActivated);
    }

    void firm_isShownUnderTheNameOfTheSites()
    {
        DelegationGrant toFirm = grant({});
        toFirm.kind = BeneficiaryKind::Firm;
        const DelegationId id = added(toFirm);
        QCOMPARE(shown(id).beneficiary.lastName, std::string("Cabinet Lefort"));
        QCOMPARE(shown(id).beneficiary.kind, BeneficiaryKind::Firm);
        send();
        QCOMPARE(shown(DelegationId("added-1")).beneficiary.lastName, std::string("Cabinet Lefort"));
    }

    void administrator_isShownWithEverything()
    {
        m_mayGo = false;
        DelegationGrant asked;
        asked.email = "a@exemple.example";
        asked.isAdministrator = true;
        const ShownDelegation row = shown(added(asked));
        QVERIFY(!row.shown.colleges.isEmpty());
        QVERIFY(!row.shown.rights.isEmpty());
        QVERIFY(row.shown.rights == administratorRights(m_bench->account()->catalogue, words()));
    }

    void manyEditsOfAnAddition_areOneRequest()
    {
        m_mayGo = false;
        const DelegationId id = added(grant("a@exemple.example"));
        QVERIFY(edit(id, end(40'000)));
        QVERIFY(edit(id, level("bank-accounts", AccessLevel::Update)));
        QVERIFY(edit(id, end(41'000)));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{1});
        QCOMPARE(shown(id).shown.rights.level(feature("bank-accounts")), AccessLevel::Update);
        QCOMPARE(shown(id).grant->email, std::string("a@exemple.example"));
        m_mayGo = true;
        send();
        QCOMPARE(sentKeys().size(), std::size_t{1});
        const Delegation &served = m_bench->feeds.delegation(DelegationId("added-1"));
        QVERIFY(served.endDate == Date(std::chrono::days(41'000)));
        QCOMPARE(served.rights.level(*m_bench->feeds.vocabulary.features.find("bank-accounts")), AccessLevel::Update);
    }

    void additionMadeOffline_beginsOnTheDayItReachesTheCaisse()
    {
        m_mayGo = false;
        const DelegationId id = added(grant("a@exemple.example"));
        m_bench->clock.advance(48h);
        QCOMPARE(shown(id).shown.effectDate, today());
        QVERIFY(edit(id, end(40'000))); // the day it was made is no wish
        m_mayGo = true;
        send();
        QVERIFY(!sentBodies().front().contains("effectDate"));
    }

    void unsentAddition_isTakenBackByClosingDeletingAndDiscarding_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("close") << 0;
        QTest::newRow("delete") << 1;
        QTest::newRow("discard") << 2;
    }
    void unsentAddition_isTakenBackByClosingDeletingAndDiscarding()
    {
        QFETCH(const int, way);
        m_mayGo = false;
        const DelegationId id = added(grant("a@exemple.example"));
        QVERIFY(edit(id, suspending(today(), std::nullopt))); // one behind it goes too
        const Result<void> done = way == 0 ? edit(id, closing())
            : way == 1                     ? m_bench->delegations->remove(site(), id)
                                           : m_bench->delegations->discard(site(), id);
        QVERIFY(done);
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(rows().size(), std::size_t{1});
        m_mayGo = true;
        send();
        QVERIFY(sentKeys().empty());
    }

    void suspensionOfAnAddition_followsIt()
    {
        m_mayGo = false;
        const DelegationId id = added(grant("a@exemple.example"));
        QVERIFY(edit(id, suspending(today(), std::nullopt)));
        QVERIFY(edit(id, end(40'000)));
        QVERIFY(shown(id).shown.suspension.has_value());
        QCOMPARE(shown(id).kind, PendingKind::Addition);
        m_mayGo = true;
        send();
        QVERIFY(m_bench->desk->outbox()->empty());
        const Delegation &served = m_bench->feeds.delegation(DelegationId("added-1"));
        QVERIFY(served.suspension == (Suspension{today(), std::nullopt}));
        QVERIFY(served.endDate == Date(std::chrono::days(40'000)));
        QCOMPARE(m_bench->feeds.patchesDone, 1);
    }

    void lostAnswer_isAskedAgainWithTheSameKeyAndAddedOnce()
    {
        m_bench->feeds.losesAnswersOfPatches = 1;
        const DelegationId id = added(grant("a@exemple.example"));
        send();
        QCOMPARE(shown(id).pending, PendingState::Waiting);
        QVERIFY(edit(id, level("bank-accounts", AccessLevel::Update)));
        QCOMPARE(m_bench->delegations->amend(site(), id, grant("b@exemple.example")).error().code,
                 ErrorCode::StillRunning);
        reopen();
        m_bench->clock.advance(10min);
        send();
        QCOMPARE(sentKeys().size(), std::size_t{3});
        QCOMPARE(sentKeys()[0], sentKeys()[1]);
        QVERIFY(sentKeys()[2] != sentKeys()[1]);
        QCOMPARE(m_bench->feeds.grantsDone, 1);
        QCOMPARE(m_bench->feeds.patchesDone, 1);
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(shown(DelegationId("added-1")).cached.rights.level(feature("bank-accounts")), AccessLevel::Update);
    }

    // The program ends after each of the steps of a request: the same request, with the same key, has one effect.
    void crashAfterAnyStep_repeatsTheRequestToOneEffect_data()
    {
        QTest::addColumn<OutboxKind>("kind");
        QTest::addColumn<int>("step");
        for (const auto &[name, kind] : {std::pair{"edit", OutboxKind::Change}, std::pair{"addition", OutboxKind::Addition},
                                         std::pair{"deletion", OutboxKind::Removal}}) {
            QTest::addRow("%s marked as sent", name) << kind << 0;
            QTest::addRow("%s on its way", name) << kind << 1;
            QTest::addRow("%s answered and in the cache", name) << kind << 2;
        }
    }
    void crashAfterAnyStep_repeatsTheRequestToOneEffect()
    {
        QFETCH(const OutboxKind, kind);
        QFETCH(const int, step);
        m_mayGo = false;
        queue(kind);
        OutboxEntry entry = m_bench->desk->outbox()->front();
        entry.state = OutboxState::Sent;
        m_mayGo = true;
        if (step == 0) {
            QVERIFY(m_bench->desk->updateOutbox(entry));
        } else if (step == 1) {
            m_bench->server.hold();
            m_sender->send();
            QTRY_COMPARE(sentKeys().size(), std::size_t{1});
        } else {
            send();
            QVERIFY(m_bench->desk->outbox()->empty());
            QVERIFY(m_bench->desk->addToOutbox(entry));
        }
        reopen();
        m_bench->server.release();
        send();
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(sentKeys(), Told(step == 0 ? 1 : 2, entry.idempotencyKey));
        const FeedScript &caisse = m_bench->feeds;
        QCOMPARE(caisse.patchesDone + caisse.grantsDone + caisse.removalsDone, 1);
        QCOMPARE(rows().size(), std::size_t(kind == OutboxKind::Addition ? 2 : kind == OutboxKind::Change ? 1 : 0));
    }

    void additionOnItsWay_isClosedAfterIt()
    {
        m_bench->server.hold("POST");
        const DelegationId id = added(grant("a@exemple.example"));
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{1});
        QCOMPARE(shown(id).pending, PendingState::Sending);
        QCOMPARE(m_bench->delegations->discard(site(), id).error().code, ErrorCode::StillRunning);
        QVERIFY(edit(id, closing())); // cannot be taken back any more
        reopen();
        m_bench->server.release();
        send();
        QCOMPARE(m_bench->feeds.grantsDone, 1);
        QVERIFY(m_bench->feeds.delegation(DelegationId("added-1")).isClosed);
        QVERIFY(m_bench->desk->outbox()->empty());
    }

    void refusedAddition_keepsItsFaultsAndCanBeAmendedAndSentAgain()
    {
        refuse("POST", "/email", "own-delegation");
        const DelegationId id = added(grant("moi@exemple.example"));
        send();
        QCOMPARE(m_told, Told{"settled " + id.toString() + " 3"});
        QCOMPARE(shown(id).pending, PendingState::Refused);
        QVERIFY(shown(id).problem->fields == (std::vector<FieldError>{{"/email", "own-delegation"}}));
        QCOMPARE(m_bench->delegations->troubledCount(), std::size_t{1});
        m_bench->feeds.fault = nullptr;
        QVERIFY(m_bench->delegations->retry(site(), id));
        QCOMPARE(shown(id).pending, PendingState::Waiting);
        QVERIFY(m_bench->delegations->amend(site(), id, grant("autre@exemple.example")));
        QCOMPARE(shown(id).beneficiary.email, std::string("autre@exemple.example"));
        QVERIFY(!shown(id).problem);
        send();
        QCOMPARE(m_bench->feeds.grantsDone, 1);
        QVERIFY(sentBodies().back().contains("autre@exemple.example"));
        QVERIFY(sentKeys().front() != sentKeys().back());
    }

    void editOfARefusedAddition_isSentAgain()
    {
        refuse("POST", "/endDate", "before-effect-date");
        const DelegationId id = added(grant("a@exemple.example"));
        send();
        m_bench->feeds.fault = nullptr;
        QVERIFY(edit(id, end(40'000)));
        send();
        QCOMPARE(m_bench->feeds.grantsDone, 1);
    }

    void amendedAddition_keepsItsSuspensionAlone()
    {
        m_mayGo = false;
        const DelegationId id = added(grant("a@exemple.example"));
        QVERIFY(edit(id, suspending(today(), std::nullopt)));
        QVERIFY(edit(id, end(40'000)));
        DelegationGrant other = grant("a@exemple.example");
        other.endDate = Date(std::chrono::days(42'000));
        QVERIFY(m_bench->delegations->amend(site(), id, other));
        QVERIFY(shown(id).shown.endDate == other.endDate);
        QVERIFY(shown(id).shown.suspension.has_value());
    }

    void deletionBehindARefusedAddition_leavesNothing()
    {
        m_bench->server.hold("POST");
        DelegationGrant toFirm = grant({});
        toFirm.kind = BeneficiaryKind::Firm;
        const DelegationId id = added(toFirm);
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{1});
        QVERIFY(m_bench->delegations->remove(site(), id));
        reopen();
        refuse("POST", "/kind", "no-firm");
        m_bench->server.release();
        send();
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(rows().size(), std::size_t{1});
        QCOMPARE(m_told.back(), "settled " + id.toString() + " 0");
    }

    void samePersonTwice_isRefusedHereWithTheRowThatWaits()
    {
        m_mayGo = false;
        const DelegationId id = added(grant("a@exemple.example"));
        const auto second = m_bench->delegations->add(site(), grant("A@exemple.example "));
        QVERIFY(!second);
        QVERIFY(second.error().fields
                == (std::vector<FieldError>{{"/email", "already-beneficiary", id.toString()}}));
        QVERIFY(m_bench->delegations->add(site(), grant("b@exemple.example")));
    }

    void whatCannotBeSent_isRefusedBeforeItIsQueued()
    {
        DelegationGrant tooLong = grant("a@exemple.example");
        tooLong.reason = std::string(201, 'x');
        const auto refused = m_bench->delegations->add(site(), tooLong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().fields.front().pointer, std::string("/reason"));
        DelegationGrant newer = grant("a@exemple.example");
        newer.rights.setUnknownLevel(feature("my-staff"), "sign");
        QCOMPARE(m_bench->delegations->add(site(), newer).error().fields.front().code, std::string("unknown-level"));
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(m_bench->delegations->add({key(), SiteId("elsewhere")}, grant("a@x.example")).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(m_bench->delegations->amend(site(), samples::delegation(1, 0, words()).id, grant("a")).error().code,
                 ErrorCode::NotFound);
    }

    void additionsForTheSamePerson_goOneAfterTheOther()
    {
        m_mayGo = false;
        added(grant("a@exemple.example"));
        added(grant("b@exemple.example"));
        // As another line's, which may be given beside the company's.
        DelegationGrant firms = grant("a@exemple.example");
        firms.grantor = DelegationId("d-firm");
        added(firms);
        m_bench->server.hold("POST");
        m_mayGo = true;
        m_sender->send();
        QTRY_COMPARE(sentKeys().size(), std::size_t{2});
        m_bench->server.release();
        QTRY_VERIFY(m_sender->isIdle());
        QCOMPARE(m_bench->feeds.grantsDone, 3);
        QVERIFY(sentBodies().back().contains("d-firm"));
    }

    void deletion_isShownUntilItIsDoneAndTakesWhatHangsOnItAlong()
    {
        const Delegation firm = samples::delegation(1, 0, words());
        Delegation below = samples::delegation(2, 0, words());
        below.grantor = firm.id;
        Delegation furtherBelow = samples::delegation(3, 0, words());
        furtherBelow.grantor = below.id;
        QVERIFY(m_bench->cache->putDelegation(key(), below) && m_bench->cache->putDelegation(key(), furtherBelow));
        QVERIFY(m_bench->cache->putDelegation(key(), samples::delegation(4, 0, words())));
        m_mayGo = false;
        QVERIFY(m_bench->delegations->remove(site(), firm.id));
        QVERIFY(m_bench->delegations->remove(site(), firm.id)); // once is enough
        reopen();
        QCOMPARE(shown(firm.id).kind, PendingKind::Removal);
        QVERIFY(shown(firm.id).shown.isClosed && !shown(firm.id).cached.isClosed);
        QCOMPARE(edit(firm.id, end(40'000)).error().code, ErrorCode::InvalidInput);
        send();
        QCOMPARE(m_bench->feeds.removalsDone, 1);
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(rows().size(), std::size_t{1});
        QCOMPARE(rows().front().cached.id, samples::delegation(4, 0, words()).id);
    }

    void deletion_takesThePlaceOfAWaitingEdit()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        m_mayGo = false;
        QVERIFY(edit(id, end(40'000)));
        QVERIFY(m_bench->delegations->remove(site(), id));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{1});
        m_mayGo = true;
        send();
        QCOMPARE(m_bench->feeds.patchesDone, 0);
        QCOMPARE(m_bench->feeds.removalsDone, 1);
    }

    void deletionBehindALostEdit_followsItWhateverBecomesOfThat()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        m_bench->feeds.losesAnswersOfPatches = 1;
        QVERIFY(edit(id, end(40'000)));
        send();
        QVERIFY(m_bench->delegations->remove(site(), id));
        QCOMPARE(m_bench->desk->outbox()->size(), std::size_t{2});
        m_bench->clock.advance(10min);
        send();
        QVERIFY(m_bench->desk->outbox()->empty());
        QCOMPARE(m_bench->feeds.patchesDone, 1);
        QCOMPARE(m_bench->feeds.removalsDone, 1);
    }

    void deletionOfWhatChangedMeanwhile_isAConflictUntilSettled()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        changeAtTheCaisse(end(45'000));
        QVERIFY(m_bench->delegations->remove(site(), id));
        send();
        QCOMPARE(shown(id).pending, PendingState::Conflict);
        QVERIFY(shown(id).cached.endDate == Date(std::chrono::days(45'000)));
        QCOMPARE(m_bench->feeds.removalsDone, 0);
        QVERIFY(m_bench->delegations->retry(site(), id));
        send();
        QCOMPARE(m_bench->feeds.removalsDone, 1);
    }

    void deletionOfAnotherVersionOfTheSame_goesThrough()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        changeAtTheCaisse({});
        QVERIFY(m_bench->delegations->remove(site(), id));
        send();
        QCOMPARE(m_bench->feeds.removalsDone, 1);
        QVERIFY(rows().empty());
    }

    void deletionOfWhatIsGone_isDone()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        m_bench->feeds.destroy(ObjectType::Delegation, id.toString(), site().site);
        QVERIFY(m_bench->delegations->remove(site(), id));
        send();
        QVERIFY(m_bench->desk->outbox()->empty());
        QVERIFY(rows().empty());
    }

    void refusedDeletion_canBeGivenUp()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        refuse("DELETE", "", "only-firm");
        QVERIFY(m_bench->delegations->remove(site(), id));
        send();
        QCOMPARE(shown(id).pending, PendingState::Refused);
        QVERIFY(m_bench->delegations->discard(site(), id));
        QCOMPARE(shown(id).kind, PendingKind::None);
        QVERIFY(!shown(id).shown.isClosed);
    }

    void chain_isReadFromWhatIsShownHere()
    {
        const Delegation firm = samples::delegation(1, 0, words());
        Delegation below = samples::delegation(2, 0, words());
        below.grantor = firm.id;
        below.effectDate = firm.effectDate;
        below.endDate.reset();
        Delegation stray = samples::delegation(5, 0, words());
        stray.grantor = DelegationId("unseen");
        QVERIFY(m_bench->cache->putDelegation(key(), below) && m_bench->cache->putDelegation(key(), stray));
        m_mayGo = false;
        QVERIFY(edit(firm.id, level("my-staff", AccessLevel::Consult))); // an edit that waits counts
        const auto chain = m_bench->delegations->chain(site(), below.id);
        QVERIFY(chain && chain->isWhole);
        QCOMPARE(chain->links.size(), std::size_t{2});
        QCOMPARE(chain->links[0].pending, PendingState::Waiting);
        const auto why = chain->explain(feature("my-staff"), below.effectDate);
        QVERIFY(why && why->reason == LevelReason::GivenLessAbove);
        QCOMPARE(why->effective, AccessLevel::Consult);
        QVERIFY(!m_bench->delegations->chain(site(), stray.id)->isWhole);
        QCOMPARE(m_bench->delegations->chain(site(), DelegationId("none")).error().code, ErrorCode::NotFound);
        m_bench->clock.setNow(parisMidnight(below.effectDate));
        const auto losses = m_bench->delegations->lossesOfRemoval(site(), firm.id);
        QCOMPARE(losses->size(), std::size_t{1});
        QCOMPARE(losses->front().delegation, below.id);
        QVERIFY(losses->front().loss.isEverything);
    }

    void questionsForAnUnknownAccount_areNotFound()
    {
        const SiteKey nowhere{AccountKey("nobody"), site().site};
        QObject owner;
        std::vector<ErrorCode> codes;
        const auto note = [&](const auto &answer) { codes.push_back(answer ? ErrorCode::Internal : answer.error().code); };
        startAndThen(m_bench->delegations->history(nowhere, DelegationId("d"), &owner), &owner, note);
        startAndThen(m_bench->delegations->chainAtCaisse(nowhere, DelegationId("d"), &owner), &owner, note);
        startAndThen(m_bench->delegations->ownRights(nowhere, &owner), &owner, note);
        startAndThen(m_bench->delegations->preview(nowhere.account, {}, &owner), &owner, note);
        QTRY_COMPARE(codes, std::vector(4, ErrorCode::NotFound));
    }

    void deeds_arePatches()
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        QVERIFY(edit(id, closing("Départ")));
        send();
        QVERIFY(shown(id).cached.isClosed);
        QVERIFY(sentBodies().back().contains("Départ"));
        QVERIFY(edit(id, end(1)));
        send();
        QVERIFY(edit(id, reopening(shown(id).cached, today())));
        send();
        QVERIFY(!shown(id).cached.isClosed && !shown(id).cached.endDate);
        QVERIFY(edit(id, suspending(today(), today() + std::chrono::days(9))));
        send();
        QVERIFY(shown(id).cached.suspension.has_value());
        QVERIFY(edit(id, resuming()));
        send();
        QVERIFY(!shown(id).cached.suspension);
        QCOMPARE(m_bench->feeds.patchesDone, 5);
    }

private:
    AccountKey key() { return m_bench->account()->key; }
    SiteKey site() { return m_bench->site(0); }
    Vocabulary &words() { return *m_bench->account()->vocabulary; }
    std::size_t feature(const char *code) { return words().features.intern(code); }
    Date today() { return parisDate(m_bench->clock.now()); }

    DelegationGrant grant(const std::string &email)
    {
        DelegationGrant grant;
        grant.email = email;
        grant.colleges.set(words().colleges.intern("ouvrier"));
        grant.rights.setLevel(feature("my-staff"), AccessLevel::Consult);
        grant.reason = "Remplacement";
        return grant;
    }
    DelegationId added(const DelegationGrant &grant)
    {
        const auto id = m_bench->delegations->add(site(), grant);
        return id ? *id : DelegationId();
    }
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
    Result<void> edit(const DelegationId &id, const DelegationPatch &patch)
    {
        return m_bench->delegations->change(site(), id, patch);
    }
    void queue(OutboxKind kind)
    {
        const DelegationId id = samples::delegation(1, 0, words()).id;
        switch (kind) {
        case OutboxKind::Change: QVERIFY(edit(id, end(40'000))); break;
        case OutboxKind::Addition: added(grant("a@exemple.example")); break;
        case OutboxKind::Removal: QVERIFY(m_bench->delegations->remove(site(), id)); break;
        }
    }
    std::vector<ShownDelegation> rows() { return *m_bench->delegations->delegations(site()); }
    ShownDelegation shown(const DelegationId &id)
    {
        for (const ShownDelegation &one : rows())
            if (one.shown.id == id)
                return one;
        return {};
    }
    void changeAtTheCaisse(const DelegationPatch &patch)
    {
        Delegation changed = applied(patch, samples::delegation(1, 0, m_bench->feeds.vocabulary));
        changed.version = "2";
        m_bench->feeds.put(changed);
    }
    void refuse(const char *method, const char *pointer, const char *code)
    {
        Error refusal(ErrorCode::ValidationFailed);
        refusal.fields = {{pointer, code}};
        m_bench->feeds.fault = [answer = problemAnswer(refusal, 422), method = std::string(method)](
                                   const HttpRequest &request) -> std::optional<Result<HttpAnswer>> {
            if (request.method != method)
                return std::nullopt;
            return Result<HttpAnswer>(answer);
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
    std::vector<QByteArray> sentBodies() const
    {
        std::vector<QByteArray> bodies;
        for (const HttpRequest &request : m_bench->server.requests())
            if (request.target.find("/delegations") != std::string::npos)
                bodies.push_back(QByteArray::fromStdString(request.body));
        return bodies;
    }
    void send()
    {
        m_sender->send();
        QTRY_VERIFY(m_sender->isIdle());
    }
    void startSender()
    {
        m_mayGo = true;
        m_told.clear();
        m_sender = std::make_unique<OutboxSender>(OutboxSender::Parts{
            *m_bench->delegations, m_bench->log, [this](const AccountContext &) { return m_mayGo; }});
        connect(m_bench->delegations.get(), &DelegationDesk::added, m_sender.get(),
                [this](const SiteKey &, const DelegationId &ours, const DelegationId &theirs) {
                    m_told.push_back("added " + ours.toString() + ' ' + theirs.toString());
                });
        connect(m_bench->delegations.get(), &DelegationDesk::settled, m_sender.get(),
                [this](const SiteKey &, const DelegationId &id, PendingState outcome) {
                    m_told.push_back("settled " + id.toString() + ' ' + std::to_string(static_cast<int>(outcome)));
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
    Told m_told;
};

QTEST_GUILESS_MAIN(TestOutboxKinds)
#include "tst_outboxkinds.moc"
