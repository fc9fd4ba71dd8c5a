// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QLineEdit>

#include <optional>

class QAction;

namespace truelle::ui {

class Theme;

// A day as it is written in fields, « 16/04/2026 », typed or picked in a calendar (Alt+Down); Up and Down go a day on or
// back. May be empty where the form allows it.
class DateField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(const Theme &theme, QWidget *parent = nullptr);

    // Nothing where the field is empty or holds no day.
    [[nodiscard]] std::optional<QDate> date() const;
    // Something is written that is no day.
    [[nodiscard]] bool isUnreadable() const;
    void setDate(std::optional<QDate> date);
    // The first day the calendar offers.
    void setMinimumDate(QDate first) { m_minimum = first; }
    // The day the calendar opens at while the field is empty.
    void setProposedDate(QDate day) { m_proposed = day; }

Q_SIGNALS:
    // By the person: another day, no day any more, or something unreadable.
    void dateEdited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    void stepBy(int days);

    const Theme &m_theme;
    QAction *m_calendar;
    QDate m_minimum;
    QDate m_proposed;
};

} // namespace truelle::ui
