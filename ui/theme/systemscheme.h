// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QtCore/QObject>

class QDBusVariant;
class QPalette;

namespace truelle::ui {

// What the system asks for: light, dark or high contrast, and whether it wants motion. Asked of Qt where it
// knows (6.5 and later), of the desktop portal on Linux, of the palette the program was started with
// elsewhere.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(const QPalette &startPalette);

    [[nodiscard]] Scheme scheme() const;
    [[nodiscard]] bool wantsMotion() const { return m_wantsMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    // From org.freedesktop.portal.Settings.
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal(const QString &group, const QString &key);

    bool m_isDark = false;
    bool m_isHighContrast = false;
    bool m_wantsMotion = true;
};

} // namespace truelle::ui
