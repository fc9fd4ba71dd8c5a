// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawsync.h"

#include "core/wire/accountwire.h"
#include "tests/bench/benchline.h"

#include <QElapsedTimer>

#include <curl/curl.h>
#include <simdjson.h>
#include <sqlite3.h>

namespace truelle::bench {
namespace {

std::size_t append(char *data, std::size_t size, std::size_t count, void *target)
{
    static_cast<std::string *>(target)->append(data, size * count);
    return size * count;
}

// One connection, kept open.
class Connection
{
public:
    explicit Connection(const RawSyncInput &input) : m_input(input), m_curl(curl_easy_init())
    {
        curl_easy_setopt(m_curl, CURLOPT_CAINFO, m_input.caFile.c_str());
        curl_easy_setopt(m_curl, CURLOPT_WRITEFUNCTION, append);
        curl_easy_setopt(m_curl, CURLOPT_ACCEPT_ENCODING, "gzip"); // as our client asks
        m_headers = curl_slist_append(m_headers, ("Authorization: Bearer " + m_input.accessToken).c_str());
        m_headers = curl_slist_append(m_headers, "Content-Type: application/json");
    }
    ~Connection()
    {
        curl_slist_free_all(m_headers);
        curl_easy_cleanup(m_curl);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    std::optional<std::string> send(const std::string &target, const std::string *body = nullptr)
    {
        std::string answer;
        curl_easy_setopt(m_curl, CURLOPT_URL, (m_input.baseUrl + target).c_str());
        curl_easy_setopt(m_curl, CURLOPT_HTTPHEADER, m_headers);
        curl_easy_setopt(m_curl, CURLOPT_WRITEDATA, &answer);
        if (body) {
            curl_easy_setopt(m_curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body->size()));
            curl_easy_setopt(m_curl, CURLOPT_COPYPOSTFIELDS, body->c_str());
        } else {
            curl_easy_setopt(m_curl, CURLOPT_HTTPGET, 1L);
        }
        long status = 0;
        if (curl_easy_perform(m_curl) != CURLE_OK)
            return std::nullopt;
        curl_easy_getinfo(m_curl, CURLINFO_RESPONSE_CODE, &status);
        return status / 100 == 2 ? std::optional(std::move(answer)) : std::nullopt;
    }

private:
    const RawSyncInput &m_input;
    CURL *m_curl;
    curl_slist *m_headers = nullptr;
};

std::optional<std::vector<std::string>> download(const RawSyncInput &input)
{
    Connection connection(input);
    std::vector<std::string> pages;
    simdjson::dom::parser parser;
    for (const std::string type : {"site", "alert", "beneficiary", "delegation"}) {
        std::string cursor;
        do {
            std::string target = "/v1/snapshot?type=" + type + "&limit=" + std::to_string(input.pageSize);
            if (!cursor.empty())
                target += "&cursor=" + cursor;
            auto page = connection.send(target);
            if (!page)
                return std::nullopt;
            std::string_view next;
            simdjson::dom::element root;
            if (parser.parse(*page).get(root))
                return std::nullopt;
            cursor = root["cursor"].get(next) ? std::string() : std::string(next);
            pages.push_back(std::move(*page));
        } while (!cursor.empty());
    }
    return pages;
}

} // namespace

std::optional<RawSync> runRawSync(const RawSyncInput &input)
{
    RawSync result;
    QElapsedTimer timer;
    timer.start();
    const auto pages = download(input);
    if (!pages)
        return std::nullopt;
    result.downloadMs = double(timer.nsecsElapsed()) / 1e6;

    // Cut the pages into objects before the clock runs again: parsing is no part of the reference.
    std::vector<std::string> rows;
    simdjson::dom::parser parser;
    for (const std::string &page : *pages) {
        simdjson::dom::array objects;
        if (parser.parse(page)["objects"].get(objects))
            return std::nullopt;
        for (const auto object : objects)
            rows.push_back(simdjson::minify(object));
    }

    timer.restart();
    sqlite3 *db = nullptr;
    sqlite3_stmt *insert = nullptr;
    sqlite3_open(input.databaseFile.c_str(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE object(id INTEGER PRIMARY KEY, doc);"
                     "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO object(doc) VALUES(?)", -1, &insert, nullptr);
    for (const std::string &row : rows) {
        sqlite3_bind_text(insert, 1, row.data(), static_cast<int>(row.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
        result.rowBytes += row.size();
    }
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    result.insertMs = double(timer.nsecsElapsed()) / 1e6;
    result.rows = rows.size();
    return result;
}

std::optional<double> medianBareGetMs(const RawSyncInput &input, const std::string &target, int times)
{
    Connection connection(input);
    std::vector<double> milliseconds;
    QElapsedTimer timer;
    for (int i = 0; i < times; ++i) {
        timer.restart();
        if (!connection.send(target))
            return std::nullopt;
        milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(milliseconds);
}

std::optional<std::string> rawSignIn(const RawSyncInput &input, const std::string &email, const std::string &password)
{
    Connection connection(input);
    const std::string body = encodeSignInRequest({email, Secret(password), "bench"});
    const auto answer = connection.send("/v1/sessions", &body);
    if (!answer)
        return std::nullopt;
    const auto tokens = decodeSessionTokens(*answer);
    return tokens ? std::optional(std::string(tokens->accessToken.reveal())) : std::nullopt;
}

} // namespace truelle::bench
