// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/sender.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"

namespace truelle {

// Single sites: /v1/sites/{id}, its « Suivi DSN ». Made by CaisseApi.
class SiteApi
{
public:
    explicit SiteApi(const Senders &senders) : m_senders(senders) { }

    // NotFound for a site the person cannot see as for one that is not there.
    [[nodiscard]] Operation<Site> *site(const SiteId &id, QObject *parent) const;
    // Forbidden without « Suivi de mes déclarations de salaire ».
    [[nodiscard]] Operation<DsnFollowUp> *followUp(const SiteId &id, QObject *parent) const;

private:
    const Senders &m_senders;
};

} // namespace truelle
