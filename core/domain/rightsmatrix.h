// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/accesslevel.h"
#include "core/domain/bitset.h"

#include <map>
#include <string>

namespace truelle {

// Feature → level, as two bit planes in thermometer code (6-platform.md, route 3): `Update` sets both bits, so that the
// meet of two matrices is AND, their join OR, and "is within" one mask. A feature's number is its place in the
// Vocabulary of its caisse; a feature that is not mentioned has no right.
class RightsMatrix
{
public:
    [[nodiscard]] AccessLevel level(std::size_t feature) const;
    void setLevel(std::size_t feature, AccessLevel level);

    // The greatest matrix within both; the least one around both. A lattice: associative, commutative, idempotent.
    [[nodiscard]] RightsMatrix meet(const RightsMatrix &other) const;
    [[nodiscard]] RightsMatrix join(const RightsMatrix &other) const;
    [[nodiscard]] bool isWithin(const RightsMatrix &ceiling) const;
    // No right at all, levels of a newer caisse included.
    [[nodiscard]] bool isEmpty() const { return m_consult.isEmpty() && m_unknown.empty(); }
    [[nodiscard]] AccessLevel highest() const;

    [[nodiscard]] const BitSet &consultPlane() const { return m_consult; }
    [[nodiscard]] const BitSet &updatePlane() const { return m_update; }
    // Rebuilds a matrix from stored planes; what is in `update` alone counts as both.
    [[nodiscard]] static RightsMatrix fromPlanes(const BitSet &consult, const BitSet &update);

    // Levels a newer caisse may know and we do not, by feature number: kept and sent back, never dropped, and worth no
    // right here. setLevel() on such a feature replaces it.
    [[nodiscard]] const std::map<std::size_t, std::string> &unknownLevels() const { return m_unknown; }
    void setUnknownLevel(std::size_t feature, std::string levelName);

    friend bool operator==(const RightsMatrix &, const RightsMatrix &) = default;

private:
    BitSet m_consult; // consult or better
    BitSet m_update;
    std::map<std::size_t, std::string> m_unknown;
};

} // namespace truelle
