// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/historypage.h"

#include "core/session/accountregistry.h"
#include "ui/forms/emptystate.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
// Shares of the width, in the order of HistoryModel::Column.
constexpr std::array kShares{16, 18, 14, 34, 18};
}

HistoryPage::HistoryPage(const Theme &theme, const DelegationParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_back(new QPushButton(theme.icon(Icon::Back, ColorRole::Primary), tr("Liste des bénéficiaires"), this))
    , m_title(new TextLabel(theme, TextRole::Title, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_state(new EmptyState(theme, m_stack))
{
    setObjectName(u"historyPage"_s);
    m_back->setObjectName(u"historyBackButton"_s);
    setButtonRole(*m_back, ButtonRole::Link);
    m_title->setObjectName(u"historyTitle"_s);
    m_state->setObjectName(u"historyState"_s);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Historique de la délégation"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kWide);
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_back, 0, Qt::AlignLeading);
    layout->addWidget(m_title);
    layout->addWidget(m_stack, 1);
    connect(m_back, &QPushButton::clicked, this, &HistoryPage::closeRequested);
    connect(m_state, &EmptyState::actionRequested, this, &HistoryPage::ask);
}

Result<void> HistoryPage::open(const SiteKey &site, const DelegationId &delegation)
{
    const auto all = m_parts.desk.delegations(site);
    if (!all)
        return all.error();
    const auto it = std::ranges::find_if(*all, [&](const ShownDelegation &one) { return one.shown.id == delegation; });
    if (it == all->end())
        return Error(ErrorCode::NotFound, "the delegation is no longer there");
    m_site = site;
    m_delegation = delegation;
    m_title->setText(tr("Historique de la délégation de %1").arg(personWords(it->beneficiary)));
    setAccessibleName(m_title->text());
    ask();
    return {};
}

void HistoryPage::ask()
{
    delete m_asking;
    m_asking = new QObject(this);
    m_model.clear();
    m_state->say(Icon::SyncRunning, tr("Lecture de l'historique"), tr("La caisse est interrogée."));
    m_state->offer({});
    m_stack->setCurrentWidget(m_state);
    startAndThen(m_parts.desk.history(m_site, m_delegation, m_asking), m_asking,
                 [this](const Result<std::vector<DelegationEvent>> &answer) { take(answer); });
}

void HistoryPage::take(const Result<std::vector<DelegationEvent>> &answer)
{
    if (!answer) {
        m_state->say(Icon::Offline, tr("L'historique est gardé par la caisse"), errorWords(answer.error()).whatHappened);
        m_state->offer(tr("Réessayer"));
        return;
    }
    const AccountContext *account = m_parts.accounts.find(m_site.account);
    m_model.setContent(*answer, account ? account->catalogue : Catalogue());
    if (answer->empty()) {
        m_state->say(Icon::Info, tr("Aucune modification connue"),
                     tr("La caisse n'a rien noté de cette délégation depuis qu'elle tient son historique."));
        return;
    }
    m_stack->setCurrentWidget(m_table);
    shareWidth();
    m_table->setCurrentIndex(m_model.index(0, 0));
    if (m_back->hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::focusList()
{
    m_back->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::release()
{
    delete m_asking;
    m_delegation = {};
    m_model.clear();
}

void HistoryPage::shareWidth()
{
    int total = 0;
    for (const int share : kShares)
        total += share;
    for (int column = 0; column < int(kShares.size()); ++column)
        m_table->setColumnWidth(column, m_table->viewport()->width() * kShares[std::size_t(column)] / total);
    m_table->resizeRowsToContents();
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace truelle::ui
