// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QPushButton;

namespace truelle::ui {

class IconLabel;
class TextLabel;
class Theme;

enum class MessageKind { Info, Warning, Danger, Success };

// A message that stands in the page it speaks of: what happened in bold, then what it means and what to do.
// Hidden while it has nothing to say; announced when it appears.
class InlineMessage final : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(const Theme &theme, QWidget *parent = nullptr);

    // `text` may be empty. Replaces what stood there, its action included.
    void say(MessageKind kind, const QString &title, const QString &text);
    // One action, a verb; activating it emits actionRequested().
    void offer(const QString &action);
    // A second one beside it, where there are two ways on: secondActionRequested().
    void offerAlso(const QString &action);
    // Says it with that action, unless it stands already: it is announced once. An empty title takes it away.
    void keep(MessageKind kind, const QString &title, const QString &text, const QString &action);
    void clear();

    [[nodiscard]] MessageKind kind() const { return m_kind; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionRequested();
    void secondActionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    MessageKind m_kind = MessageKind::Info;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_secondAction;
};

} // namespace truelle::ui
