// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/takeoverboard.h"

#include "core/portfolio/portfolio.h"
#include "core/storage/deskstore.h"

#include <algorithm>
#include <span>

namespace truelle {

TakeoverBoard::TakeoverBoard(Parts parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.portfolio, &Portfolio::sitesReset, this, [this] { lookAtPortfolio(0); });
    connect(&m_parts.portfolio, &Portfolio::sitesAppended, this, &TakeoverBoard::lookAtPortfolio);
}

TakeoverBoard::~TakeoverBoard() = default;

Result<void> TakeoverBoard::load()
{
    auto rows = m_parts.desk.takeovers();
    if (!rows)
        return std::move(rows).error();
    m_rows = *std::move(rows);
    index();
    Q_EMIT rowsReset();
    lookAtPortfolio(0);
    return {};
}

const Takeover *TakeoverBoard::find(const TakeoverKey &key) const
{
    const auto found = m_positions.find(key);
    return found == m_positions.end() ? nullptr : &m_rows[found->second];
}

std::set<std::string> TakeoverBoard::siretsAt(const CaisseId &caisse) const
{
    std::set<std::string> sirets;
    for (const Takeover &row : m_rows)
        if (row.key.caisse == caisse)
            sirets.insert(row.key.siret);
    return sirets;
}

Instant TakeoverBoard::now() const
{
    return m_parts.clock.now();
}

Result<std::size_t> TakeoverBoard::add(const CaisseId &caisse, const std::vector<TakeoverLine> &lines)
{
    std::vector<Takeover> changed;
    std::size_t fresh = 0;
    for (const TakeoverLine &line : lines) {
        if (!line.faults.empty())
            continue;
        const TakeoverKey key{caisse, line.siret};
        const Takeover *const known = find(key);
        Takeover takeover = known ? *known : Takeover{key, line.cibtpId, line.name, {}, {}, now(), {}, {}};
        fresh += known == nullptr;
        if (!line.name.empty())
            takeover.name = line.name;
        if (takeover.state != TakeoverState::Associated)
            takeover.cibtpId = line.cibtpId;
        if (!line.code.isEmpty())
            takeover = afterEvent(takeover, TakeoverEvent::LetterReceived, now());
        changed.push_back(std::move(takeover));
    }
    if (m_rows.size() + fresh > kMostRows)
        return Error(ErrorCode::PayloadTooLarge, "more sites than a board holds");
    if (auto stored = m_parts.desk.putTakeovers(changed); !stored)
        return std::move(stored).error();
    for (const Takeover &takeover : changed) {
        if (const auto found = m_positions.find(takeover.key); found != m_positions.end())
            m_rows[found->second] = takeover;
        else
            m_rows.push_back(takeover);
        m_positions.try_emplace(takeover.key, m_rows.size() - 1);
    }
    for (const TakeoverLine &line : lines) {
        const TakeoverKey key{caisse, line.siret};
        if (line.faults.empty() && !line.code.isEmpty() && find(key)->state != TakeoverState::Associated)
            m_codes.insert_or_assign(key, TypedCode{line.code});
    }
    Q_EMIT rowsReset();
    lookAtPortfolio(0);
    return fresh;
}

Result<void> TakeoverBoard::note(const std::vector<TakeoverKey> &keys, TakeoverEvent event,
                                 std::optional<ErrorCode> problem)
{
    std::vector<Takeover> changed;
    for (const TakeoverKey &key : keys)
        if (const Takeover *const row = find(key); row && isPossible(*row, event))
            changed.push_back(afterEvent(*row, event, now(), problem));
    return store(std::move(changed));
}

Result<void> TakeoverBoard::setNote(const TakeoverKey &key, const std::string &note)
{
    const Takeover *const row = find(key);
    if (!row || row->note == note)
        return {};
    Takeover changed = *row;
    changed.note = note;
    return store({std::move(changed)});
}

Result<void> TakeoverBoard::setName(const TakeoverKey &key, const std::string &name)
{
    const Takeover *const row = find(key);
    if (!row || row->name == name)
        return {};
    Takeover changed = *row;
    changed.name = name;
    return store({std::move(changed)});
}

Result<void> TakeoverBoard::remove(const std::vector<TakeoverKey> &keys)
{
    if (auto removed = m_parts.desk.removeTakeovers(keys); !removed)
        return removed;
    for (const TakeoverKey &key : keys)
        m_codes.erase(key);
    const std::set<TakeoverKey> gone(keys.begin(), keys.end());
    std::erase_if(m_rows, [&gone](const Takeover &row) { return gone.contains(row.key); });
    index();
    Q_EMIT rowsReset();
    return {};
}

Result<void> TakeoverBoard::setCode(const TakeoverKey &key, const Secret &code)
{
    const Takeover *const row = find(key);
    if (!row || row->state == TakeoverState::Associated)
        return {};
    if (code.isEmpty()) {
        m_codes.erase(key);
        announce(key);
        return {};
    }
    if (const auto known = m_codes.find(key); known != m_codes.end() && known->second.code.equals(code))
        return {};
    m_codes.insert_or_assign(key, TypedCode{code});
    if (!isPossible(*row, TakeoverEvent::LetterReceived)) {
        announce(key);
        return {};
    }
    return note({key}, TakeoverEvent::LetterReceived);
}

Secret TakeoverBoard::code(const TakeoverKey &key) const
{
    const auto found = m_codes.find(key);
    return found == m_codes.end() ? Secret() : found->second.code;
}

CodeAtHand TakeoverBoard::codeAtHand(const TakeoverKey &key) const
{
    const auto found = m_codes.find(key);
    return found != m_codes.end() && !found->second.isRefused ? CodeAtHand::Yes : CodeAtHand::No;
}

bool TakeoverBoard::isCodeRefused(const TakeoverKey &key) const
{
    const auto found = m_codes.find(key);
    return found != m_codes.end() && found->second.isRefused;
}

void TakeoverBoard::markCodeRefused(const TakeoverKey &key)
{
    if (const auto found = m_codes.find(key); found != m_codes.end()) {
        found->second.isRefused = true;
        announce(key);
    }
}

// Durable first, then shown.
Result<void> TakeoverBoard::store(std::vector<Takeover> changed)
{
    if (changed.empty())
        return {};
    if (auto stored = m_parts.desk.putTakeovers(changed); !stored)
        return stored;
    std::vector<std::size_t> positions;
    for (Takeover &takeover : changed) {
        const auto found = m_positions.find(takeover.key);
        if (found == m_positions.end())
            continue;
        if (takeover.state == TakeoverState::Associated)
            m_codes.erase(takeover.key);
        m_rows[found->second] = std::move(takeover);
        positions.push_back(found->second);
    }
    std::ranges::sort(positions);
    Q_EMIT rowsChanged(positions);
    return {};
}

void TakeoverBoard::index()
{
    m_positions.clear();
    for (std::size_t position = 0; position < m_rows.size(); ++position)
        m_positions.emplace(m_rows[position].key, position);
}

void TakeoverBoard::lookAtPortfolio(std::size_t from)
{
    if (m_rows.empty())
        return;
    std::vector<Takeover> changed;
    std::set<TakeoverKey> seen; // the same site may be reached through two accounts
    for (const SiteEntry &entry : std::span(m_parts.portfolio.sites()).subspan(from)) {
        const TakeoverKey key{entry.caisse, entry.site.siret};
        const Takeover *const row = find(key);
        if (!row || !isPossible(*row, TakeoverEvent::Associated) || !seen.insert(key).second)
            continue;
        changed.push_back(afterEvent(*row, TakeoverEvent::Associated, now()));
        if (changed.back().name.empty())
            changed.back().name = entry.site.memberName;
    }
    // Where the desk cannot be written the row stays as it was, and is looked at again when all sites are.
    static_cast<void>(store(std::move(changed)));
}

void TakeoverBoard::announce(const TakeoverKey &key)
{
    if (const auto found = m_positions.find(key); found != m_positions.end())
        Q_EMIT rowsChanged({found->second});
}

} // namespace truelle
