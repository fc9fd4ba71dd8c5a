// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/filterchips.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kHeight = 30;
}

class FilterChips::Chip final : public QAbstractButton
{
public:
    Chip(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
    {
        setCheckable(true);
        setAutoExclusive(true); // told to assistive tools as one choice among several
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void say(const QString &text, const QString &count)
    {
        setText(text);
        m_count = count;
        setAccessibleName(count.isEmpty() ? text : text + u' ' + count);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(TextRole::Body));
        const int count = m_count.isEmpty() ? 0 : metrics.horizontalAdvance(m_count) + space::kTight;
        return {metrics.horizontalAdvance(text()) + count + 2 * space::kSnug, kHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
        const ColorRole edge = hasFocus() || isChecked() ? ColorRole::Primary : ColorRole::InputBorder;
        painter.setPen(QPen(m_theme.color(edge), hasFocus() ? metric::kFocusWidth : 1));
        painter.setBrush(m_theme.color(isChecked()  ? ColorRole::PrimarySoft
                                           : underMouse() ? ColorRole::Raised
                                                          : ColorRole::Surface));
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
        painter.setFont(m_theme.font(TextRole::Body));
        painter.setPen(m_theme.color(isChecked() ? ColorRole::Primary : ColorRole::Text));
        const QRect words = rect().adjusted(space::kSnug, 0, -space::kSnug, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setPen(m_theme.color(isChecked() ? ColorRole::Primary : ColorRole::Muted));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, m_count);
    }

private:
    const Theme &m_theme;
    QString m_count;
};

FilterChips::FilterChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    connect(m_group, &QButtonGroup::idClicked, this, &FilterChips::chosenByHand);
}

void FilterChips::add(int id, const QString &objectName, const QString &text)
{
    auto *chip = new Chip(m_theme, this);
    chip->setObjectName(objectName);
    chip->say(text, {});
    chip->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(chip, id);
    layout()->addWidget(chip);
}

void FilterChips::setCount(int id, std::optional<std::size_t> count)
{
    auto *chip = static_cast<Chip *>(m_group->button(id));
    chip->say(chip->text(), count ? QLocale().toString(qulonglong(*count)) : QString());
}

void FilterChips::setChosen(int id)
{
    m_group->button(id)->setChecked(true);
}

int FilterChips::chosen() const
{
    return m_group->checkedId();
}

} // namespace truelle::ui
