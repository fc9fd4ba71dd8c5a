// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/associations.h"

#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/rules/credentials.h"
#include "app/caisse/rules/identification.h"
#include "app/caisse/rules/openingmails.h"
#include "app/caisse/rules/openings.h"
#include "app/caisse/store/rows.h"
#include "core/domain/typedtext.h"

namespace truelle::caisse {
namespace {

std::optional<Error> formFault(const std::string &email, const AssociationDetails &details)
{
    Error error(ErrorCode::ValidationFailed);
    if (email.empty())
        error.fields.push_back({"/email", "required"});
    if (details.password.isEmpty())
        error.fields.push_back({"/password", "required"});
    return error.fields.empty() ? std::nullopt : std::optional(error);
}

AssociatedSite describe(Connection &store, std::int64_t site)
{
    Query row = store.query("SELECT m.name, m.cibtp_id, s.siret, s.town FROM site s JOIN member m ON m.id = s.member_id "
                            "WHERE s.id = ?1",
                            site);
    return row.next() ? AssociatedSite{row.text(0), row.text(1), row.text(2), row.text(3)} : AssociatedSite{};
}

std::string mailOf(Connection &store, std::int64_t account)
{
    Query row = store.query("SELECT email FROM account WHERE id = ?1", account);
    return row.next() ? row.text(0) : std::string();
}

Result<AssociatedSite> associate(Connection &store, Services &services, const OpeningRow &row, std::int64_t account)
{
    if (row.isCodeUsed) {
        if (row.account != account)
            return Error(ErrorCode::OpeningEnded, "associated with another account");
        return describe(store, row.site);
    }
    const Instant now = services.now();
    if (!useCode(store, row.code, row.site, now))
        return Error(ErrorCode::OpeningEnded, "the code was used");
    endOpenings(store, row.site, row.id, now);
    store.run("UPDATE opening SET account_id = ?2, completed_at = ?3 WHERE id = ?1", row.id, account,
              milliseconds(now));
    const std::string cause = "associated:" + std::to_string(row.id);
    giveSite(store, services, row.site, account, cause);
    queueAssociatedMail(store, services, {mailOf(store, account), row.site, cause});
    return describe(store, row.site);
}

} // namespace

Result<AssociatedSite> completeAssociation(Services &services, const AssociationDetails &details,
                                           std::string_view source)
{
    const std::string email = cleanedIdentifier(details.email);
    if (auto fault = formFault(email, details))
        return *std::move(fault);
    const auto find = [&](Connection &store) {
        return findOpening(store, details.token, OpeningPurpose::Association, services.now());
    };
    if (const auto known = services.store().read(find); !known)
        return known.error();
    const auto person = judgeCredentials(services, email, details.password, source);
    if (!person)
        return person.error();
    return services.store().write([&](Connection &store) -> Result<AssociatedSite> {
        const auto row = find(store);
        if (!row)
            return row.error();
        forgive(store, person->counted);
        return associate(store, services, *row, person->account);
    });
}

} // namespace truelle::caisse
