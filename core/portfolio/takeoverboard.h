// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/takeover.h"
#include "core/portfolio/takeoverlist.h"

#include <QObject>

#include <map>
#include <set>
#include <vector>

namespace truelle {

class DeskStore;
class Portfolio;

// The opened working copy of the sites that are taken over: desk.db keeps them, the portfolio says which have come. The
// confidential codes typed so far are in memory only and gone with the program. Lives in the user-interface thread;
// what changes something is durable when it returns, and tells by a signal.
class TakeoverBoard : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        DeskStore &desk;
        const Portfolio &portfolio;
        const Clock &clock;
    };
    static constexpr std::size_t kMostRows = 20'000;

    explicit TakeoverBoard(Parts parts, QObject *parent = nullptr);
    ~TakeoverBoard() override;

    // Reads desk.db: rowsReset().
    [[nodiscard]] Result<void> load();
    // In the order in which they came; positions change only with rowsReset().
    [[nodiscard]] const std::vector<Takeover> &rows() const { return m_rows; }
    [[nodiscard]] const Takeover *find(const TakeoverKey &key) const; // valid until the next change
    [[nodiscard]] std::set<std::string> siretsAt(const CaisseId &caisse) const;
    [[nodiscard]] Instant now() const;

    // Takes the lines without fault over: new ones, and of known ones the name and code they bring. How many are new.
    // PayloadTooLarge beyond kMostRows.
    [[nodiscard]] Result<std::size_t> add(const CaisseId &caisse, const std::vector<TakeoverLine> &lines);
    // Those to which it can happen. `problem` as in afterEvent().
    [[nodiscard]] Result<void> note(const std::vector<TakeoverKey> &keys, TakeoverEvent event,
                                    std::optional<ErrorCode> problem = {});
    // What the person writes beside a row, and what the caisse calls a member nobody had named.
    [[nodiscard]] Result<void> setNote(const TakeoverKey &key, const std::string &note);
    [[nodiscard]] Result<void> setName(const TakeoverKey &key, const std::string &name);
    [[nodiscard]] Result<void> remove(const std::vector<TakeoverKey> &keys);

    // A code that is typed means that its letter has come; an empty one takes the code away and nothing else. Of an
    // associated site nothing is kept.
    [[nodiscard]] Result<void> setCode(const TakeoverKey &key, const Secret &code);
    [[nodiscard]] Secret code(const TakeoverKey &key) const;
    [[nodiscard]] CodeAtHand codeAtHand(const TakeoverKey &key) const;
    // Whether the caisse refused this very code: it is tried again only when it has been typed again.
    [[nodiscard]] bool isCodeRefused(const TakeoverKey &key) const;
    void markCodeRefused(const TakeoverKey &key);
    [[nodiscard]] std::size_t codeCount() const { return m_codes.size(); }

Q_SIGNALS:
    void rowsReset();
    // Positions in rows(), ascending.
    void rowsChanged(const std::vector<std::size_t> &positions);

private:
    struct TypedCode
    {
        Secret code;
        bool isRefused = false;
    };
    [[nodiscard]] Result<void> store(std::vector<Takeover> changed);
    void index();
    // A site that the portfolio has is associated, however that came about; of those from this position on.
    void lookAtPortfolio(std::size_t from);
    void announce(const TakeoverKey &key);

    Parts m_parts;
    std::vector<Takeover> m_rows;
    std::map<TakeoverKey, std::size_t> m_positions;
    std::map<TakeoverKey, TypedCode> m_codes;
};

} // namespace truelle
