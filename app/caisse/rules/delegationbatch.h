// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/idempotency.h"
#include "app/caisse/rules/services.h"
#include "app/caisse/store/viewer.h"
#include "core/domain/delegationbatch.h"

#include <string>
#include <vector>

// Many changes of delegations at once (3-contract.md, principle 5).
namespace truelle::caisse {

struct BatchRequest
{
    Viewer viewer;
    std::string body;
    IdempotencyKey key;
};

// Each item has the effect and the outcome of a request of its own, after those before it; a refused one has none and
// hinders no other. What took effect is kept under the batch's key and the item's place, so that the same batch brings
// the same again, and one whose refused items were mended does the mended ones only. An outcome's `status` is left to
// who answers where there is a problem. All of it is one transaction, with one e-mail to each person who is given
// something. ValidationFailed for a body that is no batch; StillRunning.
[[nodiscard]] Result<std::vector<BatchOutcome>> applyBatch(Services &services, const BatchRequest &request);

// What applyBatch() would do: it is done, looked at and undone, so that both cannot differ. Nothing stays, and nobody
// is told.
[[nodiscard]] Result<std::vector<PreviewedItem>> previewBatch(Services &services, const Viewer &viewer,
                                                              const std::string &body);

} // namespace truelle::caisse
