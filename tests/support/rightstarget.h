// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/delegation.h"
#include "core/domain/site.h"

#include <QString>

#include <optional>

namespace truelle {

class TestClient;

// A right of somebody that the signed-in person may take away, in the words of the screens.
struct RightsTarget
{
    AccountKey account; // of the client that found it
    SiteKey site;
    QString siret; // 14 digits, stands for one site
    QString member;
    QString person; // as the list of beneficiaries shows it
    QString feature; // as the rights table shows it
    DelegationId delegation;
    std::size_t featureNumber = 0; // in that client's vocabulary
    AccessLevel level = AccessLevel::None;
};

// The first right of a firm's collaborator, read by a client that has synchronised. `skip` leaves out as many sites.
[[nodiscard]] std::optional<RightsTarget> findCollaboratorsRight(TestClient &client, const AccountKey &account,
                                                                 int skip = 0);
// What the caisse itself holds now, asked outside any cache; nothing where it does not answer so.
[[nodiscard]] std::optional<Delegation> delegationOnTheCaisse(TestClient &client, const RightsTarget &target);

} // namespace truelle
