// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/associatedpage.h"

#include "ui/forms/announcement.h"
#include "ui/forms/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/wizards/sitecard.h"

#include <QtWidgets/QBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

AssociatedPage::AssociatedPage(const Theme &theme, QWidget *parent)
    : WizardPage(theme, parent)
    , m_done(new TextLabel(theme, TextRole::Body, this))
    , m_member(new TextLabel(theme, TextRole::Emphasis, this))
    , m_siteFacts(new TextLabel(theme, TextRole::Caption, this))
{
    auto *icon = new IconLabel(theme, Icon::Check, metric::kLargeIcon, this);
    icon->setIcon(Icon::Check, ColorRole::Success);
    m_done->setObjectName(u"associatedText"_s);
    m_done->setText(tr("L'association de l'adhérent/site choisi avec votre espace sécurisé a bien été effectuée."));
    m_member->setObjectName(u"associatedMember"_s);
    m_siteFacts->setObjectName(u"associatedSite"_s);
    m_siteFacts->setColorRole(ColorRole::Muted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSnug);
    column->addWidget(icon);
    column->addWidget(m_done);
    column->addWidget(m_member);
    column->addWidget(m_siteFacts);
}

QString AssociatedPage::heading() const
{
    return tr("Site déclarant associé");
}

void AssociatedPage::setSite(const AssociatedSite &site)
{
    m_member->setText(QString::fromStdString(site.memberName));
    m_siteFacts->setText(siteFactsWords({{}, site.cibtpId, site.siret, site.town}));
    announce(*m_done, m_done->text());
}

} // namespace truelle::ui
