// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/operation.h"

#include <QMetaObject>
#include <QPointer>

namespace truelle {

OperationBase::OperationBase(QObject *parent) : QObject(parent) { }

OperationBase::~OperationBase() = default;

void OperationBase::start()
{
    if (m_phase != Phase::Idle)
        return;
    m_phase = Phase::Running;
    doStart();
}

void OperationBase::cancel()
{
    if (hasEnded())
        return;
    const bool wasRunning = m_phase == Phase::Running;
    storeCancelled();
    announce();
    if (wasRunning)
        doCancel();
}

void OperationBase::announce()
{
    m_phase = Phase::Ending;
    // Queued, so that no caller of start() or cancel() is re-entered.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_phase = Phase::Finished;
            const QPointer<OperationBase> self(this);
            Q_EMIT finished();
            if (self) // a listener may have destroyed the owner
                deleteLater();
        },
        Qt::QueuedConnection);
}

} // namespace truelle
