// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/emptystate.h"

#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(theme, Icon::Info, metric::kLargeIcon, this))
    , m_title(new TextLabel(theme, TextRole::Section, this))
    , m_text(new TextLabel(theme, TextRole::Body, this))
    , m_action(new QPushButton(this))
{
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_action->setObjectName(u"emptyAction"_s);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setColorRole(ColorRole::Muted);
    m_title->setFixedWidth(metric::kFormWidth - 2 * space::kPage);
    m_text->setFixedWidth(metric::kFormWidth - 2 * space::kPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kWide, space::kPage, space::kWide, space::kPage);
    column->setSpacing(space::kTight);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(space::kTight);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(space::kTight);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::say(Icon icon, const QString &title, const QString &text)
{
    m_icon->setIcon(icon, ColorRole::Muted);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::offer(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace truelle::ui
