// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alertwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::AlertWords)
};

QString kindWords(const DsnAlert &alert)
{
    if (alert.kind == "missing-or-anomaly")
        return Words::tr("Anomalie dans le traitement / Déclaration manquante");
    if (alert.kind == "to-rectify")
        return Words::tr("Une déclaration à rectifier.");
    return QString::fromStdString(alert.text);
}

} // namespace

QDate toQDate(Date date)
{
    const std::chrono::year_month_day day{date};
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

QDateTime toParisTime(Instant instant)
{
    // Our own rule for Paris (core/domain/date.h) rather than the computer's files.
    const Date day = parisDate(instant);
    const auto sinceMidnight = std::chrono::duration_cast<std::chrono::milliseconds>(instant - parisMidnight(day));
    return {toQDate(day), QTime::fromMSecsSinceStartOfDay(int(sinceMidnight.count()))};
}

QString monthName(Month month)
{
    QString name = QLocale().standaloneMonthName(int(unsigned(month.month())));
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

QString alertSentence(const DsnAlert &alert)
{
    //: %1 is the month, %2 the year, %3 what is wrong
    return Words::tr("DSN %1-%2: %3").arg(monthName(alert.month)).arg(int(alert.month.year())).arg(kindWords(alert));
}

QString alertAction(const DsnAlert &alert)
{
    return alert.needsAction ? Words::tr("Une action de votre part est attendue") : QString();
}

QString deadlineWords(Instant deadline)
{
    const QDateTime moment = toParisTime(deadline);
    const QString day = QLocale().toString(moment.date(), Words::tr("d MMM"));
    if (moment.time() == QTime(12, 0))
        return Words::tr("avant le %1 à midi").arg(day);
    return Words::tr("avant le %1 à %2").arg(day, moment.time().toString(u"HH:mm"_s));
}

QString alertDeadline(const DsnAlert &alert)
{
    return alert.deadline ? deadlineWords(*alert.deadline) : QString();
}

QString alertsText(const std::vector<DsnAlert> &alerts)
{
    QStringList lines;
    for (const DsnAlert &alert : alerts) {
        lines << alertSentence(alert);
        QStringList rest;
        for (const QString &part : {alertAction(alert), alertDeadline(alert)})
            if (!part.isEmpty())
                rest << part;
        if (!rest.isEmpty())
            lines << rest.join(u" · "_s);
    }
    return lines.join(u'\n');
}

QString alertMonths(const std::vector<DsnAlert> &alerts)
{
    constexpr std::size_t kShown = 3;
    QStringList months;
    for (std::size_t i = 0; i < std::min(alerts.size(), kShown); ++i)
        months << QLocale().standaloneMonthName(int(unsigned(alerts[i].month.month())), QLocale::ShortFormat);
    if (alerts.size() > kShown)
        months << u"…"_s;
    return months.join(u", "_s);
}

} // namespace truelle::ui
