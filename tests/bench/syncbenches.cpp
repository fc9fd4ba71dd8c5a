// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchclient.h"
#include "tests/bench/benchline.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

namespace truelle::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<BenchLine> firstSync(const BenchOptions &options)
{
    const auto client = BenchClient::create(options.sites);
    auto input = client ? client->rawInput() : std::nullopt;
    if (!input)
        return std::nullopt;
    std::vector<double> ours, reference;
    for (int run = 0; run < 3; ++run) { // alternating, so that both meet the same machine
        const QTemporaryDir folder;
        input->databaseFile = folder.filePath(u"raw.db"_s).toStdString();
        const auto raw = runRawSync(*input);
        const auto round = client->openFresh() ? client->timedRound() : std::nullopt;
        if (!raw || !round)
            return std::nullopt;
        reference.push_back(raw->downloadMs + raw->insertMs);
        ours.push_back(*round);
    }
    return BenchLine{u"first-sync"_s, median(ours), median(reference), 1.5, u"ms"_s};
}

std::optional<BenchLine> nothingNew(const BenchOptions &options)
{
    const auto client = BenchClient::create(options.sites);
    const auto input = client ? client->rawInput() : std::nullopt;
    if (!input || !client->openFresh() || !client->timedRound())
        return std::nullopt;
    std::vector<double> ours;
    for (int run = 0; run < 50; ++run) {
        const auto round = client->timedRound();
        if (!round)
            return std::nullopt;
        ours.push_back(*round);
    }
    const auto bare = medianBareGetMs(*input, "/v1/states", 50);
    if (!bare)
        return std::nullopt;
    return BenchLine{u"nothing-new"_s, median(ours), *bare, 2.0, u"ms"_s};
}

} // namespace

std::vector<NamedBench> syncBenches(const BenchOptions &options)
{
    return {{u"first-sync"_s, [=] { return firstSync(options); }},
            {u"nothing-new"_s, [=] { return nothingNew(options); }}};
}

} // namespace truelle::bench
