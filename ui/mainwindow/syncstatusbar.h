// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/syncstatustext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace truelle::ui {

class Theme;

// The bar at the window's foot: where the data stand, since when, and « Réessayer » where that helps.
class SyncStatusBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SyncStatusBar(Theme &theme, QWidget *parent = nullptr);

    void show(const SyncStatusText &text);
    using QWidget::show;

Q_SIGNALS:
    void synchroniseRequested();
    // « Voir »: what waits.
    void waitingRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshIcon();

    Theme &m_theme;
    SyncStatusText m_text;
    QLabel *m_icon;
    QLabel *m_state;
    QLabel *m_details;
    QPushButton *m_waiting; // « Voir »
    QPushButton *m_synchronise;
};

} // namespace truelle::ui
