// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/openingflowprivate.h"

#include "core/base/log.h"
#include "core/flows/formchecks.h"
#include "core/flows/openingdraftcodec.h"
#include "core/storage/deskstore.h"

#include <utility>

namespace truelle {
namespace {

// A name the caisse knows takes the place of none, or of one it gave before; never of one that was typed.
void prefill(std::string &name, std::string &prefilled, const std::string &told)
{
    if (name.empty() || name == prefilled)
        name = told;
    prefilled = told;
}

} // namespace

OpeningFlow::Private::Private(OpeningFlow &flow, const Parts &parts, OpeningDraft draft)
    : m_flow(flow)
    , m_parts(parts)
    , m_draft(std::move(draft))
    , m_transport(parts.accounts.makeTransport(m_draft.endpoint))
    , m_api(*m_transport)
    , m_keeper(std::make_unique<TokenKeeper>(parts.secrets, "opening-token/" + m_draft.id, parts.log, "opening token"))
    , m_toldStage(m_draft.stage)
    , m_watch(m_api.openings(), parts.watchPause)
{
    connect(&m_line, &StepLine::busyChanged, &m_flow, &OpeningFlow::busyChanged);
    connect(&m_watch, &OpeningWatch::failed, &m_flow, &OpeningFlow::watchFailed);
    connect(&m_watch, &OpeningWatch::told, this, &Private::hear);
}

// A token on its way into the keychain gets there without its flow.
OpeningFlow::Private::~Private()
{
    TokenKeeper::retire(std::move(m_keeper), &m_parts.accounts);
}

void OpeningFlow::Private::resume()
{
    m_isKept = true;
    m_isTokenAwaited = true;
    if (m_draft.stage == OpeningStage::Details || m_draft.stage == OpeningStage::WaitingForActivation) {
        m_keeper->read([self = QPointer<Private>(this)](Result<std::optional<Secret>> read) {
            if (self && self->m_isTokenAwaited)
                self->takeFromKeychain(std::move(read));
        });
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (std::exchange(m_isTokenAwaited, false))
                Q_EMIT m_flow.stageChanged(m_draft.stage);
        },
        Qt::QueuedConnection);
}

void OpeningFlow::Private::takeFromKeychain(Result<std::optional<Secret>> read)
{
    m_isTokenAwaited = false;
    if (read && *read && !(*read)->isEmpty()) {
        m_token = std::move(**read);
    } else {
        if (!read)
            m_parts.log.write(LogLevel::Warning, "flows", "opening token not read",
                              {{"code", codeName(read.error().code)}});
        if (!read && read.error().code == ErrorCode::KeychainUnavailable)
            m_lockedStage = m_draft.stage;
        setStage(OpeningStage::Identification);
    }
    m_toldStage = m_draft.stage;
    if (m_draft.stage == OpeningStage::WaitingForActivation)
        m_watch.startNow(*m_token);
    if (m_draft.stage == OpeningStage::Details)
        checkDetailsStage();
    Q_EMIT m_flow.stageChanged(m_draft.stage);
}

// Nobody is to fill a form for an opening that is over. Silence is no news: completing will say.
void OpeningFlow::Private::checkDetailsStage()
{
    auto *const question = m_api.openings().status(*m_token, this);
    m_check = question;
    startAndThen(question, this, [this](const Result<OpeningStatus> &status) {
        m_check.clear();
        if (status && (status->state == OpeningState::Activated || status->state == OpeningState::Ended))
            hear(status->state);
    });
}

void OpeningFlow::Private::keep(const OpeningDraft &typed)
{
    OpeningDraft kept = typed;
    kept.id = m_draft.id;
    kept.endpoint = m_draft.endpoint;
    kept.caisse = m_draft.caisse;
    kept.stage = m_draft.stage;
    kept.memberName = m_draft.memberName;
    kept.town = m_draft.town;
    kept.certifiedMobile = m_draft.certifiedMobile;
    kept.startedAt = m_draft.startedAt;
    if (m_isKept && kept == m_draft)
        return;
    m_draft = std::move(kept);
    dropStaleCertification();
    store();
}

void OpeningFlow::Private::identify(SiteIdentification identification)
{
    if (m_line.isBusy())
        return;
    m_isTokenAwaited = false;
    m_isOver = false;
    m_draft.cibtpId = identification.cibtpId;
    m_draft.siret = identification.siret;
    store();
    if (auto fault = checkIdentification(identification, m_draft.caisse.cibtpIdPattern))
        return refuseLater(&OpeningFlow::identificationRefused, *std::move(fault));
    stopAsking();
    m_line.ask(m_api.openings().identify(identification, &m_line), [this](const Result<IdentifiedSite> &site) {
        if (!site)
            return refuse(&OpeningFlow::identificationRefused, site.error());
        takeIdentified(*site);
    });
}

// Another first step is another opening at the caisse: what was certified in the former one's name is no more.
void OpeningFlow::Private::takeIdentified(const IdentifiedSite &site)
{
    m_token = site.token;
    m_lockedStage.reset();
    m_keeper->keep(site.token);
    m_draft.memberName = site.memberName;
    m_draft.town = site.town;
    prefill(m_draft.lastName, m_prefilledLastName, site.lastName);
    prefill(m_draft.firstName, m_prefilledFirstName, site.firstName);
    m_draft.certifiedMobile.clear();
    m_challenge.reset();
    setStage(OpeningStage::Details);
    answer([&] { Q_EMIT m_flow.identified(site); });
}

void OpeningFlow::Private::goBack()
{
    if (m_draft.stage == OpeningStage::Identification || m_draft.stage == OpeningStage::Activated)
        return m_line.cancel();
    fallBack();
    settle();
}

void OpeningFlow::Private::complete(OpeningDetails details)
{
    if (m_line.isBusy())
        return;
    m_draft.email = details.email;
    m_draft.lastName = details.lastName;
    m_draft.firstName = details.firstName;
    store();
    auto fault = tokenMissing();
    if (!fault)
        fault = checkDetails(details, m_draft.caisse);
    if (fault)
        return refuseLater(&OpeningFlow::completionRefused, *std::move(fault));
    noteMobile(details.mobile);
    stopAsking();
    m_keeper->retry();
    details.token = *m_token;
    m_line.ask(m_api.openings().complete(details, &m_line), [this](const Result<CompletedOpening> &completed) {
        if (!completed && completed.error().code == ErrorCode::OpeningEnded)
            return askWhetherActivated(completed.error());
        if (!completed)
            return refuse(&OpeningFlow::completionRefused, completed.error());
        takeCompleted(*completed);
    });
}

void OpeningFlow::Private::takeCompleted(const CompletedOpening &completed)
{
    m_draft.email = completed.email;
    m_challenge.reset();
    setStage(OpeningStage::WaitingForActivation);
    m_watch.startAfterPause(*m_token);
    answer([&] { Q_EMIT m_flow.completed(completed); });
}

// An opening that has ended may have ended well: completed before, by a question whose answer was lost, and activated
// by the link in the e-mail.
void OpeningFlow::Private::askWhetherActivated(const Error &refusal)
{
    m_line.ask(m_api.openings().status(*m_token, &m_line), [this, refusal](const Result<OpeningStatus> &status) {
        if (!status)
            return refuse(&OpeningFlow::completionRefused, status.error());
        if (status->state != OpeningState::Activated)
            return refuse(&OpeningFlow::completionRefused, refusal);
        forget();
        m_draft.stage = OpeningStage::Activated;
        answer([this] { Q_EMIT m_flow.completed({m_draft.email, {}}); });
    });
}

void OpeningFlow::Private::correct()
{
    if (m_draft.stage != OpeningStage::WaitingForActivation)
        return;
    stopAsking();
    setStage(OpeningStage::Details);
    settle();
}

void OpeningFlow::Private::resendActivation()
{
    if (m_line.isBusy())
        return;
    std::string email = m_draft.email;
    if (auto fault = checkMailAddress(email))
        return refuseLater(&OpeningFlow::activationResendRefused, *std::move(fault));
    m_line.ask(m_api.openings().resendActivation(email, &m_line), [this](const Result<bool> &asked) {
        if (!asked)
            return refuse(&OpeningFlow::activationResendRefused, asked.error());
        if (m_draft.stage == OpeningStage::WaitingForActivation && m_token)
            m_watch.startAfterPause(*m_token);
        answer([this] { Q_EMIT m_flow.activationResent(); });
    });
}

void OpeningFlow::Private::abandon()
{
    stopAsking();
    m_isTokenAwaited = false;
    forget();
    m_line.cancel();
}

void OpeningFlow::Private::hear(OpeningState state)
{
    switch (state) {
    case OpeningState::WaitingForActivation: return;
    case OpeningState::Identified: // what was completed is not any more
        setStage(OpeningStage::Details);
        stopAsking();
        break;
    case OpeningState::Activated:
        forget();
        m_draft.stage = OpeningStage::Activated;
        stopAsking();
        break;
    case OpeningState::Ended:
        fallBack();
        break;
    }
    settle();
}

std::optional<Error> OpeningFlow::Private::tokenMissing() const
{
    if (m_token)
        return std::nullopt;
    return Error(m_isTokenAwaited ? ErrorCode::KeychainUnavailable : ErrorCode::OpeningEnded, "no token at hand");
}

// Back to the first step with everything that was typed.
void OpeningFlow::Private::fallBack()
{
    stopAsking();
    m_isTokenAwaited = false;
    m_lockedStage.reset();
    dropToken();
    m_draft.certifiedMobile.clear();
    m_challenge.reset();
    setStage(OpeningStage::Identification);
}

void OpeningFlow::Private::setStage(OpeningStage stage)
{
    m_draft.stage = stage;
    store();
}

void OpeningFlow::Private::store()
{
    if (m_isOver)
        return;
    OpeningDraft kept = m_draft;
    kept.stage = m_lockedStage.value_or(m_draft.stage);
    const auto stored = m_parts.desk.putOpening(encodeDraft(kept));
    m_isKept = stored.has_value();
    if (!stored)
        m_parts.log.write(LogLevel::Warning, "flows", "opening not kept", {{"code", codeName(stored.error().code)}});
}

void OpeningFlow::Private::forget()
{
    if (const auto removed = m_parts.desk.removeOpening(m_draft.id); !removed)
        m_parts.log.write(LogLevel::Warning, "flows", "opening not forgotten",
                          {{"code", codeName(removed.error().code)}});
    m_isKept = false;
    m_isOver = true;
    dropToken();
}

void OpeningFlow::Private::dropToken()
{
    m_token.reset();
    m_keeper->keep(std::nullopt);
}

// What is not asked by the person: a check and the watch.
void OpeningFlow::Private::stopAsking()
{
    m_watch.stop();
    if (!m_check)
        return;
    m_check->disconnect(this);
    m_check->cancel();
    m_check.clear();
}

void OpeningFlow::Private::refuse(Refusal refused, const Error &error)
{
    if (error.code == ErrorCode::OpeningEnded)
        fallBack();
    answer([&] { Q_EMIT std::invoke(refused, m_flow, error); });
}

void OpeningFlow::Private::refuseLater(Refusal refused, Error error)
{
    if (error.code == ErrorCode::OpeningEnded)
        fallBack();
    m_line.answerLater(
        [this, refused, error = std::move(error)] { tell([&] { Q_EMIT std::invoke(refused, m_flow, error); }); });
}

void OpeningFlow::Private::answer(const std::function<void()> &say)
{
    m_line.answer([this, &say] { tell(say); });
}

void OpeningFlow::Private::settle()
{
    const QPointer<Private> self(this);
    m_line.cancel();
    if (self)
        answer([] { });
}

void OpeningFlow::Private::tell(const std::function<void()> &say)
{
    const QPointer<Private> self(this);
    if (std::exchange(m_toldStage, m_draft.stage) != m_draft.stage)
        Q_EMIT m_flow.stageChanged(m_draft.stage);
    if (self)
        say();
}

} // namespace truelle
