// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

namespace truelle::ui {

// One column of a form in a page that scrolls: of one width, and as high as its texts need at that width. The layout
// around it would ask for the height at its own width, which is larger, and squeeze the fields.
class FormColumn final : public QWidget
{
public:
    explicit FormColumn(int width, QWidget *parent = nullptr) : QWidget(parent), m_width(width) { setFixedWidth(width); }

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_width, layout() ? layout()->totalHeightForWidth(m_width) : 0};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int m_width;
};

} // namespace truelle::ui
