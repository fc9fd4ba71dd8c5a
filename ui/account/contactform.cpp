// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/contactform.h"

#include "ui/account/myaccountwords.h"
#include "ui/forms/card.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/mobilecertification.h"
#include "ui/forms/phonefield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLongestName = 100; // the contract's

// A number as it is sent; as it is typed where it is none, so that it counts as input.
std::string numberOf(const PhoneField &field)
{
    return field.isUnreadable() ? field.typed().toStdString() : field.e164();
}

} // namespace

ContactForm::ContactForm(const Theme &theme, const Clock &clock, QWidget *parent)
    : AccountForm(theme, u"contactForm"_s,
                  {tr("Modification des informations de contact"),
                   tr("Attention ! Tous les champs marqués d'un * sont obligatoires.")},
                  parent)
{
    buildNames();
    buildPhones(clock);
    fields().addWidget(buildPurpose());
    buildFoot({});
}

void ContactForm::buildNames()
{
    m_lastName = addName(u"lastNameField"_s, tr("Nom"), "/lastName", &m_lastNameField);
    m_firstName = addName(u"firstNameField"_s, tr("Prénom"), "/firstName", &m_firstNameField);
}

QLineEdit *ContactForm::addName(const QString &name, const QString &label, const char *pointer, FormField **field)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setMaxLength(kLongestName);
    *field = new FormField(theme(), label, line, this);
    (*field)->setRequirement(Requirement::Required);
    connect(line, &QLineEdit::textChanged, this, [made = *field] { made->setError({}); });
    connect(line, &QLineEdit::returnPressed, this, &ContactForm::trySubmit);
    addField(pointer, *field);
    return line;
}

void ContactForm::buildPhones(const Clock &clock)
{
    m_landline = addPhone(u"landline"_s, tr("Téléphone fixe"), "/landline", &m_landlineField);
    m_mobile = addPhone(u"mobile"_s, tr("Téléphone mobile"), "/mobile", &m_mobileField);
    m_certification = new MobileCertification(theme(), clock, *m_mobile, this);
    fields().addWidget(m_certification);
    connect(m_certification, &MobileCertification::codeRequested, this, &ContactForm::codeRequested);
    connect(m_certification, &MobileCertification::confirmationRequested, this, &ContactForm::confirmationRequested);
    connect(m_certification, &MobileCertification::requestAbandoned, this, &ContactForm::requestAbandoned);
}

PhoneField *ContactForm::addPhone(const QString &name, const QString &label, const char *pointer, FormField **field)
{
    auto *phone = new PhoneField(theme(), name, this);
    *field = new FormField(theme(), label, phone, this);
    connect(phone, &PhoneField::numberEdited, this, [made = *field] { made->setError({}); });
    connect(phone, &PhoneField::returnPressed, this, &ContactForm::trySubmit);
    addField(pointer, *field);
    return phone;
}

QWidget *ContactForm::buildPurpose()
{
    auto *card = new Card(theme(), this);
    card->setGround(ColorRole::Raised);
    auto *title = new TextLabel(theme(), TextRole::Emphasis, card);
    title->setText(tr("À quoi sert la certification du numéro de téléphone mobile ?"));
    auto *text = new TextLabel(theme(), TextRole::Body, card);
    text->setObjectName(u"certificationPurpose"_s);
    text->setText(tr("La certification de votre numéro de téléphone mobile vous permettra de saisir de nouvelles "
                     "coordonnées bancaires et de recevoir des notifications de réception des documents dématérialisés (si "
                     "inscription au service)."));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::kBase, space::kSnug, space::kBase, space::kSnug);
    layout->setSpacing(space::kHair);
    layout->addWidget(title);
    layout->addWidget(text);
    return card;
}

void ContactForm::open(const Account &account)
{
    m_opened = contactFacts(account);
    m_isCertified = account.isMobileCertified;
    clearFaults();
    show(m_opened);
    m_certification->close();
    m_certification->setCertified(account.isMobileCertified ? account.mobile : std::string());
    setIdle();
}

void ContactForm::show(const ContactFacts &facts)
{
    const auto fill = [](QLineEdit &line, const std::string &text) {
        if (line.text().trimmed() != QString::fromStdString(text))
            line.setText(QString::fromStdString(text));
    };
    fill(*m_lastName, facts.lastName);
    fill(*m_firstName, facts.firstName);
    // What is being typed keeps its form and its country.
    if (numberOf(*m_landline) != facts.landline)
        m_landline->setE164(facts.landline);
    if (numberOf(*m_mobile) != facts.mobile)
        m_mobile->setE164(facts.mobile);
}

std::vector<ContactClash> ContactForm::takeOver(const Account &account)
{
    const ContactFacts now = contactFacts(account);
    const ContactMerge merge = mergeContact(m_opened, typed(), now);
    m_opened = now;
    m_isCertified = account.isMobileCertified;
    show(merge.facts);
    if (account.isMobileCertified)
        m_certification->setCertified(account.mobile);
    return merge.clashes;
}

void ContactForm::rebase(const Account &account)
{
    if (contactFacts(account) == m_opened && account.isMobileCertified == m_isCertified)
        return;
    if (const auto clashes = takeOver(account); !clashes.empty())
        tellClashes(clashes);
}

void ContactForm::showChangedMeanwhile(const Account &account)
{
    setIdle();
    tellClashes(takeOver(account));
    focusField();
}

void ContactForm::tellClashes(const std::vector<ContactClash> &clashes)
{
    QStringList lines;
    for (const ContactClash &clash : clashes) {
        const bool isPhone = clash.part == ContactPart::Landline || clash.part == ContactPart::Mobile;
        const QString theirs = factWords(isPhone ? numberWords(clash.theirs) : QString::fromStdString(clash.theirs));
        switch (clash.part) {
        case ContactPart::LastName: lines << tr("Nom, à la caisse : %1").arg(theirs); break;
        case ContactPart::FirstName: lines << tr("Prénom, à la caisse : %1").arg(theirs); break;
        case ContactPart::Landline: lines << tr("Téléphone fixe, à la caisse : %1").arg(theirs); break;
        case ContactPart::Mobile: lines << tr("Téléphone mobile, à la caisse : %1").arg(theirs); break;
        }
    }
    if (lines.isEmpty())
        lines << tr("Le formulaire montre à présent ce que la caisse a enregistré, avec vos modifications.");
    lines << tr("Votre saisie est conservée : validez à nouveau pour la faire enregistrer.");
    message().say(MessageKind::Warning, tr("Vos informations de contact ont été modifiées entre-temps"), lines.join(u'\n'));
}

ContactFacts ContactForm::typed() const
{
    return {m_lastName->text().trimmed().toStdString(), m_firstName->text().trimmed().toStdString(), numberOf(*m_landline),
            numberOf(*m_mobile)};
}

bool ContactForm::hasInput() const
{
    return typed() != m_opened;
}

void ContactForm::focusField()
{
    if (!focusFault())
        m_lastName->setFocus(Qt::OtherFocusReason);
}

void ContactForm::setEditing(Editing editing)
{
    const bool isLocked = editing == Editing::Locked;
    m_lastName->setReadOnly(isLocked);
    m_firstName->setReadOnly(isLocked);
    m_landline->setEditing(editing);
    m_mobile->setEditing(editing);
    m_certification->setEditing(editing);
}

void ContactForm::submit()
{
    const ContactFacts facts = typed();
    if (facts.lastName.empty())
        m_lastNameField->setError(tr("Indiquez votre nom."));
    if (facts.firstName.empty())
        m_firstNameField->setError(tr("Indiquez votre prénom."));
    if (m_landline->isUnreadable())
        m_landlineField->setError(m_landline->unreadableText());
    const auto mobile = m_mobile->number();
    if (m_mobile->isUnreadable())
        m_mobileField->setError(m_mobile->unreadableText());
    else if (mobile && mobile->kind != PhoneKind::Mobile)
        m_mobileField->setError(tr("Ce numéro n'est pas celui d'un téléphone mobile."));
    if (focusFault())
        return;
    AccountPatch patch = contactPatch(facts, m_opened);
    // Certified here, not yet there: the caisse takes the mark with the number.
    if (m_certification->isCertified() && !m_isCertified)
        patch.mobile = facts.mobile;
    Q_EMIT submitted(patch);
}

} // namespace truelle::ui
