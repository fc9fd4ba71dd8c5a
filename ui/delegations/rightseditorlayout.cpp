// SPDX-License-Identifier: GPL-3.0-or-later
// How RightsEditor is put together; what it does is in rightseditor.cpp.
#include "ui/delegations/reasonfield.h"
#include "ui/delegations/rightsform.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightsview.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSearchWidth = 260;
}

RightsEditor::RightsEditor(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts), m_filter(m_model),
      m_comparison(m_model, m_filter)
{
    setObjectName(u"rightsEditor"_s);
    m_patience.setSingleShot(true);
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
    body->addWidget(buildTools());
    m_view = new RightsView(m_theme, m_model, m_filter, this);
    body->addWidget(m_view, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addLayout(body, 1);
    layout->addWidget(buildFoot());
    connectParts();
    // The heads of the columns come before what they stand over.
    QWidget *before = m_columnButton;
    for (QWidget *radio : m_view->columnRadios()) {
        setTabOrder(before, radio);
        before = radio;
    }
    setTabOrder(before, m_view);
}

void RightsEditor::focusRights()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

QWidget *RightsEditor::buildHead()
{
    auto *head = new QWidget(this);
    m_back = new QPushButton(m_theme.icon(Icon::Back, ColorRole::Primary), tr("Liste des bénéficiaires"), head);
    m_back->setObjectName(u"backButton"_s);
    setButtonRole(*m_back, ButtonRole::Link);
    m_title = new TextLabel(m_theme, TextRole::Title, head);
    m_title->setObjectName(u"rightsTitle"_s);
    m_siteLabel = new TextLabel(m_theme, TextRole::Body, head);
    m_siteLabel->setObjectName(u"rightsSite"_s);
    m_siteLabel->setColorRole(ColorRole::Muted);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kBase);
    layout->setSpacing(space::kHair);
    layout->addWidget(m_back, 0, Qt::AlignLeading);
    layout->addWidget(m_title);
    layout->addWidget(m_siteLabel);
    return head;
}

QWidget *RightsEditor::buildTools()
{
    auto *tools = new QWidget(this);
    m_search = new QLineEdit(tools);
    m_search->setObjectName(u"featureSearch"_s);
    m_search->setAccessibleName(tr("Filtrer les fonctionnalités"));
    m_search->setPlaceholderText(tr("Filtrer les fonctionnalités"));
    m_search->addAction(m_theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_undo = new QPushButton(m_theme.icon(Icon::Undo), {}, tools);
    m_undo->setObjectName(u"undoButton"_s);
    m_redo = new QPushButton(m_theme.icon(Icon::Redo), {}, tools);
    m_redo->setObjectName(u"redoButton"_s);
    m_compare = new QPushButton(m_theme.icon(Icon::Eye), tr("Comparer"), tools);
    m_compare->setObjectName(u"compareButton"_s);
    m_compare->setMenu(new QMenu(m_compare));
    m_columnButton = new QPushButton(m_theme.icon(Icon::Rights), tr("Toute la colonne"), tools);
    m_columnButton->setObjectName(u"columnButton"_s);
    m_columnButton->setToolTip(tr("Choisir le même droit pour toutes les fonctionnalités affichées"));
    m_columnButton->setAccessibleDescription(m_columnButton->toolTip());
    buildColumnMenu();
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_search);
    layout->addStretch();
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addWidget(m_compare);
    layout->addWidget(m_columnButton);
    return tools;
}

void RightsEditor::buildColumnMenu()
{
    auto *menu = new QMenu(m_columnButton);
    const std::pair<AccessLevel, QString> ways[]
        = {{AccessLevel::None, tr("Aucun droit partout")}, {AccessLevel::Consult, tr("Consultation partout")},
           {AccessLevel::Update, tr("Mise à jour partout")}};
    for (const auto &[level, words] : ways) {
        QAction *action = menu->addAction(words);
        action->setObjectName(u"column_"_s + QString::fromUtf8(levelName(level).data()));
        connect(action, &QAction::triggered, this, [this, chosen = level] { m_filter.setColumn(chosen); });
    }
    m_columnButton->setMenu(menu);
}

QWidget *RightsEditor::buildFoot()
{
    auto *foot = new QWidget(this);
    m_summary = new TextLabel(m_theme, TextRole::Body, foot);
    m_summary->setObjectName(u"changeSummary"_s);
    m_reason = reasonField(u"changeReasonField"_s);
    m_reason->setAccessibleName(tr("Motif"));
    m_reason->setPlaceholderText(tr("Motif (facultatif)"));
    m_reason->setToolTip(tr("Gardé dans l'historique de la délégation."));
    m_reason->setFixedWidth(kSearchWidth);
    m_cancel = new QPushButton(tr("Annuler"), foot);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_save = new BusyButton(m_theme, tr("Valider"), foot);
    m_save->setObjectName(u"saveButton"_s);
    setButtonRole(*m_save, ButtonRole::Primary);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kSnug);
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_reason);
    layout->addWidget(m_cancel);
    layout->addWidget(m_save);
    return foot;
}

void RightsEditor::connectParts()
{
    const auto leave = [this] { confirmLeave([this] { Q_EMIT closeRequested(); }); };
    connect(m_back, &QPushButton::clicked, this, leave);
    connect(m_cancel, &QPushButton::clicked, this, leave);
    connect(m_save, &QPushButton::clicked, this, &RightsEditor::save);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        m_view->expandAll();
    });
    connect(m_form, &RightsForm::draftEdited, this, &RightsEditor::takeDraft);
    connect(m_view, &RightsView::columnRequested, this, [this](AccessLevel level) { m_filter.setColumn(level); });
    connect(&m_model, &RightsModel::draftChanged, this, &RightsEditor::showDraft);
    connect(m_message, &InlineMessage::actionRequested, this, &RightsEditor::act);
    connect(m_message, &InlineMessage::secondActionRequested, this, &RightsEditor::actOtherwise);
    connect(&m_parts.desk, &DelegationDesk::changed, this, &RightsEditor::onChanged);
    connect(&m_parts.desk, &DelegationDesk::settled, this, &RightsEditor::onSettled);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { onSettled(m_site, m_delegation, PendingState::Waiting); });
    connect(m_search, &QLineEdit::returnPressed, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connectEdits();
    connectKeys();
}

void RightsEditor::connectKeys()
{
    const auto shortcut = [this](const QList<QKeySequence> &keys, auto &&act) {
        auto *made = new QShortcut(this);
        made->setKeys(keys);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut({QKeySequence::Find}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    shortcut({QKeySequence::Save}, [this] { save(); });
    shortcut({Qt::CTRL | Qt::Key_Z}, [this] { undo(); });
    shortcut({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, [this] { redo(); });
}

void RightsEditor::paintEvent(QPaintEvent *)
{
    // The line above the buttons: they belong to the page, not to the table.
    QPainter painter(this);
    const int y = m_cancel->parentWidget()->y();
    painter.fillRect(QRect(0, y, width(), 1), m_theme.color(ColorRole::Hairline));
}

} // namespace truelle::ui
