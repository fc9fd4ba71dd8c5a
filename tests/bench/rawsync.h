// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace truelle::bench {

// The reference of `first-sync`: the same snapshot pages fetched with libcurl into memory, then each object's bytes
// through one prepared INSERT in one transaction of raw SQLite.
struct RawSync
{
    double downloadMs = 0;
    double insertMs = 0;
    std::size_t rows = 0;
    std::size_t rowBytes = 0;
};

struct RawSyncInput
{
    std::string baseUrl;
    std::string caFile;
    std::string accessToken;
    std::string databaseFile;
    int pageSize = 1000; // as our client asks
};

[[nodiscard]] std::optional<RawSync> runRawSync(const RawSyncInput &input);

// One bare GET over a kept connection, repeated; the median in milliseconds.
[[nodiscard]] std::optional<double> medianBareGetMs(const RawSyncInput &input, const std::string &target, int times);

// Signs in without our client; the access token.
[[nodiscard]] std::optional<std::string> rawSignIn(const RawSyncInput &input, const std::string &email,
                                                   const std::string &password);

} // namespace truelle::bench
