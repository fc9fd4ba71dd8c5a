// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/certification.h"

#include "app/caisse/rules/accountmails.h"
#include "app/caisse/store/rows.h"

#include <vector>

namespace truelle::caisse {
namespace {

constexpr int kAtOnce = 200; // holders in a transaction; the others come with the next round

struct Due
{
    std::int64_t account = 0;
    Date until;
};

std::vector<Due> accountsDue(Connection &store, Date today)
{
    Query rows = store.query("SELECT p.id, p.email_certified_until FROM account p WHERE p.state = 'active' "
                             "AND p.email_certified_until <= ?1 AND NOT EXISTS (SELECT 1 FROM post WHERE cause = "
                             "CASE WHEN p.email_certified_until < ?2 THEN 'certification-over:' "
                             "ELSE 'certification-ahead:' END || p.id || ':' || "
                             "date(p.email_certified_until * 86400, 'unixepoch')) LIMIT ?3",
                             dayNumber(today + kCertificationWarning), dayNumber(today), kAtOnce);
    std::vector<Due> due;
    while (rows.next())
        due.push_back({rows.integer(0), Date{std::chrono::days{rows.integer(1)}}});
    return due;
}

} // namespace

Date certifiedUntil(Instant now)
{
    using namespace std::chrono;
    const year_month_day day = year_month_day{parisDate(now)} + months{12};
    return day.ok() ? Date{day} : Date{day.year() / day.month() / last};
}

Result<int> remindOfCertification(Services &services)
{
    const Date today = parisDate(services.now());
    return services.store().write([&](Connection &store) -> Result<int> {
        int sent = 0;
        for (const Due &due : accountsDue(store, today)) {
            const auto holder = findHolder(store, due.account);
            const CertificationEnd end = due.until < today ? CertificationEnd::Over : CertificationEnd::Ahead;
            if (holder && sendCertificationMail(store, services, *holder, due.until, end))
                ++sent;
        }
        return sent;
    });
}

} // namespace truelle::caisse
