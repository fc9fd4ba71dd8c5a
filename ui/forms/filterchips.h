// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <optional>

class QButtonGroup;

namespace truelle::ui {

class Theme;

// « Tous », « En alerte 14 »: which rows are listed. One of them is always chosen; the first that is added to begin
// with.
class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const Theme &theme, QWidget *parent = nullptr);

    // `id` is not negative and the chip's own.
    void add(int id, const QString &objectName, const QString &text);
    // Nothing: no count beside the words.
    void setCount(int id, std::optional<std::size_t> count);
    void setChosen(int id);
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    // By the person.
    void chosenByHand(int id);

private:
    class Chip;
    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace truelle::ui
