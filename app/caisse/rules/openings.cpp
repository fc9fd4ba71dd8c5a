// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/openings.h"

#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/identification.h"
#include "app/caisse/rules/links.h"
#include "app/caisse/rules/mobilecodes.h"
#include "app/caisse/rules/openingaccounts.h"
#include "app/caisse/rules/openingmails.h"
#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/typedtext.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

constexpr AskLimit kMails{kActivationMails, std::chrono::hours{1}};
constexpr std::chrono::hours kMemory{30 * 24};

std::chrono::seconds activationLifetime()
{
    return linkLifetime(LinkPurpose::Activation);
}

// One that may still be completed or certify a number.
Result<OpeningRow> findUnfinished(Connection &store, const Services &services, const Secret &token)
{
    auto row = findOpening(store, token, OpeningPurpose::Opening, services.now());
    if (row && row->isCodeUsed)
        return Error(ErrorCode::OpeningEnded, "activated already");
    return row;
}

// How many mails this opening may still set off, or RateLimited. Known addresses and unknown ones are counted alike.
Result<int> countMail(Connection &store, const Services &services, std::int64_t opening, const std::string &email)
{
    const std::pair<std::string_view, std::string> counted[]
        = {{"opening-mail-by", std::to_string(opening)}, {"opening-mail-to", email}};
    int left = kMails.times;
    for (const auto &[what, whom] : counted) {
        const AskCount count
            = countAsked(store, services.store().serverKey(), what, whom, kMails, services.now());
        if (!count.isWithin) {
            Error error(ErrorCode::RateLimited, "too many activation mails");
            error.retryAfter = count.wait;
            return error;
        }
        left = std::min(left, count.left);
    }
    return left;
}

// Lets the opening wait for an activation from now on.
void waitFor(Connection &store, const OpeningRow &row, std::optional<std::int64_t> account, Instant now)
{
    const Instant until = std::min(now + activationLifetime(), row.created + kOpeningLife);
    store.run("UPDATE opening SET account_id = ?2, completed_at = ?3, expires_at = ?4 WHERE id = ?1", row.id, account,
              milliseconds(now), milliseconds(until));
}

Result<CompletedOpening> complete(Connection &store, Services &services, const Secret &token,
                                  const OpeningPerson &person)
{
    const auto row = findUnfinished(store, services, token);
    if (!row)
        return row.error();
    const auto mailsLeft = countMail(store, services, row->id, person.email);
    if (!mailsLeft)
        return mailsLeft.error();
    const auto account = takeAccount(store, services, row->id, row->site, person);
    if (row->account && row->account != account)
        releaseAccount(store, row->id, *row->account, services.now());
    waitFor(store, *row, account, services.now());
    const SiteMail mail{person.email, row->site,
                        "opening:" + std::to_string(row->id) + ':' + std::to_string(milliseconds(services.now())) + ':'
                            + std::to_string(*mailsLeft)};
    if (account)
        queueActivationMail(store, services, mail,
                            issueLink(store, {LinkPurpose::Activation, *account, row->id, person.email},
                                      services.now()));
    else
        queueKnownAddressMail(store, services, mail);
    return CompletedOpening{person.email, activationLifetime()};
}

struct Waiting
{
    std::int64_t code = 0;
    std::int64_t site = 0;
    std::int64_t account = 0;
};

std::optional<Waiting> findWaiting(Connection &store, std::int64_t opening, Instant now)
{
    Query row = store.query("SELECT o.code_id, o.site_id, o.account_id FROM opening o "
                            "JOIN confidential_code c ON c.id = o.code_id AND c.used_at IS NULL "
                            "WHERE o.id = ?1 AND o.completed_at IS NOT NULL AND o.account_id IS NOT NULL "
                            "AND o.ended_at IS NULL AND o.expires_at > ?2",
                            opening, milliseconds(now));
    return row.next() ? std::optional(Waiting{row.integer(0), row.integer(1), row.integer(2)}) : std::nullopt;
}

} // namespace

Result<CompletedOpening> completeOpening(Services &services, const OpeningDetails &details)
{
    Database &database = services.store();
    auto person = checkedPerson(details, database.caisse());
    if (!person)
        return person.error();
    const auto known = database.read(
        [&](Connection &store) { return findUnfinished(store, services, details.token); });
    if (!known)
        return known.error();
    {
        const auto pass = passHashGate(services);
        if (!pass)
            return pass.error();
        auto hash = services.hasher().hash(details.password);
        if (!hash)
            return hash.error();
        person->passwordHash = *std::move(hash);
    }
    return database.write(
        [&](Connection &store) { return complete(store, services, details.token, *person); });
}

Result<OpeningStatus> openingStatus(Services &services, const Secret &token)
{
    const Instant now = services.now();
    return services.store().read([&](Connection &store) -> Result<OpeningStatus> {
        const auto row = findOpening(store, token, OpeningPurpose::Opening, now);
        if (!row)
            return OpeningStatus{OpeningState::Ended, std::nullopt};
        if (row->isCodeUsed)
            return OpeningStatus{OpeningState::Activated, std::nullopt};
        return OpeningStatus{row->isCompleted ? OpeningState::WaitingForActivation : OpeningState::Identified,
                             std::chrono::ceil<std::chrono::seconds>(row->expires - now)};
    });
}

Result<MobileChallenge> certifyOpeningMobile(Services &services, const MobileRequest &request)
{
    return services.store().write([&](Connection &store) -> Result<MobileChallenge> {
        const auto row = findUnfinished(store, services, request.token);
        if (!row)
            return row.error();
        return sendMobileCode(services, store, {row->id, std::nullopt}, request.mobile);
    });
}

Result<MobileConfirmation> confirmOpeningMobile(Services &services, const MobileRequest &request)
{
    if (cleanedCode(request.code.reveal()).empty()) {
        Error missing(ErrorCode::ValidationFailed);
        missing.fields.push_back({"/code", "required"});
        return missing;
    }
    return services.store().write([&](Connection &store) -> Result<MobileConfirmation> {
        const auto row = findUnfinished(store, services, request.token);
        if (!row)
            return row.error();
        return confirmMobileCode(services, store, {row->id, std::nullopt}, request.mobile, request.code);
    });
}

Result<void> activateOpening(Connection &store, Services &services, std::int64_t opening)
{
    const auto waiting = findWaiting(store, opening, services.now());
    if (!waiting || !useCode(store, waiting->code, waiting->site, services.now()))
        return Error(ErrorCode::OpeningEnded, "the space was opened by somebody else");
    endOpenings(store, waiting->site, opening, services.now());
    giveSite(store, services, waiting->site, waiting->account, "opened:" + std::to_string(opening));
    return {};
}

bool resendOpeningLink(Connection &store, Services &services, std::int64_t account)
{
    Query found = store.query("SELECT o.id, o.site_id, o.created_at, p.email FROM opening o "
                              "JOIN account p ON p.id = o.account_id "
                              "JOIN confidential_code c ON c.id = o.code_id AND c.used_at IS NULL "
                              "WHERE o.account_id = ?1 AND o.purpose = 'opening' AND o.completed_at IS NOT NULL "
                              "AND o.ended_at IS NULL AND o.expires_at > ?2",
                              account, milliseconds(services.now()));
    if (!found.next())
        return false;
    OpeningRow row;
    row.id = found.integer(0);
    row.created = Instant{std::chrono::milliseconds{found.integer(2)}};
    waitFor(store, row, account, services.now());
    const std::string email = found.text(3);
    const auto link = issueLink(store, {LinkPurpose::Activation, account, row.id, email}, services.now());
    const auto links = store.value("SELECT count(*) FROM one_time_link WHERE opening_id = ?1", row.id);
    queueActivationMail(store, services,
                        {email, found.integer(1),
                         "opening-again:" + std::to_string(row.id) + ':' + std::to_string(links.value_or(0))},
                        link);
    return true;
}

void endOpenings(Connection &store, std::int64_t site, std::optional<std::int64_t> except, Instant now)
{
    store.run("UPDATE one_time_link SET voided_at = ?3 WHERE used_at IS NULL AND voided_at IS NULL AND opening_id IN "
              "(SELECT id FROM opening WHERE site_id = ?1 AND id IS NOT ?2 AND ended_at IS NULL)",
              site, except, milliseconds(now));
    // One that ended well earlier, with another code, stays so.
    store.run("UPDATE opening SET ended_at = ?3 WHERE site_id = ?1 AND id IS NOT ?2 AND ended_at IS NULL AND NOT "
              "(completed_at IS NOT NULL AND code_id IN (SELECT id FROM confidential_code WHERE used_at IS NOT NULL "
              "AND id IS NOT (SELECT code_id FROM opening WHERE id = ?2)))",
              site, except, milliseconds(now));
}

void giveSite(Connection &store, Services &services, std::int64_t site, std::int64_t account, const std::string &cause)
{
    changeSite(store, site, services.now(), [&] {
        store.run("INSERT INTO company_administrator (site_id, account_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                  site, account);
    });
    queueNewAdministratorMails(store, services, site, account, cause);
}

void pruneOpenings(Connection &store, Instant now)
{
    Query over = store.query("SELECT id, account_id FROM opening WHERE expires_at < ?1", milliseconds(now - kMemory));
    std::vector<std::pair<std::int64_t, std::optional<std::int64_t>>> openings;
    while (over.next())
        openings.emplace_back(over.integer(0), over.optionalInteger(1));
    for (const auto &[opening, account] : openings) {
        store.run("DELETE FROM one_time_link WHERE opening_id = ?1", opening);
        store.run("DELETE FROM mobile_challenge WHERE opening_id = ?1", opening);
        store.run("DELETE FROM opening WHERE id = ?1", opening);
        if (account)
            removeUnused(store, *account);
    }
    pruneCodes(store, now);
}

} // namespace truelle::caisse
