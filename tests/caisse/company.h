// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/identifiers.h"
#include "tests/caisse/caisseworld.h"

namespace truelle::caisse::test {

// One company with everybody a site may have around it.
struct Company
{
    Company()
    {
        world.addToFirm(firmAdministrator, firm, "administrator");
        world.addToFirm(collaborator, firm, "collaborator");
        world.makeCompanyAdministrator(owner, site);
        world.makeCompanyAdministrator(stranger, elsewhere);
        administratorDelegation = world.addDelegation({.site = site,
                                                       .beneficiary = world.beneficiaryOf(administrator),
                                                       .rights = "update",
                                                       .isAdministrator = true,
                                                       .effectDate = kToday});
        userDelegation = world.addDelegation(
            {.site = site, .beneficiary = world.beneficiaryOf(user), .effectDate = kToday});
        firmDelegation = world.addDelegation({.site = site,
                                              .beneficiary = world.beneficiaryOfFirm(firm),
                                              .firm = firm,
                                              .rights = "consult",
                                              .colleges = 3,
                                              .effectDate = kToday});
        subDelegation = world.addDelegation({.site = site,
                                             .beneficiary = world.beneficiaryOf(collaborator),
                                             .grantor = firmDelegation,
                                             .firm = firm,
                                             .rights = "none",
                                             .colleges = 1,
                                             .effectDate = kToday});
    }

    Response patch(const std::string &who, std::int64_t delegation, const std::string &body,
                   const std::string &version = "\"1\"", const std::string &key = {})
    {
        const std::string used = key.empty() ? "key-" + std::to_string(++keys) : key;
        return world.ask({"PATCH", "/v1/delegations/" + publicId(IdKind::Delegation, delegation),
                          world.tokenOf(who + "@x.example"), body,
                          {{"Content-Type", "application/merge-patch+json"},
                           {"If-Match", version},
                           {"Idempotency-Key", used}}});
    }
    Response get(const std::string &who, std::int64_t delegation)
    {
        return world.ask({"GET", "/v1/delegations/" + publicId(IdKind::Delegation, delegation),
                          world.tokenOf(who + "@x.example")});
    }
    std::int64_t versionOf(std::int64_t delegation)
    {
        std::int64_t version = 0;
        world.change([&](Connection &store) {
            version = store.value("SELECT version FROM delegation WHERE id = ?1", delegation).value_or(0);
        });
        return version;
    }

    CaisseWorld world;
    int keys = 0;
    std::int64_t owner = world.addAccount("owner@x.example");
    std::int64_t administrator = world.addAccount("administrator@x.example");
    std::int64_t user = world.addAccount("user@x.example");
    std::int64_t stranger = world.addAccount("stranger@x.example");
    std::int64_t firmAdministrator = world.addAccount("firm@x.example");
    std::int64_t collaborator = world.addAccount("collaborator@x.example");
    std::int64_t firm = world.addFirm("Comptagestion");
    std::int64_t site = world.addSite("Moreau", firm);
    std::int64_t elsewhere = world.addSite("Ailleurs");
    std::int64_t administratorDelegation = 0;
    std::int64_t userDelegation = 0;
    std::int64_t firmDelegation = 0;
    std::int64_t subDelegation = 0;
};

inline constexpr const char *kGive = R"({"rights":{"my-staff":"update"}})";

} // namespace truelle::caisse::test
