// SPDX-License-Identifier: GPL-3.0-or-later
// How RightsEditor is put together; what it does is in rightseditor.cpp.
#include "ui/delegations/reasonfield.h"
#include "ui/delegations/rightsform.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightsview.h"
#include "ui/delegations/upperlinks.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kReasonWidth = 260;
}

RightsEditor::RightsEditor(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts), m_filter(m_model)
{
    setObjectName(u"rightsEditor"_s);
    m_patience.setSingleShot(true);
    m_upper = new UpperLinks(m_parts.desk, this);
    m_head = buildEditorHead(m_theme, this, u"rights_"_s);
    m_form = new RightsForm(m_theme, this);
    m_message = new InlineMessage(m_theme, this);
    m_message->setObjectName(u"rightsMessage"_s);
    m_notice = new InlineMessage(m_theme, this);
    m_notice->setObjectName(u"rightsNotice"_s);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::kWide, 0, space::kWide, space::kBase);
    body->setSpacing(space::kBase);
    body->addWidget(m_message);
    body->addWidget(m_notice);
    body->addWidget(m_form);
    m_view = new RightsView(m_theme, m_model, m_filter, this);
    m_tools = new RightsTools(m_theme, {m_model, m_filter, *m_view}, this, u"rights_"_s);
    body->addWidget(m_tools);
    body->addWidget(m_view, 1);
    m_foot = buildEditorFoot(m_theme, this, u"rights_"_s);
    buildReason();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head.widget);
    layout->addLayout(body, 1);
    layout->addWidget(m_foot.widget);
    connectParts();
}

void RightsEditor::focusRights()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

void RightsEditor::buildReason()
{
    m_reason = reasonField(u"changeReasonField"_s);
    m_reason->setAccessibleName(tr("Motif"));
    m_reason->setPlaceholderText(tr("Motif (facultatif)"));
    m_reason->setToolTip(tr("Gardé dans l'historique de la délégation."));
    m_reason->setFixedWidth(kReasonWidth);
    m_foot.layout->insertWidget(1, m_reason);
    QWidget::setTabOrder(m_reason, m_foot.cancel);
}

void RightsEditor::connectParts()
{
    const auto leave = [this] { confirmLeave([this] { Q_EMIT closeRequested(); }); };
    connect(m_head.back, &QPushButton::clicked, this, leave);
    connect(m_foot.cancel, &QPushButton::clicked, this, leave);
    connect(m_foot.save, &QPushButton::clicked, this, &RightsEditor::save);
    connect(m_form, &RightsForm::draftEdited, this, &RightsEditor::takeDraft);
    connect(&m_model, &RightsModel::draftChanged, this, &RightsEditor::showDraft);
    connect(m_message, &InlineMessage::actionRequested, this, &RightsEditor::act);
    connect(m_message, &InlineMessage::secondActionRequested, this, &RightsEditor::actOtherwise);
    connect(&m_parts.desk, &DelegationDesk::changed, this, &RightsEditor::onChanged);
    connect(&m_parts.desk, &DelegationDesk::settled, this, &RightsEditor::onSettled);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { onSettled(m_site, m_delegation, PendingState::Waiting); });
    auto *saving = new QShortcut(QKeySequence::Save, this);
    saving->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saving, &QShortcut::activated, this, &RightsEditor::save);
    connectEdits();
}

void RightsEditor::paintEvent(QPaintEvent *)
{
    paintFootLine(m_theme, *this, m_foot);
}

} // namespace truelle::ui
