// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/links.h"

#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/postqueue.h"
#include "app/caisse/store/rows.h"

namespace truelle::caisse {

using namespace std::chrono_literals;

std::string_view purposeName(LinkPurpose purpose)
{
    switch (purpose) {
    case LinkPurpose::Activation: return "activation";
    case LinkPurpose::Certification: return "certification";
    case LinkPurpose::NewAddress: return "new-address";
    case LinkPurpose::KeepAddress: return "keep-address";
    case LinkPurpose::Password: return "password";
    }
    return {};
}

std::chrono::seconds linkLifetime(LinkPurpose purpose)
{
    switch (purpose) {
    case LinkPurpose::Activation:
    case LinkPurpose::NewAddress: return 48h;
    case LinkPurpose::Certification:
    case LinkPurpose::KeepAddress: return 30 * 24h;
    case LinkPurpose::Password: return 1h;
    }
    return 0s;
}

Secret issueLink(Connection &store, const LinkRequest &link, Instant now)
{
    if (link.purpose == LinkPurpose::KeepAddress)
        store.run("UPDATE one_time_link SET voided_at = ?3 WHERE account_id = ?1 AND purpose = 'keep-address' "
                  "AND email = ?2 AND used_at IS NULL AND voided_at IS NULL",
                  link.account, link.email, milliseconds(now));
    else
        voidLinks(store, link.account, link.purpose, now);
    const Secret token = randomToken();
    store.run("INSERT INTO one_time_link (hash, purpose, account_id, opening_id, email, created_at, expires_at) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
              Blob{tokenHash(token)}, purposeName(link.purpose), link.account, link.opening, link.email,
              milliseconds(now), milliseconds(now + linkLifetime(link.purpose)));
    std::string address(kAddressPlace);
    address.append("/").append(purposeName(link.purpose)).append("/").append(token.reveal());
    return Secret(std::move(address));
}

FollowedLink lookAtLink(Connection &store, LinkPurpose purpose, const Secret &token, Instant now)
{
    Query row = store.query("SELECT account_id, opening_id, email, expires_at, used_at, voided_at FROM one_time_link "
                            "WHERE hash = ?1 AND purpose = ?2",
                            Blob{tokenHash(token)}, purposeName(purpose));
    if (!row.next())
        return {};
    FollowedLink found{LinkState::Good, {purpose, row.integer(0), row.optionalInteger(1), row.text(2)}};
    if (!row.isNull(4))
        found.state = LinkState::Used;
    else if (!row.isNull(5) || row.integer(3) <= milliseconds(now))
        found.state = LinkState::Expired;
    return found;
}

FollowedLink useLink(Connection &store, LinkPurpose purpose, const Secret &token, Instant now)
{
    FollowedLink found = lookAtLink(store, purpose, token, now);
    if (found.state == LinkState::Good)
        store.run("UPDATE one_time_link SET used_at = ?2 WHERE hash = ?1", Blob{tokenHash(token)}, milliseconds(now));
    return found;
}

void voidLinks(Connection &store, std::int64_t account, LinkPurpose purpose, Instant now)
{
    store.run("UPDATE one_time_link SET voided_at = ?3 WHERE account_id = ?1 AND purpose = ?2 AND used_at IS NULL "
              "AND voided_at IS NULL",
              account, purposeName(purpose), milliseconds(now));
}

void voidLaterKeepLinks(Connection &store, std::int64_t account, const std::string &email, Instant now)
{
    store.run("UPDATE one_time_link SET voided_at = ?3 WHERE account_id = ?1 AND purpose = 'keep-address' "
              "AND email <> ?2 AND used_at IS NULL AND voided_at IS NULL AND created_at >= (SELECT max(created_at) "
              "FROM one_time_link WHERE account_id = ?1 AND purpose = 'keep-address' AND email = ?2)",
              account, email, milliseconds(now));
}

void pruneLinks(Connection &store, Instant now)
{
    constexpr auto kKept = 90 * 24h;
    store.run("DELETE FROM one_time_link WHERE expires_at < ?1", milliseconds(now - kKept));
}

} // namespace truelle::caisse
