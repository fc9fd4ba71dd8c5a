// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/pages/pageroutes.h"

#include "app/caisse/http/percent.h"
#include "app/caisse/pages/linkpages.h"
#include "app/caisse/routes/answers.h"

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
    [[nodiscard]] Response followedWith(const LinkView &link, const LinkAnswers &answers) const;
};

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
        return followedWith(*link, {});
    const TypedForm typed = typedForm(decodeForm(request.body), *link, services.store().caisse());
    if (!typed.isGood())
        return shown(offerPage(purpose, *link, {language, services.store().caisse()}, typed));
    return followedWith(*link, {typed.password, typed.lastName.text, typed.firstName.text});
}

Response Visit::followedWith(const LinkView &link, const LinkAnswers &answers) const
{
    const auto outcome = followLink(services, purpose, token, answers);
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
