// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"

#include <optional>
#include <string>

// Rows of people and firms that an import refers to, made where they are absent; in the running transaction.
namespace truelle::caisse {

struct ImportedPerson
{
    std::string email;
    std::string lastName;
    std::string firstName;
};

// A new account waits for activation and has no password.
std::int64_t accountOf(Connection &store, const ImportedPerson &person);
std::int64_t firmOf(Connection &store, const std::string &name);
[[nodiscard]] std::optional<std::int64_t> findFirm(Connection &store, const std::string &name);
std::int64_t beneficiaryOfAccount(Connection &store, std::int64_t account);
std::int64_t beneficiaryOfFirm(Connection &store, std::int64_t firm);

} // namespace truelle::caisse
