// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace truelle::ui {

class Theme;

// The cell « Alertes DSN »: a filled triangle with the count and the months, or a dash. Its tooltip is plain text,
// because a tooltip's words come from a caisse.
class AlertDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit AlertDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const Theme &m_theme;
};

} // namespace truelle::ui
