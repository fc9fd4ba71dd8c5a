// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsView does with several rows at once, and its menu; moving and choosing are in rightsview.cpp.
#include "ui/delegations/rightsview.h"
#include "ui/forms/announcement.h"
#include "ui/models/delegationwords.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"
#include "ui/models/rightstext.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr AccessLevel kLevels[] = {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update};

QString keyOf(AccessLevel level)
{
    switch (level) {
    case AccessLevel::None: return u"0"_s;
    case AccessLevel::Consult: return u"C"_s;
    case AccessLevel::Update: return u"M"_s;
    }
    return {};
}

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

QModelIndexList RightsView::rows() const
{
    const QModelIndex current = currentIndex().siblingAtColumn(RightsModel::SubjectColumn);
    QModelIndexList rows = selectionModel()->selectedRows(RightsModel::SubjectColumn);
    // With Ctrl one can go away from what is selected: what has the focus is meant then.
    if (current.isValid() && !rows.contains(current))
        rows = {current};
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
    if (!m_model.isEditable() || chosen.isEmpty())
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
    if (!m_model.isEditable() || chosen.isEmpty())
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
    if (!m_model.isEditable())
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

void RightsView::buildMenu()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"rightsMenu"_s);
    const auto add = [this](QMenu *menu, const QString &name, const QString &words, auto &&act) {
        QAction *action = menu->addAction(words);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    for (const AccessLevel level : kLevels)
        m_edits.push_back(add(m_menu, u"choose_"_s + nameOf(level), withKeys(levelTitle(level), keyOf(level)),
                              [this, level] { chooseInRows(level); }));
    m_menu->addSeparator();
    m_edits.push_back(add(m_menu, u"fillDownAction"_s, withKeys(tr("Recopier vers le bas"), u"Ctrl+D"_s),
                          [this] { fillDown(); }));
    QMenu *column = m_menu->addMenu(tr("Toute la colonne"));
    m_edits.push_back(column->menuAction());
    for (const AccessLevel level : kLevels)
        add(column, u"wholeColumn_"_s + nameOf(level), levelTitle(level), [this, level] { Q_EMIT columnRequested(level); });
    m_menu->addSeparator();
    const auto keys = [](QKeySequence::StandardKey key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    add(m_menu, u"copyRightsAction"_s, withKeys(tr("Copier les droits"), keys(QKeySequence::Copy)),
        [this] { copyRights(); });
    m_edits.push_back(add(m_menu, u"pasteRightsAction"_s, withKeys(tr("Coller des droits"), keys(QKeySequence::Paste)),
                          [this] { pasteRights(); }));
    connect(m_menu, &QMenu::aboutToShow, this, &RightsView::offerMenu);
}

void RightsView::offerMenu()
{
    for (QAction *action : m_edits)
        action->setEnabled(m_filter.canSetColumns());
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
