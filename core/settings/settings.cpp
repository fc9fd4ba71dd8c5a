// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <chrono>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

// A window that is dragged changes its geometry many times a second.
constexpr std::chrono::milliseconds kWriteDelay{500};
constexpr qint64 kGreatestFile = 4 << 20;
constexpr auto kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Settings::Settings(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kWriteDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { static_cast<void>(save()); });
    load();
}

Settings::~Settings()
{
    static_cast<void>(save());
}

void Settings::load()
{
    QFile file(m_file);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_outcome = SettingsOutcome::NoAccess;
        return;
    }
    const QJsonObject whole = QJsonDocument::fromJson(file.read(kGreatestFile)).object();
    file.close();
    const int version = whole.value("version"_L1).toInt(0);
    if (version < 1 || !whole.value("values"_L1).isObject()) {
        m_outcome = SettingsOutcome::Damaged;
        return keepAside(u"damaged"_s);
    }
    if (version > kSettingsVersion) {
        m_outcome = SettingsOutcome::Newer;
        return keepAside(u"newer"_s);
    }
    m_values = whole.value("values"_L1).toObject();
    m_outcome = SettingsOutcome::Ready;
    if (version < kSettingsVersion) {
        migrateSettings(m_values, version);
        m_outcome = SettingsOutcome::Migrated;
        m_isDirty = true;
    }
}

void Settings::keepAside(const QString &why)
{
    QString target;
    int number = 0;
    do {
        target = m_file + u'.' + why + u'-' + QString::number(++number);
    } while (QFileInfo::exists(target));
    if (QFile::rename(m_file, target))
        m_keptAside = target;
    else
        m_outcome = SettingsOutcome::NoAccess;
}

void Settings::store(const QString &key, const QJsonValue &value)
{
    if (m_values.value(key) == value)
        return;
    if (value.isUndefined())
        m_values.remove(key);
    else
        m_values.insert(key, value);
    m_isDirty = true;
    m_delay.start();
    Q_EMIT changed(key);
}

Result<void> Settings::save()
{
    m_delay.stop();
    // A file that could not be read or moved is somebody's: it is not overwritten.
    if (!m_isDirty || m_outcome == SettingsOutcome::NoAccess)
        return {};
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    const QByteArray text
        = QJsonDocument(QJsonObject{{u"version"_s, kSettingsVersion}, {u"values"_s, m_values}}).toJson();
    if (!file.open(QIODevice::WriteOnly))
        return Error(ErrorCode::StoreNoAccess, file.errorString().toStdString());
    file.setPermissions(kPrivate);
    if (file.write(text) != text.size() || !file.commit()) {
        const bool isFull = file.error() == QFileDevice::ResourceError;
        return Error(isFull ? ErrorCode::DiskFull : ErrorCode::StoreNoAccess, file.errorString().toStdString());
    }
    m_isDirty = false;
    return {};
}

} // namespace truelle
