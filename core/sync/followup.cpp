// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/followup.h"

#include "core/api/caisseapi.h"
#include "core/session/accountregistry.h"
#include "core/storage/cachestore.h"
#include "core/sync/errorclass.h"

namespace truelle {

FollowUpOperation::FollowUpOperation(AccountContext *account, CacheStore &cache, SiteKey site, QObject *parent)
    : Operation(parent), m_account(account), m_cache(cache), m_site(std::move(site))
{
}

void FollowUpOperation::doStart()
{
    if (m_account == nullptr)
        return finish(Error(ErrorCode::NotFound, "no such account on this computer"));
    auto *operation = m_account->api->sites().followUp(m_site.site, this);
    m_running = operation;
    startAndThen(operation, this, [this](Result<DsnFollowUp> answer) { onAnswer(std::move(answer)); });
}

void FollowUpOperation::doCancel()
{
    if (m_running)
        m_running->cancel();
}

void FollowUpOperation::onAnswer(Result<DsnFollowUp> answer)
{
    if (answer) {
        // What cannot be kept can be shown all the same.
        static_cast<void>(m_cache.putFollowUp(m_site.account, *answer));
        return finish(std::move(answer));
    }
    // A refusal is an answer: what was seen before is not shown in its place.
    const bool isRefusal = classify(answer.error().code) == ErrorClass::Refused;
    const auto kept = isRefusal ? Result<std::optional<DsnFollowUp>>(std::nullopt) : m_cache.followUp(m_site);
    if (kept && *kept)
        return finish(**kept);
    finish(std::move(answer).error());
}

} // namespace truelle
