// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/emailform.h"

#include "ui/forms/announcement.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/passwordfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

EmailForm::EmailForm(const Theme &theme, QWidget *parent)
    : AccountForm(theme, u"emailForm"_s,
                  {tr("Modifier adresse électronique"), tr("Tous les champs marqués d'un * sont obligatoires.")}, parent)
{
    buildWarning();
    buildFields();
    buildUnderstood();
    buildFoot(tr("Vous serez déconnecté. Un avis est aussi envoyé à l'ancienne adresse."));
}

void EmailForm::buildWarning()
{
    m_warning = new InlineMessage(theme(), this);
    m_warning->setObjectName(u"emailWarning"_s);
    m_present = new TextLabel(theme(), TextRole::Body, this);
    m_present->setObjectName(u"presentEmail"_s);
    m_present->setSelectable();
    fields().addWidget(m_warning);
    fields().addWidget(m_present);
}

QLineEdit *EmailForm::addLine(const QString &name, const QString &label, const char *pointer, FormField **field)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    *field = new FormField(theme(), label, line, this);
    (*field)->setRequirement(Requirement::Required);
    connect(line, &QLineEdit::textChanged, this, [made = *field] { made->setError({}); });
    connect(line, &QLineEdit::returnPressed, this, &EmailForm::trySubmit);
    addField(pointer, *field);
    return line;
}

void EmailForm::buildFields()
{
    m_email = addLine(u"newEmailField"_s, tr("Nouvelle adresse électronique"), "/newEmail", &m_emailField);
    m_confirmation = addLine(u"newEmailConfirmationField"_s, tr("Confirmer l'adresse électronique"), "",
                             &m_confirmationField);
    m_password = new PasswordField(theme(), this);
    m_password->setObjectName(u"emailPasswordField"_s);
    m_passwordField = new FormField(theme(), tr("Mot de passe"), m_password, this);
    m_passwordField->setRequirement(Requirement::Required);
    connect(m_password, &QLineEdit::textChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_password, &QLineEdit::returnPressed, this, &EmailForm::trySubmit);
    addField("/password", m_passwordField);
}

void EmailForm::buildUnderstood()
{
    m_understood = new QCheckBox(tr("J'ai compris que mon compte sera désactivé."), this);
    m_understood->setObjectName(u"emailUnderstoodBox"_s);
    m_understoodNote = new TextLabel(theme(), TextRole::Caption, this);
    m_understoodNote->setObjectName(u"emailUnderstoodNote"_s);
    m_understoodNote->setColorRole(ColorRole::Danger);
    m_understoodNote->hide();
    connect(m_understood, &QCheckBox::toggled, this, &EmailForm::clearOtherFaults);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kHair);
    column->addWidget(m_understood);
    column->addWidget(m_understoodNote);
    fields().addLayout(column);
}

void EmailForm::open(const QString &presentEmail)
{
    m_present->setText(tr("Adresse électronique actuelle : %1").arg(presentEmail));
    m_email->clear();
    m_confirmation->clear();
    m_password->clear();
    m_understood->setChecked(false);
    clearFaults();
    setIdle();
    m_warning->say(MessageKind::Warning,
                   tr("ATTENTION, la modification de votre identifiant entraîne une désactivation de votre compte."),
                   tr("Pour le réactiver, vous devez cliquer sur le lien d'activation qui vous est transmis sur la nouvelle "
                      "adresse électronique renseignée."));
}

bool EmailForm::hasInput() const
{
    return !m_email->text().isEmpty() || !m_confirmation->text().isEmpty() || !m_password->text().isEmpty();
}

void EmailForm::focusField()
{
    if (focusFault())
        return;
    const bool isTyped = !m_email->text().isEmpty();
    (isTyped ? static_cast<QWidget *>(m_password) : m_email)->setFocus(Qt::OtherFocusReason);
}

void EmailForm::setEditing(Editing editing)
{
    const bool isLocked = editing == Editing::Locked;
    m_email->setReadOnly(isLocked);
    m_confirmation->setReadOnly(isLocked);
    m_password->setReadOnly(isLocked);
    m_understood->setEnabled(!isLocked);
}

void EmailForm::submit()
{
    const QString email = m_email->text().trimmed();
    const QString again = m_confirmation->text().trimmed();
    if (email.isEmpty())
        m_emailField->setError(tr("Indiquez la nouvelle adresse électronique."));
    else if (again.isEmpty())
        m_confirmationField->setError(tr("Saisissez la nouvelle adresse une seconde fois."));
    else if (email.compare(again, Qt::CaseInsensitive) != 0)
        m_confirmationField->setError(tr("Les deux adresses ne sont pas les mêmes."));
    if (m_password->text().isEmpty())
        m_passwordField->setError(tr("Indiquez votre mot de passe."));
    if (focusFault())
        return;
    if (!m_understood->isChecked()) {
        m_understoodNote->setText(tr("Cochez cette case pour continuer."));
        m_understoodNote->show();
        m_understood->setAccessibleDescription(m_understoodNote->text());
        announce(*m_understood, m_understoodNote->text());
        return m_understood->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT submitted({email.toStdString(), m_password->secret()});
}

void EmailForm::clearOtherFaults()
{
    m_understoodNote->hide();
    m_understood->setAccessibleDescription({});
}

} // namespace truelle::ui
