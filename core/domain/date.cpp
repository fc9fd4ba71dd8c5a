// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/date.h"

#include <cstdio>

namespace truelle {
namespace {

using namespace std::chrono;

// The digits of text[from, from + length) as a number; nothing unless all are digits.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t length)
{
    if (from + length > text.size())
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(from, length)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

bool isSummerTime(sys_time<milliseconds> instant)
{
    const year_month_day day{floor<days>(instant)};
    const auto begins = sys_days(day.year() / March / Sunday[last]) + hours{1};
    const auto ends = sys_days(day.year() / October / Sunday[last]) + hours{1};
    return instant >= begins && instant < ends;
}

hours parisOffset(Instant instant)
{
    return isSummerTime(instant) ? hours{2} : hours{1};
}

template<typename... Args>
std::string formatted(const char *format, Args... args)
{
    char buffer[48];
    const int length = std::snprintf(buffer, sizeof buffer, format, args...);
    return {buffer, static_cast<std::size_t>(length)};
}

} // namespace

std::optional<Month> parseIsoMonth(std::string_view text)
{
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 5, 2);
    if (text.size() != 7 || text[4] != '-' || !y || !m)
        return std::nullopt;
    const Month parsed = year{*y} / month{static_cast<unsigned>(*m)};
    return parsed.ok() ? std::optional(parsed) : std::nullopt;
}

std::optional<Date> parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[7] != '-')
        return std::nullopt;
    const auto yearMonth = parseIsoMonth(text.substr(0, 7));
    const auto d = digits(text, 8, 2);
    if (!yearMonth || !d)
        return std::nullopt;
    const year_month_day parsed = *yearMonth / day{static_cast<unsigned>(*d)};
    return parsed.ok() ? std::optional(Date{parsed}) : std::nullopt;
}

std::optional<Instant> parseIsoInstant(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text.back() != 'Z')
        return std::nullopt;
    const auto date = parseIsoDate(text.substr(0, 10));
    const auto h = digits(text, 11, 2);
    const auto m = digits(text, 14, 2);
    const auto s = digits(text, 17, 2);
    if (!date || !h || !m || !s || *h > 23 || *m > 59 || *s > 59)
        return std::nullopt;
    milliseconds fraction{0};
    if (text.size() != 20) {
        const auto ms = digits(text, 20, 3);
        if (text.size() != 24 || text[19] != '.' || !ms)
            return std::nullopt;
        fraction = milliseconds{*ms};
    }
    return Instant{*date} + hours{*h} + minutes{*m} + seconds{*s} + fraction;
}

std::string formatIso(Date date)
{
    const year_month_day day{date};
    return formatted("%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

std::string formatIso(Month month)
{
    return formatted("%04d-%02u", int(month.year()), unsigned(month.month()));
}

std::string formatIso(Instant instant)
{
    const Date date = floor<days>(instant);
    const hh_mm_ss time{instant - Instant{date}};
    return formatIso(date)
        + formatted("T%02d:%02d:%02d.%03dZ", int(time.hours().count()), int(time.minutes().count()),
                    int(time.seconds().count()), int(time.subseconds().count()));
}

Date parisDate(Instant instant)
{
    return floor<days>(instant + parisOffset(instant));
}

Instant parisMidnight(Date date)
{
    return parisInstant(date, minutes{0});
}

Instant parisInstant(Date date, minutes time)
{
    const Instant asWinter = Instant{date} + time - hours{1};
    return asWinter - (parisOffset(asWinter) - hours{1});
}

} // namespace truelle
