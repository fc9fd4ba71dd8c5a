// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/entrancepage.h"

#include "ui/forms/formcolumn.h"
#include "ui/signin/brandpanel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QScrollArea>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumnWidth = 464;
constexpr int kWidthWithBrand = 384 + metric::kFormWidth + 2 * space::kWide;

} // namespace

EntrancePage::EntrancePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_brand(new BrandPanel(theme, this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kBase);
    auto *centred = new FormColumn(kColumnWidth, m_content);
    centred->setLayout(m_column);
    auto *around = new QVBoxLayout(m_content);
    around->setContentsMargins(space::kWide, space::kPage, space::kWide, space::kWide);
    around->addStretch(1);
    around->addWidget(centred, 0, Qt::AlignHCenter);
    around->addStretch(2);

    m_scroll->setObjectName(u"entranceScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_brand);
    row->addWidget(m_scroll, 1);
}

void EntrancePage::reveal(QWidget &part)
{
    m_scroll->ensureWidgetVisible(&part, 0, space::kWide);
}

void EntrancePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_brand->setVisible(width() >= kWidthWithBrand);
}

} // namespace truelle::ui
