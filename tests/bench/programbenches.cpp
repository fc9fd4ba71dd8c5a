// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is shipped, started as a person starts it, on a profile that was filled before.
#include "tests/bench/benchclient.h"
#include "tests/bench/benchline.h"

#include "core/settings/settings.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

namespace truelle::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStartTimeMs = 60'000;
constexpr int kRuns = 5;

// A profile with the whole portfolio in its cache, as the program leaves it when it is closed.
struct FilledProfile
{
    std::unique_ptr<BenchClient> client;
    std::size_t rowBytes = 0;
    [[nodiscard]] QString path() const { return client->profile(); }
};

std::optional<FilledProfile> fillProfile(int sites)
{
    FilledProfile profile{BenchClient::create(sites), 0};
    if (!profile.client || !profile.client->openFresh() || !profile.client->timedRound())
        return std::nullopt;
    const auto &accounts = profile.client->workspace().accounts().accounts();
    {
        Settings settings(profile.path() + u"/settings.json"_s);
        settings.set(settings::lastAccount(), QString::fromStdString(accounts.front()->key.toString()));
        if (!settings.save())
            return std::nullopt;
    }
    auto input = profile.client->rawInput();
    const QTemporaryDir folder;
    if (!input)
        return std::nullopt;
    input->databaseFile = folder.filePath(u"raw.db"_s).toStdString();
    const auto raw = runRawSync(*input);
    if (!raw)
        return std::nullopt;
    profile.rowBytes = raw->rowBytes;
    profile.client->close();
    profile.client->caisse().stop(); // from the cache alone
    return profile;
}

// Peak resident memory so far, in MiB.
double peakMemory(qint64 pid)
{
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmHWM:\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

struct ProgramRun
{
    double startMs = 0;
    double peakMiB = 0;
};

// Until the reference window says that it was painted.
std::optional<ProgramRun> runReference()
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(TRUELLE_EMPTY_WINDOW), {});
    if (!process.waitForReadyRead(kStartTimeMs))
        return std::nullopt;
    ProgramRun run{double(timer.nsecsElapsed()) / 1e6, peakMemory(process.processId())};
    process.closeWriteChannel();
    process.waitForFinished(kStartTimeMs);
    return run;
}

// Until the program's log says that the portfolio stands on the screen.
std::optional<ProgramRun> runOurs(const QString &profile)
{
    QFile log(profile + u"/truelle.log"_s);
    log.remove();
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(TRUELLE_PROGRAM), {u"--profile"_s, profile, u"--language"_s, u"fr"_s});
    double startMs = 0;
    while (timer.elapsed() < kStartTimeMs && startMs == 0) {
        if (log.open(QIODevice::ReadOnly)) {
            if (log.readAll().contains("portfolio ready"))
                startMs = double(timer.nsecsElapsed()) / 1e6;
            log.close();
        }
        QThread::usleep(500);
    }
    QThread::msleep(500); // what it does right afterwards belongs to the peak
    ProgramRun run{startMs, peakMemory(process.processId())};
    process.terminate();
    process.waitForFinished(kStartTimeMs);
    return startMs == 0 ? std::nullopt : std::optional(run);
}

std::optional<BenchLine> start(const BenchOptions &options)
{
    const auto profile = fillProfile(options.sites);
    if (!profile)
        return std::nullopt;
    std::vector<double> ours, reference;
    for (int i = 0; i < kRuns; ++i) {
        const auto a = runReference();
        const auto b = runOurs(profile->path());
        if (!a || !b)
            return std::nullopt;
        reference.push_back(a->startMs);
        ours.push_back(b->startMs);
    }
    return BenchLine{u"start"_s, median(ours), median(reference), 2.0, u"ms"_s};
}

std::optional<BenchLine> memory(const BenchOptions &options)
{
    const auto profile = fillProfile(options.sites);
    const auto a = profile ? runReference() : std::nullopt;
    const auto b = profile ? runOurs(profile->path()) : std::nullopt;
    if (!a || !b)
        return std::nullopt;
    const double rows = double(profile->rowBytes) * 2 / (1 << 20);
    return BenchLine{u"memory"_s, b->peakMiB, a->peakMiB + rows, 1.5, u"MiB"_s};
}

} // namespace

std::vector<NamedBench> programBenches(const BenchOptions &options)
{
    return {{u"start"_s, [=] { return start(options); }}, {u"memory"_s, [=] { return memory(options); }}};
}

} // namespace truelle::bench
