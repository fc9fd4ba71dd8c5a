// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

#include <QtCore/QObject>
#include <QtGui/QFont>
#include <QtGui/QIcon>
#include <QtGui/QPalette>

#include <memory>

class QApplication;

namespace truelle::ui {

class IconStore;
class SystemScheme;

// What the person chose in the settings.
enum class SchemePreference { System, Light, Dark };

// Sizes relative to the system's font; at most two weights on a screen.
// Code is the system's fixed font, for fingerprints and the like.
enum class TextRole { Caption, Body, Emphasis, Section, Title, Code };

enum class Density { Compact, Comfortable };

// The one place that knows colours, type, row heights and icons. Made once in app/, passed to widgets by
// reference and living longer than all of them. Widgets ask for roles, never for values, and listen to
// changed() only if they keep something derived from a role; what is painted through the style or asked for
// in paintEvent follows by itself.
class Theme final : public QObject
{
    Q_OBJECT

public:
    // Reads the system's palette and font, so it must be made before apply() or anything else changes them.
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    // Gives the application Truelle's style, palette and font, now and at each later change.
    void apply(QApplication &application);

    [[nodiscard]] SchemePreference preference() const { return m_preference; }
    void setPreference(SchemePreference preference);
    // The scheme of the moment: the preference, or what the system asks for.
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    [[nodiscard]] int rowHeight() const;

    [[nodiscard]] const QColor &color(ColorRole role) const
    {
        return m_colors[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] const QPalette &palette() const { return m_palette; }
    [[nodiscard]] QFont font(TextRole role) const;
    // 0 where the system asks for no motion.
    [[nodiscard]] int motionMs() const;

    // An icon in the colour of a role. It follows the scheme and the screen's density by itself; disabled
    // icons are faded.
    [[nodiscard]] QIcon icon(Icon name, ColorRole role = ColorRole::Text) const;
    [[nodiscard]] QIcon applicationIcon() const;

Q_SIGNALS:
    // After palette, font or row heights have changed and the application has the new ones.
    void changed();

private:
    void update();

    QPalette m_systemPalette;
    QFont m_baseFont;
    std::unique_ptr<SystemScheme> m_system;
    std::shared_ptr<IconStore> m_icons;
    QApplication *m_application = nullptr;
    SchemePreference m_preference = SchemePreference::System;
    Density m_density = Density::Compact;
    Scheme m_scheme = Scheme::Light;
    ColorTable m_colors;
    QPalette m_palette;
};

} // namespace truelle::ui
