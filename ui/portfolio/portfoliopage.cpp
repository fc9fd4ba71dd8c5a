// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliopage.h"

#include "ui/forms/emptystate.h"
#include "ui/forms/inlinemessage.h"
#include "ui/portfolio/alertdetails.h"
#include "ui/portfolio/portfolioview.h"
#include "ui/portfolio/scopechips.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString siteCount(std::size_t count)
{
    return PortfolioPage::tr("%Ln site(s)", nullptr, int(count));
}

} // namespace

PortfolioPage::PortfolioPage(const Theme &theme, const Portfolio &portfolio, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_portfolio(portfolio)
    , m_model(portfolio, clock)
{
    setObjectName(u"portfolioPage"_s);
    m_details = new AlertDetails(m_theme, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(buildList(), 1);
    layout->addWidget(m_details);

    connect(&m_model, &PortfolioModel::countsChanged, this, &PortfolioPage::showCounts);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PortfolioPage::showState);
    // A change of the current site's alerts comes without a change of the current row.
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] { showCurrent(m_view->currentIndex().row()); });
    connect(m_details, &AlertDetails::openRequested, this, [this] { open(m_view->currentIndex().row()); });
    connect(m_details, &AlertDetails::followUpRequested, this, [this] {
        if (m_view->currentIndex().isValid())
            Q_EMIT followUpRequested(m_model.entryAt(m_view->currentIndex().row()).key);
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &PortfolioPage::focusFilter);
    showCounts();
    showState();
    showCurrent(m_view->currentIndex().row());
}

QWidget *PortfolioPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new TextLabel(m_theme, TextRole::Title, head);
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("Choix de l'adhérent et du site déclarant"));
    title->setWordWrap(false);
    m_counts = new TextLabel(m_theme, TextRole::Body, head);
    m_counts->setObjectName(u"siteCounts"_s);
    m_counts->setColorRole(ColorRole::Muted);
    m_counts->setWordWrap(false);
    m_filter = new QLineEdit(head);
    m_filter->setObjectName(u"portfolioFilter"_s);
    m_filter->setAccessibleName(tr("Filtrer les sites déclarants"));
    m_filter->setPlaceholderText(tr("Filtrer : nom, identifiant, SIRET, ville…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(200);
    m_filter->addAction(m_theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(320);
    m_filter->setMaximumWidth(440);
    m_chips = new ScopeChips(m_theme, head);
    m_notice = new InlineMessage(m_theme, head);
    m_notice->setObjectName(u"portfolioNotice"_s);
    m_notice->clear();

    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_counts);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::kBase);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_chips);
    tools->addStretch();
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    layout->setSpacing(space::kBase);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addLayout(tools);

    connect(m_filter, &QLineEdit::textChanged, this, &PortfolioPage::applyFilter);
    // From the field straight to the site: Enter opens the first row, Down goes into the table.
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { open(m_view->currentIndex().row()); });
    connect(m_chips, &ScopeChips::scopeChosen, this, &PortfolioPage::chooseScope);
    connect(m_notice, &InlineMessage::actionRequested, this, &PortfolioPage::noticeActionRequested);
    return head;
}

QWidget *PortfolioPage::buildList()
{
    auto *inset = new QWidget(this);
    m_stack = new QStackedWidget(inset);
    auto *layout = new QVBoxLayout(inset);
    layout->setContentsMargins(space::kWide, 0, space::kWide, space::kBase);
    layout->addWidget(m_stack);
    m_view = new PortfolioView(m_theme, m_model, m_stack);
    m_empty = new EmptyState(m_theme, m_stack);
    m_empty->setObjectName(u"portfolioEmpty"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    connect(m_view, &PortfolioView::rowActivated, this, &PortfolioPage::open);
    connect(m_view, &PortfolioView::currentRowChanged, this, &PortfolioPage::showCurrent);
    connect(m_view, &PortfolioView::firstRowsPainted, this, &PortfolioPage::ready);
    connect(m_view, &PortfolioView::firstRowsPainted, &m_model, &PortfolioModel::prepareSearch);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_portfolio.sites().empty()) {
            Q_EMIT synchroniseRequested();
            return;
        }
        m_filter->clear();
        chooseScope(PortfolioScope::All);
    });
    auto *down = new QShortcut(Qt::Key_Down, m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    return inset;
}

void PortfolioPage::setFilling(PortfolioFilling filling)
{
    m_filling = filling;
    showState();
}

void PortfolioPage::setScope(PortfolioScope scope)
{
    m_chips->setScope(scope);
    if (scope == m_model.scope())
        return;
    const bool wasAll = m_model.scope() == PortfolioScope::All;
    m_model.setScope(scope);
    if (scope == PortfolioScope::All)
        m_view->orderAsBefore();
    else if (wasAll)
        m_view->orderByUrgency();
}

void PortfolioPage::setNotice(const QString &title, const QString &text, const QString &action)
{
    m_notice->keep(MessageKind::Warning, title, text, action);
}

void PortfolioPage::restoreColumns(const QByteArray &state)
{
    m_view->restoreColumns(state);
}

QByteArray PortfolioPage::saveColumns() const
{
    return m_view->saveColumns();
}

void PortfolioPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void PortfolioPage::applyFilter()
{
    m_model.setText(m_filter->text());
}

void PortfolioPage::chooseScope(PortfolioScope scope)
{
    setScope(scope);
    Q_EMIT scopeChanged(scope);
}

void PortfolioPage::showCurrent(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        m_details->setSite(m_model.entryAt(row));
    else
        m_details->clear();
}

void PortfolioPage::showCounts()
{
    const PortfolioModel::Counts counts = m_model.counts();
    m_chips->setCounts(counts);
    m_counts->setText(counts.inAlert == 0
                          ? siteCount(counts.all)
                          : siteCount(counts.all) + u" · "_s + tr("%Ln en alerte", nullptr, int(counts.inAlert)));
    Q_EMIT countsChanged(counts);
}

void PortfolioPage::showState()
{
    // Without any site there is nothing to filter and nothing to open.
    const bool hasSites = !m_portfolio.sites().empty();
    for (QWidget *part : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_chips),
                          static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_details)})
        part->setVisible(hasSites);
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (hasSites) {
        m_empty->say(Icon::Search, tr("Aucun site ne correspond"),
                     tr("Le filtre porte sur l'adhérent, l'identifiant CIBTP, le SIRET et la ville."));
        m_empty->offer(tr("Effacer le filtre"));
    } else {
        switch (m_filling) {
        case PortfolioFilling::Filling:
            m_empty->say(Icon::SyncRunning, tr("Vos sites arrivent"),
                         tr("Ils s'affichent au fur et à mesure, et resteront lisibles hors ligne."));
            m_empty->offer({});
            break;
        case PortfolioFilling::Complete:
            m_empty->say(Icon::Site, tr("Aucun site déclarant"),
                         tr("Les sites associés à votre compte, ou qui vous sont délégués, apparaîtront ici."));
            m_empty->offer(tr("Synchroniser"));
            break;
        case PortfolioFilling::Unreachable:
            m_empty->say(Icon::Offline, tr("La caisse est injoignable"),
                         tr("Vos sites s'afficheront dès la première synchronisation. Rien n'est perdu."));
            m_empty->offer(tr("Réessayer"));
            break;
        }
    }
    m_stack->setCurrentWidget(m_empty);
}

void PortfolioPage::open(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        Q_EMIT siteOpenRequested(m_model.entryAt(row).key);
}

} // namespace truelle::ui
