// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/pager.h"

#include "ui/models/beneficiariesmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSizes[] = {5, 10, 20, 50};
}

Pager::Pager(const Theme &theme, BeneficiariesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_size(new QComboBox(this))
    , m_place(new TextLabel(theme, TextRole::Body, this))
    , m_previous(addButton(u"previousPageButton"_s, tr("Page précédente")))
    , m_next(addButton(u"nextPageButton"_s, tr("Page suivante")))
{
    m_previous->setIcon(theme.icon(Icon::ChevronLeft));
    m_next->setIcon(theme.icon(Icon::ChevronRight));
    m_size->setObjectName(u"pageSizeBox"_s);
    m_size->setAccessibleName(tr("Lignes par page"));
    for (const int size : kSizes)
        m_size->addItem(tr("%1 lignes par page").arg(size), size);
    m_size->addItem(tr("Toutes les lignes"), BeneficiariesModel::kAllRows);
    m_place->setObjectName(u"pagePlace"_s);
    m_place->setColorRole(ColorRole::Muted);
    m_place->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kSnug);
    row->addWidget(m_size);
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    connect(m_size, &QComboBox::activated, this, [this](int index) {
        m_model.setPageSize(m_size->itemData(index).toInt());
        Q_EMIT pageSizeChosen(m_model.pageSize());
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_model.setPage(m_model.page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_model.setPage(m_model.page() + 1); });
    connect(&m_model, &BeneficiariesModel::listingChanged, this, &Pager::showPlace);
    showPlace();
}

bool Pager::offers(int rows)
{
    return rows == BeneficiariesModel::kAllRows || std::ranges::find(kSizes, rows) != std::end(kSizes);
}

QToolButton *Pager::addButton(const QString &objectName, const QString &words)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void Pager::showPlace()
{
    m_size->setCurrentIndex(m_size->findData(m_model.pageSize()));
    const int first = m_model.page() * m_model.pageSize() + 1;
    if (m_model.matchCount() == 0)
        m_place->setText({});
    else
        m_place->setText(tr("%1–%2 sur %3").arg(first).arg(first + m_model.rowCount() - 1).arg(m_model.matchCount()));
    m_previous->setEnabled(m_model.page() > 0);
    m_next->setEnabled(m_model.page() + 1 < m_model.pageCount());
}

} // namespace truelle::ui
