// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/syncservice.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

#include <QDateTime>
#include <QString>

namespace truelle::ui {

// The status bar's sentence for a state of synchronisation: a state and a time, apart (1-product.md).
struct SyncStatusText
{
    QString state; // « À jour », « 3 modifications en attente », « Hors ligne »
    QString time; // « dernière synchro 10:42 », « données d'hier 18:05 », or empty
    QString reason; // the failure in words, or empty
    Icon icon = Icon::SyncOk;
    ColorRole color = ColorRole::Muted;
    bool canRetry = false;
    bool isBusy = false;
    bool isWaiting = false; // something waits, was refused or clashes
    [[nodiscard]] QString sentence() const; // all of it, as assistive tools hear it
};

// `now` in local time.
[[nodiscard]] SyncStatusText describe(const SyncStatus &status, const QDateTime &now);

} // namespace truelle::ui
