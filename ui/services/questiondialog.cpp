// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/questiondialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

QuestionDialog::QuestionDialog(const Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"questionDialog"_s);
    setWindowTitle(question.title);
    auto *text = new TextLabel(theme, TextRole::Emphasis, this);
    text->setObjectName(u"questionText"_s);
    text->setText(question.text);
    text->setMinimumWidth(metric::kFormWidth - 2 * space::kPage);
    auto *explanation = new TextLabel(theme, TextRole::Body, this);
    explanation->setObjectName(u"questionExplanation"_s);
    explanation->setColorRole(ColorRole::Muted);
    explanation->setText(question.explanation);
    explanation->setVisible(!question.explanation.isEmpty());
    setAccessibleDescription(question.text % u' ' % question.explanation);

    auto *accept = new QPushButton(question.accept, this);
    accept->setObjectName(u"acceptButton"_s);
    auto *reject = new QPushButton(question.reject, this);
    reject->setObjectName(u"rejectButton"_s);
    setButtonRole(*accept, question.isDangerous ? ButtonRole::Danger : ButtonRole::Primary);
    setButtonRole(*reject, ButtonRole::Secondary);
    accept->setAutoDefault(!question.isDangerous);
    QPushButton *safe = question.isDangerous ? reject : accept;
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(reject, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addStretch();
    buttons->addWidget(reject);
    buttons->addWidget(accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    column->setSpacing(space::kTight);
    column->addWidget(text);
    column->addWidget(explanation);
    column->addStretch();
    column->addSpacing(space::kBase);
    column->addLayout(buttons);
    safe->setFocus();
}

} // namespace truelle::ui
