// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/delegation.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"
#include "core/storage/codenumbers.h"

#include <string>
#include <string_view>
#include <vector>

namespace truelle {

// The documents of the cache, as bytes. Each begins with the format's number and the id of what it is about, because
// the row it lies in need not show it. Decoding takes any bytes and fails with StoreDamaged for what it cannot be.

// Alerts or delegations of one site.
template<typename Object>
struct SiteDocument
{
    SiteId site;
    std::vector<Object> objects;
};

// The numbers a rights document is written with.
struct RightsNumbers
{
    CodeNumbers &features;
    CodeNumbers &colleges;
};

[[nodiscard]] std::string encodeSiteDocument(const Site &site);
[[nodiscard]] Result<Site> decodeSiteDocument(std::string_view bytes);
[[nodiscard]] std::string encodeAlertsDocument(const SiteDocument<DsnAlert> &document);
[[nodiscard]] Result<SiteDocument<DsnAlert>> decodeAlertsDocument(std::string_view bytes);
[[nodiscard]] std::string encodeDelegationsDocument(const SiteDocument<Delegation> &document, RightsNumbers numbers);
[[nodiscard]] Result<SiteDocument<Delegation>> decodeDelegationsDocument(std::string_view bytes, RightsNumbers numbers);
[[nodiscard]] std::string encodeBeneficiaryDocument(const Beneficiary &beneficiary);
[[nodiscard]] Result<Beneficiary> decodeBeneficiaryDocument(std::string_view bytes);
[[nodiscard]] std::string encodeFollowUpDocument(const DsnFollowUp &followUp);
[[nodiscard]] Result<DsnFollowUp> decodeFollowUpDocument(std::string_view bytes);

} // namespace truelle
