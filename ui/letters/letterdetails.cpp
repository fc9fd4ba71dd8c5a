// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letterdetails.h"

#include "ui/forms/elidedlabel.h"
#include "ui/models/letterwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kMostNote = 500;
constexpr int kSentenceLines = 2;
}

LetterDetails::LetterDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel(theme, TextRole::Emphasis, this))
    , m_identifiers(new ElidedLabel(theme, TextRole::Body, this))
    , m_sentence(new TextLabel(theme, TextRole::Body, this))
    , m_note(new QLineEdit(this))
    , m_remove(addButton(u"removeButton"_s, tr("Retirer de la liste")))
    , m_back(addButton(u"takeBackButton"_s, tr("Annuler le courrier")))
    , m_sent(addButton(u"letterSentButton"_s, tr("Courrier envoyé")))
    , m_again(addButton(u"askAgainButton"_s, tr("Demander un nouveau code")))
    , m_next(addButton(u"nextActionButton"_s, {}))
{
    setObjectName(u"letterDetails"_s);
    setAccessibleName(tr("Détail du site déclarant"));
    m_title->setObjectName(u"letterTitle"_s);
    m_identifiers->setObjectName(u"letterIdentifiers"_s);
    m_identifiers->setColorRole(ColorRole::Muted);
    m_sentence->setObjectName(u"letterSentence"_s);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sentence->setMinimumHeight(kSentenceLines * QFontMetrics(m_theme.font(TextRole::Body)).height());
    m_note->setObjectName(u"letterNote"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note, pour vous seul…"));
    m_note->setMaxLength(kMostNote);
    setButtonRole(*m_remove, ButtonRole::Quiet);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::kSnug);
    heading->addWidget(m_title);
    heading->addWidget(m_identifiers);
    heading->addStretch();
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::kTight);
    tools->addWidget(m_note, 1);
    for (QPushButton *button : {m_remove, m_back, m_sent, m_again, m_next})
        tools->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kBase, space::kWide, space::kBase);
    layout->setSpacing(space::kTight);
    layout->addLayout(heading);
    layout->addWidget(m_sentence);
    layout->addLayout(tools);

    connect(m_note, &QLineEdit::editingFinished, this, &LetterDetails::writeNote);
    connect(m_remove, &QPushButton::clicked, this, &LetterDetails::removalRequested);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT eventRequested(TakeoverEvent::TakenBack); });
    connect(m_sent, &QPushButton::clicked, this, [this] { Q_EMIT eventRequested(TakeoverEvent::LetterSent); });
    connect(m_again, &QPushButton::clicked, this, &LetterDetails::codeRequested);
    connect(m_next, &QPushButton::clicked, this, &LetterDetails::nextRequested);
    clear();
}

void LetterDetails::setTakeover(const Takeover &takeover, TakeoverAction next, Instant now)
{
    if (m_key != takeover.key) {
        writeNote();
        m_key = takeover.key;
        m_note->setText(QString::fromStdString(takeover.note));
    }
    m_title->setText(takeover.name.empty() ? tr("Site sans nom") : QString::fromStdString(takeover.name));
    m_identifiers->setText(QString::fromStdString(takeover.cibtpId) + u" · "_s + siretWords(takeover.key.siret));
    m_sentence->setText(takeoverSentence(takeover, now));
    setAccessibleDescription(m_title->text() + u'\n' + m_sentence->text());
    const QString words = takeoverActionWords(next);
    m_next->setText(words);
    m_next->setVisible(!words.isEmpty() && next != TakeoverAction::FollowLink);
    m_sent->setVisible(isPossible(takeover, TakeoverEvent::LetterSent));
    m_back->setVisible(isPossible(takeover, TakeoverEvent::TakenBack));
    const bool canAskAgain = takeover.state != TakeoverState::Associated && takeover.state != TakeoverState::CodeToAsk;
    m_again->setVisible(canAskAgain && !nextLetterFrom(takeover, now));
    m_note->setEnabled(true);
    m_remove->setEnabled(true);
}

void LetterDetails::clear()
{
    writeNote();
    m_key.reset();
    m_title->setText(tr("Aucun site sélectionné"));
    m_identifiers->clear();
    m_sentence->clear();
    m_note->clear();
    setAccessibleDescription({});
    for (QPushButton *button : {m_back, m_sent, m_again, m_next})
        button->hide();
    m_note->setEnabled(false);
    m_remove->setEnabled(false);
}

void LetterDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Hairline));
}

QPushButton *LetterDetails::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

// Also when another site is chosen while the note has the keyboard.
void LetterDetails::writeNote()
{
    if (!m_key || !m_note->isModified())
        return;
    m_note->setModified(false);
    Q_EMIT noteWritten(*m_key, m_note->text().trimmed());
}

} // namespace truelle::ui
