// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/catalogue.h"

#include <mutex>

namespace truelle {

std::size_t CodeTable::intern(std::string_view code)
{
    if (const auto known = find(code))
        return *known;
    const std::unique_lock lock(m_mutex);
    if (const auto it = m_indexes.find(code); it != m_indexes.end())
        return it->second;
    const std::size_t index = m_codes.size();
    m_indexes.emplace(m_codes.emplace_back(code), index);
    return index;
}

std::optional<std::size_t> CodeTable::find(std::string_view code) const
{
    const std::shared_lock lock(m_mutex);
    const auto it = m_indexes.find(code);
    return it == m_indexes.end() ? std::nullopt : std::optional(it->second);
}

std::string CodeTable::code(std::size_t index) const
{
    const std::shared_lock lock(m_mutex);
    return m_codes[index];
}

std::size_t CodeTable::size() const
{
    const std::shared_lock lock(m_mutex);
    return m_codes.size();
}

std::string localised(const Localised &text, std::string_view language)
{
    if (const auto it = text.find(language); it != text.end())
        return it->second;
    if (const auto it = text.find(std::string_view("fr")); it != text.end())
        return it->second;
    return {};
}

void internCatalogue(const Catalogue &catalogue, Vocabulary &vocabulary)
{
    for (const College &college : catalogue.colleges)
        vocabulary.colleges.intern(college.code);
    for (const FeatureGroup &group : catalogue.groups)
        for (const Feature &feature : group.features)
            vocabulary.features.intern(feature.code);
}

RightsMatrix administratorRights(const Catalogue &catalogue, Vocabulary &vocabulary)
{
    RightsMatrix rights;
    for (const FeatureGroup &group : catalogue.groups)
        for (const Feature &feature : group.features)
            rights.setLevel(vocabulary.features.intern(feature.code), AccessLevel::Update);
    return rights;
}

BitSet allColleges(const Catalogue &catalogue, Vocabulary &vocabulary)
{
    BitSet colleges;
    for (const College &college : catalogue.colleges)
        colleges.set(vocabulary.colleges.intern(college.code));
    return colleges;
}

} // namespace truelle
