// SPDX-License-Identifier: GPL-3.0-or-later
// What DelegationsPage tells of what was just done from the list, and the way back from it.
#include "ui/delegations/delegationspage.h"

#include "ui/delegations/changewords.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"

namespace truelle::ui {

void DelegationsPage::forgetDeed()
{
    m_last.reset();
    m_onAction = nullptr;
    m_onOtherAction = nullptr;
    m_message->clear();
}

void DelegationsPage::onGranted(const DelegationId &delegation, PendingState outcome, const QString &receiver)
{
    m_current = delegation;
    showList();
    m_last = LastDeed{delegation, std::nullopt, {}, receiver};
    showOutcome(outcome);
}

void DelegationsPage::onDone(Deed deed, const ShownDelegation &before)
{
    m_current = before.shown.id;
    showList();
    m_last = LastDeed{before.shown.id, deed, before, personWords(before.beneficiary)};
    sayDone(MessageKind::Info, tr("La caisse en est informée dès qu'elle répond."));
}

void DelegationsPage::onAdded(const SiteKey &site, const DelegationId &addition, const DelegationId &delegation)
{
    if (site != m_site)
        return;
    if (m_current == addition)
        m_current = delegation;
    if (m_editor->delegation() == addition)
        open(delegation, RightsEditor::Mode::View);
    if (m_last && m_last->delegation == addition) {
        m_last->delegation = delegation;
        showOutcome(PendingState::None);
    }
}

void DelegationsPage::onSettled(const SiteKey &site, const DelegationId &delegation, PendingState outcome)
{
    if (site == m_site && m_last && m_last->delegation == delegation)
        showOutcome(outcome);
}

void DelegationsPage::showOutcome(PendingState outcome)
{
    m_onAction = nullptr;
    m_onOtherAction = nullptr;
    switch (outcome) {
    case PendingState::None: return showSaved();
    case PendingState::Waiting:
    case PendingState::Sending: return showWaiting();
    case PendingState::Refused: return showRefused();
    case PendingState::Conflict: return showConflict();
    }
}

void DelegationsPage::showSaved()
{
    if (m_last->deed)
        return sayDone(MessageKind::Success, tr("La caisse l'a enregistré."));
    const auto shown = find(m_last->delegation);
    const bool isFirm = shown && shown->beneficiary.kind == BeneficiaryKind::Firm;
    m_message->say(MessageKind::Success, tr("Délégation enregistrée"),
                   isFirm ? tr("%1 a désormais accès à ce site, dans la limite de ces droits.").arg(m_last->receiver)
                          : tr("La caisse envoie à %1 un courriel : le lien d'activation de son compte utilisateur, ou celui "
                               "pour se connecter si ce compte existe déjà.").arg(m_last->receiver));
}

void DelegationsPage::showWaiting()
{
    const auto shown = find(m_last->delegation);
    if (m_last->deed)
        return sayDone(MessageKind::Info, waitingText(shown ? shown->problem : std::nullopt));
    m_message->say(MessageKind::Info, tr("En attente du réseau"),
                   tr("La délégation de %1 est gardée sur cet ordinateur et partira d'elle-même dès que la caisse "
                      "répondra.").arg(m_last->receiver));
}

void DelegationsPage::showRefused()
{
    const auto shown = find(m_last->delegation);
    m_message->say(MessageKind::Danger, tr("Refusé"), refusedText(shown ? shown->problem : std::nullopt));
    const DelegationId delegation = m_last->delegation;
    const bool isAddition = shown && shown->kind == PendingKind::Addition;
    m_message->offer(isAddition ? tr("Corriger") : tr("Réessayer"));
    m_onAction = [this, delegation, isAddition] {
        if (isAddition)
            edit(delegation);
        else
            settle(&DelegationDesk::retry, delegation);
    };
    m_message->offerAlso(tr("Abandonner"));
    m_onOtherAction = [this, delegation] { settle(&DelegationDesk::discard, delegation); };
}

void DelegationsPage::showConflict()
{
    const auto shown = find(m_last->delegation);
    const DelegationId delegation = m_last->delegation;
    m_message->say(MessageKind::Warning, tr("Modifié entre-temps"),
                   tr("Quelqu'un d'autre a changé la délégation de %1 au même moment.").arg(m_last->receiver));
    m_message->offer(tr("Voir les différences"));
    m_onAction = [this, delegation] { open(delegation, RightsEditor::Mode::Edit); };
    m_message->offerAlso(tr("Abandonner"));
    m_onOtherAction = [this, delegation] { settle(&DelegationDesk::discard, delegation); };
}

void DelegationsPage::settle(Result<void> (DelegationDesk::*way)(const SiteKey &, const DelegationId &),
                             const DelegationId &delegation)
{
    const std::optional<LastDeed> last = m_last;
    forgetDeed();
    if (auto done = (m_parts.desk.*way)(m_site, delegation); !done)
        say(done.error());
    else if (way == &DelegationDesk::retry)
        m_last = last; // its answer is still of interest
}

void DelegationsPage::sayDone(MessageKind kind, const QString &text)
{
    m_message->say(kind, deedDone(*m_last->deed, m_last->receiver), text);
    const bool isFinal = *m_last->deed == Deed::Remove && !find(m_last->delegation);
    if (isFinal)
        return;
    m_message->offer(undoWords(*m_last->deed));
    m_onAction = [this] { undo(); };
}

void DelegationsPage::undo()
{
    const LastDeed last = *m_last;
    forgetDeed();
    const auto shown = find(last.delegation);
    const auto done = [&]() -> Result<void> {
        if (last.before.kind == PendingKind::Addition && last.before.grant) {
            auto added = m_parts.desk.add(m_site, *last.before.grant);
            return added ? Result<void>() : Result<void>(std::move(added).error());
        }
        if (!shown)
            return Error(ErrorCode::NotFound, "the delegation is no longer there");
        if (last.deed == Deed::Remove)
            return m_parts.desk.discard(m_site, last.delegation);
        return m_parts.desk.change(m_site, last.delegation, difference(shown->shown, last.before.shown));
    }();
    if (!done)
        say(done.error());
    else
        m_current = last.delegation;
    showCurrent();
}

std::optional<ShownDelegation> DelegationsPage::find(const DelegationId &delegation) const
{
    const auto all = m_parts.desk.delegations(m_site);
    if (!all)
        return std::nullopt;
    const auto it = std::ranges::find_if(*all, [&](const ShownDelegation &one) { return one.shown.id == delegation; });
    return it == all->end() ? std::nullopt : std::optional(*it);
}

void DelegationsPage::actOnMessage()
{
    if (const auto act = std::exchange(m_onAction, nullptr))
        act();
}

void DelegationsPage::actOtherwise()
{
    if (const auto act = std::exchange(m_onOtherAction, nullptr))
        act();
}

} // namespace truelle::ui
