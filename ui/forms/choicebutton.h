// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QAbstractButton>

namespace truelle::ui {

class Theme;

// One of a few things to choose from, with a line of explanation: a caisse, an account, an option. Its texts
// are shown literally and elided where there is no room.
class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(const Theme &theme, Icon icon, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &detail);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
    QString m_detail;
};

} // namespace truelle::ui
