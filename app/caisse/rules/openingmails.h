// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"

#include <cstdint>
#include <string>

// The e-mails of openings and associations, queued in the running transaction. Those to an address that nobody has proved
// to be theirs repeat nothing that was typed: they must not carry somebody else's words.
namespace truelle::caisse {

struct SiteMail
{
    std::string email;
    std::int64_t site = 0;
    std::string cause; // OutgoingPost::cause
};

// « Un courriel permettant l'activation de votre compte »: `link` activates the account.
void queueActivationMail(Connection &store, const Services &services, const SiteMail &mail, const Secret &link);
// To the holder of an account whose address was given for an opening: nothing has happened, and how to go on if it was
// they who gave it.
void queueKnownAddressMail(Connection &store, const Services &services, const SiteMail &mail);
// « L'association … a bien été effectuée. »
void queueAssociatedMail(Connection &store, const Services &services, const SiteMail &mail);
// To those who administered the site before: somebody else does now, too.
void queueNewAdministratorMails(Connection &store, const Services &services, std::int64_t site,
                                std::int64_t newAdministrator, const std::string &cause);

} // namespace truelle::caisse
