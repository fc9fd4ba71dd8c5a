// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/ownaccount.h"

#include "app/caisse/rules/mobilecodes.h"
#include "app/caisse/rules/sessions.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/phonenumber.h"
#include "core/domain/typedtext.h"
#include "core/wire/fieldlimits.h"
#include "core/wire/mewire.h"

namespace truelle::caisse {
namespace {

using Faults = std::vector<FieldError>;

void applyName(const std::optional<std::string> &typed, const char *pointer, std::string &name, Faults &faults)
{
    if (!typed)
        return;
    name = cleanedName(*typed);
    if (auto fault = nameFault(name); !fault.empty())
        faults.push_back({pointer, std::move(fault)});
}

// A number that stays as it is is not judged: rules of numbers change, and it may be older than them.
bool applyPhone(const std::optional<std::string> &given, const char *pointer, std::string &phone, Faults &faults)
{
    if (!given || *given == phone)
        return false;
    const auto parsed = parsePhoneNumber(*given, {});
    if (!given->empty() && (!parsed || parsed->e164 != *given))
        faults.push_back({pointer, "invalid"});
    phone = *given;
    return true;
}

void applyMobile(Connection &store, std::int64_t row, const AccountPatch &patch, Account &account, Faults &faults)
{
    const std::size_t before = faults.size();
    if (!applyPhone(patch.mobile, "/mobile", account.mobile, faults))
        return;
    const auto number = parsePhoneNumber(account.mobile, {});
    if (number && faults.size() == before && number->kind != PhoneKind::Mobile)
        faults.push_back({"/mobile", "not-mobile"});
    account.isMobileCertified
        = !account.mobile.empty() && isCertified(store, MobileOwner{std::nullopt, row}, account.mobile);
}

Result<Account> patched(Connection &store, std::int64_t row, Account account, const AccountPatch &patch)
{
    Faults faults;
    applyName(patch.lastName, "/lastName", account.lastName, faults);
    applyName(patch.firstName, "/firstName", account.firstName, faults);
    applyPhone(patch.landline, "/landline", account.landline, faults);
    applyMobile(store, row, patch, account, faults);
    account.getsDocumentsByEmail = patch.documentsByEmail.value_or(account.getsDocumentsByEmail);
    if (patch.documentsBySms.value_or(false) && !account.isMobileCertified)
        faults.push_back({"/notifications/documentsBySms", "needs-certified-mobile"});
    account.getsDocumentsBySms
        = account.isMobileCertified && patch.documentsBySms.value_or(account.getsDocumentsBySms);
    if (faults.empty())
        return account;
    Error error(ErrorCode::ValidationFailed);
    error.fields = std::move(faults);
    return error;
}

void write(Connection &store, std::int64_t row, const Account &before, const Account &after, Instant now)
{
    store.run("UPDATE account SET last_name = ?2, first_name = ?3, landline = ?4, mobile = ?5, mobile_certified = ?6, "
              "documents_by_email = ?7, documents_by_sms = ?8, version = version + 1 WHERE id = ?1",
              row, after.lastName, after.firstName, after.landline, after.mobile, after.isMobileCertified,
              after.getsDocumentsByEmail, after.getsDocumentsBySms);
    if (after.mobile != before.mobile)
        forgetMobileCodes(store, MobileOwner{std::nullopt, row}, now);
    if (after.lastName == before.lastName && after.firstName == before.firstName)
        return;
    if (const auto beneficiary = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", row))
        noteBeneficiary(store, *beneficiary, now);
}

Result<ChangeAnswer> performed(const Services &services, Connection &store, const ContactChange &change)
{
    const Instant now = services.now();
    auto kept = recall(store, change.key, now);
    if (!kept)
        return kept.error();
    if (*kept)
        return **std::move(kept);
    const auto patch = decodeAccountPatch(change.body);
    if (!patch)
        return patch.error();
    auto account = readAccount(store, change.account);
    if (!account)
        return account.error();
    if (account->version != change.ifMatch) {
        Error error(ErrorCode::ChangedMeanwhile);
        error.current = encodeAccount(*account);
        return error;
    }
    const auto after = patched(store, change.account, *account, *patch);
    if (!after)
        return after.error();
    if (!(*after == *account)) {
        write(store, change.account, *account, *after, now);
        account = readAccount(store, change.account);
        if (!account)
            return account.error();
    }
    ChangeAnswer answer{200, encodeAccount(*account), account->version};
    keep(store, change.key, answer, now);
    return answer;
}

} // namespace

std::string nameFault(std::string_view cleaned)
{
    if (cleaned.empty())
        return "required";
    return characterCount(cleaned) > kMostName ? "too-long" : std::string();
}

Result<ChangeAnswer> changeContact(Services &services, const ContactChange &change)
{
    const auto mark = services.runningKeys().begin(change.key);
    if (!mark)
        return Error(ErrorCode::StillRunning, "the same key is at work");
    return services.store().write(
        [&](Connection &store) -> Result<ChangeAnswer> { return performed(services, store, change); });
}

} // namespace truelle::caisse
