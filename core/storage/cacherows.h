// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/codenumbers.h"
#include "core/storage/database.h"
#include "core/storage/documentcodec.h"
#include "core/storage/documentseal.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Internal to core/storage: the rows of cache.db, without locks and without transactions. SQLite's failures and those
// of a document are exceptions here (DocumentFailure); CacheStore ends them.
namespace truelle {

class DocumentFailure
{
public:
    explicit DocumentFailure(Error why) : m_error(std::move(why)) { }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
};

template<typename T>
[[nodiscard]] T valueOrThrow(Result<T> result)
{
    if (!result)
        throw DocumentFailure(std::move(result).error());
    return *std::move(result);
}

// An attached account: its number in the file and its words.
struct CachedAccount
{
    std::int64_t number = 0;
    std::shared_ptr<Vocabulary> vocabulary;
    CodeNumbers features;
    CodeNumbers colleges;
    [[nodiscard]] RightsNumbers numbers() { return {features, colleges}; }
};

struct FeedRow
{
    std::string state;
    std::int64_t generation = 0; // shown
    std::optional<std::int64_t> fill; // growing; the shown one itself in a first fill
    std::string fillState;
    std::string cursor;
};

// A document's place but for its owner.
struct Shelf
{
    std::int64_t account = 0;
    DocumentKind kind = DocumentKind::Site;
    std::int64_t generation = 0;
};

class CacheRows
{
public:
    CacheRows(std::unique_ptr<SQLite::Database> database, std::unique_ptr<DocumentSeal> seal);

    [[nodiscard]] SQLite::Database &database() { return *m_database; }

    [[nodiscard]] CachedAccount attach(const std::string &key, std::shared_ptr<Vocabulary> vocabulary);
    // Every account there is, with its number.
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> accounts();
    void removeAccount(std::int64_t account);
    void forget(std::int64_t account);
    void saveCodes(CachedAccount &account);

    [[nodiscard]] FeedRow feed(std::int64_t account, DocumentKind kind);
    void putFeed(std::int64_t account, DocumentKind kind, const FeedRow &feed);

    // Nothing where there is no document. Valid until the next call.
    [[nodiscard]] std::optional<std::string_view> document(const Shelf &shelf, std::string_view owner);
    void putDocument(const Shelf &shelf, std::string_view owner, std::string plain);
    void removeDocument(const Shelf &shelf, std::string_view owner);
    // In every generation.
    void removeEverywhere(std::int64_t account, DocumentKind kind, std::string_view owner);
    void clear(const Shelf &shelf);
    [[nodiscard]] bool isEmpty(const Shelf &shelf);

    // In the order of the rows. `visit` must not use the rows.
    using Visit = std::function<void(std::string_view plain)>;
    void forEach(const Shelf &shelf, const Visit &visit);
    // The documents of `shelf` that are not, or not the same, in generation `other`; and the whole documents of `shelf`
    // whose row `other` does not have.
    void forEachDiffering(const Shelf &shelf, std::int64_t other, const Visit &visit);
    void forEachMissing(const Shelf &shelf, std::int64_t other, const Visit &visit);

    [[nodiscard]] std::optional<std::int64_t> fact(const std::string &name);
    void putFact(const std::string &name, std::int64_t value);
    void removeFact(const std::string &name);

private:
    void visitRows(Query &query, const Shelf &shelf, const Visit &visit);
    [[nodiscard]] std::string_view opened(const Shelf &shelf, std::string_view row, std::string_view bytes);
    [[nodiscard]] SQLite::Statement prepared(const char *sql) { return SQLite::Statement(*m_database, sql); }

    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<DocumentSeal> m_seal;
    std::string m_scratch;
    std::string m_sealedBytes;

    SQLite::Statement m_findAccount;
    SQLite::Statement m_addAccount;
    SQLite::Statement m_removeAccount;
    SQLite::Statement m_readCodes;
    SQLite::Statement m_addCode;
    SQLite::Statement m_readFeed;
    SQLite::Statement m_putFeed;
    SQLite::Statement m_readDocument;
    SQLite::Statement m_putDocument;
    SQLite::Statement m_removeDocument;
    SQLite::Statement m_removeEverywhere;
    SQLite::Statement m_clear;
    SQLite::Statement m_anyDocument;
    SQLite::Statement m_allDocuments;
    SQLite::Statement m_differing;
    SQLite::Statement m_missing;
    SQLite::Statement m_readFact;
    SQLite::Statement m_putFact;
    SQLite::Statement m_removeFact;
};

} // namespace truelle
