// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/coderequests.h"

#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/codeletters.h"
#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/identification.h"
#include "app/caisse/rules/openings.h"
#include "app/caisse/store/rows.h"

namespace truelle::caisse {
namespace {

constexpr AskLimit kFromSource{kCodeRequests, std::chrono::hours{1}};
// Counted for a member nobody knows as for one that is known, so that both are written for.
constexpr AskLimit kForMember{kCodeRequests, std::chrono::hours{1}};

Result<void> countRequest(Connection &store, const Services &services, std::string_view what, std::string_view whom,
                          const AskLimit &limit)
{
    const AskCount count = countAsked(store, services.store().serverKey(), what, whom, limit, services.now());
    if (count.isWithin)
        return {};
    Error error(ErrorCode::RateLimited, "too many code requests");
    error.retryAfter = count.wait;
    return error;
}

// Sites whose space nobody has opened: no Company Administrator of theirs was ever activated.
std::vector<std::int64_t> unopenedSites(Connection &store, std::int64_t member)
{
    Query rows = store.query("SELECT s.id FROM site s WHERE s.member_id = ?1 AND NOT EXISTS ("
                             "SELECT 1 FROM company_administrator a JOIN account p ON p.id = a.account_id "
                             "WHERE a.site_id = s.id AND (p.state = 'active' OR p.pending_email IS NOT NULL "
                             "OR p.email_certified_until IS NOT NULL)) ORDER BY s.id",
                             member);
    std::vector<std::int64_t> sites;
    while (rows.next())
        sites.push_back(rows.integer(0));
    return sites;
}

bool mayWrite(Connection &store, std::int64_t member, Instant now)
{
    return !store.value("SELECT 1 FROM code_request WHERE member_id = ?1 AND at > ?2", member,
                        milliseconds(now - kLetterPause));
}

void sendCode(Connection &store, const Services &services, const std::string &cibtpId, const NewCode &code)
{
    const Instant now = services.now();
    const auto member = store.value("SELECT id FROM member WHERE cibtp_id = ?1", cibtpId);
    if (!member || !mayWrite(store, *member, now))
        return;
    const std::vector<std::int64_t> sites = unopenedSites(store, *member);
    if (sites.empty())
        return;
    for (const std::int64_t site : sites)
        keepCode(store, site, code.hash, now);
    store.run("INSERT INTO code_request (member_id, at) VALUES (?1, ?2) "
              "ON CONFLICT (member_id) DO UPDATE SET at = excluded.at",
              *member, milliseconds(now));
    queueCodeLetter(store, services.store().caisse(),
                    {*member, sites,
                     "code-request:" + std::to_string(*member) + ':' + std::to_string(milliseconds(now))},
                    code.code, now);
}

} // namespace

Result<void> requestCode(Services &services, const std::string &typed, std::string_view source)
{
    Database &database = services.store();
    const auto cibtpId = checkedCibtpId(database.caisse(), typed);
    if (!cibtpId)
        return cibtpId.error();
    const auto pass = passHashGate(services);
    if (!pass)
        return pass.error();
    if (auto counted = database.write([&](Connection &store) {
            return countRequest(store, services, "code-request-from", source, kFromSource);
        });
        !counted)
        return counted;
    const auto code = makeCode(services.hasher());
    if (!code)
        return code.error();
    return database.write([&](Connection &store) -> Result<void> {
        if (auto counted = countRequest(store, services, "code-request-for", *cibtpId, kForMember); !counted)
            return counted;
        sendCode(store, services, *cibtpId, *code);
        return {};
    });
}

Result<IssuedCode> issueCode(Database &database, const PasswordHasher &hasher, const std::string &siret,
                             CodeDelivery delivery)
{
    const auto code = makeCode(hasher);
    if (!code)
        return code.error();
    const Instant now = database.clock().now();
    return database.write([&](Connection &store) -> Result<IssuedCode> {
        Query row = store.query(
            "SELECT s.id, m.id, m.name FROM site s JOIN member m ON m.id = s.member_id WHERE s.siret = ?1", siret);
        if (!row.next())
            return Error(ErrorCode::NotFound, siret);
        const std::int64_t site = row.integer(0);
        const std::int64_t member = row.integer(1);
        endOpenings(store, site, std::nullopt, now);
        keepCode(store, site, code->hash, now);
        if (delivery == CodeDelivery::Letter)
            queueCodeLetter(store, database.caisse(),
                            {member, {site}, "code-issued:" + std::to_string(store.lastInsertId())}, code->code, now);
        return IssuedCode{code->code, row.text(2), hasPostalAddress(store, member)};
    });
}

} // namespace truelle::caisse
