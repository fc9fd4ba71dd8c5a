// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpdate.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace truelle {
namespace {

constexpr std::chrono::seconds kLongestWait = std::chrono::hours(24);

} // namespace

std::optional<Instant> parseHttpDate(std::string_view text)
{
    const QString words = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    QDateTime moment = QLocale::c().toDateTime(words, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!moment.isValid())
        return std::nullopt;
    moment.setTimeSpec(Qt::UTC);
    return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

std::optional<std::chrono::seconds> parseRetryAfter(std::string_view retryAfter, std::string_view date)
{
    long seconds = 0;
    const char *const end = retryAfter.data() + retryAfter.size();
    const auto parsed = std::from_chars(retryAfter.data(), end, seconds);
    if (parsed.ptr == end && !retryAfter.empty() && seconds >= 0)
        return parsed.ec == std::errc() ? std::min(std::chrono::seconds(seconds), kLongestWait) : kLongestWait;
    const auto until = parseHttpDate(retryAfter);
    const auto now = parseHttpDate(date);
    if (!until || !now)
        return std::nullopt;
    return std::clamp(std::chrono::ceil<std::chrono::seconds>(*until - *now), std::chrono::seconds(0), kLongestWait);
}

} // namespace truelle
