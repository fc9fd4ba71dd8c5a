// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QModelIndex>
#include <QPoint>
#include <QString>
#include <QStringList>

#include <functional>

class QAbstractButton;
class QAbstractItemView;
class QWidget;

namespace truelle {

// Drives the windows of this process as a person at the screen does: what is pressed, filled or read is found by its
// accessible name or visible text, in the words of the guide, and reached through the window system's own events. Only
// what stands on the screen and is enabled counts; each action waits for that. Counts gestures: a click, a key chord,
// one field filled (1-product.md). A failed action returns false and tells in problem() what was on the screen.
class WindowDriver
{
public:
    static constexpr int kPatience = 30'000; // ms; a busy computer under sanitizers is slow

    // `words` is the whole name, or its beginning up to the end of a word (« En alerte » of « En alerte 14 »).
    // `within` is the object name of something around it, where the words alone stand for two things.
    bool click(const QString &words, const QString &within = {});
    bool fill(const QString &words, const QString &text);
    // To whatever has the keyboard.
    bool press(const QKeySequence &chord);
    // Into the field that has the keyboard, over what it holds; one gesture.
    bool type(const QString &text);
    // Opens a button's menu and takes an entry: two gestures.
    bool choose(const QString &button, const QString &entry);
    // Tab until it has the keyboard; each is a gesture.
    bool tabTo(const QString &words);

    // The row of a list, table or tree called `view` in which `words` stand.
    bool clickRow(const QString &view, const QString &words);
    bool doubleClickRow(const QString &view, const QString &words);
    // The cell of that row under the column's title.
    bool clickCell(const QString &view, const QString &words, const QString &column);
    // The row's own menu: opens it with the right button and takes an entry, two gestures.
    bool chooseFromRow(const QString &view, const QString &words, const QString &entry);
    // With the keyboard in the view: Home, then Down to the row; counts each.
    bool walkToRow(const QString &view, const QString &words);

    bool waitForText(const QString &words, int patience = kPatience);
    bool waitForRows(const QString &view, int count, int patience = kPatience);
    bool waitUntil(const std::function<bool()> &condition, const QString &what, int patience = kPatience);

    [[nodiscard]] QWidget *find(const QString &words, const QString &within = {}) const;
    [[nodiscard]] QAbstractItemView *findView(const QString &words) const;
    [[nodiscard]] QModelIndex findRow(const QString &view, const QString &words) const;
    [[nodiscard]] bool shows(const QString &words) const;
    // Everything that can be read on the screen, one line each.
    [[nodiscard]] QStringList screen() const;

    [[nodiscard]] int gestures() const { return m_gestures; }
    void restartCounting() { m_gestures = 0; }
    // For QVERIFY2: what went wrong last, and the screen then.
    [[nodiscard]] const char *problem() const { return m_problem.constData(); }

private:
    bool clickAt(QWidget *widget, QPoint position);
    bool fail(const QString &what);
    QWidget *await(const QString &words, const QString &within);
    bool showRow(const QString &view, const QString &words);

    int m_gestures = 0;
    QByteArray m_problem;
};

// The name assistive tools tell of a widget: its accessible name, its label's, its text.
[[nodiscard]] QString spokenName(QWidget *widget);

} // namespace truelle
