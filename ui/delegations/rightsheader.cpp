// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightsheader.h"

#include "ui/delegations/rightsdelegate.h"
#include "ui/models/delegationwords.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRadioButton>
#include <QSignalBlocker>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr AccessLevel kLevels[] = {AccessLevel::None, AccessLevel::Consult, AccessLevel::Update};

// Lies over a section, which paints mark and title; of its own it shows where the keyboard is.
class ColumnRadio final : public QRadioButton
{
public:
    ColumnRadio(const Theme &theme, QWidget *parent) : QRadioButton(parent), m_theme(theme)
    {
        setAutoExclusive(false); // the header says which, and often none is
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    [[nodiscard]] bool hitButton(const QPoint &where) const override { return rect().contains(where); }
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(ColorRole::Primary), metric::kFocusWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -3), metric::kControlRadius, metric::kControlRadius);
    }

private:
    const Theme &m_theme;
};

} // namespace

RightsHeader::RightsHeader(const Theme &theme, const RightsFilter &filter, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_filter(filter)
{
    setHighlightSections(false);
    setSectionsMovable(false);
    for (const AccessLevel level : kLevels)
        addRadio(level);
    connect(this, &QHeaderView::sectionResized, this, &RightsHeader::placeRadios);
    connect(this, &QHeaderView::geometriesChanged, this, &RightsHeader::placeRadios);
}

void RightsHeader::addRadio(AccessLevel level)
{
    auto *radio = new ColumnRadio(m_theme, viewport());
    radio->setObjectName(u"columnRadio_"_s + QString::fromUtf8(levelName(level).data(), qsizetype(levelName(level).size())));
    //: %1 is a level, the title of a column
    radio->setAccessibleName(tr("%1 pour toutes les fonctionnalités affichées").arg(levelTitle(level)));
    // Assistive tools toggle without a click.
    connect(radio, &QRadioButton::toggled, this, [this, level] {
        Q_EMIT columnRequested(level);
        refresh(); // it is toggled, whatever came of it
    });
    m_radios.push_back(radio);
}

void RightsHeader::setColumns(Columns columns)
{
    m_columns = columns;
    refresh();
}

void RightsHeader::refresh()
{
    for (const AccessLevel level : kLevels) {
        QAbstractButton *radio = m_radios[std::size_t(level)];
        const QSignalBlocker isNoRequest(radio);
        radio->setChecked(m_filter.isWholeColumn(level));
        radio->setEnabled(m_filter.canSetColumns());
        radio->setVisible(m_columns == Columns::Levels && m_filter.canSetColumns());
    }
    placeRadios();
    viewport()->update();
}

void RightsHeader::placeRadios()
{
    if (m_columns != Columns::Levels)
        return;
    for (const AccessLevel level : kLevels) {
        const int section = RightsModel::levelColumn(level);
        if (section < count())
            m_radios[std::size_t(level)]->setGeometry(sectionViewportPosition(section), 0, sectionSize(section),
                                                      viewport()->height());
    }
}

void RightsHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeRadios();
}

QSize RightsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), metric::kComfortableRowHeight};
}

void RightsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool isLevel = m_columns == Columns::Levels && section != RightsModel::SubjectColumn;
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = section;
    const bool isHovered = underMouse() && rect.contains(mapFromGlobal(QCursor::pos()));
    option.state.setFlag(QStyle::State_MouseOver, isHovered && isLevel && m_filter.canSetColumns());
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->save();
    painter->setFont(m_theme.font(TextRole::Emphasis));
    painter->setPen(m_theme.color(ColorRole::Text));
    QRect area = rect.adjusted(space::kSnug, 0, -space::kTight, 0);
    if (isLevel) {
        const AccessLevel level = RightsModel::columnLevel(section);
        const QRect mark = levelMarkArea(rect);
        const bool isWhole = m_filter.isWholeColumn(level);
        if (m_filter.canSetColumns() || isWhole)
            paintLevelMark(*painter, mark, level, isWhole ? LevelMark::Chosen : LevelMark::Free, m_theme);
        area.setLeft(mark.right() + 1 + space::kTight);
    }
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace truelle::ui
