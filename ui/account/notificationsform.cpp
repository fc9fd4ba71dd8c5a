// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/notificationsform.h"

#include "ui/account/myaccountwords.h"
#include "ui/forms/announcement.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

NotificationsForm::NotificationsForm(const Theme &theme, QWidget *parent)
    : AccountForm(theme, u"notificationsForm"_s,
                  {{}, tr("Comment souhaitez-vous être prévenu de la réception d'un document dématérialisé ?")}, parent)
{
    buildBoxes();
    buildReason();
    buildFoot({});
}

void NotificationsForm::buildBoxes()
{
    m_byEmail = new QCheckBox(tr("Par courriel"), this);
    m_byEmail->setObjectName(u"documentsByEmailBox"_s);
    m_emailNote = new TextLabel(theme(), TextRole::Caption, this);
    m_emailNote->setObjectName(u"documentsByEmailNote"_s);
    m_emailNote->setColorRole(ColorRole::Muted);
    m_bySms = new QCheckBox(tr("Par SMS"), this);
    m_bySms->setObjectName(u"documentsBySmsBox"_s);
    m_smsNote = new TextLabel(theme(), TextRole::Caption, this);
    m_smsNote->setObjectName(u"documentsBySmsNote"_s);
    connect(m_bySms, &QCheckBox::clicked, this, &NotificationsForm::showReason);
    const int indent = metric::kIndicator + space::kTight;
    m_emailNote->setContentsMargins(indent, 0, 0, 0);
    m_smsNote->setContentsMargins(indent, 0, 0, 0);
    for (const auto &[box, note] : {std::pair(m_byEmail, m_emailNote), std::pair(m_bySms, m_smsNote)}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(box);
        column->addWidget(note);
        fields().addLayout(column);
    }
}

void NotificationsForm::buildReason()
{
    m_toContact = new QPushButton(tr("Modifier contact"), this);
    m_toContact->setObjectName(u"certifyInContactButton"_s);
    m_toContact->setAutoDefault(false);
    m_toContact->setAccessibleDescription(tr("Pour certifier votre numéro de téléphone mobile"));
    setButtonRole(*m_toContact, ButtonRole::Link);
    connect(m_toContact, &QPushButton::clicked, this, &NotificationsForm::contactRequested);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metric::kIndicator + space::kTight, 0, 0, 0);
    row->addWidget(m_toContact);
    row->addStretch();
    fields().addLayout(row);
}

void NotificationsForm::open(const Account &account)
{
    m_account = account;
    m_byEmail->setChecked(account.getsDocumentsByEmail);
    m_bySms->setChecked(account.getsDocumentsBySms);
    clearFaults();
    setIdle();
}

void NotificationsForm::rebase(const Account &account)
{
    const bool isEmailTouched = m_byEmail->isChecked() != m_account.getsDocumentsByEmail;
    const bool isSmsTouched = m_bySms->isChecked() != m_account.getsDocumentsBySms;
    m_account = account;
    if (!isEmailTouched)
        m_byEmail->setChecked(account.getsDocumentsByEmail);
    if (!isSmsTouched || !account.isMobileCertified)
        m_bySms->setChecked(account.getsDocumentsBySms);
    showReason();
}

void NotificationsForm::showChangedMeanwhile(const Account &account)
{
    rebase(account);
    setIdle();
    message().say(MessageKind::Warning, tr("Votre compte a été modifié entre-temps"),
                  tr("Vos choix sont conservés : validez à nouveau pour les faire enregistrer."));
}

bool NotificationsForm::hasInput() const
{
    return m_byEmail->isChecked() != m_account.getsDocumentsByEmail || m_bySms->isChecked() != m_account.getsDocumentsBySms;
}

void NotificationsForm::focusField()
{
    m_byEmail->setFocus(Qt::OtherFocusReason);
}

void NotificationsForm::setEditing(Editing editing)
{
    m_editing = editing;
    m_byEmail->setEnabled(editing == Editing::Free);
    showReason();
}

void NotificationsForm::showReason()
{
    m_emailNote->setText(QString::fromStdString(m_account.email));
    QString reason;
    if (m_account.mobile.empty())
        reason = tr("Il faut un numéro de téléphone mobile certifié. Indiquez-en un et certifiez-le.");
    else if (!m_account.isMobileCertified)
        reason = tr("Il faut un numéro de téléphone mobile certifié : le %1 ne l'est pas encore.")
                     .arg(numberWords(m_account.mobile));
    const bool isPossible = reason.isEmpty();
    m_bySms->setEnabled(m_editing == Editing::Free && (isPossible || m_bySms->isChecked()));
    m_bySms->setAccessibleDescription(reason);
    m_smsNote->setText(isPossible ? numberWords(m_account.mobile) : reason);
    m_smsNote->setColorRole(isPossible ? ColorRole::Muted : ColorRole::Text);
    m_toContact->setVisible(!isPossible);
}

void NotificationsForm::submit()
{
    AccountPatch patch;
    if (m_byEmail->isChecked() != m_account.getsDocumentsByEmail)
        patch.documentsByEmail = m_byEmail->isChecked();
    if (m_bySms->isChecked() != m_account.getsDocumentsBySms)
        patch.documentsBySms = m_bySms->isChecked();
    Q_EMIT submitted(patch);
}

bool NotificationsForm::showFault(const FieldError &fault)
{
    if (fault.pointer != "/notifications/documentsBySms")
        return false;
    m_smsNote->setText(fieldErrorText(fault));
    m_smsNote->setColorRole(ColorRole::Danger);
    m_bySms->setAccessibleDescription(m_smsNote->text());
    announce(*m_bySms, m_smsNote->text());
    return true;
}

void NotificationsForm::clearOtherFaults()
{
    showReason();
}

} // namespace truelle::ui
