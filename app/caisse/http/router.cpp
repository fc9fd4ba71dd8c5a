// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/router.h"

#include "app/caisse/http/percent.h"

#include <algorithm>
#include <cassert>

namespace truelle::caisse {
namespace {

bool isParameter(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

std::vector<std::string_view> split(std::string_view path)
{
    std::vector<std::string_view> segments;
    if (path.empty() || path.front() != '/')
        return segments;
    do {
        path.remove_prefix(1);
        segments.push_back(path.substr(0, path.find('/')));
        path.remove_prefix(segments.back().size());
    } while (!path.empty());
    return segments;
}

// Decoded after the split, so that an escaped slash stays inside its segment.
std::optional<std::vector<std::string>> decodedSegments(std::string_view path)
{
    std::vector<std::string> segments;
    for (const std::string_view segment : split(path)) {
        auto decoded = decodePercent(segment);
        if (!decoded)
            return std::nullopt;
        segments.push_back(std::move(*decoded));
    }
    return segments;
}

bool fits(const std::vector<std::string> &pattern, const std::vector<std::string> &path)
{
    return std::ranges::equal(pattern, path, [](const std::string &wanted, const std::string &given) {
        return isParameter(wanted) ? !given.empty() : wanted == given;
    });
}

// Fixed before parameter at the first difference; any order otherwise, as long as it is one.
bool comesBefore(const std::vector<std::string> &left, const std::vector<std::string> &right)
{
    return std::ranges::lexicographical_compare(left, right, [](const std::string &a, const std::string &b) {
        return isParameter(a) != isParameter(b) ? isParameter(b) : !isParameter(a) && a < b;
    });
}

} // namespace

void Router::add(std::string_view method, std::string_view pattern, Handler handler)
{
    auto resource = std::ranges::find(m_resources, pattern, &Resource::pattern);
    if (resource == m_resources.end()) {
        Resource added{std::string(pattern), {}, {}};
        for (const std::string_view segment : split(pattern))
            added.segments.emplace_back(segment);
        const auto place = std::ranges::find_if(
            m_resources, [&](const Resource &other) { return comesBefore(added.segments, other.segments); });
        resource = m_resources.insert(place, std::move(added));
    }
    assert(std::ranges::find(resource->methods, method, &MethodHandler::method) == resource->methods.end());
    resource->methods.push_back({std::string(method), std::move(handler)});
}

const Router::Resource *Router::find(const std::vector<std::string> &path) const
{
    const auto it = std::ranges::find_if(
        m_resources, [&](const Resource &resource) { return fits(resource.segments, path); });
    return it == m_resources.end() ? nullptr : &*it;
}

std::string Router::allowedMethods(const Resource &resource)
{
    std::string allowed;
    for (const MethodHandler &entry : resource.methods) {
        allowed += entry.method + ", ";
        if (entry.method == "GET")
            allowed += "HEAD, ";
    }
    return allowed + "OPTIONS";
}

std::string_view Router::pattern(std::string_view path) const
{
    const auto segments = decodedSegments(path);
    const Resource *resource = segments ? find(*segments) : nullptr;
    return resource ? std::string_view(resource->pattern) : std::string_view();
}

void Router::addRefusalPage(std::string_view firstSegment, RefusalPage page)
{
    m_refusalPages.insert_or_assign(std::string(firstSegment), std::move(page));
}

Response Router::dressed(const Request &request, Response answer) const
{
    if (answer.contentType != kProblemType)
        return answer;
    const std::string_view path = std::string_view(request.path).substr(std::min<std::size_t>(1, request.path.size()));
    const auto page = m_refusalPages.find(path.substr(0, path.find('/')));
    return page == m_refusalPages.end() ? answer : page->second(request, answer);
}

Response Router::route(Request request) const
{
    Response answer = answerOf(request);
    return dressed(request, std::move(answer));
}

Response Router::answerOf(Request &request) const
{
    const auto segments = decodedSegments(request.path);
    if (!segments)
        return problem(Error(ErrorCode::ValidationFailed), 400);
    const Resource *resource = find(*segments);
    if (!resource)
        return problem(Error(ErrorCode::NotFound), 404);
    if (request.method == "OPTIONS")
        return {204, {}, {}, {{"Allow", allowedMethods(*resource)}}};
    const std::string_view wanted = request.method == "HEAD" ? std::string_view("GET") : request.method;
    const auto entry = std::ranges::find(resource->methods, wanted, &MethodHandler::method);
    if (entry == resource->methods.end()) {
        Response refused = problem(Error(ErrorCode::MethodNotAllowed), 405);
        refused.headers.emplace_back("Allow", allowedMethods(*resource));
        return refused;
    }
    for (std::size_t i = 0; i < resource->segments.size(); ++i) {
        const std::string &segment = resource->segments[i];
        if (isParameter(segment))
            request.parameters.insert_or_assign(segment.substr(1, segment.size() - 2), (*segments)[i]);
    }
    return entry->handler(request);
}

} // namespace truelle::caisse
