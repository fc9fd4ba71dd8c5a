// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/takeoverboard.h"
#include "core/session/accountregistry.h"
#include "core/wire/openingwire.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace truelle {

// What a failure says of a run over many sites.
enum class RunVerdict {
    LineRefused, // the caisse does not take this line; the same again would not do, the rest goes on
    LineFailed, // this line may do another time; the rest goes on
    Wait, // the caisse asks for patience
    RunEnds, // says nothing of the line: the password, the account, the way to the caisse
};
[[nodiscard]] RunVerdict runVerdict(const Error &error);

enum class TakeoverRun { AskCodes, Associate };

// What became of one line; no error: done.
struct TakeoverOutcome
{
    TakeoverKey key;
    std::optional<Error> error;
};

// Many sites one after the other: asks for their letters, or associates those whose code is at hand with one account.
// Each outcome is on the board, durably, before it is told. One run at a time.
class TakeoverFlow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        AccountRegistry &accounts;
        TakeoverBoard &board;
        DeskStore &desk;
    };
    struct Progress
    {
        std::size_t done = 0;
        std::size_t total = 0;
        std::optional<Instant> waitingUntil; // the caisse asked for patience
    };
    // What is waited for a caisse in a row before the run ends, and at most in all.
    static constexpr std::chrono::minutes kLongestWait{15};
    static constexpr std::chrono::minutes kPatience{60};
    // As many failures in a row end a run: it is the caisse then, not the lines.
    static constexpr int kFailuresInARow = 3;

    explicit TakeoverFlow(Parts parts, QObject *parent = nullptr);
    ~TakeoverFlow() override;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] TakeoverRun run() const { return m_run; } // the one running, or the last
    [[nodiscard]] Progress progress() const;
    // Of the last run, in the order in which they came; the lines not reached have none.
    [[nodiscard]] const std::vector<TakeoverOutcome> &outcomes() const { return m_outcomes; }
    // Why the last run ended before its end: an error of RunVerdict::RunEnds or Wait, of the desk, or Cancelled.
    [[nodiscard]] const std::optional<Error> &stoppedBy() const { return m_stoppedBy; }

    // Which of these lines a run with this account would take up now; after a run, what is worth trying again.
    [[nodiscard]] std::vector<TakeoverKey> due(TakeoverRun run, const AccountKey &account,
                                               const std::vector<TakeoverKey> &keys) const;
    // The form of a caisse's identifiers; of a caisse nobody has an account at here, any.
    [[nodiscard]] CibtpIdForm cibtpIdForm(const CaisseId &caisse) const;

    // Lines of the board at the account's caisse for which a letter may be asked now: once for a member, whose other
    // sites share it. Ignored while a run is on.
    void askCodes(const AccountKey &account, const std::vector<TakeoverKey> &keys);
    // Lines whose code is at hand. The password is kept until the run ends.
    void associate(const AccountKey &account, const Secret &password, const std::vector<TakeoverKey> &keys);
    // The line in hand is dropped; what is done stays done.
    void cancel();

    // Openings of this computer that wait for their activation are the board's news too.
    void lookAtOpenings();

Q_SIGNALS:
    void progressed();
    void settled(const truelle::TakeoverOutcome &outcome);
    void finished();

private:
    void begin(TakeoverRun run, const AccountKey &account, const std::vector<TakeoverKey> &keys);
    void next();
    void startOne(AccountContext &account, const Takeover &row);
    void conclude(Result<std::string> memberName);
    void fail(const Error &error);
    void waitFor(const Error &error);
    void settle(std::optional<Error> error);
    void end(std::optional<Error> reason);
    [[nodiscard]] bool noteOnBoard(TakeoverEvent event, std::optional<ErrorCode> problem = {});
    [[nodiscard]] std::vector<TakeoverKey> sharingLetter(const TakeoverKey &key) const;

    Parts m_parts;
    bool m_isRunning = false;
    TakeoverRun m_run = TakeoverRun::AskCodes;
    AccountKey m_account;
    Secret m_password;
    std::vector<TakeoverKey> m_queue;
    std::size_t m_at = 0;
    std::vector<TakeoverOutcome> m_outcomes;
    std::optional<Error> m_stoppedBy;
    int m_failuresInARow = 0;
    std::chrono::seconds m_waited{};
    std::optional<Instant> m_waitingUntil;
    QTimer m_wait;
    QPointer<OperationBase> m_step;
};

} // namespace truelle
