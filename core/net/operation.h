// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <optional>
#include <utility>

namespace truelle {

// One piece of asynchronous work: created idle, started once, says finished() exactly once (cancelling included, never
// within start()), then deletes itself later. Its starter is its parent: when the parent goes, the operation goes with
// it and says nothing. Connect with a context object. It never retries by itself.
class OperationBase : public QObject
{
    Q_OBJECT
public:
    explicit OperationBase(QObject *parent);
    ~OperationBase() override;

    // A second start is ignored.
    void start();
    // Ends the operation with ErrorCode::Cancelled; allowed at any time, also before start() and after the end.
    void cancel();
    [[nodiscard]] bool isFinished() const { return m_phase == Phase::Finished; }

Q_SIGNALS:
    void finished();

protected:
    // Begins the work. Whatever is known at once is reported through the result all the same: the signal is queued.
    virtual void doStart() = 0;
    // Stops the work; nothing of it may report afterwards.
    virtual void doCancel() = 0;
    virtual void storeCancelled() = 0;
    // Called by Operation<T>::finish once the result is in place.
    void announce();
    [[nodiscard]] bool hasEnded() const { return m_phase >= Phase::Ending; }

private:
    enum class Phase { Idle, Running, Ending, Finished };
    Phase m_phase = Phase::Idle;
};

// An operation that ends in a value or an error.
template<typename T>
class Operation : public OperationBase
{
public:
    using OperationBase::OperationBase;

    // Precondition: isFinished(), or called from a slot of finished().
    [[nodiscard]] const Result<T> &result() const { return *m_result; }
    [[nodiscard]] Result<T> takeResult() { return std::move(*m_result); }

protected:
    // Takes the first result; later ones are late answers and dropped.
    void finish(Result<T> result)
    {
        if (hasEnded())
            return;
        m_result = std::move(result);
        announce();
    }

private:
    void storeCancelled() final { m_result = Result<T>(Error(ErrorCode::Cancelled)); }
    std::optional<Result<T>> m_result;
};

// Starts `operation` and hands its result to `react(Result<T>)` unless `context` is gone by then.
template<typename T, typename React>
void startAndThen(Operation<T> *operation, QObject *context, React react)
{
    QObject::connect(operation, &OperationBase::finished, context,
                     [operation, react = std::move(react)]() mutable { react(operation->takeResult()); });
    operation->start();
}

} // namespace truelle
