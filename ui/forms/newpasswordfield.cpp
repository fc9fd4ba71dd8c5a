// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/newpasswordfield.h"

#include "core/domain/passwordstrength.h"
#include "ui/forms/announcement.h"
#include "ui/forms/formfield.h"
#include "ui/forms/passwordfield.h"
#include "ui/forms/passwordticks.h"
#include "ui/theme/metrics.h"

#include <QtGui/QFocusEvent>
#include <QtWidgets/QBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

NewPasswordField::NewPasswordField(const Theme &theme, const QString &name, const Labels &labels, QWidget *parent)
    : QWidget(parent)
    , m_password(new PasswordField(theme, this))
    , m_confirmation(new PasswordField(theme, this))
    , m_ticks(new PasswordTicks(theme, this))
{
    setObjectName(name);
    m_password->setObjectName(name % u"Line"_s);
    m_confirmation->setObjectName(name % u"ConfirmationLine"_s);
    m_passwordField = new FormField(theme, labels.password, m_password, this);
    m_confirmationField = new FormField(theme, labels.confirmation, m_confirmation, this);
    m_passwordField->setRequirement(Requirement::Required);
    m_confirmationField->setRequirement(Requirement::Required);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kTight);
    column->addWidget(m_passwordField);
    column->addWidget(m_ticks);
    column->addSpacing(space::kTight);
    column->addWidget(m_confirmationField);
    connect(m_password, &QLineEdit::textChanged, this, &NewPasswordField::follow);
    connect(m_password, &QLineEdit::textChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_confirmation, &QLineEdit::textChanged, this, [this] { m_confirmationField->setError({}); });
    for (const PasswordField *line : {m_password, m_confirmation}) {
        connect(line, &QLineEdit::textChanged, this, &NewPasswordField::edited);
        connect(line, &QLineEdit::returnPressed, this, &NewPasswordField::returnPressed);
    }
    follow();
}

void NewPasswordField::setRule(const PasswordRule &rule)
{
    m_rule = rule;
    m_ticks->setRule(rule);
    follow();
}

void NewPasswordField::setOwnWords(std::vector<std::string> words)
{
    if (words == m_ownWords)
        return;
    m_ownWords = std::move(words);
    follow();
}

Secret NewPasswordField::secret() const
{
    return m_password->secret();
}

bool NewPasswordField::isEmpty() const
{
    return m_password->text().isEmpty() && m_confirmation->text().isEmpty();
}

void NewPasswordField::follow()
{
    const Secret password = m_password->secret();
    const PasswordCheck check = checkPassword(password.reveal(), m_rule);
    m_ticks->setCheck(check, password.isEmpty()
                      ? std::nullopt : std::optional(passwordStrength(password.reveal(), m_ownWords)));
    m_passwordField->setSpokenHelp(m_ticks->spoken());
    if (check.isAccepted && !m_wasAccepted)
        announce(*m_password, tr("Le mot de passe respecte la règle."));
    m_wasAccepted = check.isAccepted;
}

bool NewPasswordField::judge()
{
    const Secret password = m_password->secret();
    QString fault;
    if (password.isEmpty())
        fault = tr("Ce champ est obligatoire.");
    else if (!checkPassword(password.reveal(), m_rule).isAccepted)
        fault = tr("Ce mot de passe ne respecte pas la règle ci-dessous.");
    m_passwordField->setError(fault);
    QString confirmation;
    if (m_confirmation->text().isEmpty())
        confirmation = tr("Ce champ est obligatoire.");
    else if (!m_confirmation->secret().equals(password))
        confirmation = tr("Les deux saisies du mot de passe sont différentes.");
    m_confirmationField->setError(confirmation);
    return !hasError();
}

void NewPasswordField::setError(const QString &error)
{
    m_passwordField->setError(error);
    m_confirmationField->setError({});
}

bool NewPasswordField::hasError() const
{
    return m_passwordField->hasError() || m_confirmationField->hasError();
}

void NewPasswordField::clear()
{
    m_password->clear();
    m_confirmation->clear();
    setError({});
}

void NewPasswordField::setEditing(Editing editing)
{
    for (PasswordField *line : {m_password, m_confirmation})
        line->setReadOnly(editing == Editing::Locked);
}

// Not a focus proxy: with one, Tab behind the second line leads back to the first.
void NewPasswordField::focusInEvent(QFocusEvent *event)
{
    m_password->setFocus(event->reason());
}

void NewPasswordField::focusFault()
{
    const bool isSecond = !m_passwordField->hasError() && m_confirmationField->hasError();
    (isSecond ? m_confirmation : m_password)->setFocus(Qt::OtherFocusReason);
}

} // namespace truelle::ui
