// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/catalogue.h"
#include "core/domain/date.h"

#include <map>
#include <optional>
#include <string>

namespace truelle {

enum class BeneficiaryKind { User, Firm };

// bénéficiaire: who receives a delegation, a person or an accounting firm.
struct Beneficiary
{
    BeneficiaryId id;
    BeneficiaryKind kind = BeneficiaryKind::User;
    std::string email; // empty for a firm
    std::string lastName; // the firm's name for a firm; empty until the person activates the account
    std::string firstName;
    bool isActivated = true; // the activation link was followed
    friend bool operator==(const Beneficiary &, const Beneficiary &) = default;

    // What a list shows: « Nom Prénom », else the address.
    [[nodiscard]] std::string displayName() const;
};

// « Suspendu » from a day until another (included), our addition to the guide.
struct Suspension
{
    Date from{};
    std::optional<Date> until;
    friend bool operator==(const Suspension &, const Suspension &) = default;
};

// délégation: what somebody may do on one site, from whom, and when.
struct Delegation
{
    DelegationId id;
    SiteId site;
    BeneficiaryId beneficiary;
    DelegationId grantor; // the delegation it was sub-delegated from; empty: granted by the company itself
    BitSet colleges; // numbers of Vocabulary::colleges
    RightsMatrix rights; // numbers of Vocabulary::features
    bool isAdministrator = false;
    Date effectDate{};
    std::optional<Date> endDate; // inclusive: in force until 24:00 Europe/Paris
    std::optional<Suspension> suspension;
    bool isClosed = false; // closed by hand (« Fermeture »)
    std::string version; // opaque; sent back as If-Match
    std::string modifiedBy; // a person's name, as the caisse serves it
    std::optional<Instant> modifiedAt;
    friend bool operator==(const Delegation &, const Delegation &) = default;
};

// Statuses of the list, in its words: En attente d'activation, À venir, Actif, Suspendu, Inactif.
enum class DelegationStatus { AwaitingActivation, Upcoming, Active, Suspended, Inactive };

// `today` is the day in Paris (parisDate).
[[nodiscard]] DelegationStatus statusOn(Date today, const Delegation &delegation, bool isBeneficiaryActivated);
// Whether the delegation gives anything on that day: dates, closure and suspension, not activation.
[[nodiscard]] bool isInForce(Date today, const Delegation &delegation);

// A change of a delegation, field by field: what is not mentioned stays as it is (JSON Merge Patch, RFC 7396). This is
// what the outbox keeps and what PATCH carries, so that two people's changes of different fields do not clash.
struct DelegationPatch
{
    std::optional<BitSet> colleges;
    std::map<std::size_t, AccessLevel> levels; // by feature number
    std::optional<bool> isAdministrator;
    std::optional<Date> effectDate;
    std::optional<std::optional<Date>> endDate; // inner nothing: no end
    std::optional<bool> isClosed; // « Fermeture »; false opens it again
    std::optional<std::optional<Suspension>> suspension; // inner nothing: taken away, in force again
    std::string reason; // why, for the history (delegationhistory.h); changes nothing by itself
    // Whether it would change nothing, with a reason or without.
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const DelegationPatch &, const DelegationPatch &) = default;
};

// The delegation as it is after the change. Administrator ticked means every college and every feature « mise à jour »;
// that rule is the caller's (administratorRights), because it needs the catalogue.
[[nodiscard]] Delegation applied(const DelegationPatch &patch, Delegation base);
// The least patch that makes `edited` of `base`; without a reason.
[[nodiscard]] DelegationPatch difference(const Delegation &base, const Delegation &edited);
// What of `patch` changes anything of `base`, with its reason.
[[nodiscard]] DelegationPatch reduced(const DelegationPatch &patch, const Delegation &base);
// `first`, then `second`, as one patch; the later reason is the one that is kept.
[[nodiscard]] DelegationPatch combined(const DelegationPatch &first, const DelegationPatch &second);
// Whether both touch a field (or a matrix cell) and want different things of it. Reasons never clash.
[[nodiscard]] bool clashes(const DelegationPatch &mine, const DelegationPatch &theirs);

} // namespace truelle
