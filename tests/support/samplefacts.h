// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/syncwire.h"

#include <string>

// Small facts for tests of the stores and of synchronisation, all derived from a number.
namespace truelle::samples {

inline std::string numbered(const char *prefix, int number)
{
    std::string digits = std::to_string(number);
    return prefix + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

inline Site site(int number)
{
    Site site;
    site.id = SiteId(numbered("s", number));
    site.member = MemberId(numbered("m", number / 3));
    site.memberName = "Charpentes Moreau " + std::to_string(number);
    site.cibtpId = numbered("C", number);
    site.siret = "73282932000074";
    site.town = "Besançon";
    site.role = static_cast<SiteRole>(number % 5);
    return site;
}

inline DsnAlert alert(int number, int siteNumber, int month = 4)
{
    DsnAlert alert;
    alert.id = AlertId(numbered("a", number));
    alert.site = site(siteNumber).id;
    alert.month = Month(std::chrono::year(2026), std::chrono::month(static_cast<unsigned>(month)));
    alert.kind = "to-rectify";
    alert.text = "Une déclaration à rectifier.";
    alert.needsAction = number % 2 == 0;
    if (number % 3 == 0)
        alert.deadline = Instant(std::chrono::milliseconds(1'776'000'000'000 + number));
    return alert;
}

inline Beneficiary beneficiary(int number)
{
    Beneficiary beneficiary;
    beneficiary.id = BeneficiaryId(numbered("b", number));
    beneficiary.email = "personne" + std::to_string(number) + "@exemple.example";
    beneficiary.lastName = "Nom" + std::to_string(number);
    beneficiary.firstName = "Prénom";
    return beneficiary;
}

inline Delegation delegation(int number, int siteNumber, Vocabulary &vocabulary)
{
    Delegation delegation;
    delegation.id = DelegationId(numbered("d", number));
    delegation.site = site(siteNumber).id;
    delegation.beneficiary = beneficiary(number % 7).id;
    delegation.colleges.set(vocabulary.colleges.intern("ouvrier"));
    delegation.colleges.set(vocabulary.colleges.intern("cadre"));
    delegation.rights.setLevel(vocabulary.features.intern("bank-accounts"), AccessLevel::Consult);
    delegation.rights.setLevel(vocabulary.features.intern("my-staff"), AccessLevel::Update);
    delegation.effectDate = Date(std::chrono::days(20'000 + number));
    delegation.version = "1";
    if (number % 2 == 0)
        delegation.endDate = delegation.effectDate + std::chrono::days(90);
    if (number % 3 == 0)
        delegation.suspension = Suspension{delegation.effectDate, delegation.effectDate + std::chrono::days(9)};
    if (number % 5 == 0)
        delegation.modifiedAt = Instant(std::chrono::milliseconds(1'776'000'000'000));
    delegation.modifiedBy = number % 5 == 0 ? "Léa Fournier" : "";
    return delegation;
}

} // namespace truelle::samples
