// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/sessions.h"

#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/identifiers.h"
#include "app/caisse/store/rows.h"

#include <algorithm>
#include <vector>

namespace truelle::caisse {
namespace {

using std::chrono::seconds;

// Repeated: rotated before, but its client may not have heard of it.
enum class RefreshState { Ended, Fresh, Repeated, Reused };

struct RefreshRow
{
    RefreshState state = RefreshState::Ended;
    std::int64_t session = 0;
    std::int64_t account = 0;
};

bool isUnused(Connection &store, const Secret &refreshToken)
{
    return store
        .value("SELECT 1 FROM refresh_token WHERE hash = ?1 AND used_at IS NULL", Blob{tokenHash(refreshToken)})
        .has_value();
}

RefreshRow findRefreshToken(Connection &store, const Secret &token, const Secret &successor, Instant now)
{
    Query row = store.query("SELECT t.session_id, t.expires_at, t.rotated_at, s.account_id FROM refresh_token t "
                            "JOIN session s ON s.id = t.session_id AND s.revoked_at IS NULL "
                            "JOIN account p ON p.id = s.account_id AND p.state = 'active' WHERE t.hash = ?1",
                            Blob{tokenHash(token)});
    if (!row.next() || row.integer(1) <= milliseconds(now))
        return {};
    RefreshRow found{RefreshState::Fresh, row.integer(0), row.integer(3)};
    if (const auto rotatedAt = row.optionalInteger(2)) {
        const Instant rotated{std::chrono::milliseconds{*rotatedAt}};
        const bool isInGrace = std::chrono::abs(now - rotated) <= kRefreshGrace;
        found.state = isInGrace || isUnused(store, successor) ? RefreshState::Repeated : RefreshState::Reused;
    }
    return found;
}

// Everything that follows from a refresh token is derived from it, so that asking again gives the same.
Secret accessTokenOf(const Database &database, const Secret &refreshToken)
{
    return derivedToken(database.serverKey(), "access", refreshToken);
}

seconds remaining(Connection &store, std::string_view sql, const Secret &token, Instant now)
{
    const std::int64_t until = store.value(sql, Blob{tokenHash(token)}).value_or(0);
    return std::max(seconds{0},
                    std::chrono::floor<seconds>(Instant{std::chrono::milliseconds{until}} - now));
}

// What is given out now lives from now on: a pair whose answer was lost may be older than its access token's life.
void insertAccessToken(Connection &store, const Database &database, std::int64_t session, const Secret &refreshToken)
{
    store.run("INSERT OR REPLACE INTO access_token (hash, session_id, expires_at, refresh_hash) "
              "VALUES (?1, ?2, ?3, ?4)",
              Blob{tokenHash(accessTokenOf(database, refreshToken))}, session,
              milliseconds(database.clock().now() + kAccessLife), Blob{tokenHash(refreshToken)});
}

void insertTokens(Connection &store, const Database &database, std::int64_t session, const Secret &refreshToken)
{
    store.run("INSERT INTO refresh_token (hash, session_id, expires_at) VALUES (?1, ?2, ?3)",
              Blob{tokenHash(refreshToken)}, session, milliseconds(database.clock().now() + kRefreshLife));
    insertAccessToken(store, database, session, refreshToken);
}

// From now on the predecessor of this pair is nobody's who has not copied it.
void markUsed(Connection &store, std::string_view refreshHash, Instant now)
{
    store.run("UPDATE refresh_token SET used_at = ?2 WHERE hash = ?1 AND used_at IS NULL", Blob{refreshHash},
              milliseconds(now));
}

Result<SessionTokens> answerWith(Connection &store, const Database &database, const Secret &refreshToken,
                                 std::int64_t account)
{
    auto person = readAccount(store, account);
    if (!person)
        return person.error();
    const Instant now = database.clock().now();
    SessionTokens tokens;
    tokens.refreshToken = refreshToken;
    tokens.accessToken = accessTokenOf(database, refreshToken);
    tokens.accessLifetime
        = remaining(store, "SELECT expires_at FROM access_token WHERE hash = ?1", tokens.accessToken, now);
    tokens.refreshLifetime
        = remaining(store, "SELECT expires_at FROM refresh_token WHERE hash = ?1", refreshToken, now);
    tokens.account = *std::move(person);
    return tokens;
}

void revoke(Connection &store, std::int64_t session, Instant now)
{
    store.run("UPDATE session SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL", session, milliseconds(now));
    store.run("DELETE FROM access_token WHERE session_id = ?1", session);
}

} // namespace

SessionTokens startSession(Connection &store, const Database &database, std::int64_t account,
                           std::string_view deviceName)
{
    store.run("INSERT INTO session (account_id, device_name, created_at) VALUES (?1, ?2, ?3)", account, deviceName,
              milliseconds(database.clock().now()));
    const Secret refreshToken = randomToken();
    insertTokens(store, database, store.lastInsertId(), refreshToken);
    return answerWith(store, database, refreshToken, account).value_or(SessionTokens{});
}

Result<SessionTokens> refreshSession(Services &services, const Secret &refreshToken)
{
    Database &database = services.store();
    // The inner result is what the client hears; the outer one is the transaction, which a revocation must not undo.
    auto done = database.write([&](Connection &store) -> Result<Result<SessionTokens>> {
        const Instant now = services.now();
        const Secret successor = derivedToken(database.serverKey(), "refresh", refreshToken);
        const RefreshRow row = findRefreshToken(store, refreshToken, successor, now);
        switch (row.state) {
        case RefreshState::Ended: return Result<SessionTokens>(Error(ErrorCode::SessionEnded));
        case RefreshState::Reused:
            revoke(store, row.session, now);
            return Result<SessionTokens>(Error(ErrorCode::RefreshReused));
        case RefreshState::Fresh:
            markUsed(store, tokenHash(refreshToken), now);
            store.run("UPDATE refresh_token SET rotated_at = ?2 WHERE hash = ?1", Blob{tokenHash(refreshToken)},
                      milliseconds(now));
            insertTokens(store, database, row.session, successor);
            break;
        case RefreshState::Repeated:
            if (isUnused(store, successor))
                insertAccessToken(store, database, row.session, successor);
            break;
        }
        return answerWith(store, database, successor, row.account);
    });
    if (!done)
        return done.error();
    return *std::move(done);
}

Result<SignedIn> authenticate(Services &services, const Secret &accessToken)
{
    std::string firstUseOf; // the hash of the refresh token given out with it
    auto person = services.store().read([&](Connection &store) -> Result<SignedIn> {
        Query row = store.query("SELECT t.session_id, s.account_id, b.id, e.firm_id, p.last_name, p.first_name, r.hash "
                                "FROM access_token t JOIN session s ON s.id = t.session_id AND s.revoked_at IS NULL "
                                "JOIN account p ON p.id = s.account_id AND p.state = 'active' "
                                "LEFT JOIN beneficiary b ON b.account_id = p.id "
                                "LEFT JOIN firm_account e ON e.account_id = p.id "
                                "LEFT JOIN refresh_token r ON r.hash = t.refresh_hash AND r.used_at IS NULL "
                                "WHERE t.hash = ?1 AND t.expires_at > ?2",
                                Blob{tokenHash(accessToken)}, milliseconds(services.now()));
        if (!row.next())
            return Error(ErrorCode::SessionEnded);
        SignedIn signedIn;
        signedIn.session = row.integer(0);
        signedIn.viewer = {row.integer(1), row.optionalInteger(2), row.optionalInteger(3),
                           row.text(4) + ' ' + row.text(5)};
        firstUseOf = row.text(6);
        return signedIn;
    });
    if (!person || firstUseOf.empty())
        return person;
    const auto marked = services.store().write([&](Connection &store) -> Result<void> {
        markUsed(store, firstUseOf, services.now());
        return {};
    });
    if (!marked)
        return marked.error();
    return person;
}

Result<void> endSession(Services &services, std::int64_t session)
{
    return services.store().write([&](Connection &store) -> Result<void> {
        revoke(store, session, services.now());
        return {};
    });
}

void endSessions(Connection &store, std::int64_t account, std::optional<std::int64_t> except, Instant now)
{
    Query sessions = store.query("SELECT id FROM session WHERE account_id = ?1 AND revoked_at IS NULL AND id IS NOT ?2",
                                 account, except);
    std::vector<std::int64_t> ending;
    while (sessions.next())
        ending.push_back(sessions.integer(0));
    for (const std::int64_t session : ending)
        revoke(store, session, now);
}

Result<Account> readAccount(Connection &store, std::int64_t account)
{
    Query row = store.query("SELECT p.email, p.last_name, p.first_name, p.landline, p.mobile, p.mobile_certified, "
                            "p.email_certified_until, f.name, p.documents_by_email, p.documents_by_sms, p.version "
                            "FROM account p "
                            "LEFT JOIN firm_account e ON e.account_id = p.id LEFT JOIN firm f ON f.id = e.firm_id "
                            "WHERE p.id = ?1",
                            account);
    if (!row.next())
        return Error(ErrorCode::NotFound, "no such account");
    Account person;
    person.id = AccountId(publicId(IdKind::Account, account));
    person.email = row.text(0);
    person.lastName = row.text(1);
    person.firstName = row.text(2);
    person.landline = row.text(3);
    person.mobile = row.text(4);
    person.isMobileCertified = row.flag(5);
    if (const auto until = row.optionalInteger(6))
        person.emailCertifiedUntil = Date{std::chrono::days{*until}};
    person.firmName = row.text(7);
    person.getsDocumentsByEmail = row.flag(8);
    person.getsDocumentsBySms = row.flag(9);
    person.version = row.text(10);
    return person;
}

void pruneSessions(Connection &store, Instant now)
{
    store.run("DELETE FROM access_token WHERE expires_at <= ?1", milliseconds(now));
    store.run("DELETE FROM refresh_token WHERE expires_at <= ?1", milliseconds(now));
    store.run("DELETE FROM session WHERE NOT EXISTS (SELECT 1 FROM refresh_token t WHERE t.session_id = session.id) "
              "AND NOT EXISTS (SELECT 1 FROM access_token t WHERE t.session_id = session.id)");
}

} // namespace truelle::caisse
