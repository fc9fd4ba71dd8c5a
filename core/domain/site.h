// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <string>

namespace truelle {

// In what quality the signed-in person acts on a site; unknown names of a newer caisse read as User (the least).
enum class SiteRole {
    CompanyAdministrator, // Administrateur Entreprise: opened the space, every right
    Administrator,
    User,
    FirmAdministrator, // acts for the cabinet comptable and sub-delegates
    FirmCollaborator,
};

// site déclarant, with what of its adhérent the screens show beside it.
struct Site
{
    SiteId id;
    MemberId member;
    std::string memberName; // adhérent, e.g. « Charpentes Moreau »
    std::string cibtpId; // identifiant CIBTP
    std::string siret; // 14 digits
    std::string town;
    std::string firmName; // cabinet comptable délégable, or empty
    SiteRole role = SiteRole::User;
    friend bool operator==(const Site &, const Site &) = default;
};

// A site as one account sees it: the same site may be reached through two accounts.
struct SiteKey
{
    AccountKey account;
    SiteId site;
    friend bool operator==(const SiteKey &, const SiteKey &) = default;
    friend auto operator<=>(const SiteKey &, const SiteKey &) = default;
};

} // namespace truelle

template<>
struct std::hash<truelle::SiteKey>
{
    std::size_t operator()(const truelle::SiteKey &key) const noexcept
    {
        return std::hash<truelle::AccountKey>{}(key.account) * 31 + std::hash<truelle::SiteId>{}(key.site);
    }
};
