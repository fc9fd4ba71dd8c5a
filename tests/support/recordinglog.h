// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"

#include <string>
#include <vector>

namespace truelle {

// Keeps every line as it would be written.
class RecordingLog final : public LogSink
{
public:
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override
    {
        m_lines.push_back(formatLogLine(Instant{}, level, category, message, fields));
    }
    [[nodiscard]] const std::vector<std::string> &lines() const { return m_lines; }

private:
    std::vector<std::string> m_lines;
};

} // namespace truelle
