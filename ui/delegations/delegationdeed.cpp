// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/delegationdeed.h"

#include "core/domain/delegationdeeds.h"
#include "ui/models/delegationwords.h"

#include <QCoreApplication>

namespace truelle::ui {

namespace {

struct DeedWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::DeedWords)
};

} // namespace

QString deedTitle(Deed deed, const QString &receiver)
{
    switch (deed) {
    case Deed::Close: return DeedWords::tr("Fermer la délégation de %1 ?").arg(receiver);
    case Deed::Reopen: return DeedWords::tr("Rouvrir la délégation de %1 ?").arg(receiver);
    case Deed::Suspend: return DeedWords::tr("Suspendre la délégation de %1 ?").arg(receiver);
    case Deed::Resume: return DeedWords::tr("Reprendre la délégation de %1 ?").arg(receiver);
    case Deed::Remove: return DeedWords::tr("Supprimer la délégation de %1 ?").arg(receiver);
    }
    return {};
}

QString deedMeaning(Deed deed, const ShownDelegation &delegation)
{
    if (delegation.kind == PendingKind::Addition)
        return DeedWords::tr("Elle n'a pas encore été enregistrée par la caisse : elle est simplement abandonnée.");
    const auto &suspension = delegation.shown.suspension;
    switch (deed) {
    case Deed::Close:
        return DeedWords::tr("Ses droits d'accès à ce site cessent aussitôt. La délégation reste dans la liste des inactifs : "
                             "une nouvelle date de fin, ou « Rouvrir », la remet en vigueur.");
    case Deed::Reopen:
        return delegation.shown.endDate
            ? DeedWords::tr("Les mêmes droits qu'avant sont à nouveau en vigueur. Une date de fin passée est retirée.")
            : DeedWords::tr("Les mêmes droits qu'avant sont à nouveau en vigueur.");
    case Deed::Suspend:
        return DeedWords::tr("Ses droits d'accès à ce site cessent dès aujourd'hui, et reviennent d'eux-mêmes après la date "
                             "choisie. Sans date, ils reviennent avec « Reprendre ».");
    case Deed::Resume:
        return suspension && suspension->until
            ? DeedWords::tr("Ses droits sont à nouveau en vigueur, sans attendre le %1.").arg(dayWords(*suspension->until))
            : DeedWords::tr("Ses droits sont à nouveau en vigueur.");
    case Deed::Remove:
        return DeedWords::tr("Le cabinet perd aussitôt tous ses droits sur ce site, et avec lui les collaborateurs à qui il en a "
                             "délégué. Une délégation supprimée ne se rouvre pas : il faudrait en faire une nouvelle.");
    }
    return {};
}

QString deedVerb(Deed deed)
{
    switch (deed) {
    case Deed::Close: return DeedWords::tr("Fermer la délégation");
    case Deed::Reopen: return DeedWords::tr("Rouvrir");
    case Deed::Suspend: return DeedWords::tr("Suspendre");
    case Deed::Resume: return DeedWords::tr("Reprendre");
    case Deed::Remove: return DeedWords::tr("Supprimer la délégation");
    }
    return {};
}

QString deedDone(Deed deed, const QString &receiver)
{
    switch (deed) {
    case Deed::Close: return DeedWords::tr("Délégation de %1 fermée").arg(receiver);
    case Deed::Reopen: return DeedWords::tr("Délégation de %1 rouverte").arg(receiver);
    case Deed::Suspend: return DeedWords::tr("Délégation de %1 suspendue").arg(receiver);
    case Deed::Resume: return DeedWords::tr("Délégation de %1 reprise").arg(receiver);
    case Deed::Remove: return DeedWords::tr("Délégation de %1 supprimée").arg(receiver);
    }
    return {};
}

QString undoWords(Deed deed)
{
    switch (deed) {
    case Deed::Close: return DeedWords::tr("Annuler la fermeture");
    case Deed::Reopen: return DeedWords::tr("Annuler la réouverture");
    case Deed::Suspend: return DeedWords::tr("Annuler la suspension");
    case Deed::Resume: return DeedWords::tr("Annuler la reprise");
    case Deed::Remove: return DeedWords::tr("Annuler la suppression");
    }
    return {};
}

bool canDo(Deed deed, const ShownDelegation &delegation, Date today)
{
    if (delegation.kind == PendingKind::Removal)
        return false;
    const bool isAddition = delegation.kind == PendingKind::Addition;
    const bool isInactive
        = statusOn(today, delegation.shown, delegation.beneficiary.isActivated) == DelegationStatus::Inactive;
    switch (deed) {
    case Deed::Close: return isAddition || !isInactive;
    case Deed::Reopen: return isInactive && !isAddition;
    case Deed::Suspend: return !isInactive && !isAddition && !delegation.shown.suspension;
    case Deed::Resume: return !isInactive && !isAddition && delegation.shown.suspension;
    case Deed::Remove: return delegation.beneficiary.kind == BeneficiaryKind::Firm;
    }
    return false;
}

DelegationPatch patchOf(Deed deed, const Delegation &shown, Date today, std::optional<Date> until, std::string reason)
{
    switch (deed) {
    case Deed::Close: return closing(std::move(reason));
    case Deed::Reopen: return reopening(shown, today, std::move(reason));
    case Deed::Suspend: return suspending(std::max(today, shown.effectDate), until, std::move(reason));
    case Deed::Resume: return resuming(std::move(reason));
    case Deed::Remove: break;
    }
    return {};
}

} // namespace truelle::ui
