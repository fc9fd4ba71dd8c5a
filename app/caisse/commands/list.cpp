// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/list.h"

#include "app/caisse/commands/storeoption.h"
#include "app/caisse/post/queue.h"
#include "core/domain/date.h"

#include <algorithm>
#include <ostream>

namespace truelle::caisse {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::size_t lettersIn(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

// C0 and DEL; C1 is two bytes in UTF-8, 0xC2 and one of these.
std::string harmless(std::string value)
{
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto byte = static_cast<unsigned char>(value[i]);
        if (byte < 0x20 || byte == 0x7f)
            value[i] = ' ';
        else if (byte == 0xc2 && i + 1 < value.size() && static_cast<unsigned char>(value[i + 1]) < 0xa0)
            value[i] = value[i + 1] = ' ';
    }
    return value;
}

// 2026-04-16 10:30, UTC
std::string shortTime(Instant instant)
{
    std::string text = formatIso(instant).substr(0, 16);
    text[10] = ' ';
    return text;
}

std::string stateOf(const QueuedPost &post, const Console &console)
{
    if (post.sent)
        return std::string(console.words({"envoyé ", "sent "})) + shortTime(*post.sent);
    if (post.attempts == 0)
        return std::string(console.words({"en attente", "waiting"}));
    const std::string_view what = post.nextAttempt
        ? console.words({"sera réessayé : ", "will be tried again: "})
        : console.words({"abandonné : ", "given up: "});
    return std::string(what) + post.lastError;
}

int listPosts(std::span<const std::string_view> words, PostChannel channel, Console &console)
{
    const auto arguments = parseOptions(words, {"data"}, console);
    if (!arguments)
        return kExitUsage;
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::Existing, console, exitCode);
    if (!database)
        return exitCode;
    const auto posts = database->read(
        [&](Connection &store) -> Result<std::vector<QueuedPost>> { return allPosts(store, channel); });
    if (!posts)
        return console.fail(posts.error());
    const bool isSms = channel == PostChannel::Sms;
    Rows rows{{"N°", std::string(console.words({"Créé (UTC)", "Created (UTC)"})),
               std::string(console.words({"Destinataire", "Recipient"})),
               std::string(isSms ? console.words({"Texte", "Text"}) : console.words({"Objet", "Subject"})),
               std::string(console.words({"État", "State"}))}};
    for (const QueuedPost &post : *posts)
        rows.push_back({std::to_string(post.id), shortTime(post.created),
                        channel == PostChannel::Letter ? post.post.recipientName : post.post.recipient,
                        isSms ? post.post.body : post.post.subject, stateOf(post, console)});
    console.out() << alignedColumns(rows) << std::flush;
    return kExitDone;
}

} // namespace

std::string alignedColumns(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    Rows shown = rows;
    for (auto &row : shown) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column) {
            row[column] = harmless(std::move(row[column]));
            widths[column] = std::max(widths[column], lettersIn(row[column]));
        }
    }
    std::string text;
    for (const auto &row : shown) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            text += row[column];
            if (column + 1 < row.size())
                text.append(widths[column] - lettersIn(row[column]) + 2, ' ');
        }
        text += '\n';
    }
    return text;
}

int runAccountList(std::span<const std::string_view> words, Console &console)
{
    const auto arguments = parseOptions(words, {"data"}, console);
    if (!arguments)
        return kExitUsage;
    int exitCode = kExitDone;
    const auto database = openStore(*arguments, StoreWanted::Existing, console, exitCode);
    if (!database)
        return exitCode;
    const auto rows = database->read([&](Connection &store) -> Result<Rows> {
        Rows found{{std::string(console.words({"Adresse", "Address"})),
                    std::string(console.words({"Nom", "Name"})),
                    std::string(console.words({"Cabinet", "Firm"})), "Sites",
                    std::string(console.words({"État", "State"}))}};
        Query accounts = store.query(
            "SELECT p.email, p.last_name || ' ' || p.first_name, coalesce(f.name, ''), "
            "(SELECT count(*) FROM access a WHERE a.account_id = p.id), p.state, p.password_hash IS NULL "
            "FROM account p LEFT JOIN firm_account e ON e.account_id = p.id LEFT JOIN firm f ON f.id = "
            "e.firm_id "
            "ORDER BY p.id");
        while (accounts.next()) {
            std::string_view state = accounts.text(4) == "pending"
                ? console.words({"en attente d'activation", "awaiting activation"})
                : console.words({"actif", "active"});
            if (accounts.text(4) == "active" && accounts.flag(5))
                state = console.words({"actif, sans mot de passe", "active, no password"});
            found.push_back(
                {accounts.text(0), accounts.text(1), accounts.text(2), accounts.text(3), std::string(state)});
        }
        return found;
    });
    if (!rows)
        return console.fail(rows.error());
    console.out() << alignedColumns(*rows) << std::flush;
    return kExitDone;
}

int runLettersList(std::span<const std::string_view> words, Console &console)
{
    return listPosts(words, PostChannel::Letter, console);
}

int runMailList(std::span<const std::string_view> words, Console &console)
{
    return listPosts(words, PostChannel::Mail, console);
}

int runSmsList(std::span<const std::string_view> words, Console &console)
{
    return listPosts(words, PostChannel::Sms, console);
}

} // namespace truelle::caisse
