// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/followuppage.h"

#include "ui/delegates/tabulardelegate.h"
#include "ui/forms/emptystate.h"
#include "ui/services/errortext.h"
#include "ui/space/monthdetails.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPillHeight = 24;

// The state as a word on its tone's ground.
class StateDelegate final : public QStyledItemDelegate
{
public:
    StateDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString words = ground.text;
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const auto [ink, paper] = colors(DsnTone(index.data(DsnFollowUpModel::ToneRole).toInt()));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(m_theme.font(TextRole::Body));
        const int width = painter->fontMetrics().horizontalAdvance(words) + 2 * space::kTight;
        QRect pill(0, 0, width, kPillHeight);
        pill.moveTop(option.rect.top() + (option.rect.height() - kPillHeight) / 2);
        pill.moveLeft(option.rect.left() + space::kTight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(paper));
        painter->drawRoundedRect(pill, kPillHeight / 2, kPillHeight / 2);
        painter->setPen(m_theme.color(ink));
        painter->drawText(pill, Qt::AlignCenter, words);
        painter->restore();
    }

private:
    static std::pair<ColorRole, ColorRole> colors(DsnTone tone)
    {
        switch (tone) {
        case DsnTone::Quiet: return {ColorRole::Muted, ColorRole::Raised};
        case DsnTone::Good: return {ColorRole::Success, ColorRole::SuccessSoft};
        case DsnTone::Attention: return {ColorRole::Alert, ColorRole::AlertSoft};
        }
        return {ColorRole::Muted, ColorRole::Raised};
    }
    const Theme &m_theme;
};

// The latest month that waits for the person, or simply the latest.
int mostUrgent(const DsnFollowUp &followUp)
{
    const auto waits = [](const DsnMonth &month) { return dsnTone(month.state) == DsnTone::Attention; };
    const auto it = std::ranges::find_if(followUp.months, waits);
    return it == followUp.months.end() ? 0 : int(it - followUp.months.begin());
}

bool isUnreached(const Error &error)
{
    constexpr std::array kCodes{ErrorCode::HostNotFound, ErrorCode::ConnectionRefused, ErrorCode::ConnectionLost,
                                ErrorCode::TimedOut, ErrorCode::NetworkUnreachable, ErrorCode::ProxyRefused};
    return std::ranges::find(kCodes, error.code) != kCodes.end();
}

} // namespace

FollowUpPage::FollowUpPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_empty(new EmptyState(theme, m_stack))
    , m_details(new MonthDetails(theme, this))
{
    setObjectName(u"followUpPage"_s);
    auto *title = new TextLabel(m_theme, TextRole::Title, this);
    title->setText(tr("Suivi DSN"));
    m_table->setObjectName(u"followUpTable"_s);
    m_table->setAccessibleName(tr("Suivi DSN"));
    m_table->setModel(&m_model);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *tabular = new TabularDelegate(m_table);
    m_table->setItemDelegateForColumn(DsnFollowUpModel::ReceivedColumn, tabular);
    m_table->setItemDelegateForColumn(DsnFollowUpModel::DeadlineColumn, tabular);
    m_table->setItemDelegateForColumn(DsnFollowUpModel::StateColumn, new StateDelegate(m_theme, m_table));
    for (const int column : {DsnFollowUpModel::MonthColumn, DsnFollowUpModel::StateColumn, DsnFollowUpModel::ReceivedColumn,
                             DsnFollowUpModel::DeadlineColumn})
        m_table->setColumnWidth(column, column == DsnFollowUpModel::DeadlineColumn ? 190 : 150);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    page->setSpacing(space::kBase);
    page->addWidget(title);
    page->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(page, 1);
    layout->addWidget(m_details);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_details->setMonth(m_model.monthAt(current.row()));
    });
    connect(m_empty, &EmptyState::actionRequested, this, &FollowUpPage::reloadRequested);
    connect(&m_theme, &Theme::changed, this,
            [this] { m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight()); });
    setLoading();
}

void FollowUpPage::setLoading()
{
    m_model.setFollowUp({});
    m_details->hide();
    m_empty->say(Icon::SyncRunning, tr("Le suivi DSN arrive"), tr("La caisse est interrogée pour ce site."));
    m_empty->offer({});
    m_stack->setCurrentWidget(m_empty);
}

void FollowUpPage::setFollowUp(const DsnFollowUp &followUp)
{
    m_model.setFollowUp(followUp);
    if (!followUp.months.empty()) {
        m_stack->setCurrentWidget(m_table);
        m_details->show();
        m_table->setCurrentIndex(m_model.index(mostUrgent(followUp), 0));
        return;
    }
    m_details->hide();
    m_empty->say(Icon::Calendar, tr("Aucune déclaration connue"),
                 tr("La caisse n'a encore rien à dire des DSN de ce site."));
    m_empty->offer({});
    m_stack->setCurrentWidget(m_empty);
}

void FollowUpPage::setFailed(const Error &error)
{
    m_details->hide();
    if (error.code == ErrorCode::Forbidden) {
        m_empty->say(Icon::Lock, tr("Suivi DSN non accessible"),
                     tr("Il faut au moins la consultation sur « Mes déclarations de salaires » pour ce site."));
        m_empty->offer({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const ErrorWords words = errorWords(error);
    m_empty->say(isUnreached(error) ? Icon::Offline : Icon::Error, words.whatHappened, words.advice());
    m_empty->offer(tr("Réessayer"));
    m_stack->setCurrentWidget(m_empty);
}

} // namespace truelle::ui
