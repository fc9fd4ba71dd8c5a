// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/delegationapi.h"
#include "core/api/feedapi.h"
#include "core/api/meapi.h"
#include "core/api/openingapi.h"
#include "core/api/sessionapi.h"
#include "core/api/siteapi.h"
#include "core/domain/account.h"
#include "core/domain/catalogue.h"

#include <memory>
#include <optional>
#include <string>

namespace truelle {

// GET /v1/caisse, with the certificate that vouched for it.
struct CaisseAnswer
{
    Caisse caisse;
    std::optional<CertificateFacts> certificate;
};

// A document that is asked for again only to learn whether it changed.
struct CatalogueAnswer
{
    std::optional<Catalogue> catalogue; // nothing: unchanged since `etag`
    std::string etag;
};

// Everything a caisse can be asked, one group per kind of thing. Each call makes an idle operation; its starter is its
// parent. All fail with the network and TLS codes, NotACaisse, MalformedAnswer, and what the caisse refuses; those of a
// session also with SessionEnded.
class CaisseApi
{
public:
    // `vocabulary` numbers the rights codes of what is decoded; the default is for callers that read none.
    explicit CaisseApi(HttpTransport &transport,
                       std::shared_ptr<Vocabulary> vocabulary = std::make_shared<Vocabulary>());
    CaisseApi(const CaisseApi &) = delete;
    CaisseApi &operator=(const CaisseApi &) = delete;
    // The way of the calls that need a session (Session::authorised); until then they end with SessionEnded.
    void setAuthorisedSender(Sender authorised);

    [[nodiscard]] Operation<CaisseAnswer> *caisse(QObject *parent) const;
    // `etag` of the one at hand, or empty.
    [[nodiscard]] Operation<CatalogueAnswer> *catalogue(const std::string &etag, QObject *parent) const;

    [[nodiscard]] const SessionApi &sessions() const { return m_sessions; }
    [[nodiscard]] const OpeningApi &openings() const { return m_openings; }
    [[nodiscard]] const MeApi &me() const { return m_me; }
    [[nodiscard]] const FeedApi &feeds() const { return m_feeds; }
    [[nodiscard]] const SiteApi &sites() const { return m_sites; }
    [[nodiscard]] const DelegationApi &delegations() const { return m_delegations; }

private:
    Senders m_senders;
    SessionApi m_sessions;
    OpeningApi m_openings;
    MeApi m_me;
    FeedApi m_feeds;
    SiteApi m_sites;
    DelegationApi m_delegations;
};

} // namespace truelle
