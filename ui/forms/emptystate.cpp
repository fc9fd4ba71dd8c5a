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
    // A widget of its own for the words: labels beside empty space are given the height of lines as wide as the page.
    auto *middle = new QWidget(this);
    middle->setFixedWidth(metric::kFormWidth - 2 * space::kPage);
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
                          static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_action)})
        part->setParent(middle);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    page->addStretch();
    // Between stretches, not aligned: an aligned item is asked how tall it is at the page's width, not at its own.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    page->addLayout(row);
    page->addStretch();
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTight);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(space::kTight);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(space::kTight);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
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
