// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/grantreceiver.h"

#include "app/caisse/store/identifiers.h"
#include "core/domain/email.h"
#include "core/domain/typedtext.h"

namespace truelle::caisse {
namespace {

// Theirs in this line on this site, whatever its status.
std::optional<std::int64_t> givenBefore(Connection &store, const Receiving &receiving, std::int64_t beneficiary)
{
    return store.value("SELECT id FROM delegation WHERE site_id = ?1 AND beneficiary_id = ?2 AND grantor_id IS ?3 "
                       "AND deleted_at IS NULL ORDER BY closed, id DESC",
                       receiving.site, beneficiary, receiving.line.grantor);
}

void refuseSecond(Connection &store, const Receiving &receiving, Receiver &receiver, const char *pointer)
{
    if (!receiver.beneficiary)
        return;
    if (const auto there = givenBefore(store, receiving, *receiver.beneficiary))
        receiver.faults.push_back({pointer, "already-beneficiary", publicId(IdKind::Delegation, *there)});
}

Receiver findFirm(Connection &store, const Receiving &receiving)
{
    Receiver receiver;
    receiver.firm = store.value("SELECT firm_id FROM site WHERE id = ?1", receiving.site);
    if (!receiver.firm) {
        receiver.faults.push_back({"/kind", "no-firm"});
        return receiver;
    }
    receiver.beneficiary = store.value("SELECT id FROM beneficiary WHERE firm_id = ?1", *receiver.firm);
    refuseSecond(store, receiving, receiver, "/kind");
    return receiver;
}

std::int64_t addAccount(Connection &store, const Receiving &receiving, const std::string &email)
{
    store.run("INSERT INTO account (email, state) VALUES (?1, 'pending')", email);
    const std::int64_t account = store.lastInsertId();
    if (receiving.line.firm)
        store.run("INSERT INTO firm_account (account_id, firm_id, role) VALUES (?1, ?2, 'collaborator')", account,
                  receiving.line.firm);
    return account;
}

} // namespace

Receiver findReceiver(Connection &store, const Receiving &receiving, const DelegationGrant &grant)
{
    if (grant.kind == BeneficiaryKind::Firm)
        return findFirm(store, receiving);
    Receiver receiver;
    receiver.email = normalisedMailAddress(cleanedIdentifier(grant.email));
    if (!isMailAddress(receiver.email)) {
        receiver.faults.push_back({"/email", receiver.email.empty() ? "required" : "invalid"});
        return receiver;
    }
    receiver.account = store.value("SELECT id FROM account WHERE email = ?1", receiver.email);
    if (!receiver.account)
        return receiver;
    if (*receiver.account == receiving.giver.account) {
        receiver.faults.push_back({"/email", "own-delegation"});
        return receiver;
    }
    if (isCompanyAdministrator(store, *receiver.account, receiving.site)) {
        receiver.faults.push_back({"/email", "company-administrator"});
        return receiver;
    }
    receiver.beneficiary = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", *receiver.account);
    refuseSecond(store, receiving, receiver, "/email");
    return receiver;
}

std::int64_t admit(Connection &store, const Receiving &receiving, const Receiver &receiver)
{
    if (receiver.account)
        store.run("UPDATE account SET password_hash = NULL WHERE id = ?1 AND state = 'pending' "
                  "AND email_certified_until IS NULL AND pending_email IS NULL",
                  *receiver.account);
    if (receiver.beneficiary)
        return *receiver.beneficiary;
    if (receiver.firm) {
        store.run("INSERT INTO beneficiary (firm_id) VALUES (?1)", receiver.firm);
        return store.lastInsertId();
    }
    const std::int64_t account = receiver.account ? *receiver.account : addAccount(store, receiving, receiver.email);
    store.run("INSERT INTO beneficiary (account_id) VALUES (?1)", account);
    return store.lastInsertId();
}

} // namespace truelle::caisse
