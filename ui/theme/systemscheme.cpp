// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtGui/QStyleHints>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#define TRUELLE_PORTAL
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#endif
#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

#ifdef TRUELLE_PORTAL
constexpr auto kPortal = "org.freedesktop.portal.Desktop"_L1;
constexpr auto kPortalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto kSettings = "org.freedesktop.portal.Settings"_L1;
#endif

} // namespace

SystemScheme::SystemScheme(const QPalette &startPalette)
    : m_isDark(startPalette.color(QPalette::Window).lightness()
               < startPalette.color(QPalette::WindowText).lightness())
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_isDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_isDark = scheme == Qt::ColorScheme::Dark;
        Q_EMIT changed();
    });
#endif
#ifdef Q_OS_WIN
    HIGHCONTRASTW highContrast{};
    highContrast.cbSize = sizeof highContrast;
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof highContrast, &highContrast, 0))
        m_isHighContrast = (highContrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
    BOOL animates = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0))
        m_wantsMotion = animates != FALSE;
#endif
#ifdef TRUELLE_PORTAL
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kPortal, kPortalPath, kSettings, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    askPortal(u"org.freedesktop.appearance"_s, u"color-scheme"_s);
    askPortal(u"org.freedesktop.appearance"_s, u"contrast"_s);
    askPortal(u"org.gnome.desktop.interface"_s, u"enable-animations"_s);
#endif
}

Scheme SystemScheme::scheme() const
{
    if (m_isHighContrast)
        return Scheme::HighContrast;
    return m_isDark ? Scheme::Dark : Scheme::Light;
}

void SystemScheme::askPortal([[maybe_unused]] const QString &group, [[maybe_unused]] const QString &key)
{
#ifdef TRUELLE_PORTAL
    // Asynchronous: a slow portal must not hold the first picture back; its answer comes as a change.
    QDBusMessage call = QDBusMessage::createMethodCall(kPortal, kPortalPath, kSettings, u"Read"_s);
    call << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher *done) {
                done->deleteLater();
                const QDBusPendingReply<QDBusVariant> reply = *done;
                if (reply.isValid())
                    onSettingChanged(group, key, reply.value());
            });
#endif
}

void SystemScheme::onSettingChanged([[maybe_unused]] const QString &group,
                                    [[maybe_unused]] const QString &key,
                                    [[maybe_unused]] const QDBusVariant &value)
{
#ifdef TRUELLE_PORTAL
    QVariant content = value.variant();
    // Read() wraps its answer in a second variant, SettingChanged does not.
    if (content.canConvert<QDBusVariant>())
        content = content.value<QDBusVariant>().variant();
    if (group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1 && content.toUInt() != 0)
        m_isDark = content.toUInt() == 1;
    else if (group == "org.freedesktop.appearance"_L1 && key == "contrast"_L1)
        m_isHighContrast = content.toUInt() == 1;
    else if (group == "org.gnome.desktop.interface"_L1 && key == "enable-animations"_L1)
        m_wantsMotion = content.toBool();
    else
        return;
    Q_EMIT changed();
#endif
}

} // namespace truelle::ui
