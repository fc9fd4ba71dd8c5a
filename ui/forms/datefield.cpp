// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/datefield.h"

#include "ui/theme/theme.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kForm = "dd/MM/yyyy";
constexpr int kCentury = 2000; // « 26 » is 2026

// Day, month, year with anything between them, or eight digits; the year may have two.
std::optional<QDate> parsed(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4}|\\d{2})\\s*$|^\\s*(\\d{2})(\\d{2})(\\d{4})\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).isEmpty() ? 4 : 1;
    const int year = match.captured(first + 2).toInt();
    const QDate date(year < 100 ? kCentury + year : year, match.captured(first + 1).toInt(),
                     match.captured(first).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

DateField::DateField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_calendar(addAction(theme.icon(Icon::Calendar, ColorRole::Muted), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhDate);
    setPlaceholderText(tr("jj/mm/aaaa"));
    m_calendar->setText(tr("Choisir dans le calendrier"));
    m_calendar->setToolTip(tr("Choisir dans le calendrier"));
    connect(m_calendar, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textEdited, this, &DateField::dateEdited);
}

std::optional<QDate> DateField::date() const
{
    return parsed(text());
}

bool DateField::isUnreadable() const
{
    return !text().trimmed().isEmpty() && !date();
}

void DateField::setDate(std::optional<QDate> date)
{
    setText(date ? date->toString(QLatin1StringView(kForm)) : QString());
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (!isReadOnly() && event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        return openCalendar();
    if (!isReadOnly() && event->modifiers() == Qt::NoModifier && date()
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return stepBy(event->key() == Qt::Key_Up ? 1 : -1);
    QLineEdit::keyPressEvent(event);
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    if (const auto written = date())
        setDate(written);
    QLineEdit::focusOutEvent(event);
}

void DateField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::ReadOnlyChange)
        m_calendar->setVisible(isEnabled() && !isReadOnly());
    QLineEdit::changeEvent(event);
}

void DateField::stepBy(int days)
{
    const QDate next = date()->addDays(days);
    if (m_minimum.isValid() && next < m_minimum)
        return;
    setDate(next);
    Q_EMIT dateEdited();
}

void DateField::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setObjectName(objectName() % u"Calendar"_s);
    calendar->setFirstDayOfWeek(locale().firstDayOfWeek());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (m_minimum.isValid())
        calendar->setMinimumDate(m_minimum);
    calendar->setSelectedDate(date().value_or(m_proposed.isValid() ? m_proposed : m_minimum));
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    const auto choose = [this, menu](QDate day) {
        setDate(day);
        Q_EMIT dateEdited();
        menu->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    menu->popup(mapToGlobal(rect().bottomLeft()));
    calendar->setFocus();
}

} // namespace truelle::ui
