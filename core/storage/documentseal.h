// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace truelle {

// What a document of the cache is about. The numbers are stored.
enum class DocumentKind { Site = 1, Alerts = 2, Delegations = 3, Beneficiary = 4, FollowUp = 5 };

// Where a document lies: what a sealed one is bound to, so that it cannot be put in another's place.
struct DocumentAddress
{
    std::int64_t account = 0; // the cache's number of it
    DocumentKind kind = DocumentKind::Site;
    std::string_view row;
};

// The one step between a document's bytes and the bytes in the file, and between a caisse's id and the row's.
// Implementations are called from several threads, one at a time.
class DocumentSeal
{
public:
    DocumentSeal() = default;
    DocumentSeal(const DocumentSeal &) = delete;
    DocumentSeal &operator=(const DocumentSeal &) = delete;
    virtual ~DocumentSeal() = default;

    // The row's id for what the caisse calls `owner`; always the same.
    [[nodiscard]] virtual std::string rowId(std::int64_t account, DocumentKind kind, std::string_view owner) const = 0;
    [[nodiscard]] virtual std::string sealed(const DocumentAddress &address, std::string plain) const = 0;
    // The plain bytes, in `bytes` itself or in `scratch`. StoreDamaged where they were not sealed for this address.
    [[nodiscard]] virtual Result<std::string_view> opened(const DocumentAddress &address, std::string_view bytes,
                                                          std::string &scratch) const = 0;
};

// Leaves everything readable.
class ClearSeal final : public DocumentSeal
{
public:
    [[nodiscard]] std::string rowId(std::int64_t, DocumentKind, std::string_view owner) const override
    {
        return std::string(owner);
    }
    [[nodiscard]] std::string sealed(const DocumentAddress &, std::string plain) const override { return plain; }
    [[nodiscard]] Result<std::string_view> opened(const DocumentAddress &, std::string_view bytes,
                                                  std::string &) const override
    {
        return bytes;
    }
};

} // namespace truelle
