// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/services.h"
#include "core/domain/date.h"

#include <cstdint>
#include <optional>
#include <string>

// The e-mails about an account itself, each queued in the running transaction with the link that it is about: older
// links of its kind are void then.
namespace truelle::caisse {

// Whom an account's mails go to.
struct AccountHolder
{
    std::int64_t account = 0;
    std::string email;
    std::string name; // first and last; may be empty
};
[[nodiscard]] std::optional<AccountHolder> findHolder(Connection &store, std::int64_t account);

// « Un courriel permettant l'activation de votre compte » of an account that no opening waits for.
void sendActivationMail(Connection &store, const Services &services, const AccountHolder &holder);
// The certification of the address ends on `until`, or has ended; true where such a mail was not sent before.
enum class CertificationEnd { Ahead, Over };
bool sendCertificationMail(Connection &store, const Services &services, const AccountHolder &holder, Date until,
                           CertificationEnd end);
// The certification mail because somebody asked for it.
void sendAskedCertificationMail(Connection &store, const Services &services, const AccountHolder &holder);
// To the new address of an account: following the link makes it the account's.
void sendNewAddressMail(Connection &store, const Services &services, const AccountHolder &holder,
                        const std::string &newEmail);
// To an address that is an account's already and that somebody wanted for another: nothing has happened.
void sendAddressInUseMail(Connection &store, const Services &services, const std::string &email);
// To the address an account had: it waits for the new one, and following the link puts this one back.
void sendKeepAddressMail(Connection &store, const Services &services, const AccountHolder &holder,
                         const std::string &newEmail);
void sendPasswordMail(Connection &store, const Services &services, const AccountHolder &holder);
void sendPasswordChangedMail(Connection &store, const Services &services, const AccountHolder &holder);

// As much work as sending a mail, without one: for an address that nobody has (3-contract.md, neutral answers).
void feignMail(Connection &store, const Services &services, const std::string &email);

} // namespace truelle::caisse
