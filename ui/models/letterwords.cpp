// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/letterwords.h"

#include "core/domain/siret.h"
#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"

#include <QCoreApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::Letters)
};

QString day(Instant instant)
{
    return dayWords(parisDate(instant));
}

QString refusalWords(std::optional<ErrorCode> problem)
{
    if (problem == ErrorCode::IdentificationRefused)
        return Words::tr("La caisse ne reconnaît pas l'identifiant CIBTP, le SIRET et le code ensemble. Comparez-les "
                         "avec les courriers, ou demandez un nouveau code.");
    return Words::tr("La caisse n'a pas accepté cette ligne : comparez l'identifiant CIBTP et le SIRET avec les "
                     "courriers.");
}

QString pendingReason(std::optional<ErrorCode> problem)
{
    if (problem == ErrorCode::CertificationLapsed)
        return Words::tr("Votre adresse électronique doit d'abord être certifiée à nouveau : suivez le lien du "
                         "courriel de la caisse.");
    return Words::tr("Suivez d'abord le lien d'activation du courriel de la caisse.");
}

QString faultWords(TakeoverFault fault)
{
    switch (fault) {
    case TakeoverFault::Unreadable: return Words::tr("Ligne illisible");
    case TakeoverFault::CibtpIdMissing: return Words::tr("Identifiant CIBTP absent");
    case TakeoverFault::CibtpIdInvalid: return Words::tr("Identifiant CIBTP d'une autre forme que ceux de la caisse");
    case TakeoverFault::SiretMissing: return Words::tr("SIRET absent");
    case TakeoverFault::SiretInvalid: return Words::tr("SIRET incorrect");
    case TakeoverFault::TooLong: return Words::tr("Nom ou code trop long");
    case TakeoverFault::Twice: return Words::tr("SIRET déjà présent plus haut");
    }
    return {};
}

} // namespace

QString takeoverStateWords(TakeoverState state)
{
    switch (state) {
    case TakeoverState::CodeToAsk: return Words::tr("Code à demander");
    case TakeoverState::CodeAsked: return Words::tr("Code demandé");
    case TakeoverState::LetterSent: return Words::tr("Courrier envoyé");
    case TakeoverState::LetterReceived: return Words::tr("Courrier reçu");
    case TakeoverState::Refused: return Words::tr("Refusé");
    case TakeoverState::ActivationPending: return Words::tr("Activation en attente");
    case TakeoverState::Associated: return Words::tr("Associé");
    }
    return {};
}

QString takeoverActionWords(TakeoverAction action)
{
    switch (action) {
    case TakeoverAction::AskCode: return Words::tr("Demander le code");
    case TakeoverAction::NoteLetterReceived: return Words::tr("Marquer reçu");
    case TakeoverAction::EnterCode: return Words::tr("Saisir le code");
    case TakeoverAction::Associate: return Words::tr("Associer");
    case TakeoverAction::FollowLink: return Words::tr("Suivre le courriel");
    case TakeoverAction::None: break;
    }
    return {};
}

QString takeoverSentence(const Takeover &takeover, Instant now)
{
    const QString state
        = Words::tr("%1 depuis le %2.").arg(takeoverStateWords(takeover.state), day(takeover.since));
    const auto later = nextLetterFrom(takeover, now);
    switch (takeover.state) {
    case TakeoverState::Refused: return refusalWords(takeover.problem);
    case TakeoverState::ActivationPending: return pendingReason(takeover.problem);
    case TakeoverState::CodeAsked:
    case TakeoverState::LetterSent:
    case TakeoverState::LetterReceived:
        return later ? state + u' '
                + Words::tr("La caisse envoie au plus un courrier tous les 7 jours : un autre pourra être demandé à "
                            "partir du %1.")
                      .arg(day(*later))
                     : state;
    case TakeoverState::CodeToAsk:
    case TakeoverState::Associated: return state;
    }
    return state;
}

QString takeoverFaultWords(const TakeoverLine &line)
{
    QStringList words;
    for (const TakeoverFault fault : line.faults)
        words << faultWords(fault);
    return words.join(u" · "_s);
}

QString takeoverFieldWords(TakeoverField field)
{
    switch (field) {
    case TakeoverField::Name: return Words::tr("Adhérent");
    case TakeoverField::CibtpId: return Words::tr("Identifiant CIBTP");
    case TakeoverField::Siret: return Words::tr("SIRET");
    case TakeoverField::Code: return Words::tr("Code confidentiel");
    }
    return {};
}

QString siretWords(const std::string &siret)
{
    const auto parsed = Siret::parse(siret);
    return QString::fromStdString(parsed ? parsed->formatted() : siret);
}

} // namespace truelle::ui
