// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/contractcases.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace truelle {
namespace {

const HeaderList kCommon = {{"Date", "Thu, 16 Apr 2026 08:30:00 GMT"},
                            {"Cache-Control", "no-store"},
                            {"X-Content-Type-Options", "nosniff"},
                            {"Strict-Transport-Security", "max-age=31536000"}};

HeaderList with(HeaderList headers, const HeaderList &more)
{
    headers.insert(headers.end(), more.begin(), more.end());
    return headers;
}

constexpr auto kDelegation
    = R"({"id":"d1","siteId":"s1","beneficiaryId":"b1","colleges":["etam"],"rights":{"my-staff":"consult"},)"
      R"("administrator":false,"effectDate":"2026-04-16","closed":false,"version":"7"})";

Exchange patchExchange()
{
    Exchange exchange;
    exchange.method = "PATCH";
    exchange.target = "/v1/delegations/d1";
    exchange.requestHeaders = {{"authorization", "Bearer abc"},
                               {"If-Match", "\"6\""},
                               {"Idempotency-Key", "key-1"},
                               {"Content-Type", "application/merge-patch+json"}};
    exchange.requestBody = R"({"rights":{"my-staff":"consult"},"endDate":null})";
    exchange.status = 200;
    exchange.responseHeaders = with(kCommon, {{"content-type", "application/json; charset=utf-8"}, {"etag", "\"7\""}});
    exchange.responseBody = kDelegation;
    return exchange;
}

Exchange snapshotExchange()
{
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = "/v1/snapshot?type=site&limit=500";
    exchange.requestHeaders = {{"Authorization", "Bearer abc"}};
    exchange.status = 200;
    exchange.responseHeaders = with(kCommon, {{"Content-Type", "application/json"}});
    exchange.responseBody
        = R"({"type":"site","state":"k-1","cursor":null,"hasMore":false,"objects":[{"id":"s1","memberId":"m1",)"
          R"("memberName":"Moreau","cibtpId":"75-1","siret":"73282932000074","town":"Angers","role":"user"}]})";
    return exchange;
}

Exchange refusedExchange(int status, const std::string &code, const HeaderList &more = {})
{
    Exchange exchange = patchExchange();
    exchange.requestHeaders.clear(); // what is refused may have been sent wrong on purpose
    exchange.status = status;
    exchange.responseHeaders = with(with(kCommon, {{"Content-Type", "application/problem+json"}}), more);
    exchange.responseBody = R"({"type":"urn:truelle:problem:)" + code + R"(","title":")" + code + R"(","status":)"
        + std::to_string(status) + R"(,"code":")" + code + R"("})";
    return exchange;
}

Exchange notModifiedExchange()
{
    Exchange exchange;
    exchange.method = "GET";
    exchange.target = "/v1/catalogue";
    exchange.requestHeaders = {{"If-None-Match", "\"v1\""}};
    exchange.status = 304;
    exchange.responseHeaders = with(kCommon, {{"ETag", "\"v1\""}});
    exchange.responseHeaders[1].second = "no-cache";
    return exchange;
}

// A case that does not change its exchange would prove nothing.
void replace(std::string &text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        std::abort();
    text.replace(at, from.size(), to);
}

void removeHeader(HeaderList &headers, std::string_view name)
{
    if (std::erase_if(headers, [&](const auto &header) { return header.first == name; }) == 0)
        std::abort();
}

} // namespace

Exchange signInExchange()
{
    Exchange exchange;
    exchange.method = "POST";
    exchange.target = "/v1/sessions";
    exchange.requestHeaders = {{"Content-Type", "application/json"}};
    exchange.requestBody = R"({"email":"a@b.example","password":"secret"})";
    exchange.status = 201;
    exchange.responseHeaders = with(kCommon, {{"Content-Type", "application/json"}});
    exchange.responseBody = R"({"accessToken":"0123456789abcdef","accessExpiresIn":600,)"
                            R"("refreshToken":"0123456789abcdef","refreshExpiresIn":2592000,"account":{"id":"a1",)"
                            R"("email":"a@b.example","lastName":"B","firstName":"A","mobileCertified":false}})";
    return exchange;
}

std::vector<Exchange> goodExchanges()
{
    Exchange conflict = refusedExchange(412, "changed-meanwhile");
    replace(conflict.responseBody, R"("code")", std::string(R"("current":)") + kDelegation + R"(,"code")");
    Exchange newLevel = patchExchange(); // a level a newer caisse may have
    replace(newLevel.responseBody, R"("consult")", R"("approve")");
    Exchange invalid = refusedExchange(422, "validation-failed");
    replace(invalid.responseBody, R"("code")", R"("errors":[{"pointer":"/endDate","code":"required"}],"code")");
    return {patchExchange(), snapshotExchange(), signInExchange(), notModifiedExchange(),
            refusedExchange(403, "forbidden"), conflict, newLevel, invalid,
            refusedExchange(429, "rate-limited", {{"retry-after", "12"}})};
}

std::vector<BadCase> badRequests()
{
    return {
        {"unknown path", snapshotExchange(), "no operation", [](Exchange &e) { e.target = "/v1/nothing"; }},
        {"unknown method", snapshotExchange(), "no operation", [](Exchange &e) { e.method = "PUT"; }},
        {"path too long", patchExchange(), "no operation", [](Exchange &e) { e.target += "/more"; }},
        {"empty path value", patchExchange(), "no operation", [](Exchange &e) { e.target = "/v1/delegations/"; }},
        {"path value too long", patchExchange(), "parameter delegationId",
         [](Exchange &e) { e.target += std::string(80, 'x'); }},
        {"no token", snapshotExchange(), "access token", [](Exchange &e) { e.requestHeaders.clear(); }},
        {"basic authentication", snapshotExchange(), "access token",
         [](Exchange &e) { e.requestHeaders[0].second = "Basic abc"; }},
        {"parameter missing", snapshotExchange(), "parameter type is missing",
         [](Exchange &e) { e.target = "/v1/snapshot"; }},
        {"parameter out of its values", snapshotExchange(), "parameter type",
         [](Exchange &e) { e.target = "/v1/snapshot?type=sites"; }},
        {"parameter too large", snapshotExchange(), "parameter limit",
         [](Exchange &e) { e.target = "/v1/snapshot?type=site&limit=1001"; }},
        {"parameter no number", snapshotExchange(), "parameter limit",
         [](Exchange &e) { e.target = "/v1/snapshot?type=site&limit=many"; }},
        {"parameter unknown", snapshotExchange(), "unknown parameter page",
         [](Exchange &e) { e.target += "&page=2"; }},
        {"If-Match missing", patchExchange(), "If-Match is missing",
         [](Exchange &e) { removeHeader(e.requestHeaders, "If-Match"); }},
        {"weak If-Match", patchExchange(), "If-Match", [](Exchange &e) { e.requestHeaders[1].second = "W/\"6\""; }},
        {"key missing", patchExchange(), "Idempotency-Key is missing",
         [](Exchange &e) { removeHeader(e.requestHeaders, "Idempotency-Key"); }},
        {"key with a blank", patchExchange(), "Idempotency-Key",
         [](Exchange &e) { e.requestHeaders[2].second = "a b"; }},
        {"request body missing", patchExchange(), "no body", [](Exchange &e) { e.requestBody.clear(); }},
        {"request body not wanted", snapshotExchange(), "a body where the contract has none",
         [](Exchange &e) { e.requestBody = "{}"; }},
        {"request of another media type", patchExchange(), "media type",
         [](Exchange &e) { e.requestHeaders[3].second = "application/json"; }},
        {"request body no JSON", patchExchange(), "no JSON", [](Exchange &e) { e.requestBody = "{"; }},
        {"patch of nothing", patchExchange(), "body", [](Exchange &e) { e.requestBody = "{}"; }},
        {"patch of an unknown member", patchExchange(), "body",
         [](Exchange &e) { e.requestBody = R"({"version":"8"})"; }},
        {"patch with an unknown level", patchExchange(), "/rights/my-staff",
         [](Exchange &e) { replace(e.requestBody, "consult", "all"); }},
        {"patch with a day that cannot be", patchExchange(), "/endDate",
         [](Exchange &e) { e.requestBody = R"({"endDate":"2026-13-01"})"; }},
        {"patch with a null where none may be", patchExchange(), "/effectDate",
         [](Exchange &e) { e.requestBody = R"({"effectDate":null})"; }},
        {"patch without a college", patchExchange(), "/colleges",
         [](Exchange &e) { e.requestBody = R"({"colleges":[]})"; }},
        {"sign-in without a password", signInExchange(), "body",
         [](Exchange &e) { e.requestBody = R"({"email":"a@b.example"})"; }},
    };
}

std::vector<BadCase> badAnswers()
{
    return {
        {"status undocumented", patchExchange(), "not documented", [](Exchange &e) { e.status = 202; }},
        {"refusal undocumented", refusedExchange(410, "state-expired"), "not documented", [](Exchange &) { }},
        {"header missing", patchExchange(), "header ETag is missing",
         [](Exchange &e) { removeHeader(e.responseHeaders, "etag"); }},
        {"date missing", snapshotExchange(), "header Date is missing",
         [](Exchange &e) { removeHeader(e.responseHeaders, "Date"); }},
        {"header of another form", patchExchange(), "header ETag",
         [](Exchange &e) { e.responseHeaders.back().second = "7"; }},
        {"answer that may be kept", snapshotExchange(), "header Cache-Control",
         [](Exchange &e) { e.responseHeaders[1].second = "max-age=60"; }},
        {"media type missing", snapshotExchange(), "media type",
         [](Exchange &e) { removeHeader(e.responseHeaders, "Content-Type"); }},
        {"a web page", snapshotExchange(), "media type", [](Exchange &e) { e.responseHeaders.back().second = "text/html"; }},
        {"cut body", snapshotExchange(), "no JSON",
         [](Exchange &e) { e.responseBody.resize(e.responseBody.size() / 2); }},
        {"body missing", snapshotExchange(), "no JSON", [](Exchange &e) { e.responseBody.clear(); }},
        {"body where none may be", notModifiedExchange(), "a body where",
         [](Exchange &e) { e.responseBody = "{}"; }},
        {"member missing", patchExchange(), "body", [](Exchange &e) { replace(e.responseBody, R"(,"version":"7")", ""); }},
        {"member undocumented", patchExchange(), "body",
         [](Exchange &e) { replace(e.responseBody, R"("closed")", R"("deleted":false,"closed")"); }},
        {"member of another type", patchExchange(), "/closed",
         [](Exchange &e) { replace(e.responseBody, R"("closed":false)", R"("closed":"no")"); }},
        {"number as text", signInExchange(), "/accessExpiresIn",
         [](Exchange &e) { replace(e.responseBody, "600", R"("600")"); }},
        {"null where none may be", patchExchange(), "/effectDate",
         [](Exchange &e) { replace(e.responseBody, R"("2026-04-16")", "null"); }},
        {"fault deep inside", snapshotExchange(), "/objects/0/siret",
         [](Exchange &e) { replace(e.responseBody, "73282932000074", "7328293200007"); }},
        {"enum value unknown", snapshotExchange(), "/objects/0/role",
         [](Exchange &e) { replace(e.responseBody, R"("user")", R"("boss")"); }},
        {"discriminator unknown", snapshotExchange(), "body/type",
         [](Exchange &e) { replace(e.responseBody, R"("type":"site")", R"("type":"town")"); }},
        {"objects of another type", snapshotExchange(), "/objects/0",
         [](Exchange &e) { replace(e.responseBody, R"("type":"site")", R"("type":"alert")"); }},
        {"code of another refusal", refusedExchange(403, "not-found"), "body", [](Exchange &) { }},
        {"code unknown", refusedExchange(403, "because"), "body", [](Exchange &) { }},
        {"problem of another status", refusedExchange(403, "forbidden"), "status is not the answer's",
         [](Exchange &e) { replace(e.responseBody, "403", "404"); }},
        {"problem of another type", refusedExchange(403, "forbidden"), "type does not name",
         [](Exchange &e) { replace(e.responseBody, "problem:forbidden", "problem:not-found"); }},
        {"refusal as plain JSON", refusedExchange(403, "forbidden"), "media type",
         [](Exchange &e) { e.responseHeaders.back().second = "application/json"; }},
        {"no current representation", refusedExchange(412, "changed-meanwhile"), "body", [](Exchange &) { }},
        {"Retry-After missing", refusedExchange(429, "rate-limited"), "header Retry-After is missing",
         [](Exchange &) { }},
        {"Retry-After no number", refusedExchange(429, "rate-limited", {{"Retry-After", "soon"}}), "header Retry-After",
         [](Exchange &) { }},
    };
}

} // namespace truelle
