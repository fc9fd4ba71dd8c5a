// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/caisseapi.h"
#include "core/flows/openingflow.h"
#include "core/flows/openingwatch.h"
#include "core/flows/stepline.h"
#include "core/session/tokenkeeper.h"

#include <functional>

namespace truelle {

// The state machine of an opening. Internal to core/flows.
class OpeningFlow::Private final : public QObject
{
public:
    Private(OpeningFlow &flow, const Parts &parts, OpeningDraft draft);
    ~Private() override;

    void resume();
    [[nodiscard]] const OpeningDraft &draft() const { return m_draft; }
    [[nodiscard]] bool isBusy() const { return m_line.isBusy(); }
    [[nodiscard]] const std::optional<MobileChallenge> &challenge() const { return m_challenge; }

    void keep(const OpeningDraft &typed);
    void identify(SiteIdentification identification);
    void goBack();
    void sendMobileCode(const std::string &mobile);
    void confirmMobile(const std::string &mobile, const Secret &code);
    void complete(OpeningDetails details);
    void correct();
    void resendActivation();
    void cancelStep() { m_line.cancel(); }
    void abandon();

private:
    using Refusal = void (OpeningFlow::*)(const Error &);

    void takeFromKeychain(Result<std::optional<Secret>> read);
    void checkDetailsStage();
    void takeIdentified(const IdentifiedSite &site);
    void takeConfirmation(const std::string &mobile, const MobileConfirmation &confirmation);
    void takeCompleted(const CompletedOpening &completed);
    void askWhetherActivated(const Error &refusal);
    void hear(OpeningState state);

    // Why nothing can be asked in the opening's name; nothing: it can.
    [[nodiscard]] std::optional<Error> tokenMissing() const;
    void noteMobile(const std::string &e164);
    void dropStaleCertification();
    void fallBack();
    void setStage(OpeningStage stage);
    void store();
    void forget();
    void dropToken();
    void stopAsking();

    void refuse(Refusal refused, const Error &error);
    void refuseLater(Refusal refused, Error error);
    // Ends the step: the stage, if it is another now, and then the answer.
    void answer(const std::function<void()> &say);
    // A stage that changed by itself: what is asked meanwhile has no answer any more.
    void settle();
    void tell(const std::function<void()> &say);

    OpeningFlow &m_flow;
    Parts m_parts;
    OpeningDraft m_draft;
    std::unique_ptr<HttpTransport> m_transport;
    CaisseApi m_api;
    std::unique_ptr<TokenKeeper> m_keeper;
    std::optional<Secret> m_token;
    bool m_isTokenAwaited = false; // the keychain has not answered yet
    std::optional<OpeningStage> m_lockedStage; // what is kept while the keychain is locked
    bool m_isKept = false; // in desk.db, as it is here
    bool m_isOver = false; // not to be kept any more
    OpeningStage m_toldStage;
    std::string m_prefilledLastName;
    std::string m_prefilledFirstName;
    std::optional<MobileChallenge> m_challenge;
    std::string m_challengedMobile;
    StepLine m_line;
    OpeningWatch m_watch;
    QPointer<OperationBase> m_check;
};

} // namespace truelle
