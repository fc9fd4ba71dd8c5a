// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace truelle::ui {

class Theme;

// The column at the left of the portfolio: one entry a place, the current one marked by ground, bar and weight.
class NavigationBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationBar(Theme &theme, QWidget *parent = nullptr);

    // Adds an entry below the others; its id is its place, from 0. `objectName` is stable and untranslated.
    int addEntry(const QString &objectName, const QString &text, Icon icon);
    // A count beside the text; 0 shows none. `spoken` is the whole entry for assistive tools.
    void setCount(int entry, int count, const QString &spoken);
    void setCurrent(int entry);

Q_SIGNALS:
    // By the person, not by setCurrent().
    void entryChosen(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Entry;
    Theme &m_theme;
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    std::vector<Entry *> m_entries;
};

} // namespace truelle::ui
