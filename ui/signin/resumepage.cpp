// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/resumepage.h"

#include "ui/forms/card.h"
#include "ui/forms/choicebutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

ResumePage::ResumePage(const Theme &theme, QWidget *parent)
    : EntrancePage(theme, parent)
    , m_theme(theme)
    , m_list(new QVBoxLayout)
    , m_new(new QPushButton(tr("Commencer une nouvelle ouverture"), content()))
{
    setObjectName(u"resumePage"_s);
    auto *title = new TextLabel(theme, TextRole::Title, content());
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("Reprendre une ouverture de compte"));
    auto *lead = new TextLabel(theme, TextRole::Body, content());
    lead->setText(tr("Ce qui a été saisi est conservé sur cet ordinateur, sauf le code confidentiel et le mot de passe."));
    auto *card = new Card(theme, content());
    card->setLayout(m_list);
    m_list->setContentsMargins(space::kHair, space::kHair, space::kHair, space::kHair);
    m_list->setSpacing(0);
    m_new->setObjectName(u"newOpeningButton"_s);
    m_new->setAutoDefault(true);
    setButtonRole(*m_new, ButtonRole::Secondary);
    auto *back = new QPushButton(tr("Retour à la connexion"), content());
    back->setObjectName(u"backToSignInButton"_s);
    back->setAutoDefault(true);
    setButtonRole(*back, ButtonRole::Link);
    column()->addWidget(title);
    column()->addWidget(lead);
    column()->addWidget(card);
    column()->addWidget(m_new);
    column()->addWidget(back, 0, Qt::AlignHCenter);
    connect(m_new, &QPushButton::clicked, this, &ResumePage::newOpeningRequested);
    connect(back, &QPushButton::clicked, this, &ResumePage::backRequested);
}

void ResumePage::setOpenings(const std::vector<UnfinishedOpening> &openings)
{
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const UnfinishedOpening &opening : openings)
        addOpening(opening);
}

void ResumePage::addOpening(const UnfinishedOpening &opening)
{
    const QString place = QString::number(m_list->count());
    auto *row = new QWidget(content());
    auto *choice = new ChoiceButton(m_theme, Icon::Letter, row);
    choice->setObjectName(u"resumeOpening"_s % place);
    choice->setTexts(tr("Reprendre l'ouverture : %1").arg(opening.title), opening.detail);
    auto *drop = new QToolButton(row);
    drop->setObjectName(u"abandonOpening"_s % place);
    drop->setIcon(m_theme.icon(Icon::Trash, ColorRole::Muted));
    drop->setIconSize({metric::kIcon, metric::kIcon});
    drop->setAutoRaise(true);
    drop->setFocusPolicy(Qt::StrongFocus);
    const QString name = tr("Abandonner l'ouverture : %1").arg(opening.title);
    drop->setAccessibleName(name);
    drop->setToolTip(tr("Abandonner cette ouverture"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, space::kHair, 0);
    line->setSpacing(space::kHair);
    line->addWidget(choice, 1);
    line->addWidget(drop);
    m_list->addWidget(row);
    connect(choice, &ChoiceButton::clicked, this, [this, id = opening.id] { Q_EMIT openingChosen(id); });
    connect(drop, &QToolButton::clicked, this, [this, id = opening.id] { Q_EMIT abandonRequested(id); });
}

void ResumePage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    auto *first = findChild<ChoiceButton *>();
    if (!event->spontaneous())
        (first ? static_cast<QWidget *>(first) : m_new)->setFocus(Qt::OtherFocusReason);
}

void ResumePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        EntrancePage::keyPressEvent(event);
}

} // namespace truelle::ui
