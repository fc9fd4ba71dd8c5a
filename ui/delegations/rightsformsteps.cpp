// SPDX-License-Identifier: GPL-3.0-or-later
// RightsForm as the two steps of a new delegation.
#include "ui/delegations/rightsform.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace truelle::ui {

namespace {

TextLabel *stepTitle(const Theme &theme, const QString &words, QWidget *parent)
{
    auto *title = new TextLabel(theme, TextRole::Emphasis, parent);
    title->setText(words);
    return title;
}

} // namespace

void RightsForm::splitIntoSteps(const Step &first, const Step &second)
{
    auto *dates = new QHBoxLayout;
    auto *rights = new QHBoxLayout;
    for (QHBoxLayout *row : {dates, rights})
        row->setSpacing(space::kWide);
    const auto add = [](QHBoxLayout &row, QWidget *field) {
        if (field)
            row.addWidget(field, 0, Qt::AlignTop);
    };
    add(*dates, first.before);
    add(*rights, second.before);
    const QWidget *colleges = m_collegeNote->parentWidget();
    const QWidget *administrator = m_administrator->parentWidget();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        const bool isRight = item->widget() == colleges || item->widget() == administrator;
        (isRight ? rights : dates)->addItem(item);
    }
    add(*dates, first.after);
    add(*rights, second.after);
    dates->addStretch();
    rights->addStretch();
    delete layout();
    auto *steps = new QVBoxLayout(this);
    steps->setContentsMargins({});
    steps->setSpacing(space::kTight);
    m_firstTitle = stepTitle(m_theme, first.title, this);
    steps->addWidget(m_firstTitle);
    steps->addLayout(dates);
    steps->addWidget(stepTitle(m_theme, second.title, this));
    steps->addLayout(rights);
}

void RightsForm::setFirstTitle(const QString &title)
{
    m_firstTitle->setText(title);
}

} // namespace truelle::ui
