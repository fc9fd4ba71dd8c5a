// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/signin/signinpage.h"

#include <QString>

#include <vector>

namespace truelle {

// The accounts a seeded demonstration caisse tells of itself (demonstration.json of its data folder), for the sign-in
// page. Empty where the file is missing or not understood: then it is no demonstration.
[[nodiscard]] std::vector<ui::DemonstrationAccount> demonstrationAccounts(const QString &dataFolder,
                                                                         const QString &language);

} // namespace truelle
