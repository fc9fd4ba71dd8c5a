// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/date.h"

#include <optional>
#include <string>
#include <vector>

namespace truelle {

// compte utilisateur: one person's address and password at one caisse; holds many sites (guide, « Connexion »).
struct Account
{
    AccountId id;
    std::string email;
    std::string lastName;
    std::string firstName;
    std::string landline; // E.164 or empty
    std::string mobile; // E.164 or empty
    bool isMobileCertified = false;
    std::optional<Date> emailCertifiedUntil;
    std::string firmName; // the accounting firm the person works for, or empty
    // « Notification des documents »
    bool getsDocumentsByEmail = false;
    bool getsDocumentsBySms = false; // only to a certified mobile (guide)
    std::string version; // what its ETag is made of; empty from a caisse that does not say
    friend bool operator==(const Account &, const Account &) = default;
};

// What a caisse says of itself before sign-in (3-contract.md, principle 7).
struct Caisse
{
    CaisseId id;
    std::string name;
    std::string phone;
    std::string email;
    std::string postalAddress;
    std::string website; // https
    std::string cibtpIdPattern; // ECMA 262 regular expression, anchored
    std::string cibtpIdExample;
    std::size_t passwordMinimumLength = 8;
    int passwordMinimumClasses = 3;
    std::vector<std::string> languages;
    std::string contractVersion;
    friend bool operator==(const Caisse &, const Caisse &) = default;
};

} // namespace truelle
