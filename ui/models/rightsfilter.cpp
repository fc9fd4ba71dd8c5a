// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rightsfilter.h"

#include "ui/models/foldedtext.h"
#include "ui/models/rightsmodel.h"

namespace truelle::ui {

RightsFilter::RightsFilter(RightsModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(&m_model);
}

void RightsFilter::setText(const QString &typed)
{
    QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

void RightsFilter::setColumn(AccessLevel level)
{
    BitSet shown;
    for (int group = 0; group < rowCount(); ++group)
        shown = shown.united(shownFeatures(index(group, RightsModel::SubjectColumn)));
    m_model.setLevels(shown, level);
}

BitSet RightsFilter::shownFeatures(const QModelIndex &group) const
{
    if (!isFiltering())
        return m_model.features(mapToSource(group));
    BitSet shown;
    for (int row = 0; row < rowCount(group); ++row)
        shown = shown.united(m_model.features(mapToSource(index(row, RightsModel::SubjectColumn, group))));
    return shown;
}

BitSet RightsFilter::features(const QModelIndexList &rows) const
{
    BitSet all;
    for (const QModelIndex &row : rows) {
        const QModelIndex subject = row.siblingAtColumn(RightsModel::SubjectColumn);
        all = all.united(subject.parent().isValid() ? m_model.features(mapToSource(subject)) : shownFeatures(subject));
    }
    return all;
}

bool RightsFilter::canSetColumns() const
{
    return m_model.isEditable() && m_model.generalLock().isEmpty();
}

bool RightsFilter::isWholeColumn(AccessLevel level) const
{
    bool isWhole = rowCount() > 0;
    for (int group = 0; group < rowCount(); ++group)
        shownFeatures(index(group, RightsModel::SubjectColumn)).forEach([&](std::size_t feature) {
            isWhole = isWhole && m_model.draft().level(feature) == level;
        });
    return isWhole;
}

bool RightsFilter::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isGroup = index.isValid() && !index.parent().isValid();
    if (!isGroup || !isFiltering() || index.column() == RightsModel::SubjectColumn)
        return QSortFilterProxyModel::setData(index, value, role);
    const BitSet shown = shownFeatures(index.siblingAtColumn(RightsModel::SubjectColumn));
    m_model.setLevels(shown, RightsModel::columnLevel(index.column()));
    return true;
}

bool RightsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    // A group alone is accepted through its features, whose words hold its own.
    if (!parent.isValid())
        return false;
    return matches(m_model.index(row, RightsModel::SubjectColumn, parent).data(RightsModel::SearchRole).toString(),
                   m_words);
}

} // namespace truelle::ui
