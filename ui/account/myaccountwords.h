// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/account.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace truelle::ui {

// « 06 12 34 56 78 », numbers abroad with their country's; empty for an empty one.
[[nodiscard]] QString numberWords(const std::string &e164);
// What is shown of a fact; « Non renseigné » where there is none.
[[nodiscard]] QString factWords(const QString &fact);

// How it stands with the certification of the address (guide, « cette certification devra être périodiquement
// renouvelée »).
struct CertificationWords
{
    QString fact; // beside the address: « Certifiée jusqu'au 16 avr. 2027 »; empty where the caisse does not say
    QString warning; // « à renouveler avant le … »; empty while there is time
};
[[nodiscard]] CertificationWords certificationWords(const std::optional<Date> &until, Date today);

// What stands in the way of a change: what it is about, and the way on.
struct ObstacleWords
{
    QString whatHappened;
    QString action; // « Se connecter », « Réessayer »
};
[[nodiscard]] ObstacleWords obstacleWords(const Error &obstacle);
// Only signing in leads on.
[[nodiscard]] bool isSignInNeeded(const Error &obstacle);

// What everybody who knows the person would try as a password first.
[[nodiscard]] std::vector<std::string> ownWords(const Account &account, const Caisse &caisse);

} // namespace truelle::ui
