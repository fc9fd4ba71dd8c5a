// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"
#include "core/domain/delegation.h"
#include "core/sync/delegationdesk.h"

#include <QDate>
#include <QString>

namespace truelle::ui {

// Precondition: the date is valid.
[[nodiscard]] Date fromQDate(QDate date);
// « 16 avr. 2026 », as lists show days.
[[nodiscard]] QString dayWords(Date date);
// « 16 avr. 2026 à 10:21 », in Paris.
[[nodiscard]] QString dayAndTimeWords(Instant instant);

// « Aucun droit », « Consultation », « Mise à jour »: the guide's columns.
[[nodiscard]] QString levelTitle(AccessLevel level);
// The same inside a sentence.
[[nodiscard]] QString levelWords(AccessLevel level);
// « Administrateur », « Utilisateur »
[[nodiscard]] QString roleWords(const Delegation &delegation);
// « En attente d'activation », « À venir », « Actif », « Suspendu », « Inactif »
[[nodiscard]] QString statusWords(DelegationStatus status);
// « En attente du réseau », « Envoi… », « Refusé », « Modifié entre-temps »; empty for None.
[[nodiscard]] QString pendingWords(PendingState state);
// What a list shows: « Nom Prénom », else the address, else that the name has not come yet.
[[nodiscard]] QString personWords(const Beneficiary &beneficiary);

} // namespace truelle::ui
