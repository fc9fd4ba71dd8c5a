// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "ui/delegations/beneficiariesdelegate.h"
#include "ui/delegations/delegationparts.h"
#include "ui/delegations/rightseditor.h"
#include "ui/models/beneficiariesmodel.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QPushButton;
class QStackedWidget;

namespace truelle::ui {

class BeneficiariesFilterBar;
class BeneficiariesView;
class EmptyState;
class FirmBlock;
class InlineMessage;
class TextLabel;
class Theme;

// « Gérer les droits d'accès » of a site (guide): the list of beneficiaries, the firm's block, and the rights of one
// delegation in their place. For a firm's administrator the list is that of the collaborators it delegated to.
class DelegationsPage final : public QWidget
{
    Q_OBJECT
public:
    // What of the list the settings may keep from one start to the next.
    struct ListState
    {
        BeneficiariesFilter filter;
        int pageSize = BeneficiariesModel::kDefaultPageSize;
    };

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

private:
    QWidget *buildList();
    QWidget *buildHead();
    QWidget *buildUsers();
    QWidget *buildUsersHead();
    void connectParts();
    void reload();
    void showCounts();
    void showEmptiness();
    void act(int row, RowAction action);
    // An action of a later version.
    void sayComing(const QString &action);
    [[nodiscard]] const ShownDelegation *findFirm(const std::vector<ShownDelegation> &all) const;
    [[nodiscard]] bool isFirmSide() const;
    [[nodiscard]] bool canDelegate() const;

    const Theme &m_theme;
    DelegationParts m_parts;
    SiteKey m_site;
    SiteRole m_role = SiteRole::User;
    DelegationId m_firmDelegation;
    BeneficiariesModel m_model;

    QStackedWidget *m_stack = nullptr;
    QWidget *m_list = nullptr;
    RightsEditor *m_editor = nullptr;
    TextLabel *m_badge = nullptr;
    InlineMessage *m_message = nullptr;
    TextLabel *m_usersTitle = nullptr;
    TextLabel *m_count = nullptr;
    QCheckBox *m_excludeInactive = nullptr;
    BeneficiariesFilterBar *m_filterBar = nullptr;
    QStackedWidget *m_tableStack = nullptr;
    BeneficiariesView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_add = nullptr;
    FirmBlock *m_firm = nullptr;
};

} // namespace truelle::ui
