// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/account/accountform.h"
#include "ui/account/contactdraft.h"

class QLineEdit;

namespace truelle::ui {

class MobileCertification;
class PhoneField;

// « Modification des informations de contact » (guide): nom, prénom, the two phones, the mobile's certification.
class ContactForm final : public AccountForm
{
    Q_OBJECT
public:
    ContactForm(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    // Shows the account as the caisse has it.
    void open(const Account &account);
    // The account is another one now: what was typed stays, what was not touched is the caisse's. Says what both
    // changed.
    void rebase(const Account &account);
    // As rebase(), after a refusal with ChangedMeanwhile: says so in any case.
    void showChangedMeanwhile(const Account &account);
    [[nodiscard]] bool hasInput() const override;
    void focusField() override;
    // Answers codeRequested() and confirmationRequested().
    [[nodiscard]] MobileCertification &certification() const { return *m_certification; }

Q_SIGNALS:
    // Empty where nothing is other than the caisse has it.
    void submitted(const truelle::AccountPatch &patch);
    void codeRequested(const std::string &e164);
    void confirmationRequested(const std::string &e164, const truelle::Secret &code);
    void requestAbandoned();

protected:
    void setEditing(Editing editing) override;
    void submit() override;

private:
    void buildNames();
    void buildPhones(const Clock &clock);
    [[nodiscard]] QWidget *buildPurpose();
    [[nodiscard]] QLineEdit *addName(const QString &name, const QString &label, const char *pointer, FormField **field);
    [[nodiscard]] PhoneField *addPhone(const QString &name, const QString &label, const char *pointer, FormField **field);
    void show(const ContactFacts &facts);
    [[nodiscard]] std::vector<ContactClash> takeOver(const Account &account);
    void tellClashes(const std::vector<ContactClash> &clashes);
    [[nodiscard]] ContactFacts typed() const;

    ContactFacts m_opened; // what the caisse had when the form was filled or rebased
    bool m_isCertified = false; // the caisse has the account's own mobile as certified
    QLineEdit *m_lastName = nullptr;
    QLineEdit *m_firstName = nullptr;
    PhoneField *m_landline = nullptr;
    PhoneField *m_mobile = nullptr;
    FormField *m_lastNameField = nullptr;
    FormField *m_firstNameField = nullptr;
    FormField *m_landlineField = nullptr;
    FormField *m_mobileField = nullptr;
    MobileCertification *m_certification = nullptr;
};

} // namespace truelle::ui
