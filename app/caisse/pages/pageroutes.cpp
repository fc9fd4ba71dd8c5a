// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/pageroutes.h"

#include "app/caisse/http/percent.h"
#include "app/caisse/pages/linkpages.h"
#include "app/caisse/routes/answers.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

constexpr LinkPurpose kPurposes[] = {LinkPurpose::Activation, LinkPurpose::Certification, LinkPurpose::NewAddress,
                                     LinkPurpose::KeepAddress, LinkPurpose::Password};

// One request of one kind of page.
struct Visit
{
    Services &services;
    LinkPurpose purpose;
    const Request &request;
    Secret token;
    PageLanguage language;

    [[nodiscard]] Response view() const;
    [[nodiscard]] Response follow() const;

private:
    [[nodiscard]] Response shown(const Page &page) const { return pageResponse(page, language, services.store().caisse()); }
    [[nodiscard]] Response followedWith(const LinkView &link, const std::optional<Secret> &password) const;
};

// application/x-www-form-urlencoded: as a query, but a blank is a plus.
std::optional<TextMap> decodeForm(std::string body)
{
    std::ranges::replace(body, '+', ' ');
    return decodeQuery(body);
}

Response Visit::view() const
{
    const auto link = viewLink(services, purpose, token);
    if (!link)
        return refused(services, link.error());
    return shown(offerPage(purpose, *link, {language, services.store().caisse()}));
}

Response Visit::follow() const
{
    if (!hasMediaType(request, "application/x-www-form-urlencoded"))
        return refused(services, Error(ErrorCode::UnsupportedMediaType));
    const auto link = viewLink(services, purpose, token);
    if (!link)
        return refused(services, link.error());
    if (link->state != LinkState::Good || !link->needsPassword)
        return followedWith(*link, std::nullopt);
    const TypedPassword typed = typedPassword(decodeForm(request.body), services.store().caisse());
    if (!typed.isGood())
        return shown(offerPage(purpose, *link, {language, services.store().caisse()}, typed));
    return followedWith(*link, typed.password);
}

Response Visit::followedWith(const LinkView &link, const std::optional<Secret> &password) const
{
    const auto outcome = followLink(services, purpose, token, password);
    if (!outcome)
        return refused(services, outcome.error());
    if (*outcome == LinkOutcome::Done)
        services.log().write(LogLevel::Info, "pages", "link followed", {{"purpose", purposeName(purpose)}});
    return shown(outcomePage(purpose, *outcome, link.email, language));
}

Handler handler(Services &services, LinkPurpose purpose, Response (Visit::*answer)() const)
{
    return [&services, purpose, answer](const Request &request) {
        const Visit visit{services, purpose, request, Secret(request.parameter("token")), languageFor(request)};
        return (visit.*answer)();
    };
}

} // namespace

void registerPages(Router &router, Services &services)
{
    for (const LinkPurpose purpose : kPurposes) {
        const std::string place = '/' + std::string(purposeName(purpose));
        router.add("GET", place + "/{token}", handler(services, purpose, &Visit::view));
        router.add("POST", place + "/{token}", handler(services, purpose, &Visit::follow));
        router.addRefusalPage(purposeName(purpose), [&services](const Request &request, const Response &refusal) {
            const PageLanguage language = languageFor(request);
            Response page = pageResponse(refusalPage(refusal.status, language), language, services.store().caisse());
            page.headers.insert(page.headers.end(), refusal.headers.begin(), refusal.headers.end());
            return page;
        });
    }
}

} // namespace truelle::caisse
