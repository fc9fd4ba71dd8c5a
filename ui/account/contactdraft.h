// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/wire/mewire.h"

#include <string>
#include <vector>

namespace truelle::ui {

enum class ContactPart { LastName, FirstName, Landline, Mobile };

// What « Modifier contact » changes.
struct ContactFacts
{
    std::string lastName;
    std::string firstName;
    std::string landline; // E.164 or empty
    std::string mobile; // E.164 or empty
    friend bool operator==(const ContactFacts &, const ContactFacts &) = default;
};

[[nodiscard]] ContactFacts contactFacts(const Account &account);
[[nodiscard]] const std::string &part(const ContactFacts &facts, ContactPart part);

// A part that the person and somebody else both changed since the form was opened.
struct ContactClash
{
    ContactPart part;
    std::string theirs; // the caisse's now
    friend bool operator==(const ContactClash &, const ContactClash &) = default;
};

// What was typed, laid over what the caisse says now: what the person did not touch is the caisse's.
struct ContactMerge
{
    ContactFacts facts;
    std::vector<ContactClash> clashes;
};
[[nodiscard]] ContactMerge mergeContact(const ContactFacts &opened, const ContactFacts &typed, const ContactFacts &now);

// What is to be sent; nothing is mentioned that is as the caisse has it.
[[nodiscard]] AccountPatch contactPatch(const ContactFacts &typed, const ContactFacts &now);

} // namespace truelle::ui
