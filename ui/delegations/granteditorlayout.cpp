// SPDX-License-Identifier: GPL-3.0-or-later
// How GrantEditor is put together; what it does is in granteditor.cpp.
#include "ui/delegations/granteditor.h"

#include "ui/delegations/pastewords.h"
#include "ui/delegations/reasonfield.h"
#include "ui/delegations/rightsform.h"
#include "ui/delegations/rightstools.h"
#include "ui/delegations/rightsview.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kAddressWidth = 368;
constexpr int kReasonWidth = 320;
constexpr int kLongestAddress = 254; // isMailAddress()
}

GrantEditor::GrantEditor(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts), m_filter(m_model)
{
    setObjectName(u"grantEditor"_s);
    m_patience.setSingleShot(true);
    m_message = new InlineMessage(m_theme, this);
    m_message->setObjectName(u"grantMessage"_s);
    QWidget *head = buildHead();
    buildFields();
    m_view = new RightsView(m_theme, m_model, m_filter, this);
    m_view->setObjectName(u"grantTree"_s);
    m_tools = new RightsTools(m_theme, m_filter, *m_view, this);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::kWide, 0, space::kWide, space::kBase);
    body->setSpacing(space::kSnug);
    body->addWidget(m_message);
    body->addWidget(m_form);
    body->addWidget(m_tools);
    body->addWidget(m_view, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(body, 1);
    layout->addWidget(buildFoot());
    connectParts();
}

QWidget *GrantEditor::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QPushButton(m_theme.icon(Icon::Back, ColorRole::Primary), tr("Liste des bénéficiaires"), head);
    m_back->setObjectName(u"grantBackButton"_s);
    setButtonRole(*m_back, ButtonRole::Link);
    m_title = new TextLabel(m_theme, TextRole::Title, head);
    m_title->setObjectName(u"grantTitle"_s);
    m_siteLabel = new TextLabel(m_theme, TextRole::Body, head);
    m_siteLabel->setObjectName(u"grantSite"_s);
    m_siteLabel->setColorRole(ColorRole::Muted);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kSnug);
    layout->setSpacing(space::kHair);
    layout->addWidget(m_back, 0, Qt::AlignLeading);
    layout->addWidget(m_title);
    layout->addWidget(m_siteLabel);
    return head;
}

void GrantEditor::buildFields()
{
    m_email = new QLineEdit;
    m_email->setObjectName(u"beneficiaryEmailField"_s);
    m_email->setMaxLength(kLongestAddress);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailField = new FormField(m_theme, tr("Adresse électronique"), m_email, this);
    m_emailField->setRequirement(Requirement::Required);
    m_emailField->setFixedWidth(kAddressWidth);
    m_form = new RightsForm(m_theme, this, u"grant_"_s);
    m_reason = reasonField(u"grantReasonField"_s); // after the form: the keyboard comes to it last
    auto *reason = new FormField(m_theme, tr("Motif"), m_reason, this);
    reason->setHelp(tr("Gardé dans l'historique de la délégation."));
    reason->setFixedWidth(kReasonWidth);
    m_form->splitIntoSteps({{}, m_emailField}, {tr("Étape 2 : délégation des droits d'accès"), nullptr, reason});
}

QWidget *GrantEditor::buildFoot()
{
    auto *foot = new QWidget(this);
    m_summary = new TextLabel(m_theme, TextRole::Body, foot);
    m_summary->setObjectName(u"grantSummary"_s);
    m_cancel = new QPushButton(tr("Annuler"), foot);
    m_cancel->setObjectName(u"grantCancelButton"_s);
    m_save = new BusyButton(m_theme, tr("Valider"), foot);
    m_save->setObjectName(u"grantSaveButton"_s);
    setButtonRole(*m_save, ButtonRole::Primary);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kSnug);
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_save);
    return foot;
}

void GrantEditor::connectParts()
{
    const auto leave = [this] { confirmLeave([this] { Q_EMIT closeRequested(); }); };
    connect(m_back, &QPushButton::clicked, this, leave);
    connect(m_cancel, &QPushButton::clicked, this, leave);
    connect(m_save, &QPushButton::clicked, this, &GrantEditor::submit);
    connect(m_email, &QLineEdit::textChanged, this, &GrantEditor::forgetRefusal);
    connect(m_form, &RightsForm::draftEdited, this, [this](const RightsDraft &draft) {
        m_model.setDraft(draft);
        forgetRefusal();
    });
    connect(m_view, &RightsView::columnRequested, this, [this](AccessLevel level) { m_filter.setColumn(level); });
    connect(m_view, &RightsView::pasted, this, [this](const PasteReport &report) { sayPasted(*m_message, report); });
    connect(&m_model, &RightsModel::draftChanged, this, &GrantEditor::showDraft);
    connect(m_message, &InlineMessage::actionRequested, this, &GrantEditor::actOnMessage);
    connect(&m_parts.desk, &DelegationDesk::added, this, &GrantEditor::onAdded);
    connect(&m_parts.desk, &DelegationDesk::settled, this, &GrantEditor::onSettled);
    connect(&m_parts.desk, &DelegationDesk::changed, this, &GrantEditor::onChanged);
    connect(&m_patience, &QTimer::timeout, this, [this] { onSettled(m_site, m_addition, PendingState::Waiting); });
    const auto shortcut = [this](const QKeySequence &keys, auto &&act) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut(QKeySequence::Find, [this] { m_tools->focusSearch(); });
    shortcut(QKeySequence::Save, [this] { submit(); });
}

void GrantEditor::paintEvent(QPaintEvent *)
{
    // The line above the buttons: they belong to the page, not to the table.
    QPainter painter(this);
    const int y = m_cancel->parentWidget()->y();
    painter.fillRect(QRect(0, y, width(), 1), m_theme.color(ColorRole::Hairline));
}

} // namespace truelle::ui
