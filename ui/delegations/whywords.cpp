// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/whywords.h"

#include "ui/models/delegationwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::WhyWords)
};

QString giverOf(const ShownChain &chain, std::size_t link)
{
    if (link > 0)
        return personWords(chain.links[link - 1].beneficiary);
    return chain.isWhole ? WhyWords::tr("l'entreprise") : WhyWords::tr("un maillon que vous ne voyez pas");
}

QString reasonWords(const ShownChain &chain, const LevelExplanation &why)
{
    const QString who = personWords(chain.links[why.link].beneficiary);
    switch (why.reason) {
    case LevelReason::GivenSo:
        if (why.effective == AccessLevel::None)
            return WhyWords::tr("non accordé par %1").arg(giverOf(chain, why.link));
        return chain.isWhole ? WhyWords::tr("accordé par %1").arg(giverOf(chain, why.link))
                             : WhyWords::tr("si les maillons au-dessus, que vous ne voyez pas, l'accordent encore");
    case LevelReason::GivenLessAbove:
        //: what the company took away from its accounting firm
        return why.link == 0 && chain.isWhole
            ? WhyWords::tr("réduit par le client, qui n'accorde pas plus à %1").arg(who)
            : WhyWords::tr("réduit plus haut : %1 n'a pas reçu plus").arg(who);
    case LevelReason::NoCollege: return WhyWords::tr("aucun collège ne reste après la délégation de %1").arg(who);
    case LevelReason::NotInForce: return WhyWords::tr("la délégation de %1 n'est pas en vigueur aujourd'hui").arg(who);
    }
    return {};
}

QString chainWords(const ShownChain &chain, std::size_t feature)
{
    QStringList links{chain.isWhole ? WhyWords::tr("l'entreprise") : u"…"_s};
    for (const ShownDelegation &link : chain.links)
        //: a link of a chain: who, and what they were given
        links << WhyWords::tr("%1 : %2").arg(personWords(link.beneficiary), levelWords(link.shown.rights.level(feature)));
    return links.join(u" → "_s);
}

} // namespace

QString whyWords(const ShownChain &chain, const QString &featureName, std::size_t feature, Date today)
{
    const auto why = chain.explain(feature, today);
    if (!why)
        return {};
    //: feature, level, reason, chain
    return WhyWords::tr("%1 : %2, %3 (%4).")
        .arg(featureName, levelWords(why->effective), reasonWords(chain, *why), chainWords(chain, feature));
}

} // namespace truelle::ui
