// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rightstext.h"

#include "ui/models/delegationwords.h"
#include "ui/models/foldedtext.h"

#include <QHash>
#include <QLocale>

#include <optional>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostCharacters = 1'000'000; // a thousand features with the longest names
constexpr qsizetype kShownCharacters = 40;

constexpr AccessLevel kLevels[] = {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update};

// One field of the text: what separates is none of its characters.
QString field(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return text;
}

QString nameOf(const Feature &feature)
{
    return QString::fromStdString(localised(feature.label, QLocale().name().left(2).toStdString()));
}

using Numbers = QHash<QString, std::size_t>;

Numbers numbersByName(const RightsModel::Content &content)
{
    Numbers numbers;
    const auto add = [&numbers](const QString &name, std::size_t number) {
        if (!name.isEmpty() && !numbers.contains(name))
            numbers.insert(name, number);
    };
    // Codes first: a name that is another feature's code stands for that one.
    for (const FeatureGroup &group : content.catalogue.groups)
        for (const Feature &feature : group.features)
            if (const auto number = content.vocabulary->features.find(feature.code))
                add(folded(QString::fromStdString(feature.code)), *number);
    for (const FeatureGroup &group : content.catalogue.groups)
        for (const Feature &feature : group.features)
            if (const auto number = content.vocabulary->features.find(feature.code))
                for (const auto &[language, name] : feature.label)
                    add(folded(field(QString::fromStdString(name))), *number);
    return numbers;
}

std::optional<AccessLevel> levelOf(const QString &typed)
{
    const QString word = folded(typed);
    if (word == u"0" || word == u"–" || word == u"-")
        return AccessLevel::None;
    for (const AccessLevel level : kLevels) {
        const QString name = QString::fromUtf8(levelName(level).data(), qsizetype(levelName(level).size()));
        const bool isLetter = (level == AccessLevel::Consult && word == u"c") || (level == AccessLevel::Update && word == u"m");
        if (word == name || word == folded(levelTitle(level)) || isLetter)
            return level;
    }
    return std::nullopt;
}

// The first field that names a feature, the last that names a level.
std::optional<std::pair<std::size_t, AccessLevel>> readLine(const QStringList &fields, const Numbers &numbers)
{
    if (fields.size() < 2)
        return std::nullopt;
    const auto level = levelOf(fields.last());
    for (const QString &name : fields.first(fields.size() - 1))
        if (const auto it = numbers.constFind(folded(name)); level && it != numbers.cend())
            return std::pair(*it, *level);
    return std::nullopt;
}

QString shortened(const QString &line)
{
    const QString text = field(line).simplified();
    return text.size() > kShownCharacters ? text.left(kShownCharacters) + u'…' : text;
}

} // namespace

QString rightsText(const RightsModel::Content &content, const BitSet &features)
{
    QStringList lines;
    for (const FeatureGroup &group : content.catalogue.groups)
        for (const Feature &feature : group.features) {
            const auto number = content.vocabulary->features.find(feature.code);
            if (!number || !features.test(*number) || content.draft.unknownLevel(*number) != nullptr)
                continue;
            const QStringList fields{field(QString::fromStdString(feature.code)), field(nameOf(feature)),
                                     levelTitle(content.draft.level(*number))};
            lines << fields.join(u'\t');
        }
    return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

TypedRights readRightsText(const QString &text, const RightsModel::Content &content)
{
    const Numbers numbers = numbersByName(content);
    TypedRights read;
    for (const QString &line : text.left(kMostCharacters).split(u'\n')) {
        QStringList fields = line.split(u'\t');
        for (QString &one : fields)
            one = one.trimmed();
        while (!fields.isEmpty() && fields.last().isEmpty())
            fields.removeLast();
        if (fields.isEmpty())
            continue;
        if (const auto right = readLine(fields, numbers)) {
            read.levels[right->first] = right->second;
        } else {
            ++read.unknownCount;
            if (read.unknown.size() < TypedRights::kMostUnknown)
                read.unknown << shortened(line);
        }
    }
    return read;
}

} // namespace truelle::ui
