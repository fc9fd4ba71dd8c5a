// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

#include <QtCore/QCache>
#include <QtCore/QHash>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

#include <memory>

namespace truelle::ui {

class Theme;

// Tints the SVG files by role and keeps the pictures by name, colour, size and device pixel ratio. Shared
// with the icons it hands out, because a QIcon may outlive the theme.
class IconStore final : public std::enable_shared_from_this<IconStore>
{
public:
    explicit IconStore(const Theme &theme)
        : m_theme(&theme)
    {
    }

    [[nodiscard]] QIcon icon(Icon name, ColorRole role);
    [[nodiscard]] static QIcon applicationIcon();

    // What an icon's engine paints: `size` in device-independent pixels. Null after detach().
    [[nodiscard]] QPixmap pixmap(Icon name, ColorRole role, const QSize &size, qreal devicePixelRatio);

    // The colours have changed.
    void clear() { m_pixmaps.clear(); }
    // The theme goes away.
    void detach() { m_theme = nullptr; }

private:
    const Theme *m_theme;
    QHash<Icon, QByteArray> m_sources;
    QCache<QString, QPixmap> m_pixmaps{512};
};

} // namespace truelle::ui
