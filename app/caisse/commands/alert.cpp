// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/alert.h"

#include "app/caisse/commands/storeoption.h"
#include "app/caisse/seed/declarations.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/siret.h"

#include <algorithm>
#include <ostream>

namespace truelle::caisse {
namespace {

struct AlertRequest
{
    std::string siret;
    std::optional<Month> month;
    std::string kind;
    std::string text;
    std::optional<Date> deadline;
};

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20;
}

// Nothing after having told the console.
std::optional<AlertRequest> requestOf(const Arguments &arguments, Console &console)
{
    AlertRequest request;
    const std::string site = arguments.valueOr("site", "");
    const auto siret = Siret::parse(site);
    if (!siret) {
        console.refuseUsage({"--site attend un SIRET", "--site takes a SIRET"}, site);
        return std::nullopt;
    }
    request.siret = siret->digits();
    if (const auto month = arguments.value("month")) {
        request.month = parseIsoMonth(*month);
        if (!request.month) {
            console.refuseUsage({"--month attend un mois, AAAA-MM", "--month takes a month, YYYY-MM"},
                                *month);
            return std::nullopt;
        }
    }
    if (const auto deadline = arguments.value("deadline")) {
        request.deadline = parseIsoDate(*deadline);
        if (!request.deadline) {
            console.refuseUsage(
                {"--deadline attend une date, AAAA-MM-JJ", "--deadline takes a date, YYYY-MM-DD"}, *deadline);
            return std::nullopt;
        }
    }
    request.kind = arguments.valueOr("kind", "");
    request.text = arguments.valueOr("text", alertText(request.kind).value_or(""));
    if (std::ranges::any_of(request.kind + request.text, isControl)) {
        console.refuseUsage({"--kind et --text n'ont qu'une ligne", "--kind and --text have one line"});
        return std::nullopt;
    }
    return request;
}

std::optional<std::int64_t> findSite(Connection &store, const AlertRequest &request)
{
    return store.value("SELECT id FROM site WHERE siret = ?1", request.siret);
}

std::string_view stateOf(std::string_view kind)
{
    if (kind == kMissingOrAnomaly)
        return "anomaly";
    return kind == kToRectify ? "to-rectify" : "processing";
}

Result<void> add(Connection &store, const AlertRequest &request, Instant now)
{
    const auto site = findSite(store, request);
    if (!site)
        return Error(ErrorCode::NotFound, request.siret);
    const std::string month = formatIso(*request.month);
    if (store.value("SELECT 1 FROM alert WHERE site_id = ?1 AND month = ?2 AND kind = ?3", *site, month,
                    request.kind))
        return Error(ErrorCode::InvalidInput, request.siret + " " + month);
    std::optional<std::int64_t> deadline;
    if (request.deadline)
        deadline = milliseconds(parisInstant(*request.deadline, std::chrono::hours{12}));
    store.run("INSERT INTO alert (site_id, month, kind, text, deadline) VALUES (?1, ?2, ?3, ?4, ?5)", *site,
              month, request.kind, request.text, deadline);
    noteAlert(store, store.lastInsertId(), ChangeOp::Gained, now);
    store.run("INSERT INTO dsn_month (site_id, month, state, message, deadline) VALUES (?1, ?2, ?3, ?4, ?5) "
              "ON CONFLICT DO UPDATE SET state = excluded.state, message = excluded.message, "
              "deadline = coalesce(excluded.deadline, deadline)",
              *site, month, stateOf(request.kind), request.text, deadline);
    return {};
}

Result<int> clear(Connection &store, const AlertRequest &request, Instant now)
{
    const auto site = findSite(store, request);
    if (!site)
        return Error(ErrorCode::NotFound, request.siret);
    const std::string month = request.month ? formatIso(*request.month) : std::string();
    std::vector<std::pair<std::int64_t, std::string>> alerts;
    Query rows = store.query("SELECT id, month FROM alert WHERE site_id = ?1 AND (?2 = '' OR month = ?2) "
                             "AND (?3 = '' OR kind = ?3)",
                             *site, month, request.kind);
    while (rows.next())
        alerts.emplace_back(rows.integer(0), rows.text(1));
    for (const auto &[alert, of] : alerts) {
        noteAlert(store, alert, ChangeOp::Lost, now);
        store.run("DELETE FROM alert WHERE id = ?1", alert);
        store.run("UPDATE dsn_month SET state = 'rectified', message = '', link = '' WHERE site_id = ?1 AND "
                  "month = ?2 "
                  "AND NOT EXISTS (SELECT 1 FROM alert WHERE site_id = ?1 AND month = ?2)",
                  *site, of);
    }
    return static_cast<int>(alerts.size());
}

int tellError(const Error &error, Console &console)
{
    if (error.code == ErrorCode::NotFound)
        return console.fail({"site inconnu", "unknown site"}, error.detail);
    if (error.code == ErrorCode::InvalidInput)
        return console.fail(
            {"ce site a déjà cette alerte pour ce mois", "this site has this alert for this month already"},
            error.detail);
    return console.fail(error);
}

} // namespace

int runAlertAdd(std::span<const std::string_view> words, Console &console)
{
    const auto arguments =
        parseOptions(words, {"data", "site", "month", "kind", "text", "deadline"}, console);
    if (!arguments)
        return kExitUsage;
    const auto request = requestOf(*arguments, console);
    if (!request)
        return kExitUsage;
    if (!request->month || request->kind.empty() || request->text.empty())
        return console.refuseUsage(
            {"--month et --kind sont attendus, et --text pour un genre d'alerte nouveau",
             "--month and --kind are expected, and --text for a new kind of alert"});
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::Existing, console, exitCode);
    if (!database)
        return exitCode;
    const Instant now = systemClock().now();
    const auto added = database->write([&](Connection &store) { return add(store, *request, now); });
    if (!added)
        return tellError(added.error(), console);
    console.out() << console.words({"Alerte ajoutée.", "Alert added."}) << std::endl;
    return kExitDone;
}

int runAlertClear(std::span<const std::string_view> words, Console &console)
{
    const auto arguments = parseOptions(words, {"data", "site", "month", "kind"}, console);
    if (!arguments)
        return kExitUsage;
    const auto request = requestOf(*arguments, console);
    if (!request)
        return kExitUsage;
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::Existing, console, exitCode);
    if (!database)
        return exitCode;
    const Instant now = systemClock().now();
    const auto cleared = database->write([&](Connection &store) { return clear(store, *request, now); });
    if (!cleared)
        return tellError(cleared.error(), console);
    console.out() << console.words({"Alertes retirées : ", "Alerts cleared: "}) << *cleared << '.'
                  << std::endl;
    return kExitDone;
}

} // namespace truelle::caisse
