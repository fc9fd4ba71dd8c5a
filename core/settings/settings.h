// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/settingstable.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace truelle {

// How reading the settings went. There is always something to go on with: the defaults.
enum class SettingsOutcome {
    Created, // no file yet
    Ready,
    Migrated,
    Damaged, // the file was kept aside
    Newer, // written by a later Truelle; the file was kept aside
    NoAccess, // cannot be read or written: what is chosen lasts until the program ends
};

// What the person chose, in one JSON file of the profile folder ({"version", "values"}). Values this version does not
// know are kept. A change is written a moment later and at the end, the whole file at once or not at all.
class Settings : public QObject
{
    Q_OBJECT
public:
    // Reads `file`; look at outcome().
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] SettingsOutcome outcome() const { return m_outcome; }
    // Where the damaged or newer file is now.
    [[nodiscard]] const QString &keptAside() const { return m_keptAside; }

    template<typename T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        return settingFromJson(m_values.value(setting.key), setting).value_or(setting.fallback);
    }
    // changed() unless it is what it was.
    template<typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        store(setting.key, settingToJson(value));
    }
    template<typename T>
    void reset(const Setting<T> &setting)
    {
        store(setting.key, QJsonValue(QJsonValue::Undefined));
    }
    // Writes what is not written yet. StoreNoAccess or DiskFull; it is tried again with the next change.
    Result<void> save();

Q_SIGNALS:
    void changed(const QString &key);

private:
    void load();
    void keepAside(const QString &why);
    void store(const QString &key, const QJsonValue &value);

    QString m_file;
    QJsonObject m_values;
    SettingsOutcome m_outcome = SettingsOutcome::Created;
    QString m_keptAside;
    bool m_isDirty = false;
    QTimer m_delay;
};

} // namespace truelle
