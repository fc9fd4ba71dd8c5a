// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QVBoxLayout;

namespace truelle::ui {

class StepMark;
class TextLabel;
class Theme;

// The left of a wizard: what it is for, and its steps with their state.
class StepPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StepPanel(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSteps(const QStringList &steps);
    // The step at hand; those before it are done. One beyond the last: all are.
    void setCurrent(int step);
    // Where it is done: the caisse's name, or the account's.
    void setContext(const QString &context);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step
    {
        StepMark *mark = nullptr;
        TextLabel *words = nullptr;
    };

    const Theme &m_theme;
    TextLabel *m_title;
    TextLabel *m_context;
    QVBoxLayout *m_list;
    std::vector<Step> m_steps;
};

} // namespace truelle::ui
