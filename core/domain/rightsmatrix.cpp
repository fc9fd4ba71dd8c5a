// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rightsmatrix.h"

#include <utility>

namespace truelle {

AccessLevel RightsMatrix::level(std::size_t feature) const
{
    if (m_update.test(feature))
        return AccessLevel::Update;
    return m_consult.test(feature) ? AccessLevel::Consult : AccessLevel::None;
}

void RightsMatrix::setLevel(std::size_t feature, AccessLevel level)
{
    m_unknown.erase(feature);
    m_consult.reset(feature);
    m_update.reset(feature);
    if (level >= AccessLevel::Consult)
        m_consult.set(feature);
    if (level >= AccessLevel::Update)
        m_update.set(feature);
}

RightsMatrix RightsMatrix::meet(const RightsMatrix &other) const
{
    RightsMatrix result;
    result.m_consult = m_consult.intersected(other.m_consult);
    result.m_update = m_update.intersected(other.m_update);
    return result;
}

RightsMatrix RightsMatrix::join(const RightsMatrix &other) const
{
    RightsMatrix result;
    result.m_consult = m_consult.united(other.m_consult);
    result.m_update = m_update.united(other.m_update);
    return result;
}

bool RightsMatrix::isWithin(const RightsMatrix &ceiling) const
{
    return m_consult.isSubsetOf(ceiling.m_consult) && m_update.isSubsetOf(ceiling.m_update);
}

AccessLevel RightsMatrix::highest() const
{
    if (!m_update.isEmpty())
        return AccessLevel::Update;
    return m_consult.isEmpty() ? AccessLevel::None : AccessLevel::Consult;
}

RightsMatrix RightsMatrix::fromPlanes(const BitSet &consult, const BitSet &update)
{
    RightsMatrix result;
    result.m_consult = consult.united(update);
    result.m_update = update;
    return result;
}

void RightsMatrix::setUnknownLevel(std::size_t feature, std::string levelName)
{
    setLevel(feature, AccessLevel::None);
    m_unknown.insert_or_assign(feature, std::move(levelName));
}

} // namespace truelle
