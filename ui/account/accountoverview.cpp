// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountoverview.h"

#include "ui/account/myaccountwords.h"
#include "ui/forms/card.h"
#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

AccountOverview::AccountOverview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"accountOverview"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kBase);
    buildSignIn(*column);
    buildContact(*column);
    column->addStretch();
}

Card *AccountOverview::addCard(QVBoxLayout &column, const QString &title, QGridLayout **facts, QVBoxLayout **inside)
{
    auto *card = new Card(m_theme, this);
    auto *heading = new TextLabel(m_theme, TextRole::Section, card);
    heading->setText(title);
    *facts = new QGridLayout;
    (*facts)->setHorizontalSpacing(space::kWide);
    (*facts)->setVerticalSpacing(space::kBase);
    (*facts)->setColumnStretch(0, 1);
    (*facts)->setColumnStretch(1, 1);
    *inside = new QVBoxLayout(card);
    (*inside)->setContentsMargins(space::kWide, space::kBase, space::kWide, space::kWide);
    (*inside)->setSpacing(space::kBase);
    (*inside)->addWidget(heading);
    (*inside)->addLayout(*facts);
    column.addWidget(card);
    return card;
}

AccountOverview::Fact AccountOverview::addFact(QGridLayout &facts, int place, const QString &name, const QString &label)
{
    auto *words = new TextLabel(m_theme, TextRole::Caption, this);
    words->setColorRole(ColorRole::Muted);
    words->setText(label);
    Fact fact;
    fact.value = new TextLabel(m_theme, TextRole::Body, this);
    fact.value->setObjectName(name);
    fact.value->setSelectable();
    words->setBuddy(fact.value);
    fact.mark = new QWidget(this);
    auto *icon = new IconLabel(m_theme, Icon::Shield, metric::kSmallIcon, fact.mark);
    icon->setIcon(Icon::Shield, ColorRole::Success);
    fact.markText = new TextLabel(m_theme, TextRole::Caption, fact.mark);
    fact.markText->setObjectName(name % u"Mark"_s);
    fact.markText->setColorRole(ColorRole::Success);
    auto *mark = new QHBoxLayout(fact.mark);
    mark->setContentsMargins({});
    mark->setSpacing(space::kHair);
    mark->addWidget(icon, 0, Qt::AlignTop);
    mark->addWidget(fact.markText, 1);
    fact.mark->hide();
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kHair);
    column->addWidget(words);
    column->addWidget(fact.value);
    column->addWidget(fact.mark);
    column->addStretch();
    facts.addLayout(column, place / 2, place % 2);
    return fact;
}

QPushButton *AccountOverview::makeButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(m_theme.icon(Icon::Pencil, ColorRole::Primary), text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void AccountOverview::buildSignIn(QVBoxLayout &column)
{
    QGridLayout *facts = nullptr;
    QVBoxLayout *inside = nullptr;
    Card *card = addCard(column, tr("Informations de connexion"), &facts, &inside);
    facts->setColumnStretch(1, 0); // an address is long and alone
    m_email = addFact(*facts, 0, u"accountEmail"_s, tr("Adresse électronique"));
    m_changeEmail = makeButton(u"changeEmailButton"_s, tr("Modifier adresse électronique"), card);
    m_changePassword = makeButton(u"changePasswordButton"_s, tr("Modifier mot de passe"), card);
    connect(m_changeEmail, &QPushButton::clicked, this, &AccountOverview::emailRequested);
    connect(m_changePassword, &QPushButton::clicked, this, &AccountOverview::passwordRequested);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addWidget(m_changeEmail);
    buttons->addWidget(m_changePassword);
    buttons->addStretch();
    inside->addLayout(buttons);
}

void AccountOverview::buildContact(QVBoxLayout &column)
{
    QGridLayout *facts = nullptr;
    QVBoxLayout *inside = nullptr;
    Card *card = addCard(column, tr("Informations de contact"), &facts, &inside);
    m_lastName = addFact(*facts, 0, u"accountLastName"_s, tr("Nom"));
    m_firstName = addFact(*facts, 1, u"accountFirstName"_s, tr("Prénom"));
    m_landline = addFact(*facts, 2, u"accountLandline"_s, tr("Téléphone fixe"));
    m_mobile = addFact(*facts, 3, u"accountMobile"_s, tr("Téléphone mobile"));
    m_changeContact = makeButton(u"changeContactButton"_s, tr("Modifier contact"), card);
    connect(m_changeContact, &QPushButton::clicked, this, &AccountOverview::contactRequested);
    inside->addWidget(m_changeContact, 0, Qt::AlignLeading);
}

void AccountOverview::setMark(const Fact &fact, const QString &words)
{
    fact.markText->setText(words);
    fact.mark->setVisible(!words.isEmpty());
}

void AccountOverview::show(const Account &account, Date today)
{
    m_email.value->setText(QString::fromStdString(account.email));
    const CertificationWords certification = certificationWords(account.emailCertifiedUntil, today);
    // What is about to end is said above, in the page.
    setMark(m_email, certification.warning.isEmpty() ? certification.fact : QString());
    m_lastName.value->setText(factWords(QString::fromStdString(account.lastName)));
    m_firstName.value->setText(factWords(QString::fromStdString(account.firstName)));
    m_landline.value->setText(factWords(numberWords(account.landline)));
    m_mobile.value->setText(factWords(numberWords(account.mobile)));
    setMark(m_mobile, account.isMobileCertified && !account.mobile.empty() ? tr("Numéro certifié") : QString());
}

void AccountOverview::setChanging(Changing changing, const QString &reason)
{
    for (QPushButton *button : {m_changeEmail, m_changePassword, m_changeContact}) {
        button->setEnabled(changing == Changing::Possible);
        button->setAccessibleDescription(reason);
    }
}

void AccountOverview::focusEmail()
{
    m_changeEmail->setFocus(Qt::OtherFocusReason);
}

void AccountOverview::focusPassword()
{
    m_changePassword->setFocus(Qt::OtherFocusReason);
}

void AccountOverview::focusContact()
{
    m_changeContact->setFocus(Qt::OtherFocusReason);
}

} // namespace truelle::ui
