// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/problemwire.h"

#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace truelle {
namespace {

ErrorCode generalCode(int status)
{
    switch (status) {
    case 401: return ErrorCode::SessionEnded;
    case 403: return ErrorCode::Forbidden;
    case 404: return ErrorCode::NotFound;
    case 405: return ErrorCode::MethodNotAllowed;
    case 409: return ErrorCode::StillRunning;
    case 410: return ErrorCode::StateExpired;
    case 412: return ErrorCode::ChangedMeanwhile;
    case 413: return ErrorCode::PayloadTooLarge;
    case 415: return ErrorCode::UnsupportedMediaType;
    case 426: return ErrorCode::ClientTooOld;
    case 428: return ErrorCode::PreconditionRequired;
    case 429: return ErrorCode::RateLimited;
    case 502:
    case 503:
    case 504: return ErrorCode::ServerBusy;
    }
    return status >= 500 ? ErrorCode::ServerFailed : ErrorCode::ValidationFailed;
}

} // namespace

std::string encodeProblem(const Error &error, int status)
{
    JsonWriter json;
    json.beginObject()
        .member("type", std::string("urn:truelle:problem:") + std::string(codeName(error.code)))
        .member("title", codeName(error.code))
        .member("status", status)
        .member("code", codeName(error.code));
    if (!error.fields.empty()) {
        json.key("errors").beginArray();
        for (const FieldError &field : error.fields)
            json.beginObject()
                .member("pointer", field.pointer)
                .member("code", field.code)
                .optionalMember("about", field.about)
                .endObject();
        json.endArray();
    }
    if (!error.current.empty())
        json.key("current").raw(error.current);
    json.endObject();
    return json.take();
}

Error decodeProblem(std::string_view body, int status)
{
    // A problem is itself an Error, so it is read beside the result rather than as one.
    Error error;
    const auto decoded = readJson<bool>(body, [&](JsonFields &fields) {
        const std::string name = fields.text("code");
        error = Error(errorCodeFromName(name).value_or(generalCode(status)), name);
        std::size_t index = 0;
        for (const auto item : fields.arrayOrEmpty("errors")) {
            JsonFields field = fields.element(item, "errors", index++);
            error.fields.push_back({field.text("pointer"), field.text("code"), field.textOr("about", {})});
        }
        if (fields.has("current"))
            error.current = simdjson::minify(fields.object("current").members());
        return true;
    });
    if (!decoded)
        error = Error(ErrorCode::NotACaisse, "no problem document");
    error.httpStatus = status;
    return error;
}

} // namespace truelle
