// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>

namespace truelle::ui {

class Theme;

// Coming: what it leads to is not there yet. Attention: its line is a warning.
enum class TileTone { Normal, Attention, Coming };

// A card of the welcome page that leads somewhere: icon, title, one line.
class Tile final : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr QSize kSize{240, 120};

    Tile(const Theme &theme, Icon icon, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &line);
    void setTone(TileTone tone);
    [[nodiscard]] QSize sizeHint() const override { return kSize; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
    QString m_line;
    TileTone m_tone = TileTone::Normal;
};

} // namespace truelle::ui
