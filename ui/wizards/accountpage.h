// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/wire/openingwire.h"
#include "ui/wizards/wizardpage.h"

namespace truelle::ui {

class PasswordField;
class SiteCard;
class TextLabel;

// « Informations de connexion » of an association: the address and password of the space that is to have the site (guide,
// « Etape 2/2 »). For somebody who is signed in the address is known, and only the password is asked.
class AccountPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit AccountPage(const Theme &theme, QWidget *parent = nullptr);

    // The account that is signed in: its address is then said, not asked.
    void setAccount(const QString &email);
    void setSite(const IdentifiedSite &site);
    [[nodiscard]] QString email() const;
    [[nodiscard]] Secret password() const;
    void clearPassword();
    // The password, to be typed over.
    void focusPassword();

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] bool judge() override;

private:
    [[nodiscard]] QWidget *makeKnown();

    SiteCard *m_site;
    QLineEdit *m_email; // filled but not shown where it is known
    QWidget *m_known = nullptr;
    TextLabel *m_knownEmail = nullptr;
    PasswordField *m_password;
    bool m_isKnown = false; // who it is
};

} // namespace truelle::ui
