// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/id.h"

#include <optional>
#include <string>

// Taking sites over by their letters: a code is asked for, comes by post, and associates the site with an account
// (guide, « Associer un site déclarant à un espace existant », « Mot de passe oublié ? » option 2).
namespace truelle {

// Where a site that is taken over stands.
enum class TakeoverState {
    CodeToAsk, // « Code à demander »
    CodeAsked, // « Code demandé »: the caisse was asked; whether it sends a letter it does not say
    LetterSent, // « Courrier envoyé »: somebody was told so
    LetterReceived, // « Courrier reçu »
    Refused, // « Refusé »: the caisse did not accept the letters; `problem` says why
    ActivationPending, // « Activation en attente »: a link that was e-mailed has to be followed first
    Associated, // « Associé »
};

// A site at a caisse, before it has an id of its caisse.
struct TakeoverKey
{
    CaisseId caisse;
    std::string siret; // digits
    friend bool operator==(const TakeoverKey &, const TakeoverKey &) = default;
    friend auto operator<=>(const TakeoverKey &, const TakeoverKey &) = default;
};

struct Takeover
{
    TakeoverKey key;
    std::string cibtpId;
    std::string name; // adhérent, or whatever the person calls it; may be empty
    std::string note; // the person's own
    TakeoverState state = TakeoverState::CodeToAsk;
    Instant since{}; // in that state
    std::optional<Instant> codeAskedAt; // the last time
    std::optional<ErrorCode> problem; // of Refused and ActivationPending
    friend bool operator==(const Takeover &, const Takeover &) = default;
};

// What happens to a site on its way.
enum class TakeoverEvent {
    CodeAsked, // again and again where need be
    LetterSent,
    LetterReceived, // also what a code that is typed means
    TakenBack, // a letter that was noted by mistake
    Refused,
    ActivationNeeded,
    Associated,
};

// Whether an event means anything in a state; of one that does not, nothing is changed.
[[nodiscard]] bool isPossible(const Takeover &takeover, TakeoverEvent event);
// The site afterwards. `problem` is why, of Refused and ActivationNeeded.
[[nodiscard]] Takeover afterEvent(Takeover takeover, TakeoverEvent event, Instant now,
                                  std::optional<ErrorCode> problem = {});

// What is to be done next.
enum class TakeoverAction { AskCode, NoteLetterReceived, EnterCode, Associate, FollowLink, None };
enum class CodeAtHand { No, Yes };
[[nodiscard]] TakeoverAction nextAction(const Takeover &takeover, CodeAtHand code);

// A caisse sends one letter in seven days to a member (2-domain.md, « Forgotten »): from when on another can be asked
// for; nothing where it can be now.
inline constexpr std::chrono::days kLetterPause{7};
[[nodiscard]] std::optional<Instant> nextLetterFrom(const Takeover &takeover, Instant now);

} // namespace truelle
