// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowfaults.h"

#include "tests/support/accessibilitywalk.h"
#include "tests/support/windowdriver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isPartOfItsParent(const QWidget &widget)
{
    const QByteArray name = widget.metaObject()->className();
    return name == "QLineEditIconButton" || widget.parentWidget()->inherits("QTabBar")
        || widget.parentWidget()->inherits("QAbstractSpinBox") || widget.parentWidget()->inherits("QTableView")
        || widget.inherits("QScrollBar") || widget.inherits("QHeaderView");
}

// One choice out of several: Tab goes to the chosen one, arrows to the others.
bool isReachedThroughAnother(const QWidget &widget, const QSet<QWidget *> &reached)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !button->isCheckable())
        return false;
    if (const QButtonGroup *group = button->group(); group && group->exclusive()) {
        const auto others = group->buttons();
        return std::any_of(others.begin(), others.end(), [&](QAbstractButton *b) { return reached.contains(b); });
    }
    return false;
}

bool mustBeReached(const QWidget &widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget); line && line->isReadOnly())
        return false; // it only shows
    const bool isControl = qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget) || qobject_cast<const QTabBar *>(&widget);
    return isControl && widget.isVisible() && widget.isEnabled() && !isPartOfItsParent(widget);
}

QString described(const QWidget &widget)
{
    return u"%1 \"%2\""_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName());
}

QSet<QWidget *> reachedByTab(QWidget &window)
{
    QSet<QWidget *> reached;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return reached;
    const auto count = window.findChildren<QWidget *>().size();
    for (qsizetype i = 0; i < count; ++i) {
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        if (QWidget *focus = QApplication::focusWidget())
            reached << focus;
    }
    return reached;
}

} // namespace

QStringList keyboardFaults(QWidget &window)
{
    QStringList faults;
    const QSet<QWidget *> reached = reachedByTab(window);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!mustBeReached(*widget) || widget->window() != &window)
            continue;
        QWidget *target = widget->focusProxy() ? widget->focusProxy() : widget;
        if (!reached.contains(target) && !isReachedThroughAnother(*widget, reached))
            faults << described(*widget) + u" is not reached by Tab"_s;
    }
    return faults;
}

// accessibilityFaults() of what can be seen: a hidden page gets its names when it is filled.
QStringList nameFaults(QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || !ui::isInteractive(*widget))
            continue;
        if (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1))
            faults << described(*widget) + u" has no object name"_s;
        if (spokenName(widget).isEmpty())
            faults << described(*widget) + u" has no accessible name"_s;
    }
    return faults;
}

QStringList textFaults(const QWidget &window)
{
    QStringList faults;
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->window() == &window && label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            faults << described(*label) + u" may read its text as HTML"_s;
    for (const QTextEdit *edit : window.findChildren<QTextEdit *>())
        if (edit->acceptRichText())
            faults << described(*edit) + u" accepts HTML"_s;
    return faults;
}

QStringList windowFaults(QWidget &window)
{
    return nameFaults(window) + keyboardFaults(window) + textFaults(window);
}

} // namespace truelle
