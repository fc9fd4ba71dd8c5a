// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/scopechips.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kHeight = 30;
}

class ScopeChips::Chip final : public QAbstractButton
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

ScopeChips::ScopeChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    m_all = addChip(u"scopeAll"_s, PortfolioScope::All);
    m_inAlert = addChip(u"scopeInAlert"_s, PortfolioScope::InAlert);
    m_dueSoon = addChip(u"scopeDueSoon"_s, PortfolioScope::DueSoon);
    m_all->setChecked(true);
    setCounts({});
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT scopeChosen(PortfolioScope(id)); });
}

void ScopeChips::setCounts(const PortfolioModel::Counts &counts)
{
    const auto words = [](std::size_t count) { return QLocale().toString(qulonglong(count)); };
    m_all->say(tr("Tous"), {});
    m_inAlert->say(tr("En alerte"), words(counts.inAlert));
    m_dueSoon->say(tr("Échéance < %1 j").arg(PortfolioModel::kSoonDays), words(counts.dueSoon));
}

void ScopeChips::setScope(PortfolioScope scope)
{
    m_group->button(int(scope))->setChecked(true);
}

ScopeChips::Chip *ScopeChips::addChip(const QString &objectName, PortfolioScope scope)
{
    auto *chip = new Chip(m_theme, this);
    chip->setObjectName(objectName);
    m_group->addButton(chip, int(scope));
    layout()->addWidget(chip);
    return chip;
}

} // namespace truelle::ui
