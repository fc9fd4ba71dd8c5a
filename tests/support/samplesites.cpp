// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplesites.h"

#include <array>
#include <cstdio>

namespace truelle::samples {

namespace {

using namespace std::chrono;

constexpr std::array kTrades{"Charpentes", "Maçonnerie", "Couvertures", "Menuiserie", "Électricité", "Plâtrerie",
                             "Peinture",   "Carrelages", "Terrassement", "Façades",   "Étanchéité",  "Plomberie"};
constexpr std::array kFamilies{"Moreau",  "Lefèvre", "Girard",   "Benoît",  "Château", "Guérin", "Renaud",
                               "Fournier", "Mercier", "Lecœur",  "Barré",   "Nguyen",  "Da Silva", "Pélissier",
                               "Haddad",  "Le Goff", "Vasseur"};
constexpr std::array kTowns{"Angers",  "Le Mans",  "Nantes",     "Saint-Étienne", "Besançon", "Béziers", "Laval",
                            "Orléans", "Tours",    "L'Haÿ-les-Roses", "Évreux",   "Niort",    "Cholet"};

std::string digits(int width, int number)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*d", width, number);
    return text.data();
}

// 14 digits whose Luhn sum holds: from the right every second digit counts twice, the check digit being the first.
std::string siret(int number)
{
    const std::string text = "7" + digits(8, number * 7 % 100'000'000) + digits(4, number % 9 + 1);
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int digit = text[text.size() - 1 - i] - '0';
        const int weighed = i % 2 == 0 ? 2 * digit : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return text + char('0' + (10 - sum % 10) % 10);
}

DsnAlert alert(int site, unsigned month, bool isMissing)
{
    DsnAlert made;
    made.id = AlertId("a" + std::to_string(site) + "-" + std::to_string(month));
    made.site = siteKey(site).site;
    made.month = year(2026) / std::chrono::month(month);
    made.kind = isMissing ? "missing-or-anomaly" : "to-rectify";
    made.text = isMissing ? "Anomalie dans le traitement / Déclaration manquante" : "Une déclaration à rectifier.";
    return made;
}

} // namespace

Instant screenTime()
{
    return parisInstant(Date(2026y / November / 10), hours(9) + minutes(42));
}

SiteKey siteKey(int number)
{
    return {AccountKey("account"), SiteId("s" + std::to_string(number))};
}

SiteEntry siteEntry(int number)
{
    const auto at = [number](const auto &names, int step) { return std::string(names[std::size_t(number * step) % names.size()]); };
    SiteEntry entry;
    entry.key = siteKey(number);
    entry.caisse = CaisseId("val-de-seine");
    entry.caisseName = "CIBTP Val-de-Seine";
    entry.site.id = entry.key.site;
    entry.site.member = MemberId("m" + std::to_string(number));
    entry.site.memberName = at(kTrades, 5) + ' ' + at(kFamilies, 3);
    entry.site.cibtpId = "01-" + digits(6, number * 37 % 1'000'000) + '-' + digits(2, number % 3 + 1);
    entry.site.siret = siret(number);
    entry.site.town = at(kTowns, 4);
    entry.site.firmName = "Comptagestion";
    entry.site.role = SiteRole::FirmAdministrator;
    if (number % 8 != 3)
        return entry;
    DsnAlert first = alert(number, number % 24 == 3 ? 10 : 9, number % 3 == 0);
    if (number % 24 == 3)
        first.deadline = dsnDeadline(first.month, number % 48 == 3 ? DsnRegime::FiftyOrMorePaidWithinMonth
                                                                   : DsnRegime::Others);
    entry.alerts.push_back(std::move(first));
    if (number % 16 == 3)
        entry.alerts.push_back(alert(number, 8, true));
    return entry;
}

std::vector<SiteEntry> siteEntries(int count)
{
    std::vector<SiteEntry> entries;
    for (int number = 0; number < count; ++number)
        entries.push_back(siteEntry(number));
    return entries;
}

SiteEntry charpentesMoreau()
{
    SiteEntry entry = siteEntry(1'000'000);
    entry.site.memberName = "Charpentes Moreau";
    entry.site.town = "Le Mans";
    entry.site.cibtpId = "01-000377-02";
    entry.site.siret = "35600000000048";
    DsnAlert october = alert(1'000'000, 10, true);
    october.deadline = dsnDeadline(october.month, DsnRegime::Others);
    entry.alerts = {october, alert(1'000'000, 9, true)};
    return entry;
}

} // namespace truelle::samples
