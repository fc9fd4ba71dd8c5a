// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/navigationbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kWidth = 184;
constexpr int kEntryHeight = 40;
} // namespace

class NavigationBar::Entry final : public QAbstractButton
{
public:
    Entry(Theme &theme, Icon icon, QWidget *parent) : QAbstractButton(parent), m_theme(theme), m_icon(icon)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setMinimumHeight(kEntryHeight);
    }

    void setCount(int count)
    {
        m_count = count;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {kWidth - 2 * space::kTight, kEntryHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect area = rect().adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(isChecked() ? ColorRole::PrimarySoft : ColorRole::Raised));
            painter.drawRoundedRect(area, metric::kControlRadius, metric::kControlRadius);
        }
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::Primary));
            painter.drawRoundedRect(QRect(area.left(), area.top() + 10, metric::kSelectionBar, area.height() - 20), 1.5, 1.5);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.color(ColorRole::Primary), metric::kFocusWidth));
            painter.drawRoundedRect(area, metric::kControlRadius, metric::kControlRadius);
        }
        paintContent(painter, area);
    }

private:
    void paintContent(QPainter &painter, const QRect &area) const
    {
        const ColorRole role = isChecked() ? ColorRole::Primary : ColorRole::Text;
        const QRect icon(area.left() + space::kSnug, area.center().y() - metric::kIcon / 2, metric::kIcon, metric::kIcon);
        m_theme.icon(m_icon, isChecked() ? ColorRole::Primary : ColorRole::Muted).paint(&painter, icon);
        QRect words = area.adjusted(space::kSnug + metric::kIcon + space::kSnug, 0, -space::kSnug, 0);
        if (m_count > 0) {
            const QString count = QLocale().toString(m_count);
            painter.setFont(m_theme.font(TextRole::Caption));
            const int width = painter.fontMetrics().horizontalAdvance(count) + 2 * space::kTight;
            const QRect pill(words.right() - width, area.center().y() - 10, width, 20);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ColorRole::AlertSoft));
            painter.drawRoundedRect(pill, 10, 10);
            painter.setPen(m_theme.color(ColorRole::Alert));
            painter.drawText(pill, Qt::AlignCenter, count);
            words.setRight(pill.left() - space::kHair);
        }
        painter.setFont(m_theme.font(isChecked() ? TextRole::Emphasis : TextRole::Body));
        painter.setPen(m_theme.color(role));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    }

    Theme &m_theme;
    Icon m_icon;
    int m_count = 0;
};

NavigationBar::NavigationBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"navigationBar"_s);
    setAccessibleName(tr("Navigation"));
    setFixedWidth(kWidth);
    m_layout->setContentsMargins(space::kTight, space::kBase, space::kTight, space::kBase);
    m_layout->setSpacing(space::kHair);
    m_layout->addStretch();
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationBar::entryChosen);
}

int NavigationBar::addEntry(const QString &objectName, const QString &text, Icon icon)
{
    const int id = int(m_entries.size());
    auto *entry = new Entry(m_theme, icon, this);
    entry->setObjectName(objectName);
    entry->setText(text);
    entry->setAccessibleName(text);
    m_group->addButton(entry, id);
    m_layout->insertWidget(id, entry);
    m_entries.push_back(entry);
    return id;
}

void NavigationBar::setCount(int entry, int count, const QString &spoken)
{
    m_entries[std::size_t(entry)]->setCount(count);
    m_entries[std::size_t(entry)]->setAccessibleName(spoken);
}

void NavigationBar::setCurrent(int entry)
{
    m_entries[std::size_t(entry)]->setChecked(true);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(ColorRole::Hairline));
}

} // namespace truelle::ui
