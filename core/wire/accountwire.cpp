// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/accountwire.h"

#include "core/wire/fieldlimits.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace truelle {
namespace {

constexpr std::size_t kMostDeviceName = 128; // in characters

void writeAccount(JsonWriter &json, const Account &account)
{
    json.beginObject()
        .member("id", account.id.toString())
        .member("email", account.email)
        .member("lastName", account.lastName)
        .member("firstName", account.firstName)
        .optionalMember("landline", account.landline)
        .optionalMember("mobile", account.mobile)
        .member("mobileCertified", account.isMobileCertified);
    if (account.emailCertifiedUntil)
        json.member("emailCertifiedUntil", formatIso(*account.emailCertifiedUntil));
    json.optionalMember("firmName", account.firmName)
        .key("notifications")
        .beginObject()
        .member("documentsByEmail", account.getsDocumentsByEmail)
        .member("documentsBySms", account.getsDocumentsBySms)
        .endObject()
        .optionalMember("version", account.version)
        .endObject();
}

Account readAccount(JsonFields &fields)
{
    Account account;
    account.id = AccountId(fields.text("id"));
    account.email = fields.text("email");
    account.lastName = fields.textOr("lastName", {});
    account.firstName = fields.textOr("firstName", {});
    account.landline = fields.textOr("landline", {});
    account.mobile = fields.textOr("mobile", {});
    account.isMobileCertified = fields.flagOr("mobileCertified", false);
    account.emailCertifiedUntil = fields.optionalDate("emailCertifiedUntil");
    account.firmName = fields.textOr("firmName", {});
    if (fields.has("notifications")) {
        JsonFields notifications = fields.object("notifications");
        account.getsDocumentsByEmail = notifications.flagOr("documentsByEmail", false);
        account.getsDocumentsBySms = notifications.flagOr("documentsBySms", false);
    }
    account.version = fields.textOr("version", {});
    return account;
}

} // namespace

std::string encodeSignInRequest(const SignInRequest &request)
{
    JsonWriter json;
    json.beginObject()
        .member("email", request.email)
        .member("password", request.password.reveal())
        .optionalMember("deviceName", request.deviceName)
        .endObject();
    return json.take();
}

Result<SignInRequest> decodeSignInRequest(std::string_view body)
{
    return readJson<SignInRequest, JsonKind::Request>(body, [](JsonFields &fields) {
        SignInRequest request;
        request.email = fields.textUpTo("email", kMostAddress);
        request.password = Secret(fields.textUpTo("password", kMostPassword));
        if (fields.has("deviceName") || fields.isNull("deviceName"))
            request.deviceName = fields.textUpTo("deviceName", kMostDeviceName);
        return request;
    });
}

std::string encodeRefreshRequest(const Secret &refreshToken)
{
    JsonWriter json;
    json.beginObject().member("refreshToken", refreshToken.reveal()).endObject();
    return json.take();
}

Result<Secret> decodeRefreshRequest(std::string_view body)
{
    return readJson<Secret, JsonKind::Request>(
        body, [](JsonFields &fields) { return Secret(fields.textUpTo("refreshToken", kMostToken)); });
}

std::string encodeSessionTokens(const SessionTokens &tokens)
{
    JsonWriter json;
    json.beginObject()
        .member("accessToken", tokens.accessToken.reveal())
        .member("accessExpiresIn", std::int64_t{tokens.accessLifetime.count()})
        .member("refreshToken", tokens.refreshToken.reveal())
        .member("refreshExpiresIn", std::int64_t{tokens.refreshLifetime.count()})
        .key("account");
    writeAccount(json, tokens.account);
    json.endObject();
    return json.take();
}

Result<SessionTokens> decodeSessionTokens(std::string_view body)
{
    return readJson<SessionTokens>(body, [](JsonFields &fields) {
        SessionTokens tokens;
        tokens.accessToken = Secret(fields.text("accessToken"));
        tokens.accessLifetime = std::chrono::seconds{fields.countUpTo("accessExpiresIn", kMostSeconds)};
        tokens.refreshToken = Secret(fields.text("refreshToken"));
        tokens.refreshLifetime = std::chrono::seconds{fields.countUpTo("refreshExpiresIn", kMostSeconds)};
        JsonFields account = fields.object("account");
        tokens.account = readAccount(account);
        return tokens;
    });
}

std::string encodeSessionInfo(const SessionInfo &info)
{
    JsonWriter json;
    json.beginObject()
        .member("accountId", info.account.toString())
        .key("limits")
        .beginObject()
        .member("page", info.pageLimit)
        .member("batch", info.batchLimit)
        .endObject()
        .member("catalogueVersion", info.catalogueVersion)
        .member("oldestClient", info.oldestClient)
        .member("serverTime", formatIso(info.serverTime))
        .endObject();
    return json.take();
}

Result<SessionInfo> decodeSessionInfo(std::string_view body)
{
    return readJson<SessionInfo>(body, [](JsonFields &fields) {
        SessionInfo info;
        info.account = AccountId(fields.text("accountId"));
        JsonFields limits = fields.object("limits");
        info.pageLimit = limits.integer("page");
        info.batchLimit = limits.integer("batch");
        info.catalogueVersion = fields.text("catalogueVersion");
        info.oldestClient = fields.text("oldestClient");
        info.serverTime = fields.optionalInstant("serverTime").value_or(Instant{});
        return info;
    });
}

std::string encodeAccount(const Account &account)
{
    JsonWriter json;
    writeAccount(json, account);
    return json.take();
}

Result<Account> decodeAccount(std::string_view body)
{
    return readJson<Account>(body, readAccount);
}

} // namespace truelle
