// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "core/sync/delegationdesk.h"
#include "ui/delegations/delegationparts.h"
#include "ui/delegations/editorframe.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace truelle::ui {

class FormField;
class InlineMessage;
class RightsForm;
class RightsTools;
class RightsView;
class Theme;

// « Ajout de délégation » (guide): step 1 says to whom and when, step 2 what. « Déléguer à mon cabinet comptable » is the
// same without an address. What the caisse refuses comes back beside its fields, with everything that was entered.
class GrantEditor final : public QWidget
{
    Q_OBJECT
public:
    enum class Receiver { Person, Firm };

    GrantEditor(const Theme &theme, const DelegationParts &parts, QWidget *parent = nullptr);

    // A new one, with the guide's defaults: from today, every college, no right. An error: nothing is shown.
    [[nodiscard]] Result<void> begin(const SiteKey &site, Receiver receiver);
    // One that waits or was refused, as it was asked for. NotFound where it is none any more.
    [[nodiscard]] Result<void> amend(const SiteKey &site, const DelegationId &addition);
    // Puts the keyboard on what comes first to be filled in.
    void focusFirst();
    // Nothing is open any more; what is unsaved goes.
    void release();
    [[nodiscard]] bool hasUnsavedEdits() const;
    // Calls `leave` at once, or after the person agreed to lose what is not saved.
    void confirmLeave(std::function<void()> leave);

public Q_SLOTS:
    void submit();

Q_SIGNALS:
    // Given up; what was unsaved is settled.
    void closeRequested();
    // It is saved (None), or waits here and will be sent (Waiting); `receiver` in words.
    void granted(const truelle::DelegationId &delegation, truelle::PendingState outcome, const QString &receiver);
    // The receiver has a delegation here already: that one is wanted.
    void existingRequested(const truelle::DelegationId &delegation);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFields();
    void connectParts();
    void connectEdits();
    void explain(std::size_t feature);
    [[nodiscard]] Result<void> open(const SiteKey &site, const DelegationGrant *asked);
    [[nodiscard]] Result<RightsModel::Content> content() const; // of a delegation that gives nothing yet
    void showHead();
    void showDraft();
    void showFaults(const std::vector<FieldError> &faults);
    [[nodiscard]] std::vector<FieldError> ownFaults() const;
    [[nodiscard]] std::optional<FieldError> addressFault() const;
    [[nodiscard]] DelegationGrant grant() const;
    [[nodiscard]] QString receiverWords() const;
    [[nodiscard]] QString summaryWords() const;
    [[nodiscard]] bool isFirmSide() const;
    [[nodiscard]] DelegationId firmDelegation() const; // what the firm's own are given from
    void send();
    void refuse(const std::vector<FieldError> &faults);
    void say(const Error &error);
    void forgetRefusal();
    void onAdded(const SiteKey &site, const DelegationId &addition, const DelegationId &delegation);
    void onSettled(const SiteKey &site, const DelegationId &delegation, PendingState outcome);
    void onChanged(const SiteKey &site);
    void stopWaiting();
    void actOnMessage();

    const Theme &m_theme;
    DelegationParts m_parts;
    SiteKey m_site;
    Receiver m_receiver = Receiver::Person;
    DelegationId m_addition; // what is in the desk of it; empty: nothing yet
    DelegationId m_existing; // the receiver's, where they have one
    std::vector<FieldError> m_refused; // until the person edits something
    DelegationGrant m_opened; // what the fields showed first
    bool m_isOpen = false;
    bool m_isSending = false;
    QTimer m_patience;
    RightsModel m_model;
    RightsFilter m_filter;

    EditorHead m_head;
    EditorFoot m_foot;
    InlineMessage *m_message = nullptr;
    InlineMessage *m_notice = nullptr; // of the table, beside the outcome
    QLineEdit *m_email = nullptr;
    FormField *m_emailField = nullptr;
    QLineEdit *m_reason = nullptr;
    RightsForm *m_form = nullptr;
    RightsTools *m_tools = nullptr;
    RightsView *m_view = nullptr;
};

} // namespace truelle::ui
