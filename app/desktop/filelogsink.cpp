// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filelogsink.h"

namespace truelle {

using namespace Qt::Literals::StringLiterals;

FileLogSink::FileLogSink(const QString &path, const Clock &clock) : m_path(path), m_clock(clock)
{
    open();
}

void FileLogSink::write(LogLevel level, std::string_view category, std::string_view message,
                        std::initializer_list<LogField> fields)
{
    const std::string line = formatLogLine(m_clock.now(), level, category, message, fields) + '\n';
    const std::lock_guard lock(m_mutex);
    if (m_file.size() > kMaximumSize) {
        m_file.close();
        QFile::remove(m_path + u".1"_s);
        QFile::rename(m_path, m_path + u".1"_s);
        open();
    }
    m_file.write(line.data(), static_cast<qint64>(line.size()));
    m_file.flush();
}

void FileLogSink::open()
{
    m_file.setFileName(m_path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace truelle
