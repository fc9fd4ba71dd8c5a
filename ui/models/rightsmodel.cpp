// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rightsmodel.h"

#include "ui/models/delegationwords.h"
#include "ui/models/foldedtext.h"

#include <QLocale>

#include <utility>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// An index of a feature carries its group's row + 1, one of a group 0.
constexpr quintptr kGroupId = 0;

bool isGroup(const QModelIndex &index)
{
    return index.isValid() && index.internalId() == kGroupId;
}

QString labelOf(const Localised &label, const std::string &code)
{
    const std::string text = localised(label, QLocale().name().left(2).toStdString());
    return QString::fromStdString(text.empty() ? code : text);
}

} // namespace

RightsModel::RightsModel(QObject *parent) : QAbstractItemModel(parent) { }

void RightsModel::setContent(Content content)
{
    std::vector<Group> groups = groupsOf(content);
    m_faults.clear();
    if (groups == m_groups) {
        m_content = std::move(content);
        announce();
        return;
    }
    beginResetModel();
    m_content = std::move(content);
    m_groups = std::move(groups);
    endResetModel();
    Q_EMIT draftChanged();
}

std::vector<RightsModel::Group> RightsModel::groupsOf(const Content &content)
{
    std::vector<Group> groups;
    BitSet known;
    for (const FeatureGroup &group : content.catalogue.groups) {
        std::vector<FeatureRow> rows;
        for (const Feature &feature : group.features) {
            const auto number = content.vocabulary->features.find(feature.code);
            if (!number)
                continue;
            known.set(*number);
            rows.push_back({*number, labelOf(feature.label, feature.code), {}});
        }
        groups.push_back(makeGroup(labelOf(group.label, group.code), std::move(rows)));
    }
    // Rights that the catalogue here does not name are shown and kept.
    const RightsMatrix &held = content.draft.base().rights;
    BitSet others = held.consultPlane().without(known);
    for (const auto &[feature, name] : held.unknownLevels())
        if (!known.test(feature))
            others.set(feature);
    std::vector<FeatureRow> rows;
    others.forEach([&](std::size_t number) {
        rows.push_back({number, QString::fromStdString(content.vocabulary->features.code(number)), {}});
    });
    if (!rows.empty())
        groups.push_back(makeGroup(tr("Autres fonctionnalités"), std::move(rows)));
    return groups;
}

RightsModel::Group RightsModel::makeGroup(const QString &label, std::vector<FeatureRow> features)
{
    Group group{label, folded(label), std::move(features), {}};
    for (FeatureRow &row : group.features) {
        row.search = group.search + u'\x1f' + folded(row.label);
        group.numbers.set(row.number);
    }
    return group;
}

void RightsModel::setDraft(const RightsDraft &draft)
{
    const RightsDraft before = std::exchange(m_content.draft, draft);
    commit(before);
}

void RightsModel::restore(const RightsDraft &draft)
{
    m_content.draft = draft;
    announce();
}

void RightsModel::commit(const RightsDraft &before)
{
    for (const auto &[feature, level] : difference(before.edited(), m_content.draft.edited()).levels)
        m_faults.erase(feature);
    Q_EMIT edited(before);
    announce();
}

void RightsModel::announce()
{
    for (int row = 0; row < int(m_groups.size()); ++row) {
        const QModelIndex group = index(row, SubjectColumn);
        const int last = rowCount(group) - 1;
        if (last >= 0)
            Q_EMIT dataChanged(index(0, SubjectColumn, group), index(last, UpdateColumn, group));
    }
    if (!m_groups.empty())
        Q_EMIT dataChanged(index(0, SubjectColumn), index(int(m_groups.size()) - 1, UpdateColumn));
    Q_EMIT draftChanged();
}

QString RightsModel::generalLock() const
{
    return m_content.draft.isAdministrator() ? tr("Un administrateur a tous les droits en mise à jour.") : QString();
}

void RightsModel::setLevels(const BitSet &numbers, AccessLevel level)
{
    const RightsDraft before = m_content.draft;
    if (isEditable() && m_content.draft.setGroup(numbers, level))
        commit(before);
}

void RightsModel::setLevels(const std::map<std::size_t, AccessLevel> &levels)
{
    if (!isEditable())
        return;
    const RightsDraft before = m_content.draft;
    bool isChanged = false;
    for (const auto &[feature, level] : levels) {
        BitSet one;
        one.set(feature);
        isChanged = m_content.draft.setGroup(one, level) || isChanged;
    }
    if (isChanged)
        commit(before);
}

BitSet RightsModel::features(const QModelIndex &index) const
{
    BitSet numbers;
    if (const Group *group = groupAt(index))
        return group->numbers;
    if (const FeatureRow *row = featureAt(index))
        numbers.set(row->number);
    return numbers;
}

AccessLevel RightsModel::columnLevel(int column)
{
    return static_cast<AccessLevel>(column - NoneColumn);
}

int RightsModel::levelColumn(AccessLevel level)
{
    return NoneColumn + static_cast<int>(level);
}

QModelIndex RightsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : kGroupId);
}

QModelIndex RightsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isGroup(child))
        return {};
    return createIndex(int(child.internalId()) - 1, SubjectColumn, kGroupId);
}

int RightsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return isGroup(parent) && parent.column() == SubjectColumn ? int(m_groups[std::size_t(parent.row())].features.size())
                                                              : 0;
}

int RightsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RightsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: return accessibleText(index);
    case LockReasonRole: return lockReason(index);
    case SearchRole: return groupAt(index) ? groupAt(index)->search : featureAt(index)->search;
    case IsGroupRole: return groupAt(index) != nullptr;
    }
    return index.column() == SubjectColumn ? subjectData(index, role) : levelData(index, role);
}

QVariant RightsModel::subjectData(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole)
        return subject(index);
    if (const Group *group = groupAt(index))
        return role == MixRole ? QVariant(mix(*group)) : QVariant();
    const std::size_t feature = featureAt(index)->number;
    switch (role) {
    case Qt::AccessibleDescriptionRole: return fault(feature).isEmpty() ? change(feature) : fault(feature);
    case ChangeRole: return change(feature);
    case FaultRole: return fault(feature);
    case NoteRole: return note(feature);
    }
    return {};
}

QVariant RightsModel::levelData(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::CheckStateRole:
        switch (cellState(index)) {
        case CellState::NotChosen: return int(Qt::Unchecked);
        case CellState::Partial: return int(Qt::PartiallyChecked);
        case CellState::Chosen: return int(Qt::Checked);
        }
        return {};
    case Qt::AccessibleDescriptionRole: return index.parent().isValid() ? subject(index.parent()) : QString();
    case CellStateRole: return int(cellState(index));
    case LockHintRole: return lockHint(index);
    case CountRole:
        return groupAt(index) ? QVariant(levelCount(*groupAt(index), columnLevel(index.column()))) : QVariant();
    }
    return {};
}

QVariant RightsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return section == SubjectColumn ? tr("Regroupement / Fonctionnalité") : levelTitle(columnLevel(section));
    return {};
}

Qt::ItemFlags RightsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() != SubjectColumn && isEditable() && lockReason(index).isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RightsModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (!index.isValid() || index.column() == SubjectColumn || !isEditable()
        || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    const AccessLevel level = columnLevel(index.column());
    const RightsDraft before = m_content.draft;
    const FeatureRow *row = featureAt(index);
    const bool isSet = row ? m_content.draft.setLevel(row->number, level)
                           : m_content.draft.setGroup(groupAt(index)->numbers, level);
    if (isSet)
        commit(before);
    return isSet;
}

const RightsModel::Group *RightsModel::groupAt(const QModelIndex &index) const
{
    return isGroup(index) ? &m_groups[std::size_t(index.row())] : nullptr;
}

const RightsModel::FeatureRow *RightsModel::featureAt(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    return &m_groups[std::size_t(index.internalId() - 1)].features[std::size_t(index.row())];
}

RightsModel::CellState RightsModel::cellState(const QModelIndex &index) const
{
    const AccessLevel level = columnLevel(index.column());
    if (const FeatureRow *row = featureAt(index)) {
        const bool isUnknown = m_content.draft.unknownLevel(row->number) != nullptr;
        return !isUnknown && m_content.draft.level(row->number) == level ? CellState::Chosen : CellState::NotChosen;
    }
    const Group &group = *groupAt(index);
    const int count = levelCount(group, level);
    if (count == 0)
        return CellState::NotChosen;
    return count == int(group.features.size()) ? CellState::Chosen : CellState::Partial;
}

int RightsModel::levelCount(const Group &group, AccessLevel level) const
{
    int count = 0;
    for (const FeatureRow &row : group.features)
        count += m_content.draft.level(row.number) == level;
    return count;
}

void RightsModel::setFaults(std::map<std::size_t, QString> faults)
{
    m_faults = std::move(faults);
    announce();
}

} // namespace truelle::ui
