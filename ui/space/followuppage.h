// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/models/dsnfollowupmodel.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace truelle::ui {

class EmptyState;
class MonthDetails;
class Theme;

// « Suivi DSN » of a site: month by month, as the caisse says it.
class FollowUpPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FollowUpPage(const Theme &theme, QWidget *parent = nullptr);

    // What is shown until the answer comes: an empty list or the one before.
    void setLoading();
    void setFollowUp(const DsnFollowUp &followUp);
    void setFailed(const Error &error);

Q_SIGNALS:
    void reloadRequested();

private:
    const Theme &m_theme;
    DsnFollowUpModel m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    MonthDetails *m_details;
};

} // namespace truelle::ui
