// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/date.h"

#include <optional>
#include <string>
#include <vector>

namespace truelle {

// alerte / anomalie DSN of a site for one declaration month. Codes attested by the guide: "missing-or-anomaly"
// (« Anomalie dans le traitement / Déclaration manquante ») and "to-rectify" (« Une déclaration à rectifier. »);
// others are shown by the text the caisse serves.
struct DsnAlert
{
    AlertId id;
    SiteId site;
    Month month{};
    std::string kind;
    std::string text; // as served, French
    bool needsAction = true; // « Une action de votre part est attendue »
    std::optional<Instant> deadline; // served by the caisse; wins over any rule of ours
    friend bool operator==(const DsnAlert &, const DsnAlert &) = default;
};

// A month of « Suivi DSN ». States: "expected", "missing", "received", "processing", "validated", "to-rectify",
// "anomaly", "rectified"; others are kept and shown as they are.
struct DsnMonth
{
    Month month{};
    std::string state;
    std::optional<Date> receivedOn;
    std::string message;
    std::optional<Instant> deadline;
    std::string link; // https page of the caisse where the person can act, or empty
    friend bool operator==(const DsnMonth &, const DsnMonth &) = default;
};

struct DsnFollowUp
{
    SiteId site;
    std::vector<DsnMonth> months; // latest first
    friend bool operator==(const DsnFollowUp &, const DsnFollowUp &) = default;
};

// French public holidays of metropolitan France (Code du travail, L3133-1).
[[nodiscard]] bool isFrenchPublicHoliday(Date date);
// `date`, or the next day that is neither a Saturday, a Sunday nor a public holiday.
[[nodiscard]] Date workingDayOnOrAfter(Date date);

// How an establishment pays, as far as the deadline depends on it.
enum class DsnRegime {
    FiftyOrMorePaidWithinMonth, // due on the 5th of M+1, noon
    Others, // due on the 15th of M+1, noon
};

// When the monthly DSN of `month` is due, Paris time, working days observed. Where the regime is not known, show both.
[[nodiscard]] Instant dsnDeadline(Month month, DsnRegime regime);

} // namespace truelle
