// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/inlinemessage.h"

#include "ui/forms/announcement.h"
#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Look
{
    Icon icon;
    ColorRole front;
    ColorRole ground;
};

Look lookOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return {Icon::Info, ColorRole::Consult, ColorRole::ConsultSoft};
    case MessageKind::Warning:
        return {Icon::Alert, ColorRole::Alert, ColorRole::AlertSoft};
    case MessageKind::Danger:
        return {Icon::Error, ColorRole::Danger, ColorRole::DangerSoft};
    case MessageKind::Success:
        return {Icon::Check, ColorRole::Success, ColorRole::SuccessSoft};
    }
    return {Icon::Info, ColorRole::Text, ColorRole::Raised};
}

} // namespace

InlineMessage::InlineMessage(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, Icon::Info, metric::kIcon, this))
    , m_title(new TextLabel(theme, TextRole::Emphasis, this))
    , m_text(new TextLabel(theme, TextRole::Body, this))
    , m_action(new QPushButton(this))
    , m_secondAction(new QPushButton(this))
{
    m_title->setObjectName(u"messageTitle"_s);
    m_text->setObjectName(u"messageText"_s);
    m_action->setObjectName(u"messageAction"_s);
    m_secondAction->setObjectName(u"messageSecondAction"_s);
    setButtonRole(*m_action, ButtonRole::Link);
    setButtonRole(*m_secondAction, ButtonRole::Link);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::kBase);
    actions->addWidget(m_action);
    actions->addWidget(m_secondAction);
    actions->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(space::kHair);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addLayout(actions);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::kSnug, space::kSnug, space::kSnug, space::kSnug);
    row->setSpacing(space::kSnug);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionRequested);
    connect(m_secondAction, &QPushButton::clicked, this, &InlineMessage::secondActionRequested);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    clear();
}

void InlineMessage::say(MessageKind kind, const QString &title, const QString &text)
{
    m_kind = kind;
    const Look look = lookOf(kind);
    m_icon->setIcon(look.icon, look.front);
    m_title->setText(title);
    m_title->setColorRole(look.front);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->hide();
    m_secondAction->hide();
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
    update();
    announce(*this, title % u' ' % text);
}

void InlineMessage::offer(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void InlineMessage::offerAlso(const QString &action)
{
    m_secondAction->setText(action);
    m_secondAction->setVisible(!action.isEmpty());
}

void InlineMessage::keep(MessageKind kind, const QString &title, const QString &text, const QString &action)
{
    if (title.isEmpty())
        return clear();
    if (kind == m_kind && title == this->title() && text == this->text())
        return;
    say(kind, title, text);
    offer(action);
}

void InlineMessage::clear()
{
    m_title->clear();
    m_text->clear();
    m_action->hide();
    m_secondAction->hide();
    hide();
}

QString InlineMessage::title() const
{
    return m_title->text();
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.scheme() == Scheme::HighContrast ? QPen(m_theme.color(ColorRole::Text))
                                                            : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(lookOf(m_kind).ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::kControlRadius,
                            metric::kControlRadius);
}

} // namespace truelle::ui
