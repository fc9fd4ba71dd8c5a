// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace truelle::ui {

class BeneficiariesModel;
class TextLabel;
class Theme;

// « 5 lignes par page », where one is, and the pages before and after (guide).
class Pager final : public QWidget
{
    Q_OBJECT
public:
    // The model outlives the pager.
    Pager(const Theme &theme, BeneficiariesModel &model, QWidget *parent = nullptr);

    // Whether a page of that many rows, or all of them, can be chosen.
    [[nodiscard]] static bool offers(int rows);

Q_SIGNALS:
    // By the person.
    void pageSizeChosen(int rows);

private:
    QToolButton *addButton(const QString &objectName, const QString &words);
    void showPlace();

    BeneficiariesModel &m_model;
    QComboBox *m_size;
    TextLabel *m_place;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace truelle::ui
