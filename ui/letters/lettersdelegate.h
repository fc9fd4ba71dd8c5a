// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/tabulardelegate.h"

namespace truelle::ui {

class Theme;

// Cells of « Courriers et associations »: states in the colour of what they mean, beside their words; the code is typed
// in its cell and not shown once it is.
class LettersDelegate final : public TabularDelegate
{
    Q_OBJECT
public:
    explicit LettersDelegate(const Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    // What is being typed stays when the row changes underneath.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace truelle::ui
