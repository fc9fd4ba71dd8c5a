// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/finalisationpage.h"

#include "ui/forms/announcement.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/iconlabel.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

FinalisationPage::FinalisationPage(const Theme &theme, QWidget *parent)
    : WizardPage(theme, parent)
    , m_icon(new IconLabel(theme, Icon::Mail, metric::kLargeIcon, this))
    , m_thanks(new TextLabel(theme, TextRole::Emphasis, this))
    , m_text(new TextLabel(theme, TextRole::Body, this))
    , m_address(new TextLabel(theme, TextRole::Emphasis, this))
    , m_watch(new TextLabel(theme, TextRole::Body, this))
    , m_message(new InlineMessage(theme, this))
    , m_actions(new QWidget(this))
    , m_resend(new BusyButton(theme, tr("Renvoyer le courriel"), m_actions))
    , m_correct(new QPushButton(tr("Corriger l'adresse électronique"), m_actions))
{
    m_thanks->setObjectName(u"finalisationThanks"_s);
    m_text->setObjectName(u"finalisationText"_s);
    m_address->setObjectName(u"finalisationAddress"_s);
    m_address->setSelectable();
    m_watch->setObjectName(u"finalisationWatch"_s);
    m_watch->setColorRole(ColorRole::Muted);
    m_message->setObjectName(u"finalisationMessage"_s);
    buildActions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSnug);
    column->addWidget(m_icon);
    column->addWidget(m_thanks);
    column->addWidget(m_text);
    column->addWidget(m_address);
    column->addWidget(m_watch);
    column->addWidget(m_message);
    column->addWidget(m_actions);
}

void FinalisationPage::buildActions()
{
    m_resend->setObjectName(u"resendActivationButton"_s);
    m_correct->setObjectName(u"correctAddressButton"_s);
    for (QPushButton *button : {static_cast<QPushButton *>(m_resend), m_correct}) {
        button->setAutoDefault(true);
        setButtonRole(*button, ButtonRole::Secondary);
    }
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins({});
    row->setSpacing(space::kSnug);
    row->addWidget(m_resend);
    row->addWidget(m_correct);
    row->addStretch();
    connect(m_correct, &QPushButton::clicked, this, &FinalisationPage::correctRequested);
    connect(m_resend, &QPushButton::clicked, this, [this] {
        if (m_resend->isBusy())
            return;
        m_message->clear();
        m_resend->setBusy(tr("Envoi du courriel…"));
        Q_EMIT resendRequested();
    });
}

QString FinalisationPage::heading() const
{
    return tr("Finalisation de l'ouverture de compte");
}

void FinalisationPage::takeFocus()
{
    if (!m_isActivated)
        m_resend->setFocus(Qt::OtherFocusReason);
}

void FinalisationPage::setWaiting(const QString &email)
{
    m_isActivated = false;
    m_icon->setIcon(Icon::Mail, ColorRole::Primary);
    m_thanks->setText(tr("Merci d'avoir finalisé l'ouverture du compte"));
    m_text->setText(tr("Un courriel permettant l'activation de votre compte vient d'être envoyé afin de certifier votre "
                       "adresse électronique. Suite à cette certification, vous pourrez vous connecter à ce compte."));
    m_address->setText(email);
    m_address->show();
    m_watch->setText(tr("Ouvrez ce courriel et suivez le lien qu'il contient. Cette page le remarquera d'elle-même ; vous "
                        "pouvez aussi fermer Truelle et revenir plus tard."));
    m_message->clear();
    m_resend->setIdle();
    m_actions->show();
}

void FinalisationPage::setActivated(const QString &email)
{
    m_isActivated = true;
    m_icon->setIcon(Icon::Check, ColorRole::Success);
    m_thanks->setText(tr("Votre compte est activé"));
    m_text->setText(tr("Votre adresse électronique est certifiée. Vous pouvez maintenant vous connecter à votre espace sécurisé."));
    m_address->setText(email);
    m_address->setVisible(!email.isEmpty());
    m_watch->setText({});
    m_resend->setIdle();
    m_actions->hide();
    m_message->clear();
    announce(*m_thanks, m_thanks->text());
}

void FinalisationPage::setResent()
{
    m_resend->setIdle();
    m_message->say(MessageKind::Success, tr("Le courriel a été renvoyé."),
                   tr("Regardez aussi parmi les courriers indésirables. Le lien le plus récent est celui qui compte."));
}

void FinalisationPage::setResendFailed(const Error &error)
{
    m_resend->setIdle();
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

void FinalisationPage::setUnanswered(const std::optional<Error> &error)
{
    if (m_isActivated)
        return;
    if (!error) {
        if (m_message->kind() == MessageKind::Warning)
            m_message->clear();
        return;
    }
    m_message->say(MessageKind::Warning, tr("Truelle ne peut pas savoir si le compte est activé."),
                   errorWords(*error).whatHappened % u' '
                       % tr("Suivez quand même le lien du courriel : Truelle redemandera d'elle-même."));
}

} // namespace truelle::ui
