// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/stepline.h"

#include <QMetaObject>

#include <utility>

namespace truelle {

void StepLine::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
}

void StepLine::answer(const std::function<void()> &say)
{
    const QPointer<StepLine> self(this);
    setBusy(false);
    if (self)
        say();
}

void StepLine::answerLater(std::function<void()> say)
{
    ++m_generation;
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation, say = std::move(say)] {
            if (generation == m_generation)
                answer(say);
        },
        Qt::QueuedConnection);
    setBusy(true);
}

void StepLine::cancel()
{
    ++m_generation;
    if (m_running) {
        m_running->disconnect(this);
        m_running->cancel();
        m_running.clear();
    }
    setBusy(false);
}

} // namespace truelle
