// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/mobilecodes.h"

#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/tokens.h"
#include "app/caisse/store/postqueue.h"
#include "app/caisse/store/rows.h"
#include "core/domain/phonenumber.h"

#include <sodium.h>

#include <algorithm>

namespace truelle::caisse {
namespace {

constexpr AskLimit kSends{kMobileCodeSends, std::chrono::hours{1}};
constexpr std::uint32_t kCodes = 1'000'000;

// What is wrong with a number, as a field's code; empty where it is a mobile number in E.164.
std::string faultOf(const std::string &number)
{
    const auto parsed = parsePhoneNumber(number, {});
    if (!parsed || parsed->e164 != number)
        return "invalid";
    return parsed->kind == PhoneKind::Mobile ? std::string() : "not-mobile";
}

std::string nameOf(const MobileOwner &owner)
{
    return owner.opening ? "opening:" + std::to_string(*owner.opening)
                         : "account:" + std::to_string(owner.account.value_or(0));
}

Secret randomCode()
{
    std::string digits = std::to_string(randombytes_uniform(kCodes));
    digits.insert(0, 6 - digits.size(), '0');
    return Secret(std::move(digits));
}

// Bound to owner and number, so that a row copied to another one is worth nothing.
std::string codeHash(const Services &services, const MobileOwner &owner, const std::string &mobile, const Secret &code)
{
    return keyedHash(services.store().serverKey(), "mobile-code:" + nameOf(owner) + ':' + mobile + ':'
                         + std::string(code.reveal()));
}

// What people paste comes with blanks: « 123 456 ».
Secret digitsOf(const Secret &typed)
{
    std::string digits;
    std::ranges::copy_if(typed.reveal(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return Secret(std::move(digits));
}

Result<int> countSend(const Services &services, Connection &store, const MobileOwner &owner, const std::string &mobile)
{
    const std::string_view key = services.store().serverKey();
    const Instant now = services.now();
    const std::pair<std::string_view, std::string> counted[]
        = {{"mobile-code-by", nameOf(owner)}, {"mobile-code-to", mobile}};
    int left = kSends.times;
    for (const auto &[what, whom] : counted) {
        const AskCount count = countAsked(store, key, what, whom, kSends, now);
        if (!count.isWithin) {
            Error error(ErrorCode::RateLimited, "too many codes sent");
            error.retryAfter = count.wait;
            return error;
        }
        left = std::min(left, count.left);
    }
    return left;
}

void queueCode(const Services &services, Connection &store, const std::string &mobile, const Secret &code)
{
    OutgoingPost sms;
    sms.channel = PostChannel::Sms;
    sms.recipient = mobile;
    sms.body = services.store().caisse().name + " : votre code de certification est " + std::string(kSecretPlace)
        + ". Il est valable 10 minutes. Ne le communiquez à personne.";
    sms.cause = "mobile-code:" + std::to_string(store.lastInsertId());
    sms.secret = code;
    enqueue(store, sms, services.now());
}

} // namespace

Result<MobileChallenge> sendMobileCode(Services &services, Connection &store, const MobileOwner &owner,
                                       const std::string &mobile)
{
    if (auto fault = faultOf(mobile); !fault.empty()) {
        Error error(ErrorCode::ValidationFailed);
        error.fields.push_back({"/mobile", std::move(fault)});
        return error;
    }
    const auto left = countSend(services, store, owner, mobile);
    if (!left)
        return left.error();
    const Instant now = services.now();
    store.run("UPDATE mobile_challenge SET voided_at = ?3 WHERE voided_at IS NULL AND certified_at IS NULL "
              "AND (opening_id = ?1 OR account_id = ?2)",
              owner.opening, owner.account, milliseconds(now));
    const Secret code = randomCode();
    store.run("INSERT INTO mobile_challenge (opening_id, account_id, mobile, code_hash, sent_at, expires_at) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
              owner.opening, owner.account, mobile, Blob{codeHash(services, owner, mobile, code)}, milliseconds(now),
              milliseconds(now + kMobileCodeLife));
    queueCode(services, store, mobile, code);
    return MobileChallenge{kMobileCodeLife, kMobileCodeTries, *left};
}

Result<MobileConfirmation> confirmMobileCode(Services &services, Connection &store, const MobileOwner &owner,
                                             const std::string &mobile, const Secret &code)
{
    const std::int64_t now = milliseconds(services.now());
    Query row = store.query("SELECT id, code_hash, tries FROM mobile_challenge "
                            "WHERE (opening_id = ?1 OR account_id = ?2) AND mobile = ?3 AND voided_at IS NULL AND certified_at IS NULL "
                            "AND expires_at > ?4 ORDER BY id DESC LIMIT 1",
                            owner.opening, owner.account, mobile, now);
    if (!row.next() || row.number(2) >= kMobileCodeTries)
        return MobileConfirmation{isCertified(store, owner, mobile), 0};
    const std::int64_t challenge = row.integer(0);
    const int triesLeft = kMobileCodeTries - row.number(2) - 1;
    store.run("UPDATE mobile_challenge SET tries = tries + 1 WHERE id = ?1", challenge);
    const std::string given = codeHash(services, owner, mobile, digitsOf(code));
    const std::string kept = row.text(1);
    if (given.size() != kept.size() || sodium_memcmp(given.data(), kept.data(), kept.size()) != 0)
        return MobileConfirmation{false, triesLeft};
    store.run("UPDATE mobile_challenge SET certified_at = ?2 WHERE id = ?1", challenge, now);
    store.run("UPDATE account SET mobile_certified = 1, version = version + 1 WHERE id = ?1 AND mobile = ?2 "
              "AND mobile_certified = 0",
              owner.account, mobile);
    return MobileConfirmation{true, triesLeft};
}

bool isCertified(Connection &store, const MobileOwner &owner, const std::string &mobile)
{
    return store
        .value("SELECT 1 FROM mobile_challenge WHERE (opening_id = ?1 OR account_id = ?2) AND mobile = ?3 "
               "AND certified_at IS NOT NULL AND voided_at IS NULL "
               "UNION ALL SELECT 1 FROM account WHERE id = ?2 AND mobile = ?3 AND mobile_certified = 1",
               owner.opening, owner.account, mobile)
        .has_value();
}

void forgetMobileCodes(Connection &store, const MobileOwner &owner, Instant now)
{
    store.run("UPDATE mobile_challenge SET voided_at = ?3 WHERE voided_at IS NULL "
              "AND (opening_id = ?1 OR account_id = ?2)",
              owner.opening, owner.account, milliseconds(now));
}

void pruneMobileCodes(Connection &store, Instant now)
{
    constexpr std::chrono::hours kKept{8 * 24};
    store.run("DELETE FROM mobile_challenge WHERE sent_at < ?1", milliseconds(now - kKept));
}

} // namespace truelle::caisse
