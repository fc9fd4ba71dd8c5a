// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cacherows.h"

namespace truelle {
namespace {

constexpr std::int64_t kFeatureCodes = 1;
constexpr std::int64_t kCollegeCodes = 2;

constexpr const char *kDiffering
    = "SELECT n.row, n.document FROM documents n LEFT JOIN documents o ON o.account = n.account AND o.kind = n.kind"
      " AND o.generation = ?4 AND o.row = n.row WHERE n.account = ?1 AND n.kind = ?2 AND n.generation = ?3"
      " AND o.document IS NOT n.document ORDER BY n.row";
constexpr const char *kMissing
    = "SELECT n.row, n.document FROM documents n WHERE n.account = ?1 AND n.kind = ?2 AND n.generation = ?3"
      " AND NOT EXISTS (SELECT 1 FROM documents o WHERE o.account = n.account AND o.kind = n.kind"
      " AND o.generation = ?4 AND o.row = n.row) ORDER BY n.row";
constexpr const char *kPutFeed
    = "INSERT OR REPLACE INTO feeds (account, kind, state, generation, fill, fill_state, cursor)"
      " VALUES (?, ?, ?, ?, nullif(?, -1), ?, ?)";

Query &bindShelf(Query &query, const Shelf &shelf)
{
    return query.bind(shelf.account).bind(static_cast<std::int64_t>(shelf.kind)).bind(shelf.generation);
}

void readCodes(SQLite::Statement &statement, std::int64_t account, std::int64_t vocabulary, CodeNumbers &numbers)
{
    Query query(statement);
    query.bind(account).bind(vocabulary);
    for (std::int64_t expected = 0; query.next(); ++expected) {
        if (query.integer(0) != expected)
            throw DocumentFailure(Error(ErrorCode::StoreDamaged, "the numbers of the codes have a gap"));
        numbers.addStored(query.string(1));
    }
}

void saveCodes(SQLite::Statement &statement, std::int64_t account, std::int64_t vocabulary, const CodeNumbers &numbers)
{
    for (const auto &[number, code] : numbers.unsaved())
        Query(statement).bind(account).bind(vocabulary).bind(static_cast<std::int64_t>(number)).text(code).run();
}

} // namespace

CacheRows::CacheRows(std::unique_ptr<SQLite::Database> database, std::unique_ptr<DocumentSeal> seal)
    : m_database(std::move(database))
    , m_seal(seal ? std::move(seal) : std::make_unique<ClearSeal>())
    , m_findAccount(prepared("SELECT number FROM accounts WHERE key = ?"))
    , m_addAccount(prepared("INSERT INTO accounts (key) VALUES (?)"))
    , m_removeAccount(prepared("DELETE FROM accounts WHERE number = ?"))
    , m_readCodes(prepared("SELECT number, code FROM codes WHERE account = ? AND vocabulary = ? ORDER BY number"))
    , m_addCode(prepared("INSERT INTO codes (account, vocabulary, number, code) VALUES (?, ?, ?, ?)"))
    , m_readFeed(prepared("SELECT state, generation, ifnull(fill, -1), fill_state, cursor FROM feeds"
                          " WHERE account = ? AND kind = ?"))
    , m_putFeed(prepared(kPutFeed))
    , m_readDocument(prepared("SELECT document FROM documents"
                              " WHERE account = ? AND kind = ? AND generation = ? AND row = ?"))
    , m_putDocument(prepared("INSERT OR REPLACE INTO documents (account, kind, generation, row, document)"
                             " VALUES (?, ?, ?, ?, ?)"))
    , m_removeDocument(prepared("DELETE FROM documents WHERE account = ? AND kind = ? AND generation = ? AND row = ?"))
    , m_removeEverywhere(prepared("DELETE FROM documents WHERE account = ? AND kind = ? AND row = ?"
                                  " AND generation IN (SELECT generation FROM feeds WHERE account = ?1"
                                  " UNION SELECT fill FROM feeds WHERE account = ?1 UNION SELECT 0)"))
    , m_clear(prepared("DELETE FROM documents WHERE account = ? AND kind = ? AND generation = ?"))
    , m_anyDocument(prepared("SELECT 1 FROM documents WHERE account = ? AND kind = ? AND generation = ? LIMIT 1"))
    , m_allDocuments(prepared("SELECT row, document FROM documents"
                              " WHERE account = ? AND kind = ? AND generation = ? ORDER BY row"))
    , m_differing(prepared(kDiffering))
    , m_missing(prepared(kMissing))
    , m_readFact(prepared("SELECT value FROM facts WHERE name = ?"))
    , m_putFact(prepared("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)"))
    , m_removeFact(prepared("DELETE FROM facts WHERE name = ?"))
{
}

CachedAccount CacheRows::attach(const std::string &key, std::shared_ptr<Vocabulary> vocabulary)
{
    CachedAccount account{0, vocabulary, CodeNumbers(vocabulary->features), CodeNumbers(vocabulary->colleges)};
    Query find(m_findAccount);
    if (find.text(key).next()) {
        account.number = find.integer(0);
    } else {
        Query(m_addAccount).text(key).run();
        account.number = m_database->getLastInsertRowid();
    }
    readCodes(m_readCodes, account.number, kFeatureCodes, account.features);
    readCodes(m_readCodes, account.number, kCollegeCodes, account.colleges);
    return account;
}

std::vector<std::pair<std::string, std::int64_t>> CacheRows::accounts()
{
    std::vector<std::pair<std::string, std::int64_t>> all;
    SQLite::Statement statement = prepared("SELECT key, number FROM accounts");
    Query query(statement);
    while (query.next())
        all.emplace_back(query.string(0), query.integer(1));
    return all;
}

void CacheRows::removeAccount(std::int64_t account)
{
    Query(m_removeAccount).bind(account).run();
}

void CacheRows::forget(std::int64_t account)
{
    for (const char *sql : {"DELETE FROM documents WHERE account = ?", "DELETE FROM feeds WHERE account = ?"}) {
        SQLite::Statement statement = prepared(sql);
        Query(statement).bind(account).run();
    }
}

void CacheRows::saveCodes(CachedAccount &account)
{
    truelle::saveCodes(m_addCode, account.number, kFeatureCodes, account.features);
    truelle::saveCodes(m_addCode, account.number, kCollegeCodes, account.colleges);
}

FeedRow CacheRows::feed(std::int64_t account, DocumentKind kind)
{
    FeedRow feed;
    Query query(m_readFeed);
    if (query.bind(account).bind(static_cast<std::int64_t>(kind)).next()) {
        feed.state = query.string(0);
        feed.generation = query.integer(1);
        if (query.integer(2) >= 0)
            feed.fill = query.integer(2);
        feed.fillState = query.string(3);
        feed.cursor = query.string(4);
    }
    return feed;
}

void CacheRows::putFeed(std::int64_t account, DocumentKind kind, const FeedRow &feed)
{
    Query(m_putFeed)
        .bind(account)
        .bind(static_cast<std::int64_t>(kind))
        .text(feed.state)
        .bind(feed.generation)
        .bind(feed.fill.value_or(-1))
        .text(feed.fillState)
        .text(feed.cursor)
        .run();
}

std::optional<std::string_view> CacheRows::document(const Shelf &shelf, std::string_view owner)
{
    const std::string row = m_seal->rowId(shelf.account, shelf.kind, owner);
    Query query(m_readDocument);
    if (!bindShelf(query, shelf).blob(row).next())
        return std::nullopt;
    m_sealedBytes = query.bytes(0);
    return opened(shelf, row, m_sealedBytes);
}

void CacheRows::putDocument(const Shelf &shelf, std::string_view owner, std::string plain)
{
    const std::string row = m_seal->rowId(shelf.account, shelf.kind, owner);
    const std::string bytes = m_seal->sealed({shelf.account, shelf.kind, row}, std::move(plain));
    Query query(m_putDocument);
    bindShelf(query, shelf).blob(row).blob(bytes).run();
}

void CacheRows::removeDocument(const Shelf &shelf, std::string_view owner)
{
    const std::string row = m_seal->rowId(shelf.account, shelf.kind, owner);
    Query query(m_removeDocument);
    bindShelf(query, shelf).blob(row).run();
}

void CacheRows::removeEverywhere(std::int64_t account, DocumentKind kind, std::string_view owner)
{
    const std::string row = m_seal->rowId(account, kind, owner);
    Query(m_removeEverywhere).bind(account).bind(static_cast<std::int64_t>(kind)).blob(row).run();
}

void CacheRows::clear(const Shelf &shelf)
{
    Query query(m_clear);
    bindShelf(query, shelf).run();
}

bool CacheRows::isEmpty(const Shelf &shelf)
{
    Query query(m_anyDocument);
    return !bindShelf(query, shelf).next();
}

void CacheRows::forEach(const Shelf &shelf, const Visit &visit)
{
    Query query(m_allDocuments);
    visitRows(bindShelf(query, shelf), shelf, visit);
}

void CacheRows::forEachDiffering(const Shelf &shelf, std::int64_t other, const Visit &visit)
{
    Query query(m_differing);
    visitRows(bindShelf(query, shelf).bind(other), shelf, visit);
}

void CacheRows::forEachMissing(const Shelf &shelf, std::int64_t other, const Visit &visit)
{
    Query query(m_missing);
    visitRows(bindShelf(query, shelf).bind(other), shelf, visit);
}

void CacheRows::visitRows(Query &query, const Shelf &shelf, const Visit &visit)
{
    while (query.next())
        visit(opened(shelf, query.bytes(0), query.bytes(1)));
}

std::string_view CacheRows::opened(const Shelf &shelf, std::string_view row, std::string_view bytes)
{
    return valueOrThrow(m_seal->opened({shelf.account, shelf.kind, row}, bytes, m_scratch));
}

std::optional<std::int64_t> CacheRows::fact(const std::string &name)
{
    Query query(m_readFact);
    return query.text(name).next() ? std::optional(query.integer(0)) : std::nullopt;
}

void CacheRows::putFact(const std::string &name, std::int64_t value)
{
    Query(m_putFact).text(name).bind(value).run();
}

void CacheRows::removeFact(const std::string &name)
{
    Query(m_removeFact).text(name).run();
}

} // namespace truelle
