// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/takeoverflow.h"

#include "core/domain/siret.h"
#include "core/flows/associationflow.h"
#include "core/flows/formchecks.h"
#include "core/flows/openingdraftcodec.h"
#include "core/flows/recoveryflow.h"
#include "core/storage/deskstore.h"

#include <algorithm>
#include <set>

namespace truelle {
namespace {

constexpr std::chrono::seconds kUnnamedWait{30}; // where a caisse says "later" but not when

bool isOfTheAccount(const Error &error)
{
    return std::ranges::any_of(error.fields, [](const FieldError &field) {
        return field.pointer == "/email" || field.pointer == "/password";
    });
}

} // namespace

RunVerdict runVerdict(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::ValidationFailed: return isOfTheAccount(error) ? RunVerdict::RunEnds : RunVerdict::LineRefused;
    case ErrorCode::IdentificationRefused:
    case ErrorCode::NotFound: return RunVerdict::LineRefused;
    case ErrorCode::RateLimited:
    case ErrorCode::ServerBusy: return RunVerdict::Wait;
    case ErrorCode::AccountLocked: // of these letters, or of the account: then the next lines say so too, uncounted
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::MalformedAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::OpeningEnded:
    case ErrorCode::ChangedMeanwhile:
    case ErrorCode::IdempotencyKeyReused:
    case ErrorCode::StillRunning:
    case ErrorCode::ServerFailed:
    case ErrorCode::Internal: return RunVerdict::LineFailed;
    case ErrorCode::HostNotFound:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::ProxyRefused:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateNotYetValid:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateWeak:
    case ErrorCode::TlsFailed:
    case ErrorCode::NotACaisse:
    case ErrorCode::InvalidCredentials: // the next line's would be a further wrong try of the same password
    case ErrorCode::AccountNotActivated:
    case ErrorCode::CertificationLapsed:
    case ErrorCode::SessionEnded:
    case ErrorCode::RefreshReused:
    case ErrorCode::Forbidden:
    case ErrorCode::PreconditionRequired:
    case ErrorCode::StateExpired:
    case ErrorCode::ClientTooOld:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::PayloadTooLarge:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::KeychainAbsent:
    case ErrorCode::KeychainRefused:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreLocked:
    case ErrorCode::StoreNoAccess:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
    case ErrorCode::Cancelled: return RunVerdict::RunEnds;
    }
    return RunVerdict::RunEnds;
}

TakeoverFlow::TakeoverFlow(Parts parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &TakeoverFlow::next);
}

TakeoverFlow::~TakeoverFlow() = default;

TakeoverFlow::Progress TakeoverFlow::progress() const
{
    return {m_at, m_queue.size(), m_waitingUntil};
}

std::vector<TakeoverKey> TakeoverFlow::due(TakeoverRun run, const AccountKey &account,
                                           const std::vector<TakeoverKey> &keys) const
{
    const AccountContext *const context = m_parts.accounts.find(account);
    std::vector<TakeoverKey> due;
    for (const TakeoverKey &key : keys) {
        const Takeover *const row = m_parts.board.find(key);
        if (!context || !row || context->caisse.id != key.caisse || row->state == TakeoverState::Associated)
            continue;
        if (run == TakeoverRun::AskCodes ? !nextLetterFrom(*row, m_parts.board.now())
                                         : m_parts.board.codeAtHand(key) == CodeAtHand::Yes)
            due.push_back(key);
    }
    return due;
}

CibtpIdForm TakeoverFlow::cibtpIdForm(const CaisseId &caisse) const
{
    for (const AccountContext *account : m_parts.accounts.accounts())
        if (account->caisse.id == caisse)
            return [pattern = account->caisse.cibtpIdPattern](const std::string &id) { return hasForm(id, pattern); };
    return [](const std::string &) { return true; };
}

void TakeoverFlow::askCodes(const AccountKey &account, const std::vector<TakeoverKey> &keys)
{
    begin(TakeoverRun::AskCodes, account, keys);
}

void TakeoverFlow::associate(const AccountKey &account, const Secret &password, const std::vector<TakeoverKey> &keys)
{
    if (m_isRunning)
        return;
    m_password = password;
    begin(TakeoverRun::Associate, account, keys);
}

void TakeoverFlow::cancel()
{
    if (!m_isRunning)
        return;
    m_wait.stop();
    if (m_step) {
        m_step->disconnect(this);
        m_step->cancel();
        m_step.clear();
    }
    end(Error(ErrorCode::Cancelled));
}

void TakeoverFlow::lookAtOpenings()
{
    const auto openings = m_parts.desk.openings();
    if (!openings)
        return;
    std::vector<TakeoverKey> waiting;
    for (const StoredOpening &stored : *openings) {
        const auto draft = decodeDraft(stored);
        const auto siret = draft ? Siret::parse(draft->siret) : std::nullopt;
        if (siret && draft->stage == OpeningStage::WaitingForActivation)
            waiting.push_back({draft->caisse.id, siret->digits()});
    }
    // A desk that cannot be written says so to whoever changes something.
    static_cast<void>(
        m_parts.board.note(waiting, TakeoverEvent::ActivationNeeded, ErrorCode::AccountNotActivated));
}

void TakeoverFlow::begin(TakeoverRun run, const AccountKey &account, const std::vector<TakeoverKey> &keys)
{
    if (m_isRunning)
        return;
    m_run = run;
    m_account = account;
    m_outcomes.clear();
    m_stoppedBy.reset();
    m_failuresInARow = 0;
    m_waited = {};
    m_at = 0;
    m_queue.clear();
    std::set<TakeoverKey> queued;
    for (const TakeoverKey &key : due(run, account, keys))
        if (queued.insert(key).second)
            m_queue.push_back(key);
    m_isRunning = true;
    // Whatever is known at once is told from the event loop, like everything else.
    m_wait.start(std::chrono::milliseconds{0});
}

void TakeoverFlow::next()
{
    m_waitingUntil.reset();
    // A member's letter may have been asked for with an earlier line.
    while (m_at < m_queue.size() && due(m_run, m_account, {m_queue[m_at]}).empty())
        ++m_at;
    Q_EMIT progressed();
    if (!m_isRunning)
        return;
    if (m_at == m_queue.size())
        return end(std::nullopt);
    AccountContext *const account = m_parts.accounts.find(m_account);
    if (!account)
        return end(Error(ErrorCode::SessionEnded, "the account is no longer on this computer"));
    startOne(*account, *m_parts.board.find(m_queue[m_at]));
}

void TakeoverFlow::startOne(AccountContext &account, const Takeover &row)
{
    if (m_run == TakeoverRun::AskCodes) {
        auto *const asking = new RequestRecoveryOperation(m_parts.accounts, {account.endpoint, account.caisse, {}},
                                                          RecoveryRequest::ConfidentialCode, row.cibtpId, this);
        m_step = asking;
        startAndThen(asking, this, [this](Result<bool> asked) {
            conclude(asked ? Result<std::string>(std::string()) : std::move(asked).error());
        });
        return;
    }
    AssociateSiteOperation::Letters letters{{row.cibtpId, row.key.siret, m_parts.board.code(row.key)},
                                            account.account.email, m_password};
    auto *const associating
        = new AssociateSiteOperation(m_parts.accounts, account.endpoint, std::move(letters), this);
    m_step = associating;
    startAndThen(associating, this, [this](Result<AssociatedSite> site) {
        conclude(site ? Result<std::string>(site->memberName) : std::move(site).error());
    });
}

void TakeoverFlow::conclude(Result<std::string> memberName)
{
    m_step.clear();
    if (!memberName)
        return fail(memberName.error());
    m_failuresInARow = 0;
    const TakeoverKey key = m_queue[m_at];
    const bool isAssociation = m_run == TakeoverRun::Associate;
    if (!noteOnBoard(isAssociation ? TakeoverEvent::Associated : TakeoverEvent::CodeAsked))
        return;
    const Takeover *const row = m_parts.board.find(key);
    if (row && row->name.empty() && !memberName->empty())
        static_cast<void>(m_parts.board.setName(key, *memberName)); // the caisse says it again with the site
    settle(std::nullopt);
}

void TakeoverFlow::fail(const Error &error)
{
    switch (runVerdict(error)) {
    case RunVerdict::LineRefused:
        m_failuresInARow = 0;
        m_parts.board.markCodeRefused(m_queue[m_at]);
        if (noteOnBoard(TakeoverEvent::Refused, error.code))
            settle(error);
        return;
    case RunVerdict::LineFailed:
        if (++m_failuresInARow < kFailuresInARow)
            return settle(error);
        settle(error);
        if (m_isRunning) { // nobody cancelled on hearing of it
            m_wait.stop();
            end(error);
        }
        return;
    case RunVerdict::Wait: return waitFor(error);
    case RunVerdict::RunEnds:
        if ((error.code == ErrorCode::AccountNotActivated || error.code == ErrorCode::CertificationLapsed)
            && !noteOnBoard(TakeoverEvent::ActivationNeeded, error.code))
            return;
        return end(error);
    }
}

void TakeoverFlow::waitFor(const Error &error)
{
    const std::chrono::seconds wait = error.retryAfter.value_or(kUnnamedWait);
    if (wait > kLongestWait || m_waited + wait > kPatience)
        return end(error);
    // Also a caisse that says "at once" each time comes to an end.
    m_waited += std::max(wait, std::chrono::seconds{1});
    m_waitingUntil = m_parts.board.now() + wait;
    m_wait.start(wait);
    Q_EMIT progressed();
}

void TakeoverFlow::settle(std::optional<Error> error)
{
    m_outcomes.push_back({m_queue[m_at], std::move(error)});
    ++m_at;
    // The next one from the event loop: whoever hears of this one may cancel.
    m_wait.start(std::chrono::milliseconds{0});
    const TakeoverOutcome outcome = m_outcomes.back();
    Q_EMIT settled(outcome);
}

void TakeoverFlow::end(std::optional<Error> reason)
{
    m_isRunning = false;
    m_password = Secret();
    m_waitingUntil.reset();
    m_stoppedBy = std::move(reason);
    Q_EMIT finished();
}

// What cannot be kept ends the run: going on would do what nobody remembers.
bool TakeoverFlow::noteOnBoard(TakeoverEvent event, std::optional<ErrorCode> problem)
{
    const TakeoverKey key = m_queue[m_at];
    const auto keys = m_run == TakeoverRun::AskCodes && event == TakeoverEvent::CodeAsked ? sharingLetter(key)
                                                                                          : std::vector{key};
    auto noted = m_parts.board.note(keys, event, problem);
    if (!noted)
        end(std::move(noted).error());
    return noted.has_value();
}

std::vector<TakeoverKey> TakeoverFlow::sharingLetter(const TakeoverKey &key) const
{
    const Takeover *const asked = m_parts.board.find(key);
    std::vector<TakeoverKey> keys;
    for (const Takeover &row : m_parts.board.rows())
        if (asked && row.key.caisse == key.caisse && row.cibtpId == asked->cibtpId
            && (row.key == key || row.state == TakeoverState::CodeToAsk
                || std::ranges::find(m_queue, row.key) != m_queue.end()))
            keys.push_back(row.key);
    return keys;
}

} // namespace truelle
