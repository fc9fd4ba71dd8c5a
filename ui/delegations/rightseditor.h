// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/site.h"
#include "core/sync/delegationdesk.h"
#include "ui/delegations/delegationparts.h"
#include "ui/delegations/editorframe.h"
#include "ui/delegations/rightstools.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace truelle::ui {

class InlineMessage;
class RightsForm;
class RightsView;
class Theme;
class UpperLinks;

// « Droits de … sur … »: one delegation, to look at or to modify (guide, « Etape 2 : délégation des droits d'accès »).
// After « Valider » exactly one of four outcomes stands in it: Enregistré, En attente du réseau, Refusé, Modifié
// entre-temps. Edits can be taken back until they are saved.
class RightsEditor final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { View, Edit };
    // How long a person waits for an answer before being told that it will come later.
    static constexpr std::chrono::milliseconds kPatience{3000};

    RightsEditor(const Theme &theme, const DelegationParts &parts, QWidget *parent = nullptr);

    // Shows the delegation as the desk has it. An error: nothing is shown.
    [[nodiscard]] Result<void> open(const SiteKey &site, const DelegationId &delegation, Mode mode);
    // Puts the keyboard on the rights. Not a focus proxy: Tab would pass over all that stands before them.
    void focusRights();
    // Nothing is open any more; what is unsaved goes.
    void release();
    [[nodiscard]] bool hasUnsavedEdits() const;
    // Calls `leave` at once, or after the person agreed to lose what is not saved.
    void confirmLeave(std::function<void()> leave);
    [[nodiscard]] const DelegationId &delegation() const { return m_delegation; }

public Q_SLOTS:
    void save();

Q_SIGNALS:
    // The person is done here, and what was unsaved is settled.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Keep { Edits, Nothing };
    void buildReason();
    void connectEdits();
    void tellOfChanges(const ShownDelegation &before, const Catalogue &catalogue);
    void explain(std::size_t feature);
    void tellOfUpperLinks();
    [[nodiscard]] RightsTools::Comparisons comparisons() const;
    void connectParts();
    [[nodiscard]] Result<void> reload(Keep keep);
    [[nodiscard]] bool isEditing() const;
    // Calls `goOn` at once, or after the person saw who below loses what by it.
    void confirmLosses(const DelegationPatch &patch, std::function<void()> goOn);
    void send(const DelegationPatch &patch);
    void showContent();
    void showDraft();
    void takeDraft(const RightsDraft &draft);
    void showFaults(const std::vector<FieldError> &faults);
    void showOutcome(PendingState outcome);
    void showSaved();
    void showFailure(const Error &error);
    void onSettled(const SiteKey &site, const DelegationId &delegation, PendingState outcome);
    void onChanged(const SiteKey &site);
    void stopWaiting();
    void resolve(Result<void> (DelegationDesk::*way)(const SiteKey &, const DelegationId &));
    void act();
    void actOtherwise();
    [[nodiscard]] QString ceilingOwner() const;

    const Theme &m_theme;
    DelegationParts m_parts;
    SiteKey m_site;
    DelegationId m_delegation;
    Mode m_mode = Mode::View;
    ShownDelegation m_shown;
    QString m_lock; // why it cannot be modified
    std::vector<FieldError> m_refused; // what the caisse said of fields, until they are edited
    PendingState m_outcome = PendingState::None; // in the message, if m_message is visible
    bool m_isSaving = false;
    bool m_isGone = false;
    QTimer m_patience;
    RightsModel m_model;
    RightsFilter m_filter;
    UpperLinks *m_upper = nullptr; // over what is open

    EditorHead m_head;
    EditorFoot m_foot;
    InlineMessage *m_message = nullptr;
    InlineMessage *m_notice = nullptr; // of the form, beside the outcome
    RightsForm *m_form = nullptr;
    RightsTools *m_tools = nullptr;
    RightsView *m_view = nullptr;
    QLineEdit *m_reason = nullptr;
};

} // namespace truelle::ui
