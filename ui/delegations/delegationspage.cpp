// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/delegationspage.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "ui/delegations/beneficiariesfilterbar.h"
#include "ui/delegations/beneficiariesview.h"
#include "ui/delegations/editlock.h"
#include "ui/delegations/firmblock.h"
#include "ui/delegations/pager.h"
#include "ui/forms/card.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

DelegationsPage::DelegationsPage(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts)
{
    setObjectName(u"delegationsPage"_s);
    m_stack = new QStackedWidget(this);
    m_list = buildList();
    m_editor = new RightsEditor(m_theme, m_parts, m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connectParts();
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
    foot->addWidget(new Pager(m_theme, m_model, card));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::kBase, space::kBase, space::kBase, space::kSnug);
    layout->setSpacing(space::kSnug);
    layout->addWidget(buildUsersHead());
    layout->addWidget(m_filterBar);
    layout->addWidget(m_tableStack, 1);
    layout->addLayout(foot);
    return card;
}

void DelegationsPage::connectParts()
{
    connect(m_filterBar, &BeneficiariesFilterBar::filterChanged, this, [this](BeneficiariesFilter filter) {
        filter.excludesInactive = m_excludeInactive->isChecked();
        m_model.setFilter(filter);
    });
    connect(m_excludeInactive, &QCheckBox::toggled, this, [this](bool isOn) {
        BeneficiariesFilter filter = m_model.filter();
        filter.excludesInactive = isOn;
        m_model.setFilter(filter);
    });
    connect(m_filterBar, &BeneficiariesFilterBar::listRequested, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(&m_model, &BeneficiariesModel::listingChanged, this, &DelegationsPage::showCounts);
    connect(m_view, &BeneficiariesView::actionRequested, this, &DelegationsPage::act);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_excludeInactive->setChecked(false);
        m_filterBar->setFilter({});
    });
    connect(m_add, &QPushButton::clicked, this, [this] { sayComing(m_add->text()); });
    connect(m_firm, &FirmBlock::viewRequested, this, [this] { open(m_firmDelegation, RightsEditor::Mode::View); });
    connect(m_firm, &FirmBlock::removeRequested, this, [this] { sayComing(tr("Suppression")); });
    connect(m_firm, &FirmBlock::delegateRequested, this, [this] { sayComing(tr("Déléguer à mon cabinet comptable")); });
    connect(m_editor, &RightsEditor::closeRequested, this, &DelegationsPage::showList);
    connect(&m_parts.desk, &DelegationDesk::changed, this, [this](const SiteKey &site) {
        if (site == m_site)
            reload();
    });
    connect(&m_parts.desk, &DelegationDesk::beneficiariesChanged, this, [this](const AccountKey &account) {
        if (account == m_site.account)
            reload();
    });
    auto *find = new QShortcut(QKeySequence::Find, m_list);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filterBar, &BeneficiariesFilterBar::focusText);
}

void DelegationsPage::setSite(const SiteKey &site)
{
    m_site = site;
    m_message->clear();
    m_editor->release();
    m_stack->setCurrentWidget(m_list);
    m_model.setContent({});
    m_model.setPage(0);
    reload();
}

void DelegationsPage::reload()
{
    const SiteEntry *entry = m_parts.portfolio.find(m_site);
    const AccountContext *account = m_parts.accounts.find(m_site.account);
    if (entry == nullptr || account == nullptr)
        return;
    m_role = entry->site.role;
    m_badge->setText(tr("Identifiant CIBTP %1").arg(QString::fromStdString(entry->site.cibtpId)));
    const auto all = m_parts.desk.delegations(m_site);
    if (!all) {
        const ErrorWords words = errorWords(all.error());
        m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
        return;
    }
    const ShownDelegation *firm = findFirm(*all);
    m_firmDelegation = firm ? firm->shown.id : DelegationId();
    BeneficiariesModel::Content content;
    content.today = parisDate(m_parts.clock.now());
    for (const ShownDelegation &delegation : *all)
        if (delegation.beneficiary.kind == BeneficiaryKind::User
            && delegation.shown.grantor.isEmpty() != isFirmSide())
            content.entries.push_back({delegation, editLock(delegation, m_role, account->account.email)});
    m_usersTitle->setText(isFirmSide() ? tr("Collaborateurs du cabinet") : tr("Utilisateurs"));
    m_add->setVisible(canDelegate());
    m_firm->setContent({.firmName = QString::fromStdString(entry->site.firmName),
                        .delegation = firm ? std::optional(*firm) : std::nullopt,
                        .today = content.today,
                        .viewer = isFirmSide() ? FirmBlock::Viewer::Firm : FirmBlock::Viewer::Company,
                        .canDelegate = canDelegate()});
    m_model.setContent(std::move(content));
}

const ShownDelegation *DelegationsPage::findFirm(const std::vector<ShownDelegation> &all) const
{
    const auto it = std::ranges::find_if(
        all, [](const ShownDelegation &one) { return one.beneficiary.kind == BeneficiaryKind::Firm; });
    return it == all.end() ? nullptr : &*it;
}

bool DelegationsPage::isFirmSide() const
{
    return m_role == SiteRole::FirmAdministrator || m_role == SiteRole::FirmCollaborator;
}

bool DelegationsPage::canDelegate() const
{
    return m_role != SiteRole::User && m_role != SiteRole::FirmCollaborator;
}

void DelegationsPage::showCounts()
{
    const int all = m_model.totalCount();
    const int listed = m_model.matchCount();
    m_count->setText(listed == all ? tr("%n bénéficiaire(s)", nullptr, all)
                                   : tr("%1 sur %n bénéficiaire(s)", nullptr, all).arg(listed));
    showEmptiness();
}

void DelegationsPage::showEmptiness()
{
    if (m_model.matchCount() > 0) {
        m_tableStack->setCurrentWidget(m_view);
        return;
    }
    if (m_model.totalCount() > 0) {
        m_empty->say(Icon::Search, tr("Aucun bénéficiaire ne correspond"),
                     tr("Les filtres et l'exclusion des utilisateurs inactifs cachent tous les bénéficiaires."));
        m_empty->offer(tr("Tout afficher"));
    } else {
        m_empty->say(Icon::People, tr("Aucun bénéficiaire"),
                     isFirmSide() ? tr("Les collaborateurs à qui le cabinet délègue ses droits sur ce site apparaîtront ici.")
                                  : tr("Les utilisateurs à qui vous déléguez des droits sur ce site apparaîtront ici."));
        m_empty->offer({});
    }
    m_tableStack->setCurrentWidget(m_empty);
}

void DelegationsPage::act(int row, RowAction action)
{
    const DelegationId id = m_model.delegationAt(row).shown.id;
    switch (action) {
    case RowAction::View: open(id, RightsEditor::Mode::View); return;
    case RowAction::Edit: open(id, RightsEditor::Mode::Edit); return;
    case RowAction::Close: sayComing(tr("Fermeture")); return;
    }
}

bool DelegationsPage::open(const DelegationId &delegation, RightsEditor::Mode mode)
{
    m_message->clear();
    if (auto opened = m_editor->open(m_site, delegation, mode); !opened) {
        const ErrorWords words = errorWords(opened.error());
        m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
        return false;
    }
    m_stack->setCurrentWidget(m_editor);
    m_editor->focusRights();
    return true;
}

void DelegationsPage::showList()
{
    const DelegationId seen = m_editor->delegation();
    m_editor->release();
    m_stack->setCurrentWidget(m_list);
    if (m_model.showPageOf(seen) && m_model.rowOf(seen) >= 0)
        m_view->setCurrentIndex(m_model.index(m_model.rowOf(seen), 0));
    m_view->setFocus(Qt::OtherFocusReason);
}

void DelegationsPage::confirmLeave(std::function<void()> leave)
{
    if (m_stack->currentWidget() == m_editor)
        m_editor->confirmLeave(std::move(leave));
    else
        leave();
}

void DelegationsPage::sayComing(const QString &action)
{
    m_message->say(MessageKind::Info, tr("« %1 » arrive dans une prochaine version").arg(action),
                   tr("En attendant, faites-le depuis le site de votre caisse."));
}

void DelegationsPage::restoreList(const ListState &state)
{
    m_excludeInactive->setChecked(state.filter.excludesInactive);
    m_filterBar->setFilter(state.filter);
    m_model.setPageSize(state.pageSize);
}

DelegationsPage::ListState DelegationsPage::listState() const
{
    return {m_model.filter(), m_model.pageSize()};
}

} // namespace truelle::ui
