// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/answer.h"

#include "app/caisse/http/fieldtext.h"
#include "app/caisse/http/gzip.h"

#include <boost/core/demangle.hpp>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <typeinfo>

namespace truelle::caisse {
namespace {

std::string makeReference()
{
    std::array<unsigned char, 6> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    std::string reference;
    for (const unsigned char byte : bytes) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x", byte);
        reference += digits.data();
    }
    return reference;
}

Response failed(const std::string &exceptionType, LogSink &log)
{
    const std::string reference = makeReference();
    log.write(LogLevel::Error, "http", "handler failed",
              {{"reference", reference}, {"exception", exceptionType}});
    Response response = problem(Error(ErrorCode::ServerFailed), 500);
    response.headers.emplace_back("X-Reference", reference);
    return response;
}

bool has(const Response &response, std::string_view name)
{
    return std::ranges::any_of(response.headers,
                               [&](const auto &field) { return equalNoCase(field.first, name); });
}

bool isText(std::string_view contentType)
{
    const std::string_view type = trimmed(contentType.substr(0, contentType.find(';')));
    return type.starts_with("text/") || type == "application/json" || type.ends_with("+json");
}

void compress(Response &response, const AnswerTerms &terms)
{
    if (response.body.size() <= terms.gzipFrom || !isText(response.contentType)
        || has(response, "Content-Encoding"))
        return;
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!acceptsGzip(terms.acceptEncoding))
        return;
    if (auto packed = gzipped(response.body)) {
        response.body = std::move(*packed);
        response.headers.emplace_back("Content-Encoding", "gzip");
    }
}

} // namespace

Response answerTo(Request request, const Router &router, LogSink &log)
{
    Request head; // what a page about a failure is made from
    head.path = request.path;
    head.headers = request.headers;
    try {
        return router.route(std::move(request));
    } catch (const std::exception &exception) {
        return router.dressed(head, failed(boost::core::demangle(typeid(exception).name()), log));
    } catch (...) {
        return router.dressed(head, failed("unknown", log));
    }
}

void dress(Response &response, const AnswerTerms &terms)
{
    for (auto &[name, value] : response.headers)
        std::erase_if(value, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    compress(response, terms);
    response.headers.emplace_back("Date", httpDate(terms.now));
    if (!has(response, "Cache-Control"))
        response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
    if (!response.body.empty() && !response.contentType.empty())
        response.headers.emplace_back("Content-Type", response.contentType);
}

std::string httpDate(Instant instant)
{
    static constexpr std::array<const char *, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d GMT",
                  kDays[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                  kMonths[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

} // namespace truelle::caisse
