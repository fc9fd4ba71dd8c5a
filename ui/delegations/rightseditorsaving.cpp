// SPDX-License-Identifier: GPL-3.0-or-later
// How RightsEditor hands over what was edited.
#include "ui/delegations/losslist.h"
#include "ui/delegations/rightseditor.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/dialogservice.h"

namespace truelle::ui {

void RightsEditor::confirmLosses(const DelegationPatch &patch, std::function<void()> goOn)
{
    const auto all = m_parts.desk.delegations(m_site);
    const auto losses = m_parts.desk.lossesBelow(m_site, m_delegation, patch);
    if (!all || !losses || losses->empty()) {
        goOn();
        return;
    }
    Question question;
    question.title = tr("Réduire les droits du cabinet ?");
    question.text = tr("Des collaborateurs à qui le cabinet a délégué des droits en perdent avec lui.");
    question.explanation = lossLines(*losses, *all, m_model.draft().scope().today).join(u'\n');
    question.accept = tr("Réduire les droits");
    question.reject = tr("Revenir à la modification");
    question.isDangerous = true;
    m_parts.dialogs.ask(this, question, std::move(goOn));
}

void RightsEditor::send(const DelegationPatch &patch)
{
    m_isSaving = true;
    m_tools->hold();
    m_message->clear();
    m_refused.clear();
    m_foot.save->setBusy(tr("Enregistrement…"));
    m_patience.start(kPatience);
    if (auto written = m_parts.desk.change(m_site, m_delegation, patch); !written) {
        stopWaiting();
        showFailure(written.error());
        showDraft();
    } else if (m_isSaving && m_shown.pending == PendingState::None) {
        // The edit took a waiting one back: there is nothing to send.
        onSettled(m_site, m_delegation, PendingState::None);
    }
}

} // namespace truelle::ui
