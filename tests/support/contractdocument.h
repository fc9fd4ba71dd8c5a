// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QJsonValue>

#include <string>

// The contract (resources/contract/openapi.yaml) as one JSON value that a draft 7 validator understands: references are
// replaced by what they refer to, and what OpenAPI 3.1 writes differently is rewritten.
namespace truelle {

// Where the contract of this source tree is.
[[nodiscard]] std::string contractFile();

// The whole document, its references replaced. Beside them in a schema, `discriminator` keeps its mapping with the
// schemas themselves in place of their names. Fails with FileUnreadable or InvalidInput; `detail` says where and why.
[[nodiscard]] Result<QJsonObject> loadContract(const std::string &file);

// A schema of the document in the words of JSON Schema draft 7. Objects that list their members and say nothing of
// others are closed: the contract lets a newer caisse add members, but what this one serves has to be in it.
[[nodiscard]] QJsonValue draft7Schema(const QJsonValue &schema);

} // namespace truelle
