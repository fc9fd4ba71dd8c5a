// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtCore/QRectF>
#include <QtWidgets/QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionViewItem;

// The drawings of Style, by family. Each leaves the painter as it found it.
namespace truelle::ui::paint {

struct Box
{
    QColor fill; // invalid: none
    QColor border; // invalid: none
    qreal width = 1;
    qreal radius = 0;
};
void box(QPainter &painter, const QRectF &rect, const Box &look);
void focusRing(QPainter &painter, const QRectF &rect, const Theme &theme);
void icon(QPainter &painter, const QRect &rect, const QIcon &icon, QStyle::State state);

// stylecontrols.cpp
void buttonBevel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget,
                 const Theme &theme);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget,
                 const Theme &theme);
void toolButtonPanel(QPainter &painter, const QStyleOption &option, const Theme &theme);
void field(QPainter &painter, const QStyleOption &option, const QWidget *widget, const Theme &theme);
void checkIndicator(QPainter &painter, const QStyleOption &option, const Theme &theme);
void radioIndicator(QPainter &painter, const QStyleOption &option, const Theme &theme);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QWidget *widget,
              const Theme &theme);
void progressGroove(QPainter &painter, const QRect &rect, const Theme &theme);
void progressContents(QPainter &painter, const QStyleOptionProgressBar &option, const Theme &theme);
void scrollBar(QPainter &painter, const QRect &slider, const QStyleOptionSlider &option, const Theme &theme);

// styleviews.cpp
void itemPanel(QPainter &painter, const QStyleOptionViewItem &option, const QWidget *widget,
               const Theme &theme);
void branch(QPainter &painter, const QStyleOption &option, const Theme &theme);
void headerSection(QPainter &painter, const QStyleOption &option, const Theme &theme);
void headerLabel(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme);
void tabShape(QPainter &painter, const QStyleOptionTab &option, const Theme &theme);
void menuItem(QPainter &painter, const QStyleOptionMenuItem &option, const QWidget *widget,
              const Theme &theme);
void tipPanel(QPainter &painter, const QRect &rect, const Theme &theme);

} // namespace truelle::ui::paint
