// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/syncstatustext.h"

#include "ui/models/accountwords.h"
#include "ui/services/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::SyncStatusText)
};

QString dataWords(const QDateTime &moment, const QDateTime &now)
{
    const QString words = momentWords(moment, now);
    return moment.date().daysTo(now.date()) == 1 ? Words::tr("données d'%1").arg(words)
                                                 : Words::tr("données de %1").arg(words);
}

SyncStatusText quiet(const SyncStatus &status)
{
    SyncStatusText text;
    if (status.troubled > 0) {
        text.state = Words::tr("%n modification(s) à revoir", nullptr, int(status.troubled));
        text.icon = Icon::Error;
        text.color = ColorRole::Danger;
    } else if (status.pending > 0) {
        text.state = Words::tr("%n modification(s) en attente", nullptr, int(status.pending));
        text.icon = Icon::Pending;
        text.color = ColorRole::Alert;
    } else {
        text.state = Words::tr("À jour");
        text.icon = Icon::SyncOk;
        text.color = ColorRole::Success;
    }
    return text;
}

SyncStatusText troubled(const SyncStatus &status)
{
    SyncStatusText text;
    text.icon = Icon::Offline;
    text.color = ColorRole::Alert;
    text.canRetry = true;
    switch (status.state) {
    case SyncStatus::State::SignInNeeded:
        text.state = Words::tr("Reconnexion nécessaire");
        text.icon = Icon::Lock;
        text.canRetry = false;
        break;
    case SyncStatus::State::KeychainWaiting:
        text.state = Words::tr("Trousseau verrouillé");
        text.icon = Icon::Lock;
        break;
    case SyncStatus::State::Failed:
        text.state = Words::tr("Échec de la synchronisation");
        text.icon = Icon::Error;
        text.color = ColorRole::Danger;
        break;
    case SyncStatus::State::Offline:
    case SyncStatus::State::NeverSynchronised:
    case SyncStatus::State::UpToDate:
    case SyncStatus::State::Synchronising:
        text.state = Words::tr("Hors ligne");
        break;
    }
    if (status.pending > 0)
        text.state = Words::tr("%n modification(s) en attente", nullptr, int(status.pending)) + u" · "_s + text.state;
    if (status.failure)
        text.reason = errorWords(*status.failure).whatHappened;
    return text;
}

} // namespace

QString SyncStatusText::sentence() const
{
    QStringList parts{state};
    if (!time.isEmpty())
        parts << time;
    if (!reason.isEmpty())
        parts << reason;
    return parts.join(u" · "_s);
}

SyncStatusText describe(const SyncStatus &status, const QDateTime &now)
{
    SyncStatusText text;
    switch (status.state) {
    case SyncStatus::State::NeverSynchronised:
        text.state = Words::tr("Pas encore synchronisé");
        text.icon = Icon::Pending;
        return text;
    case SyncStatus::State::Synchronising:
        text = quiet(status);
        text.state = status.objectsReceived == 0
            ? Words::tr("Synchronisation…")
            : Words::tr("Synchronisation… %1 éléments reçus").arg(QLocale().toString(qulonglong(status.objectsReceived)));
        text.icon = Icon::SyncRunning;
        text.color = ColorRole::Primary;
        text.isBusy = true;
        break;
    case SyncStatus::State::UpToDate:
        text = quiet(status);
        break;
    case SyncStatus::State::Offline:
    case SyncStatus::State::SignInNeeded:
    case SyncStatus::State::KeychainWaiting:
    case SyncStatus::State::Failed:
        text = troubled(status);
        break;
    }
    text.isWaiting = status.pending + status.troubled > 0;
    if (status.lastSuccess) {
        const auto moment = QDateTime::fromMSecsSinceEpoch(status.lastSuccess->time_since_epoch().count());
        const bool isOffline = status.state == SyncStatus::State::Offline;
        if (isOffline)
            text.time = dataWords(moment, now);
        else if (status.state == SyncStatus::State::UpToDate && status.pending == 0 && status.troubled == 0)
            text.time = momentWords(moment, now);
        else
            text.time = Words::tr("dernière synchro %1").arg(momentWords(moment, now));
    }
    return text;
}

} // namespace truelle::ui
