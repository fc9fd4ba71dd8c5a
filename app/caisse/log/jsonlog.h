// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"

#include <iosfwd>
#include <mutex>

namespace truelle::caisse {

// One JSON object per line on a stream, each line whole and flushed, from any thread.
class JsonLog final : public LogSink
{
public:
    // Stream and clock outlive the log. Lines below `least` are left out.
    JsonLog(std::ostream &stream, const Clock &clock, LogLevel least = LogLevel::Info)
        : m_stream(stream)
        , m_clock(clock)
        , m_least(least)
    {
    }
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields = {}) override;

private:
    std::ostream &m_stream;
    const Clock &m_clock;
    const LogLevel m_least;
    std::mutex m_writing;
};

} // namespace truelle::caisse
