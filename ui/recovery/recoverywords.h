// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/recoveryflow.h"

#include <QString>

namespace truelle::ui {

// The texts of each request, the guide's where it has them (« Mot de passe oublié »).
struct RecoveryWords
{
    QString title;
    QString lead;
    QString field; // the label of the one field
    QString missing; // what is said where it is empty
    QString submit;
};

[[nodiscard]] RecoveryWords recoveryWords(RecoveryRequest what);

// What is told after a request, whoever was or was not found: the caisse does not say, so neither do we.
struct RecoveryAnswer
{
    QString title;
    QString text;
    QString next;
};

[[nodiscard]] RecoveryAnswer recoveryAnswer(RecoveryRequest what, const QString &subject);

} // namespace truelle::ui
