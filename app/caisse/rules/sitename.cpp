// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/sitename.h"

#include "core/domain/siret.h"

namespace truelle::caisse {

std::string siteInWords(Connection &store, std::int64_t site)
{
    Query row = store.query(
        "SELECT m.name, s.siret, s.town FROM site s JOIN member m ON m.id = s.member_id WHERE s.id = ?1", site);
    if (!row.next())
        return {};
    const auto siret = Siret::parse(row.text(1));
    return row.text(0) + " (" + row.text(2) + ", SIRET " + (siret ? siret->formatted() : row.text(1)) + ')';
}

std::string personInWords(const std::string &firstName, const std::string &lastName)
{
    return firstName.empty() || lastName.empty() ? firstName + lastName : firstName + ' ' + lastName;
}

std::string greeting(const std::string &person)
{
    return "Bonjour" + (person.empty() ? std::string() : ' ' + person) + ",\n\n";
}

} // namespace truelle::caisse
