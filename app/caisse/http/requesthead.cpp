// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/requesthead.h"

#include "app/caisse/http/fieldtext.h"
#include "app/caisse/http/host.h"
#include "app/caisse/http/percent.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <optional>

namespace truelle::caisse {
namespace {

constexpr std::string_view kScheme = "https://";

std::vector<std::string_view> valuesOf(const HeaderList &fields, std::string_view name)
{
    std::vector<std::string_view> values;
    for (const auto &[key, value] : fields)
        if (equalNoCase(key, name))
            values.emplace_back(value);
    return values;
}

Response refused(int status)
{
    return problem(Error(ErrorCode::ValidationFailed), status);
}

// RFC 9112 §6.3 and §11.2: how long the body is must have one answer.
bool isLengthAmbiguous(const RequestHead &head)
{
    const auto codings = valuesOf(head.fields, "Transfer-Encoding");
    const auto lengths = valuesOf(head.fields, "Content-Length");
    if (codings.size() + lengths.size() > 1)
        return true;
    if (!codings.empty() && (head.version < 11 || !equalNoCase(codings.front(), "chunked")))
        return true;
    return !lengths.empty()
        && (lengths.front().empty()
            || lengths.front().find_first_not_of("0123456789") != std::string_view::npos);
}

// Takes scheme and authority off an absolute target (RFC 9112 §3.2.2: it then stands for Host).
std::optional<std::string> takeAuthority(std::string &target)
{
    if (!startsWithNoCase(target, kScheme))
        return std::nullopt;
    const std::size_t end = std::min(target.find_first_of("/?", kScheme.size()), target.size());
    std::string authority = target.substr(kScheme.size(), end - kScheme.size());
    target.erase(0, end);
    if (!target.starts_with('/'))
        target.insert(target.begin(), '/');
    return authority;
}

std::string sourceThrough(const RequestHead &head, std::span<const std::string> proxies)
{
    if (std::ranges::find(proxies, head.peer) == proxies.end())
        return sourceOf(head.peer);
    // The last entry is the proxy's own; those before it are whatever the client claims.
    const auto forwarded = valuesOf(head.fields, "X-Forwarded-For");
    if (forwarded.empty())
        return sourceOf(head.peer);
    const std::string_view list = forwarded.back();
    const std::string_view last = trimmed(list.substr(list.rfind(',') + 1));
    return last.empty() ? sourceOf(head.peer) : sourceOf(std::string(last));
}

HeaderList joined(const HeaderList &fields)
{
    HeaderList result;
    for (const auto &[name, value] : fields) {
        const auto same =
            std::ranges::find_if(result, [&](const auto &field) { return equalNoCase(field.first, name); });
        if (same == result.end())
            result.emplace_back(name, value);
        else
            same->second += ", " + value;
    }
    return result;
}

} // namespace

std::string sourceOf(const std::string &address)
{
    namespace ip = boost::asio::ip;
    boost::system::error_code notNumeric;
    const auto parsed = ip::make_address(address, notNumeric);
    if (notNumeric)
        return address;
    if (parsed.is_v4())
        return parsed.to_string();
    if (parsed.to_v6().is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, parsed.to_v6()).to_string();
    auto bytes = parsed.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::make_address_v6(bytes).to_string() + "/64";
}

std::variant<Request, Response> readHead(RequestHead head, const HeadRules &rules)
{
    if (head.version != 10 && head.version != 11)
        return refused(505);
    const auto hosts = valuesOf(head.fields, "Host");
    if (isLengthAmbiguous(head) || hosts.size() > 1)
        return refused(400);
    const auto authority = takeAuthority(head.target);
    const std::string_view host = authority ? std::string_view(*authority)
        : hosts.empty()                     ? std::string_view()
                                            : hosts.front();
    if (!isServedHost(host, rules.hosts))
        return refused(421);
    const auto expectations = valuesOf(head.fields, "Expect");
    if (!expectations.empty()
        && !(expectations.size() == 1 && equalNoCase(expectations.front(), "100-continue")))
        return refused(417);
    const std::size_t mark = head.target.find('?');
    auto query = decodeQuery(mark == std::string::npos ? std::string_view()
                                                       : std::string_view(head.target).substr(mark + 1));
    if (!head.target.starts_with('/') || head.target.find('#') != std::string::npos || !query)
        return refused(400);

    Request request;
    request.source = sourceThrough(head, rules.trustedProxies);
    request.method = std::move(head.method);
    request.path = head.target.substr(0, mark);
    request.query = std::move(*query);
    request.headers = joined(head.fields);
    return request;
}

} // namespace truelle::caisse
