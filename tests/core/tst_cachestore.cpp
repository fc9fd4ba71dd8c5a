// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cachestore.h"
#include "tests/support/samplefacts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace truelle;
namespace fs = std::filesystem;

namespace {

const AccountKey kAccount("k1");

struct Interrupted
{
};

FeedPage sitesPage(int first, int count, const std::string &nextCursor, const std::string &state = "S1")
{
    FeedPage page;
    page.type = ObjectType::Site;
    page.state = state;
    page.cursor = nextCursor;
    page.hasMore = !nextCursor.empty();
    for (int i = first; i < first + count; ++i)
        page.objects.sites.push_back(samples::site(i));
    return page;
}

FeedPage alertsPage(const std::vector<DsnAlert> &alerts, const std::string &state = "A1")
{
    FeedPage page;
    page.type = ObjectType::Alert;
    page.state = state;
    page.objects.alerts = alerts;
    return page;
}

ChangesPage changesOf(ObjectType type, const std::string &from, const std::string &to)
{
    ChangesPage changes;
    changes.oldState = from;
    changes.page.type = type;
    changes.page.state = to;
    return changes;
}

SiteKey key(int number)
{
    return {kAccount, samples::site(number).id};
}

} // namespace

class TestCacheStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_failAt.clear();
        reopen();
    }

    void snapshot_isShownPageByPageAndResumedAtItsCursor()
    {
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        const auto first = m_cache->applySnapshot(kAccount, "", sitesPage(0, 3, "c1"));
        QVERIFY(first);
        QCOMPARE(first->sites.size(), std::size_t{3});
        QVERIFY(first->hasMore);
        reopen();
        const FeedPosition position = *m_cache->position(kAccount, ObjectType::Site);
        QVERIFY(position.isFilling);
        QCOMPARE(position.cursor, std::string("c1"));
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{3});
        const auto last = m_cache->applySnapshot(kAccount, "c1", sitesPage(3, 2, ""));
        QVERIFY(last);
        QVERIFY(!last->hasMore);
        QVERIFY((last->position == FeedPosition{"S1", false, ""}));
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{5});
    }

    void pageOutOfOrder_isRefusedAndChangesNothing()
    {
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(0, 3, "c1")));
        const auto again = m_cache->applySnapshot(kAccount, "", sitesPage(0, 3, "c1"));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::InvalidInput);
        const auto other = m_cache->applySnapshot(kAccount, "c1", sitesPage(3, 3, "c2", "S2"));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::StateExpired);
        const auto loop = m_cache->applySnapshot(kAccount, "c1", sitesPage(3, 3, "c1"));
        QVERIFY(!loop);
        QCOMPARE(loop.error().code, ErrorCode::MalformedAnswer);
        QCOMPARE(m_cache->position(kAccount, ObjectType::Site)->cursor, std::string("c1"));
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{3});
    }

    void changesThatDoNotFollow_areRefused()
    {
        fillSites(3);
        QCOMPARE(m_cache->applyChanges(kAccount, changesOf(ObjectType::Site, "S0", "S2")).error().code,
                 ErrorCode::InvalidInput);
        ChangesPage loop = changesOf(ObjectType::Site, "S1", "S1");
        loop.page.hasMore = true;
        QCOMPARE(m_cache->applyChanges(kAccount, loop).error().code, ErrorCode::MalformedAnswer);
    }

    // Rows, codes and position are one transaction: interrupted between any two steps, nothing has happened, and the
    // page can be applied again.
    void interruptedBetweenSteps_leavesThePageUndone_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"rows", "position", "codes"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void interruptedBetweenSteps_leavesThePageUndone()
    {
        QFETCH(const QString, step);
        fillSites(2);
        FeedPage page;
        page.type = ObjectType::Delegation;
        page.state = "D1";
        page.objects.delegations = {samples::delegation(0, 0, *m_vocabulary), samples::delegation(1, 1, *m_vocabulary)};
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Delegation));
        m_failAt = step.toStdString();
        QVERIFY_THROWS_EXCEPTION(Interrupted, static_cast<void>(m_cache->applySnapshot(kAccount, "", page)));
        m_failAt.clear();
        QVERIFY(m_cache->delegations(key(0))->empty());
        QVERIFY(m_cache->position(kAccount, ObjectType::Delegation)->isFilling);
        QVERIFY(m_cache->applySnapshot(kAccount, "", page));
        reopen();
        QVERIFY(*m_cache->delegations(key(0)) == std::vector{samples::delegation(0, 0, *m_vocabulary)});
    }

    void swapInterrupted_leavesTheOldDataShown()
    {
        fillSites(3);
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        m_failAt = "swap";
        QVERIFY_THROWS_EXCEPTION(
            Interrupted, static_cast<void>(m_cache->applySnapshot(kAccount, "", sitesPage(1, 1, "", "S9"))));
        m_failAt.clear();
        reopen();
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{3});
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(1, 1, "", "S9")));
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{1});
    }

    void fillBeside_showsTheOldDataUntilItIsWhole()
    {
        fillSites(4);
        QVERIFY(m_cache->applySnapshot(kAccount, fillAlerts(), alertsPage({samples::alert(1, 0), samples::alert(2, 3)})));
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        // Site 0 has gone, site 2 has moved, site 9 is new.
        FeedPage first = sitesPage(1, 1, "c1", "S2");
        FeedPage second = sitesPage(2, 2, "", "S2");
        second.objects.sites[0].town = "Dole";
        second.objects.sites.push_back(samples::site(9));
        const auto half = m_cache->applySnapshot(kAccount, "", first);
        QVERIFY(half);
        QVERIFY(half->sites.empty());
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{4});
        reopen();
        const auto whole = m_cache->applySnapshot(kAccount, "c1", second);
        QVERIFY(whole);
        QVERIFY(whole->lostSites == std::vector{samples::site(0).id});
        QCOMPARE(whole->sites.size(), std::size_t{2});
        QCOMPARE(whole->sites[0].site.town, std::string("Dole"));
        QVERIFY(whole->sites[1].site == samples::site(9));
        const auto sites = m_cache->sites(kAccount);
        QCOMPARE(sites->size(), std::size_t{4});
        QCOMPARE(sites->at(2).alerts.size(), std::size_t{1});
    }

    void fillGivenUp_beginsAgainWithoutTheOldPages()
    {
        fillSites(2);
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(5, 1, "c1", "S2")));
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(0, 1, "", "S3")));
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{1});
    }

    void firstFillGivenUp_staysShownUntilTheNextIsWhole()
    {
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(0, 2, "c1")));
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(0, 1, "c1", "S2")));
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{2});
        const auto whole = m_cache->applySnapshot(kAccount, "c1", sitesPage(1, 3, "", "S2"));
        QVERIFY(whole);
        QCOMPARE(whole->sites.size(), std::size_t{2}); // two are as they were
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{4});
    }

    void changesAndTombstones_areMergedIntoTheSitesDocument()
    {
        fillSites(2);
        QVERIFY(m_cache->applySnapshot(
            kAccount, fillAlerts(), alertsPage({samples::alert(1, 0, 3), samples::alert(2, 0, 5), samples::alert(3, 1)})));
        ChangesPage changes = changesOf(ObjectType::Alert, "A1", "A2");
        changes.page.objects.alerts = {samples::alert(4, 0, 4)};
        changes.page.destroyed = {{samples::alert(1, 0).id.toString(), samples::site(0).id},
                                  {samples::alert(3, 1).id.toString(), {}}}; // one that does not say where it was
        const auto applied = m_cache->applyChanges(kAccount, changes);
        QVERIFY(applied);
        QCOMPARE(applied->sites.size(), std::size_t{2});
        const auto sites = m_cache->sites(kAccount);
        QVERIFY((sites->at(0).alerts == std::vector{samples::alert(2, 0, 5), samples::alert(4, 0, 4)}));
        QVERIFY(sites->at(1).alerts.empty());
        QVERIFY((*m_cache->position(kAccount, ObjectType::Alert) == FeedPosition{"A2", false, ""}));
    }

    void alertsBeforeTheirSite_appearWithIt()
    {
        fillSites(1);
        const auto early = m_cache->applySnapshot(kAccount, fillAlerts(), alertsPage({samples::alert(1, 7)}));
        QVERIFY(early);
        QVERIFY(early->sites.empty());
        ChangesPage changes = changesOf(ObjectType::Site, "S1", "S2");
        changes.page.objects.sites = {samples::site(7)};
        const auto applied = m_cache->applyChanges(kAccount, changes);
        QVERIFY(applied);
        QCOMPARE(applied->sites.size(), std::size_t{1});
        QCOMPARE(applied->sites[0].alerts.size(), std::size_t{1});
    }

    void lostSite_takesEverythingOfItsAlong()
    {
        fillSites(2);
        QVERIFY(m_cache->applySnapshot(kAccount, fillAlerts(), alertsPage({samples::alert(1, 0)})));
        QVERIFY(m_cache->putDelegation(kAccount, samples::delegation(1, 0, *m_vocabulary)));
        QVERIFY(m_cache->putFollowUp(kAccount, {samples::site(0).id, {}}));
        ChangesPage changes = changesOf(ObjectType::Site, "S1", "S2");
        changes.page.destroyed = {{samples::site(0).id.toString(), samples::site(0).id}};
        const auto applied = m_cache->applyChanges(kAccount, changes);
        QVERIFY(applied);
        QVERIFY(applied->lostSites == std::vector{samples::site(0).id});
        QVERIFY(m_cache->delegations(key(0))->empty());
        QVERIFY(!m_cache->followUp(key(0))->has_value());
        QVERIFY(!m_cache->site(key(0))->has_value());
        // Won back, it begins without its old alerts.
        ChangesPage back = changesOf(ObjectType::Site, "S2", "S3");
        back.page.objects.sites = {samples::site(0)};
        QVERIFY(m_cache->applyChanges(kAccount, back)->sites.at(0).alerts.empty());
    }

    void answerToAChange_replacesTheDelegation()
    {
        const Delegation before = samples::delegation(1, 0, *m_vocabulary);
        const Delegation other = samples::delegation(2, 0, *m_vocabulary);
        QVERIFY(m_cache->putDelegation(kAccount, before));
        QVERIFY(m_cache->putDelegation(kAccount, other));
        Delegation after = before;
        after.version = "2";
        after.rights.setLevel(m_vocabulary->features.intern("new-feature"), AccessLevel::Update);
        QVERIFY(m_cache->putDelegation(kAccount, after));
        reopen();
        after.rights = before.rights; // numbers are this run's
        after.rights.setLevel(m_vocabulary->features.intern("new-feature"), AccessLevel::Update);
        QVERIFY((*m_cache->delegations(key(0)) == std::vector{after, other}));
        QVERIFY(*m_cache->delegation(key(0), after.id) == after);
        QVERIFY(!m_cache->delegation(key(0), DelegationId("none"))->has_value());
    }

    void deletedDelegation_takesWhatIsGivenFromItAlong()
    {
        Delegation firm = samples::delegation(1, 0, *m_vocabulary);
        Delegation below = samples::delegation(2, 0, *m_vocabulary);
        below.grantor = firm.id;
        Delegation furtherBelow = samples::delegation(3, 0, *m_vocabulary);
        furtherBelow.grantor = below.id;
        const Delegation other = samples::delegation(4, 0, *m_vocabulary);
        for (const Delegation &one : {furtherBelow, other, below, firm}) // whatever their order
            QVERIFY(m_cache->putDelegation(kAccount, one));
        QVERIFY(m_cache->removeDelegation(key(0), DelegationId("none")));
        QCOMPARE(m_cache->delegations(key(0))->size(), std::size_t{4});
        QVERIFY(m_cache->removeDelegation(key(0), firm.id));
        reopen();
        QVERIFY(*m_cache->delegations(key(0)) == std::vector{other});
    }

    void addedBeneficiary_isThereUntilTheCaisseTellsOfThem()
    {
        Beneficiary guessed = samples::beneficiary(1);
        guessed.isActivated = false;
        QVERIFY(m_cache->addBeneficiary(kAccount, guessed));
        reopen();
        QVERIFY(m_cache->beneficiary(kAccount, guessed.id)->value() == guessed);
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Beneficiary));
        FeedPage page;
        page.type = ObjectType::Beneficiary;
        page.state = "B1";
        page.objects.beneficiaries = {samples::beneficiary(1)};
        QVERIFY(m_cache->applySnapshot(kAccount, "", page));
        QVERIFY(m_cache->addBeneficiary(kAccount, guessed)); // known by now
        QVERIFY(m_cache->beneficiary(kAccount, guessed.id)->value() == samples::beneficiary(1));
    }

    void rights_keepTheirMeaningWhenTheVocabularyIsAnotherNextTime()
    {
        const Delegation delegation = samples::delegation(1, 0, *m_vocabulary);
        QVERIFY(m_cache->putDelegation(kAccount, delegation));
        m_vocabulary = std::make_shared<Vocabulary>();
        m_vocabulary->features.intern("first-now");
        m_vocabulary->features.intern("my-staff");
        open();
        QVERIFY(*m_cache->delegations(key(0)) == std::vector{samples::delegation(1, 0, *m_vocabulary)});
    }

    void beneficiaries_areKeptAndRemoved()
    {
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Beneficiary));
        FeedPage page;
        page.type = ObjectType::Beneficiary;
        page.state = "B1";
        page.objects.beneficiaries = {samples::beneficiary(1), samples::beneficiary(2)};
        QVERIFY(m_cache->applySnapshot(kAccount, "", page)->areBeneficiariesChanged);
        ChangesPage changes = changesOf(ObjectType::Beneficiary, "B1", "B2");
        changes.page.destroyed = {{samples::beneficiary(1).id.toString(), {}}};
        QVERIFY(m_cache->applyChanges(kAccount, changes)->areBeneficiariesChanged);
        QVERIFY(*m_cache->beneficiaries(kAccount) == std::vector{samples::beneficiary(2)});
        QVERIFY(*m_cache->beneficiary(kAccount, samples::beneficiary(2).id) == samples::beneficiary(2));
        QVERIFY(!m_cache->beneficiary(kAccount, samples::beneficiary(1).id)->has_value());
    }

    void accounts_doNotSeeEachOther()
    {
        fillSites(2);
        const AccountKey other("k2");
        QVERIFY(m_cache->attach(other, std::make_shared<Vocabulary>()));
        QVERIFY(m_cache->sites(other)->empty());
        QVERIFY(m_cache->removeAccount(other));
        QCOMPARE(m_cache->sites(other).error().code, ErrorCode::NotFound);
        QCOMPARE(m_cache->sites(kAccount)->size(), std::size_t{2});
    }

    void removedAccount_leavesNoRow()
    {
        fillSites(2);
        QVERIFY(m_cache->removeAccount(kAccount));
        open();
        QVERIFY(m_cache->sites(kAccount)->empty());
        QVERIFY(m_cache->position(kAccount, ObjectType::Site)->state.empty());
    }

    // Nor is it left in the files, where pages of earlier transactions would keep it for a while.
    void removedAccount_isGoneFromTheFiles()
    {
        fillSites(40);
        QVERIFY(m_cache->setLastSuccess(kAccount, Instant(std::chrono::milliseconds(1))));
        QVERIFY(bytesOnDisk().contains("Charpentes Moreau 7"));
        QVERIFY(m_cache->removeAccount(kAccount));
        const QByteArray left = bytesOnDisk();
        QVERIFY(!left.isEmpty());
        for (const char *trace : {"Charpentes Moreau", "Besan", "73282932000074", "last-success/k1"})
            QVERIFY2(!left.contains(trace), trace);
        QVERIFY(!m_cache->lastSuccess(kAccount)->has_value());
    }

    void accountsThatAreGone_areCleanedAway()
    {
        const AccountKey other("k2");
        QVERIFY(m_cache->attach(other, std::make_shared<Vocabulary>()));
        QVERIFY(m_cache->beginFill(other, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(other, "", sitesPage(50, 1, "")));
        fillSites(2);
        QVERIFY(m_cache->removeAllBut({other}));
        QCOMPARE(m_cache->sites(kAccount).error().code, ErrorCode::NotFound);
        QCOMPARE(m_cache->sites(other)->size(), std::size_t{1});
        QVERIFY(!bytesOnDisk().contains("Charpentes Moreau 1"));
    }

    void forgottenAccount_isFilledAgainFromTheStart()
    {
        fillSites(2);
        QVERIFY(m_cache->forget(kAccount));
        QVERIFY(m_cache->sites(kAccount)->empty());
        QVERIFY((*m_cache->position(kAccount, ObjectType::Site) == FeedPosition{}));
    }

    void lastSuccess_isKept()
    {
        QVERIFY(!m_cache->lastSuccess()->has_value());
        const Instant at(std::chrono::milliseconds(1'776'000'000'123));
        QVERIFY(m_cache->setLastSuccess(at));
        QVERIFY(m_cache->setLastSuccess(kAccount, at + std::chrono::milliseconds(1)));
        reopen();
        QVERIFY(*m_cache->lastSuccess() == at);
        QVERIFY(*m_cache->lastSuccess(kAccount) == at + std::chrono::milliseconds(1));
        QVERIFY(!m_cache->lastSuccess(AccountKey("k2"))->has_value());
    }

    // The seam where documents will be sealed: nothing reaches the file but through it.
    void seal_seesEveryDocumentAndRow()
    {
        struct Flip final : DocumentSeal
        {
            static std::string flipped(std::string_view bytes)
            {
                std::string result(bytes);
                for (char &byte : result)
                    byte = static_cast<char>(byte ^ 0x5a);
                return result;
            }
            std::string rowId(std::int64_t, DocumentKind, std::string_view owner) const override
            {
                return flipped(owner);
            }
            std::string sealed(const DocumentAddress &, std::string plain) const override { return flipped(plain); }
            Result<std::string_view> opened(const DocumentAddress &, std::string_view bytes,
                                            std::string &scratch) const override
            {
                scratch = flipped(bytes);
                return std::string_view(scratch);
            }
        };
        m_cache.reset();
        auto opened = CacheStore::open(file("sealed.db"), {std::make_unique<Flip>(), {}});
        QVERIFY(opened);
        m_cache = *std::move(opened);
        QVERIFY(m_cache->attach(kAccount, m_vocabulary));
        fillSites(5);
        QVERIFY(m_cache->applySnapshot(kAccount, fillAlerts(), alertsPage({samples::alert(1, 2)})));
        QVERIFY(m_cache->putDelegation(kAccount, samples::delegation(1, 0, *m_vocabulary)));
        const auto sites = m_cache->sites(kAccount);
        QCOMPARE(sites->size(), std::size_t{5});
        QVERIFY(std::ranges::is_sorted(*sites, {}, [](const CachedSite &c) { return c.site.id; }));
        QCOMPARE(sites->at(2).alerts.size(), std::size_t{1});
        m_cache.reset();
        for (const auto &entry : fs::directory_iterator(fs::path(m_folder->path().toStdString()))) {
            if (!entry.path().filename().string().starts_with("sealed"))
                continue;
            QFile bytes(QString::fromStdString(entry.path().string()));
            QVERIFY(bytes.open(QIODevice::ReadOnly));
            const QByteArray all = bytes.readAll();
            QVERIFY(!all.contains("Moreau") && !all.contains("s000003") && !all.contains("73282932000074"));
        }
    }

private:
    [[nodiscard]] fs::path file(const char *name) const { return fs::path(m_folder->path().toStdString()) / name; }

    void open()
    {
        m_cache.reset();
        auto opened = CacheStore::open(file("cache.db"), {nullptr, [this](std::string_view step) {
                                                              if (step == m_failAt)
                                                                  throw Interrupted();
                                                          }});
        QVERIFY(opened);
        m_cache = *std::move(opened);
        QVERIFY(m_cache->attach(kAccount, m_vocabulary));
    }

    // As the next start of the program does, words included.
    void reopen()
    {
        m_vocabulary = std::make_shared<Vocabulary>();
        open();
    }

    void fillSites(int count)
    {
        QVERIFY(m_cache->beginFill(kAccount, ObjectType::Site));
        QVERIFY(m_cache->applySnapshot(kAccount, "", sitesPage(0, count, "")));
    }

    [[nodiscard]] QByteArray bytesOnDisk() const
    {
        QByteArray all;
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    std::string fillAlerts() { return m_cache->beginFill(kAccount, ObjectType::Alert)->cursor; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_failAt;
    std::shared_ptr<Vocabulary> m_vocabulary;
    std::unique_ptr<CacheStore> m_cache;
};

QTEST_GUILESS_MAIN(TestCacheStore)
#include "tst_cachestore.moc"
