// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace truelle {

enum class LogLevel { Debug, Info, Warning, Error };

// A named value of a log line. Counts, codes and opaque ids only: there is no way to hand a Secret over, and free text
// (names, addresses, bodies) is not to be.
struct LogField
{
    std::string_view name;
    std::variant<std::int64_t, std::string_view> value;

    LogField(std::string_view n, std::string_view v) : name(n), value(v) { }
    LogField(std::string_view n, const char *v) : name(n), value(std::string_view(v)) { }
    LogField(std::string_view n, const std::string &v) : name(n), value(std::string_view(v)) { }
    LogField(std::string_view n, std::int64_t v) : name(n), value(v) { }
    LogField(std::string_view n, int v) : name(n), value(std::int64_t{v}) { }
    LogField(std::string_view n, std::size_t v) : name(n), value(static_cast<std::int64_t>(v)) { }
};

// Where log lines go. `category` is the folder that speaks, e.g. "sync". Implementations may be called from any thread.
class LogSink
{
public:
    LogSink() = default;
    LogSink(const LogSink &) = delete;
    LogSink &operator=(const LogSink &) = delete;
    virtual ~LogSink() = default;
    virtual void write(LogLevel level, std::string_view category, std::string_view message,
                       std::initializer_list<LogField> fields = {}) = 0;
};

// One line of JSON (without its line end), control characters escaped, so that no value can forge a second line.
[[nodiscard]] std::string formatLogLine(Instant at, LogLevel level, std::string_view category,
                                        std::string_view message, std::initializer_list<LogField> fields);

// Swallows everything: for tests and tools that have no log.
class NullLogSink final : public LogSink
{
public:
    void write(LogLevel, std::string_view, std::string_view, std::initializer_list<LogField>) override { }
};

} // namespace truelle
