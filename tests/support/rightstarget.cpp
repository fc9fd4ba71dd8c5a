// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rightstarget.h"

#include "core/session/session.h"
#include "core/wire/delegationwire.h"
#include "tests/support/testclient.h"

namespace truelle {

namespace {

bool isPlainCollaborator(const ShownDelegation &delegation)
{
    const Delegation &d = delegation.cached;
    return !d.grantor.isEmpty() && !d.isAdministrator && !d.isClosed && !d.suspension && !d.endDate
        && delegation.beneficiary.isActivated && d.rights.highest() != AccessLevel::None;
}

std::optional<RightsTarget> targetIn(const SiteEntry &entry, const ShownDelegation &delegation,
                                     const AccountContext &account)
{
    for (const FeatureGroup &group : account.catalogue.groups)
        for (const Feature &feature : group.features) {
            const auto number = account.vocabulary->features.find(feature.code);
            if (!number || delegation.cached.rights.level(*number) == AccessLevel::None)
                continue;
            return RightsTarget{account.key,
                                entry.key,
                                QString::fromStdString(entry.site.siret),
                                QString::fromStdString(entry.site.memberName),
                                QString::fromStdString(delegation.beneficiary.displayName()),
                                QString::fromStdString(localised(feature.label, "fr")),
                                delegation.cached.id,
                                *number,
                                delegation.cached.rights.level(*number)};
        }
    return std::nullopt;
}

} // namespace

std::optional<RightsTarget> findCollaboratorsRight(TestClient &client, const AccountKey &account, int skip)
{
    const AccountContext *context = client.workspace().accounts().find(account);
    for (const SiteEntry &entry : client.workspace().portfolio().sites()) {
        const auto delegations = client.workspace().delegations().delegations(entry.key);
        if (!context || !delegations)
            return std::nullopt;
        for (const ShownDelegation &delegation : *delegations) {
            if (!isPlainCollaborator(delegation))
                continue;
            auto target = targetIn(entry, delegation, *context);
            if (target && skip-- == 0)
                return target;
            break;
        }
    }
    return std::nullopt;
}

std::optional<Delegation> delegationOnTheCaisse(TestClient &client, const RightsTarget &target)
{
    HttpRequest request;
    request.target = "/v1/delegations/" + target.delegation.toString();
    const auto answer = client.ask(target.account, std::move(request));
    if (!answer || answer->status != 200)
        return std::nullopt;
    auto decoded = decodeDelegation(answer->body, *client.workspace().accounts().find(target.account)->vocabulary);
    return decoded ? std::optional(*std::move(decoded)) : std::nullopt;
}

} // namespace truelle
