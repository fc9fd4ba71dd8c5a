// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/identificationpage.h"

#include "core/domain/siret.h"
#include "core/domain/typedtext.h"
#include "ui/forms/passwordfield.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSiretDigits = 14;
constexpr int kSketchWidth = 44;

std::string cleaned(const QLineEdit &line)
{
    return cleanedIdentifier(line.text().toStdString());
}

} // namespace

IdentificationPage::IdentificationPage(const Theme &theme, Purpose purpose, QWidget *parent)
    : WizardPage(theme, parent)
    , m_cibtpId(new QLineEdit(this))
    , m_siret(new QLineEdit(this))
    , m_code(new PasswordField(theme, this))
{
    const bool isOpening = purpose == Purpose::Opening;
    m_cibtpId->setObjectName(u"cibtpIdField"_s);
    m_siret->setObjectName(u"siretField"_s);
    m_code->setObjectName(u"codeField"_s);
    m_code->setContent(PasswordField::Content::Code);
    auto *lead = new TextLabel(theme, TextRole::Body, this);
    lead->setText(isOpening ? tr("Munissez-vous des deux courriers que vous avez reçus : ils contiennent votre identifiant et "
                                 "votre code confidentiel provisoire.")
                            : tr("Munissez-vous des deux courriers reçus de votre caisse CIBTP pour le nouveau site déclarant : "
                                 "Courrier de bienvenue et Courrier informatique."));
    auto *required = new TextLabel(theme, TextRole::Caption, this);
    required->setColorRole(ColorRole::Muted);
    required->setText(tr("Attention ! Tous les champs marqués d'un * sont obligatoires."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kBase);
    column->addWidget(lead);
    column->addWidget(required);

    FormField *id = addLine("/cibtpId", tr("Identifiant CIBTP"), m_cibtpId, Requirement::Required);
    id->setHelp(tr("Présent sur le Courrier de bienvenue."));
    FormField *siret = addLine("/siret", tr("Numéro de SIRET"), m_siret, Requirement::Required);
    siret->setHelp(tr("14 chiffres, avec ou sans espaces."));
    FormField *code = addLine("/code", isOpening ? tr("Code confidentiel provisoire") : tr("Code confidentiel"), m_code,
                              Requirement::Required);
    code->setHelp(isOpening ? tr("Reçu par courrier. Si vous aviez accès à l'ancien espace sécurisé, c'est le mot de passe que "
                                 "vous y utilisiez.")
                            : tr("Présent sur le Courrier informatique."));
    addBesideLetter(*column, id, LetterSketch::Place::Identifier);
    addBesideLetter(*column, siret, std::nullopt);
    addBesideLetter(*column, code, LetterSketch::Place::Code);
    connect(m_siret, &QLineEdit::textChanged, this, &IdentificationPage::followSiret);
    connect(m_siret, &QLineEdit::editingFinished, this, &IdentificationPage::settleSiret);
}

// The letters stand in one column beside the fields, so that these keep one width.
void IdentificationPage::addBesideLetter(QVBoxLayout &column, FormField *field, std::optional<LetterSketch::Place> place)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kBase);
    row->addWidget(field, 1, Qt::AlignTop);
    if (place)
        row->addWidget(new LetterSketch(theme(), *place, this), 0, Qt::AlignTop);
    else
        row->addSpacing(kSketchWidth + space::kBase);
    column.addLayout(row);
}

QString IdentificationPage::heading() const
{
    return tr("Informations d'identification");
}

void IdentificationPage::setCaisse(const Caisse &caisse)
{
    const QString help = tr("Présent sur le Courrier de bienvenue.");
    field("/cibtpId")->setHelp(caisse.cibtpIdExample.empty()
                                   ? help
                                   : help % u' ' % tr("Par exemple : %1.").arg(QString::fromStdString(caisse.cibtpIdExample)));
}

void IdentificationPage::setTyped(const std::string &cibtpId, const std::string &siret)
{
    m_cibtpId->setText(QString::fromStdString(cibtpId));
    m_siret->setText(QString::fromStdString(siret));
}

SiteIdentification IdentificationPage::typed() const
{
    return {m_cibtpId->text().toStdString(), m_siret->text().toStdString(), m_code->secret()};
}

void IdentificationPage::clearCode()
{
    m_code->clear();
}

bool IdentificationPage::judge()
{
    const bool isComplete = WizardPage::judge();
    const std::string siret = cleaned(*m_siret);
    if (siret.empty() || Siret::parse(siret))
        return isComplete;
    field("/siret")->setError(fieldErrorText({"/siret", "invalid"}));
    return false;
}

// Said as soon as it is sure: fourteen digits that are no SIRET, or more than fourteen.
void IdentificationPage::followSiret()
{
    const QString text = m_siret->text();
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    if (digits >= kSiretDigits && !Siret::parse(cleaned(*m_siret)))
        field("/siret")->setError(fieldErrorText({"/siret", "invalid"}));
}

void IdentificationPage::settleSiret()
{
    const std::string siret = cleaned(*m_siret);
    if (const auto parsed = Siret::parse(siret))
        m_siret->setText(QString::fromStdString(parsed->formatted()));
    else if (!siret.empty())
        field("/siret")->setError(fieldErrorText({"/siret", "invalid"}));
}

} // namespace truelle::ui
