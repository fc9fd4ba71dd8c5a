// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/dialogservice.h"

namespace truelle {
struct AccountContext;
}

namespace truelle::ui {

// What is asked before an account is left. `unsaved` changes of its wait to be sent, `sites` of its are shown.
[[nodiscard]] Question signOutQuestion(const AccountContext &account, std::size_t unsaved);
[[nodiscard]] Question signOutQuestion(std::size_t accounts, std::size_t unsaved);
[[nodiscard]] Question removalQuestion(const AccountContext &account, std::size_t unsaved, std::size_t sites);
// What the account's state means, and what to do; with how many changes wait.
[[nodiscard]] QString stateAdvice(const AccountContext &account, std::size_t unsaved);

} // namespace truelle::ui
