// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/catalogue.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace truelle::caisse {

// The caisse's store: DIR/caisse.db. One connection writes, as many as there are threads read; every piece of work is
// one transaction. Other processes may work on the same file (WAL); who has to wait longer than 5 s gets StoreLocked.
// Safe to use from several threads.
class Database
{
public:
    // Opens the store of `directory`, creating both where absent (readable by their owner only), and takes the missing
    // migrations. StoreNewer: written by a later version. StoreDamaged: no store, or a broken one. StoreLocked: somebody
    // holds it. StoreNoAccess: no right to the folder or file. The error's detail names the file.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::filesystem::path &directory,
                                                                const Clock &clock);
    ~Database();

    // Runs `work(Connection &)`, which returns a Result, on one consistent state of the store; changes nothing.
    template<typename Work>
    auto read(Work work) const -> std::invoke_result_t<Work, Connection &>;
    // Runs `work(Connection &)`, which returns a Result, as one durable change; an error undoes all of it.
    template<typename Work>
    auto write(Work work) -> std::invoke_result_t<Work, Connection &>;

    [[nodiscard]] const Caisse &caisse() const { return m_caisse; }
    [[nodiscard]] const Catalogue &catalogue() const { return m_catalogue; }
    // The numbers that college.number and feature.number give the codes. Never interned into after opening.
    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    // 32 random bytes made with the store: keys what is derived or hashed for it.
    [[nodiscard]] std::string_view serverKey() const { return m_serverKey; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    Database(std::filesystem::path file, const Clock &clock);
    [[nodiscard]] Result<void> prepare();
    void createFacts();
    void loadFacts();
    [[nodiscard]] std::unique_ptr<Connection> connect() const;
    [[nodiscard]] std::unique_ptr<Connection> takeReader() const;
    void putBack(std::unique_ptr<Connection> reader) const;
    static void rollBack(Connection &connection) noexcept;

    std::filesystem::path m_file;
    const Clock &m_clock;
    std::mutex m_writing;
    std::unique_ptr<Connection> m_writer;
    mutable std::mutex m_reading;
    mutable std::vector<std::unique_ptr<Connection>> m_readers;
    Caisse m_caisse;
    Catalogue m_catalogue;
    Vocabulary m_vocabulary;
    std::string m_serverKey;
};

// What a failure of SQLite means: DiskFull, StoreDamaged, StoreLocked, StoreNoAccess or Internal.
[[nodiscard]] Error storeError(const SQLite::Exception &failure);

template<typename Work>
auto Database::read(Work work) const -> std::invoke_result_t<Work, Connection &>
{
    std::unique_ptr<Connection> reader;
    try {
        reader = takeReader();
        reader->script("BEGIN");
        auto result = work(*reader);
        reader->script("COMMIT");
        putBack(std::move(reader));
        return result;
    } catch (const SQLite::Exception &failure) {
        // The reader is not given back: whatever ailed it goes with it.
        return storeError(failure);
    }
}

template<typename Work>
auto Database::write(Work work) -> std::invoke_result_t<Work, Connection &>
{
    const std::scoped_lock lock(m_writing);
    try {
        m_writer->script("BEGIN IMMEDIATE");
        auto result = work(*m_writer);
        if (result)
            m_writer->script("COMMIT");
        else
            rollBack(*m_writer);
        return result;
    } catch (const SQLite::Exception &failure) {
        rollBack(*m_writer);
        return storeError(failure);
    } catch (...) {
        rollBack(*m_writer);
        throw;
    }
}

} // namespace truelle::caisse
