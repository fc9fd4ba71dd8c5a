// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace truelle {

enum class ColourScheme { System, Light, Dark };

// Whether a setting would make sense on the person's other computer too.
enum class SettingScope { Person, Computer };

// One row of the table: name in the file, what holds where nothing was chosen, and scope.
template<typename T>
struct Setting
{
    QString key;
    T fallback;
    SettingScope scope = SettingScope::Person;
};

// Every setting there is. Values of the wrong kind in the file read as the fallback.
namespace settings {

[[nodiscard]] const Setting<QString> &language(); // "fr", "en"; empty: the system's
[[nodiscard]] const Setting<ColourScheme> &colourScheme();
[[nodiscard]] const Setting<int> &pageSize(); // rows of a list's page: 10 to 500
[[nodiscard]] const Setting<QString> &lastCaisseAddress(); // as typed on the first-start page
[[nodiscard]] const Setting<QString> &lastAccount(); // AccountKey and …
[[nodiscard]] const Setting<QString> &lastSite(); // … SiteId of the space that was open
[[nodiscard]] const Setting<QByteArray> &windowGeometry();
[[nodiscard]] const Setting<QString> &beneficiariesList(); // filters and page size of the list of beneficiaries
// Widths, order and sorting of a table's columns; `view` is its object name.
[[nodiscard]] Setting<QByteArray> columnState(const QString &view);

} // namespace settings

// A value as it stands in the file, and back; nothing where it is none of the type's.
[[nodiscard]] QJsonValue settingToJson(const QString &value);
[[nodiscard]] QJsonValue settingToJson(const QByteArray &value);
[[nodiscard]] QJsonValue settingToJson(int value);
[[nodiscard]] QJsonValue settingToJson(ColourScheme value);
[[nodiscard]] std::optional<QString> settingFromJson(const QJsonValue &json, const Setting<QString> &setting);
[[nodiscard]] std::optional<QByteArray> settingFromJson(const QJsonValue &json, const Setting<QByteArray> &setting);
[[nodiscard]] std::optional<int> settingFromJson(const QJsonValue &json, const Setting<int> &setting);
[[nodiscard]] std::optional<ColourScheme> settingFromJson(const QJsonValue &json,
                                                          const Setting<ColourScheme> &setting);

// The version of the file's format, and the way from an older one. Append only.
inline constexpr int kSettingsVersion = 1;
void migrateSettings(QJsonObject &values, int fromVersion);

} // namespace truelle
