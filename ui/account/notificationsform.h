// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/wire/mewire.h"
#include "ui/account/accountform.h"

class QCheckBox;

namespace truelle::ui {

// « Notification des documents »: told by e-mail, by SMS to a certified mobile (guide).
class NotificationsForm final : public AccountForm
{
    Q_OBJECT
public:
    explicit NotificationsForm(const Theme &theme, QWidget *parent = nullptr);

    // Shows the account as the caisse has it.
    void open(const Account &account);
    // The account is another one now: what was chosen and not yet sent stays.
    void rebase(const Account &account);
    // After a refusal with ChangedMeanwhile.
    void showChangedMeanwhile(const Account &account);
    [[nodiscard]] bool hasInput() const override;
    void focusField() override;

Q_SIGNALS:
    // Empty where nothing is other than the caisse has it.
    void submitted(const truelle::AccountPatch &patch);
    // « Modifier contact », where the mobile is not certified.
    void contactRequested();

protected:
    void setEditing(Editing editing) override;
    void submit() override;
    bool showFault(const FieldError &fault) override;
    void clearOtherFaults() override;

private:
    void buildBoxes();
    void buildReason();
    void showReason();

    Account m_account;
    Editing m_editing = Editing::Free;
    QCheckBox *m_byEmail = nullptr;
    TextLabel *m_emailNote = nullptr;
    QCheckBox *m_bySms = nullptr;
    TextLabel *m_smsNote = nullptr;
    QPushButton *m_toContact = nullptr;
};

} // namespace truelle::ui
