// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconstore.h"

#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kDisabledOpacity = 0.45;

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(std::shared_ptr<IconStore> store, Icon name, ColorRole role)
        : m_store(std::move(store))
        , m_name(name)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const qreal opacity = painter->opacity();
        if (mode == QIcon::Disabled)
            painter->setOpacity(opacity * kDisabledOpacity);
        painter->drawPixmap(rect, m_store->pixmap(m_name, m_role, rect.size(), ratio));
        painter->setOpacity(opacity);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // Qt gives the size in device pixels here.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QSize logical = (QSizeF(size) / scale).toSize();
        const QPixmap tinted = m_store->pixmap(m_name, m_role, logical, scale);
        if (mode != QIcon::Disabled || tinted.isNull())
            return tinted;
        QPixmap faded(tinted.size());
        faded.setDevicePixelRatio(scale);
        faded.fill(Qt::transparent);
        QPainter painter(&faded);
        painter.setOpacity(kDisabledOpacity);
        painter.drawPixmap(0, 0, tinted);
        return faded;
    }

    QString key() const override { return u"truelle"_s; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new TintedEngine(m_store, m_name, m_role); }

private:
    std::shared_ptr<IconStore> m_store;
    Icon m_name;
    ColorRole m_role;
};

QByteArray readIcon(QStringView name)
{
    QFile file(u":/icons/"_s % name % u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QIcon IconStore::icon(Icon name, ColorRole role)
{
    return QIcon(new TintedEngine(shared_from_this(), name, role)); // owned by the icon
}

QIcon IconStore::applicationIcon()
{
    QSvgRenderer renderer(u":/icons/truelle.svg"_s);
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QPixmap IconStore::pixmap(Icon name, ColorRole role, const QSize &size, qreal devicePixelRatio)
{
    if (!m_theme || size.isEmpty())
        return {};
    const QColor color = m_theme->color(role);
    const QString key = u"%1/%2/%3x%4@%5"_s.arg(static_cast<int>(name))
                            .arg(color.rgba())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(devicePixelRatio);
    if (const QPixmap *known = m_pixmaps.object(key))
        return *known;
    QByteArray &source = m_sources[name];
    if (source.isEmpty())
        source = readIcon(iconFile(name).toString());
    QByteArray tinted = source;
    tinted.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(tinted);
    QPixmap pixmap((QSizeF(size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    m_pixmaps.insert(key, new QPixmap(pixmap));
    return pixmap;
}

} // namespace truelle::ui
