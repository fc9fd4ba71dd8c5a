// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsEditor does for the person while the rights are edited: explaining, telling what was pasted or changed
// meanwhile; what to compare with.
#include "core/session/accountregistry.h"
#include "ui/delegations/pastewords.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightstools.h"
#include "ui/delegations/rightsview.h"
#include "ui/delegations/whywords.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

void RightsEditor::connectEdits()
{
    m_tools->compareBy([this] {
        RightsTools::Comparisons comparisons{personWords(m_shown.beneficiary), {}};
        if (const auto all = m_parts.desk.delegations(m_site))
            for (const ShownDelegation &one : *all)
                if (one.shown.id != m_delegation)
                    comparisons.others.push_back({one.shown, personWords(one.beneficiary)});
        return comparisons;
    });
    connect(m_tools, &RightsTools::editsChanged, m_notice, &InlineMessage::clear);
    connect(m_view, &RightsView::pasted, this, [this](const PasteReport &report) { sayPasted(*m_notice, report); });
    connect(m_view, &RightsView::whyRequested, this, &RightsEditor::explain);
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

} // namespace truelle::ui
