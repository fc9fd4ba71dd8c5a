// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/iconstore.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/theme/systemscheme.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

namespace truelle::ui {
namespace {

QColor mixed(const QColor &front, const QColor &back, float share)
{
    const auto blend = [share](float a, float b) { return a * share + b * (1.0F - share); };
    return QColor::fromRgbF(blend(front.redF(), back.redF()), blend(front.greenF(), back.greenF()),
                            blend(front.blueF(), back.blueF()));
}

QPalette makePalette(const ColorTable &colors)
{
    const auto color = [&colors](ColorRole role) { return colors[static_cast<std::size_t>(role)]; };
    QPalette palette;
    palette.setColor(QPalette::Window, color(ColorRole::Window));
    palette.setColor(QPalette::WindowText, color(ColorRole::Text));
    palette.setColor(QPalette::Base, color(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, color(ColorRole::Raised));
    palette.setColor(QPalette::Text, color(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::Muted));
    palette.setColor(QPalette::Button, color(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, color(ColorRole::Text));
    palette.setColor(QPalette::BrightText, color(ColorRole::Danger));
    palette.setColor(QPalette::ToolTipBase, color(ColorRole::Raised));
    palette.setColor(QPalette::ToolTipText, color(ColorRole::Text));
    palette.setColor(QPalette::Highlight, color(ColorRole::PrimarySoft));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::Text));
    palette.setColor(QPalette::Link, color(ColorRole::Primary));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::Primary));
    palette.setColor(QPalette::Light, color(ColorRole::Surface));
    palette.setColor(QPalette::Midlight, color(ColorRole::Hairline));
    palette.setColor(QPalette::Mid, color(ColorRole::Hairline));
    palette.setColor(QPalette::Dark, color(ColorRole::InputBorder));
    palette.setColor(QPalette::Shadow, color(ColorRole::InputBorder));
    const QColor faded = mixed(color(ColorRole::Muted), color(ColorRole::Surface), 0.7F);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, color(ColorRole::Raised));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(ColorRole::Raised));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemPalette(QGuiApplication::palette())
    , m_baseFont(QGuiApplication::font())
    , m_system(std::make_unique<SystemScheme>(m_systemPalette))
    , m_icons(std::make_shared<IconStore>(*this))
{
    connect(m_system.get(), &SystemScheme::changed, this, &Theme::update);
    update();
}

Theme::~Theme()
{
    // Icons may outlive the theme by a moment at shutdown: they then paint nothing.
    m_icons->detach();
}

void Theme::apply(QApplication &application)
{
    m_application = &application;
    QApplication::setStyle(new Style(*this)); // owned by the application
    update();
}

void Theme::setPreference(SchemePreference preference)
{
    m_preference = preference;
    update();
}

void Theme::setDensity(Density density)
{
    m_density = density;
    update();
}

int Theme::rowHeight() const
{
    return m_density == Density::Compact ? metric::kRowHeight : metric::kComfortableRowHeight;
}

void Theme::update()
{
    switch (m_preference) {
    case SchemePreference::System:
        m_scheme = m_system->scheme();
        break;
    case SchemePreference::Light:
        m_scheme = Scheme::Light;
        break;
    case SchemePreference::Dark:
        m_scheme = Scheme::Dark;
        break;
    }
    switch (m_scheme) {
    case Scheme::Light:
        m_colors = lightColors();
        break;
    case Scheme::Dark:
        m_colors = darkColors();
        break;
    case Scheme::HighContrast:
        m_colors = highContrastColors(m_systemPalette);
        break;
    }
    m_palette = makePalette(m_colors);
    m_icons->clear();
    if (m_application) {
        QApplication::setPalette(m_palette);
        QToolTip::setPalette(m_palette);
        QToolTip::setFont(font(TextRole::Body));
    }
    Q_EMIT changed();
}

QFont Theme::font(TextRole role) const
{
    QFont font = m_baseFont;
    const auto scale = [&font](double factor) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(font.pixelSize() * factor));
    };
    switch (role) {
    case TextRole::Caption:
        scale(0.85);
        break;
    case TextRole::Body:
        break;
    case TextRole::Emphasis:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Section:
        scale(1.25);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Title:
        scale(1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Code:
        scale(0.9);
        font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        font.setStyleHint(QFont::TypeWriter);
        break;
    }
    return font;
}

int Theme::motionMs() const
{
    return m_system->wantsMotion() ? metric::kMotionMs : 0;
}

QIcon Theme::icon(Icon name, ColorRole role) const
{
    return m_icons->icon(name, role);
}

QIcon Theme::applicationIcon() const
{
    return m_icons->applicationIcon();
}

} // namespace truelle::ui
