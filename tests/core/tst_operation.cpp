// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/operation.h"

#include <QPointer>
#include <QTest>

#include <memory>
#include <vector>

using namespace truelle;

namespace {

// Ends when the test says so.
class ManualOperation final : public Operation<int>
{
public:
    using Operation::Operation;
    using Operation::finish;
    int starts = 0;
    int cancels = 0;
    bool finishesAtOnce = false;

protected:
    void doStart() override
    {
        ++starts;
        if (finishesAtOnce)
            finish(7);
    }
    void doCancel() override { ++cancels; }
};

} // namespace

class OperationTest : public QObject
{
    Q_OBJECT

    QObject m_owner;
    std::vector<Result<int>> m_results;

    ManualOperation *started()
    {
        auto *operation = new ManualOperation(&m_owner);
        startAndThen(operation, &m_owner, [this](Result<int> result) { m_results.push_back(std::move(result)); });
        return operation;
    }

private Q_SLOTS:
    void init() { m_results.clear(); }

    void resultKnownAtOnce_isReportedAfterStartReturned()
    {
        auto *operation = new ManualOperation(&m_owner);
        operation->finishesAtOnce = true;
        startAndThen(operation, &m_owner, [this](Result<int> result) { m_results.push_back(std::move(result)); });
        QVERIFY(m_results.empty());
        QTRY_COMPARE(m_results.size(), std::size_t{1});
        QCOMPARE(*m_results[0], 7);
    }

    void lateResult_isDropped()
    {
        QPointer<ManualOperation> operation = started();
        operation->finish(1);
        operation->finish(2);
        QTRY_COMPARE(m_results.size(), std::size_t{1});
        QCOMPARE(*m_results[0], 1);
        QTRY_VERIFY(!operation); // deletes itself
    }

    void secondStart_isIgnored()
    {
        auto *operation = started();
        operation->start();
        QCOMPARE(operation->starts, 1);
        operation->finish(1);
        QTRY_COMPARE(m_results.size(), std::size_t{1});
    }

    void cancelBeforeStart_neverStarts()
    {
        auto *operation = new ManualOperation(&m_owner);
        operation->cancel();
        startAndThen(operation, &m_owner, [this](Result<int> result) { m_results.push_back(std::move(result)); });
        QCOMPARE(operation->starts, 0);
        QTRY_COMPARE(m_results.size(), std::size_t{1});
        QVERIFY(m_results[0].error().code == ErrorCode::Cancelled);
    }

    void cancelWhileRunning_stopsTheWorkOnceAndDropsItsResult()
    {
        auto *operation = started();
        operation->cancel();
        operation->cancel();
        operation->finish(1);
        QCOMPARE(operation->cancels, 1);
        QTRY_COMPARE(m_results.size(), std::size_t{1});
        QVERIFY(m_results[0].error().code == ErrorCode::Cancelled);
    }

    void cancelAfterTheResult_changesNothing()
    {
        auto *operation = started();
        operation->finish(1);
        operation->cancel();
        QCOMPARE(operation->cancels, 0);
        QTRY_COMPARE(m_results.size(), std::size_t{1});
        QCOMPARE(*m_results[0], 1);
    }

    void ownerDestroyedByTheListener_isSafe()
    {
        auto owner = std::make_unique<QObject>();
        auto *operation = new ManualOperation(owner.get());
        startAndThen(operation, this, [&](const Result<int> &) { owner.reset(); });
        operation->finish(1);
        QTRY_VERIFY(!owner);
    }

    void ownerDestroyed_saysNothing()
    {
        auto owner = std::make_unique<QObject>();
        auto *operation = new ManualOperation(owner.get());
        bool hasSpoken = false;
        startAndThen(operation, this, [&](const Result<int> &) { hasSpoken = true; });
        operation->finish(1);
        owner.reset();
        QTest::qWait(1);
        QVERIFY(!hasSpoken);
    }
};

QTEST_GUILESS_MAIN(OperationTest)
#include "tst_operation.moc"
