// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letterspage.h"

#include "ui/forms/emptystate.h"
#include "ui/forms/filterchips.h"
#include "ui/forms/inlinemessage.h"
#include "ui/letters/lettersview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

// What stands where on the page; what it does is in letterspage.cpp.
namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

QWidget *LettersPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *title = new TextLabel(m_theme, TextRole::Title, head);
    title->setObjectName(u"pageTitle"_s);
    title->setText(tr("Courriers et associations"));
    title->setWordWrap(false);
    m_counts = new TextLabel(m_theme, TextRole::Body, head);
    m_counts->setObjectName(u"letterCounts"_s);
    m_counts->setColorRole(ColorRole::Muted);
    m_counts->setWordWrap(false);
    m_export = new QPushButton(tr("Exporter"), head);
    m_export->setObjectName(u"exportButton"_s);
    m_import = new QPushButton(tr("Importer un fichier CSV"), head);
    m_import->setObjectName(u"importFileButton"_s);
    m_message = new InlineMessage(m_theme, head);
    m_message->setObjectName(u"lettersMessage"_s);
    m_message->clear();
    auto *top = new QHBoxLayout;
    top->setSpacing(space::kSnug);
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_counts);
    top->addWidget(m_export);
    top->addWidget(m_import);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(buildTools());
    layout->addWidget(buildActions());
    connect(m_import, &QPushButton::clicked, this, &LettersPage::importFile);
    connect(m_export, &QPushButton::clicked, this, &LettersPage::exportBoard);
    return head;
}

QWidget *LettersPage::buildTools()
{
    m_tools = new QWidget(this);
    m_filter = new QLineEdit(m_tools);
    m_filter->setObjectName(u"lettersFilter"_s);
    m_filter->setAccessibleName(tr("Filtrer les sites à reprendre"));
    m_filter->setPlaceholderText(tr("Filtrer : nom, identifiant, SIRET, note…"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(200);
    m_filter->addAction(m_theme.icon(Icon::Search, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(200);
    m_filter->setMaximumWidth(320);
    m_chips = new FilterChips(m_theme, m_tools);
    m_chips->add(int(LettersScope::All), u"lettersAll"_s, tr("Tous"));
    m_chips->add(int(LettersScope::ToAsk), u"lettersToAsk"_s, tr("À demander"));
    m_chips->add(int(LettersScope::Awaited), u"lettersAwaited"_s, tr("Courrier attendu"));
    m_chips->add(int(LettersScope::Received), u"lettersReceived"_s, tr("Courrier reçu"));
    m_chips->add(int(LettersScope::Troubled), u"lettersTroubled"_s, tr("À revoir"));
    m_chips->add(int(LettersScope::Associated), u"lettersAssociated"_s, tr("Associés"));
    auto *layout = new QHBoxLayout(m_tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kBase);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_chips);
    layout->addStretch();
    connect(m_filter, &QLineEdit::textChanged, &m_model, &LettersModel::setText);
    connect(m_chips, &FilterChips::chosenByHand, this, [this](int id) { m_model.setScope(LettersScope(id)); });
    return m_tools;
}

QWidget *LettersPage::buildActions()
{
    m_actions = new QWidget(this);
    m_memory = new TextLabel(m_theme, TextRole::Caption, m_actions);
    m_memory->setObjectName(u"codesInMemory"_s);
    m_memory->setColorRole(ColorRole::Muted);
    m_memory->setText(tr("Tapez le code du courrier sur sa ligne, puis Entrée pour passer à la suivante. Les codes ne "
                         "sont pas enregistrés : associez les sites avant de fermer Truelle."));
    m_askAll = new QPushButton(m_actions);
    m_askAll->setObjectName(u"askCodesButton"_s);
    m_associateAll = new QPushButton(m_actions);
    m_associateAll->setObjectName(u"associateButton"_s);
    setButtonRole(*m_associateAll, ButtonRole::Primary);
    auto *layout = new QHBoxLayout(m_actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_memory, 1);
    layout->addWidget(m_askAll);
    layout->addWidget(m_associateAll);
    connect(m_askAll, &QPushButton::clicked, this,
            [this] { openRun(TakeoverRun::AskCodes, candidates(TakeoverRun::AskCodes)); });
    connect(m_associateAll, &QPushButton::clicked, this,
            [this] { openRun(TakeoverRun::Associate, candidates(TakeoverRun::Associate)); });
    return m_actions;
}

QWidget *LettersPage::buildList()
{
    auto *inset = new QWidget(this);
    m_stack = new QStackedWidget(inset);
    auto *layout = new QVBoxLayout(inset);
    layout->setContentsMargins(space::kWide, 0, space::kWide, space::kBase);
    layout->addWidget(m_stack);
    m_view = new LettersView(m_theme, m_model, m_stack);
    m_empty = new EmptyState(m_theme, m_stack);
    m_empty->setObjectName(u"lettersEmpty"_s);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    connect(m_view, &LettersView::actionRequested, this, &LettersPage::act);
    connect(m_view, &LettersView::removalRequested, this, &LettersPage::askToRemove);
    connect(m_view, &LettersView::currentRowChanged, this, &LettersPage::showCurrent);
    connect(m_view, &LettersView::selectionCountChanged, this, &LettersPage::showCounts);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_parts.board.rows().empty())
            return importFile();
        m_filter->clear();
        m_chips->setChosen(int(LettersScope::All));
        m_model.setScope(LettersScope::All);
    });
    auto *down = new QShortcut(Qt::Key_Down, m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_view, [this] { m_view->setFocus(Qt::TabFocusReason); });
    return inset;
}

} // namespace truelle::ui
