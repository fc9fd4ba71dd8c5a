// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/sitecard.h"

#include "core/domain/siret.h"
#include "core/domain/typedtext.h"
#include "ui/forms/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtWidgets/QBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

QString siteFactsWords(const SiteFacts &site)
{
    const auto siret = Siret::parse(cleanedIdentifier(site.siret));
    QStringList facts{QString::fromStdString(site.cibtpId),
                      QString::fromStdString(siret ? siret->formatted() : site.siret), QString::fromStdString(site.town)};
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

SiteCard::SiteCard(const Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *card = new Card(theme, this);
    m_member = new TextLabel(theme, TextRole::Emphasis, card);
    m_member->setObjectName(u"identifiedMember"_s);
    m_facts = new TextLabel(theme, TextRole::Caption, card);
    m_facts->setObjectName(u"identifiedSite"_s);
    m_facts->setColorRole(ColorRole::Muted);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(space::kBase, space::kSnug, space::kBase, space::kSnug);
    inCard->setSpacing(space::kHair);
    inCard->addWidget(m_member);
    inCard->addWidget(m_facts);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins({});
    around->addWidget(card);
}

void SiteCard::setSite(const SiteFacts &site)
{
    m_member->setText(QString::fromStdString(site.memberName));
    m_facts->setText(siteFactsWords(site));
}

} // namespace truelle::ui
