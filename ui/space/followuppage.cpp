// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/space/followuppage.h"

#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

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
        const QRect pill(option.rect.left() + space::kTight, option.rect.center().y() - 11, width, 22);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(paper));
        painter->drawRoundedRect(pill, 11, 11);
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

} // namespace

FollowUpPage::FollowUpPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_message(new InlineMessage(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_empty(new EmptyState(theme, m_stack))
{
    setObjectName(u"followUpPage"_s);
    auto *title = new TextLabel(m_theme, TextRole::Title, this);
    title->setText(tr("Suivi DSN"));
    m_message->setObjectName(u"followUpMessage"_s);
    m_message->clear();
    m_table->setObjectName(u"followUpTable"_s);
    m_table->setAccessibleName(tr("Suivi DSN"));
    m_table->setModel(&m_model);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metric::kComfortableRowHeight);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setItemDelegateForColumn(DsnFollowUpModel::StateColumn, new StateDelegate(m_theme, m_table));
    for (const int column : {DsnFollowUpModel::MonthColumn, DsnFollowUpModel::StateColumn, DsnFollowUpModel::ReceivedColumn,
                             DsnFollowUpModel::DeadlineColumn})
        m_table->setColumnWidth(column, column == DsnFollowUpModel::DeadlineColumn ? 190 : 150);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kWide);
    layout->setSpacing(space::kBase);
    layout->addWidget(title);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    connect(m_message, &InlineMessage::actionRequested, this, &FollowUpPage::reloadRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &FollowUpPage::reloadRequested);
    setLoading();
}

void FollowUpPage::setLoading()
{
    m_message->clear();
    m_model.setFollowUp({});
    m_empty->say(Icon::SyncRunning, tr("Le suivi DSN arrive"), tr("La caisse est interrogée pour ce site."));
    m_empty->offer({});
    m_stack->setCurrentWidget(m_empty);
}

void FollowUpPage::setFollowUp(const DsnFollowUp &followUp)
{
    m_message->clear();
    m_model.setFollowUp(followUp);
    if (!followUp.months.empty()) {
        m_stack->setCurrentWidget(m_table);
        m_table->setCurrentIndex(m_model.index(0, 0));
        return;
    }
    m_empty->say(Icon::Calendar, tr("Aucune déclaration connue"),
                 tr("La caisse n'a encore rien à dire des DSN de ce site."));
    m_empty->offer({});
    m_stack->setCurrentWidget(m_empty);
}

void FollowUpPage::setFailed(const Error &error)
{
    if (error.code == ErrorCode::Forbidden) {
        m_empty->say(Icon::Lock, tr("Suivi DSN non accessible"),
                     tr("Il faut au moins la consultation sur « Mes déclarations de salaires » pour ce site."));
        m_empty->offer({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const ErrorWords words = errorWords(error);
    m_empty->say(Icon::Offline, words.whatHappened, words.advice());
    m_empty->offer(tr("Réessayer"));
    m_stack->setCurrentWidget(m_empty);
}

} // namespace truelle::ui
