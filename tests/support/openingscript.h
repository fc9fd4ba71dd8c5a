// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/openingwire.h"
#include "tests/support/scriptedserver.h"

#include <string>

namespace truelle {

// A caisse that knows one site by its letters: opens it and associates it. Tokens are "opening-N" and "association-N"; N
// counts the identifications, and the last one alone is good.
class OpeningScript
{
public:
    explicit OpeningScript(ScriptedServer &server)
    {
        const auto on = [&server](const char *path, auto answer) { server.on("POST", path, std::move(answer)); };
        on("/v1/openings", [this](const HttpRequest &request) { return identify(request, "opening-"); });
        on("/v1/associations", [this](const HttpRequest &request) { return identify(request, "association-"); });
        on("/v1/openings:complete", [this](const HttpRequest &request) { return complete(request); });
        on("/v1/openings:status", [this](const HttpRequest &request) { return status(request); });
        on("/v1/openings:certify-mobile", [this](const HttpRequest &request) { return certify(request); });
        on("/v1/openings:confirm-mobile", [this](const HttpRequest &request) { return confirm(request); });
        on("/v1/associations:complete", [this](const HttpRequest &request) { return associate(request); });
        on("/v1/activations:resend", [this](const HttpRequest &request) { return note(request); });
        on("/v1/password-resets", [this](const HttpRequest &request) { return note(request); });
        on("/v1/code-requests", [this](const HttpRequest &request) { return note(request); });
    }

    [[nodiscard]] static SiteIdentification letters()
    {
        return {"123", "73282932000074", Secret("ABCD-2345")};
    }
    [[nodiscard]] static AssociatedSite site() { return {"Bâtiloire", "123", "73282932000074", "Nantes"}; }

    static constexpr const char *kPassword = "Truelle-2026!";
    static constexpr const char *kSmsCode = "123456";
    OpeningState state = OpeningState::Ended;
    int identifications = 0;
    int triesLeft = 5;
    OpeningDetails completed; // the last one
    std::vector<std::string> asked; // bodies of the neutral requests
    std::string lastName = "Fournier"; // as the caisse knows the holder

private:
    using Answer = Result<HttpAnswer>;

    [[nodiscard]] bool isGood(const Secret &token, const std::string &purpose) const
    {
        return state != OpeningState::Ended && token.reveal() == purpose + std::to_string(identifications);
    }
    static Answer ended() { return problemAnswer(Error(ErrorCode::OpeningEnded), 410); }
    Answer identify(const HttpRequest &request, const std::string &purpose)
    {
        const auto typed = decodeSiteIdentification(request.body);
        if (!typed || typed->cibtpId != letters().cibtpId || typed->siret != letters().siret
            || !typed->code.equals(letters().code))
            return problemAnswer(Error(ErrorCode::IdentificationRefused), 403);
        ++identifications;
        state = OpeningState::Identified;
        IdentifiedSite identified;
        identified.token = Secret(purpose + std::to_string(identifications));
        identified.lifetime = std::chrono::hours(1);
        identified.memberName = site().memberName;
        identified.siret = site().siret;
        identified.town = site().town;
        if (purpose == "opening-") {
            identified.lastName = lastName;
            identified.firstName = "Léa";
        }
        return jsonAnswer(encodeIdentifiedSite(identified), 201);
    }
    Answer complete(const HttpRequest &request)
    {
        auto details = decodeOpeningDetails(request.body);
        if (!details || !isGood(details->token, "opening-") || state == OpeningState::Activated)
            return ended();
        completed = *std::move(details);
        state = OpeningState::WaitingForActivation;
        return jsonAnswer(encodeCompletedOpening({completed.email, std::chrono::hours(48)}), 202);
    }
    Answer status(const HttpRequest &request)
    {
        const auto token = decodeTokenRequest(request.body);
        OpeningStatus told;
        if (token && isGood(*token, "opening-"))
            told.state = state;
        return jsonAnswer(encodeOpeningStatus(told));
    }
    Answer certify(const HttpRequest &request)
    {
        const auto mobile = decodeMobileRequest(request.body);
        if (!mobile || !isGood(mobile->token, "opening-"))
            return ended();
        triesLeft = 5;
        return jsonAnswer(encodeMobileChallenge({std::chrono::minutes(10), triesLeft, 2}), 202);
    }
    Answer confirm(const HttpRequest &request)
    {
        const auto mobile = decodeMobileRequest(request.body);
        if (!mobile || !isGood(mobile->token, "opening-"))
            return ended();
        const bool isRight = mobile->code.reveal() == kSmsCode;
        return jsonAnswer(encodeMobileConfirmation({isRight, isRight ? triesLeft : --triesLeft}));
    }
    Answer associate(const HttpRequest &request)
    {
        const auto details = decodeAssociationDetails(request.body);
        if (!details || !isGood(details->token, "association-"))
            return ended();
        if (details->password.reveal() != kPassword)
            return problemAnswer(Error(ErrorCode::InvalidCredentials), 401);
        state = OpeningState::Ended;
        return jsonAnswer(encodeAssociatedSite(site()));
    }
    Answer note(const HttpRequest &request)
    {
        asked.push_back(request.target + ' ' + request.body);
        return emptyAnswer(202);
    }
};

} // namespace truelle
