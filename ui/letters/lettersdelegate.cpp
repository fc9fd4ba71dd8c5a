// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/lettersdelegate.h"

#include "ui/models/lettersmodel.h"
#include "ui/theme/theme.h"

#include <QLineEdit>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostCode = 128; // the contract's limit

ColorRole stateColor(TakeoverState state)
{
    switch (state) {
    case TakeoverState::CodeToAsk:
    case TakeoverState::CodeAsked:
    case TakeoverState::LetterSent:
    case TakeoverState::LetterReceived: return ColorRole::Text;
    case TakeoverState::Refused: return ColorRole::Danger;
    case TakeoverState::ActivationPending: return ColorRole::Alert;
    case TakeoverState::Associated: return ColorRole::Success;
    }
    return ColorRole::Text;
}

} // namespace

LettersDelegate::LettersDelegate(const Theme &theme, QObject *parent) : TabularDelegate(parent), m_theme(theme) { }

QWidget *LettersDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString name = index.siblingAtColumn(LettersModel::NameColumn).data().toString();
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"codeEditor"_s);
    editor->setAccessibleName(tr("Code confidentiel de %1").arg(name));
    editor->setMaxLength(kMostCode);
    editor->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return editor;
}

void LettersDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && !line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void LettersDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

void LettersDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TabularDelegate::initStyleOption(option, index);
    ColorRole role = ColorRole::Text;
    if (index.column() == LettersModel::StateColumn)
        role = stateColor(TakeoverState(index.data(LettersModel::StateRole).toInt()));
    else if (index.column() == LettersModel::CodeColumn && index.data(LettersModel::CodeRefusedRole).toBool())
        role = ColorRole::Danger;
    if (role != ColorRole::Text)
        for (const QPalette::ColorRole part : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(part, m_theme.color(role));
}

} // namespace truelle::ui
