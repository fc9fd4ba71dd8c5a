// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/writer.h"

#include "app/caisse/seed/bulkinsert.h"
#include "app/caisse/seed/declarations.h"
#include "app/caisse/seed/names.h"
#include "app/caisse/seed/unopened.h"
#include "app/caisse/seed/welcomepost.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"

#include <algorithm>
#include <future>

namespace truelle::caisse {
namespace {

// Rows are numbered from 1.
std::int64_t rowNumber(std::size_t place)
{
    return static_cast<std::int64_t>(place) + 1;
}

std::optional<std::int64_t> rowNumber(const std::optional<std::size_t> &place)
{
    return place ? std::optional(rowNumber(*place)) : std::nullopt;
}

std::optional<std::int64_t> dayOf(const std::optional<Date> &date)
{
    return date ? std::optional(dayNumber(*date)) : std::nullopt;
}

std::optional<std::int64_t> momentOf(const std::optional<Instant> &instant)
{
    return instant ? std::optional(milliseconds(*instant)) : std::nullopt;
}

void clear(Connection &store)
{
    for (const char *table : {"change_log", "acquaintance", "access", "idempotency", "refresh_token",
                              "access_token", "session", "throttle", "asked", "one_time_link",
                              "mobile_challenge", "opening", "code_request", "confidential_code", "post",
                              "dsn_month", "alert"})
        store.run("DELETE FROM " + std::string(table));
    // A delegation may only go after those that came from it: none points to another any more.
    store.run("UPDATE delegation SET grantor_id = NULL");
    for (const char *table : {"delegation", "beneficiary", "company_administrator", "firm_account", "account",
                              "site", "firm", "member"})
        store.run("DELETE FROM " + std::string(table));
}

void insertPeople(Connection &store, const World &world, const std::vector<std::string> &hashes)
{
    BulkInsert accounts(
        store,
        "INSERT INTO account (id, email, last_name, first_name, landline, mobile, mobile_certified, "
        "password_hash, state, email_certified_until) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    BulkInsert employees(store, "INSERT INTO firm_account (account_id, firm_id, role) VALUES (?1, ?2, ?3)");
    auto hash = hashes.begin();
    for (std::size_t i = 0; i < world.accounts.size(); ++i) {
        const SeedAccount &account = world.accounts[i];
        std::optional<std::string> password;
        if (account.isDemonstration && hash != hashes.end())
            password = *hash++;
        accounts.row(rowNumber(i), account.email, account.lastName, account.firstName, account.landline,
                     account.mobile, account.isMobileCertified, password,
                     account.isActive ? "active" : "pending", dayOf(account.certifiedUntil));
        if (account.firm)
            employees.row(rowNumber(i), rowNumber(*account.firm),
                          account.isFirmAdministrator ? "administrator" : "collaborator");
    }
    BulkInsert beneficiaries(store, "INSERT INTO beneficiary (id, account_id, firm_id) VALUES (?1, ?2, ?3)");
    for (std::size_t i = 0; i < world.beneficiaries.size(); ++i)
        beneficiaries.row(rowNumber(i), rowNumber(world.beneficiaries[i].account),
                          rowNumber(world.beneficiaries[i].firm));
}

void insertCompanies(Connection &store, const World &world)
{
    BulkInsert firms(store, "INSERT INTO firm (id, name) VALUES (?1, ?2)");
    for (std::size_t i = 0; i < world.firms.size(); ++i)
        firms.row(rowNumber(i), world.firms[i].name);
    BulkInsert members(store,
                       "INSERT INTO member (id, name, cibtp_id, postal_address, holder_last_name, "
                       "holder_first_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (std::size_t i = 0; i < world.members.size(); ++i) {
        const SeedMember &member = world.members[i];
        const SeedAccount &holder = world.accounts[member.administrator];
        members.row(rowNumber(i), member.name, member.cibtpId,
                    member.name + "\n" + inventedAddress(i, world.sites[member.firstSite].town), holder.lastName,
                    holder.firstName);
    }
    BulkInsert sites(store,
                     "INSERT INTO site (id, member_id, siret, town, firm_id) VALUES (?1, ?2, ?3, ?4, 1)");
    for (std::size_t i = 0; i < world.sites.size(); ++i) {
        const SeedSite &site = world.sites[i];
        const std::string town(towns()[site.town].name);
        sites.row(rowNumber(i), rowNumber(site.member), site.siret, town);
    }
    for (std::size_t i = 0; i < world.unopened.size(); ++i) {
        const SeedUnopened &site = world.unopened[i];
        const std::size_t member = world.members.size() + i;
        members.row(rowNumber(member), site.memberName, site.cibtpId,
                    site.memberName + "\n" + inventedAddress(member, site.town), site.holderLastName,
                    site.holderFirstName);
        sites.row(rowNumber(world.sites.size() + i), rowNumber(member), site.siret,
                  std::string(towns()[site.town].name));
    }
}

void insertAdministrators(Connection &store, const World &world)
{
    BulkInsert administrators(store,
                              "INSERT INTO company_administrator (site_id, account_id) VALUES (?1, ?2)");
    for (std::size_t i = 0; i < world.sites.size(); ++i)
        administrators.row(rowNumber(i), rowNumber(world.members[world.sites[i].member].administrator));
}

void insertDelegations(Connection &store, const World &world)
{
    std::vector<std::string> names; // « Nom Prénom », as the rules write it
    names.reserve(world.accounts.size());
    for (const SeedAccount &account : world.accounts)
        names.push_back(account.lastName + " " + account.firstName);
    BulkInsert delegations(
        store,
        "INSERT INTO delegation (id, site_id, beneficiary_id, grantor_id, firm_id, colleges, "
        "rights_consult, rights_update, administrator, effect_date, end_date, suspended_from, "
        "suspended_until, closed, version, modified_by, modified_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    for (std::size_t i = 0; i < world.delegations.size(); ++i) {
        const SeedDelegation &d = world.delegations[i];
        std::optional<Date> from;
        std::optional<Date> until;
        if (d.suspension) {
            from = d.suspension->from;
            until = d.suspension->until;
        }
        delegations.row(rowNumber(i), rowNumber(d.site), rowNumber(d.beneficiary), rowNumber(d.grantor),
                        rowNumber(d.firm), d.colleges, d.consult, d.update, d.isAdministrator,
                        dayNumber(d.effectDate), dayOf(d.endDate), dayOf(from), dayOf(until), d.isClosed,
                        d.version, names[d.modifiedBy], milliseconds(d.modifiedAt));
    }
}

void insertDeclarations(Connection &store, const World &world)
{
    BulkInsert alerts(store,
                      "INSERT INTO alert (id, site_id, month, kind, text, needs_action, deadline) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, 1, ?6)");
    for (std::size_t i = 0; i < world.alerts.size(); ++i) {
        const SeedAlert &alert = world.alerts[i];
        alerts.row(rowNumber(i), rowNumber(alert.site), formatIso(alert.month), alert.kind, alert.text,
                   momentOf(alert.deadline));
    }
    BulkInsert rows(store,
                    "INSERT INTO dsn_month (site_id, month, state, received_on, message, deadline, link) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    std::size_t first = 0;
    for (std::size_t site = 0; site < world.sites.size(); ++site) {
        std::size_t last = first;
        while (last < world.alerts.size() && world.alerts[last].site == site)
            ++last;
        // Oldest first: the order of the table's key.
        const auto months = followUp(world, site, std::span(world.alerts).subspan(first, last - first));
        for (auto month = months.rbegin(); month != months.rend(); ++month)
            rows.row(rowNumber(site), formatIso(month->month), month->state, dayOf(month->receivedOn),
                     month->message, momentOf(month->deadline), month->link);
        first = last;
    }
}

} // namespace

Result<void> writeWorld(Database &database, const World &world, const SeedWrite &how)
{
    std::future<Result<SeedSecrets>> secrets;
    if (how.hasher)
        secrets = std::async(std::launch::async, makeSecrets, std::cref(world), std::cref(*how.hasher));
    return database.write([&](Connection &store) -> Result<void> {
        const bool hasData = store.value("SELECT 1 FROM site LIMIT 1").has_value()
            || store.value("SELECT 1 FROM account LIMIT 1").has_value();
        if (hasData && how.existing == ExistingData::Refuse)
            return Error(ErrorCode::InvalidInput, "the store has data already");
        if (hasData)
            clear(store);
        insertCompanies(store, world);
        const Result<SeedSecrets> ready
            = secrets.valid() ? secrets.get() : Result<SeedSecrets>(SeedSecrets{});
        if (!ready)
            return ready.error();
        insertPeople(store, world, ready->passwordHashes);
        insertAdministrators(store, world);
        insertDelegations(store, world);
        insertDeclarations(store, world);
        if (how.hasher)
            queueWelcomePost(store, database.caisse(), world, *ready);
        rebuildVisibility(store, world.options.now);
        return {};
    });
}

} // namespace truelle::caisse
