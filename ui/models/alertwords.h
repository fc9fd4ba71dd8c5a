// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/dsn.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

namespace truelle::ui {

[[nodiscard]] QDate toQDate(Date date);
// Local to Paris, as deadlines are meant.
[[nodiscard]] QDateTime toParisTime(Instant instant);
// « Octobre »; capitalised as the guide writes it.
[[nodiscard]] QString monthName(Month month);

// « DSN Octobre-2021: Anomalie dans le traitement / Déclaration manquante », the guide's form. Kinds this version does
// not know show the text the caisse serves.
[[nodiscard]] QString alertSentence(const DsnAlert &alert);
// « Une action de votre part est attendue », or empty.
[[nodiscard]] QString alertAction(const DsnAlert &alert);
// « avant le 15 nov. à midi ».
[[nodiscard]] QString deadlineWords(Instant deadline);
// The same for an alert, or empty where the caisse gave no deadline.
[[nodiscard]] QString alertDeadline(const DsnAlert &alert);
// All alerts of a site as plain text, two lines each: the tooltip and what assistive tools read.
[[nodiscard]] QString alertsText(const std::vector<DsnAlert> &alerts);
// « oct., sept. »: at most three months, latest first.
[[nodiscard]] QString alertMonths(const std::vector<DsnAlert> &alerts);

} // namespace truelle::ui
