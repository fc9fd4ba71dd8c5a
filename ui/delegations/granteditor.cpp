// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/granteditor.h"

#include "core/domain/email.h"
#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "ui/delegations/changewords.h"
#include "ui/delegations/grantdraft.h"
#include "ui/delegations/reasonfield.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightsform.h"
#include "ui/delegations/rightstools.h"
#include "ui/delegations/rightsview.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

Result<void> GrantEditor::begin(const SiteKey &site, Receiver receiver)
{
    release();
    m_receiver = receiver;
    return open(site, nullptr);
}

Result<void> GrantEditor::amend(const SiteKey &site, const DelegationId &addition)
{
    release();
    const auto all = m_parts.desk.delegations(site);
    if (!all)
        return all.error();
    const auto it = std::ranges::find_if(*all, [&](const ShownDelegation &one) { return one.shown.id == addition; });
    if (it == all->end() || !it->grant)
        return Error(ErrorCode::NotFound, "it does not wait to be added");
    m_receiver = it->grant->kind == BeneficiaryKind::Firm ? Receiver::Firm : Receiver::Person;
    if (auto opened = open(site, &*it->grant); !opened)
        return opened;
    m_addition = addition;
    if (it->pending == PendingState::Refused && it->problem)
        say(*it->problem);
    return {};
}

Result<RightsModel::Content> GrantEditor::content() const
{
    AccountContext *account = m_parts.accounts.find(m_site.account);
    if (account == nullptr || m_parts.portfolio.find(m_site) == nullptr)
        return Error(ErrorCode::NotFound, "the site is no longer there");
    const auto ceiling = m_parts.desk.ceiling(m_site);
    if (!ceiling)
        return ceiling.error();
    const RightsScope scope
        = rightsScope(account->catalogue, *account->vocabulary, *ceiling, parisDate(m_parts.clock.now()));
    RightsModel::Content content;
    content.catalogue = account->catalogue;
    content.vocabulary = account->vocabulary;
    Delegation blank = blankDelegation(scope, m_site.site);
    if (isFirmSide())
        blank.grantor = firmDelegation();
    content.draft = RightsDraft(scope, blank);
    content.ceilingOwner = isFirmSide() ? tr("le cabinet") : tr("vous");
    return content;
}

Result<void> GrantEditor::open(const SiteKey &site, const DelegationGrant *asked)
{
    m_site = site;
    auto content = this->content();
    if (!content)
        return std::move(content).error();
    if (asked)
        content->draft = draftOf(*asked, content->draft.scope());
    m_form->setColleges(content->catalogue, *content->vocabulary);
    m_form->forget();
    m_notice->clear();
    m_model.setContent(*std::move(content));
    m_email->setText(asked ? QString::fromStdString(asked->email) : QString());
    m_reason->setText(asked ? QString::fromStdString(asked->reason) : QString());
    m_emailField->setVisible(m_receiver == Receiver::Person);
    m_tools->restart();
    m_view->setCurrentIndex(m_filter.index(0, 0));
    m_view->scrollToTop();
    m_isOpen = true;
    m_opened = grant();
    showHead();
    showDraft();
    return {};
}

void GrantEditor::showHead()
{
    const Site &site = m_parts.portfolio.find(m_site)->site;
    const bool isFirm = m_receiver == Receiver::Firm;
    m_head.title->setText(isFirm ? tr("Déléguer à mon cabinet comptable") : tr("Ajout de délégation"));
    m_form->setFirstTitle(isFirm ? tr("Étape 1 : période de la délégation")
                                 : tr("Étape 1 : création de l'utilisateur bénéficiaire de la délégation"));
    QStringList line{
        tr("sur %1").arg(QString::fromStdString(site.memberName) + u" · "_s + QString::fromStdString(site.town))};
    if (isFirm)
        line.prepend(QString::fromStdString(site.firmName));
    line << tr("Tous les champs marqués d'un * sont obligatoires");
    m_head.site->setText(line.join(u"  ·  "_s));
    setAccessibleName(m_head.title->text());
}

void GrantEditor::focusFirst()
{
    if (m_receiver == Receiver::Person)
        m_email->setFocus(Qt::OtherFocusReason);
    else
        m_view->setFocus(Qt::OtherFocusReason);
}

void GrantEditor::release()
{
    stopWaiting();
    m_isOpen = false;
    m_addition = {};
    m_existing = {};
    m_refused.clear();
    m_message->clear();
}

bool GrantEditor::isFirmSide() const
{
    const SiteEntry *entry = m_parts.portfolio.find(m_site);
    return entry
        && (entry->site.role == SiteRole::FirmAdministrator || entry->site.role == SiteRole::FirmCollaborator);
}

DelegationId GrantEditor::firmDelegation() const
{
    const auto all = m_parts.desk.delegations(m_site);
    if (!all)
        return {};
    const auto it = std::ranges::find_if(
        *all, [](const ShownDelegation &one) { return one.beneficiary.kind == BeneficiaryKind::Firm; });
    return it == all->end() ? DelegationId() : it->shown.id;
}

bool GrantEditor::hasUnsavedEdits() const
{
    return m_isOpen && !m_isSending && (m_form->isUnreadable() || grant() != m_opened);
}

DelegationGrant GrantEditor::grant() const
{
    const RightsDraft &draft = m_model.draft();
    DelegationGrant grant = grantOf(draft.edited(), draft.scope().today);
    grant.site = m_site.site;
    grant.kind = m_receiver == Receiver::Firm ? BeneficiaryKind::Firm : BeneficiaryKind::User;
    if (m_receiver == Receiver::Person)
        grant.email = normalisedMailAddress(m_email->text().toStdString());
    grant.reason = reasonIn(*m_reason);
    return grant;
}

QString GrantEditor::receiverWords() const
{
    const SiteEntry *entry = m_parts.portfolio.find(m_site);
    if (m_receiver == Receiver::Person)
        return QString::fromStdString(grant().email);
    return entry ? QString::fromStdString(entry->site.firmName) : QString();
}

QString GrantEditor::summaryWords() const
{
    const RightsDraft &draft = m_model.draft();
    if (draft.isAdministrator())
        return tr("Ce qui est délégué : tous les droits, et celui de déléguer");
    const int given = int(draft.summary().added);
    return given > 0 ? tr("Ce qui est délégué : %n droit(s)", nullptr, given) : tr("Aucun droit n'est encore choisi");
}

void GrantEditor::showDraft()
{
    if (!m_isOpen)
        return;
    const RightsDraft &draft = m_model.draft();
    m_form->setDraft(draft, RightsForm::Editing::Allowed);
    showFaults(m_refused.empty() ? draft.faults(*m_parts.accounts.find(m_site.account)->vocabulary) : m_refused);
    m_tools->refresh();
    m_foot.summary->setText(summaryWords());
    m_foot.summary->setColorRole(draft.summary() == RightsSummary() ? ColorRole::Muted : ColorRole::Text);
}

void GrantEditor::showFaults(const std::vector<FieldError> &faults)
{
    m_form->setFaults(faults);
    QString address;
    m_existing = {};
    for (const FieldError &fault : faults) {
        if (fault.pointer != "/email" && fault.pointer != "/kind")
            continue;
        address = fieldErrorText(fault);
        if (fault.code == "already-beneficiary")
            m_existing = DelegationId(fault.about);
    }
    m_emailField->setError(address);
}

std::optional<FieldError> GrantEditor::addressFault() const
{
    const std::string email = grant().email;
    if (m_receiver == Receiver::Firm)
        return std::nullopt;
    if (email.empty())
        return FieldError{"/email", "required"};
    if (!isMailAddress(email))
        return FieldError{"/email", "invalid"};
    if (email == normalisedMailAddress(m_parts.accounts.find(m_site.account)->account.email))
        return FieldError{"/email", "own-delegation"};
    const auto all = m_parts.desk.delegations(m_site);
    if (!all)
        return std::nullopt; // the caisse sees to it
    for (const ShownDelegation &one : *all)
        if (one.shown.id != m_addition && one.shown.grantor.isEmpty() != isFirmSide()
            && normalisedMailAddress(one.beneficiary.email) == email)
            return FieldError{"/email", "already-beneficiary", one.shown.id.toString()};
    return std::nullopt;
}

std::vector<FieldError> GrantEditor::ownFaults() const
{
    std::vector<FieldError> faults = m_model.draft().faults(*m_parts.accounts.find(m_site.account)->vocabulary);
    if (auto fault = addressFault())
        faults.insert(faults.begin(), *std::move(fault));
    return faults;
}

void GrantEditor::submit()
{
    if (m_isSending || !m_isOpen)
        return;
    m_refused.clear();
    const std::vector<FieldError> faults = ownFaults();
    if (m_form->isUnreadable() || !faults.empty())
        refuse(faults);
    else
        send();
}

void GrantEditor::refuse(const std::vector<FieldError> &faults)
{
    m_refused = faults;
    showDraft();
    m_message->say(MessageKind::Danger, tr("Rien n'est encore enregistré"),
                   tr("Corrigez ce qui est signalé, puis validez."));
    if (!m_existing.isEmpty())
        m_message->offer(tr("Voir sa délégation"));
    if (m_emailField->hasError())
        m_email->setFocus(Qt::OtherFocusReason);
    else
        m_form->focusFault();
}

void GrantEditor::send()
{
    m_message->clear();
    m_isSending = true;
    m_tools->hold();
    m_foot.save->setBusy(tr("Enregistrement…"));
    m_patience.start(RightsEditor::kPatience);
    std::optional<Error> failure;
    if (m_addition.isEmpty()) {
        auto added = m_parts.desk.add(m_site, grant());
        if (added)
            m_addition = *std::move(added);
        else
            failure = std::move(added).error();
    } else if (auto amended = m_parts.desk.amend(m_site, m_addition, grant()); !amended) {
        failure = std::move(amended).error();
    }
    if (failure) {
        stopWaiting();
        say(*failure);
    } else {
        m_opened = grant(); // from now on the desk keeps it, whatever the caisse says
    }
}

void GrantEditor::say(const Error &error)
{
    if (!error.fields.empty())
        return refuse(error.fields);
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

void GrantEditor::forgetRefusal()
{
    if (m_refused.empty())
        return;
    m_refused.clear();
    showDraft();
}

void GrantEditor::stopWaiting()
{
    m_patience.stop();
    m_isSending = false;
    m_tools->letGo();
    m_foot.save->setIdle();
}

void GrantEditor::onAdded(const SiteKey &site, const DelegationId &addition, const DelegationId &delegation)
{
    if (!m_isOpen || site != m_site || addition != m_addition)
        return;
    if (!m_isSending && hasUnsavedEdits()) {
        // It waited, and was sent while it was edited again: what was entered since is not thrown away.
        m_addition = {};
        m_existing = delegation;
        m_message->say(MessageKind::Warning, tr("Enregistré entre-temps"),
                       tr("La caisse a reçu cette délégation telle que vous l'aviez validée. Vos dernières saisies n'en font "
                          "pas partie : reportez-les dans sa modification."));
        m_message->offer(tr("Voir sa délégation"));
        return;
    }
    const QString receiver = receiverWords();
    release();
    Q_EMIT granted(delegation, PendingState::None, receiver);
}

void GrantEditor::onSettled(const SiteKey &site, const DelegationId &delegation, PendingState outcome)
{
    if (!m_isOpen || !m_isSending || site != m_site || delegation != m_addition)
        return;
    stopWaiting();
    if (outcome == PendingState::Waiting || outcome == PendingState::Sending) {
        const QString receiver = receiverWords();
        release();
        Q_EMIT granted(delegation, PendingState::Waiting, receiver);
        return;
    }
    const auto all = m_parts.desk.delegations(m_site);
    if (!all)
        return say(all.error());
    for (const ShownDelegation &one : *all)
        if (one.shown.id == m_addition)
            say(one.problem.value_or(Error(ErrorCode::ValidationFailed)));
}

void GrantEditor::onChanged(const SiteKey &site)
{
    if (!m_isOpen || site != m_site)
        return;
    // The ceiling or the catalogue may be another: what was entered is kept.
    auto content = this->content();
    if (!content)
        return say(content.error());
    content->draft = m_model.draft().rebased(content->draft.scope(), content->draft.base());
    m_form->setColleges(content->catalogue, *content->vocabulary);
    m_model.setContent(*std::move(content));
    m_tools->rebase(m_model.draft());
    showDraft();
}

void GrantEditor::actOnMessage()
{
    const DelegationId existing = m_existing;
    confirmLeave([this, existing] { Q_EMIT existingRequested(existing); });
}

void GrantEditor::confirmLeave(std::function<void()> leave)
{
    if (!hasUnsavedEdits()) {
        leave();
        return;
    }
    m_parts.dialogs.ask(this,
                        leavingQuestion(tr("Cette délégation a été saisie ici et n'est pas encore validée."),
                                        summaryWords(), tr("Continuer la saisie")),
                        std::move(leave));
}

void GrantEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return confirmLeave([this] { Q_EMIT closeRequested(); });
    QWidget::keyPressEvent(event);
}

} // namespace truelle::ui
