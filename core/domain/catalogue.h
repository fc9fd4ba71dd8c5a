// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rightsmatrix.h"

#include <deque>
#include <map>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace truelle {

// Codes ↔ small numbers, append-only: a code keeps its number for as long as the table lives, so bit sets made with it
// stay valid when a newer caisse brings further codes. Safe to use from several threads.
class CodeTable
{
public:
    // The number of `code`, new if it was not there.
    std::size_t intern(std::string_view code);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;
    // Precondition: index < size().
    [[nodiscard]] std::string code(std::size_t index) const;
    [[nodiscard]] std::size_t size() const;

private:
    mutable std::shared_mutex m_mutex;
    std::deque<std::string> m_codes; // a deque: the keys below point into it
    std::unordered_map<std::string_view, std::size_t> m_indexes;
};

// The words of one caisse's rights: which number stands for which feature and which college.
struct Vocabulary
{
    CodeTable features;
    CodeTable colleges;
};

// A text in the languages the caisse has; "fr" is always there.
using Localised = std::map<std::string, std::string, std::less<>>;
// The text in `language`, else in French, else empty.
[[nodiscard]] std::string localised(const Localised &text, std::string_view language);

// collège: Ouvrier, ETAM, Cadre at the reference caisse.
struct College
{
    std::string code;
    Localised label;
    friend bool operator==(const College &, const College &) = default;
};

// fonctionnalité: a row of the rights matrix.
struct Feature
{
    std::string code;
    Localised label;
    friend bool operator==(const Feature &, const Feature &) = default;
};

// regroupement
struct FeatureGroup
{
    std::string code;
    Localised label;
    std::vector<Feature> features;
    friend bool operator==(const FeatureGroup &, const FeatureGroup &) = default;
};

// The rights catalogue a caisse serves, in its order; data, never an enum (2-domain.md).
struct Catalogue
{
    std::string version;
    std::vector<College> colleges;
    std::vector<FeatureGroup> groups;
    friend bool operator==(const Catalogue &, const Catalogue &) = default;
};

// Gives every code of the catalogue its number, in the catalogue's order.
void internCatalogue(const Catalogue &catalogue, Vocabulary &vocabulary);
// « Administrateur »: every college, every feature « mise à jour » (guide, « Les droits d'administration »).
[[nodiscard]] RightsMatrix administratorRights(const Catalogue &catalogue, Vocabulary &vocabulary);
[[nodiscard]] BitSet allColleges(const Catalogue &catalogue, Vocabulary &vocabulary);

} // namespace truelle
