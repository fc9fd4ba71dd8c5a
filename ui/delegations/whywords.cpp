// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/whywords.h"

#include "ui/models/delegationwords.h"
#include "ui/models/rightseditwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::WhyWords)
};

// A chain from above, whoever told it: what there is to say of each link.
struct Link
{
    QString name;
    QString level;
};
struct Chain
{
    std::vector<Link> links;
    bool isWhole = true;
};

QString giverOf(const Chain &chain, std::size_t link)
{
    if (link > 0)
        return chain.links[link - 1].name;
    return chain.isWhole ? WhyWords::tr("l'entreprise") : WhyWords::tr("un maillon que vous ne voyez pas");
}

QString reasonWords(const Chain &chain, const LevelExplanation &why)
{
    const QString &who = chain.links[why.link].name;
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

QString sentence(const Chain &chain, const QString &featureName, const LevelExplanation &why)
{
    QStringList links{chain.isWhole ? WhyWords::tr("l'entreprise") : u"…"_s};
    for (const Link &link : chain.links)
        //: a link of a chain: who, and what they were given
        links << WhyWords::tr("%1 : %2").arg(link.name, link.level);
    //: feature, level, reason, chain
    return WhyWords::tr("%1 : %2, %3 (%4).")
        .arg(featureName, levelWords(why.effective), reasonWords(chain, why), links.join(u" → "_s));
}

} // namespace

QString whyWords(const ShownChain &chain, const QString &featureName, std::size_t feature, Date today)
{
    const auto why = chain.explain(feature, today);
    if (!why)
        return {};
    Chain told{{}, chain.isWhole};
    for (const ShownDelegation &link : chain.links)
        told.links.push_back({personWords(link.beneficiary), levelWords(link.shown.rights.level(feature))});
    return sentence(told, featureName, *why);
}

QString whyWords(const RightsChain &chain, const QString &featureName, std::size_t feature)
{
    const auto why = explainLevel(chain, feature);
    if (!why)
        return {};
    Chain told;
    for (const RightsLink &link : chain.links)
        told.links.push_back({QString::fromStdString(link.name), levelWords(link.given.rights.level(feature))});
    return sentence(told, featureName, *why);
}

QStringList lostWords(const RightsLoss &loss, const Catalogue &catalogue, const Vocabulary &vocabulary)
{
    QStringList lines;
    for (const auto &[feature, level] : loss.levels)
        lines << WhyWords::tr("%1 : %2 au lieu de %3")
                     .arg(featureWords(feature, catalogue, vocabulary), levelWords(level.after), levelWords(level.before));
    if (!loss.colleges.isEmpty())
        lines << WhyWords::tr("%n collège(s) en moins", nullptr, int(loss.colleges.count()));
    return lines;
}

} // namespace truelle::ui
