// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/recoveryflow.h"

#include "core/api/caisseapi.h"
#include "core/flows/formchecks.h"

namespace truelle {

class RequestRecoveryOperation::Private
{
public:
    Private(const AccountRegistry &accounts, DiscoveredCaisse caisse, RecoveryRequest what, std::string subject)
        : m_caisse(std::move(caisse.caisse))
        , m_what(what)
        , m_subject(std::move(subject))
        , m_transport(accounts.makeTransport(caisse.endpoint))
        , m_api(*m_transport)
    {
    }

    // Cleans the subject, too.
    [[nodiscard]] std::optional<Error> check()
    {
        if (m_what == RecoveryRequest::ConfidentialCode)
            return checkCibtpId(m_subject, m_caisse.cibtpIdPattern);
        return checkMailAddress(m_subject);
    }
    [[nodiscard]] Operation<bool> *question(QObject *parent) const
    {
        switch (m_what) {
        case RecoveryRequest::PasswordReset: return m_api.openings().requestPasswordReset(m_subject, parent);
        case RecoveryRequest::ConfidentialCode: return m_api.openings().requestCode(m_subject, parent);
        case RecoveryRequest::Activation: break;
        }
        return m_api.openings().resendActivation(m_subject, parent);
    }

    Caisse m_caisse;
    RecoveryRequest m_what;
    std::string m_subject;
    std::unique_ptr<HttpTransport> m_transport;
    CaisseApi m_api;
    QPointer<OperationBase> m_step;
};

RequestRecoveryOperation::RequestRecoveryOperation(AccountRegistry &accounts, DiscoveredCaisse caisse,
                                                   RecoveryRequest what, std::string subject, QObject *parent)
    : Operation(parent)
    , d(std::make_unique<Private>(accounts, std::move(caisse), what, std::move(subject)))
{
}

RequestRecoveryOperation::~RequestRecoveryOperation() = default;

void RequestRecoveryOperation::doStart()
{
    if (auto fault = d->check())
        return finish(*std::move(fault));
    auto *const question = d->question(this);
    d->m_step = question;
    startAndThen(question, this, [this](Result<bool> asked) { finish(std::move(asked)); });
}

void RequestRecoveryOperation::doCancel()
{
    if (!d->m_step)
        return;
    d->m_step->disconnect(this);
    d->m_step->cancel();
}

} // namespace truelle
