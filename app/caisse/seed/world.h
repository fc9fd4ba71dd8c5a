// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/delegation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The demonstration as plain values: what generateWorld() makes and writeWorld() stores. References between
// them are places in the World's vectors.
namespace truelle::caisse {

// How many sites have DSN alerts, and how many each of those has.
struct AlertDensity
{
    unsigned sitesPerThousand = 45;
    int fewest = 1;
    int most = 3;

    // A demonstration has few; above 1,000 sites it is the design size's two alerts per site on average.
    [[nodiscard]] static AlertDensity forSites(std::size_t sites);
};

struct SeedOptions
{
    std::size_t sites = 320;
    std::uint64_t seed = 1;
    Instant now{}; // everything is dated from the day in Paris
    AlertDensity alerts;
    std::size_t unopened = 0; // further sites whose space nobody has opened yet
};

// adhérent
struct SeedMember
{
    std::string name;
    std::string domain; // of its mail addresses
    std::string cibtpId;
    std::size_t firstSite = 0;
    std::size_t sites = 0;
    std::size_t administrator = 0; // account: Administrateur Entreprise of all its sites
};

struct SeedSite
{
    std::size_t member = 0;
    std::string siret;
    std::size_t town = 0; // in towns()
};

struct SeedFirm
{
    std::string name;
    std::string domain;
};

struct SeedAccount
{
    std::string email;
    std::string lastName;
    std::string firstName;
    std::string landline;
    std::string mobile;
    bool isMobileCertified = false;
    bool isActive = true;
    std::optional<Date> certifiedUntil;
    std::optional<std::size_t> firm;
    bool isFirmAdministrator = false;
    bool isDemonstration = false; // one of the five that people sign in with
};

// Exactly one of the two.
struct SeedBeneficiary
{
    std::optional<std::size_t> account;
    std::optional<std::size_t> firm;
};

struct SeedDelegation
{
    std::size_t site = 0;
    std::size_t beneficiary = 0;
    std::optional<std::size_t> grantor;
    std::optional<std::size_t> firm; // the firm in whose line it stands
    std::uint64_t colleges = 0; // bit planes over the catalogue's order
    std::uint64_t consult = 0;
    std::uint64_t update = 0;
    bool isAdministrator = false;
    bool isClosed = false;
    Date effectDate{};
    std::optional<Date> endDate;
    std::optional<Suspension> suspension;
    int version = 1;
    std::size_t modifiedBy = 0; // account
    Instant modifiedAt{};
};

struct SeedAlert
{
    std::size_t site = 0;
    Month month{};
    std::string kind;
    std::string text;
    std::optional<Instant> deadline;
};

// A company with one site whose space nobody has opened yet: no account, no delegation, only letters.
struct SeedUnopened
{
    std::string memberName;
    std::string cibtpId;
    std::string siret;
    std::size_t town = 0; // in towns()
    std::string holderLastName;
    std::string holderFirstName;
};

struct World
{
    SeedOptions options;
    Date today{};
    std::vector<SeedMember> members;
    std::vector<SeedSite> sites;
    std::vector<SeedFirm> firms; // the first is Comptagestion, which has every site
    std::vector<SeedAccount> accounts;
    std::vector<SeedBeneficiary> beneficiaries;
    std::vector<SeedDelegation> delegations; // in the order of their sites
    std::vector<SeedAlert> alerts; // in the order of their sites
    std::vector<SeedUnopened> unopened; // beside the sites above
};

// The same bytes for the same options, on every computer. Precondition: 1 ≤ sites ≤ kMaximumSites.
[[nodiscard]] World generateWorld(const SeedOptions &options, const Catalogue &catalogue);

inline constexpr std::size_t kMaximumSites = 500'000;
inline constexpr std::size_t kMaximumUnopened = 1'000; // each has a code that is hashed slowly
// Up to here the data is a demonstration: people in every company, few alerts. Above, it has the design
// size's shape: one accounting firm with nearly all delegations in its line, many alerts.
inline constexpr std::size_t kDemonstrationSites = 1'000;

// The five fixed accounts.
inline constexpr std::string_view kFirmAdministratorMail = "admin@comptagestion.example";
inline constexpr std::string_view kCollaboratorMail = "nadia.benali@comptagestion.example";
inline constexpr std::string_view kOneSiteMail = "karim.moreau@charpentes-moreau.example";
inline constexpr std::string_view kTwelveSitesMail = "lea.fournier@batiloire.example";
inline constexpr std::string_view kPendingMail = "paul.girard@toitures-girard.example";
inline constexpr std::size_t kCollaboratorSites = 40;

} // namespace truelle::caisse
