// SPDX-License-Identifier: GPL-3.0-or-later
// How DelegationsPage is put together; what it does is in delegationspage.cpp.
#include "ui/delegations/delegationspage.h"

#include "ui/delegations/beneficiariesfilterbar.h"
#include "ui/delegations/beneficiariesview.h"
#include "ui/delegations/deedpage.h"
#include "ui/delegations/firmblock.h"
#include "ui/delegations/granteditor.h"
#include "ui/delegations/historypage.h"
#include "ui/delegations/pager.h"
#include "ui/delegations/upperlinks.h"
#include "ui/forms/card.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

DelegationsPage::DelegationsPage(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts)
{
    setObjectName(u"delegationsPage"_s);
    m_stack = new QStackedWidget(this);
    m_upper = new UpperLinks(m_parts.desk, this);
    connect(m_upper, &UpperLinks::changed, this, &DelegationsPage::reload);
    m_list = buildList();
    m_editor = new RightsEditor(m_theme, m_parts, m_stack);
    m_grant = new GrantEditor(m_theme, m_parts, m_stack);
    m_deed = new DeedPage(m_theme, m_parts, m_stack);
    m_history = new HistoryPage(m_theme, m_parts, m_stack);
    for (QWidget *page : std::initializer_list<QWidget *>{m_list, m_editor, m_grant, m_deed, m_history})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connectList();
    connectPages();
}

QWidget *DelegationsPage::buildList()
{
    auto *list = new QWidget(m_stack);
    m_message = new InlineMessage(m_theme, list);
    m_message->setObjectName(u"delegationsMessage"_s);
    m_firm = new FirmBlock(m_theme, list);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    layout->setSpacing(space::kBase);
    layout->addWidget(buildHead());
    layout->addWidget(m_message);
    layout->addWidget(buildUsers(), 1);
    layout->addWidget(m_firm);
    return list;
}

QWidget *DelegationsPage::buildHead()
{
    auto *head = new QWidget(m_stack);
    auto *title = new TextLabel(m_theme, TextRole::Title, head);
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("Liste des bénéficiaires de délégation"));
    auto *badge = new Card(m_theme, head);
    badge->setGround(ColorRole::PrimarySoft);
    m_badge = new TextLabel(m_theme, TextRole::Body, badge);
    m_badge->setObjectName(u"cibtpIdBadge"_s);
    m_badge->setWordWrap(false);
    m_badge->setSelectable();
    auto *inBadge = new QHBoxLayout(badge);
    inBadge->setContentsMargins(space::kSnug, space::kHair, space::kSnug, space::kHair);
    inBadge->addWidget(m_badge);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(title, 1);
    layout->addWidget(badge);
    return head;
}

QWidget *DelegationsPage::buildUsersHead()
{
    auto *head = new QWidget(m_stack);
    m_usersTitle = new TextLabel(m_theme, TextRole::Section, head);
    m_usersTitle->setObjectName(u"usersTitle"_s);
    m_usersTitle->setWordWrap(false);
    m_count = new TextLabel(m_theme, TextRole::Body, head);
    m_count->setObjectName(u"beneficiaryCount"_s);
    m_count->setColorRole(ColorRole::Muted);
    m_count->setWordWrap(false);
    m_excludeInactive = new QCheckBox(tr("Exclure les utilisateurs inactifs"), head);
    m_excludeInactive->setObjectName(u"excludeInactiveBox"_s);
    m_excludeInactive->setChecked(true);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_usersTitle);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_excludeInactive);
    return head;
}

QWidget *DelegationsPage::buildUsers()
{
    auto *card = new Card(m_theme, m_stack);
    m_filterBar = new BeneficiariesFilterBar(m_theme, card);
    m_tableStack = new QStackedWidget(card);
    m_view = new BeneficiariesView(m_theme, m_model, m_tableStack);
    m_empty = new EmptyState(m_theme, m_tableStack);
    m_empty->setObjectName(u"beneficiariesEmpty"_s);
    m_tableStack->addWidget(m_view);
    m_tableStack->addWidget(m_empty);
    m_add = new QPushButton(m_theme.icon(Icon::Plus, ColorRole::Primary), tr("Ajouter une délégation"), card);
    m_add->setObjectName(u"addDelegationButton"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addStretch();
    m_pager = new Pager(m_theme, m_model, card);
    foot->addWidget(m_pager);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::kBase, space::kBase, space::kBase, space::kSnug);
    layout->setSpacing(space::kSnug);
    layout->addWidget(buildUsersHead());
    layout->addWidget(m_filterBar);
    layout->addWidget(m_tableStack, 1);
    layout->addLayout(foot);
    return card;
}

void DelegationsPage::connectList()
{
    connect(m_filterBar, &BeneficiariesFilterBar::filterChanged, this, [this](BeneficiariesFilter filter) {
        filter.excludesInactive = m_excludeInactive->isChecked();
        m_model.setFilter(filter);
        Q_EMIT listStateChanged();
    });
    connect(m_excludeInactive, &QCheckBox::toggled, this, [this](bool isOn) {
        BeneficiariesFilter filter = m_model.filter();
        filter.excludesInactive = isOn;
        m_model.setFilter(filter);
        Q_EMIT listStateChanged();
    });
    connect(m_filterBar, &BeneficiariesFilterBar::listRequested, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_pager, &Pager::pageSizeChosen, this, &DelegationsPage::listStateChanged);
    connect(&m_model, &BeneficiariesModel::listingChanged, this, &DelegationsPage::showCounts);
    connect(m_view, &BeneficiariesView::actionRequested, this, &DelegationsPage::act);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_excludeInactive->setChecked(false);
        m_filterBar->setFilter({});
    });
    connect(m_add, &QPushButton::clicked, this, [this] { grant(GrantEditor::Receiver::Person); });
    connect(m_firm, &FirmBlock::delegateRequested, this, [this] { grant(GrantEditor::Receiver::Firm); });
    connect(m_firm, &FirmBlock::viewRequested, this, [this] { open(m_firmDelegation, RightsEditor::Mode::View); });
    connect(m_firm, &FirmBlock::editRequested, this, [this] { edit(m_firmDelegation); });
    connect(m_firm, &FirmBlock::deedRequested, this, [this](Deed deed) { ask(m_firmDelegation, deed); });
    connect(m_firm, &FirmBlock::historyRequested, this, [this] { showHistory(m_firmDelegation); });
    auto *find = new QShortcut(QKeySequence::Find, m_list);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filterBar, &BeneficiariesFilterBar::focusText);
}

void DelegationsPage::connectPages()
{
    connect(m_editor, &RightsEditor::closeRequested, this, &DelegationsPage::showList);
    connect(m_grant, &GrantEditor::closeRequested, this, &DelegationsPage::showList);
    connect(m_grant, &GrantEditor::granted, this, &DelegationsPage::onGranted);
    connect(m_grant, &GrantEditor::existingRequested, this,
            [this](const DelegationId &delegation) { open(delegation, RightsEditor::Mode::View); });
    connect(m_deed, &DeedPage::closeRequested, this, &DelegationsPage::showList);
    connect(m_deed, &DeedPage::done, this, &DelegationsPage::onDone);
    connect(m_history, &HistoryPage::closeRequested, this, &DelegationsPage::showList);
    connect(m_message, &InlineMessage::actionRequested, this, &DelegationsPage::actOnMessage);
    connect(m_message, &InlineMessage::secondActionRequested, this, &DelegationsPage::actOtherwise);
    connect(&m_parts.desk, &DelegationDesk::changed, this, [this](const SiteKey &site) {
        if (site == m_site)
            reload();
    });
    connect(&m_parts.desk, &DelegationDesk::beneficiariesChanged, this, [this](const AccountKey &account) {
        if (account == m_site.account)
            reload();
    });
    connect(&m_parts.desk, &DelegationDesk::added, this, &DelegationsPage::onAdded);
    connect(&m_parts.desk, &DelegationDesk::settled, this, &DelegationsPage::onSettled);
}

} // namespace truelle::ui
