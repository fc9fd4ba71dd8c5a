// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/flows/recoveryflow.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace truelle::ui {

class InlineMessage;
class Theme;

// That the certification of an account's address ends soon, or has ended, and « Renvoyer le courriel » (guide, « cette
// certification devra être périodiquement renouvelée »). Hidden while there is time.
class CertificationNotice final : public QWidget
{
    Q_OBJECT
public:
    // All outlive it.
    CertificationNotice(const Theme &theme, AccountRegistry &accounts, const Clock &clock, QWidget *parent = nullptr);

    // Of this account; what was asked for another is given up.
    void show(const AccountKey &account);
    void clear();

private:
    void renew();
    void tell(const QString &warning);

    AccountRegistry &m_accounts;
    const Clock &m_clock;
    InlineMessage *m_message;
    AccountKey m_account;
    std::optional<Date> m_told; // the end that the message is about
    QPointer<OperationBase> m_running;
};

} // namespace truelle::ui
