// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/request.h"

#include "app/caisse/http/fieldtext.h"
#include "core/wire/problemwire.h"

#include <algorithm>
#include <cassert>

namespace truelle::caisse {

std::optional<std::string_view> Request::header(std::string_view name) const
{
    const auto it =
        std::ranges::find_if(headers, [&](const auto &field) { return equalNoCase(field.first, name); });
    return it == headers.end() ? std::nullopt : std::optional<std::string_view>(it->second);
}

std::optional<std::string_view> Request::queryItem(std::string_view name) const
{
    const auto it = query.find(name);
    return it == query.end() ? std::nullopt : std::optional<std::string_view>(it->second);
}

const std::string &Request::parameter(std::string_view name) const
{
    const auto it = parameters.find(name);
    assert(it != parameters.end());
    return it->second;
}

Response problem(const Error &error, int status)
{
    Response response{status, std::string(kProblemType), encodeProblem(error, status), {}};
    if (error.retryAfter)
        response.headers.emplace_back("Retry-After", std::to_string(error.retryAfter->count()));
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"caisse\"");
    return response;
}

} // namespace truelle::caisse
