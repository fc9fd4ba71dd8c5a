// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/liststate.h"

#include "ui/delegations/pager.h"
#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kInactive = "excludesInactive"_L1;
constexpr auto kAdministrator = "isAdministrator"_L1;
constexpr auto kStatus = "status"_L1;
constexpr auto kEffect = "effectFrom"_L1;
constexpr auto kEnd = "endUntil"_L1;
constexpr auto kPageSize = "pageSize"_L1;

// By name, so that the file holds whatever their order in the program.
constexpr std::pair<DelegationStatus, QLatin1StringView> kStatuses[]
    = {{DelegationStatus::AwaitingActivation, "awaiting-activation"_L1},
       {DelegationStatus::Upcoming, "upcoming"_L1},
       {DelegationStatus::Active, "active"_L1},
       {DelegationStatus::Suspended, "suspended"_L1},
       {DelegationStatus::Inactive, "inactive"_L1}};

void put(QJsonObject &json, QLatin1StringView key, const std::optional<Date> &day)
{
    if (day)
        json[key] = toQDate(*day).toString(Qt::ISODate);
}

std::optional<Date> dayIn(const QJsonObject &json, QLatin1StringView key)
{
    const QDate day = QDate::fromString(json[key].toString(), Qt::ISODate);
    return day.isValid() ? std::optional(fromQDate(day)) : std::nullopt;
}

} // namespace

QString listStateText(const ListState &state)
{
    QJsonObject json{{kInactive, state.filter.excludesInactive}, {kPageSize, state.pageSize}};
    if (state.filter.isAdministrator)
        json[kAdministrator] = *state.filter.isAdministrator;
    for (const auto &[status, name] : kStatuses)
        if (state.filter.status == status)
            json[kStatus] = QString(name);
    put(json, kEffect, state.filter.effectFrom);
    put(json, kEnd, state.filter.endUntil);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ListState listStateFrom(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    ListState state;
    state.filter.excludesInactive = json[kInactive].toBool(true);
    if (json[kAdministrator].isBool())
        state.filter.isAdministrator = json[kAdministrator].toBool();
    for (const auto &[status, name] : kStatuses)
        if (json[kStatus].toString() == name)
            state.filter.status = status;
    state.filter.effectFrom = dayIn(json, kEffect);
    state.filter.endUntil = dayIn(json, kEnd);
    if (const int size = json[kPageSize].toInt(-1); Pager::offers(size))
        state.pageSize = size;
    return state;
}

} // namespace truelle::ui
