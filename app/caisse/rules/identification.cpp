// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/identification.h"

#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/rows.h"
#include "core/domain/siret.h"
#include "core/domain/typedtext.h"

#include <regex>

namespace truelle::caisse {
namespace {

struct CheckedLetters
{
    std::string cibtpId;
    std::string siret;
    Secret code;
};

bool hasForm(const std::string &text, const std::string &pattern)
{
    try {
        return std::regex_match(text, std::regex(pattern));
    } catch (const std::regex_error &) {
        return true; // a rule that says nothing
    }
}

void fault(std::vector<FieldError> &faults, std::string pointer, std::string code)
{
    faults.push_back({std::move(pointer), std::move(code)});
}

void judgeCibtpId(const Caisse &caisse, const std::string &cibtpId, std::vector<FieldError> &faults)
{
    if (cibtpId.empty())
        fault(faults, "/cibtpId", "required");
    else if (!hasForm(cibtpId, caisse.cibtpIdPattern))
        fault(faults, "/cibtpId", "invalid");
}

Error formError(std::vector<FieldError> faults)
{
    Error error(ErrorCode::ValidationFailed);
    error.fields = std::move(faults);
    return error;
}

Result<CheckedLetters> checkedLetters(const Caisse &caisse, const SiteIdentification &asked)
{
    std::vector<FieldError> faults;
    CheckedLetters letters{cleanedIdentifier(asked.cibtpId), {}, comparedCode(asked.code)};
    judgeCibtpId(caisse, letters.cibtpId, faults);
    const std::string siret = cleanedIdentifier(asked.siret);
    if (const auto parsed = Siret::parse(siret))
        letters.siret = parsed->digits();
    else
        fault(faults, "/siret", siret.empty() ? "required" : "invalid");
    if (letters.code.isEmpty())
        fault(faults, "/code", "required");
    if (!faults.empty())
        return formError(std::move(faults));
    return letters;
}

// The pair, so that nobody who merely knows a SIRET, which is public, slows down the company itself.
ThrottleKeys throttleKeys(const Database &database, const CheckedLetters &letters, std::string_view source)
{
    return {keyedHash(database.serverKey(), "letters:" + letters.cibtpId + ':' + letters.siret),
            keyedHash(database.serverKey(), "source:" + std::string(source))};
}

IdentifiedSite describe(Connection &store, std::int64_t site, OpeningPurpose purpose)
{
    Query row = store.query("SELECT m.name, s.siret, s.town, m.holder_last_name, m.holder_first_name FROM site s "
                            "JOIN member m ON m.id = s.member_id WHERE s.id = ?1",
                            site);
    IdentifiedSite found;
    if (!row.next())
        return found;
    found.memberName = row.text(0);
    found.siret = row.text(1);
    found.town = row.text(2);
    if (purpose == OpeningPurpose::Opening) {
        found.lastName = row.text(3);
        found.firstName = row.text(4);
    }
    return found;
}

IdentifiedSite begin(Connection &store, const TriedCode &tried, OpeningPurpose purpose, Instant now)
{
    IdentifiedSite site = describe(store, tried.site, purpose);
    site.token = randomToken();
    site.lifetime = stepLifetime(purpose);
    store.run("INSERT INTO opening (purpose, token_hash, code_id, site_id, created_at, expires_at) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
              purposeName(purpose), Blob{tokenHash(site.token)}, tried.code, tried.site, milliseconds(now),
              milliseconds(now + site.lifetime));
    return site;
}

} // namespace

std::string_view purposeName(OpeningPurpose purpose)
{
    switch (purpose) {
    case OpeningPurpose::Opening: return "opening";
    case OpeningPurpose::Association: return "association";
    }
    return {};
}

std::chrono::seconds stepLifetime(OpeningPurpose purpose)
{
    switch (purpose) {
    case OpeningPurpose::Opening: return std::chrono::hours{1};
    case OpeningPurpose::Association: return std::chrono::minutes{15};
    }
    return {};
}

Result<std::string> checkedCibtpId(const Caisse &caisse, std::string_view typed)
{
    std::string cibtpId = cleanedIdentifier(typed);
    std::vector<FieldError> faults;
    judgeCibtpId(caisse, cibtpId, faults);
    if (!faults.empty())
        return formError(std::move(faults));
    return cibtpId;
}

Result<IdentifiedSite> identifySite(Services &services, const SiteIdentification &asked, OpeningPurpose purpose,
                                    std::string_view source)
{
    Database &database = services.store();
    const auto letters = checkedLetters(database.caisse(), asked);
    if (!letters)
        return letters.error();
    const auto pass = passHashGate(services);
    if (!pass)
        return pass.error();
    const ThrottleKeys keys = throttleKeys(database, *letters, source);
    const auto tried = database.write([&](Connection &store) -> Result<std::optional<TriedCode>> {
        if (const auto counted = countAttempt(store, keys, services.now()); !counted)
            return counted.error();
        return tryCode(store, letters->cibtpId, letters->siret, services.now());
    });
    if (!tried)
        return tried.error();
    const bool isRight = services.hasher().verify(*tried ? (*tried)->hash : nobodysHash(), letters->code);
    if (!isRight || !*tried)
        return Error(ErrorCode::IdentificationRefused);
    return database.write([&](Connection &store) -> Result<IdentifiedSite> {
        if (!giveTryBack(store, (*tried)->code, services.now()))
            return Error(ErrorCode::IdentificationRefused);
        forgive(store, keys);
        return begin(store, **tried, purpose, services.now());
    });
}

Result<OpeningRow> findOpening(Connection &store, const Secret &token, OpeningPurpose purpose, Instant now)
{
    Query row = store.query("SELECT o.id, o.code_id, o.site_id, o.account_id, o.created_at, o.expires_at, "
                            "o.completed_at IS NOT NULL, c.used_at IS NOT NULL FROM opening o "
                            "JOIN confidential_code c ON c.id = o.code_id "
                            "WHERE o.token_hash = ?1 AND o.purpose = ?2 AND o.ended_at IS NULL",
                            Blob{tokenHash(token)}, purposeName(purpose));
    if (!row.next())
        return Error(ErrorCode::OpeningEnded);
    const auto moment = [&row](int column) { return Instant{std::chrono::milliseconds{row.integer(column)}}; };
    OpeningRow found{row.integer(0), row.integer(1), row.integer(2),  row.optionalInteger(3),
                     moment(4),      moment(5),      row.flag(6),     row.flag(7)};
    if (!found.isCodeUsed && found.expires <= now)
        return Error(ErrorCode::OpeningEnded);
    return found;
}

} // namespace truelle::caisse
