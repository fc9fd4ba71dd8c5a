// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/contactdraft.h"

#include <array>

namespace truelle::ui {

namespace {

constexpr std::array kParts{ContactPart::LastName, ContactPart::FirstName, ContactPart::Landline, ContactPart::Mobile};

std::string ContactFacts::*memberOf(ContactPart part)
{
    switch (part) {
    case ContactPart::LastName: return &ContactFacts::lastName;
    case ContactPart::FirstName: return &ContactFacts::firstName;
    case ContactPart::Landline: return &ContactFacts::landline;
    case ContactPart::Mobile: return &ContactFacts::mobile;
    }
    return &ContactFacts::lastName;
}

std::optional<std::string> changed(const std::string &typed, const std::string &now)
{
    return typed == now ? std::nullopt : std::optional(typed);
}

} // namespace

ContactFacts contactFacts(const Account &account)
{
    return {account.lastName, account.firstName, account.landline, account.mobile};
}

const std::string &part(const ContactFacts &facts, ContactPart part)
{
    return facts.*memberOf(part);
}

ContactMerge mergeContact(const ContactFacts &opened, const ContactFacts &typed, const ContactFacts &now)
{
    ContactMerge merge{typed, {}};
    for (const ContactPart one : kParts) {
        const auto member = memberOf(one);
        if (typed.*member == opened.*member)
            merge.facts.*member = now.*member;
        else if (now.*member != opened.*member && now.*member != typed.*member)
            merge.clashes.push_back({one, now.*member});
    }
    return merge;
}

AccountPatch contactPatch(const ContactFacts &typed, const ContactFacts &now)
{
    AccountPatch patch;
    patch.lastName = changed(typed.lastName, now.lastName);
    patch.firstName = changed(typed.firstName, now.firstName);
    patch.landline = changed(typed.landline, now.landline);
    patch.mobile = changed(typed.mobile, now.mobile);
    return patch;
}

} // namespace truelle::ui
