// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/commands/console.h"
#include "app/caisse/store/database.h"
#include "core/base/csv.h"

#include <span>
#include <string>
#include <vector>

namespace truelle::caisse {

// Why a row was left out.
struct BadRow
{
    std::size_t line = 0;
    Sentence reason;
    std::string about; // the value at fault
};

struct ImportReport
{
    std::size_t kept = 0;
    std::vector<BadRow> bad;
};

// Each file is one transaction of its good rows: after an error nothing of it is there.
//
// Sites: member, cibtp_id, siret, town; optional firm, postal_address (lines separated by |), administrator (an
// address), last_name, first_name. A known SIRET has its town and firm brought up to date, its member the postal
// address and the holder's name; a new firm, member or person is made on the way.
[[nodiscard]] Result<ImportReport> importSites(Database &database, const CsvTable &table);
// Delegations: siret, beneficiary (an address, or a firm's name), rights (« feature=level » separated by
// blanks or |, « *=level » for all); optional last_name, first_name, firm (in whose line it is
// sub-delegated), colleges (codes, all if empty), administrator (oui, non), effect_date, end_date (ISO or
// DD/MM/YYYY; today, none).
[[nodiscard]] Result<ImportReport> importDelegations(Database &database, const CsvTable &table);

// `import sites|delegations FILE --data DIR`, or `import FILE` where the file is called sites… or
// delegations…. kExitFailure where a row was left out.
[[nodiscard]] int runImport(std::span<const std::string_view> words, Console &console);

} // namespace truelle::caisse
