// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/brandpanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

#include <array>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBrickWidth = 96;
constexpr int kBrickHeight = 40;
constexpr int kMark = 64;
constexpr float kJointOpacity = 0.13F;

struct Colors
{
    QColor ground;
    QColor text;
    QColor accent;
    ColorRole icons;
};

Colors colorsOf(const Theme &theme)
{
    switch (theme.scheme()) {
    case Scheme::Light:
        return {theme.color(ColorRole::Primary), theme.color(ColorRole::OnPrimary),
                theme.color(ColorRole::PrimarySoft), ColorRole::OnPrimary};
    case Scheme::Dark:
    case Scheme::HighContrast:
        break;
    }
    return {theme.color(ColorRole::PrimarySoft), theme.color(ColorRole::Text), theme.color(ColorRole::Text),
            ColorRole::Primary};
}

// Running bond, from the floor up, losing bricks towards the top: a wall being built.
void drawWall(QPainter &painter, const QRect &area, QColor joint)
{
    joint.setAlphaF(kJointOpacity);
    painter.setPen(QPen(joint, 2));
    painter.setBrush(Qt::NoBrush);
    constexpr int kCourses = 7;
    for (int course = 0; course < kCourses; ++course) {
        const int y = area.bottom() + 1 - (course + 1) * kBrickHeight;
        const int end = area.width() - course * course * kBrickWidth / 7;
        for (int x = course % 2 == 0 ? 0 : -kBrickWidth / 2; x + kBrickWidth / 2 < end; x += kBrickWidth)
            painter.drawRoundedRect(QRectF(area.left() + x + 2, y + 2, kBrickWidth - 4, kBrickHeight - 4), 3,
                                    3);
    }
}

} // namespace

BrandPanel::BrandPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"brandPanel"_s);
    setFixedWidth(384);
    setAccessibleName(u"Truelle"_s);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void BrandPanel::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsOf(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.ground);
    drawWall(painter, rect(), colors.accent);

    const QRect inner = rect().adjusted(space::kPage, 2 * space::kPage, -space::kBlock, -space::kPage);
    int y = inner.top();
    m_theme.icon(Icon::Trowel, colors.icons).paint(&painter, QRect(inner.left() - 8, y, kMark, kMark));
    y += kMark + space::kWide;
    const auto write = [&](TextRole role, const QString &text, int indent) {
        painter.setFont(m_theme.font(role));
        const QRect room(inner.left() + indent, y, inner.width() - indent, inner.bottom() - y);
        QRect used;
        painter.drawText(QStyle::visualRect(layoutDirection(), inner, room),
                         Qt::AlignLeading | Qt::TextWordWrap, text, &used);
        return used.height();
    };
    painter.setPen(colors.text);
    y += write(TextRole::Title, u"Truelle"_s, 0) + space::kTight;
    y += write(TextRole::Body, tr("L'espace sécurisé entreprise de votre caisse, sur votre ordinateur."), 0);
    y += space::kBlock;
    const std::array points{tr("Tous vos sites déclarants et leurs alertes DSN d'un seul regard"),
                            tr("Les droits de chacun, lisibles et modifiables"),
                            tr("Consultable sans réseau, à jour dès qu'il revient")};
    for (const QString &point : points) {
        m_theme.icon(Icon::Check, colors.icons)
            .paint(&painter, QRect(inner.left(), y, metric::kIcon, metric::kIcon));
        y += qMax(metric::kIcon, write(TextRole::Body, point, metric::kIcon + space::kSnug)) + space::kSnug;
    }
}

} // namespace truelle::ui
