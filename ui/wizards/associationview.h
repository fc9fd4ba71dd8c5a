// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/wire/openingwire.h"
#include "ui/wizards/wizardframe.h"

namespace truelle::ui {

class AccountPage;
class AssociatedPage;
class IdentificationPage;

// What « Associer un site déclarant à un espace existant » looks like; it asks nobody.
class AssociationView : public WizardFrame
{
    Q_OBJECT

public:
    // `account` is the address of the account that is signed in, or empty.
    AssociationView(const Theme &theme, const Caisse &caisse, const QString &account, QWidget *parent = nullptr);

    void showIdentification();
    void showAccount(const IdentifiedSite &site);
    void showDone(const AssociatedSite &site);
    // For the next site, with nothing of the last one.
    void startAfresh();

    [[nodiscard]] IdentificationPage &identification() { return *m_identification; }
    [[nodiscard]] AccountPage &account() { return *m_account; }
    [[nodiscard]] bool isSignedIn() const { return m_isSignedIn; }

private:
    IdentificationPage *m_identification;
    AccountPage *m_account;
    AssociatedPage *m_done;
    bool m_isSignedIn;
};

} // namespace truelle::ui
