// SPDX-License-Identifier: GPL-3.0-or-later
// What RightsModel says of its cells; the table itself is in rightsmodel.cpp.
#include "ui/models/delegationwords.h"
#include "ui/models/rightsmodel.h"

namespace truelle::ui {

QString RightsModel::lockReason(const QModelIndex &index) const
{
    const QString general = generalLock();
    if (!general.isEmpty())
        return general;
    const bool isSubject = index.column() == SubjectColumn;
    const AccessLevel level = isSubject ? AccessLevel::Consult : columnLevel(index.column());
    if (const FeatureRow *row = featureAt(index))
        return featureLock(row->number, level);
    const Group &group = *groupAt(index);
    for (const FeatureRow &row : group.features)
        if (featureLock(row.number, level).isEmpty())
            return {};
    return group.features.empty() ? QString() : featureLock(group.features.front().number, level);
}

QString RightsModel::featureLock(std::size_t feature, AccessLevel level) const
{
    if (!m_content.draft.scope().features.test(feature))
        return tr("La caisse ne décrit plus cette fonctionnalité : le droit est conservé tel quel.");
    if (m_content.draft.canSetLevel(feature, level))
        return {};
    //: %1 is who received the rights: « le cabinet »
    if (m_content.draft.scope().ceiling.rights.level(feature) == AccessLevel::None)
        return tr("Droit non reçu par %1").arg(m_content.ceilingOwner);
    return tr("Droit reçu par %1 en consultation seulement").arg(m_content.ceilingOwner);
}

QString RightsModel::lockHint(const QModelIndex &index) const
{
    const FeatureRow *row = featureAt(index);
    if (!row || !isEditable() || !generalLock().isEmpty() || lockReason(index).isEmpty()
        || !m_content.draft.scope().features.test(row->number))
        return {};
    const AccessLevel most = m_content.draft.scope().ceiling.rights.level(row->number);
    return most == AccessLevel::None ? tr("non reçu") : tr("consultation seule");
}

QString RightsModel::mix(const Group &group) const
{
    for (const FeatureRow &row : group.features)
        if (m_content.draft.level(row.number) != m_content.draft.level(group.features.front().number))
            return tr("mixte");
    return {};
}

QString RightsModel::fault(std::size_t feature) const
{
    const auto it = m_faults.find(feature);
    return it == m_faults.end() ? QString() : it->second;
}

QString RightsModel::change(std::size_t feature) const
{
    const RightsDraft &draft = m_content.draft;
    if (draft.base().id.isEmpty())
        return {}; // a new delegation: there is no before
    const bool wasUnknown = draft.base().rights.unknownLevels().contains(feature);
    const bool isUnknown = draft.unknownLevel(feature) != nullptr;
    if (wasUnknown && !isUnknown)
        return tr("avant : « %1 »").arg(QString::fromStdString(draft.base().rights.unknownLevels().at(feature)));
    if (draft.base().isAdministrator && draft.isAdministrator())
        return {};
    const AccessLevel before = draft.base().rights.level(feature);
    return before == draft.level(feature) ? QString() : tr("avant : %1").arg(levelWords(before));
}

QString RightsModel::note(std::size_t feature) const
{
    const std::string *unknown = m_content.draft.unknownLevel(feature);
    if (unknown == nullptr)
        return {};
    return tr("niveau « %1 » inconnu de cette version, conservé").arg(QString::fromStdString(*unknown));
}

QString RightsModel::subject(const QModelIndex &index) const
{
    const FeatureRow *row = featureAt(index);
    return row ? row->label : groupAt(index)->label;
}

QString RightsModel::accessibleText(const QModelIndex &index) const
{
    const FeatureRow *row = featureAt(index);
    if (index.column() == SubjectColumn) {
        if (!row)
            return subject(index);
        const QString noted = note(row->number);
        const QString level = noted.isEmpty() ? levelWords(m_content.draft.level(row->number)) : noted;
        return tr("%1 : %2").arg(row->label, level);
    }
    const AccessLevel level = columnLevel(index.column());
    QString state;
    switch (cellState(index)) {
    case CellState::NotChosen: state = tr("non choisi"); break;
    case CellState::Chosen: state = tr("choisi"); break;
    case CellState::Partial:
        state = tr("%1 sur %2").arg(levelCount(*groupAt(index), level)).arg(groupAt(index)->features.size());
        break;
    }
    //: subject, level, whether chosen: « Mes comptes bancaires : consultation, choisi »
    const QString text = tr("%1 : %2, %3").arg(subject(index), levelWords(level), state);
    const QString lock = lockReason(index);
    return lock.isEmpty() ? text : tr("%1, verrouillé : %2").arg(text, lock);
}

} // namespace truelle::ui
