// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace truelle::ui {

class Theme;

// A letter of the caisse, drawn small, with the place to look at: the identifier heads the Courrier de bienvenue, the
// code stands in the middle of the Courrier informatique. It says nothing that the words beside it do not.
class LetterSketch final : public QWidget
{
    Q_OBJECT

public:
    enum class Place { Identifier, Code };
    LetterSketch(const Theme &theme, Place place, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Place m_place;
};

} // namespace truelle::ui
