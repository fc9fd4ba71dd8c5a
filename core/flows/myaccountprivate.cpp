// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/myaccountprivate.h"

#include "core/flows/formchecks.h"
#include "core/sync/errorclass.h"
#include "core/wire/accountwire.h"

#include <QCryptographicHash>
#include <QUuid>

#include <functional>
#include <utility>

namespace truelle {
namespace {

// Until a caisse that did not answer is asked again whether it is there.
constexpr std::chrono::seconds kPause{10};

// Whether nobody answered, or somebody else did.
bool isOutOfReach(const Error &error)
{
    if (error.code == ErrorCode::NotACaisse)
        return true;
    const bool isOurs = error.code == ErrorCode::Cancelled || error.code == ErrorCode::KeychainUnavailable;
    const ErrorClass kind = classify(error.code);
    return error.httpStatus == 0 && !isOurs && (kind == ErrorClass::RetryLater || kind == ErrorClass::Stop);
}

} // namespace

MyAccountFlow::Private::Private(MyAccountFlow &flow, AccountRegistry &accounts, AccountKey key)
    : m_flow(flow)
    , m_accounts(accounts)
    , m_key(std::move(key))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Private::refresh);
    connect(&m_line, &StepLine::busyChanged, &m_flow, &MyAccountFlow::busyChanged);
    connect(&m_accounts, &AccountRegistry::accountChanged, this, [this](const AccountKey &changed) {
        if (changed != m_key)
            return;
        watchSession();
        Q_EMIT m_flow.accountChanged();
    });
    connect(&m_accounts, &AccountRegistry::accountRemoved, this, &Private::hearRemoval);
    watchSession();
    const auto obstacleNow = obstacle();
    m_toldObstacle = obstacleNow ? std::optional(obstacleNow->code) : std::nullopt;
}

std::optional<Error> MyAccountFlow::Private::obstacle() const
{
    if (!m_session || !context())
        return Error(ErrorCode::NotFound, "no such account");
    switch (m_session->state()) {
    case SessionState::SignedOut: return Error(ErrorCode::SessionEnded, "signed out");
    case SessionState::Unreachable: return m_session->lastError().value_or(Error(ErrorCode::NetworkUnreachable));
    case SessionState::KeychainUnavailable: return Error(ErrorCode::KeychainUnavailable);
    case SessionState::Resuming:
    case SessionState::SignedIn: break;
    }
    return m_unreachable;
}

const CaisseApi *MyAccountFlow::Private::api() const
{
    const AccountContext *const account = context();
    return account ? account->api.get() : nullptr;
}

void MyAccountFlow::Private::watchSession()
{
    const AccountContext *const account = context();
    Session *const session = account ? account->session.get() : nullptr;
    if (session == m_session)
        return;
    m_session = session;
    if (session)
        connect(session, &Session::stateChanged, this, &Private::hearSession);
}

void MyAccountFlow::Private::hearSession(SessionState state)
{
    if (state == SessionState::SignedIn)
        m_unreachable.reset();
    tellObstacle();
}

void MyAccountFlow::Private::hearRemoval(const AccountKey &key)
{
    if (key != m_key)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session.clear();
    m_again.stop();
    dropReading();
    const QPointer<Private> self(this);
    m_line.cancel();
    if (self)
        tellObstacle();
}

void MyAccountFlow::Private::refresh()
{
    if (m_reading || !api())
        return;
    auto *const question = api()->sessions().me(this);
    m_reading = question;
    startAndThen(question, this, [this](const Result<Account> &account) {
        m_reading.clear();
        const QPointer<Private> self(this);
        learn(account ? std::nullopt : std::optional(account.error()));
        if (self && account)
            static_cast<void>(take(*account));
    });
}

void MyAccountFlow::Private::change(AccountPatch patch)
{
    if (isBusy())
        return;
    if (!api())
        return refuseLater(&MyAccountFlow::changeRefused, *obstacle());
    if (auto fault = checkPatch(patch, context()->account))
        return refuseLater(&MyAccountFlow::changeRefused, *std::move(fault));
    if (!m_isStale && !context()->account.version.empty())
        return sendPatch(patch);
    ask(api()->sessions().me(&m_line), [this, patch](const Result<Account> &account) {
        if (!account)
            return refuse(&MyAccountFlow::changeRefused, account.error());
        if (!take(*account))
            return;
        if (!api())
            return refuse(&MyAccountFlow::changeRefused, *obstacle());
        sendPatch(patch);
    });
}

void MyAccountFlow::Private::sendPatch(const AccountPatch &patch)
{
    const std::string version = context()->account.version;
    const std::string key = keyFor("patch " + version, encodeAccountPatch(patch));
    ask(api()->me().change({patch, version, key}, &m_line),
        [this](const Result<Account> &account) { concludePatch(account); });
}

void MyAccountFlow::Private::concludePatch(const Result<Account> &account)
{
    settle(account ? std::nullopt : std::optional(account.error()));
    if (account) {
        if (take(*account))
            m_line.answer([this] { Q_EMIT m_flow.changed(); });
        return;
    }
    if (account.error().code == ErrorCode::ChangedMeanwhile) {
        const auto current = decodeAccount(account.error().current);
        m_isStale = !current;
        if (current && !take(*current))
            return;
    }
    refuse(&MyAccountFlow::changeRefused, account.error());
}

void MyAccountFlow::Private::changePassword(const PasswordChange &change)
{
    if (isBusy())
        return;
    if (!api())
        return refuseLater(&MyAccountFlow::passwordRefused, *obstacle());
    if (auto fault = checkPasswordChange(change, context()->caisse))
        return refuseLater(&MyAccountFlow::passwordRefused, *std::move(fault));
    const Secret body(encodePasswordChange(change));
    const std::string key = keyFor("password", body.reveal());
    ask(api()->me().changePassword(change, key, &m_line), [this](const Result<bool> &done) {
        settle(done ? std::nullopt : std::optional(done.error()));
        if (!done)
            return refuse(&MyAccountFlow::passwordRefused, done.error());
        m_isStale = true;
        m_line.answer([this] { Q_EMIT m_flow.passwordChanged(); });
    });
}

void MyAccountFlow::Private::changeEmail(EmailChange change)
{
    if (isBusy())
        return;
    if (!api())
        return refuseLater(&MyAccountFlow::emailRefused, *obstacle());
    if (auto fault = checkEmailChange(change, context()->account))
        return refuseLater(&MyAccountFlow::emailRefused, *std::move(fault));
    const Secret body(encodeEmailChange(change));
    const std::string key = keyFor("email", body.reveal());
    ask(api()->me().changeEmail(change, key, &m_line), [this, newEmail = change.newEmail](const Result<bool> &done) {
        settle(done ? std::nullopt : std::optional(done.error()));
        if (!done)
            return refuse(&MyAccountFlow::emailRefused, done.error());
        concludeEmail(newEmail);
    });
}

// The new address is the one to sign in with, once its link was followed; the caisse has ended the session.
void MyAccountFlow::Private::concludeEmail(const std::string &newEmail)
{
    const AccountContext *const account = context();
    if (!account)
        return;
    Account changed = account->account;
    changed.email = newEmail;
    changed.emailCertifiedUntil.reset();
    if (!take(changed))
        return;
    m_isStale = true;
    const QPointer<Private> self(this);
    if (m_session)
        m_session->signOut();
    if (self)
        m_line.answer([this, newEmail] { Q_EMIT m_flow.emailChanged(QString::fromStdString(newEmail)); });
}

void MyAccountFlow::Private::sendMobileCode(const std::string &mobile)
{
    if (isBusy())
        return;
    if (!api())
        return refuseLater(&MyAccountFlow::mobileCodeRefused, *obstacle());
    MobileRequest request{{}, mobile, {}};
    if (auto fault = checkMobileRequest(request))
        return refuseLater(&MyAccountFlow::mobileCodeRefused, *std::move(fault));
    ask(api()->me().certifyMobile(request, &m_line), [this](const Result<MobileChallenge> &challenge) {
        if (!challenge)
            return refuse(&MyAccountFlow::mobileCodeRefused, challenge.error());
        m_line.answer([&] { Q_EMIT m_flow.mobileCodeSent(*challenge); });
    });
}

void MyAccountFlow::Private::confirmMobile(const std::string &mobile, const Secret &code)
{
    if (isBusy())
        return;
    if (!api())
        return refuseLater(&MyAccountFlow::mobileConfirmationRefused, *obstacle());
    MobileRequest request{{}, mobile, code};
    if (auto fault = checkMobileConfirmation(request))
        return refuseLater(&MyAccountFlow::mobileConfirmationRefused, *std::move(fault));
    ask(api()->me().confirmMobile(request, &m_line), [this](const Result<MobileConfirmation> &confirmation) {
        if (!confirmation)
            return refuse(&MyAccountFlow::mobileConfirmationRefused, confirmation.error());
        if (confirmation->isCertified)
            return reread(*confirmation);
        m_line.answer([&] { Q_EMIT m_flow.mobileConfirmed(*confirmation); });
    });
}

// Whose number was certified has a new version, which the next change needs. Not reading it takes nothing back.
void MyAccountFlow::Private::reread(const MobileConfirmation &confirmation)
{
    m_isStale = true;
    if (!api())
        return m_line.answer([&] { Q_EMIT m_flow.mobileConfirmed(confirmation); });
    ask(api()->sessions().me(&m_line), [this, confirmation](const Result<Account> &account) {
        if (account && !take(*account))
            return;
        m_line.answer([&] { Q_EMIT m_flow.mobileConfirmed(confirmation); });
    });
}

// A desk that cannot be written keeps the old facts until they are read again.
bool MyAccountFlow::Private::take(const Account &account)
{
    dropReading(); // what it brings is older
    const AccountContext *const known = context();
    if (!known || known->account.id != account.id)
        return true;
    m_isStale = false;
    const QPointer<Private> self(this);
    static_cast<void>(m_accounts.put(known->endpoint, known->caisse, account));
    return !self.isNull();
}

void MyAccountFlow::Private::learn(const std::optional<Error> &failure)
{
    if (failure && failure->code == ErrorCode::Cancelled)
        return;
    m_unreachable = failure && isOutOfReach(*failure) ? failure : std::nullopt;
    if (m_unreachable)
        m_again.start(kPause);
    else
        m_again.stop();
    tellObstacle();
}

void MyAccountFlow::Private::tellObstacle()
{
    const auto now = obstacle();
    const auto code = now ? std::optional(now->code) : std::nullopt;
    if (std::exchange(m_toldObstacle, code) != code)
        Q_EMIT m_flow.obstacleChanged();
}

void MyAccountFlow::Private::dropReading()
{
    if (!m_reading)
        return;
    m_reading->disconnect(this);
    m_reading->cancel();
    m_reading.clear();
}

std::string MyAccountFlow::Private::keyFor(std::string_view kind, std::string_view body)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view part : {kind, std::string_view("\n"), body})
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    if (m_askedKey.empty() || m_askedDigest != hash.result()) {
        m_askedDigest = hash.result();
        m_askedKey = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    }
    return m_askedKey;
}

// What has an answer is not asked again.
void MyAccountFlow::Private::settle(const std::optional<Error> &failure)
{
    if (!failure || !mayHaveActed(failure->code))
        m_askedKey.clear();
}

void MyAccountFlow::Private::refuse(Refusal refused, const Error &error)
{
    m_line.answer([&] { Q_EMIT std::invoke(refused, m_flow, error); });
}

void MyAccountFlow::Private::refuseLater(Refusal refused, Error error)
{
    m_line.answerLater([this, refused, error = std::move(error)] { Q_EMIT std::invoke(refused, m_flow, error); });
}

} // namespace truelle
