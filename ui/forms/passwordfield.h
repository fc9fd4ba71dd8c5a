// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QtWidgets/QLineEdit>

class QToolButton;

namespace truelle::ui {

class Theme;

// A line for a password, or a code from a letter, with a button that shows it while it is on. The text is hidden again when the field
// is disabled or hidden, and leaves only as a Secret.
class PasswordField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(const Theme &theme, QWidget *parent = nullptr);

    enum class Content { Password, Code };
    // What the button says it shows; a password unless told.
    void setContent(Content content);

    [[nodiscard]] Secret secret() const;
    void setSecret(const Secret &secret);
    [[nodiscard]] bool isShown() const { return echoMode() == QLineEdit::Normal; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setShown(int echoMode);
    [[nodiscard]] QString buttonName() const;

    const Theme &m_theme;
    QToolButton *m_show;
    Content m_content = Content::Password;
};

} // namespace truelle::ui
