// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/dsn.h"

#include <QUrl>
#include <QWidget>

class QPushButton;

namespace truelle::ui {

class ElidedLabel;
class TextLabel;
class Theme;

// Under « Suivi DSN »: the current month's message, what to do, and the caisse's page for it, whose address is shown
// before it is followed.
class MonthDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit MonthDetails(const Theme &theme, QWidget *parent = nullptr);

    void setMonth(const DsnMonth &month);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QUrl m_url;
    TextLabel *m_title;
    TextLabel *m_message;
    TextLabel *m_action;
    ElidedLabel *m_address;
    QPushButton *m_open;
};

} // namespace truelle::ui
