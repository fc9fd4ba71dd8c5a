// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsEditor does for the person while the rights are edited: taking back, comparing, explaining,
// telling what was pasted or changed meanwhile.
#include "core/session/accountregistry.h"
#include "ui/delegations/pastewords.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightsview.h"
#include "ui/delegations/whywords.h"
#include "ui/forms/announcement.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"
#include "ui/theme/plaintooltip.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

void RightsEditor::connectEdits()
{
    connect(&m_model, &RightsModel::edited, this, &RightsEditor::recordEdit);
    connect(m_undo, &QPushButton::clicked, this, &RightsEditor::undo);
    connect(m_redo, &QPushButton::clicked, this, &RightsEditor::redo);
    connect(m_view, &RightsView::pasted, this, [this](const PasteReport &report) { sayPasted(*m_notice, report); });
    connect(m_view, &RightsView::whyRequested, this, &RightsEditor::explain);
    connect(m_compare->menu(), &QMenu::aboutToShow, this, &RightsEditor::offerComparisons);
    connect(&m_parts.accounts, &AccountRegistry::accountChanged, this, [this](const AccountKey &key) {
        const AccountContext *account = m_parts.accounts.find(key);
        if (key == m_site.account && account && !m_delegation.isEmpty()
            && account->catalogue != m_model.content().catalogue)
            onChanged(m_site);
    });
}

void RightsEditor::tellOfChanges(const ShownDelegation &before, const Catalogue &catalogue)
{
    if (m_mode != Mode::Edit)
        return;
    if (m_shown.shown.isClosed && !before.shown.isClosed)
        m_notice->say(MessageKind::Warning, tr("Délégation fermée entre-temps"),
                      tr("%1 n'a plus aucun droit sur ce site. Ce que vous modifiez ici ne lui en rend pas tant que la "
                         "délégation n'est pas rouverte.").arg(personWords(m_shown.beneficiary)));
    else if (m_model.content().catalogue != catalogue)
        m_notice->say(MessageKind::Warning, tr("Les fonctionnalités de la caisse ont changé"),
                      tr("Votre saisie est conservée. Relisez les lignes avant de valider."));
}

void RightsEditor::explain(std::size_t feature)
{
    const auto chain = m_parts.desk.chain(m_site, m_delegation);
    if (!chain)
        return showFailure(chain.error());
    if (chain->links.empty())
        return;
    const RightsModel::Content &content = m_model.content();
    const QString words = whyWords(*chain, featureWords(feature, content.catalogue, *content.vocabulary), feature,
                                   content.draft.scope().today);
    m_notice->say(MessageKind::Info, tr("Pourquoi ce droit ?"), words);
}

void RightsEditor::offerComparisons()
{
    QMenu *menu = m_compare->menu();
    menu->clear();
    const auto offer = [menu, this](const QString &name, const QString &words, auto &&act) {
        QAction *action = menu->addAction(QString(words).replace(u'&', u"&&"_s));
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
    };
    offer(u"compareEdits"_s, tr("Avant et après mes modifications"), [this] {
        m_comparison.compareEdits();
        showComparison(tr("avant et après"));
    });
    menu->addSeparator();
    if (const auto all = m_parts.desk.delegations(m_site))
        for (const ShownDelegation &one : *all) {
            if (one.shown.id == m_delegation)
                continue;
            const QString name = personWords(one.beneficiary);
            offer(u"compareWith_"_s + QString::fromStdString(one.shown.id.toString()), tr("Avec %1").arg(name),
                  [this, other = one.shown, name] {
                      m_comparison.compareWith(other, name, personWords(m_shown.beneficiary));
                      showComparison(name);
                  });
        }
    menu->addSeparator();
    offer(u"compareNothing"_s, tr("Ne plus comparer"), [this] { stopComparing(); });
    menu->actions().constLast()->setEnabled(m_view->model() == &m_comparison);
}

void RightsEditor::showComparison(const QString &words)
{
    m_view->compare(&m_comparison);
    m_compare->setText(tr("Comparaison : %1").arg(words).replace(u'&', u"&&"_s));
    announce(*m_view, tr("%n fonctionnalité(s) diffère(nt)", nullptr, m_comparison.differenceCount()));
}

void RightsEditor::stopComparing()
{
    m_view->compare(nullptr);
    m_compare->setText(tr("Comparer"));
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

} // namespace truelle::ui
