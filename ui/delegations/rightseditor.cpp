// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightseditor.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "ui/delegations/changewords.h"
#include "ui/delegations/editlock.h"
#include "ui/delegations/reasonfield.h"
#include "ui/delegations/rightsform.h"
#include "ui/delegations/rightsview.h"
#include "ui/delegations/upperlinks.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

Result<void> RightsEditor::open(const SiteKey &site, const DelegationId &delegation, Mode mode)
{
    stopWaiting();
    m_site = site;
    m_delegation = delegation;
    m_mode = mode;
    m_isGone = false;
    m_refused.clear();
    m_reason->clear();
    m_form->forget();
    m_notice->clear();
    m_tools->restart();
    if (auto loaded = reload(Keep::Nothing); !loaded)
        return loaded;
    m_message->clear();
    m_outcome = PendingState::None;
    if (m_shown.pending != PendingState::None)
        showOutcome(m_shown.pending);
    m_upper->look(m_site, m_delegation);
    m_view->setCurrentIndex(m_filter.index(0, 0));
    m_view->scrollToTop();
    return {};
}

void RightsEditor::release()
{
    stopWaiting();
    m_upper->forget();
    m_delegation = {};
    m_mode = Mode::View;
}

Result<void> RightsEditor::reload(Keep keep)
{
    AccountContext *account = m_parts.accounts.find(m_site.account);
    const SiteEntry *entry = m_parts.portfolio.find(m_site);
    if (account == nullptr || entry == nullptr)
        return Error(ErrorCode::NotFound, "the site is no longer there");
    auto all = m_parts.desk.delegations(m_site);
    if (!all)
        return std::move(all).error();
    const auto it = std::ranges::find(*all, m_delegation, [](const ShownDelegation &one) { return one.shown.id; });
    if (it == all->end())
        return Error(ErrorCode::NotFound, "the delegation is no longer there");
    const auto ceiling = m_parts.desk.ceiling(m_site);
    if (!ceiling)
        return ceiling.error();
    m_shown = std::move(*it);
    m_lock = editLock(m_shown, entry->site.role, account->account.email);
    const RightsScope scope = rightsScope(account->catalogue, *account->vocabulary, *ceiling,
                                          parisDate(m_parts.clock.now()));
    RightsModel::Content content;
    content.catalogue = account->catalogue;
    content.vocabulary = account->vocabulary;
    content.draft = keep == Keep::Edits ? m_model.draft().rebased(scope, m_shown.shown)
                                        : RightsDraft(scope, m_shown.shown);
    content.editing = isEditing() ? RightsModel::Editing::Allowed : RightsModel::Editing::ReadOnly;
    content.ceilingOwner = ceilingOwner();
    m_form->setColleges(content.catalogue, *content.vocabulary);
    m_model.setContent(std::move(content));
    m_tools->rebase(m_model.draft());
    showContent();
    return {};
}

bool RightsEditor::isEditing() const
{
    // A clash is settled before anything else is changed.
    return m_mode == Mode::Edit && m_lock.isEmpty() && !m_isGone && m_shown.pending != PendingState::Conflict;
}

bool RightsEditor::hasUnsavedEdits() const
{
    return isEditing() && !m_isSaving && (m_model.draft().isChanged() || m_form->isUnreadable());
}

QString RightsEditor::ceilingOwner() const
{
    const SiteEntry *entry = m_parts.portfolio.find(m_site);
    const bool isFirm = entry
        && (entry->site.role == SiteRole::FirmAdministrator || entry->site.role == SiteRole::FirmCollaborator);
    return isFirm ? tr("le cabinet") : tr("vous");
}

void RightsEditor::showContent()
{
    const SiteEntry *entry = m_parts.portfolio.find(m_site);
    m_head.title->setText(tr("Droits de %1").arg(personWords(m_shown.beneficiary)));
    QStringList site{tr("sur %1").arg(QString::fromStdString(entry->site.memberName)
                                      + u" · "_s + QString::fromStdString(entry->site.town))};
    const QString email = QString::fromStdString(m_shown.beneficiary.email);
    if (!email.isEmpty() && email != personWords(m_shown.beneficiary))
        site.prepend(email);
    site << statusWords(statusOn(m_model.draft().scope().today, m_shown.shown, m_shown.beneficiary.isActivated));
    m_head.site->setText(site.join(u"  ·  "_s));
    setAccessibleName(m_head.title->text());
    m_view->setAccessibleName(tr("%1, par regroupement et fonctionnalité").arg(m_head.title->text()));
    m_foot.save->setVisible(m_mode == Mode::Edit);
    m_reason->setVisible(m_mode == Mode::Edit);
    m_reason->setEnabled(isEditing());
    m_foot.cancel->setText(m_mode == Mode::Edit ? tr("Annuler") : tr("Fermer"));
    showDraft();
}

void RightsEditor::showDraft()
{
    const RightsDraft &draft = m_model.draft();
    m_form->setDraft(draft, isEditing() ? RightsForm::Editing::Allowed : RightsForm::Editing::ReadOnly);
    std::vector<FieldError> faults = isEditing() ? draft.faults(*m_parts.accounts.find(m_site.account)->vocabulary)
                                                 : std::vector<FieldError>();
    faults.insert(faults.end(), m_refused.begin(), m_refused.end());
    m_form->setFaults(faults);
    m_tools->refresh();
    if (isEditing())
        m_foot.summary->setText(changeSummary(draft));
    else
        m_foot.summary->setText(m_mode == Mode::Edit && !m_lock.isEmpty() ? m_lock : QString());
    m_foot.summary->setColorRole(draft.isChanged() ? ColorRole::Text : ColorRole::Muted);
    m_foot.save->setEnabled(isEditing() && (m_isSaving || draft.isChanged() || m_form->isUnreadable()));
}

void RightsEditor::takeDraft(const RightsDraft &draft)
{
    // What was refused of a field stands until somebody touches the form.
    m_refused.clear();
    m_model.setDraft(draft);
}

void RightsEditor::showFaults(const std::vector<FieldError> &faults)
{
    const AccountContext *account = m_parts.accounts.find(m_site.account);
    std::map<std::size_t, QString> rows;
    for (const FieldError &fault : faults) {
        const std::string code = featureCodeOf(fault);
        if (const auto feature = code.empty() ? std::nullopt : account->vocabulary->features.find(code))
            rows[*feature] = fieldErrorText(fault);
    }
    m_refused = faults;
    m_model.setFaults(std::move(rows));
}

void RightsEditor::save()
{
    if (m_isSaving || !isEditing())
        return;
    const RightsDraft draft = m_model.draft();
    showDraft();
    const auto faults = draft.faults(*m_parts.accounts.find(m_site.account)->vocabulary);
    if (m_form->isUnreadable() || !faults.empty()) {
        m_message->say(MessageKind::Danger, tr("Rien n'est encore enregistré"), tr("Corrigez ce qui est signalé, puis validez."));
        m_outcome = PendingState::None;
        m_form->focusFault();
        return;
    }
    DelegationPatch patch = draft.patch();
    patch.reason = reasonIn(*m_reason);
    if (!patch.isEmpty())
        confirmLosses(patch, [this, patch] { send(patch); });
}

void RightsEditor::stopWaiting()
{
    m_patience.stop();
    m_isSaving = false;
    m_tools->letGo();
    m_foot.save->setIdle();
}

void RightsEditor::onSettled(const SiteKey &site, const DelegationId &delegation, PendingState outcome)
{
    if (site != m_site || delegation != m_delegation)
        return;
    const bool isExpected = m_isSaving || m_outcome != PendingState::None;
    stopWaiting();
    m_refused.clear();
    if (auto loaded = reload(Keep::Edits); !loaded)
        return showFailure(loaded.error());
    if (isExpected || outcome != PendingState::None)
        showOutcome(outcome);
}

void RightsEditor::onChanged(const SiteKey &site)
{
    if (site != m_site || m_delegation.isEmpty())
        return;
    const ShownDelegation before = m_shown;
    const Catalogue catalogue = m_model.content().catalogue;
    if (auto loaded = reload(Keep::Edits); !loaded) {
        m_isGone = true;
        stopWaiting();
        showFailure(loaded.error());
        showDraft();
        return;
    }
    // Settled elsewhere: a list of what waits, another window.
    if (!m_isSaving && m_outcome != PendingState::None && before.pending != m_shown.pending)
        showOutcome(m_shown.pending);
    tellOfChanges(before, catalogue);
}

void RightsEditor::showOutcome(PendingState outcome)
{
    m_outcome = outcome;
    const AccountContext *account = m_parts.accounts.find(m_site.account);
    switch (outcome) {
    case PendingState::None: showSaved(); return;
    case PendingState::Waiting:
    case PendingState::Sending:
        m_message->say(MessageKind::Info, tr("En attente du réseau"), waitingText(m_shown.problem));
        m_message->offer(tr("Retour à la liste"));
        m_message->offerAlso(tr("Abandonner la modification"));
        return;
    case PendingState::Refused:
        m_message->say(MessageKind::Danger, tr("Refusé"), refusedText(m_shown.problem));
        m_message->offer(tr("Réessayer"));
        m_message->offerAlso(tr("Abandonner"));
        showFaults(m_shown.problem ? m_shown.problem->fields : std::vector<FieldError>());
        m_form->focusFault();
        return;
    case PendingState::Conflict:
        m_message->say(MessageKind::Warning, tr("Modifié entre-temps"),
                       conflictText({m_shown, account->catalogue, *account->vocabulary}));
        m_message->offer(tr("Reprendre ma modification"));
        m_message->offerAlso(tr("Abandonner"));
        return;
    }
}

void RightsEditor::showSaved()
{
    m_message->say(MessageKind::Success, tr("Enregistré"),
                   tr("La caisse a enregistré les droits de %1.").arg(personWords(m_shown.beneficiary)));
    m_message->offer(tr("Retour à la liste"));
}

void RightsEditor::showFailure(const Error &error)
{
    m_outcome = PendingState::None;
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

void RightsEditor::resolve(Result<void> (DelegationDesk::*way)(const SiteKey &, const DelegationId &))
{
    const bool isRetry = way == &DelegationDesk::retry;
    m_refused.clear();
    m_message->clear();
    m_outcome = PendingState::None;
    m_isSaving = isRetry;
    if (isRetry) {
        m_tools->hold();
        m_foot.save->setBusy(tr("Enregistrement…"));
        m_patience.start(kPatience);
    }
    if (auto done = (m_parts.desk.*way)(m_site, m_delegation); !done) {
        stopWaiting();
        showFailure(done.error());
    } else if (isRetry && m_isSaving && m_shown.pending == PendingState::None) {
        onSettled(m_site, m_delegation, PendingState::None); // the caisse has it already
    } else if (!isRetry) {
        // Of an addition that is given up nothing is left to show.
        if (m_isGone)
            return Q_EMIT closeRequested();
        // What the caisse says is on the screen again; nothing of ours is left in the form.
        if (auto loaded = reload(Keep::Nothing); !loaded)
            showFailure(loaded.error());
    }
}

void RightsEditor::act()
{
    if (m_outcome == PendingState::Refused || m_outcome == PendingState::Conflict)
        resolve(&DelegationDesk::retry);
    else
        confirmLeave([this] { Q_EMIT closeRequested(); });
}

void RightsEditor::actOtherwise()
{
    resolve(&DelegationDesk::discard);
}

void RightsEditor::confirmLeave(std::function<void()> leave)
{
    if (!hasUnsavedEdits()) {
        leave();
        return;
    }
    const QString text
        = tr("Les droits de %1 ont été modifiés ici et pas encore validés.").arg(personWords(m_shown.beneficiary));
    m_parts.dialogs.ask(this,
                        leavingQuestion(text, changeSummary(m_model.draft()), tr("Continuer la modification")),
                        std::move(leave));
}

void RightsEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return confirmLeave([this] { Q_EMIT closeRequested(); });
    QWidget::keyPressEvent(event);
}

} // namespace truelle::ui
