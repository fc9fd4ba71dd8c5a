// SPDX-License-Identifier: GPL-3.0-or-later
// How GrantEditor is put together; what it does is in granteditor.cpp.
#include "ui/delegations/granteditor.h"

#include "ui/delegations/pastewords.h"
#include "ui/delegations/reasonfield.h"
#include "ui/delegations/rightsform.h"
#include "ui/delegations/rightstools.h"
#include "ui/delegations/rightsview.h"
#include "ui/delegations/whywords.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"
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
    m_notice = new InlineMessage(m_theme, this);
    m_notice->setObjectName(u"grantNotice"_s);
    m_head = buildEditorHead(m_theme, this, u"grant_"_s);
    buildFields();
    m_view = new RightsView(m_theme, m_model, m_filter, this);
    m_view->setObjectName(u"grantTree"_s);
    m_tools = new RightsTools(m_theme, {m_model, m_filter, *m_view}, this, u"grant_"_s);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(space::kWide, 0, space::kWide, space::kBase);
    body->setSpacing(space::kSnug);
    body->addWidget(m_message);
    body->addWidget(m_notice);
    body->addWidget(m_form);
    body->addWidget(m_tools);
    body->addWidget(m_view, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head.widget);
    layout->addLayout(body, 1);
    m_foot = buildEditorFoot(m_theme, this, u"grant_"_s);
    layout->addWidget(m_foot.widget);
    connectParts();
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

void GrantEditor::connectParts()
{
    const auto leave = [this] { confirmLeave([this] { Q_EMIT closeRequested(); }); };
    connect(m_head.back, &QPushButton::clicked, this, leave);
    connect(m_foot.cancel, &QPushButton::clicked, this, leave);
    connect(m_foot.save, &QPushButton::clicked, this, &GrantEditor::submit);
    connect(m_email, &QLineEdit::textChanged, this, &GrantEditor::forgetRefusal);
    connect(m_form, &RightsForm::draftEdited, this, [this](const RightsDraft &draft) {
        m_model.setDraft(draft);
        forgetRefusal();
    });
    connect(&m_model, &RightsModel::draftChanged, this, &GrantEditor::showDraft);
    connect(m_message, &InlineMessage::actionRequested, this, &GrantEditor::actOnMessage);
    connect(&m_parts.desk, &DelegationDesk::added, this, &GrantEditor::onAdded);
    connect(&m_parts.desk, &DelegationDesk::settled, this, &GrantEditor::onSettled);
    connect(&m_parts.desk, &DelegationDesk::changed, this, &GrantEditor::onChanged);
    connect(&m_patience, &QTimer::timeout, this, [this] { onSettled(m_site, m_addition, PendingState::Waiting); });
    auto *saving = new QShortcut(QKeySequence::Save, this);
    saving->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saving, &QShortcut::activated, this, &GrantEditor::submit);
    connectEdits();
}

void GrantEditor::connectEdits()
{
    m_tools->compareBy([this] {
        RightsTools::Comparisons comparisons{m_head.title->text(), {}};
        comparisons.addOthers(m_parts.desk, m_site, m_addition);
        return comparisons;
    });
    connect(m_tools, &RightsTools::editsChanged, m_notice, &InlineMessage::clear);
    connect(m_view, &RightsView::pasted, this, [this](const PasteReport &report) { sayPasted(*m_notice, report); });
    connect(m_view, &RightsView::whyRequested, this, &GrantEditor::explain);
}

// Of what is to be given: what the firm itself has received is what decides; the company has everything.
void GrantEditor::explain(std::size_t feature)
{
    const RightsModel::Content &content = m_model.content();
    const QString name = featureWords(feature, content.catalogue, *content.vocabulary);
    QString words = tr("%1 : %2, choisi ici et pas encore validé.").arg(name, levelWords(content.draft.level(feature)));
    if (const auto chain = m_parts.desk.chain(m_site, firmDelegation()); chain && isFirmSide())
        words += u'\n' + tr("Ce que le cabinet a reçu : %1")
                              .arg(whyWords(*chain, name, feature, content.draft.scope().today));
    m_notice->say(MessageKind::Info, tr("Pourquoi ce droit ?"), words);
}

void GrantEditor::paintEvent(QPaintEvent *)
{
    paintFootLine(m_theme, *this, m_foot);
}

} // namespace truelle::ui
