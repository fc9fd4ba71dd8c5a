// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/request.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace truelle::caisse {

// Which handler answers which method and path. Filled before the server starts, only read afterwards; route()
// and pattern() may then be called from any thread.
class Router
{
public:
    // What a browser is shown instead of a problem document.
    using RefusalPage = std::function<Response(const Request &, const Response &refusal)>;

    // `pattern` is made of segments: fixed ones ("/v1/sessions:refresh") and parameters that fill a whole
    // segment
    // ("/v1/sites/{id}/delegations"). Where several patterns fit a path, the one whose first difference is a
    // fixed segment wins. Precondition: the pair of method and pattern is new. GET serves HEAD too.
    void add(std::string_view method, std::string_view pattern, Handler handler);

    // 404 not-found for an unknown path, 400 validation-failed for one with a broken escape, 405
    // method-not-allowed with Allow for a known one with another method, 204 with Allow for OPTIONS. Lets a
    // handler's exceptions through.
    [[nodiscard]] Response route(Request request) const;

    // Paths with this first segment are visited by people: whatever refuses them is told as a page.
    void addRefusalPage(std::string_view firstSegment, RefusalPage page);
    // An answer as this request may have it: a problem document under such a path becomes the page, anything else stays.
    [[nodiscard]] Response dressed(const Request &request, Response answer) const;

    // The pattern that fits a path, for logs: it holds no id. Empty where none does.
    [[nodiscard]] std::string_view pattern(std::string_view path) const;

private:
    struct MethodHandler
    {
        std::string method;
        Handler handler;
    };
    struct Resource
    {
        std::string pattern;
        std::vector<std::string> segments;
        std::vector<MethodHandler> methods;
    };

    [[nodiscard]] const Resource *find(const std::vector<std::string> &path) const;
    [[nodiscard]] Response answerOf(Request &request) const;
    [[nodiscard]] static std::string allowedMethods(const Resource &resource);

    std::map<std::string, RefusalPage, std::less<>> m_refusalPages; // by first segment
    std::vector<Resource> m_resources; // the more specific of two that fit the same path comes first
};

} // namespace truelle::caisse
