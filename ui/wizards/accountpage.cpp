// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/accountpage.h"

#include "core/domain/email.h"
#include "core/domain/typedtext.h"
#include "ui/forms/passwordfield.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/wizards/sitecard.h"

#include <QtWidgets/QBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

AccountPage::AccountPage(const Theme &theme, QWidget *parent)
    : WizardPage(theme, parent)
    , m_site(new SiteCard(theme, this))
    , m_email(new QLineEdit(this))
    , m_password(new PasswordField(theme, this))
{
    auto *lead = new TextLabel(theme, TextRole::Body, this);
    lead->setText(tr("Saisissez les informations de connexion que vous utilisez pour accéder à votre espace : le nouveau site "
                     "déclarant y sera associé."));
    m_email->setObjectName(u"emailField"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_password->setObjectName(u"passwordField"_s);
    m_known = makeKnown();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kBase);
    column->addWidget(m_site);
    column->addWidget(lead);
    column->addWidget(m_known);
    column->addWidget(addLine("/email", tr("Adresse électronique"), m_email, Requirement::Required));
    column->addWidget(addLine("/password", tr("Mot de passe"), m_password, Requirement::Required));
}

QWidget *AccountPage::makeKnown()
{
    auto *known = new QWidget(this);
    auto *label = new TextLabel(theme(), TextRole::Body, known);
    label->setText(tr("Adresse électronique"));
    label->setColorRole(ColorRole::Muted);
    m_knownEmail = new TextLabel(theme(), TextRole::Emphasis, known);
    m_knownEmail->setObjectName(u"knownEmail"_s);
    auto *note = new TextLabel(theme(), TextRole::Caption, known);
    note->setText(tr("Le compte avec lequel vous êtes connecté."));
    note->setColorRole(ColorRole::Muted);
    auto *lines = new QVBoxLayout(known);
    lines->setContentsMargins({});
    lines->setSpacing(space::kHair);
    for (TextLabel *line : {label, m_knownEmail, note})
        lines->addWidget(line);
    known->hide();
    return known;
}

QString AccountPage::heading() const
{
    return tr("Informations de connexion");
}

void AccountPage::setAccount(const QString &email)
{
    m_isKnown = !email.isEmpty();
    m_email->setText(email);
    m_knownEmail->setText(email);
    m_known->setVisible(m_isKnown);
    field("/email")->setVisible(!m_isKnown);
}

void AccountPage::setSite(const IdentifiedSite &site)
{
    m_site->setSite({site.memberName, {}, site.siret, site.town});
}

QString AccountPage::email() const
{
    return m_email->text();
}

Secret AccountPage::password() const
{
    return m_password->secret();
}

void AccountPage::clearPassword()
{
    m_password->clear();
}

void AccountPage::focusPassword()
{
    m_password->selectAll();
    m_password->setFocus(Qt::OtherFocusReason);
}

bool AccountPage::judge()
{
    const bool isComplete = WizardPage::judge();
    const std::string email = normalisedMailAddress(cleanedIdentifier(m_email->text().toStdString()));
    // A password may be made of blanks; only none is none.
    if (!m_password->text().isEmpty())
        field("/password")->setError({});
    if (email.empty() || isMailAddress(email))
        return isComplete || (!email.empty() && !m_password->text().isEmpty());
    field("/email")->setError(fieldErrorText({"/email", "invalid"}));
    return false;
}

} // namespace truelle::ui
