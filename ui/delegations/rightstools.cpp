// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightstools.h"

#include "ui/delegations/rightsview.h"
#include "ui/models/rightsfilter.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSearchWidth = 260;
}

RightsTools::RightsTools(const Theme &theme, RightsFilter &filter, RightsView &view, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_view(view)
    , m_search(new QLineEdit(this))
    , m_columns(new QPushButton(theme.icon(Icon::Rights), tr("Toute la colonne"), this))
{
    m_search->setObjectName(u"grantFeatureSearch"_s);
    m_search->setAccessibleName(tr("Filtrer les fonctionnalités"));
    m_search->setPlaceholderText(tr("Filtrer les fonctionnalités"));
    m_search->addAction(theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_columns->setObjectName(u"grantColumnButton"_s);
    m_columns->setToolTip(tr("Choisir le même droit pour toutes les fonctionnalités affichées"));
    m_columns->setAccessibleDescription(m_columns->toolTip());
    buildColumnMenu();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_search);
    layout->addStretch();
    layout->addWidget(m_columns);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_filter.setText(typed);
        m_view.expandAll();
        refresh();
    });
    connect(m_search, &QLineEdit::returnPressed, &m_view, [this] { m_view.setFocus(Qt::TabFocusReason); });
}

void RightsTools::buildColumnMenu()
{
    auto *menu = new QMenu(m_columns);
    const std::pair<AccessLevel, QString> ways[]
        = {{AccessLevel::None, tr("Aucun droit partout")}, {AccessLevel::Consult, tr("Consultation partout")},
           {AccessLevel::Update, tr("Mise à jour partout")}};
    for (const auto &[level, words] : ways) {
        QAction *action = menu->addAction(words);
        action->setObjectName(u"grantColumn_"_s + QString::fromUtf8(levelName(level).data()));
        connect(action, &QAction::triggered, this, [this, chosen = level] { m_filter.setColumn(chosen); });
    }
    m_columns->setMenu(menu);
}

void RightsTools::clearSearch()
{
    m_search->clear();
}

void RightsTools::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RightsTools::refresh()
{
    m_columns->setEnabled(m_filter.canSetColumns());
}

} // namespace truelle::ui
