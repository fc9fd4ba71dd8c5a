// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rightscomparison.h"

#include "ui/models/delegationwords.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"


namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// A level as one text, an unknown one by its name.
QString levelText(const RightsDraft &side, std::size_t feature)
{
    const std::string *unknown = side.unknownLevel(feature);
    return unknown ? u"« "_s + QString::fromStdString(*unknown) + u" »"_s : levelTitle(side.level(feature));
}

} // namespace

RightsComparison::RightsComparison(const RightsModel &model, RightsFilter &filter, QObject *parent)
    : QIdentityProxyModel(parent), m_model(model), m_filter(filter)
{
    // Before the views hear of it: they ask for both sides then.
    connect(&m_filter, &QAbstractItemModel::dataChanged, this, &RightsComparison::takeSides);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &RightsComparison::takeSides);
    setSourceModel(&m_filter);
    compareEdits();
}

void RightsComparison::compareEdits()
{
    m_other.reset();
    show(tr("Avant"), tr("Après"));
}

void RightsComparison::compareWith(const Delegation &other, const QString &otherName, const QString &ownName)
{
    m_other = other;
    show(otherName, ownName);
}

void RightsComparison::show(const QString &left, const QString &right)
{
    m_leftTitle = left;
    m_rightTitle = right;
    takeSides();
    Q_EMIT headerDataChanged(Qt::Horizontal, LeftColumn, RightColumn);
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, SubjectColumn);
        Q_EMIT dataChanged(parent, index(group, RightColumn));
        if (const int last = rowCount(parent) - 1; last >= 0)
            Q_EMIT dataChanged(index(0, SubjectColumn, parent), index(last, RightColumn, parent));
    }
}

void RightsComparison::takeSides()
{
    const RightsDraft &draft = m_model.draft();
    m_left = RightsDraft(draft.scope(), m_other ? *m_other : draft.base());
}

int RightsComparison::differenceCount() const
{
    int count = 0;
    for (int group = 0; group < rowCount(); ++group)
        featuresOf(index(group, SubjectColumn)).forEach([&](std::size_t feature) { count += differs(feature); });
    return count;
}

bool RightsComparison::differs(std::size_t feature) const
{
    return levelText(m_left, feature) != levelText(m_model.draft(), feature);
}

BitSet RightsComparison::featuresOf(const QModelIndex &index) const
{
    return m_filter.features({mapToSource(index.siblingAtColumn(SubjectColumn))});
}

int RightsComparison::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QModelIndex RightsComparison::mapFromSource(const QModelIndex &source) const
{
    // The table beneath has a column more.
    const QModelIndex mapped = QIdentityProxyModel::mapFromSource(source);
    return mapped.column() < ColumnCount ? mapped : mapped.siblingAtColumn(RightColumn);
}

std::optional<AccessLevel> RightsComparison::commonLevel(const QModelIndex &index) const
{
    const RightsDraft &side = index.column() == LeftColumn ? m_left : m_model.draft();
    std::optional<AccessLevel> common;
    bool isCommon = true;
    featuresOf(index).forEach([&](std::size_t feature) {
        isCommon = isCommon && side.unknownLevel(feature) == nullptr && (!common || *common == side.level(feature));
        common = side.level(feature);
    });
    return isCommon ? common : std::nullopt;
}

QString RightsComparison::words(const QModelIndex &index) const
{
    if (const auto level = commonLevel(index))
        return levelTitle(*level);
    if (index.data(RightsModel::IsGroupRole).toBool())
        return tr("mixte");
    QString text;
    const RightsDraft &side = index.column() == LeftColumn ? m_left : m_model.draft();
    featuresOf(index).forEach([&](std::size_t feature) { text = levelText(side, feature); });
    return text;
}

QString RightsComparison::accessibleText(const QModelIndex &index) const
{
    const QString title = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    //: subject, side, level: « Mes comptes bancaires : Avant, Consultation »
    return tr("%1 : %2, %3").arg(index.siblingAtColumn(SubjectColumn).data().toString(), title, words(index));
}

QVariant RightsComparison::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.column() == SubjectColumn)
        return QIdentityProxyModel::data(index, role);
    switch (role) {
    case Qt::DisplayRole: return words(index);
    case Qt::AccessibleTextRole: return accessibleText(index);
    case ComparedLevelRole:
        if (const auto level = commonLevel(index))
            return int(*level);
        return {};
    case DiffersRole: {
        bool isOther = false;
        featuresOf(index).forEach([&](std::size_t feature) { isOther = isOther || differs(feature); });
        return isOther;
    }
    case RightsModel::IsGroupRole: return !index.parent().isValid();
    }
    return {};
}

QVariant RightsComparison::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == LeftColumn)
        return m_leftTitle;
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == RightColumn)
        return m_rightTitle;
    return QIdentityProxyModel::headerData(section, orientation, role);
}

Qt::ItemFlags RightsComparison::flags(const QModelIndex &index) const
{
    return QIdentityProxyModel::flags(index) & ~Qt::ItemIsUserCheckable;
}

bool RightsComparison::setData(const QModelIndex &, const QVariant &, int)
{
    return false;
}

} // namespace truelle::ui
