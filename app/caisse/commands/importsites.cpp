// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/import.h"
#include "app/caisse/commands/people.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/email.h"
#include "core/domain/siret.h"
#include "core/domain/typedtext.h"

#include <regex>

namespace truelle::caisse {
namespace {

struct SiteRow
{
    std::string member;
    std::string cibtpId;
    std::string siret;
    std::string town;
    std::string firm;
    std::string postalAddress; // lines; empty: unknown
    ImportedPerson administrator; // no address: nobody
};

// « SARL Moreau | 1 rue Haute | 49000 Angers », or with line ends.
std::string linesOf(std::string_view cell)
{
    std::string lines;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of("|\r\n"), cell.size());
        const std::string line = cleanedName(cell.substr(0, end));
        if (!line.empty())
            lines += (lines.empty() ? "" : "\n") + line;
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return lines;
}

SiteRow read(const CsvTable &table, const CsvRow &row)
{
    SiteRow site;
    site.member = table.value(row, {"member", "adherent"});
    site.cibtpId = table.value(row, {"cibtp_id", "identifiant_cibtp"});
    site.siret = table.value(row, {"siret"});
    site.town = table.value(row, {"town", "ville"});
    site.firm = table.value(row, {"firm", "cabinet"});
    site.postalAddress = linesOf(table.value(row, {"postal_address", "adresse_postale"}));
    site.administrator = {table.value(row, {"administrator", "administrateur"}),
                          table.value(row, {"last_name", "nom"}), table.value(row, {"first_name", "prenom"})};
    return site;
}

// Nothing where the row is good; makes its SIRET plain digits.
std::optional<BadRow> check(Connection &store, SiteRow &site, const std::regex &cibtpId)
{
    if (site.member.empty() || site.town.empty())
        return BadRow{0, {"adhérent ou ville manquants", "member or town missing"}, {}};
    if (!std::regex_match(site.cibtpId, cibtpId))
        return BadRow{0, {"identifiant CIBTP incorrect", "invalid CIBTP id"}, site.cibtpId};
    const auto siret = Siret::parse(site.siret);
    if (!siret)
        return BadRow{0, {"SIRET incorrect", "invalid SIRET"}, site.siret};
    site.siret = siret->digits();
    if (!site.administrator.email.empty() && !isMailAddress(normalisedMailAddress(site.administrator.email)))
        return BadRow{
            0, {"adresse électronique incorrecte", "invalid e-mail address"}, site.administrator.email};
    Query known = store.query("SELECT name FROM member WHERE cibtp_id = ?1", site.cibtpId);
    if (known.next() && known.text(0) != site.member)
        return BadRow{
            0,
            {"cet identifiant CIBTP est celui d'un autre adhérent", "another member has this CIBTP id"},
            known.text(0)};
    Query owner = store.query(
        "SELECT m.cibtp_id FROM site s JOIN member m ON m.id = s.member_id WHERE s.siret = ?1", site.siret);
    if (owner.next() && owner.text(0) != site.cibtpId)
        return BadRow{
            0, {"ce SIRET est celui d'un autre adhérent", "another member has this SIRET"}, owner.text(0)};
    return std::nullopt;
}

std::int64_t memberOf(Connection &store, const SiteRow &site)
{
    auto member = store.value("SELECT id FROM member WHERE cibtp_id = ?1", site.cibtpId);
    if (!member) {
        store.run("INSERT INTO member (name, cibtp_id) VALUES (?1, ?2)", site.member, site.cibtpId);
        member = store.lastInsertId();
    }
    if (!site.postalAddress.empty())
        store.run("UPDATE member SET postal_address = ?2 WHERE id = ?1", *member, site.postalAddress);
    // Whom an opening is prefilled with.
    if (!site.administrator.lastName.empty())
        store.run("UPDATE member SET holder_last_name = ?2, holder_first_name = ?3 WHERE id = ?1", *member,
                  site.administrator.lastName, site.administrator.firstName);
    return *member;
}

std::int64_t keepSite(Connection &store, const SiteRow &site, Instant now)
{
    const std::int64_t member = memberOf(store, site);
    const auto firm = site.firm.empty() ? std::nullopt : std::optional(firmOf(store, site.firm));
    if (const auto known = store.value("SELECT id FROM site WHERE siret = ?1", site.siret)) {
        const int changed =
            store.run("UPDATE site SET town = ?2, firm_id = coalesce(?3, firm_id) WHERE id = ?1 "
                      "AND (town <> ?2 OR (?3 IS NOT NULL AND firm_id IS NOT ?3))",
                      *known, site.town, firm);
        if (changed > 0)
            noteSite(store, *known, now);
        return *known;
    }
    store.run("INSERT INTO site (member_id, siret, town, firm_id) VALUES (?1, ?2, ?3, ?4)",
              member, site.siret, site.town, firm);
    return store.lastInsertId();
}

void keep(Connection &store, const SiteRow &row, Instant now)
{
    const std::int64_t site = keepSite(store, row, now);
    if (row.administrator.email.empty())
        return;
    const std::int64_t account = accountOf(store, row.administrator);
    if (store.value("SELECT 1 FROM company_administrator WHERE site_id = ?1 AND account_id = ?2", site,
                    account))
        return;
    changeSite(store, site, now, [&] {
        store.run("INSERT INTO company_administrator (site_id, account_id) VALUES (?1, ?2)", site, account);
    });
}

} // namespace

Result<ImportReport> importSites(Database &database, const CsvTable &table)
{
    for (const auto &names : {std::initializer_list<std::string_view>{"member", "adherent"},
                              {"cibtp_id", "identifiant_cibtp"},
                              {"siret"},
                              {"town", "ville"}})
        if (!table.hasColumn(names))
            return Error(ErrorCode::InvalidInput, "column " + std::string(*names.begin()));
    const std::regex cibtpId(database.caisse().cibtpIdPattern, std::regex::ECMAScript);
    const Instant now = database.clock().now();
    return database.write([&](Connection &store) -> Result<ImportReport> {
        ImportReport report;
        for (const CsvRow &row : table.rows()) {
            if (row.isBroken) {
                report.bad.push_back({row.line, {"ligne illisible", "unreadable row"}, {}});
                continue;
            }
            SiteRow site = read(table, row);
            if (auto fault = check(store, site, cibtpId)) {
                fault->line = row.line;
                report.bad.push_back(*std::move(fault));
                continue;
            }
            keep(store, site, now);
            ++report.kept;
        }
        return report;
    });
}

} // namespace truelle::caisse
