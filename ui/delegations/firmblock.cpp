// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/firmblock.h"

#include "ui/forms/card.h"
#include "ui/models/delegationwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
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
    , m_remove(new QPushButton(theme.icon(Icon::Trash), tr("Suppression"), this))
    , m_delegate(new QPushButton(tr("Déléguer à mon cabinet comptable"), this))
{
    setObjectName(u"firmBlock"_s);
    m_title->setObjectName(u"firmTitle"_s);
    m_text->setObjectName(u"firmText"_s);
    m_text->setColorRole(ColorRole::Muted);
    m_view->setObjectName(u"firmViewButton"_s);
    m_remove->setObjectName(u"firmRemoveButton"_s);
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
    row->addWidget(m_remove);
    row->addWidget(m_delegate);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    connect(m_view, &QPushButton::clicked, this, &FirmBlock::viewRequested);
    connect(m_remove, &QPushButton::clicked, this, &FirmBlock::removeRequested);
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
    m_view->setVisible(content.delegation.has_value());
    m_remove->setVisible(content.delegation && isCompany && content.canDelegate);
    m_delegate->setVisible(!content.delegation && isCompany && content.canDelegate && hasFirm);
}

} // namespace truelle::ui
