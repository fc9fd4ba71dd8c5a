// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/openingflow.h"

#include "core/flows/openingdraftcodec.h"
#include "core/flows/openingflowprivate.h"
#include "core/storage/deskstore.h"

#include <QUuid>

namespace truelle {
namespace {

OpeningDraft newDraft(DiscoveredCaisse caisse, Instant startedAt)
{
    OpeningDraft draft;
    draft.id = QUuid::createUuid().toString(QUuid::Id128).toStdString();
    draft.endpoint = std::move(caisse.endpoint);
    draft.caisse = std::move(caisse.caisse);
    draft.startedAt = startedAt;
    return draft;
}

} // namespace

Result<std::vector<OpeningDraft>> OpeningFlow::unfinished(DeskStore &desk)
{
    auto stored = desk.openings();
    if (!stored)
        return std::move(stored).error();
    std::vector<OpeningDraft> drafts;
    for (const StoredOpening &opening : *stored) {
        auto draft = decodeDraft(opening);
        if (draft && draft->stage != OpeningStage::Activated)
            drafts.push_back(*std::move(draft));
    }
    return drafts;
}

OpeningFlow::OpeningFlow(Parts parts, DiscoveredCaisse caisse, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, parts, newDraft(std::move(caisse), parts.clock.now())))
{
}

OpeningFlow::OpeningFlow(Parts parts, OpeningDraft draft, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, parts, std::move(draft)))
{
    d->resume();
}

OpeningFlow::~OpeningFlow() = default;

const OpeningDraft &OpeningFlow::draft() const
{
    return d->draft();
}

const Caisse &OpeningFlow::caisse() const
{
    return d->draft().caisse;
}

bool OpeningFlow::isBusy() const
{
    return d->isBusy();
}

std::optional<MobileChallenge> OpeningFlow::mobileChallenge() const
{
    return d->challenge();
}

void OpeningFlow::keep(const OpeningDraft &typed)
{
    d->keep(typed);
}

void OpeningFlow::identify(const SiteIdentification &identification)
{
    d->identify(identification);
}

void OpeningFlow::goBack()
{
    d->goBack();
}

void OpeningFlow::sendMobileCode(const std::string &mobile)
{
    d->sendMobileCode(mobile);
}

void OpeningFlow::confirmMobile(const std::string &mobile, const Secret &code)
{
    d->confirmMobile(mobile, code);
}

void OpeningFlow::complete(OpeningDetails details)
{
    d->complete(std::move(details));
}

void OpeningFlow::correct()
{
    d->correct();
}

void OpeningFlow::resendActivation()
{
    d->resendActivation();
}

void OpeningFlow::cancelStep()
{
    d->cancelStep();
}

void OpeningFlow::abandon()
{
    d->abandon();
}

} // namespace truelle
