// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/reasonfield.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace truelle::ui {

namespace {

constexpr int kLongestReason = 200; // Reason in the contract

struct ReasonField
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::ReasonField)
};

} // namespace

QLineEdit *reasonField(const QString &objectName)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setMaxLength(kLongestReason);
    field->setPlaceholderText(ReasonField::tr("Facultatif"));
    return field;
}

std::string reasonIn(const QLineEdit &field)
{
    return field.text().simplified().toStdString();
}

} // namespace truelle::ui
