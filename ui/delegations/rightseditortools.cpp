// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsEditor does for the person while the rights are edited: taking back, telling what was pasted.
#include "core/session/accountregistry.h"
#include "ui/delegations/changewords.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightsview.h"
#include "ui/forms/announcement.h"
#include "ui/forms/inlinemessage.h"
#include "ui/theme/plaintooltip.h"

#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

void RightsEditor::connectEdits()
{
    connect(&m_model, &RightsModel::edited, this, &RightsEditor::recordEdit);
    connect(m_undo, &QPushButton::clicked, this, &RightsEditor::undo);
    connect(m_redo, &QPushButton::clicked, this, &RightsEditor::redo);
    connect(m_view, &RightsView::pasted, this, &RightsEditor::reportPaste);
}

void RightsEditor::recordEdit(const RightsDraft &before)
{
    const RightsModel::Content &content = m_model.content();
    m_history.record(rightsEdit(before, m_model.draft(), content.catalogue, *content.vocabulary), before,
                     m_model.draft());
    m_notice->clear();
}

void RightsEditor::keepHistory(const RightsDraft &rebased)
{
    // Once everything is saved or given up, there is nothing to take back.
    if (rebased.isChanged() && isEditing())
        m_history.rebase(rebased.scope(), rebased.base());
    else
        m_history.clear();
}

void RightsEditor::undo()
{
    if (!isEditing() || m_isSaving || m_history.undoWords().isEmpty())
        return;
    const QString words = m_history.undoWords();
    m_notice->clear();
    m_model.restore(m_history.undo());
    announce(*m_view, tr("Annulé : %1").arg(words));
}

void RightsEditor::redo()
{
    if (!isEditing() || m_isSaving || m_history.redoWords().isEmpty())
        return;
    const QString words = m_history.redoWords();
    m_notice->clear();
    m_model.restore(m_history.redo());
    announce(*m_view, tr("Rétabli : %1").arg(words));
}

void RightsEditor::showHistory()
{
    const auto show = [this](QPushButton &button, const QString &name) {
        button.setVisible(m_mode == Mode::Edit);
        button.setAccessibleName(name);
        button.setToolTip(plainToolTip(name));
    };
    const QString undoWords = m_history.undoWords();
    const QString redoWords = m_history.redoWords();
    show(*m_undo, undoWords.isEmpty() ? tr("Annuler : rien à annuler") : tr("Annuler : %1").arg(undoWords));
    show(*m_redo, redoWords.isEmpty() ? tr("Rétablir : rien à rétablir") : tr("Rétablir : %1").arg(redoWords));
    // A button that has just been pressed keeps the keyboard, even with nothing left for it to do.
    m_undo->setEnabled(isEditing() && (!undoWords.isEmpty() || m_undo->hasFocus()));
    m_redo->setEnabled(isEditing() && (!redoWords.isEmpty() || m_redo->hasFocus()));
}

void RightsEditor::reportPaste(const PasteReport &report)
{
    const int known = report.given + report.limited;
    QStringList lines;
    if (report.limited > 0)
        lines << tr("%n droit(s) limité(s) à ce que vous pouvez donner.", nullptr, report.limited);
    if (report.unknownCount > 0)
        lines << tr("%n ligne(s) laissée(s) de côté, sans fonctionnalité ou sans droit connu ici : %1", nullptr,
                    report.unknownCount).arg(u"« "_s + report.unknown.join(u" », « "_s) + u" »"_s);
    const bool isWhole = lines.isEmpty() && known > 0;
    const QString title = known > 0 ? tr("%n droit(s) collé(s)", nullptr, known)
                                    : tr("Le presse-papiers ne contient aucun droit connu ici");
    m_notice->say(isWhole ? MessageKind::Success : MessageKind::Warning, title, lines.join(u'\n'));
}

} // namespace truelle::ui
