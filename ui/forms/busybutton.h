// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QBasicTimer>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

class Theme;

// A button that says when its work is under way: other words, a turning mark, and no second start. It keeps
// the keyboard focus and its size does not shrink.
class BusyButton final : public QPushButton
{
    Q_OBJECT

public:
    BusyButton(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    // `text` is what is being done: « Connexion… ».
    void setBusy(const QString &text);
    void setIdle();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Theme &m_theme;
    QString m_idleText;
    QBasicTimer m_turn;
    int m_angle = 0;
    bool m_isBusy = false;
};

} // namespace truelle::ui
