// SPDX-License-Identifier: GPL-3.0-or-later
// How PendingPage is put together; what it does is in pendingpage.cpp.
#include "ui/pending/pendingpage.h"

#include "ui/forms/emptystate.h"
#include "ui/forms/filterchips.h"
#include "ui/forms/inlinemessage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kLongestSearch = 200;
constexpr int kDetailsHeight = 132;
}

PendingPage::PendingPage(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_parts(parts)
{
    setObjectName(u"pendingPage"_s);
    auto *title = new TextLabel(m_theme, TextRole::Title, this);
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("En attente"));
    m_count = new TextLabel(m_theme, TextRole::Body, this);
    m_count->setObjectName(u"pendingCount"_s);
    m_count->setColorRole(ColorRole::Muted);
    m_message = new InlineMessage(m_theme, this);
    m_message->setObjectName(u"pendingMessage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addWidget(m_message);
    layout->addWidget(buildTools());
    layout->addWidget(buildList(), 1);
    layout->addWidget(buildDetails());
    layout->addWidget(buildActions());
    connectParts();
}

QWidget *PendingPage::buildTools()
{
    m_tools = new QWidget(this);
    m_filter = new QLineEdit(m_tools);
    m_filter->setObjectName(u"pendingFilter"_s);
    m_filter->setAccessibleName(tr("Filtrer les modifications"));
    m_filter->setPlaceholderText(tr("Filtrer : site, nom, adresse électronique, droit…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(kLongestSearch);
    m_filter->addAction(m_theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(200);
    m_filter->setMaximumWidth(360);
    m_chips = new FilterChips(m_theme, m_tools);
    m_chips->add(int(PendingScope::All), u"pendingAll"_s, tr("Tous"));
    m_chips->add(int(PendingScope::Waiting), u"pendingWaiting"_s, tr("En attente du réseau"));
    m_chips->add(int(PendingScope::Refused), u"pendingRefused"_s, tr("Refusés"));
    m_chips->add(int(PendingScope::Conflict), u"pendingConflict"_s, tr("Modifiés entre-temps"));
    auto *layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins({});
    layout->setSpacing(space::kBase);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_chips);
    layout->addStretch();
    return m_tools;
}

QWidget *PendingPage::buildList()
{
    m_stack = new QStackedWidget(this);
    m_table = new QTableView(m_stack);
    m_table->setObjectName(u"pendingTable"_s);
    m_table->setAccessibleName(tr("Modifications en attente"));
    m_table->setAccessibleDescription(tr("Entrée : ouvrir la délégation. Suppr : abandonner. F5 : synchroniser."));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metric::kComfortableRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_empty = new EmptyState(m_theme, m_stack);
    m_empty->setObjectName(u"pendingEmpty"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    return m_stack;
}

QWidget *PendingPage::buildDetails()
{
    m_details = new QWidget(this);
    m_details->setFixedHeight(kDetailsHeight);
    m_detailTitle = new TextLabel(m_theme, TextRole::Emphasis, m_details);
    m_detailTitle->setObjectName(u"pendingDetailTitle"_s);
    m_detailText = new TextLabel(m_theme, TextRole::Body, m_details);
    m_detailText->setObjectName(u"pendingDetailText"_s);
    auto *layout = new QVBoxLayout(m_details);
    layout->setContentsMargins({});
    layout->setSpacing(space::kHair);
    layout->addWidget(m_detailTitle);
    layout->addWidget(m_detailText);
    layout->addStretch();
    return m_details;
}

QWidget *PendingPage::buildActions()
{
    auto *actions = new QWidget(this);
    const auto button = [&](const QString &name, const QString &words) {
        auto *made = new QPushButton(words, actions);
        made->setObjectName(name);
        return made;
    };
    m_open = button(u"pendingOpenButton"_s, tr("Voir la délégation"));
    m_discard = button(u"pendingDiscardButton"_s, tr("Abandonner"));
    m_retry = button(u"pendingRetryButton"_s, tr("Réessayer"));
    m_retryAll = button(u"pendingRetryAllButton"_s, tr("Tout réessayer"));
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_open);
    layout->addStretch();
    layout->addWidget(m_discard);
    layout->addWidget(m_retry);
    layout->addWidget(m_retryAll);
    return actions;
}

} // namespace truelle::ui
