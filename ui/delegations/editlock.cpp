// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/editlock.h"

#include "core/domain/email.h"

#include <QCoreApplication>

namespace truelle::ui {

namespace {

struct EditLock
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::EditLock)
};

} // namespace

QString editLock(const ShownDelegation &delegation, SiteRole role, const std::string &ownEmail)
{
    const bool isOwn = !delegation.beneficiary.email.empty()
        && normalisedMailAddress(delegation.beneficiary.email) == normalisedMailAddress(ownEmail);
    if (isOwn)
        return EditLock::tr("Vous ne pouvez pas modifier vos propres droits.");
    const bool isFromFirm = !delegation.shown.grantor.isEmpty();
    switch (role) {
    case SiteRole::CompanyAdministrator:
    case SiteRole::Administrator:
        return isFromFirm ? EditLock::tr("Accordée par le cabinet comptable : lui seul la modifie.") : QString();
    case SiteRole::FirmAdministrator:
        return isFromFirm ? QString() : EditLock::tr("Accordée par l'entreprise : elle seule la modifie.");
    case SiteRole::User:
    case SiteRole::FirmCollaborator: break;
    }
    return EditLock::tr("Vous n'avez pas le droit de déléguer sur ce site.");
}

} // namespace truelle::ui
