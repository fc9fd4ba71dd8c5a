// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchline.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

using namespace truelle::bench;
using namespace Qt::Literals::StringLiterals;

namespace truelle::bench {

double percentile99(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * 99 / 100)];
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace truelle::bench

namespace {

void print(const BenchLine &line, Qt::CheckState asJson)
{
    QTextStream out(stdout);
    if (asJson == Qt::Checked) {
        const QJsonObject object{{u"name"_s, line.name},     {u"ours"_s, line.ours},   {u"reference"_s, line.reference},
                                 {u"ratio"_s, line.ratio()}, {u"limit"_s, line.limit}, {u"unit"_s, line.unit}};
        out << QJsonDocument(object).toJson(QJsonDocument::Compact) << '\n';
        return;
    }
    out << QStringLiteral("%1  ours %2 %5  reference %3 %5  ratio %4  limit %6  %7\n")
               .arg(line.name, -14)
               .arg(line.ours, 10, 'f', 2)
               .arg(line.reference, 10, 'f', 2)
               .arg(line.ratio(), 6, 'f', 2)
               .arg(line.unit)
               .arg(line.limit, 4, 'f', 1)
               .arg(line.ratio() <= line.limit ? u"holds"_s : u"EXCEEDED"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Ratios of Truelle against references measured in the same run."_s);
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"One JSON object a line."_s);
    const QCommandLineOption only(u"only"_s, u"Only the benchmark with this name."_s, u"NAME"_s);
    const QCommandLineOption sites(u"sites"_s, u"Number of sites (design size 10000)."_s, u"N"_s, u"10000"_s);
    parser.addOptions({json, only, sites});
    parser.process(application);

    const BenchOptions options{parser.value(sites).toInt()};
    std::vector<NamedBench> benches = programBenches(options);
    std::ranges::move(syncBenches(options), std::back_inserter(benches));
    std::ranges::move(windowBenches(options), std::back_inserter(benches));
    std::ranges::move(beneficiaryBenches(), std::back_inserter(benches));
    std::ranges::move(rightsBenches(), std::back_inserter(benches));
    bool isComplete = true;
    for (const NamedBench &bench : benches) {
        if (parser.isSet(only) && bench.name != parser.value(only))
            continue;
        if (const auto line = bench.run())
            print(*line, parser.isSet(json) ? Qt::Checked : Qt::Unchecked);
        else
            isComplete = false;
    }
    return isComplete ? 0 : 1;
}
