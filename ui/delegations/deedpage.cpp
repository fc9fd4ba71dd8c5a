// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/deedpage.h"

#include "ui/delegations/losslist.h"
#include "ui/delegations/reasonfield.h"
#include "ui/forms/card.h"
#include "ui/forms/datefield.h"
#include "ui/forms/formcolumn.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kColumnWidth = 600;
constexpr int kDateWidth = 220;
}

DeedPage::DeedPage(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts)
{
    setObjectName(u"deedPage"_s);
    auto *card = new Card(m_theme, this);
    auto *column = new FormColumn(kColumnWidth, card);
    buildColumn(*column);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    inCard->addWidget(column);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kBlock, space::kWide, space::kWide);
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_reject, &QPushButton::clicked, this, &DeedPage::closeRequested);
    connect(m_accept, &QPushButton::clicked, this, &DeedPage::accept);
    connect(m_reason, &QLineEdit::returnPressed, this, &DeedPage::accept);
    connect(m_until, &DateField::dateEdited, this, [this] { m_untilField->setError({}); });
}

void DeedPage::buildColumn(QWidget &column)
{
    m_title = new TextLabel(m_theme, TextRole::Section, &column);
    m_title->setObjectName(u"deedTitle"_s);
    m_meaning = new TextLabel(m_theme, TextRole::Body, &column);
    m_meaning->setObjectName(u"deedMeaning"_s);
    m_message = new InlineMessage(m_theme, &column);
    m_message->setObjectName(u"deedMessage"_s);
    m_losses = new LossList(m_theme, &column);
    m_until = new DateField(m_theme, &column);
    m_until->setObjectName(u"suspendUntilField"_s);
    m_until->setPlaceholderText(tr("Sans fin"));
    m_untilField = new FormField(m_theme, tr("Suspendre jusqu'au (inclus)"), m_until, &column);
    m_untilField->setFixedWidth(kDateWidth);
    m_reason = reasonField(u"deedReasonField"_s);
    m_reasonField = new FormField(m_theme, tr("Motif"), m_reason, &column);
    m_reasonField->setHelp(tr("Gardé dans l'historique de la délégation."));
    m_reject = new QPushButton(tr("Annuler"), &column);
    m_reject->setObjectName(u"deedCancelButton"_s);
    m_accept = new QPushButton(&column);
    m_accept->setObjectName(u"deedAcceptButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSnug);
    buttons->addStretch();
    buttons->addWidget(m_reject);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(&column);
    layout->setContentsMargins({});
    layout->setSpacing(space::kBase);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addWidget(m_meaning);
    layout->addWidget(m_losses);
    layout->addWidget(m_untilField);
    layout->addWidget(m_reasonField);
    layout->addLayout(buttons);
}

Result<void> DeedPage::open(const SiteKey &site, const DelegationId &delegation, Deed deed)
{
    auto all = m_parts.desk.delegations(site);
    if (!all)
        return std::move(all).error();
    const auto it = std::ranges::find_if(*all, [&](const ShownDelegation &one) { return one.shown.id == delegation; });
    if (it == all->end())
        return Error(ErrorCode::NotFound, "the delegation is no longer there");
    m_site = site;
    m_delegation = delegation;
    m_deed = deed;
    m_shown = *it;
    m_message->clear();
    m_title->setText(deedTitle(deed, personWords(m_shown.beneficiary)));
    setAccessibleName(m_title->text());
    m_meaning->setText(deedMeaning(deed, m_shown));
    m_untilField->setVisible(deed == Deed::Suspend);
    m_untilField->setError({});
    m_until->setDate(std::nullopt);
    m_until->setMinimumDate(toQDate(parisDate(m_parts.clock.now())));
    m_reason->clear();
    m_reasonField->setVisible(hasReason());
    m_accept->setText(deedVerb(deed));
    const bool isHard = deed == Deed::Close || deed == Deed::Remove;
    setButtonRole(*m_accept, isHard ? ButtonRole::Danger : ButtonRole::Primary);
    showLosses();
    return {};
}

bool DeedPage::hasReason() const
{
    return m_deed != Deed::Remove && m_shown.kind != PendingKind::Addition;
}

void DeedPage::focusFirst()
{
    if (m_deed == Deed::Suspend)
        m_until->setFocus(Qt::OtherFocusReason);
    else if (hasReason())
        m_reason->setFocus(Qt::OtherFocusReason);
    else
        m_reject->setFocus(Qt::OtherFocusReason);
}

void DeedPage::showLosses()
{
    const Date today = parisDate(m_parts.clock.now());
    const auto all = m_parts.desk.delegations(m_site);
    const auto losses = m_deed == Deed::Remove
        ? m_parts.desk.lossesOfRemoval(m_site, m_delegation)
        : m_parts.desk.lossesBelow(m_site, m_delegation, patchOf(m_deed, m_shown.shown, today, std::nullopt, {}));
    m_losses->setLines(all && losses ? lossLines(*losses, *all, today) : QStringList());
}

void DeedPage::accept()
{
    if (m_delegation.isEmpty())
        return;
    const Date today = parisDate(m_parts.clock.now());
    const auto day = m_until->date();
    if (m_deed == Deed::Suspend && (m_until->isUnreadable() || (day && fromQDate(*day) < today))) {
        m_untilField->setError(m_until->isUnreadable() ? tr("Écrivez la date ainsi : 16/04/2026.")
                                                       : fieldErrorText({"/suspension/until", "in-the-past"}));
        m_until->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto until = day ? std::optional(fromQDate(*day)) : std::nullopt;
    const DelegationId delegation = m_delegation;
    const ShownDelegation before = m_shown;
    auto written = m_deed == Deed::Remove
        ? m_parts.desk.remove(m_site, delegation)
        : m_parts.desk.change(m_site, delegation, patchOf(m_deed, before.shown, today, until, reasonIn(*m_reason)));
    if (!written) {
        const ErrorWords words = errorWords(written.error());
        m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
        return;
    }
    release();
    Q_EMIT done(m_deed, before);
}

void DeedPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace truelle::ui
