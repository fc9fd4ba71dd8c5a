// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/passwordform.h"

#include "ui/account/myaccountwords.h"
#include "ui/forms/formfield.h"
#include "ui/forms/newpasswordfield.h"
#include "ui/forms/passwordfield.h"
#include "ui/services/errortext.h"

#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

PasswordForm::PasswordForm(const Theme &theme, QWidget *parent)
    : AccountForm(theme, u"passwordForm"_s,
                  {tr("Modifier mot de passe"), tr("Tous les champs marqués d'un * sont obligatoires.")}, parent)
    , m_current(new PasswordField(theme, this))
{
    m_current->setObjectName(u"currentPasswordField"_s);
    m_currentField = new FormField(theme, tr("Mot de passe actuel"), m_current, this);
    m_currentField->setRequirement(Requirement::Required);
    addField("/currentPassword", m_currentField);
    m_new = new NewPasswordField(theme, u"newPassword"_s, {tr("Nouveau mot de passe"), tr("Confirmer le mot de passe")}, this);
    fields().addWidget(m_new);
    buildFoot(tr("Vos sessions ouvertes ailleurs seront fermées ; celle-ci reste ouverte. Un avis vous est envoyé par "
                 "courriel."));
    connect(m_current, &QLineEdit::textChanged, this, [this] { m_currentField->setError({}); });
    connect(m_current, &QLineEdit::returnPressed, this, &PasswordForm::trySubmit);
    connect(m_new, &NewPasswordField::returnPressed, this, &PasswordForm::trySubmit);
}

void PasswordForm::open(const Account &account, const Caisse &caisse)
{
    m_new->setRule({caisse.passwordMinimumLength, caisse.passwordMinimumClasses});
    m_new->setOwnWords(ownWords(account, caisse));
    m_current->clear();
    m_new->clear();
    clearFaults();
    setIdle();
}

bool PasswordForm::hasInput() const
{
    return !m_current->text().isEmpty() || !m_new->isEmpty();
}

void PasswordForm::focusField()
{
    if (focusFault())
        return;
    if (m_new->hasError())
        m_new->focusFault();
    else
        m_current->setFocus(Qt::OtherFocusReason);
}

void PasswordForm::setEditing(Editing editing)
{
    m_current->setReadOnly(editing == Editing::Locked);
    m_new->setEditing(editing);
}

void PasswordForm::submit()
{
    if (m_current->text().isEmpty())
        m_currentField->setError(tr("Indiquez votre mot de passe actuel."));
    if (!m_new->judge() || m_currentField->hasError())
        return focusField();
    Q_EMIT submitted({m_current->secret(), m_new->secret()});
}

bool PasswordForm::showFault(const FieldError &fault)
{
    if (fault.pointer != "/newPassword")
        return false;
    m_new->setError(fieldErrorText(fault));
    return true;
}

void PasswordForm::clearOtherFaults()
{
    m_new->setError({});
}

} // namespace truelle::ui
