// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/textlabel.h"

namespace truelle::ui {

// One line that gives way: where there is no room for all of it, the end is left out and the tooltip says it whole.
// Assistive tools always read it whole.
class ElidedLabel final : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const Theme &theme, TextRole role = TextRole::Body, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
};

} // namespace truelle::ui
