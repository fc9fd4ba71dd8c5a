// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/recovery.h"

#include "app/caisse/rules/accountmails.h"
#include "app/caisse/rules/asked.h"
#include "app/caisse/rules/certification.h"
#include "app/caisse/rules/openings.h"
#include "app/caisse/store/rows.h"
#include "core/domain/email.h"
#include "core/domain/typedtext.h"

namespace truelle::caisse {
namespace {

constexpr AskLimit kLimit{kRecoveryMails, std::chrono::hours{1}};

enum class Wanted { Password, Activation };

struct Candidate
{
    AccountHolder holder;
    bool isActive = false;
    bool isEndingSoon = false; // its certification
    std::string pendingEmail; // the address a change waits for
};

std::optional<Candidate> candidateWith(Connection &store, const std::string &email, Instant now)
{
    // Somebody's own address before one that somebody merely wants.
    Query row = store.query("SELECT id, state, email_certified_until, pending_email FROM account "
                            "WHERE email = ?1 OR pending_email = ?1 ORDER BY email = ?1 DESC, id DESC LIMIT 1",
                            email);
    if (!row.next())
        return std::nullopt;
    const auto holder = findHolder(store, row.integer(0));
    if (!holder)
        return std::nullopt;
    const auto until = row.optionalInteger(2);
    const std::int64_t soon = dayNumber(parisDate(now) + kCertificationWarning);
    return Candidate{*holder, row.text(1) == "active", until && *until <= soon, row.text(3)};
}

void sendPending(Connection &store, Services &services, const Candidate &candidate, const std::string &email)
{
    if (candidate.pendingEmail.empty()) {
        if (!resendOpeningLink(store, services, candidate.holder.account))
            sendActivationMail(store, services, candidate.holder);
    } else if (email == candidate.holder.email) {
        sendKeepAddressMail(store, services, candidate.holder, candidate.pendingEmail);
    } else {
        sendNewAddressMail(store, services, candidate.holder, candidate.pendingEmail);
    }
}

void sendWanted(Connection &store, Services &services, const std::string &email, Wanted wanted)
{
    const auto candidate = candidateWith(store, email, services.now());
    if (candidate && !candidate->isActive)
        sendPending(store, services, *candidate, email);
    else if (candidate && wanted == Wanted::Password)
        sendPasswordMail(store, services, candidate->holder);
    else if (candidate && candidate->isEndingSoon)
        sendAskedCertificationMail(store, services, candidate->holder);
    else
        feignMail(store, services, email);
}

Result<void> ask(Services &services, const std::string &typed, Wanted wanted)
{
    const std::string email = normalisedMailAddress(cleanedIdentifier(typed));
    if (!isMailAddress(email)) {
        Error error(ErrorCode::ValidationFailed);
        error.fields.push_back({"/email", email.empty() ? "required" : "invalid"});
        return error;
    }
    return services.store().write([&](Connection &store) -> Result<void> {
        const auto counted = countAsked(store, services.store().serverKey(), "recovery", email, kLimit, services.now());
        if (counted.isWithin)
            sendWanted(store, services, email, wanted);
        return {};
    });
}

} // namespace

Result<void> requestPasswordReset(Services &services, const std::string &email)
{
    return ask(services, email, Wanted::Password);
}

Result<void> resendActivation(Services &services, const std::string &email)
{
    return ask(services, email, Wanted::Activation);
}

} // namespace truelle::caisse
