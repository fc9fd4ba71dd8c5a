// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pending/pendingpage.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "core/sync/delegationdesk.h"
#include "ui/delegations/changewords.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/filterchips.h"
#include "ui/forms/inlinemessage.h"
#include "ui/models/delegationwords.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/textlabel.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <array>
#include <numeric>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Shares of the width, in the order of PendingModel::Column.
constexpr std::array kShares{25, 23, 16, 17, 19};
constexpr qsizetype kShownDetails = 4;
constexpr qsizetype kNamedInQuestion = 5;
// What is sent side by side is read again together.
constexpr std::chrono::milliseconds kSoon{50};

bool isClash(const WaitingDelegation &waiting)
{
    return waiting.delegation.pending == PendingState::Conflict;
}

} // namespace

void PendingPage::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &PendingPage::followUp);
    connect(&m_parts.desk, &DelegationDesk::changed, this, &PendingPage::follow);
    const auto readAll = [this] {
        if (isVisible())
            refresh();
    };
    connect(&m_parts.accounts, &AccountRegistry::accountClosed, this, readAll);
    connect(&m_parts.accounts, &AccountRegistry::accountRemoved, this, readAll);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model.setText(typed);
        showCounts();
    });
    connect(m_chips, &FilterChips::chosenByHand, this, [this](int id) {
        m_model.setScope(PendingScope(id));
        showCounts();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_filter->clear();
        m_chips->setChosen(int(PendingScope::All));
        m_model.setScope(PendingScope::All);
        showCounts();
    });
    connect(m_table, &QTableView::activated, this, &PendingPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PendingPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PendingPage::showCurrent);
    connect(m_open, &QPushButton::clicked, this, [this] { open(m_table->currentIndex()); });
    connect(m_retry, &QPushButton::clicked, this, &PendingPage::retry);
    connect(m_retryAll, &QPushButton::clicked, this, &PendingPage::retryAll);
    connect(m_discard, &QPushButton::clicked, this, &PendingPage::askToDiscard);
}

void PendingPage::refresh()
{
    m_soon.stop();
    m_stale.clear();
    auto all = m_parts.desk.waiting();
    if (!all) {
        const ErrorWords words = errorWords(all.error());
        m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
        return;
    }
    keepingPlace([&] { m_model.setEntries(entriesOf(*std::move(all))); });
}

void PendingPage::follow(const SiteKey &site)
{
    if (!isVisible())
        return;
    m_stale.insert(site);
    m_soon.start();
}

void PendingPage::followUp()
{
    std::vector<PendingModel::Entry> entries;
    for (const SiteKey &site : m_stale) {
        auto some = m_parts.desk.waiting(site);
        if (!some)
            return refresh();
        std::ranges::move(entriesOf(*std::move(some)), std::back_inserter(entries));
    }
    const std::unordered_set<SiteKey> sites = std::exchange(m_stale, {});
    keepingPlace([&] { m_model.replaceSites(sites, std::move(entries)); });
}

// What is current stays so; where it is gone, what has taken its place.
void PendingPage::keepingPlace(const std::function<void()> &update)
{
    const int before = m_table->currentIndex().row();
    const auto kept = before >= 0 ? std::optional(m_model.entryAt(before).waiting) : std::nullopt;
    update();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) {
        const int row = kept ? m_model.rowOf(kept->site, kept->delegation.shown.id) : -1;
        m_table->setCurrentIndex(m_model.index(std::clamp(row >= 0 ? row : before, 0, m_model.rowCount() - 1), 0));
    }
    showCounts();
}

std::vector<PendingModel::Entry> PendingPage::entriesOf(std::vector<WaitingDelegation> all) const
{
    std::vector<PendingModel::Entry> entries;
    entries.reserve(all.size());
    for (WaitingDelegation &one : all)
        entries.push_back(entryOf(std::move(one)));
    return entries;
}

PendingModel::Entry PendingPage::entryOf(WaitingDelegation waiting) const
{
    const SiteEntry *site = m_parts.portfolio.find(waiting.site);
    const AccountContext *account = m_parts.accounts.find(waiting.site.account);
    const QString place = site
        ? QString::fromStdString(site->site.memberName) + u" · "_s + QString::fromStdString(site->site.town)
        : tr("Site qui n'est plus à vous");
    return pendingEntry(std::move(waiting), place, account->catalogue, *account->vocabulary);
}

void PendingPage::showCounts()
{
    const auto all = m_model.count(PendingScope::All);
    m_count->setText(all == 0 ? tr("La caisse a tout reçu.")
                              : tr("%n modification(s) gardée(s) sur cet ordinateur jusqu'à ce que la caisse les ait reçues.",
                                   nullptr, int(all)));
    for (const PendingScope scope : {PendingScope::All, PendingScope::Waiting, PendingScope::Refused, PendingScope::Conflict})
        m_chips->setCount(int(scope), m_model.count(scope));
    m_tools->setVisible(all > 0);
    m_details->setVisible(all > 0);
    m_retryAll->setEnabled(all > 0);
    if (all == 0) {
        m_empty->say(Icon::Check, tr("Rien n'attend"),
                     tr("Vos modifications apparaissent ici tant que la caisse ne les a pas reçues, ou quand elle les refuse."));
        m_empty->offer({});
    } else {
        m_empty->say(Icon::Search, tr("Aucune modification ne correspond"), tr("Les filtres cachent toutes les lignes."));
        m_empty->offer(tr("Tout afficher"));
    }
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    showCurrent();
}

void PendingPage::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    const bool isRow = current.isValid() && m_model.rowCount() > 0;
    const bool isAny = m_table->selectionModel()->hasSelection();
    m_open->setEnabled(isRow);
    m_retry->setEnabled(isAny);
    m_discard->setEnabled(isAny);
    if (!isRow) {
        m_detailTitle->setText({});
        m_detailText->setText({});
        return;
    }
    const PendingModel::Entry &entry = m_model.entryAt(current.row());
    const ShownDelegation &delegation = entry.waiting.delegation;
    QStringList lines = entry.details.first(std::min(entry.details.size(), kShownDetails));
    if (entry.details.size() > kShownDetails)
        lines << tr("et %n autre(s) modification(s)", nullptr, int(entry.details.size() - kShownDetails));
    lines.prepend(whyWords(delegation, entry.waiting.site.account));
    m_detailTitle->setText(tr("%1 : %2").arg(personWords(delegation.beneficiary), entry.change));
    m_detailText->setText(lines.join(u'\n'));
}

QString PendingPage::whyWords(const ShownDelegation &delegation, const AccountKey &key) const
{
    const AccountContext *account = m_parts.accounts.find(key);
    if (account == nullptr)
        return {}; // it has just been removed
    switch (delegation.pending) {
    case PendingState::None: return {};
    case PendingState::Waiting: return waitingText(delegation.problem);
    case PendingState::Sending: return tr("Elle est en train d'être envoyée.");
    case PendingState::Refused: {
        // No field stands here that a fault could stand beside.
        QStringList sentences{refusedText(delegation.problem)};
        if (delegation.problem)
            for (const FieldError &fault : delegation.problem->fields)
                if (const QString words = fieldErrorText(fault); !sentences.contains(words))
                    sentences << words;
        return sentences.join(u'\n');
    }
    case PendingState::Conflict: return conflictText({delegation, account->catalogue, *account->vocabulary});
    }
    return {};
}

std::vector<WaitingDelegation> PendingPage::chosen() const
{
    std::vector<WaitingDelegation> rows;
    QModelIndexList selected = m_table->selectionModel()->selectedRows();
    std::ranges::sort(selected, {}, &QModelIndex::row);
    for (const QModelIndex &index : selected)
        rows.push_back(m_model.entryAt(index.row()).waiting);
    return rows;
}

// « Benhamou Nadia : 3 modifications », the first of them.
QString PendingPage::namesOf(const std::vector<WaitingDelegation> &rows) const
{
    QStringList lines;
    for (const WaitingDelegation &row : rows) {
        if (lines.size() == kNamedInQuestion) {
            lines << tr("et %n autre(s)", nullptr, int(rows.size() - std::size_t(kNamedInQuestion)));
            break;
        }
        const PendingModel::Entry entry = entryOf(row);
        lines << tr("%1 : %2").arg(personWords(row.delegation.beneficiary), entry.change);
    }
    return lines.join(u'\n');
}

void PendingPage::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const WaitingDelegation waiting = m_model.entryAt(index.row()).waiting;
    Q_EMIT openRequested(waiting.site, waiting.delegation.shown.id);
}

// Where somebody else changed the same, trying again puts theirs aside: not without being asked.
void PendingPage::retry()
{
    const std::vector<WaitingDelegation> rows = chosen();
    std::vector<WaitingDelegation> clashing;
    std::ranges::copy_if(rows, std::back_inserter(clashing), isClash);
    if (clashing.empty())
        return settle(&DelegationDesk::retry, rows);
    Question question;
    question.title = tr("Reprendre vos modifications");
    question.text = tr("Remplacer ce que d'autres ont changé entre-temps dans %n délégation(s) ?", nullptr,
                       int(clashing.size()));
    question.explanation = namesOf(clashing);
    question.accept = tr("Reprendre les miennes");
    question.reject = tr("Ne rien changer");
    question.isDangerous = true;
    m_parts.dialogs.ask(this, question, [this, rows] { settle(&DelegationDesk::retry, rows); });
}

// All but what somebody must decide, and what is due as it is.
void PendingPage::retryAll()
{
    std::vector<WaitingDelegation> all = m_model.waiting();
    std::erase_if(all, [](const WaitingDelegation &one) { return isClash(one) || !one.delegation.problem; });
    settle(&DelegationDesk::retry, all);
}

void PendingPage::askToDiscard()
{
    const std::vector<WaitingDelegation> rows = chosen();
    if (rows.empty())
        return;
    Question question;
    question.title = tr("Abandonner des modifications");
    question.text = tr("Abandonner %n modification(s) que la caisse n'a pas reçue(s) ?", nullptr, int(rows.size()));
    question.explanation = namesOf(rows);
    question.accept = tr("Abandonner");
    question.reject = tr("Les garder");
    question.isDangerous = true;
    m_parts.dialogs.ask(this, question, [this, rows] { settle(&DelegationDesk::discard, rows); });
}

void PendingPage::settle(Result<void> (DelegationDesk::*way)(const SiteKey &, const DelegationId &),
                         const std::vector<WaitingDelegation> &rows)
{
    m_message->clear();
    for (const WaitingDelegation &row : rows) {
        const auto done = (m_parts.desk.*way)(row.site, row.delegation.shown.id);
        // What was settled meanwhile needs nothing more.
        if (done || done.error().code == ErrorCode::NotFound)
            continue;
        const ErrorWords words = errorWords(done.error());
        m_message->say(MessageKind::Warning, words.whatHappened, words.advice());
    }
    refresh();
}

void PendingPage::focusList()
{
    if (m_model.rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
}

void PendingPage::shareWidth()
{
    const int total = std::accumulate(kShares.begin(), kShares.end(), 0);
    for (int column = 0; column < int(kShares.size()); ++column)
        m_table->setColumnWidth(column, m_table->viewport()->width() * kShares[std::size_t(column)] / total);
}

void PendingPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

void PendingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    shareWidth();
}

void PendingPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_discard->isEnabled())
        askToDiscard();
    else if (event->matches(QKeySequence::Find))
        m_filter->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace truelle::ui
