// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/flows/openingflow.h"
#include "ui/wizards/wizardpage.h"

class QVBoxLayout;

namespace truelle::ui {

class MobileCertification;
class NewPasswordField;
class PhoneField;
class SiteCard;

// « Informations de connexion »: what the person will sign in with, and how the caisse reaches them (guide, « Etape 2/2 »
// of the opening).
class ConnectionPage final : public WizardPage
{
    Q_OBJECT

public:
    ConnectionPage(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    // Its rule of passwords.
    void setCaisse(const Caisse &caisse);
    // What is kept of an opening; the password stays as it is.
    void setDraft(const OpeningDraft &draft);
    // Of whom the first step spoke: member, SIRET, town.
    void setSite(const OpeningDraft &draft);
    // The caisse's names of the holder, where none was typed.
    void prefillNames(const std::string &lastName, const std::string &firstName);
    // What of the page is kept, in a draft.
    void read(OpeningDraft &draft) const;
    // What the caisse is asked for: numbers in E.164.
    [[nodiscard]] OpeningDetails typed() const;
    void clearPassword();
    [[nodiscard]] MobileCertification &certification() { return *m_certification; }

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] bool judge() override;
    void setErrors(const std::vector<FieldError> &errors) override;
    QWidget *focusFault() override;
    void setEditing(Editing editing) override;

private:
    void buildAddress(QVBoxLayout &column);
    void buildPerson(QVBoxLayout &column, const Clock &clock);
    [[nodiscard]] QLineEdit *makeLine(const QString &name);
    void followWords();
    [[nodiscard]] bool judgePhone(const PhoneField &phone, std::string_view pointer);

    SiteCard *m_site = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_emailAgain = nullptr;
    NewPasswordField *m_password = nullptr;
    QLineEdit *m_lastName = nullptr;
    QLineEdit *m_firstName = nullptr;
    PhoneField *m_landline = nullptr;
    PhoneField *m_mobile = nullptr;
    MobileCertification *m_certification = nullptr;
    std::vector<std::string> m_siteWords; // nobody's password should be made of them
};

} // namespace truelle::ui
