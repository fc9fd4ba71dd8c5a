// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsEditor does for the person while the rights are edited: explaining, telling what was pasted or changed
// meanwhile; what to compare with.
#include "core/session/accountregistry.h"
#include "ui/delegations/pastewords.h"
#include "ui/delegations/rightseditor.h"
#include "ui/delegations/rightsview.h"
#include "ui/delegations/upperlinks.h"
#include "ui/delegations/whywords.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

void RightsEditor::connectEdits()
{
    m_tools->compareBy([this] { return comparisons(); });
    connect(m_upper, &UpperLinks::changed, this, &RightsEditor::tellOfUpperLinks);
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

RightsTools::Comparisons RightsEditor::comparisons() const
{
    RightsTools::Comparisons comparisons{personWords(m_shown.beneficiary), {}};
    if (m_upper->state() == UpperLinks::State::Known) {
        Delegation left = m_shown.shown;
        left.id = DelegationId("effective");
        left.colleges = m_upper->chain().effective.colleges;
        left.rights = m_upper->chain().effective.rights;
        comparisons.others.push_back({left, tr("ce qui en reste aujourd'hui")});
    }
    comparisons.addOthers(m_parts.desk, m_site, m_delegation);
    return comparisons;
}

// The table shows what was given; what is left of it is said beside it.
void RightsEditor::tellOfUpperLinks()
{
    if (m_mode != Mode::View)
        return;
    const Date today = m_model.content().draft.scope().today;
    if (!isInForce(today, m_shown.shown))
        return; // its own status says that nothing of it is
    if (m_upper->state() == UpperLinks::State::Unknown)
        return m_notice->say(MessageKind::Info, tr("Droits donnés, non vérifiés"),
                             tr("Ce que les maillons au-dessus en laissent ne peut être vérifié qu'auprès de la caisse, "
                                "qui n'est pas joignable."));
    const RightsLoss loss = m_upper->loss();
    if (loss.isNothing())
        return m_notice->say(MessageKind::Info, tr("Droits vérifiés auprès de la caisse"),
                             tr("Tout ce qui a été donné ici est en vigueur aujourd'hui."));
    const RightsModel::Content &content = m_model.content();
    const QString lines = loss.isEverything
        ? tr("Il n'en reste aucun droit aujourd'hui.")
        : tr("Il en reste moins aujourd'hui :") + u'\n'
            + lostWords(loss, content.catalogue, *content.vocabulary).join(u'\n');
    m_notice->say(MessageKind::Warning, tr("Réduit par le client"), lines);
}

void RightsEditor::explain(std::size_t feature)
{
    const RightsModel::Content &content = m_model.content();
    const QString name = featureWords(feature, content.catalogue, *content.vocabulary);
    const auto say = [this](const QString &words) { m_notice->say(MessageKind::Info, tr("Pourquoi ce droit ?"), words); };
    if (m_upper->state() == UpperLinks::State::Known)
        return say(whyWords(m_upper->chain(), name, feature));
    const auto chain = m_parts.desk.chain(m_site, m_delegation);
    if (!chain)
        return showFailure(chain.error());
    say(whyWords(*chain, name, feature, content.draft.scope().today));
}

} // namespace truelle::ui
