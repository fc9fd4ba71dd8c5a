// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/certificationnotice.h"

#include "ui/account/myaccountwords.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"

#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

CertificationNotice::CertificationNotice(const Theme &theme, AccountRegistry &accounts, const Clock &clock,
                                         QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_message(new InlineMessage(theme, this))
{
    m_message->setObjectName(u"certificationMessage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    connect(m_message, &InlineMessage::actionRequested, this, &CertificationNotice::renew);
    hide();
}

void CertificationNotice::show(const AccountKey &account)
{
    const AccountContext *context = m_accounts.find(account);
    const auto until = context ? context->account.emailCertifiedUntil : std::nullopt;
    const QString warning = certificationWords(until, parisDate(m_clock.now())).warning;
    if (warning.isEmpty())
        return clear();
    setVisible(true);
    if (account == m_account && m_told == until)
        return; // it stands, or what became of the request does
    clear();
    m_account = account;
    m_told = until;
    setVisible(true);
    tell(warning);
}

void CertificationNotice::tell(const QString &warning)
{
    m_message->say(MessageKind::Warning, warning,
                   tr("Suivez le lien du courriel de certification que votre caisse vous a envoyé. Sans cela, vous ne pourrez "
                      "plus vous connecter."));
    m_message->offer(tr("Renvoyer le courriel"));
}

void CertificationNotice::clear()
{
    if (m_running)
        m_running->cancel();
    m_running.clear();
    m_account = {};
    m_told.reset();
    m_message->clear();
    hide();
}

void CertificationNotice::renew()
{
    const AccountContext *account = m_accounts.find(m_account);
    if (!account || m_running)
        return;
    auto *operation = new RequestRecoveryOperation(m_accounts, {account->endpoint, account->caisse, std::nullopt},
                                                   RecoveryRequest::Activation, account->account.email, this);
    m_running = operation;
    const QString email = QString::fromStdString(account->account.email);
    startAndThen(operation, this, [this, operation, email](const Result<bool> &result) {
        if (m_running != operation)
            return;
        m_running.clear();
        if (result) {
            m_message->say(MessageKind::Success, tr("Demande transmise à la caisse"),
                           tr("Le courriel de certification est envoyé à %1. Suivez son lien.").arg(email));
            return;
        }
        const ErrorWords words = errorWords(result.error());
        m_message->say(MessageKind::Danger, words.whatHappened, words.whatToDo);
        m_message->offer(tr("Renvoyer le courriel"));
    });
}

} // namespace truelle::ui
