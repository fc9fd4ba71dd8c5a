// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/declarations.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace truelle::caisse {
namespace {

using std::chrono::days;
using std::chrono::months;

constexpr std::string_view kUnknownEmployee = "other:unknown-employee";

struct Kind
{
    std::string_view kind;
    std::string_view text;
};
constexpr auto kKinds = std::to_array<Kind>({
    {kMissingOrAnomaly, "Anomalie dans le traitement / Déclaration manquante"},
    {kToRectify, "Une déclaration à rectifier."},
    {kUnknownEmployee, "Un salarié déclaré est inconnu de la caisse."},
});

Month monthOf(Date date)
{
    const std::chrono::year_month_day day{date};
    return day.year() / day.month();
}

// The latest month whose declaration is due already, whatever the regime.
Month lastDueMonth(const World &world)
{
    Month month = monthOf(world.today) - months{1};
    while (dsnDeadline(month, DsnRegime::Others) >= world.options.now)
        month -= months{1};
    return month;
}

// Nothing where the caisse does not know it and so serves no deadline.
std::optional<DsnRegime> drawRegime(Random &random)
{
    const std::size_t draw = random.below(10);
    if (draw == 0)
        return std::nullopt;
    return draw < 3 ? DsnRegime::FiftyOrMorePaidWithinMonth : DsnRegime::Others;
}

const Kind &drawKind(Random &random)
{
    const std::size_t draw = random.below(100);
    return kKinds[draw < 52 ? 0 : draw < 94 ? 1 : 2];
}

// First some of the fixed accounts' sites, so that each has something to show, then any.
std::vector<std::size_t> sitesInAlert(const World &world, Random &random)
{
    const std::size_t sites = world.sites.size();
    const std::size_t wanted = std::max<std::size_t>(sites * world.options.alerts.sitesPerThousand / 1000,
                                                     world.options.alerts.sitesPerThousand > 0 ? 1 : 0);
    std::vector<std::size_t> order(sites);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::size_t placed = 0;
    const auto ofCollaborator = [sites](std::size_t turn) { return turn * sites / kCollaboratorSites; };
    for (const std::size_t fixed : {std::size_t{0}, std::size_t{2}, std::size_t{9}, ofCollaborator(3),
                                    ofCollaborator(8), ofCollaborator(20)})
        if (fixed < sites && placed < sites)
            std::swap(order[placed++], order[fixed]);
    for (std::size_t i = placed; i + 1 < sites; ++i)
        std::swap(order[i], order[i + random.below(sites - i)]);
    order.resize(std::min(wanted, sites));
    std::ranges::sort(order);
    return order;
}

std::string stateInAlert(std::string_view kind, std::size_t site)
{
    if (kind == kMissingOrAnomaly)
        return site % 2 == 0 ? "missing" : "anomaly";
    return kind == kToRectify ? "to-rectify" : "processing";
}

std::string stateWithoutAlert(Random &random, std::size_t monthsBack)
{
    if (monthsBack <= 1) {
        constexpr std::array<std::string_view, 4> kRecent{"received", "processing", "validated", "validated"};
        return std::string(random.pick(kRecent));
    }
    return random.chance(60) ? "rectified" : "validated";
}

} // namespace

AlertDensity AlertDensity::forSites(std::size_t sites)
{
    return sites <= kDemonstrationSites ? AlertDensity{45, 1, 3} : AlertDensity{500, 2, 6};
}

std::optional<std::string_view> alertText(std::string_view kind)
{
    for (const Kind &known : kKinds)
        if (known.kind == kind)
            return known.text;
    return std::nullopt;
}

void addAlerts(World &world, Random random)
{
    const Month last = lastDueMonth(world);
    const AlertDensity &density = world.options.alerts;
    // Most and fewest take turns with what lies between them, so that the average is the middle at every
    // size.
    const int range = density.most - density.fewest + 1;
    int turn = 0;
    for (const std::size_t site : sitesInAlert(world, random)) {
        const int count = density.fewest + turn++ % range;
        for (int back = count - 1; back >= 0; --back) {
            // The first three show each kind once.
            const Kind &kind =
                world.alerts.size() < kKinds.size() ? kKinds[world.alerts.size()] : drawKind(random);
            SeedAlert alert{site, last - months{back}, std::string(kind.kind), std::string(kind.text), {}};
            if (kind.kind != kMissingOrAnomaly && random.chance(700))
                alert.deadline = parisInstant(workingDayOnOrAfter(world.today + days{random.between(4, 20)}),
                                              std::chrono::hours{12});
            world.alerts.push_back(std::move(alert));
        }
    }
}

std::vector<DsnMonth> followUp(const World &world, std::size_t site, std::span<const SeedAlert> alerts)
{
    Random random = Random(world.options.seed).forked(site + world.sites.size());
    const std::optional<DsnRegime> regime = drawRegime(random);
    std::vector<DsnMonth> result;
    Month month = monthOf(world.today);
    for (std::size_t back = 0; back < kFollowUpMonths; ++back, month -= months{1}) {
        DsnMonth entry;
        entry.month = month;
        const Instant due = dsnDeadline(month, regime.value_or(DsnRegime::Others));
        if (regime)
            entry.deadline = due;
        const auto alert = std::ranges::find(alerts, month, &SeedAlert::month);
        if (alert != alerts.end()) {
            entry.state = stateInAlert(alert->kind, site);
            entry.message = alert->text;
            entry.link = "https://caisse-demonstration.example/dsn/" + world.sites[site].siret + "/"
                + formatIso(month);
        } else {
            entry.state = due >= world.options.now ? "expected" : stateWithoutAlert(random, back);
        }
        if (entry.state != "expected" && entry.state != "missing")
            entry.receivedOn = parisDate(due) - days{random.between(0, 5)};
        result.push_back(std::move(entry));
    }
    return result;
}

} // namespace truelle::caisse
