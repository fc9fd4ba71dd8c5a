// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsView does with several rows at once, and its menu; moving and choosing are in rightsview.cpp.
#include "ui/delegations/rightsview.h"

#include "ui/delegations/rightsdelegate.h"
#include "ui/forms/announcement.h"
#include "ui/models/delegationwords.h"
#include "ui/models/rightscomparison.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"
#include "ui/models/rightstext.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>
#include <QMetaMethod>

#include <algorithm>
#include <memory>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr AccessLevel kLevels[] = {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update};

QString nameOf(AccessLevel level)
{
    return QString::fromUtf8(levelName(level).data(), qsizetype(levelName(level).size()));
}

// In their menu an action shows its keys, which the view reads itself.
QString withKeys(const QString &words, const QString &keys)
{
    return words + u'\t' + keys;
}

bool isFeature(const QModelIndex &row)
{
    return row.isValid() && !row.data(RightsModel::IsGroupRole).toBool();
}

} // namespace

bool RightsView::canEdit() const
{
    return m_model.isEditable() && m_comparison == nullptr;
}

void RightsView::compare(RightsComparison *comparison)
{
    if (comparison == m_comparison)
        return;
    const QModelIndexList before = rows();
    m_comparison = comparison;
    const std::unique_ptr<QItemSelectionModel> old(selectionModel());
    setModel(comparison ? static_cast<QAbstractItemModel *>(comparison) : &m_filter);
    layColumns();
    expandAll();
    if (!before.isEmpty())
        setCurrentIndex(comparison ? comparison->mapFromSource(before.first()) : before.first());
}

void RightsView::askWhy()
{
    // Of where one is, whatever else is selected.
    const QModelIndex shown = currentIndex().siblingAtColumn(RightsModel::SubjectColumn);
    const QModelIndex asked = m_comparison ? m_comparison->mapToSource(shown) : shown;
    if (asked.isValid() && isFeature(asked))
        m_filter.features({asked}).forEach([this](std::size_t feature) { Q_EMIT whyRequested(feature); });
}

QModelIndexList RightsView::rows() const
{
    const QModelIndex current = currentIndex().siblingAtColumn(RightsModel::SubjectColumn);
    QModelIndexList rows = selectionModel()->selectedRows(RightsModel::SubjectColumn);
    // With Ctrl one can go away from what is selected: what has the focus is meant then.
    if (current.isValid() && !rows.contains(current))
        rows = {current};
    if (m_comparison != nullptr)
        for (QModelIndex &row : rows)
            row = m_comparison->mapToSource(row);
    // A group, then its features.
    const auto place = [](const QModelIndex &row) {
        return row.parent().isValid() ? std::pair(row.parent().row(), row.row()) : std::pair(row.row(), -1);
    };
    std::ranges::sort(rows, {}, place);
    return rows;
}

void RightsView::chooseInRows(AccessLevel level)
{
    const QModelIndexList chosen = rows();
    if (!canEdit() || chosen.isEmpty())
        return;
    if (chosen.size() == 1)
        return choose(chosen.first().siblingAtColumn(RightsModel::levelColumn(level)));
    if (const QString lock = m_model.generalLock(); !lock.isEmpty())
        return sayLock(chosen.first());
    m_model.setLevels(m_filter.features(chosen), level);
    announce(*this, tr("%n ligne(s) : %1", nullptr, int(chosen.size())).arg(levelWords(level)));
}

QModelIndex RightsView::featureAbove(const QModelIndex &row) const
{
    QModelIndex above = indexAbove(row);
    while (above.isValid() && !isFeature(above))
        above = indexAbove(above);
    return above;
}

void RightsView::fillDown()
{
    QModelIndexList chosen = rows();
    if (!canEdit() || chosen.isEmpty())
        return;
    if (!m_model.generalLock().isEmpty())
        return sayLock(chosen.first());
    const auto first = std::ranges::find_if(chosen, isFeature);
    if (first == chosen.end())
        return;
    QModelIndex from = *first;
    if (chosen.size() == 1)
        from = featureAbove(from);
    if (!from.isValid())
        return;
    m_filter.features({from}).forEach([&](std::size_t feature) {
        if (m_model.draft().unknownLevel(feature) == nullptr)
            m_model.setLevels(m_filter.features(chosen), m_model.draft().level(feature));
    });
}

void RightsView::copyRights() const
{
    const QString text = rightsText(m_model.content(), m_filter.features(rows()));
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RightsView::pasteRights()
{
    if (!canEdit())
        return;
    if (!m_model.generalLock().isEmpty())
        return sayLock(currentIndex());
    const TypedRights typed = readRightsText(QGuiApplication::clipboard()->text(), m_model.content());
    m_model.setLevels(typed.levels);
    PasteReport report;
    for (const auto &[feature, level] : typed.levels) {
        const bool isAsPasted = m_model.draft().unknownLevel(feature) == nullptr && m_model.draft().level(feature) == level;
        report.given += isAsPasted;
        report.limited += !isAsPasted;
    }
    report.unknownCount = typed.unknownCount;
    report.unknown = typed.unknown;
    Q_EMIT pasted(report);
}

QAction *RightsView::addEntry(QMenu &menu, const QString &name, const QString &words)
{
    QAction *action = menu.addAction(words);
    action->setObjectName(name);
    return action;
}

void RightsView::buildMenu()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"rightsMenu"_s);
    for (const AccessLevel level : kLevels) {
        m_edits.push_back(addEntry(*m_menu, u"choose_"_s + nameOf(level), withKeys(levelTitle(level), level == AccessLevel::None ? u"0"_s : levelLetter(level))));
        connect(m_edits.back(), &QAction::triggered, this, [this, level] { chooseInRows(level); });
    }
    m_menu->addSeparator();
    m_edits.push_back(addEntry(*m_menu, u"fillDownAction"_s, withKeys(tr("Recopier vers le bas"), u"Ctrl+D"_s)));
    connect(m_edits.back(), &QAction::triggered, this, &RightsView::fillDown);
    QMenu *column = m_menu->addMenu(tr("Toute la colonne"));
    m_edits.push_back(column->menuAction());
    for (const AccessLevel level : kLevels)
        connect(addEntry(*column, u"wholeColumn_"_s + nameOf(level), levelTitle(level)), &QAction::triggered, this,
                [this, level] { Q_EMIT columnRequested(level); });
    m_menu->addSeparator();
    addTransfers();
    m_menu->addSeparator();
    m_why = addEntry(*m_menu, u"whyAction"_s, withKeys(tr("Pourquoi ce droit ?"), u"?"_s));
    connect(m_why, &QAction::triggered, this, &RightsView::askWhy);
    connect(m_menu, &QMenu::aboutToShow, this, &RightsView::offerMenu);
}

void RightsView::addTransfers()
{
    const auto keys = [](QKeySequence::StandardKey key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    connect(addEntry(*m_menu, u"copyRightsAction"_s, withKeys(tr("Copier les droits"), keys(QKeySequence::Copy))),
            &QAction::triggered, this, &RightsView::copyRights);
    m_edits.push_back(
        addEntry(*m_menu, u"pasteRightsAction"_s, withKeys(tr("Coller des droits"), keys(QKeySequence::Paste))));
    connect(m_edits.back(), &QAction::triggered, this, &RightsView::pasteRights);
}

void RightsView::offerMenu()
{
    for (QAction *action : m_edits)
        action->setEnabled(canEdit() && m_filter.canSetColumns());
    // Where a delegation is only being made, nobody has its rights yet.
    m_why->setVisible(isSignalConnected(QMetaMethod::fromSignal(&RightsView::whyRequested)));
    const QModelIndexList asked = rows();
    m_why->setEnabled(!asked.isEmpty() && isFeature(asked.first()));
}

void RightsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = isByKey ? currentIndex() : indexAt(event->pos());
    if (!at.isValid())
        return;
    m_menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(at).bottomLeft()) : event->globalPos());
}

} // namespace truelle::ui
