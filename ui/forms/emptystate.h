// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace truelle::ui {

class IconLabel;
class TextLabel;
class Theme;

// What stands where a list has nothing: what would be here, and the next thing to do. Also for loading,
// offline and failed states.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    void say(Icon icon, const QString &title, const QString &text);
    // A verb; empty takes the button away. Activating it emits actionRequested().
    void offer(const QString &action);

Q_SIGNALS:
    void actionRequested();

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_action;
};

} // namespace truelle::ui
