// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace truelle::ui {

class ElidedLabel;
class Theme;

// Under the table: the current site and its DSN messages in words, with the two things one does next. It keeps its
// height whatever the site, so that the table above does not move; more messages scroll.
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
    void empty();
    void addAlert(const DsnAlert &alert);
    void addNone();
    void fitHeight();

    const Theme &m_theme;
    ElidedLabel *m_title;
    ElidedLabel *m_identifiers;
    QScrollArea *m_scroll;
    QWidget *m_list;
    QVBoxLayout *m_alerts;
    QPushButton *m_followUp;
    QPushButton *m_open;
};

} // namespace truelle::ui
