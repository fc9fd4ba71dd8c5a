// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/operation.h"

#include <QPointer>

#include <functional>

namespace truelle {

// One question at a time, for the flows: a step may be several operations after one another and ends with answer(). What
// comes after a cancel() is dropped. Internal to core/flows.
class StepLine final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    // Begins a step, or goes on with it. `question` is this line's child; `react(Result<T>)` asks further or answers.
    template<typename T, typename React>
    void ask(Operation<T> *question, React react)
    {
        ++m_generation;
        m_running = question;
        startAndThen(question, this, [this, react = std::move(react)](Result<T> result) mutable {
            m_running.clear();
            react(std::move(result));
        });
        setBusy(true); // last: who hears of it may destroy the flow
    }
    // Ends the step and then lets `say` tell, which may destroy the flow: the last thing a caller does.
    void answer(const std::function<void()> &say);
    // A step whose answer is known at once: told from the event loop like any other.
    void answerLater(std::function<void()> say);
    void cancel();

Q_SIGNALS:
    void busyChanged(bool isBusy);

private:
    void setBusy(bool isBusy);

    bool m_isBusy = false;
    int m_generation = 0;
    QPointer<OperationBase> m_running;
};

} // namespace truelle
