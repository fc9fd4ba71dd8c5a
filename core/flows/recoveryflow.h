// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/signinflow.h"

namespace truelle {

// What somebody who cannot sign in may ask a caisse for (guide, « Mot de passe oublié »). The answer is the same whether
// or not anybody was found: success means "asked", never "sent".
enum class RecoveryRequest {
    PasswordReset, // option 1, by address: a link to choose another password
    ConfidentialCode, // option 2, by identifiant CIBTP: a letter with a new code
    Activation, // by address: the activation or certification link again
};

// InvalidInput or ValidationFailed with a field (/email, /cibtpId), RateLimited, network.
class RequestRecoveryOperation final : public Operation<bool>
{
    Q_OBJECT
public:
    // `subject`: the address or the identifiant CIBTP, as typed.
    RequestRecoveryOperation(AccountRegistry &accounts, DiscoveredCaisse caisse, RecoveryRequest what,
                             std::string subject, QObject *parent);
    ~RequestRecoveryOperation() override;

protected:
    void doStart() override;
    void doCancel() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace truelle
