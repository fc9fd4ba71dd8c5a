// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/delegationspage.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "ui/delegations/beneficiariesfilterbar.h"
#include "ui/delegations/beneficiariesview.h"
#include "ui/delegations/deedpage.h"
#include "ui/delegations/editlock.h"
#include "ui/delegations/firmblock.h"
#include "ui/delegations/historypage.h"
#include "ui/delegations/narrowing.h"
#include "ui/delegations/upperlinks.h"
#include "ui/forms/emptystate.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"
#include "ui/theme/textlabel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStackedWidget>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

void DelegationsPage::setSite(const SiteKey &site)
{
    m_site = site;
    forgetDeed();
    m_editor->release();
    m_grant->release();
    m_deed->release();
    m_history->release();
    m_stack->setCurrentWidget(m_list);
    m_upper->forget();
    m_lookedAt = {};
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
        say(all.error());
        return;
    }
    lookAbove(*all, account->account.email);
    const ShownDelegation *firm = findFirm(*all);
    m_firmDelegation = firm ? firm->shown.id : DelegationId();
    BeneficiariesModel::Content content;
    content.today = parisDate(m_parts.clock.now());
    for (const ShownDelegation &delegation : *all)
        if (delegation.beneficiary.kind == BeneficiaryKind::User
            && delegation.shown.grantor.isEmpty() != isFirmSide())
            content.entries.push_back(listed(delegation, firm, account->account.email));
    m_usersTitle->setText(isFirmSide() ? tr("Collaborateurs du cabinet") : tr("Utilisateurs"));
    m_add->setVisible(canDelegate());
    m_firm->setContent({.firmName = QString::fromStdString(entry->site.firmName),
                        .delegation = firm ? std::optional(*firm) : std::nullopt,
                        .today = content.today,
                        .editLock = firm ? editLock(*firm, m_role, account->account.email) : QString(),
                        .viewer = isFirmSide() ? FirmBlock::Viewer::Firm : FirmBlock::Viewer::Company,
                        .canDelegate = canDelegate()});
    m_model.setContent(std::move(content));
    if (m_stack->currentWidget() == m_list)
        showCurrent();
}

BeneficiariesModel::Entry DelegationsPage::listed(const ShownDelegation &delegation, const ShownDelegation *firm,
                                                  const std::string &ownEmail) const
{
    BeneficiariesModel::Entry entry{delegation, editLock(delegation, m_role, ownEmail), 0, {}};
    const Date today = parisDate(m_parts.clock.now());
    const auto offer = [&](Deed deed, BeneficiariesModel::OpenDeed bit) {
        if (entry.editLock.isEmpty() && canDo(deed, delegation, today))
            entry.openDeeds |= bit;
    };
    offer(Deed::Close, BeneficiariesModel::CanClose);
    offer(Deed::Suspend, BeneficiariesModel::CanSuspend);
    offer(Deed::Resume, BeneficiariesModel::CanResume);
    offer(Deed::Reopen, BeneficiariesModel::CanReopen);
    if (delegation.kind != PendingKind::Addition)
        entry.openDeeds |= BeneficiariesModel::HasHistory;
    const bool isLessThere = firm && isFirmSide() && isNarrowedAbove(delegation.shown, firm->shown, today);
    const bool isLessAbove = delegation.shown.id == m_lookedAt.id && !m_upper->loss().isNothing();
    if (isLessThere || isLessAbove)
        entry.mark = tr("Réduit par le client");
    return entry;
}

// A collaborator sees no link above their own: the caisse says what is left of it, each time it is another.
void DelegationsPage::lookAbove(const std::vector<ShownDelegation> &all, const std::string &ownEmail)
{
    const auto own = std::ranges::find_if(all, [&](const ShownDelegation &one) {
        return one.beneficiary.email == ownEmail && !one.shown.isClosed;
    });
    const Delegation looked = own == all.end() ? Delegation() : own->shown;
    if (looked == m_lookedAt)
        return;
    m_lookedAt = looked;
    m_upper->look(m_site, looked.id);
}

// Of several, as of an earlier firm's and today's, one that is not over; else the latest.
const ShownDelegation *DelegationsPage::findFirm(const std::vector<ShownDelegation> &all) const
{
    const Date today = parisDate(m_parts.clock.now());
    const auto isOver = [today](const ShownDelegation &one) {
        return statusOn(today, one.shown, true) == DelegationStatus::Inactive;
    };
    const ShownDelegation *found = nullptr;
    for (const ShownDelegation &one : all)
        if (one.beneficiary.kind == BeneficiaryKind::Firm && (!found || !isOver(one) || isOver(*found)))
            found = &one;
    return found;
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
    case RowAction::Edit: edit(id); return;
    case RowAction::Close: ask(id, Deed::Close); return;
    case RowAction::Suspend: ask(id, Deed::Suspend); return;
    case RowAction::Resume: ask(id, Deed::Resume); return;
    case RowAction::Reopen: ask(id, Deed::Reopen); return;
    case RowAction::History: showHistory(id); return;
    case RowAction::More: return; // the view's menu
    }
}

bool DelegationsPage::open(const DelegationId &delegation, RightsEditor::Mode mode)
{
    forgetDeed();
    m_grant->release();
    if (auto opened = m_editor->open(m_site, delegation, mode); !opened)
        return say(opened.error());
    m_stack->setCurrentWidget(m_editor);
    m_editor->focusRights();
    return true;
}

void DelegationsPage::edit(const DelegationId &delegation)
{
    forgetDeed();
    if (auto opened = m_grant->amend(m_site, delegation); !opened) {
        open(delegation, RightsEditor::Mode::Edit); // it is no addition
        return;
    }
    m_current = delegation;
    m_stack->setCurrentWidget(m_grant);
    m_grant->focusFirst();
}

bool DelegationsPage::grant(GrantEditor::Receiver receiver)
{
    forgetDeed();
    if (auto begun = m_grant->begin(m_site, receiver); !begun)
        return say(begun.error());
    m_stack->setCurrentWidget(m_grant);
    m_grant->focusFirst();
    return true;
}

bool DelegationsPage::ask(const DelegationId &delegation, Deed deed)
{
    forgetDeed();
    if (auto opened = m_deed->open(m_site, delegation, deed); !opened)
        return say(opened.error());
    m_current = delegation;
    m_stack->setCurrentWidget(m_deed);
    m_deed->focusFirst();
    return true;
}

bool DelegationsPage::showHistory(const DelegationId &delegation)
{
    forgetDeed();
    if (auto opened = m_history->open(m_site, delegation); !opened)
        return say(opened.error());
    m_current = delegation;
    m_stack->setCurrentWidget(m_history);
    m_history->focusList();
    return true;
}

bool DelegationsPage::say(const Error &error)
{
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
    return false;
}

void DelegationsPage::showList()
{
    if (!m_editor->delegation().isEmpty())
        m_current = m_editor->delegation();
    m_editor->release();
    m_grant->release();
    m_deed->release();
    m_history->release();
    m_stack->setCurrentWidget(m_list);
    showCurrent();
    m_view->setFocus(Qt::OtherFocusReason);
}

void DelegationsPage::showCurrent()
{
    if (m_current.isEmpty() || !m_model.showPageOf(m_current))
        return;
    m_view->setCurrentIndex(m_model.index(m_model.rowOf(m_current), 0));
    m_current = {};
}

void DelegationsPage::confirmLeave(std::function<void()> leave)
{
    if (m_stack->currentWidget() == m_editor)
        m_editor->confirmLeave(std::move(leave));
    else if (m_stack->currentWidget() == m_grant)
        m_grant->confirmLeave(std::move(leave));
    else
        leave();
}

void DelegationsPage::restoreList(const ListState &state)
{
    m_excludeInactive->setChecked(state.filter.excludesInactive);
    m_filterBar->setFilter(state.filter);
    m_model.setPageSize(state.pageSize);
}

ListState DelegationsPage::listState() const
{
    return {m_model.filter(), m_model.pageSize()};
}

} // namespace truelle::ui
