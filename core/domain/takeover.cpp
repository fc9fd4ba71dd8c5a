// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/takeover.h"

namespace truelle {
namespace {

// What a letter that did not come after all leaves a site in.
TakeoverState beforeLetter(const Takeover &takeover)
{
    return takeover.codeAskedAt ? TakeoverState::CodeAsked : TakeoverState::CodeToAsk;
}

TakeoverState stateAfter(const Takeover &takeover, TakeoverEvent event)
{
    switch (event) {
    case TakeoverEvent::CodeAsked: return TakeoverState::CodeAsked;
    case TakeoverEvent::LetterSent: return TakeoverState::LetterSent;
    case TakeoverEvent::LetterReceived: return TakeoverState::LetterReceived;
    case TakeoverEvent::TakenBack: return beforeLetter(takeover);
    case TakeoverEvent::Refused: return TakeoverState::Refused;
    case TakeoverEvent::ActivationNeeded: return TakeoverState::ActivationPending;
    case TakeoverEvent::Associated: return TakeoverState::Associated;
    }
    return takeover.state;
}

} // namespace

bool isPossible(const Takeover &takeover, TakeoverEvent event)
{
    using enum TakeoverState;
    const TakeoverState state = takeover.state;
    switch (event) {
    case TakeoverEvent::CodeAsked:
    case TakeoverEvent::Refused: return state != Associated;
    case TakeoverEvent::LetterSent: return state == CodeToAsk || state == CodeAsked;
    case TakeoverEvent::LetterReceived:
        return state == CodeToAsk || state == CodeAsked || state == LetterSent || state == Refused;
    case TakeoverEvent::TakenBack: return state == LetterSent || state == LetterReceived;
    case TakeoverEvent::ActivationNeeded: return state != Associated && state != ActivationPending;
    case TakeoverEvent::Associated: return state != Associated;
    }
    return false;
}

Takeover afterEvent(Takeover takeover, TakeoverEvent event, Instant now, std::optional<ErrorCode> problem)
{
    if (!isPossible(takeover, event))
        return takeover;
    takeover.state = stateAfter(takeover, event);
    takeover.since = now;
    if (event == TakeoverEvent::CodeAsked)
        takeover.codeAskedAt = now;
    const bool hasReason = event == TakeoverEvent::Refused || event == TakeoverEvent::ActivationNeeded;
    takeover.problem = hasReason ? problem : std::nullopt;
    return takeover;
}

TakeoverAction nextAction(const Takeover &takeover, CodeAtHand code)
{
    const bool hasCode = code == CodeAtHand::Yes;
    switch (takeover.state) {
    case TakeoverState::CodeToAsk: return hasCode ? TakeoverAction::Associate : TakeoverAction::AskCode;
    case TakeoverState::CodeAsked:
    case TakeoverState::LetterSent: return hasCode ? TakeoverAction::Associate : TakeoverAction::NoteLetterReceived;
    case TakeoverState::LetterReceived:
    case TakeoverState::Refused: return hasCode ? TakeoverAction::Associate : TakeoverAction::EnterCode;
    case TakeoverState::ActivationPending: return hasCode ? TakeoverAction::Associate : TakeoverAction::FollowLink;
    case TakeoverState::Associated: return TakeoverAction::None;
    }
    return TakeoverAction::None;
}

std::optional<Instant> nextLetterFrom(const Takeover &takeover, Instant now)
{
    if (!takeover.codeAskedAt || now >= *takeover.codeAskedAt + kLetterPause)
        return std::nullopt;
    return *takeover.codeAskedAt + kLetterPause;
}

} // namespace truelle
