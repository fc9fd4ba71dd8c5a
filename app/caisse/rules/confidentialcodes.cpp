// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/confidentialcodes.h"

#include "app/caisse/store/rows.h"
#include "core/domain/typedtext.h"

#include <sodium.h>

namespace truelle::caisse {
namespace {

constexpr std::string_view kUnambiguous = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
constexpr std::size_t kGroup = 4;
constexpr std::chrono::hours kMemory{365 * 24};

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string grouped(std::string characters)
{
    return characters.insert(kGroup, 1, '-');
}

} // namespace

Result<NewCode> makeCode(const PasswordHasher &hasher)
{
    std::string characters;
    while (characters.size() < 2 * kGroup)
        characters += kUnambiguous[randombytes_uniform(static_cast<std::uint32_t>(kUnambiguous.size()))];
    NewCode made{Secret(grouped(std::move(characters))), {}};
    auto hash = hasher.hash(made.code);
    if (!hash)
        return hash.error();
    made.hash = *std::move(hash);
    return made;
}

Secret comparedCode(const Secret &typed)
{
    const std::string_view clean = cleanedCode(typed.reveal());
    std::string characters;
    for (const char c : clean) {
        if (c == ' ' || c == '-')
            continue;
        if (kUnambiguous.find(upper(c)) == std::string_view::npos)
            return Secret(std::string(clean));
        characters += upper(c);
    }
    return Secret(characters.size() == 2 * kGroup ? grouped(std::move(characters)) : std::string(clean));
}

void keepCode(Connection &store, std::int64_t site, const std::string &hash, Instant now)
{
    voidCodes(store, site, now);
    store.run("INSERT INTO confidential_code (site_id, hash, issued_at, expires_at) VALUES (?1, ?2, ?3, ?4)", site,
              hash, milliseconds(now), milliseconds(now + kCodeLife));
}

void voidCodes(Connection &store, std::int64_t site, Instant now)
{
    store.run("UPDATE confidential_code SET voided_at = ?2 WHERE site_id = ?1 AND used_at IS NULL "
              "AND voided_at IS NULL",
              site, milliseconds(now));
}

std::optional<TriedCode> tryCode(Connection &store, const std::string &cibtpId, const std::string &siret, Instant now)
{
    Query row = store.query("SELECT c.id, c.site_id, c.hash FROM member m JOIN site s ON s.member_id = m.id "
                            "JOIN confidential_code c ON c.site_id = s.id WHERE m.cibtp_id = ?1 AND s.siret = ?2 "
                            "AND c.used_at IS NULL AND c.voided_at IS NULL AND c.expires_at > ?3 AND c.tries < ?4",
                            cibtpId, siret, milliseconds(now), kCodeTries);
    if (!row.next())
        return std::nullopt;
    TriedCode tried{row.integer(0), row.integer(1), row.text(2)};
    store.run("UPDATE confidential_code SET tries = tries + 1 WHERE id = ?1", tried.code);
    return tried;
}

bool giveTryBack(Connection &store, std::int64_t code, Instant now)
{
    return store.run("UPDATE confidential_code SET tries = max(tries - 1, 0) WHERE id = ?1 AND used_at IS NULL "
                     "AND voided_at IS NULL AND expires_at > ?2",
                     code, milliseconds(now))
        == 1;
}

bool useCode(Connection &store, std::int64_t code, std::int64_t site, Instant now)
{
    const int used = store.run("UPDATE confidential_code SET used_at = ?2 WHERE id = ?1 AND used_at IS NULL", code,
                               milliseconds(now));
    if (used == 1)
        voidCodes(store, site, now);
    return used == 1;
}

void pruneCodes(Connection &store, Instant now)
{
    store.run("DELETE FROM confidential_code WHERE expires_at < ?1 "
              "AND NOT EXISTS (SELECT 1 FROM opening o WHERE o.code_id = confidential_code.id)",
              milliseconds(now - kMemory));
}

} // namespace truelle::caisse
