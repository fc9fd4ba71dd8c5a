// SPDX-License-Identifier: GPL-3.0-or-later
// What a person at the screen feels: a keystroke in the portfolio's filter, and a first synchronisation behind it.
#include "tests/bench/benchclient.h"
#include "tests/bench/benchline.h"

#include "ui/portfolio/portfoliopage.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

namespace truelle::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWindow{1200, 760};

// Each word is typed letter by letter and taken back the same way, as people search.
std::vector<QString> keystrokes()
{
    std::vector<QString> texts;
    for (const QString &typed : {u"charpentes moreau"_s, u"996 923"_s, u"établissements rouen"_s, u"75-0045"_s, u"zzz"_s}) {
        for (qsizetype length = 1; length <= typed.size(); ++length)
            texts.push_back(typed.left(length));
        for (qsizetype length = typed.size() - 1; length >= 0; --length)
            texts.push_back(typed.left(length));
    }
    return texts;
}

std::optional<BenchLine> filter(const BenchOptions &options)
{
    const auto client = BenchClient::create(options.sites);
    if (!client || !client->openFresh() || !client->timedRound())
        return std::nullopt;
    ui::Theme theme;
    theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    const SystemClock clock;
    ui::PortfolioPage page(theme, client->workspace().portfolio(), clock);
    page.resize(kWindow);
    page.show();
    auto *field = page.findChild<QLineEdit *>(u"portfolioFilter"_s);
    auto *table = page.findChild<QAbstractItemView *>(u"portfolioTable"_s);
    QCoreApplication::processEvents();
    std::vector<double> milliseconds;
    QElapsedTimer timer;
    for (const QString &text : keystrokes()) {
        timer.restart();
        field->setText(text);
        table->viewport()->repaint(); // not later, when it suits: rows are on the screen when this returns
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    const bool isStress = options.sites > 10'000;
    return BenchLine{isStress ? u"filter-stress"_s : u"filter"_s, percentile99(milliseconds), kFrameMs,
                     isStress ? 2.0 : 1.0, u"ms"_s};
}

// The longest time between two turns of the event loop.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] double longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

std::optional<BenchLine> jank(const BenchOptions &options)
{
    const auto client = BenchClient::create(options.sites);
    if (!client || !client->openFresh())
        return std::nullopt;
    ui::Theme theme;
    theme.apply(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    const SystemClock clock;
    ui::PortfolioPage page(theme, client->workspace().portfolio(), clock);
    page.resize(kWindow);
    page.show();
    QCoreApplication::processEvents(); // showing the window is not the synchronisation's
    const Heartbeat heartbeat;
    if (!client->timedRound())
        return std::nullopt;
    return BenchLine{u"jank"_s, heartbeat.longestMs(), kFrameMs, 1.0, u"ms"_s};
}

} // namespace

std::vector<NamedBench> windowBenches(const BenchOptions &options)
{
    return {{options.sites > 10'000 ? u"filter-stress"_s : u"filter"_s, [=] { return filter(options); }},
            {u"jank"_s, [=] { return jank(options); }}};
}

} // namespace truelle::bench
