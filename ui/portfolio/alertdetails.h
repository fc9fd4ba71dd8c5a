// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace truelle::ui {

class TextLabel;
class Theme;

// Under the table: the current site and its DSN messages in words, with the two things one does next.
class AlertDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertDetails(const Theme &theme, QWidget *parent = nullptr);

    void setSite(const SiteEntry &entry);
    void clear();

Q_SIGNALS:
    void followUpRequested();
    void openRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addAlert(const DsnAlert &alert);

    const Theme &m_theme;
    TextLabel *m_title;
    QWidget *m_list;
    QVBoxLayout *m_alerts;
    QPushButton *m_followUp;
    QPushButton *m_open;
};

} // namespace truelle::ui
