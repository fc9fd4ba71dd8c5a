// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rightseditwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace truelle::ui {

namespace {

struct EditWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::EditWords)
};

using Levels = std::map<std::size_t, AccessLevel>;

QString textOf(const Localised &label, const std::string &code)
{
    const std::string text = localised(label, QLocale().name().left(2).toStdString());
    return QString::fromStdString(text.empty() ? code : text);
}

QString levelEdit(const QString &subject, AccessLevel level)
{
    switch (level) {
    //: %1 is a feature or a group of them, as in the two sentences below
    case AccessLevel::None: return EditWords::tr("%1 sans droit").arg(subject);
    case AccessLevel::Consult: return EditWords::tr("%1 en consultation").arg(subject);
    case AccessLevel::Update: return EditWords::tr("%1 en mise à jour").arg(subject);
    }
    return subject;
}

BitSet featuresOf(const FeatureGroup &group, const Vocabulary &vocabulary)
{
    BitSet numbers;
    for (const Feature &feature : group.features)
        if (const auto number = vocabulary.features.find(feature.code))
            numbers.set(*number);
    return numbers;
}

bool haveLevel(const BitSet &features, AccessLevel level, const RightsDraft &draft)
{
    bool isSo = true;
    features.forEach([&](std::size_t feature) { isSo = isSo && draft.level(feature) == level; });
    return isSo;
}

// The group or the whole table that has this level now, where nothing else was changed.
QString wholeWords(const BitSet &changed, AccessLevel level, const RightsDraft &after, const Catalogue &catalogue,
                   const Vocabulary &vocabulary)
{
    for (const FeatureGroup &group : catalogue.groups) {
        const BitSet features = featuresOf(group, vocabulary);
        if (changed.isSubsetOf(features) && haveLevel(features, level, after))
            return textOf(group.label, group.code);
    }
    return haveLevel(after.scope().features, level, after) ? EditWords::tr("Toutes les fonctionnalités") : QString();
}

QString levelsWords(const Levels &levels, const RightsDraft &after, const Catalogue &catalogue,
                    const Vocabulary &vocabulary)
{
    const auto &[first, level] = *levels.begin();
    if (levels.size() == 1)
        return levelEdit(featureWords(first, catalogue, vocabulary), level);
    BitSet changed;
    for (const auto &[feature, wanted] : levels)
        changed.set(feature);
    const bool isOneLevel = std::ranges::all_of(levels, [&](const auto &one) { return one.second == level; });
    const QString whole = isOneLevel ? wholeWords(changed, level, after, catalogue, vocabulary) : QString();
    if (!whole.isEmpty())
        return levelEdit(whole, level);
    const QString some = EditWords::tr("%n fonctionnalité(s)", nullptr, int(levels.size()));
    return isOneLevel ? levelEdit(some, level) : some;
}

QString collegeWords(const BitSet &before, const BitSet &after, const Catalogue &catalogue, const Vocabulary &vocabulary)
{
    for (const College &college : catalogue.colleges) {
        const auto number = vocabulary.colleges.find(college.code);
        if (!number || before.test(*number) == after.test(*number))
            continue;
        const QString label = textOf(college.label, college.code);
        return after.test(*number) ? EditWords::tr("Collège %1 coché").arg(label)
                                   : EditWords::tr("Collège %1 décoché").arg(label);
    }
    return EditWords::tr("Collège(s)");
}

} // namespace

QString featureWords(std::size_t number, const Catalogue &catalogue, const Vocabulary &vocabulary)
{
    const std::string code = vocabulary.features.code(number);
    for (const FeatureGroup &group : catalogue.groups)
        for (const Feature &feature : group.features)
            if (feature.code == code)
                return textOf(feature.label, code);
    return QString::fromStdString(code);
}

RightsEdit rightsEdit(const RightsDraft &before, const RightsDraft &after, const Catalogue &catalogue,
                      const Vocabulary &vocabulary)
{
    if (before.isAdministrator() != after.isAdministrator())
        return {RightsEdit::Kind::Administrator, after.isAdministrator() ? EditWords::tr("Administrateur coché")
                                                                         : EditWords::tr("Administrateur décoché")};
    const Delegation old = before.edited();
    const Delegation now = after.edited();
    const DelegationPatch patch = difference(old, now);
    if (!patch.levels.empty())
        return {RightsEdit::Kind::Levels, levelsWords(patch.levels, after, catalogue, vocabulary)};
    if (patch.colleges)
        return {RightsEdit::Kind::Colleges, collegeWords(old.colleges, now.colleges, catalogue, vocabulary)};
    if (patch.effectDate)
        return {RightsEdit::Kind::Dates, EditWords::tr("Date d'effet")};
    if (patch.endDate)
        return {RightsEdit::Kind::Dates, EditWords::tr("Date de fin")};
    return {};
}

} // namespace truelle::ui
