// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// <functional> comes before <compare> because moc 6.4 cannot read libstdc++'s <concepts> as the first header.
#include <functional>
#include <compare>
#include <string>
#include <utility>

namespace truelle {

// An identifier a caisse gave, opaque to us. The tag keeps a site's id from being passed where an account's is meant.
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(std::string value) : m_value(std::move(value)) { }

    [[nodiscard]] const std::string &toString() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.empty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &, const Id &) = default;

private:
    std::string m_value;
};

using CaisseId = Id<struct CaisseTag>;
using AccountId = Id<struct AccountTag>;
using MemberId = Id<struct MemberTag>;
using SiteId = Id<struct SiteTag>;
using AlertId = Id<struct AlertTag>;
using BeneficiaryId = Id<struct BeneficiaryTag>;
using DelegationId = Id<struct DelegationTag>;
// Ours, not a caisse's: names one account at one caisse in the stores of this computer.
using AccountKey = Id<struct AccountKeyTag>;

} // namespace truelle

template<typename Tag>
struct std::hash<truelle::Id<Tag>>
{
    std::size_t operator()(const truelle::Id<Tag> &id) const noexcept { return std::hash<std::string>{}(id.toString()); }
};
