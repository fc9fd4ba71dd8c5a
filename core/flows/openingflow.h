// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/flows/signinflow.h"
#include "core/wire/openingwire.h"

#include <QObject>

#include <memory>

namespace truelle {

class DeskStore;
class LogSink;
class SecretStore;

// Where an opening stands (guide, « L'ouverture de compte s'effectue ensuite très simplement en deux étapes »).
enum class OpeningStage {
    Identification, // étape 1/2
    Details, // étape 2/2
    WaitingForActivation, // « Finalisation de l'ouverture de compte »
    Activated, // the link was followed: sign in
};

// What of an opening is kept on this computer: everything that was typed, but no secret.
struct OpeningDraft
{
    std::string id; // ours, opaque
    Endpoint endpoint;
    Caisse caisse;
    OpeningStage stage = OpeningStage::Identification;
    std::string cibtpId; // as typed
    std::string siret; // as typed
    std::string memberName; // identified …
    std::string town;
    std::string email;
    std::string lastName;
    std::string firstName;
    std::string landlineRegion = "FR"; // ISO 3166-1
    std::string landline; // as typed
    std::string mobileRegion = "FR";
    std::string mobile; // as typed
    std::string certifiedMobile; // E.164, empty while none is
    Instant startedAt{};
    friend bool operator==(const OpeningDraft &, const OpeningDraft &) = default;
};

// « Je crée mon espace sécurisé », from the letters to the activated account. Each step is one question to the caisse at
// a time; an answer comes as exactly one of the two signals named with it. What is asked while an answer is awaited
// (isBusy()) is not heard; a stage that changes by itself ends a question without an answer. The draft is in desk.db, the
// token of the first step in the keychain, so that a program that was ended goes on where it stopped: without a keychain,
// with the confidential code typed again. Nothing typed is ever lost by a failure. An opening that is activated is over:
// it is kept no more.
class OpeningFlow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        AccountRegistry &accounts; // makes transports
        DeskStore &desk;
        SecretStore &secrets;
        const Clock &clock;
        LogSink &log;
        std::chrono::milliseconds watchPause{4'000}; // until it is first asked whether the link was followed
    };
    // Every opening of this computer that is not over, oldest first.
    [[nodiscard]] static Result<std::vector<OpeningDraft>> unfinished(DeskStore &desk);

    // A new opening at this caisse; kept from the first identify() or keep() on.
    OpeningFlow(Parts parts, DiscoveredCaisse caisse, QObject *parent = nullptr);
    // Goes on with a kept one: stageChanged() follows once the keychain has answered. A stage whose token is gone
    // falls back to Identification; while the keychain is locked too, but the kept stage stays for another time.
    OpeningFlow(Parts parts, OpeningDraft draft, QObject *parent = nullptr);
    ~OpeningFlow() override;

    [[nodiscard]] const OpeningDraft &draft() const;
    // The form of the letters' identifiers, the password rule and so on are the caisse's.
    [[nodiscard]] const Caisse &caisse() const;
    [[nodiscard]] bool isBusy() const;
    // What came with the last mobileCodeSent(), for a page that is shown again.
    [[nodiscard]] std::optional<MobileChallenge> mobileChallenge() const;

    // What has been typed so far, to be kept; stage, id, caisse, what was identified and certified are the flow's own.
    // A mobile number other than the certified one drops the certification. Durable when it returns, as far as desk.db
    // can be written.
    void keep(const OpeningDraft &typed);

    // Étape 1/2. identified() or identificationRefused(): InvalidInput or ValidationFailed with fields (/cibtpId,
    // /siret, /code), IdentificationRefused, AccountLocked, RateLimited, network.
    void identify(const SiteIdentification &identification);
    // Back to the first step: what was identified is asked again when the person goes on.
    void goBack();
    // « Certifier »: mobileCodeSent() or mobileCodeRefused(). `mobile` in E.164.
    void sendMobileCode(const std::string &mobile);
    // mobileConfirmed() or mobileConfirmationRefused().
    void confirmMobile(const std::string &mobile, const Secret &code);
    // Étape 2/2; the flow adds the token. completed() or completionRefused(): fields /email, /password, /lastName,
    // /firstName, /landline, /mobile; OpeningEnded (the stage is then Identification).
    void complete(OpeningDetails details);
    // Corrects the address while the activation is awaited: back to the second step.
    void correct();
    // activationResent() or activationResendRefused().
    void resendActivation();

    // Gives up waiting for an answer: nothing is lost, no signal comes of it.
    void cancelStep();
    // Forgets the opening here: draft and token.
    void abandon();

Q_SIGNALS:
    void stageChanged(truelle::OpeningStage stage);
    void busyChanged(bool isBusy);
    void identified(const truelle::IdentifiedSite &site);
    void identificationRefused(const truelle::Error &error);
    void mobileCodeSent(const truelle::MobileChallenge &challenge);
    void mobileCodeRefused(const truelle::Error &error);
    void mobileConfirmed(const truelle::MobileConfirmation &confirmation);
    void mobileConfirmationRefused(const truelle::Error &error);
    void completed(const truelle::CompletedOpening &completed);
    void completionRefused(const truelle::Error &error);
    void activationResent();
    void activationResendRefused(const truelle::Error &error);
    // While it waits for the activation the flow asks by itself, every few seconds at first, then more seldom; this
    // says when nobody answers, and empty when somebody does again.
    void watchFailed(const std::optional<truelle::Error> &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace truelle
