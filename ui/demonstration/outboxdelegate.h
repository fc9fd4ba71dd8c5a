// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace truelle::ui {

class Theme;

// A line of the letter box: title, and under it for whom and when.
class OutboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutboxDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace truelle::ui
