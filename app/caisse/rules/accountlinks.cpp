// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/accountlinks.h"

#include "app/caisse/rules/accountmails.h"
#include "app/caisse/rules/certification.h"
#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/openingaccounts.h"
#include "app/caisse/rules/openings.h"
#include "app/caisse/rules/sessions.h"
#include "app/caisse/rules/throttle.h"
#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"

namespace truelle::caisse {
namespace {

struct AccountState
{
    std::string email;
    std::string pendingEmail;
    bool isActive = false;
    bool hasPassword = false;
    bool hasNames = false;
};

struct LinkNeeds
{
    bool password = false;
    bool names = false;
};

// What is typed into the page, as it is kept.
struct KeptAnswers
{
    std::string passwordHash; // empty where none was typed
    std::string lastName;
    std::string firstName;
};

AccountState stateOf(Connection &store, std::int64_t account)
{
    Query row = store.query("SELECT email, pending_email, state, password_hash, last_name <> '' AND first_name <> '' "
                            "FROM account WHERE id = ?1",
                            account);
    if (!row.next())
        return {};
    return {row.text(0), row.text(1), row.text(2) == "active", !row.isNull(3), row.integer(4) != 0};
}

LinkNeeds needsOf(const LinkRequest &link, const AccountState &account)
{
    const bool replacesPassword = link.purpose == LinkPurpose::Password || link.purpose == LinkPurpose::KeepAddress;
    const bool isInvited = link.purpose == LinkPurpose::Activation && !account.hasPassword;
    return {replacesPassword || isInvited, isInvited && !account.hasNames};
}

bool isAnswered(const LinkNeeds &needs, const KeptAnswers &answers)
{
    return (!needs.password || !answers.passwordHash.empty())
        && (!needs.names || (!answers.lastName.empty() && !answers.firstName.empty()));
}

// One link that is followed, in its transaction.
struct Following
{
    Services &services;
    Connection &store;
    const LinkRequest &link;
    const KeptAnswers &answers;
    AccountState before;
    Instant now;

    [[nodiscard]] Result<LinkOutcome> take();

private:
    [[nodiscard]] Result<LinkOutcome> activate();
    [[nodiscard]] LinkOutcome certify();
    [[nodiscard]] LinkOutcome takeNewAddress();
    [[nodiscard]] LinkOutcome keepAddress();
    [[nodiscard]] LinkOutcome changePassword();

    // Active under this address, which the link has just proved.
    void makeActive(const std::string &email);
    void setPassword();
    void setNames();
    // Whether the address that was proved is another account's. One that only says so, never activated, gives way:
    // else whoever took an account over could keep its address from coming back by beginning to open a space with it.
    [[nodiscard]] bool isOthers(const std::string &email);
};

void Following::makeActive(const std::string &email)
{
    store.run("UPDATE account SET email = ?2, state = 'active', pending_email = NULL, email_certified_until = ?3, "
              "version = version + 1 WHERE id = ?1",
              link.account, email, dayNumber(certifiedUntil(now)));
    if (const auto beneficiary = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", link.account))
        noteBeneficiary(store, *beneficiary, now);
}

void Following::setNames()
{
    store.run("UPDATE account SET last_name = ?2, first_name = ?3 WHERE id = ?1", link.account, answers.lastName,
              answers.firstName);
}

// Whoever reads the address need not wait for guesses of others to be forgotten.
void Following::setPassword()
{
    store.run("UPDATE account SET password_hash = ?2 WHERE id = ?1", link.account, answers.passwordHash);
    forgive(store, {keyedHash(services.store().serverKey(), "account:" + link.email), {}});
}

bool Following::isOthers(const std::string &email)
{
    constexpr std::string_view kOther = "SELECT id FROM account WHERE email = ?1 AND id <> ?2";
    const auto other = store.value(kOther, email, link.account);
    if (other)
        giveWay(store, *other, now);
    return other && store.value(kOther, email, link.account);
}

Result<LinkOutcome> Following::activate()
{
    if (before.isActive || before.email != link.email || !before.pendingEmail.empty())
        return LinkOutcome::Overtaken;
    if (link.opening) {
        const auto activated = activateOpening(store, services, *link.opening);
        if (!activated)
            return activated.error();
    }
    const LinkNeeds needs = needsOf(link, before);
    if (needs.password)
        setPassword();
    if (needs.names)
        setNames();
    makeActive(link.email);
    return LinkOutcome::Done;
}

LinkOutcome Following::certify()
{
    if (!before.isActive || before.email != link.email)
        return LinkOutcome::Overtaken;
    makeActive(link.email);
    return LinkOutcome::Done;
}

LinkOutcome Following::takeNewAddress()
{
    if (before.pendingEmail != link.email || isOthers(link.email))
        return LinkOutcome::Overtaken;
    makeActive(link.email);
    return LinkOutcome::Done;
}

LinkOutcome Following::keepAddress()
{
    if (isOthers(link.email))
        return LinkOutcome::Overtaken;
    setPassword();
    makeActive(link.email);
    endSessions(store, link.account, std::nullopt, now);
    for (const LinkPurpose purpose : {LinkPurpose::NewAddress, LinkPurpose::Password, LinkPurpose::Certification})
        voidLinks(store, link.account, purpose, now);
    voidLaterKeepLinks(store, link.account, link.email, now);
    if (const auto holder = findHolder(store, link.account))
        sendPasswordChangedMail(store, services, *holder);
    return LinkOutcome::Done;
}

LinkOutcome Following::changePassword()
{
    if (!before.isActive || before.email != link.email)
        return LinkOutcome::Overtaken;
    setPassword();
    makeActive(link.email);
    endSessions(store, link.account, std::nullopt, now);
    if (const auto holder = findHolder(store, link.account))
        sendPasswordChangedMail(store, services, *holder);
    return LinkOutcome::Done;
}

Result<LinkOutcome> Following::take()
{
    switch (link.purpose) {
    case LinkPurpose::Activation: return activate();
    case LinkPurpose::Certification: return certify();
    case LinkPurpose::NewAddress: return takeNewAddress();
    case LinkPurpose::KeepAddress: return keepAddress();
    case LinkPurpose::Password: return changePassword();
    }
    return LinkOutcome::Unknown;
}

LinkOutcome outcomeOf(LinkState state)
{
    switch (state) {
    case LinkState::Good: return LinkOutcome::Done;
    case LinkState::Expired: return LinkOutcome::Expired;
    case LinkState::Used: return LinkOutcome::Used;
    case LinkState::Unknown: return LinkOutcome::Unknown;
    }
    return LinkOutcome::Unknown;
}

Result<LinkOutcome> takeEffect(Services &services, LinkPurpose purpose, const Secret &token,
                               const KeptAnswers &answers)
{
    return services.store().write([&](Connection &store) -> Result<LinkOutcome> {
        const Instant now = services.now();
        const FollowedLink followed = useLink(store, purpose, token, now);
        if (followed.state != LinkState::Good)
            return outcomeOf(followed.state);
        const AccountState before = stateOf(store, followed.link.account);
        if (!isAnswered(needsOf(followed.link, before), answers))
            return Error(ErrorCode::ValidationFailed, "the link takes a password, or names");
        auto outcome = Following{services, store, followed.link, answers, before, now}.take();
        // Undone, with the use of the link.
        if (outcome && *outcome == LinkOutcome::Overtaken)
            return Error(ErrorCode::OpeningEnded);
        return outcome;
    });
}

} // namespace

Result<LinkView> viewLink(const Services &services, LinkPurpose purpose, const Secret &token)
{
    return services.store().read([&](Connection &store) -> Result<LinkView> {
        const FollowedLink followed = lookAtLink(store, purpose, token, services.now());
        if (followed.state == LinkState::Unknown)
            return LinkView{};
        const LinkNeeds needs = needsOf(followed.link, stateOf(store, followed.link.account));
        return LinkView{followed.state, followed.link.email, needs.password, needs.names};
    });
}

Result<LinkOutcome> followLink(Services &services, LinkPurpose purpose, const Secret &token,
                               const LinkAnswers &answers)
{
    KeptAnswers kept{{}, answers.lastName, answers.firstName};
    if (answers.newPassword) {
        const auto pass = passHashGate(services);
        if (!pass)
            return pass.error();
        auto hash = services.hasher().hash(*answers.newPassword);
        if (!hash)
            return hash.error();
        kept.passwordHash = *std::move(hash);
    }
    auto outcome = takeEffect(services, purpose, token, kept);
    if (!outcome && outcome.error().code == ErrorCode::OpeningEnded)
        return LinkOutcome::Overtaken;
    return outcome;
}

} // namespace truelle::caisse
