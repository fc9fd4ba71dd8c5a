// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/openingaccounts.h"

#include "app/caisse/rules/mobilecodes.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/email.h"
#include "core/domain/passwordrule.h"
#include "core/domain/phonenumber.h"
#include "core/domain/typedtext.h"

namespace truelle::caisse {
namespace {

class Faults
{
public:
    void add(const char *pointer, const char *code) { m_fields.push_back({pointer, code}); }
    [[nodiscard]] bool require(const char *pointer, std::string_view value)
    {
        if (value.empty())
            add(pointer, "required");
        return !value.empty();
    }
    [[nodiscard]] bool areNone() const { return m_fields.empty(); }
    [[nodiscard]] Error error()
    {
        Error error(ErrorCode::ValidationFailed);
        error.fields = std::move(m_fields);
        return error;
    }

private:
    std::vector<FieldError> m_fields;
};

// In E.164, or empty; nothing else is taken, for only the client knows the person's country.
std::optional<PhoneKind> judgePhone(Faults &faults, const char *pointer, const std::string &number)
{
    if (number.empty())
        return std::nullopt;
    const auto parsed = parsePhoneNumber(number, {});
    if (parsed && parsed->e164 == number)
        return parsed->kind;
    faults.add(pointer, "invalid");
    return std::nullopt;
}

// Never activated, and with no right anywhere but on `site`.
bool isUnused(Connection &store, std::int64_t account, std::int64_t site)
{
    return store
        .value("SELECT 1 FROM account p WHERE p.id = ?1 AND p.state = 'pending' AND p.email_certified_until IS NULL "
               "AND p.pending_email IS NULL "
               "AND NOT EXISTS (SELECT 1 FROM company_administrator a WHERE a.account_id = p.id AND a.site_id <> ?2) "
               "AND NOT EXISTS (SELECT 1 FROM firm_account e WHERE e.account_id = p.id) "
               "AND NOT EXISTS (SELECT 1 FROM beneficiary b JOIN delegation d ON d.beneficiary_id = b.id "
               "WHERE b.account_id = p.id)",
               account, site)
        .has_value();
}

void fill(Connection &store, const Services &services, std::int64_t opening, std::int64_t account,
          const OpeningPerson &person)
{
    const bool isMobileCertified
        = !person.mobile.empty() && isCertified(store, MobileOwner{opening, std::nullopt}, person.mobile);
    store.run("UPDATE account SET last_name = ?2, first_name = ?3, landline = ?4, mobile = ?5, mobile_certified = ?6, "
              "password_hash = ?7, version = version + 1 WHERE id = ?1",
              account, person.lastName, person.firstName, person.landline, person.mobile, isMobileCertified,
              person.passwordHash);
    if (const auto beneficiary = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", account))
        noteBeneficiary(store, *beneficiary, services.now());
}

} // namespace

Result<OpeningPerson> checkedPerson(const OpeningDetails &details, const Caisse &caisse)
{
    Faults faults;
    OpeningPerson person;
    person.email = normalisedMailAddress(cleanedIdentifier(details.email));
    if (faults.require("/email", person.email) && !isMailAddress(person.email))
        faults.add("/email", "invalid");
    const PasswordRule rule{caisse.passwordMinimumLength, caisse.passwordMinimumClasses};
    if (faults.require("/password", details.password.reveal())
        && !checkPassword(details.password.reveal(), rule).isAccepted)
        faults.add("/password", "password-rule");
    person.lastName = cleanedName(details.lastName);
    static_cast<void>(faults.require("/lastName", person.lastName));
    person.firstName = cleanedName(details.firstName);
    static_cast<void>(faults.require("/firstName", person.firstName));
    person.landline = cleanedIdentifier(details.landline);
    static_cast<void>(judgePhone(faults, "/landline", person.landline));
    person.mobile = cleanedIdentifier(details.mobile);
    if (judgePhone(faults, "/mobile", person.mobile).value_or(PhoneKind::Mobile) != PhoneKind::Mobile)
        faults.add("/mobile", "not-mobile");
    if (!faults.areNone())
        return faults.error();
    return person;
}

std::optional<std::int64_t> takeAccount(Connection &store, const Services &services, std::int64_t opening,
                                        std::int64_t site, const OpeningPerson &person)
{
    auto account = store.value("SELECT id FROM account WHERE email = ?1", person.email);
    if (account && !isUnused(store, *account, site))
        return std::nullopt;
    if (!account) {
        store.run("INSERT INTO account (email, state) VALUES (?1, 'pending')", person.email);
        account = store.lastInsertId();
    }
    // What was typed last counts, so that no earlier link may open the account: an opening that waited for it is over.
    store.run("UPDATE opening SET ended_at = ?3 WHERE account_id = ?1 AND id <> ?2 AND ended_at IS NULL", *account,
              opening, milliseconds(services.now()));
    fill(store, services, opening, *account, person);
    return account;
}

void releaseAccount(Connection &store, std::int64_t opening, std::int64_t account, Instant now)
{
    store.run("UPDATE opening SET account_id = NULL WHERE id = ?1", opening);
    store.run("UPDATE one_time_link SET voided_at = ?2 WHERE opening_id = ?1 AND used_at IS NULL AND voided_at IS NULL",
              opening, milliseconds(now));
    // Whoever it belongs to has not chosen the password that was typed; one who is there meanwhile has chosen theirs.
    store.run("UPDATE account SET password_hash = NULL WHERE id = ?1 AND state = 'pending' "
              "AND email_certified_until IS NULL AND pending_email IS NULL",
              account);
    removeUnused(store, account);
}

void giveWay(Connection &store, std::int64_t account, Instant now)
{
    constexpr std::int64_t kNoSite = 0;
    if (!isUnused(store, account, kNoSite))
        return;
    store.run("UPDATE opening SET account_id = NULL, ended_at = coalesce(ended_at, ?2) WHERE account_id = ?1", account,
              milliseconds(now));
    removeUnused(store, account);
}

void removeUnused(Connection &store, std::int64_t account)
{
    constexpr std::int64_t kNoSite = 0;
    const bool isNeeded = !isUnused(store, account, kNoSite)
        || store.value("SELECT 1 FROM beneficiary WHERE account_id = ?1", account)
        || store.value("SELECT 1 FROM opening WHERE account_id = ?1 AND ended_at IS NULL", account);
    if (isNeeded)
        return;
    store.run("UPDATE opening SET account_id = NULL WHERE account_id = ?1", account);
    store.run("DELETE FROM mobile_challenge WHERE account_id = ?1", account);
    store.run("DELETE FROM account WHERE id = ?1", account);
}

} // namespace truelle::caisse
