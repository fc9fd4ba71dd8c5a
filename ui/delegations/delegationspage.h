// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "ui/delegations/beneficiariesdelegate.h"
#include "ui/delegations/delegationdeed.h"
#include "ui/delegations/delegationparts.h"
#include "ui/delegations/granteditor.h"
#include "ui/delegations/liststate.h"
#include "ui/delegations/rightseditor.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/beneficiariesmodel.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QPushButton;
class QStackedWidget;

namespace truelle::ui {

class BeneficiariesFilterBar;
class BeneficiariesView;
class DeedPage;
class EmptyState;
class FirmBlock;
class HistoryPage;
class Pager;
class TextLabel;
class Theme;
class UpperLinks;

// « Gérer les droits d'accès » of a site (guide): the list of beneficiaries, the firm's block, and the rights of one
// delegation, an addition, or the question before a closure in their place. For a firm's administrator the list is that of the collaborators it delegated to.
class DelegationsPage final : public QWidget
{
    Q_OBJECT
public:
    // All of the parts outlive the page.
    DelegationsPage(const Theme &theme, const DelegationParts &parts, QWidget *parent = nullptr);

    // Shows the list of that site. What is unsaved in the editor goes: ask confirmLeave() before.
    void setSite(const SiteKey &site);
    [[nodiscard]] const SiteKey &site() const { return m_site; }
    // Calls `leave` at once, or after the person agreed to lose what is not saved.
    void confirmLeave(std::function<void()> leave);
    // The rights of one delegation of the site; false where it is not there.
    bool open(const DelegationId &delegation, RightsEditor::Mode mode);
    void showList();

    void restoreList(const ListState &state);
    [[nodiscard]] ListState listState() const;

Q_SIGNALS:
    // By the person: something else of listState().
    void listStateChanged();

private:
    // What was last done from the list, until something else is: its message stands above it.
    struct LastDeed
    {
        DelegationId delegation;
        std::optional<Deed> deed; // nothing: it was added
        ShownDelegation before; // of a deed: what undoing it brings back
        QString receiver; // in words
    };
    QWidget *buildList();
    QWidget *buildHead();
    QWidget *buildUsers();
    QWidget *buildUsersHead();
    void connectList();
    void connectPages();
    void reload();
    void lookAbove(const std::vector<ShownDelegation> &all, const std::string &ownEmail);
    [[nodiscard]] BeneficiariesModel::Entry listed(const ShownDelegation &delegation, const ShownDelegation *firm,
                                                   const std::string &ownEmail) const;
    void showCounts();
    void showEmptiness();
    void showCurrent();
    void act(int row, RowAction action);
    // Each tells whether it could be opened; else the list says why not.
    bool grant(GrantEditor::Receiver receiver);
    bool ask(const DelegationId &delegation, Deed deed);
    bool showHistory(const DelegationId &delegation);
    void edit(const DelegationId &delegation);
    bool say(const Error &error); // always false
    void forgetDeed();
    void onGranted(const DelegationId &delegation, PendingState outcome, const QString &receiver);
    void onDone(Deed deed, const ShownDelegation &before);
    void onAdded(const SiteKey &site, const DelegationId &addition, const DelegationId &delegation);
    void onSettled(const SiteKey &site, const DelegationId &delegation, PendingState outcome);
    void showOutcome(PendingState outcome);
    void showSaved();
    void showWaiting();
    void showRefused();
    void showConflict();
    void sayDone(MessageKind kind, const QString &text);
    void settle(Result<void> (DelegationDesk::*way)(const SiteKey &, const DelegationId &),
                const DelegationId &delegation);
    void undo();
    void actOnMessage();
    void actOtherwise();
    [[nodiscard]] std::optional<ShownDelegation> find(const DelegationId &delegation) const;
    [[nodiscard]] const ShownDelegation *findFirm(const std::vector<ShownDelegation> &all) const;
    [[nodiscard]] bool isFirmSide() const;
    [[nodiscard]] bool canDelegate() const;

    const Theme &m_theme;
    DelegationParts m_parts;
    SiteKey m_site;
    SiteRole m_role = SiteRole::User;
    DelegationId m_firmDelegation;
    UpperLinks *m_upper = nullptr; // over the own delegation of a collaborator
    Delegation m_lookedAt; // what it was asked of
    BeneficiariesModel m_model;
    std::optional<LastDeed> m_last;
    std::function<void()> m_onAction; // of the list's message
    std::function<void()> m_onOtherAction;
    DelegationId m_current; // the row that is to be current as soon as it is listed

    QStackedWidget *m_stack = nullptr;
    QWidget *m_list = nullptr;
    RightsEditor *m_editor = nullptr;
    GrantEditor *m_grant = nullptr;
    DeedPage *m_deed = nullptr;
    HistoryPage *m_history = nullptr;
    TextLabel *m_badge = nullptr;
    InlineMessage *m_message = nullptr;
    TextLabel *m_usersTitle = nullptr;
    TextLabel *m_count = nullptr;
    QCheckBox *m_excludeInactive = nullptr;
    BeneficiariesFilterBar *m_filterBar = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    BeneficiariesView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    Pager *m_pager = nullptr;
    QPushButton *m_add = nullptr;
    FirmBlock *m_firm = nullptr;
};

} // namespace truelle::ui
