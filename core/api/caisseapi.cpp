// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/caisseapi.h"

#include "core/api/apioperation.h"
#include "core/wire/caissewire.h"

namespace truelle {

CaisseApi::CaisseApi(HttpTransport &transport, std::shared_ptr<Vocabulary> vocabulary)
    : m_senders{[&transport](HttpRequest request, QObject *parent) {
                    return transport.exchange(std::move(request), parent);
                },
                {}}
    , m_sessions(m_senders)
    , m_openings(m_senders)
    , m_me(m_senders)
    , m_feeds(m_senders)
    , m_sites(m_senders)
    , m_delegations(m_senders, std::move(vocabulary))
{
}

void CaisseApi::setAuthorisedSender(Sender authorised)
{
    m_senders.authorised = std::move(authorised);
}

Operation<CaisseAnswer> *CaisseApi::caisse(QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/caisse";
    request.maximumAnswer = 256u << 10;
    return new ApiOperation<CaisseAnswer>(
        {m_senders.open, std::move(request), {}, [](HttpAnswer &&answer) -> Result<CaisseAnswer> {
             auto caisse = decodeCaisse(answer.body);
             if (!caisse)
                 return std::move(caisse).error();
             return CaisseAnswer{*std::move(caisse), std::move(answer.certificate)};
         }},
        parent);
}

Operation<CatalogueAnswer> *CaisseApi::catalogue(const std::string &etag, QObject *parent) const
{
    HttpRequest request;
    request.target = "/v1/catalogue";
    request.maximumAnswer = 4u << 20;
    if (!etag.empty())
        request.headers.emplace_back("If-None-Match", etag);
    return new ApiOperation<CatalogueAnswer>(
        {m_senders.open, std::move(request), {{200, 304}}, [](HttpAnswer &&answer) -> Result<CatalogueAnswer> {
             CatalogueAnswer served{{}, std::string(answer.header("etag"))};
             if (answer.status == 304)
                 return served;
             auto catalogue = decodeCatalogue(answer.body);
             if (!catalogue)
                 return std::move(catalogue).error();
             served.catalogue = *std::move(catalogue);
             return served;
         }},
        parent);
}

} // namespace truelle
