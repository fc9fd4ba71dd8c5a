// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightstools.h"

#include "core/sync/delegationdesk.h"
#include "ui/delegations/rightsview.h"
#include "ui/forms/announcement.h"
#include "ui/models/delegationwords.h"
#include "ui/models/rightsfilter.h"
#include "ui/models/rightsmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kSearchWidth = 260;
}

RightsTools::RightsTools(const Theme &theme, const Table &table, QWidget *editor, const QString &prefix)
    : QWidget(editor)
    , m_model(table.model)
    , m_filter(table.filter)
    , m_view(table.view)
    , m_comparison(m_model, m_filter)
{
    build(theme, prefix);
    buildColumnMenu(prefix);
    connectParts(editor);
    orderTabs();
}

void RightsTools::build(const Theme &theme, const QString &prefix)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(prefix + u"featureSearch"_s);
    m_search->setAccessibleName(tr("Filtrer les fonctionnalités"));
    m_search->setPlaceholderText(tr("Filtrer les fonctionnalités"));
    m_search->addAction(theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_undo = new QPushButton(theme.icon(Icon::Undo), {}, this);
    m_undo->setObjectName(prefix + u"undoButton"_s);
    m_redo = new QPushButton(theme.icon(Icon::Redo), {}, this);
    m_redo->setObjectName(prefix + u"redoButton"_s);
    m_compare = new QPushButton(theme.icon(Icon::Eye), tr("Comparer"), this);
    m_compare->setObjectName(prefix + u"compareButton"_s);
    m_compare->setMenu(new QMenu(m_compare));
    m_columns = new QPushButton(theme.icon(Icon::Rights), tr("Toute la colonne"), this);
    m_columns->setObjectName(prefix + u"columnButton"_s);
    m_columns->setToolTip(tr("Choisir le même droit pour toutes les fonctionnalités affichées"));
    m_columns->setAccessibleDescription(m_columns->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_search);
    layout->addStretch();
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addWidget(m_compare);
    layout->addWidget(m_columns);
}

void RightsTools::buildColumnMenu(const QString &prefix)
{
    auto *menu = new QMenu(m_columns);
    const std::pair<AccessLevel, QString> ways[]
        = {{AccessLevel::None, tr("Aucun droit partout")}, {AccessLevel::Consult, tr("Consultation partout")},
           {AccessLevel::Update, tr("Mise à jour partout")}};
    for (const auto &[level, words] : ways) {
        QAction *action = menu->addAction(words);
        action->setObjectName(prefix + u"column_"_s + QString::fromUtf8(levelName(level).data()));
        connect(action, &QAction::triggered, this, [this, chosen = level] { m_filter.setColumn(chosen); });
    }
    m_columns->setMenu(menu);
}

void RightsTools::connectParts(QWidget *editor)
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_filter.setText(typed);
        m_view.expandAll();
        refresh();
    });
    connect(m_search, &QLineEdit::returnPressed, &m_view, [this] { m_view.setFocus(Qt::TabFocusReason); });
    connect(m_undo, &QPushButton::clicked, this, &RightsTools::undo);
    connect(m_redo, &QPushButton::clicked, this, &RightsTools::redo);
    connect(m_compare->menu(), &QMenu::aboutToShow, this, &RightsTools::offerComparisons);
    connect(&m_model, &RightsModel::edited, this, &RightsTools::record);
    connect(&m_model, &RightsModel::draftChanged, this, &RightsTools::refresh);
    connect(&m_view, &RightsView::columnRequested, this, [this](AccessLevel level) { m_filter.setColumn(level); });
    const auto shortcut = [this, editor](const QList<QKeySequence> &keys, void (RightsTools::*act)()) {
        auto *made = new QShortcut(editor);
        made->setKeys(keys);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut({QKeySequence::Find}, &RightsTools::focusSearch);
    shortcut({Qt::CTRL | Qt::Key_Z}, &RightsTools::undo);
    shortcut({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, &RightsTools::redo);
}

void RightsTools::Comparisons::addOthers(const DelegationDesk &desk, const SiteKey &site, const DelegationId &but)
{
    if (const auto all = desk.delegations(site))
        for (const ShownDelegation &one : *all)
            if (one.shown.id != but)
                others.push_back({one.shown, personWords(one.beneficiary)});
}

void RightsTools::orderTabs()
{
    QWidget *before = m_columns;
    for (QWidget *head : m_view.columnRadios()) {
        setTabOrder(before, head);
        before = head;
    }
    setTabOrder(before, &m_view);
}

void RightsTools::restart()
{
    m_search->clear();
    m_history.clear();
    stopComparing();
}

void RightsTools::rebase(const RightsDraft &draft)
{
    // Once everything is saved or given up, there is nothing to take back.
    if (draft.isChanged() && m_model.isEditable())
        m_history.rebase(draft.scope(), draft.base());
    else
        m_history.clear();
}

void RightsTools::hold()
{
    m_isHeld = true;
}

void RightsTools::letGo()
{
    m_isHeld = false;
}

void RightsTools::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RightsTools::record(const RightsDraft &before)
{
    const RightsModel::Content &content = m_model.content();
    m_history.record(rightsEdit(before, m_model.draft(), content.catalogue, *content.vocabulary), before,
                     m_model.draft());
    Q_EMIT editsChanged();
}

bool RightsTools::canTakeBack() const
{
    return m_model.isEditable() && !m_isHeld;
}

void RightsTools::undo()
{
    const QString words = m_history.undoWords();
    if (!canTakeBack() || words.isEmpty())
        return;
    Q_EMIT editsChanged();
    m_model.restore(m_history.undo());
    announce(m_view, tr("Annulé : %1").arg(words));
}

void RightsTools::redo()
{
    const QString words = m_history.redoWords();
    if (!canTakeBack() || words.isEmpty())
        return;
    Q_EMIT editsChanged();
    m_model.restore(m_history.redo());
    announce(m_view, tr("Rétabli : %1").arg(words));
}

void RightsTools::refresh()
{
    const bool isEditable = m_model.isEditable();
    m_columns->setVisible(isEditable);
    m_columns->setEnabled(isEditable && m_filter.canSetColumns());
    showHistory();
}

void RightsTools::showHistory()
{
    const auto show = [this](QPushButton &button, const QString &name, const QString &words) {
        button.setVisible(m_model.isEditable());
        button.setAccessibleName(name);
        button.setToolTip(plainToolTip(name));
        // A button that has just been pressed keeps the keyboard, even with nothing left for it to do.
        button.setEnabled(m_model.isEditable() && (!words.isEmpty() || button.hasFocus()));
    };
    const QString undoWords = m_history.undoWords();
    const QString redoWords = m_history.redoWords();
    show(*m_undo, undoWords.isEmpty() ? tr("Annuler : rien à annuler") : tr("Annuler : %1").arg(undoWords), undoWords);
    show(*m_redo, redoWords.isEmpty() ? tr("Rétablir : rien à rétablir") : tr("Rétablir : %1").arg(redoWords), redoWords);
}

void RightsTools::offerComparison(const QString &name, const QString &words, std::function<void()> act)
{
    QAction *action = m_compare->menu()->addAction(QString(words).replace(u'&', u"&&"_s));
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, std::move(act));
}

void RightsTools::offerComparisons()
{
    QMenu *menu = m_compare->menu();
    menu->clear();
    offerComparison(u"compareEdits"_s, tr("Avant et après mes modifications"), [this] {
        m_comparison.compareEdits();
        showComparison(tr("avant et après"));
    });
    menu->addSeparator();
    const Comparisons comparisons = m_comparisons ? m_comparisons() : Comparisons();
    for (const Other &other : comparisons.others)
        offerComparison(u"compareWith_"_s + QString::fromStdString(other.delegation.id.toString()),
                        tr("Avec %1").arg(other.name), [this, other, own = comparisons.ownName] {
                            m_comparison.compareWith(other.delegation, other.name, own);
                            showComparison(other.name);
                        });
    menu->addSeparator();
    offerComparison(u"compareNothing"_s, tr("Ne plus comparer"), [this] { stopComparing(); });
    menu->actions().constLast()->setEnabled(m_view.model() == &m_comparison);
}

void RightsTools::showComparison(const QString &words)
{
    m_view.compare(&m_comparison);
    m_compare->setText(tr("Comparaison : %1").arg(words).replace(u'&', u"&&"_s));
    announce(m_view, tr("%n fonctionnalité(s) diffère(nt)", nullptr, m_comparison.differenceCount()));
}

void RightsTools::stopComparing()
{
    m_view.compare(nullptr);
    m_compare->setText(tr("Comparer"));
}

} // namespace truelle::ui
