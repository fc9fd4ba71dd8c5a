// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/inlinemessage.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace truelle::ui {

// Somebody before a wizard, with its parts by their object names.
class WizardPerson
{
public:
    explicit WizardPerson(QWidget &wizard) : m_wizard(wizard) { }

    [[nodiscard]] QLineEdit *line(const char *name) const { return part<QLineEdit>(name); }
    [[nodiscard]] QAbstractButton *button(const char *name) const { return part<QAbstractButton>(name); }
    [[nodiscard]] QString text(const char *name) const { return part<QLabel>(name)->text(); }
    [[nodiscard]] bool sees(const char *name) const { return part<QWidget>(name)->isVisible(); }
    // The error, or the help, under a line.
    [[nodiscard]] QString note(const char *name) const
    {
        const auto *label = m_wizard.findChild<QLabel *>(QLatin1StringView(name) + QLatin1StringView("Note"));
        return label->isHidden() ? QString() : label->text();
    }
    [[nodiscard]] bool isAtFault(const char *name) const
    {
        return line(name)->accessibleDescription().startsWith(QStringLiteral("Erreur"));
    }
    [[nodiscard]] QString heading() const { return text("pageTitle"); }
    [[nodiscard]] InlineMessage *message() const { return part<InlineMessage>("wizardMessage"); }

    // As from a clipboard: at once, over what stood there.
    void paste(const char *name, const QString &text) const
    {
        line(name)->selectAll();
        line(name)->insert(text);
        Q_EMIT line(name)->textEdited(line(name)->text());
    }
    void next() const { button("wizardNextButton")->click(); }
    // To whatever has the keyboard.
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    [[nodiscard]] static QString focus()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }

private:
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        auto *found = m_wizard.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    QWidget &m_wizard;
};

} // namespace truelle::ui
