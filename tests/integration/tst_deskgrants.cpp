// SPDX-License-Identifier: GPL-3.0-or-later
// Delegations from the client's desk to a real caisse and back: added, closed, suspended, passed on by a firm, narrowed,
// deleted; offline, and over the caisse's death.
#include "core/domain/delegationdeeds.h"
#include "core/session/session.h"
#include "core/storage/deskstore.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/linkvisitor.h"
#include "tests/support/postbox.h"
#include "tests/support/testclient.h"

#include <QTest>

#include <memory>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kPassword = "Truelle-2026!";
const std::string kCompany = "karim.moreau@charpentes-moreau.example";
const std::string kOtherCompany = "lea.fournier@batiloire.example";
const std::string kFirm = "admin@comptagestion.example";
const std::string kCollaborator = "nadia.benali@comptagestion.example";

// Somebody at their computer, looking at one site.
class Person
{
public:
    bool signIn(const CaisseProcess &caisse, const std::string &email)
    {
        if (!m_client.open())
            return false;
        const auto account = m_client.signIn(caisse.endpoint(), email, kPassword);
        if (!account || !m_client.synchronise())
            return false;
        m_account = *account;
        return true;
    }
    void lookAt(const SiteId &site) { m_site = {m_account, site}; }
    void lookAtTheFirst() { lookAt(m_client.workspace().portfolio().sites().front().site.id); }

    [[nodiscard]] TestClient &client() { return m_client; }
    [[nodiscard]] DelegationDesk &desk() { return m_client.workspace().delegations(); }
    [[nodiscard]] const SiteKey &site() const { return m_site; }
    [[nodiscard]] Vocabulary &words() { return *m_client.workspace().accounts().find(m_account)->vocabulary; }
    [[nodiscard]] std::size_t feature(const char *code) { return words().features.intern(code); }
    [[nodiscard]] static Date today() { return parisDate(SystemClock().now()); }

    [[nodiscard]] std::vector<ShownDelegation> rows()
    {
        auto rows = desk().delegations(m_site);
        return rows ? *std::move(rows) : std::vector<ShownDelegation>();
    }
    [[nodiscard]] ShownDelegation rowOf(const std::string &email)
    {
        for (const ShownDelegation &one : rows())
            if (one.beneficiary.email == email && !one.shown.isClosed)
                return one;
        return {};
    }
    // The firm's delegation that is in force.
    [[nodiscard]] ShownDelegation firm()
    {
        for (const ShownDelegation &one : rows())
            if (one.beneficiary.kind == BeneficiaryKind::Firm && isInForce(today(), one.shown))
                return one;
        return {};
    }

    // Consultation of one feature for the workers.
    [[nodiscard]] DelegationGrant grant(const std::string &email, AccessLevel level = AccessLevel::Consult)
    {
        DelegationGrant grant;
        grant.email = email;
        grant.colleges.set(words().colleges.intern("ouvrier"));
        grant.rights.setLevel(feature("bank-accounts"), level);
        return grant;
    }
    // Adds it and waits for the caisse's word; the row of it as it is then.
    [[nodiscard]] ShownDelegation add(const DelegationGrant &grant)
    {
        DelegationId id;
        QObject listener;
        QObject::connect(&desk(), &DelegationDesk::added, &listener,
                         [&](const SiteKey &, const DelegationId &, const DelegationId &theirs) { id = theirs; });
        const auto ours = desk().add(m_site, grant);
        if (!ours)
            return {};
        id = *ours;
        static_cast<void>(settle());
        return row(id);
    }
    [[nodiscard]] ShownDelegation row(const DelegationId &id)
    {
        for (const ShownDelegation &one : rows())
            if (one.shown.id == id)
                return one;
        return {};
    }
    bool change(const DelegationId &id, const DelegationPatch &patch)
    {
        return desk().change(m_site, id, patch) && settle();
    }
    // Sends what waits; whether nothing is left.
    bool settle() { return m_client.synchronise() && desk().pendingCount() + desk().troubledCount() == 0; }
    [[nodiscard]] RightsOnSite ownRights()
    {
        QObject owner;
        const auto rights = waitFor(desk().ownRights(m_site, &owner));
        return rights ? *rights : RightsOnSite();
    }
    [[nodiscard]] Result<std::vector<PreviewedItem>> previewed(const BatchItem &item)
    {
        QObject owner;
        return waitFor(desk().preview(m_account, {item}, &owner));
    }
    [[nodiscard]] std::vector<DelegationEvent> history(const DelegationId &id)
    {
        QObject owner;
        const auto events = waitFor(desk().history(m_site, id, &owner));
        return events ? *events : std::vector<DelegationEvent>();
    }

private:
    TestClient m_client;
    AccountKey m_account;
    SiteKey m_site;
};

std::vector<FieldError> faults(const ShownDelegation &row)
{
    return row.problem ? row.problem->fields : std::vector<FieldError>();
}

DelegationPatch level(std::size_t feature, AccessLevel level)
{
    DelegationPatch patch;
    patch.levels[feature] = level;
    return patch;
}

} // namespace

class TestDeskGrants : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;
    std::unique_ptr<PostBox> m_post;
    int m_port = 0;

    // The company's administrator at its only site.
    void begin(Person &company)
    {
        QVERIFY(company.signIn(m_caisse, kCompany));
        company.lookAtTheFirst();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"20"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
        m_port = m_caisse.port();
        m_post = std::make_unique<PostBox>(m_caisse.dataFolder());
    }
    void init() { QVERIFY(m_caisse.isRunning()); }

    void unknownAddress_getsAnActivationLinkAndExactlyWhatWasGiven()
    {
        const std::string email = "julie.masson@exemple.example";
        Person company;
        begin(company);
        const ShownDelegation row = company.add(company.grant(" Julie.Masson@exemple.example "));
        QCOMPARE(row.kind, PendingKind::None);
        QCOMPARE(row.beneficiary.email, email);
        QCOMPARE(statusOn(Person::today(), row.shown, row.beneficiary.isActivated),
                 DelegationStatus::AwaitingActivation);
        const QString link
            = m_post->waitForMail(QString::fromStdString(email), u"/activation/"_s).link(u"/activation/"_s);
        LinkVisitor visitor(m_caisse.endpoint());
        QVERIFY(visitor.choosePassword(link, QString::fromStdString(kPassword)).contains(u"Votre compte est activé"_s));
        Person julie;
        QVERIFY(julie.signIn(m_caisse, email));
        QCOMPARE(julie.client().workspace().portfolio().sites().size(), std::size_t{1});
        julie.lookAt(company.site().site);
        const RightsOnSite rights = julie.ownRights();
        QCOMPARE(rights.role, SiteRole::User);
        QCOMPARE(rights.effective.rights.level(julie.feature("bank-accounts")), AccessLevel::Consult);
        QCOMPARE(rights.effective.rights.consultPlane().count(), std::size_t{1});
        QCOMPARE(rights.effective.colleges.count(), std::size_t{1});
        QCOMPARE(rights.chains.size(), std::size_t{1});
        QVERIFY(company.settle());
        QCOMPARE(statusOn(Person::today(), company.rowOf(email).shown, company.rowOf(email).beneficiary.isActivated),
                 DelegationStatus::Active);
        QCOMPARE(company.client().violations() + julie.client().violations(), QStringList());
    }

    void knownAddress_getsNoSecondAccount()
    {
        const auto mails = [&] { return m_post->mails(QString::fromStdString(kOtherCompany)); };
        const std::size_t before = mails().size();
        Person company;
        begin(company);
        const ShownDelegation row = company.add(company.grant(kOtherCompany));
        QCOMPARE(row.kind, PendingKind::None);
        QVERIFY(QTest::qWaitFor([&] { return mails().size() == before + 1; }, PostBox::kPatience));
        QVERIFY(!mails().back().body.contains(u"/activation/"_s));
        Person other;
        QVERIFY(other.signIn(m_caisse, kOtherCompany));
        QCOMPARE(other.client().workspace().portfolio().sites().size(), std::size_t{13});
        // A second time it is refused, and the one that is there is named.
        const ShownDelegation twice = company.add(company.grant(kOtherCompany));
        QCOMPARE(twice.pending, PendingState::Refused);
        QVERIFY(faults(twice)
                == (std::vector<FieldError>{{"/email", "already-beneficiary", row.shown.id.toString()}}));
        QVERIFY(company.desk().discard(company.site(), twice.shown.id));
        QCOMPARE(company.client().violations() + other.client().violations(), QStringList());
    }

    void refusedAddition_saysWhichFieldAndCanBeCorrected()
    {
        Person company;
        begin(company);
        const ShownDelegation own = company.add(company.grant(kCompany));
        QVERIFY(faults(own) == (std::vector<FieldError>{{"/email", "own-delegation"}}));
        QVERIFY(company.desk().amend(company.site(), own.shown.id, company.grant("corrige@exemple.example")));
        QVERIFY(company.settle());
        QVERIFY(!company.rowOf("corrige@exemple.example").shown.id.isEmpty());
        // An Administrator, who is not the company's own, would give to the company's.
        DelegationGrant everything = company.grant("adjoint@exemple.example");
        everything.isAdministrator = true;
        QCOMPARE(company.add(everything).kind, PendingKind::None);
        const QString link
            = m_post->waitForMail(u"adjoint@exemple.example"_s, u"/activation/"_s).link(u"/activation/"_s);
        LinkVisitor visitor(m_caisse.endpoint());
        QVERIFY(visitor.choosePassword(link, QString::fromStdString(kPassword)).contains(u"Votre compte est activé"_s));
        Person deputy;
        QVERIFY(deputy.signIn(m_caisse, "adjoint@exemple.example"));
        deputy.lookAtTheFirst();
        const ShownDelegation toCompany = deputy.add(deputy.grant(kCompany));
        QVERIFY(faults(toCompany) == (std::vector<FieldError>{{"/email", "company-administrator"}}));
        QCOMPARE(company.client().violations() + deputy.client().violations(), QStringList());
    }

    void closingReopeningSuspendingResuming_areInTheHistoryWithTheirReasons()
    {
        Person company;
        begin(company);
        const DelegationId id = company.add(company.grant("deeds@exemple.example")).shown.id;
        QVERIFY(company.change(id, closing("Départ en retraite")));
        QVERIFY(company.row(id).cached.isClosed);
        QVERIFY(company.change(id, reopening(company.row(id).cached, Person::today(), "Retour")));
        QVERIFY(!company.row(id).cached.isClosed);
        QVERIFY(company.change(id, suspending(Person::today(), Person::today() + std::chrono::days(10), "Congé")));
        QCOMPARE(statusOn(Person::today(), company.row(id).cached, true), DelegationStatus::Suspended);
        QVERIFY(company.change(id, resuming()));
        QVERIFY(!company.row(id).cached.suspension);
        const auto events = company.history(id);
        std::vector<DelegationDeed> deeds;
        for (const DelegationEvent &event : events)
            deeds.push_back(event.deed);
        QCOMPARE(deeds, (std::vector{DelegationDeed::Resumed, DelegationDeed::Suspended, DelegationDeed::Reopened,
                                     DelegationDeed::Closed, DelegationDeed::Added}));
        QCOMPARE(events[3].reason, std::string("Départ en retraite"));
        QCOMPARE(QString::fromStdString(events[3].by), u"Moreau Karim"_s);
        QCOMPARE(company.client().violations(), QStringList());
    }

    // Company, firm, collaborator: each link gives at most what the one above it has, and at once less with it.
    void chain_fallsWithItsUpperLink()
    {
        Person company;
        begin(company);
        Person firm;
        QVERIFY(firm.signIn(m_caisse, kFirm));
        firm.lookAt(company.site().site);
        // The client begins anew with its firm: everything that hung on the old delegation goes.
        const ShownDelegation old = company.firm();
        QVERIFY(!old.shown.id.isEmpty());
        QVERIFY(company.desk().remove(company.site(), old.shown.id));
        QVERIFY(company.settle());
        QVERIFY(company.row(old.shown.id).shown.id.isEmpty());
        QVERIFY(firm.settle());
        QVERIFY(firm.rows().empty());
        DelegationGrant toFirm = company.grant({}, AccessLevel::Update);
        toFirm.kind = BeneficiaryKind::Firm;
        toFirm.rights.setLevel(company.feature("my-staff"), AccessLevel::Update);
        const ShownDelegation received = company.add(toFirm);
        QCOMPARE(received.kind, PendingKind::None);
        QCOMPARE(received.beneficiary.kind, BeneficiaryKind::Firm);
        QVERIFY(!received.beneficiary.lastName.empty());
        passOn(company, firm, received.shown.id);
    }

    void additionMadeOffline_goesOutWhenTheCaisseIsBack()
    {
        Person company;
        begin(company);
        m_caisse.stop();
        const auto ours = company.desk().add(company.site(), company.grant("absent@exemple.example"));
        QVERIFY(ours);
        QVERIFY(!company.client().synchronise());
        QCOMPARE(company.row(*ours).pending, PendingState::Waiting);
        company.client().close();
        QVERIFY(company.client().open()); // and over the program's end
        QCOMPARE(company.row(*ours).kind, PendingKind::Addition);
        QVERIFY2(m_caisse.serve(m_port), qPrintable(m_caisse.output()));
        QVERIFY(company.desk().retry(company.site(), *ours)); // now, not when the pause is over
        QVERIFY(company.settle());
        QCOMPARE(company.rowOf("absent@exemple.example").kind, PendingKind::None);
        QCOMPARE(company.rowOf("absent@exemple.example").cached.effectDate, Person::today());
        QCOMPARE(company.client().violations(), QStringList());
    }

    // Killed after it had committed and before it had answered: the request comes again, with its key, to no effect.
    void caisseKilledBeforeItsAnswer_addsOnce()
    {
        const QString email = u"unefois@exemple.example"_s;
        Person company;
        begin(company);
        const std::size_t before = company.rows().size();
        const auto ours = company.desk().add(company.site(), company.grant(email.toStdString()));
        QVERIFY(ours);
        DeskStore &outbox = company.client().workspace().openings().desk;
        OutboxEntry entry = outbox.outbox()->front();
        entry.state = OutboxState::Sent; // as it is marked before the first byte
        QVERIFY(outbox.updateOutbox(entry));
        HttpRequest request;
        request.method = "POST";
        request.target = "/v1/sites/" + company.site().site.toString() + "/delegations";
        request.contentType = "application/json";
        request.headers = {{"Idempotency-Key", entry.idempotencyKey}};
        request.body = entry.patchJson;
        const auto lost = company.client().ask(company.site().account, request);
        QVERIFY(lost && lost->status == 201);
        m_caisse.kill();
        QVERIFY2(m_caisse.serve(m_port), qPrintable(m_caisse.output()));
        if (!company.settle()) // it may still find the connection that broke
            QVERIFY(company.desk().retry(company.site(), *ours) && company.settle());
        QCOMPARE(company.rows().size(), before + 1);
        QCOMPARE(company.history(company.rowOf(email.toStdString()).shown.id).size(), std::size_t{1});
        QVERIFY(!m_post->waitForMail(email, u"/activation/"_s).to.isEmpty());
        QCOMPARE(m_post->mails(email).size(), std::size_t{1});
        QCOMPARE(company.client().violations(), QStringList());
    }

private:
    void passOn(Person &company, Person &firm, const DelegationId &received)
    {
        QVERIFY(firm.settle());
        const auto ceiling = firm.desk().ceiling(firm.site());
        QVERIFY(ceiling);
        QCOMPARE(ceiling->rights.level(firm.feature("my-staff")), AccessLevel::Update);
        // Beyond what the firm has: a college, a feature.
        DelegationGrant tooMuch = firm.grant(kCollaborator, AccessLevel::Update);
        tooMuch.rights.setLevel(firm.feature("my-staff"), AccessLevel::Update);
        tooMuch.rights.setLevel(firm.feature("my-planning"), AccessLevel::Consult);
        tooMuch.colleges.set(firm.words().colleges.intern("cadre"));
        const ShownDelegation refused = firm.add(tooMuch);
        QCOMPARE(refused.pending, PendingState::Refused);
        std::vector<std::string> codes;
        for (const FieldError &fault : faults(refused))
            codes.push_back(fault.pointer + ' ' + fault.code);
        QVERIFY2(std::ranges::find(codes, "/colleges beyond-ceiling") != codes.end(),
                 codes.empty() ? "" : codes.front().c_str());
        DelegationGrant within = firm.grant(kCollaborator, AccessLevel::Update);
        within.rights.setLevel(firm.feature("my-staff"), AccessLevel::Update);
        QVERIFY(firm.desk().amend(firm.site(), refused.shown.id, within));
        QVERIFY(firm.settle());
        const ShownDelegation passed = firm.rowOf(kCollaborator);
        QCOMPARE(passed.cached.grantor, received);
        const auto chain = firm.desk().chain(firm.site(), passed.shown.id);
        QVERIFY(chain && chain->isWhole);
        QCOMPARE(chain->links.size(), std::size_t{2});
        narrow(company, firm, received, passed.shown.id);
    }

    void narrow(Person &company, Person &firm, const DelegationId &received, const DelegationId &passed)
    {
        Person collaborator;
        QVERIFY(collaborator.signIn(m_caisse, kCollaborator));
        collaborator.lookAt(company.site().site);
        const std::size_t bank = collaborator.feature("bank-accounts");
        QCOMPARE(collaborator.ownRights().effective.rights.level(bank), AccessLevel::Update);
        // What the client is told before, offline; what it comes to.
        QVERIFY(company.settle());
        const DelegationPatch patch = level(company.feature("bank-accounts"), AccessLevel::Consult);
        const auto losses = company.desk().lossesBelow(company.site(), received, patch);
        QVERIFY(losses);
        QCOMPARE(losses->size(), std::size_t{1});
        QCOMPARE(losses->front().delegation, passed);
        QVERIFY(losses->front().loss.levels.at(company.feature("bank-accounts"))
                == (LevelLoss{AccessLevel::Update, AccessLevel::Consult}));
        const DelegationChange change{received, company.row(received).cached.version, patch};
        const auto previewed = company.previewed(change);
        QVERIFY(previewed && previewed->size() == 1);
        QCOMPARE(previewed->front().readiness, Readiness::Warning);
        QCOMPARE(previewed->front().effects.size(), std::size_t{1});
        QCOMPARE(previewed->front().effects.front().delegation, passed);
        QVERIFY(previewed->front().effects.front().loss == losses->front().loss);
        QVERIFY(company.change(received, patch));
        const RightsOnSite rights = collaborator.ownRights();
        QCOMPARE(rights.effective.rights.level(bank), AccessLevel::Consult);
        QCOMPARE(rights.effective.rights.level(collaborator.feature("my-staff")), AccessLevel::Update);
        QVERIFY(firm.settle());
        const auto chain = firm.desk().chain(firm.site(), passed);
        const auto why = chain->explain(firm.feature("bank-accounts"), Person::today());
        QVERIFY(why && why->reason == LevelReason::GivenLessAbove && why->link == 0);
        QVERIFY(company.desk().remove(company.site(), received));
        QVERIFY(company.settle());
        QVERIFY(collaborator.ownRights().effective.isNothing());
        QCOMPARE(company.history(received).front().deed, DelegationDeed::Deleted);
        QCOMPARE(company.client().violations() + firm.client().violations() + collaborator.client().violations(),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDeskGrants)
#include "tst_deskgrants.moc"
