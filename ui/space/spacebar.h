// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/portfolio.h"

#include <QWidget>

class QPushButton;

namespace truelle::ui {

class ElidedLabel;
class Theme;

// The space's upper bar (guide, « La Barre supérieure »): who, on which site, its DSN alerts, « Changer de tiers »,
// « Se déconnecter ».
class SpaceBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SpaceBar(const Theme &theme, QWidget *parent = nullptr);

    void setPerson(const QString &name);
    void setSite(const SiteEntry &entry);

Q_SIGNALS:
    void followUpRequested();
    void switchSiteRequested();
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAlerts();

    const Theme &m_theme;
    ElidedLabel *m_site;
    ElidedLabel *m_identifier;
    ElidedLabel *m_welcome;
    QPushButton *m_alerts;
    QString m_alertsText;
};

} // namespace truelle::ui
