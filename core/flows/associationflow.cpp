// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/associationflow.h"

#include "core/api/caisseapi.h"
#include "core/flows/formchecks.h"
#include "core/flows/stepline.h"

#include <utility>

namespace truelle {

class AssociationFlow::Private
{
public:
    Private(AssociationFlow &flow, const AccountRegistry &accounts, DiscoveredCaisse caisse)
        : m_flow(flow)
        , m_caisse(std::move(caisse.caisse))
        , m_transport(accounts.makeTransport(caisse.endpoint))
        , m_api(*m_transport)
    {
        QObject::connect(&m_line, &StepLine::busyChanged, &m_flow, &AssociationFlow::busyChanged);
    }

    void identify(SiteIdentification identification);
    void associate(AssociationDetails details);

    AssociationFlow &m_flow;
    Caisse m_caisse;
    std::unique_ptr<HttpTransport> m_transport;
    CaisseApi m_api;
    std::optional<Secret> m_token;
    StepLine m_line;
};

void AssociationFlow::Private::identify(SiteIdentification identification)
{
    if (auto fault = checkIdentification(identification, m_caisse.cibtpIdPattern))
        return m_line.answerLater(
            [this, fault = *std::move(fault)] { Q_EMIT m_flow.identificationRefused(fault); });
    m_token.reset();
    m_line.ask(m_api.openings().identifyForAssociation(identification, &m_line),
               [this](const Result<IdentifiedSite> &site) {
                   if (!site)
                       return m_line.answer([&] { Q_EMIT m_flow.identificationRefused(site.error()); });
                   m_token = site->token;
                   m_line.answer([&] { Q_EMIT m_flow.identified(*site); });
               });
}

void AssociationFlow::Private::associate(AssociationDetails details)
{
    auto fault = m_token ? checkAssociation(details) : std::optional(Error(ErrorCode::OpeningEnded, "no token at hand"));
    if (fault)
        return m_line.answerLater([this, fault = *std::move(fault)] { Q_EMIT m_flow.associationRefused(fault); });
    details.token = *m_token;
    m_line.ask(m_api.openings().associate(details, &m_line), [this](const Result<AssociatedSite> &site) {
        if (site || site.error().code == ErrorCode::OpeningEnded)
            m_token.reset();
        m_line.answer([&] {
            if (site)
                Q_EMIT m_flow.associated(*site);
            else
                Q_EMIT m_flow.associationRefused(site.error());
        });
    });
}

AssociationFlow::AssociationFlow(AccountRegistry &accounts, DiscoveredCaisse caisse, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, accounts, std::move(caisse)))
{
}

AssociationFlow::~AssociationFlow() = default;

const Caisse &AssociationFlow::caisse() const
{
    return d->m_caisse;
}

bool AssociationFlow::isBusy() const
{
    return d->m_line.isBusy();
}

void AssociationFlow::identify(const SiteIdentification &identification)
{
    if (!isBusy())
        d->identify(identification);
}

void AssociationFlow::associate(const std::string &email, const Secret &password)
{
    if (!isBusy())
        d->associate({{}, email, password});
}

void AssociationFlow::cancelStep()
{
    d->m_line.cancel();
}

} // namespace truelle
