// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/takeoverrows.h"

#include <algorithm>

namespace truelle {
namespace {

constexpr const char *kRead = "SELECT caisse, siret, cibtp_id, name, note, state, since, code_asked_at, problem"
                              " FROM takeovers ORDER BY sequence";
constexpr const char *kPut
    = "INSERT INTO takeovers (caisse, siret, cibtp_id, name, note, state, since, code_asked_at, problem)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (caisse, siret) DO UPDATE SET"
      " cibtp_id = ?3, name = ?4, note = ?5, state = ?6, since = ?7, code_asked_at = ?8, problem = ?9";

// Numbers of the file, whatever the enumeration becomes.
constexpr std::array kStates{
    TakeoverState::CodeToAsk, TakeoverState::CodeAsked,         TakeoverState::LetterSent, TakeoverState::LetterReceived,
    TakeoverState::Refused,   TakeoverState::ActivationPending, TakeoverState::Associated,
};

std::int64_t numberOf(TakeoverState state)
{
    return std::ranges::find(kStates, state) - kStates.begin();
}

// A state of no meaning reads as the first: asking for a letter again is never wrong.
TakeoverState stateOf(std::int64_t number)
{
    const bool isKnown = number >= 0 && number < static_cast<std::int64_t>(kStates.size());
    return isKnown ? kStates[static_cast<std::size_t>(number)] : TakeoverState::CodeToAsk;
}

Takeover readRow(const Query &row)
{
    Takeover takeover;
    takeover.key = {CaisseId(row.string(0)), row.string(1)};
    takeover.cibtpId = row.string(2);
    takeover.name = row.string(3);
    takeover.note = row.string(4);
    takeover.state = stateOf(row.integer(5));
    takeover.since = Instant(std::chrono::milliseconds(row.integer(6)));
    if (const std::int64_t asked = row.integer(7); asked != 0)
        takeover.codeAskedAt = Instant(std::chrono::milliseconds(asked));
    takeover.problem = errorCodeFromName(row.string(8));
    return takeover;
}

} // namespace

TakeoverRows::TakeoverRows(SQLite::Database &database)
    : m_read(database, kRead)
    , m_put(database, kPut)
    , m_remove(database, "DELETE FROM takeovers WHERE caisse = ? AND siret = ?")
{
}

std::vector<Takeover> TakeoverRows::all()
{
    std::vector<Takeover> takeovers;
    Query query(m_read);
    while (query.next())
        takeovers.push_back(readRow(query));
    return takeovers;
}

void TakeoverRows::put(const Takeover &takeover)
{
    const std::string problem(takeover.problem ? codeName(*takeover.problem) : std::string_view());
    Query(m_put)
        .text(takeover.key.caisse.toString())
        .text(takeover.key.siret)
        .text(takeover.cibtpId)
        .text(takeover.name)
        .text(takeover.note)
        .bind(numberOf(takeover.state))
        .bind(takeover.since.time_since_epoch().count())
        .bind(takeover.codeAskedAt ? takeover.codeAskedAt->time_since_epoch().count() : 0)
        .text(problem)
        .run();
}

void TakeoverRows::remove(const TakeoverKey &key)
{
    Query(m_remove).text(key.caisse.toString()).text(key.siret).run();
}

std::vector<Takeover> TakeoverRows::salvage(SQLite::Database &damaged, std::size_t &lost)
{
    return readAsFarAsPossible<Takeover>(damaged, kRead, readRow, lost);
}

} // namespace truelle
