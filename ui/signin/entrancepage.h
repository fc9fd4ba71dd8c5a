// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace truelle::ui {

class Theme;

// What the pages before the portfolio share: the program's face at the left while there is room, one column
// at the right that scrolls when it must.
class EntrancePage : public QWidget
{
    Q_OBJECT

public:
    explicit EntrancePage(const Theme &theme, QWidget *parent = nullptr);

protected:
    // Where a page lays out its parts; a stretch follows them.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    [[nodiscard]] QWidget *content() const { return m_content; }
    // Scrolls so that `part` can be seen.
    void reveal(QWidget &part);
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_brand;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_column;
};

} // namespace truelle::ui
