// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtWidgets/QAbstractButton>

namespace truelle::ui {

class Theme;

// One of a few things to choose from, with a line of explanation: a caisse, an account, an option. Its texts
// are shown literally and elided where there is no room, unless the title is a sentence that has to be read whole.
class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(const Theme &theme, Icon icon, QWidget *parent = nullptr);

    enum class TitleLines { One, AsNeeded };

    void setTexts(const QString &title, const QString &detail);
    void setTitleLines(TitleLines lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return m_titleLines == TitleLines::AsNeeded; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int titleHeight(int room) const;
    [[nodiscard]] int detailHeight() const;

    const Theme &m_theme;
    Icon m_icon;
    QString m_detail;
    TitleLines m_titleLines = TitleLines::One;
};

} // namespace truelle::ui
