// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"

#include <QtGui/QPalette>

#include <algorithm>
#include <cmath>

namespace truelle::ui {
namespace {

double channelLuminance(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channelLuminance(color.redF()) + 0.7152 * channelLuminance(color.greenF())
        + 0.0722 * channelLuminance(color.blueF());
}

ColorTable table(const std::array<QRgb, kColorRoleCount> &values)
{
    ColorTable colors;
    std::ranges::transform(values, colors.begin(), [](QRgb value) { return QColor(value); });
    return colors;
}

} // namespace

const ColorTable &lightColors()
{
    static const ColorTable colors = table({
        0xF6F7F9, 0xFFFFFF, 0xEEF1F5, // window, surface, raised
        0x17202B, 0x545F6D, // text, muted
        0x808C9A, 0xD5DBE3, // input border, hairline
        0x0B5C7A, 0x0A4F69, 0x084257, 0xFFFFFF, 0xE1F0F5, // primary, hover, pressed, on primary, soft
        0x8A4300, 0xFFF1DF, // alert
        0xB3261E, 0xFDEBEA, // danger
        0x1C6B3C, 0xE6F4EB, // success
        0x1F5FA8, 0xE5EFFA, // consultation
        0x6A3FA0, 0xF0E9FA, // mise à jour
    });
    return colors;
}

const ColorTable &darkColors()
{
    static const ColorTable colors = table({
        0x12171D, 0x1A2129, 0x232C36, // window, surface, raised
        0xE8EDF2, 0xA5B1BE, // text, muted
        0x6A7683, 0x36424F, // input border, hairline
        0x5CB8D9, 0x79C7E3, 0x96D5EB, 0x06222E, 0x143442, // primary, hover, pressed, on primary, soft
        0xFFB870, 0x3A2710, // alert
        0xFF9B93, 0x40191A, // danger
        0x7DD3A0, 0x123021, // success
        0x8FBFF2, 0x15293F, // consultation
        0xC6A6F2, 0x2A1F3D, // mise à jour
    });
    return colors;
}

ColorTable highContrastColors(const QPalette &system)
{
    const QColor window = system.color(QPalette::Window);
    const QColor base = system.color(QPalette::Base);
    const QColor text = system.color(QPalette::WindowText);
    const QColor accent = system.color(QPalette::Highlight);
    const QColor onAccent = system.color(QPalette::HighlightedText);
    // Meaning by colour is given up here: marks, words and icons carry it, as everywhere.
    return {window, base, base, text, text, text, text, accent, accent, accent, onAccent,
            base,   text, base, text, base, text, base, text,   base,   text,   base};
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<std::pair<ColorRole, ColorRole>> textPairs()
{
    using enum ColorRole;
    std::vector<std::pair<ColorRole, ColorRole>> pairs{
        {OnPrimary, Primary},   {OnPrimary, PrimaryHover}, {OnPrimary, PrimaryPressed},
        {Text, PrimarySoft},    {Primary, PrimarySoft},    {Muted, PrimarySoft},
        {Primary, Window},      {Primary, Surface},        {Primary, Raised},
        {Alert, AlertSoft},     {Danger, DangerSoft},      {Success, SuccessSoft},
        {Consult, ConsultSoft}, {Update, UpdateSoft},      {Text, AlertSoft},
        {Text, DangerSoft},     {Text, SuccessSoft},       {Text, ConsultSoft},
        {Text, UpdateSoft},     {Alert, Surface},          {Danger, Surface},
        {Success, Surface},     {Consult, Surface},        {Update, Surface},
        {Alert, Window},        {Danger, Window},          {Success, Window},
        {Alert, PrimarySoft}};
    for (const ColorRole ground : {Window, Surface, Raised}) {
        pairs.emplace_back(Text, ground);
        pairs.emplace_back(Muted, ground);
    }
    return pairs;
}

std::vector<std::pair<ColorRole, ColorRole>> linePairs()
{
    using enum ColorRole;
    return {{InputBorder, Surface}, {InputBorder, Window}, {InputBorder, Raised},
            {Primary, Surface},     {Primary, Window},     {Danger, Surface}};
}

} // namespace truelle::ui
