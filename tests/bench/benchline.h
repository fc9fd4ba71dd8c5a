// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace truelle::bench {

// One line of `truelle-bench --json`: ours against a reference measured in the same run (5-quality.md).
struct BenchLine
{
    QString name;
    double ours = 0;
    double reference = 0;
    double limit = 0; // of ours / reference
    QString unit;
    [[nodiscard]] double ratio() const { return reference > 0 ? ours / reference : 0; }
};

// Nothing where the benchmark could not be set up; the reason was printed.
using Bench = std::function<std::optional<BenchLine>()>;

struct NamedBench
{
    QString name;
    Bench run;
};

// How large the data are: 10,000 sites is the design size.
struct BenchOptions
{
    int sites = 10'000;
};

// Each of the files beside this one offers its own.
[[nodiscard]] std::vector<NamedBench> syncBenches(const BenchOptions &options);
[[nodiscard]] std::vector<NamedBench> windowBenches(const BenchOptions &options);
[[nodiscard]] std::vector<NamedBench> rightsBenches();
[[nodiscard]] std::vector<NamedBench> programBenches(const BenchOptions &options);
[[nodiscard]] std::vector<NamedBench> beneficiaryBenches(); // 5,000 on one site

// The value below which 99 of 100 measurements lie.
[[nodiscard]] double percentile99(std::vector<double> values);
[[nodiscard]] double median(std::vector<double> values);

inline constexpr double kFrameMs = 1000.0 / 60;

} // namespace truelle::bench
