// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/log/jsonlog.h"

#include <ostream>

namespace truelle::caisse {

void JsonLog::write(LogLevel level, std::string_view category, std::string_view message,
                    std::initializer_list<LogField> fields)
{
    if (level < m_least)
        return;
    const std::string line = formatLogLine(m_clock.now(), level, category, message, fields) + '\n';
    const std::scoped_lock lock(m_writing);
    m_stream << line << std::flush;
}

} // namespace truelle::caisse
