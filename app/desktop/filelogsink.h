// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"

#include <QFile>
#include <QString>

#include <mutex>

namespace truelle {

// Lines of JSON in truelle.log of the profile, one older file kept: at most twice kMaximumSize on disk. A log that
// cannot be written is no reason to stop: lines are then lost.
class FileLogSink final : public LogSink
{
public:
    static constexpr qint64 kMaximumSize = 2 << 20; // bytes

    FileLogSink(const QString &path, const Clock &clock);
    void write(LogLevel level, std::string_view category, std::string_view message,
               std::initializer_list<LogField> fields) override;

private:
    void open();
    std::mutex m_mutex;
    QString m_path;
    const Clock &m_clock;
    QFile m_file;
};

} // namespace truelle
