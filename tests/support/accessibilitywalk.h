// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QWidget>

// What every window must hold to, so that each screen's test asks in one line.
namespace truelle::ui {

// Whether the keyboard is meant to reach it.
inline bool isInteractive(const QWidget &widget)
{
    const bool takesFocus = widget.focusPolicy() != Qt::NoFocus;
    // A scroll area around a page only scrolls; its content is what is walked.
    const bool onlyScrolls = widget.metaObject()->className() == QByteArrayView("QScrollArea");
    const bool isLabel = widget.inherits("QLabel"); // text that can be selected
    return takesFocus && !onlyScrolls && !isLabel && !widget.focusProxy() && !widget.inherits("QTabBar");
}

// Each interactive widget that has no stable name for tests and tools, or none a person is told; empty is
// right.
inline QStringList accessibilityFaults(QWidget &window)
{
    using namespace Qt::Literals::StringLiterals;
    QStringList faults;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isHidden() || !isInteractive(*widget))
            continue;
        const QString what =
            QLatin1StringView(widget->metaObject()->className()) % u" \""_s % widget->objectName() % u"\""_s;
        if (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1))
            faults << what % u" has no object name"_s;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            faults << what % u" has no accessible name"_s;
    }
    return faults;
}

} // namespace truelle::ui
