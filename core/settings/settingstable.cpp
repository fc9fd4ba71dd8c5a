// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstable.h"

#include <array>
#include <utility>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace settings {

const Setting<QString> &language()
{
    static const Setting<QString> setting{u"language"_s, {}, SettingScope::Person};
    return setting;
}

const Setting<ColourScheme> &colourScheme()
{
    static const Setting<ColourScheme> setting{u"colourScheme"_s, ColourScheme::System, SettingScope::Person};
    return setting;
}

const Setting<int> &pageSize()
{
    static const Setting<int> setting{u"pageSize"_s, 50, SettingScope::Person};
    return setting;
}

const Setting<QString> &lastCaisseAddress()
{
    static const Setting<QString> setting{u"lastCaisseAddress"_s, {}, SettingScope::Computer};
    return setting;
}

const Setting<QString> &lastAccount()
{
    static const Setting<QString> setting{u"lastAccount"_s, {}, SettingScope::Computer};
    return setting;
}

const Setting<QString> &lastSite()
{
    static const Setting<QString> setting{u"lastSite"_s, {}, SettingScope::Computer};
    return setting;
}

const Setting<QByteArray> &windowGeometry()
{
    static const Setting<QByteArray> setting{u"windowGeometry"_s, {}, SettingScope::Computer};
    return setting;
}

const Setting<QString> &beneficiariesList()
{
    static const Setting<QString> setting{u"beneficiariesList"_s, {}, SettingScope::Person};
    return setting;
}

Setting<QByteArray> columnState(const QString &view)
{
    return {u"columns/"_s + view, {}, SettingScope::Computer};
}

} // namespace settings

namespace {

constexpr int kSmallestPage = 10;
constexpr int kGreatestPage = 500;

constexpr std::array kSchemes = std::to_array<std::pair<ColourScheme, QLatin1StringView>>({
    {ColourScheme::System, "system"_L1},
    {ColourScheme::Light, "light"_L1},
    {ColourScheme::Dark, "dark"_L1},
});

} // namespace

QJsonValue settingToJson(const QString &value)
{
    return value;
}

QJsonValue settingToJson(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

QJsonValue settingToJson(int value)
{
    return value;
}

QJsonValue settingToJson(ColourScheme value)
{
    for (const auto &[scheme, name] : kSchemes)
        if (scheme == value)
            return QString(name);
    return {};
}

std::optional<QString> settingFromJson(const QJsonValue &json, const Setting<QString> &)
{
    return json.isString() ? std::optional(json.toString()) : std::nullopt;
}

std::optional<QByteArray> settingFromJson(const QJsonValue &json, const Setting<QByteArray> &)
{
    const auto decoded = QByteArray::fromBase64Encoding(json.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return json.isString() && decoded ? std::optional(*decoded) : std::nullopt;
}

std::optional<int> settingFromJson(const QJsonValue &json, const Setting<int> &)
{
    const int value = json.toInt(-1);
    return value >= kSmallestPage && value <= kGreatestPage ? std::optional(value) : std::nullopt;
}

std::optional<ColourScheme> settingFromJson(const QJsonValue &json, const Setting<ColourScheme> &)
{
    for (const auto &[scheme, name] : kSchemes)
        if (json.toString() == name)
            return scheme;
    return std::nullopt;
}

void migrateSettings(QJsonObject &, int)
{
    // Version 1 is the first.
}

} // namespace truelle
