// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/firmblock.h"

#include "ui/forms/card.h"
#include "ui/models/delegationwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

FirmBlock::FirmBlock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::Emphasis, this))
    , m_text(new TextLabel(theme, TextRole::Body, this))
    , m_view(new QPushButton(theme.icon(Icon::Eye), tr("Visualisation"), this))
    , m_edit(new QPushButton(theme.icon(Icon::Pencil), tr("Modification"), this))
    , m_remove(new QPushButton(theme.icon(Icon::Trash), tr("Suppression"), this))
    , m_more(new QPushButton(theme.icon(Icon::More), {}, this))
    , m_menu(new QMenu(m_more))
    , m_delegate(new QPushButton(tr("Déléguer à mon cabinet comptable"), this))
{
    setObjectName(u"firmBlock"_s);
    m_title->setObjectName(u"firmTitle"_s);
    m_text->setObjectName(u"firmText"_s);
    m_text->setColorRole(ColorRole::Muted);
    m_view->setObjectName(u"firmViewButton"_s);
    m_remove->setObjectName(u"firmRemoveButton"_s);
    m_edit->setObjectName(u"firmEditButton"_s);
    const QString ours = tr("Propre à Truelle : le guide de la caisse demande de supprimer la délégation et d'en faire une autre.");
    m_edit->setToolTip(ours);
    m_edit->setAccessibleDescription(ours);
    m_more->setObjectName(u"firmMoreButton"_s);
    m_more->setAccessibleName(tr("Autres actions"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setMenu(m_menu);
    m_delegate->setObjectName(u"firmDelegateButton"_s);
    auto *card = new Card(m_theme, this);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::kHair);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space::kBase, space::kSnug, space::kBase, space::kSnug);
    row->setSpacing(space::kSnug);
    row->addLayout(words, 1);
    row->addWidget(m_view);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addWidget(m_more);
    row->addWidget(m_delegate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    connect(m_view, &QPushButton::clicked, this, &FirmBlock::viewRequested);
    connect(m_edit, &QPushButton::clicked, this, &FirmBlock::editRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT deedRequested(Deed::Remove); });
    connect(m_delegate, &QPushButton::clicked, this, &FirmBlock::delegateRequested);
}

void FirmBlock::setContent(const Content &content)
{
    const bool hasFirm = !content.firmName.isEmpty();
    const bool isCompany = content.viewer == Viewer::Company;
    m_title->setText(hasFirm ? tr("Cabinet Comptable délégable : %1").arg(content.firmName)
                             : tr("Cabinet Comptable délégable"));
    if (content.delegation) {
        const Delegation &shown = content.delegation->shown;
        QStringList parts{statusWords(statusOn(content.today, shown, true)),
                          tr("depuis le %1").arg(dayWords(shown.effectDate)),
                          shown.endDate ? tr("jusqu'au %1").arg(dayWords(*shown.endDate)) : tr("sans fin")};
        const QString pending = pendingWords(content.delegation->pending);
        if (!pending.isEmpty())
            parts << pending;
        m_text->setText(parts.join(u" · "_s));
    } else if (!isCompany) {
        m_text->setText(tr("L'entreprise n'a rien délégué au cabinet sur ce site."));
    } else {
        m_text->setText(tr("Vous n'avez défini aucune délégation à votre cabinet comptable."));
    }
    const bool isGiven = content.delegation.has_value();
    const bool isOurs = isGiven && isCompany && content.canDelegate;
    const bool canEdit = isOurs && content.editLock.isEmpty() && content.delegation->kind != PendingKind::Removal;
    m_view->setVisible(isGiven);
    m_edit->setVisible(canEdit);
    m_remove->setVisible(isOurs && canDo(Deed::Remove, *content.delegation, content.today));
    m_delegate->setVisible(!isGiven && isCompany && content.canDelegate && hasFirm);
    fillMenu(content);
}

void FirmBlock::fillMenu(const Content &content)
{
    m_menu->clear();
    const bool isOurs = content.viewer == Viewer::Company && content.canDelegate && content.editLock.isEmpty();
    if (content.delegation && isOurs) {
        const std::pair<Deed, QString> deeds[] = {{Deed::Suspend, tr("Suspendre…")}, {Deed::Resume, tr("Reprendre")},
                                                  {Deed::Reopen, tr("Rouvrir")}};
        for (const auto &[deed, words] : deeds)
            if (canDo(deed, *content.delegation, content.today))
                connect(m_menu->addAction(words), &QAction::triggered, this,
                        [this, chosen = deed] { Q_EMIT deedRequested(chosen); });
    }
    if (content.delegation && content.delegation->kind != PendingKind::Addition)
        connect(m_menu->addAction(tr("Historique")), &QAction::triggered, this, &FirmBlock::historyRequested);
    m_more->setVisible(!m_menu->isEmpty());
}

} // namespace truelle::ui
