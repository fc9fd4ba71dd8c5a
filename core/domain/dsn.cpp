// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/dsn.h"

#include <algorithm>
#include <array>

namespace truelle {
namespace {

using namespace std::chrono;

// Gregorian Easter Sunday (Meeus, Jones and Butcher).
Date easterSunday(year y)
{
    const int n = int(y);
    const int a = n % 19, b = n / 100, c = n % 100, d = b / 4, e = b % 4;
    const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, s = h + l - 7 * m + 114;
    return y / month{unsigned(s / 31)} / day{unsigned(s % 31 + 1)};
}

} // namespace

bool isFrenchPublicHoliday(Date date)
{
    const year_month_day ymd{date};
    constexpr auto kFixed = std::to_array<month_day>({January / 1, May / 1, May / 8, July / 14, August / 15, November / 1,
                                                      November / 11, December / 25});
    if (std::ranges::find(kFixed, ymd.month() / ymd.day()) != kFixed.end())
        return true;
    const days sinceEaster = date - easterSunday(ymd.year());
    return sinceEaster == days{1} || sinceEaster == days{39} || sinceEaster == days{50};
}

Date workingDayOnOrAfter(Date date)
{
    while (weekday{date} == Saturday || weekday{date} == Sunday || isFrenchPublicHoliday(date))
        date += days{1};
    return date;
}

Instant dsnDeadline(Month month, DsnRegime regime)
{
    const Month following = month + months{1};
    const unsigned dayOfMonth = regime == DsnRegime::FiftyOrMorePaidWithinMonth ? 5 : 15;
    return parisInstant(workingDayOnOrAfter(following / day{dayOfMonth}), hours{12});
}

} // namespace truelle
