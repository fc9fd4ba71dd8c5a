// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/routes/answers.h"
#include "app/caisse/routes/routes.h"
#include "app/caisse/rules/tokens.h"
#include "core/wire/caissewire.h"

namespace truelle::caisse {
namespace {

// A strong validator made of the content.
std::string entityTag(std::string_view body)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    constexpr std::size_t kBytes = 12;
    std::string tag = "\"";
    for (const char c : keyedHash({}, body).substr(0, kBytes)) {
        tag += kDigits[static_cast<unsigned char>(c) >> 4];
        tag += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return tag + '"';
}

// RFC 9110 §13.1.2, weak comparison.
bool isNoneMatch(std::string_view header, std::string_view tag)
{
    while (!header.empty()) {
        const std::size_t comma = header.find(',');
        std::string_view candidate = header.substr(0, comma);
        header.remove_prefix(comma == std::string_view::npos ? header.size() : comma + 1);
        while (candidate.starts_with(' '))
            candidate.remove_prefix(1);
        while (candidate.ends_with(' '))
            candidate.remove_suffix(1);
        if (candidate.starts_with("W/"))
            candidate.remove_prefix(2);
        if (candidate == tag || candidate == "*")
            return true;
    }
    return false;
}

// Serves a document that is the same for everybody and does not change while the server runs.
Handler document(std::string body)
{
    std::string tag = entityTag(body);
    return [body = std::move(body), tag = std::move(tag)](const Request &request) {
        Response response;
        response.headers = {{"ETag", tag}, {"Cache-Control", "no-cache"}};
        if (const auto known = request.header("If-None-Match"); known && isNoneMatch(*known, tag)) {
            response.status = 304;
            return response;
        }
        response.body = body;
        return response;
    };
}

} // namespace

void addPublicRoutes(Router &router, Services &services)
{
    router.add("GET", "/v1/caisse", document(encodeCaisse(services.store().caisse())));
    router.add("GET", "/v1/catalogue", document(encodeCatalogue(services.store().catalogue())));
}

} // namespace truelle::caisse
