// SPDX-License-Identifier: GPL-3.0-or-later
// The chain company → firm → collaborator and company → newcomer, from the grant to its end, between the client's own
// operations and a real caisse. Every exchange is held against the contract.
#include "core/api/caisseapi.h"
#include "core/wire/delegationbatchwire.h"
#include "core/wire/delegationrequestwire.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"
#include "tests/support/testclient.h"
#include "tests/support/webclient.h"

#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kPassword = "Truelle-2026!";
const std::string kOwner = "karim.moreau@charpentes-moreau.example";
const QString kNewcomer = u"alice.dubois@charpentes-moreau.example"_s;

// Somebody at their own program.
struct Person
{
    bool signIn(const CaisseProcess &caisse, const std::string &email)
    {
        if (!client.open())
            return false;
        const auto key = client.signIn(caisse.endpoint(), email, kPassword);
        if (!key || !client.synchronise())
            return false;
        account = *key;
        return true;
    }
    [[nodiscard]] const DelegationApi &api() { return context()->api->delegations(); }
    [[nodiscard]] Vocabulary &words() { return *context()->vocabulary; }
    [[nodiscard]] SiteId site() { return client.workspace().portfolio().sites().front().key.site; }
    [[nodiscard]] std::size_t siteCount() { return client.workspace().portfolio().sites().size(); }
    [[nodiscard]] std::vector<ShownDelegation> delegations()
    {
        auto all = client.workspace().delegations().delegations({account, site()});
        return all ? *std::move(all) : std::vector<ShownDelegation>();
    }
    [[nodiscard]] QObject *owner() { return &client.workspace().accounts(); }

    TestClient client;
    AccountKey account;

private:
    [[nodiscard]] const AccountContext *context() { return client.workspace().accounts().find(account); }
};

} // namespace

class tst_Grants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"40"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    }

    void newcomer_isGivenFollowsTheLinkAndHasExactlyThat()
    {
        Person karim;
        QVERIFY(karim.signIn(m_caisse, kOwner));
        const auto all = waitFor(karim.api().rightsOn(karim.site(), karim.owner()));
        QVERIFY(all && all->effective.mayDelegate && all->chains.empty());

        DelegationGrant grant;
        grant.email = u"ALICE.dubois@charpentes-moreau.example"_s.toStdString();
        grant.colleges.set(karim.words().colleges.intern("etam"));
        const std::size_t staff = karim.words().features.intern("my-staff");
        grant.rights.setLevel(staff, AccessLevel::Consult);
        grant.reason = "Arrivée";
        const auto given = waitFor(karim.api().add(
            {karim.site(), encodeGrant(grant, karim.words()), "grant-1"}, karim.owner()));
        QVERIFY2(given, given ? "" : codeName(given.error().code).data());
        const auto again = waitFor(karim.api().add(
            {karim.site(), encodeGrant(grant, karim.words()), "grant-1"}, karim.owner()));
        QVERIFY(again && again->id == given->id); // the answer was lost
        const auto twice = waitFor(karim.api().add(
            {karim.site(), encodeGrant(grant, karim.words()), "grant-2"}, karim.owner()));
        QVERIFY(!twice);
        QCOMPARE(twice.error().fields,
                 (std::vector<FieldError>{{"/email", "already-beneficiary", given->id.toString()}}));

        QVERIFY(karim.client.synchronise());
        const auto shown = karim.delegations();
        const auto theirs = std::ranges::find(shown, given->id, [](const auto &one) { return one.cached.id; });
        QVERIFY(theirs != shown.end());
        QVERIFY(!theirs->beneficiary.isActivated);

        activate();
        Person alice;
        QVERIFY(alice.signIn(m_caisse, kNewcomer.toStdString()));
        QCOMPARE(alice.siteCount(), std::size_t(1));
        QCOMPARE(alice.delegations().size(), std::size_t(1)); // their own, and nobody else's
        const auto own = waitFor(alice.api().rightsOn(alice.site(), alice.owner()));
        QVERIFY(own);
        QCOMPARE(own->role, SiteRole::User);
        EffectiveRights expected;
        expected.colleges.set(alice.words().colleges.intern("etam"));
        expected.rights.setLevel(alice.words().features.intern("my-staff"), AccessLevel::Consult);
        QCOMPARE(own->effective, expected);
        QCOMPARE(own->chains.size(), std::size_t(1));
        QVERIFY(karim.client.synchronise()); // whoever gave learns whom it is
        const auto known = karim.delegations();
        const auto named = std::ranges::find(known, given->id, [](const auto &one) { return one.cached.id; });
        QVERIFY(named != known.end());
        QVERIFY(named->beneficiary.isActivated);
        QCOMPARE(named->beneficiary.lastName, std::string("Dubois"));
        QCOMPARE(named->beneficiary.firstName, std::string("Alice"));
        QCOMPARE(alice.client.violations(), QStringList());
        QCOMPARE(karim.client.violations(), QStringList());
    }

    void newcomer_isSuspendedAndComesBack()
    {
        Person karim, alice;
        QVERIFY(karim.signIn(m_caisse, kOwner) && alice.signIn(m_caisse, kNewcomer.toStdString()));
        const Delegation own = alice.delegations().front().cached;
        DelegationPatch pause;
        pause.suspension = Suspension{parisDate(SystemClock().now()), std::nullopt};
        pause.reason = "Congé maternité";
        const auto paused = waitFor(karim.api().change(
            {own.id, own.version, encodePatch(pause, karim.words()), "pause-1"}, karim.owner()));
        QVERIFY2(paused, paused ? "" : codeName(paused.error().code).data());
        QVERIFY(alice.client.synchronise());
        QCOMPARE(alice.siteCount(), std::size_t(0));
        DelegationPatch resume;
        resume.suspension = std::optional<Suspension>();
        QVERIFY(waitFor(karim.api().change(
            {own.id, paused->version, encodePatch(resume, karim.words()), "resume-1"}, karim.owner())));
        QVERIFY(alice.client.synchronise());
        QCOMPARE(alice.siteCount(), std::size_t(1));
        const auto history = waitFor(karim.api().history(own.id, karim.owner()));
        QVERIFY(history && history->size() == 3);
        QCOMPARE(history->at(0).deed, DelegationDeed::Resumed);
        QCOMPARE(history->at(1).reason, std::string("Congé maternité"));
        QCOMPARE(history->at(2).deed, DelegationDeed::Added);
        QCOMPARE(karim.client.violations(), QStringList());
    }

    void everything_isLookedAtBeforeAndDoneAtOnce()
    {
        Person karim, alice;
        QVERIFY(karim.signIn(m_caisse, kOwner) && alice.signIn(m_caisse, kNewcomer.toStdString()));
        const Delegation own = alice.delegations().front().cached;
        const auto chain = waitFor(karim.api().chain(own.id, karim.owner()));
        QVERIFY(chain && chain->links.size() == 1 && chain->links.front().isSeen);
        DelegationPatch closing;
        closing.isClosed = true;
        closing.reason = "Départ";
        DelegationGrant unknown;
        unknown.site = karim.site();
        unknown.email = "no address";
        unknown.isAdministrator = true;
        const std::string items = encodeBatch({DelegationChange{own.id, own.version, closing}, unknown,
                                               DelegationRemoval{own.id, own.version, {}}},
                                              karim.words());
        const auto preview = waitFor(karim.api().preview(items, karim.owner()));
        QVERIFY(preview && preview->size() == 3);
        QCOMPARE(preview->at(0).readiness, Readiness::Ready);
        QCOMPARE(preview->at(1).readiness, Readiness::Blocked);
        QCOMPARE(preview->at(2).problem->code, ErrorCode::ChangedMeanwhile);
        QVERIFY(alice.client.synchronise());
        QCOMPARE(alice.siteCount(), std::size_t(1)); // looking did nothing
        const auto done = waitFor(karim.api().apply({items, "batch-1"}, karim.owner()));
        QVERIFY(done && done->size() == 3);
        QCOMPARE(done->at(0).status, 200);
        QCOMPARE(done->at(1).problem->fields, (std::vector<FieldError>{{"/email", "invalid"}}));
        QCOMPARE(done->at(2).status, 412);
        QVERIFY(alice.client.synchronise());
        QCOMPARE(alice.siteCount(), std::size_t(0));
        QCOMPARE(karim.client.violations(), QStringList());
    }

    void firmsDelegation_isDeletedWithWhatHangsOnIt()
    {
        Person lea;
        QVERIFY(lea.signIn(m_caisse, "lea.fournier@batiloire.example"));
        std::optional<ShownDelegation> firm;
        std::vector<ShownDelegation> below;
        for (const SiteEntry &entry : lea.client.workspace().portfolio().sites()) {
            const auto all = lea.client.workspace().delegations().delegations({lea.account, entry.key.site});
            QVERIFY(all);
            for (const ShownDelegation &one : *all)
                if (!firm && one.beneficiary.kind == BeneficiaryKind::Firm)
                    firm = one;
            for (const ShownDelegation &one : *all)
                if (firm && one.cached.grantor == firm->cached.id)
                    below.push_back(one);
            if (!below.empty())
                break;
            firm.reset();
        }
        QVERIFY(firm);
        const auto gone = waitFor(lea.api().remove({firm->cached.id, firm->cached.version, "remove-1"}, lea.owner()));
        QVERIFY2(gone, gone ? "" : codeName(gone.error().code).data());
        QVERIFY(lea.client.synchronise());
        const auto left = lea.client.workspace().delegations().delegations({lea.account, firm->cached.site});
        QVERIFY(left);
        for (const ShownDelegation &one : *left)
            QVERIFY(one.cached.id != firm->cached.id && one.cached.grantor != firm->cached.id);
        const auto history = waitFor(lea.api().history(below.front().cached.id, lea.owner()));
        QVERIFY(history && history->front().deed == DelegationDeed::Deleted);
        QCOMPARE(lea.client.violations(), QStringList());
    }

private:
    // As the newcomer does: the link of the e-mail, names and a password, a click.
    void activate()
    {
        const PostBox box(m_caisse.dataFolder());
        const PostBox::Mail mail = box.waitForMail(kNewcomer, u"/activation/"_s);
        const QString link = mail.link(u"/activation/"_s);
        QVERIFY2(!link.isEmpty(), qPrintable(mail.body));
        QVERIFY(mail.body.contains(u"Karim"_s));
        WebClient web(m_caisse.caFile());
        QCOMPARE(web.get(link).status, 200);
        const QByteArray password = "password=Truelle-2026%21&password-again=Truelle-2026%21";
        QCOMPARE(web.submit(link, password).status, 422);
        QCOMPARE(web.submit(link, "last-name=Dubois&first-name=Alice&" + password).status, 200);
    }

    CaisseProcess m_caisse;
};

QTEST_GUILESS_MAIN(tst_Grants)
#include "tst_grants.moc"
