// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/operation.h"
#include "core/domain/dsn.h"
#include "core/domain/site.h"

#include <QPointer>

namespace truelle {

struct AccountContext;
class CacheStore;

// « Suivi DSN » of a site from the caisse, kept in the cache; what is kept where the caisse cannot be reached.
class FollowUpOperation final : public Operation<DsnFollowUp>
{
    Q_OBJECT
public:
    // `account` may be none: then the operation ends with NotFound. Both outlive the operation.
    FollowUpOperation(AccountContext *account, CacheStore &cache, SiteKey site, QObject *parent);

protected:
    void doStart() override;
    void doCancel() override;

private:
    void onAnswer(Result<DsnFollowUp> answer);

    AccountContext *m_account;
    CacheStore &m_cache;
    SiteKey m_site;
    QPointer<OperationBase> m_running;
};

} // namespace truelle
