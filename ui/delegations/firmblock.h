// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"
#include "ui/delegations/delegationdeed.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;

namespace truelle::ui {

class TextLabel;
class Theme;

// « Cabinet Comptable délégable : NAME » with what it was delegated, or the guide's sentence where it is nothing. The guide
// offers « Visualisation » and « Suppression »; « Modification » and what is in the menu are ours, and say so.
class FirmBlock final : public QWidget
{
    Q_OBJECT
public:
    enum class Viewer { Company, Firm };
    struct Content
    {
        QString firmName; // empty: the member has no firm
        std::optional<ShownDelegation> delegation;
        Date today{};
        QString editLock; // why the delegation cannot be modified here; empty: it can
        Viewer viewer = Viewer::Company;
        bool canDelegate = false;
    };
    explicit FirmBlock(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const Content &content);

Q_SIGNALS:
    void viewRequested();
    void editRequested();
    void deedRequested(truelle::ui::Deed deed); // Remove, Suspend, Resume, Close, Reopen
    void historyRequested();
    void delegateRequested();

private:
    void fillMenu(const Content &content);

    const Theme &m_theme;
    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_view;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_more;
    QMenu *m_menu;
    QPushButton *m_delegate;
};

} // namespace truelle::ui
