// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/connectionpage.h"

#include "core/domain/email.h"
#include "core/domain/typedtext.h"
#include "ui/forms/mobilecertification.h"
#include "ui/forms/newpasswordfield.h"
#include "ui/forms/phonefield.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/wizards/sitecard.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

std::string addressIn(const QLineEdit &line)
{
    return normalisedMailAddress(cleanedIdentifier(line.text().toStdString()));
}

QString shown(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

ConnectionPage::ConnectionPage(const Theme &theme, const Clock &clock, QWidget *parent)
    : WizardPage(theme, parent)
    , m_site(new SiteCard(theme, this))
{
    auto *required = new TextLabel(theme, TextRole::Caption, this);
    required->setColorRole(ColorRole::Muted);
    required->setText(tr("Attention ! Tous les champs marqués d'un * sont obligatoires."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kBase);
    column->addWidget(m_site);
    column->addWidget(required);
    buildAddress(*column);
    buildPerson(*column, clock);
}

QLineEdit *ConnectionPage::makeLine(const QString &name)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    return line;
}

void ConnectionPage::buildAddress(QVBoxLayout &column)
{
    m_email = makeLine(u"emailField"_s);
    m_emailAgain = makeLine(u"emailConfirmationField"_s);
    for (QLineEdit *line : {m_email, m_emailAgain})
        line->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    FormField *email = addLine("/email", tr("Adresse électronique"), m_email, Requirement::Required);
    email->setHelp(tr("Elle deviendra votre identifiant de connexion pour ce compte."));
    m_password = new NewPasswordField(theme(), u"password"_s, {tr("Mot de passe"), tr("Confirmer le mot de passe")}, this);
    column.addWidget(email);
    column.addWidget(addLine("/emailConfirmation", tr("Confirmer l'adresse électronique"), m_emailAgain,
                             Requirement::Required));
    column.addWidget(m_password);
    connect(m_email, &QLineEdit::textChanged, this, &ConnectionPage::followWords);
    connect(m_password, &NewPasswordField::edited, this, &ConnectionPage::edited);
}

void ConnectionPage::buildPerson(QVBoxLayout &column, const Clock &clock)
{
    m_lastName = makeLine(u"lastNameField"_s);
    m_firstName = makeLine(u"firstNameField"_s);
    m_landline = new PhoneField(theme(), u"landlineField"_s, this);
    m_mobile = new PhoneField(theme(), u"mobileField"_s, this);
    m_certification = new MobileCertification(theme(), clock, *m_mobile, this);
    column.addWidget(addLine("/lastName", tr("Nom"), m_lastName, Requirement::Required));
    column.addWidget(addLine("/firstName", tr("Prénom"), m_firstName, Requirement::Required));
    column.addWidget(addField("/landline", tr("Téléphone fixe"), m_landline, Requirement::Optional));
    FormField *mobile = addField("/mobile", tr("Téléphone mobile"), m_mobile, Requirement::Optional);
    mobile->setHelp(tr("Il vous permettra de recevoir des messages de votre caisse, transmis par SMS."));
    column.addWidget(mobile);
    column.addWidget(m_certification);
    for (const QLineEdit *line : {m_lastName, m_firstName})
        connect(line, &QLineEdit::textChanged, this, &ConnectionPage::followWords);
    for (const auto &[phone, pointer] : {std::pair(m_landline, "/landline"), std::pair(m_mobile, "/mobile")})
        connect(phone, &PhoneField::numberEdited, this, [this, form = field(pointer)] {
            form->setError({});
            Q_EMIT edited();
        });
}

QString ConnectionPage::heading() const
{
    return tr("Informations de connexion");
}

void ConnectionPage::setCaisse(const Caisse &caisse)
{
    m_password->setRule({caisse.passwordMinimumLength, caisse.passwordMinimumClasses});
}

void ConnectionPage::setSite(const OpeningDraft &draft)
{
    m_site->setSite({draft.memberName, draft.cibtpId, draft.siret, draft.town});
    m_siteWords = {draft.memberName, draft.town, draft.cibtpId};
    followWords();
}

void ConnectionPage::setDraft(const OpeningDraft &draft)
{
    m_email->setText(shown(draft.email));
    m_emailAgain->setText(shown(draft.email));
    m_lastName->setText(shown(draft.lastName));
    m_firstName->setText(shown(draft.firstName));
    m_landline->setTyped(draft.landlineRegion, shown(draft.landline));
    m_mobile->setTyped(draft.mobileRegion, shown(draft.mobile));
    m_certification->setCertified(draft.certifiedMobile);
    setSite(draft);
}

void ConnectionPage::prefillNames(const std::string &lastName, const std::string &firstName)
{
    m_lastName->setText(shown(lastName));
    m_firstName->setText(shown(firstName));
}

void ConnectionPage::read(OpeningDraft &draft) const
{
    draft.email = m_email->text().toStdString();
    draft.lastName = m_lastName->text().toStdString();
    draft.firstName = m_firstName->text().toStdString();
    draft.landlineRegion = m_landline->region();
    draft.landline = m_landline->typed().toStdString();
    draft.mobileRegion = m_mobile->region();
    draft.mobile = m_mobile->typed().toStdString();
}

OpeningDetails ConnectionPage::typed() const
{
    OpeningDetails details;
    details.email = m_email->text().toStdString();
    details.password = m_password->secret();
    details.lastName = m_lastName->text().toStdString();
    details.firstName = m_firstName->text().toStdString();
    details.landline = m_landline->e164();
    details.mobile = m_mobile->e164();
    return details;
}

void ConnectionPage::clearPassword()
{
    m_password->clear();
}

void ConnectionPage::followWords()
{
    std::vector<std::string> words = m_siteWords;
    for (const QLineEdit *line : {m_email, m_lastName, m_firstName})
        if (line)
            words.push_back(line->text().toStdString());
    m_password->setOwnWords(std::move(words));
}

bool ConnectionPage::judgePhone(const PhoneField &phone, std::string_view pointer)
{
    const bool isFine = !phone.isUnreadable();
    field(pointer)->setError(isFine ? QString() : phone.unreadableText());
    return isFine;
}

bool ConnectionPage::judge()
{
    bool isFine = WizardPage::judge();
    const std::string email = addressIn(*m_email);
    if (!email.empty() && !isMailAddress(email)) {
        field("/email")->setError(fieldErrorText({"/email", "invalid"}));
        isFine = false;
    }
    const std::string again = addressIn(*m_emailAgain);
    if (!again.empty() && again != email) {
        field("/emailConfirmation")->setError(tr("Les deux saisies de l'adresse électronique sont différentes."));
        isFine = false;
    }
    isFine = m_password->judge() && isFine;
    isFine = judgePhone(*m_landline, "/landline") && isFine;
    isFine = judgePhone(*m_mobile, "/mobile") && isFine;
    const auto mobile = m_mobile->number();
    if (mobile && mobile->kind != PhoneKind::Mobile) {
        field("/mobile")->setError(fieldErrorText({"/mobile", "not-mobile"}));
        isFine = false;
    }
    return isFine;
}

void ConnectionPage::setErrors(const std::vector<FieldError> &errors)
{
    WizardPage::setErrors(errors);
    const auto password = std::ranges::find(errors, "/password", &FieldError::pointer);
    m_password->setError(password == errors.end() ? QString() : fieldErrorText(*password));
}

// In the order of the page: addresses, password, the rest.
QWidget *ConnectionPage::focusFault()
{
    const bool isAddress = field("/email")->hasError() || field("/emailConfirmation")->hasError();
    if (isAddress || !m_password->hasError())
        return WizardPage::focusFault();
    m_password->focusFault();
    return m_password;
}

void ConnectionPage::setEditing(Editing editing)
{
    WizardPage::setEditing(editing);
    m_password->setEditing(editing);
    m_landline->setEditing(editing);
    m_mobile->setEditing(editing);
    m_certification->setEditing(editing);
}

} // namespace truelle::ui
