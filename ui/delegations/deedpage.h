// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegations/delegationdeed.h"
#include "ui/delegations/delegationparts.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace truelle::ui {

class DateField;
class FormField;
class InlineMessage;
class LossList;
class TextLabel;
class Theme;

// The question before « Fermeture », « Suppression » and the like: what will come of it, who below loses what, until when,
// and why.
class DeedPage final : public QWidget
{
    Q_OBJECT
public:
    DeedPage(const Theme &theme, const DelegationParts &parts, QWidget *parent = nullptr);

    // NotFound where the delegation is not there (any more); nothing is shown then.
    [[nodiscard]] Result<void> open(const SiteKey &site, const DelegationId &delegation, Deed deed);
    // Puts the keyboard on what comes first to be filled in; on the safe answer where nothing is.
    void focusFirst();
    // Nothing is asked any more.
    void release() { m_delegation = {}; }
    [[nodiscard]] const DelegationId &delegation() const { return m_delegation; }

Q_SIGNALS:
    void closeRequested();
    // It is in the desk. `before` is what it was done to.
    void done(truelle::ui::Deed deed, const truelle::ShownDelegation &before);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildColumn(QWidget &column);
    void accept();
    void showLosses();
    // The history keeps why; a « Suppression » and what was never sent have none.
    [[nodiscard]] bool hasReason() const;

    const Theme &m_theme;
    DelegationParts m_parts;
    SiteKey m_site;
    DelegationId m_delegation;
    Deed m_deed = Deed::Close;
    ShownDelegation m_shown;

    TextLabel *m_title = nullptr;
    TextLabel *m_meaning = nullptr;
    InlineMessage *m_message = nullptr;
    LossList *m_losses = nullptr;
    DateField *m_until = nullptr;
    FormField *m_untilField = nullptr;
    QLineEdit *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reject = nullptr;
};

} // namespace truelle::ui
