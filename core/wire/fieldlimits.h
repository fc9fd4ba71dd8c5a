// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// How long what people type may be, in characters, and how far away a moment: as the contract has it.
namespace truelle {

inline constexpr std::size_t kMostAddress = 254; // an e-mail address
inline constexpr std::size_t kMostPassword = 1024;
inline constexpr std::size_t kMostToken = 512;
inline constexpr std::size_t kMostName = 100;
inline constexpr std::size_t kMostCibtpId = 40;
inline constexpr std::size_t kMostSiret = 40; // as typed, with its separators
inline constexpr std::size_t kMostCode = 128; // confidential codes may be an old password
inline constexpr std::size_t kMostSmsCode = 20;
inline constexpr std::size_t kMostPhone = 40;
inline constexpr std::size_t kMostReason = 200; // of a delegation's change
inline constexpr std::size_t kMostBatch = 100; // changes in one request
// A hundred years: what is longer is no lifetime, and would not fit where moments are counted.
inline constexpr std::int64_t kMostSeconds = 3'155'760'000;

} // namespace truelle
