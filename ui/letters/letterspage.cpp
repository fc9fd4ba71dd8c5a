// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letterspage.h"

#include "core/session/accountregistry.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/filterchips.h"
#include "ui/forms/inlinemessage.h"
#include "ui/letters/importdialog.h"
#include "ui/letters/letterdetails.h"
#include "ui/letters/lettersexport.h"
#include "ui/letters/lettersview.h"
#include "ui/letters/rundialog.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <filesystem>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Far more than a list of sites takes; a file beyond would hold the window up while it is read.
constexpr std::size_t kMostBytes = 4 * 1024 * 1024;

LettersModel::CaisseNames namesFrom(const AccountRegistry &accounts)
{
    return [&accounts](const CaisseId &id) {
        for (const AccountContext *account : accounts.accounts())
            if (account->caisse.id == id)
                return QString::fromStdString(account->caisse.name);
        return QString::fromStdString(id.toString());
    };
}

} // namespace

LettersPage::LettersPage(const Theme &theme, LettersParts parts, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_model(parts.board, namesFrom(parts.accounts))
{
    setObjectName(u"lettersPage"_s);
    m_details = new LetterDetails(m_theme, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(buildList(), 1);
    layout->addWidget(m_details);

    connect(&m_model, &LettersModel::countsChanged, this, &LettersPage::showCounts);
    connect(&m_model, &LettersModel::failed, this, &LettersPage::tell);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LettersPage::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &LettersPage::showCurrent);
    connect(m_details, &LetterDetails::nextRequested, this, [this] { act(currentRow()); });
    connect(m_details, &LetterDetails::eventRequested, this, &LettersPage::noteCurrent);
    connect(m_details, &LetterDetails::removalRequested, this, &LettersPage::askToRemove);
    connect(m_details, &LetterDetails::codeRequested, this,
            [this] { openRun(TakeoverRun::AskCodes, {m_model.takeoverAt(currentRow()).key}); });
    connect(m_details, &LetterDetails::noteWritten, this, [this](const TakeoverKey &key, const QString &note) {
        if (auto written = m_parts.board.setNote(key, note.toStdString()); !written)
            tell(written.error());
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    showCounts();
    showState();
    showCurrent();
}

void LettersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_parts.flow.lookAtOpenings();
    m_view->setFocus(Qt::OtherFocusReason);
}

void LettersPage::showCounts()
{
    const auto &counts = m_model.counts();
    for (std::size_t scope = 1; scope < kLettersScopes; ++scope)
        m_chips->setCount(int(scope), counts[scope]);
    const int all = int(counts[std::size_t(LettersScope::All)]);
    const int associated = int(counts[std::size_t(LettersScope::Associated)]);
    m_counts->setText(tr("%Ln site(s)", nullptr, all) + u" · "_s + tr("%Ln associé(s)", nullptr, associated));
    const int toAsk = int(candidates(TakeoverRun::AskCodes).size());
    const int toAssociate = int(candidates(TakeoverRun::Associate).size());
    m_askAll->setText(tr("Demander %Ln code(s)", nullptr, toAsk));
    m_askAll->setVisible(toAsk > 0);
    m_associateAll->setText(tr("Associer %Ln site(s)", nullptr, toAssociate));
    m_associateAll->setEnabled(toAssociate > 0);
}

void LettersPage::showState()
{
    const bool hasSites = !m_parts.board.rows().empty();
    for (QWidget *part : {m_tools, m_actions, static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_export),
                          static_cast<QWidget *>(m_import), static_cast<QWidget *>(m_details)})
        part->setVisible(hasSites);
    showCounts();
    if (m_model.rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (hasSites) {
        m_empty->say(Icon::Search, tr("Aucun site ne correspond"),
                     tr("Le filtre porte sur l'adhérent, l'identifiant CIBTP, le SIRET et la note."));
        m_empty->offer(tr("Afficher tous les sites"));
    } else {
        m_empty->say(Icon::Letter, tr("Aucun site à reprendre"),
                     tr("Importez la liste de vos clients : adhérent, identifiant CIBTP, SIRET, et le code "
                        "confidentiel s'il est déjà arrivé. Chaque ligne suit alors son courrier jusqu'à "
                        "l'association."));
        m_empty->offer(tr("Importer un fichier CSV"));
    }
    m_stack->setCurrentWidget(m_empty);
}

void LettersPage::showCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return m_details->clear();
    m_details->setTakeover(m_model.takeoverAt(row), m_model.actionAt(row), m_parts.board.now());
}

int LettersPage::currentRow() const
{
    const int row = m_view->currentIndex().row();
    return row < m_model.rowCount() ? row : -1;
}

void LettersPage::act(int row)
{
    if (row < 0)
        return;
    const TakeoverKey key = m_model.takeoverAt(row).key;
    switch (m_model.actionAt(row)) {
    case TakeoverAction::AskCode: return openRun(TakeoverRun::AskCodes, {key});
    case TakeoverAction::NoteLetterReceived: return noteCurrent(TakeoverEvent::LetterReceived);
    case TakeoverAction::EnterCode: return m_view->editCode(row);
    case TakeoverAction::Associate: return openRun(TakeoverRun::Associate, {key});
    case TakeoverAction::FollowLink:
    case TakeoverAction::None: return;
    }
}

std::vector<TakeoverKey> LettersPage::candidates(TakeoverRun run) const
{
    std::vector<TakeoverKey> keys = m_view ? m_view->selectedKeys() : std::vector<TakeoverKey>();
    const bool isChoice = keys.size() > 1;
    if (!isChoice)
        keys = m_model.keys();
    std::erase_if(keys, [&](const TakeoverKey &key) {
        const Takeover *const row = m_parts.board.find(key);
        if (!row || row->state == TakeoverState::Associated)
            return true;
        if (run == TakeoverRun::Associate)
            return m_parts.board.codeAtHand(key) == CodeAtHand::No;
        // Without being chosen, a letter that is on its way is not asked for again.
        const bool isWanted = isChoice || row->state == TakeoverState::CodeToAsk;
        return !isWanted || nextLetterFrom(*row, m_parts.board.now()).has_value();
    });
    return keys;
}

void LettersPage::importFile()
{
    const FileRequest request{tr("Importer un fichier CSV"), {}, {}, {tr("Tableaux (*.csv *.txt)"), tr("Tous (*)")}};
    m_parts.dialogs.openFile(this, request, [self = QPointer(this)](const QString &path) {
        if (self && !path.isEmpty())
            self->openImport(path);
    });
}

void LettersPage::openImport(const QString &path)
{
    const auto bytes = loadCsvFile(std::filesystem::path(path.toStdU16String()), kMostBytes);
    auto rows = bytes ? readCsv(*bytes, CsvEncoding::Guessed) : Result<std::vector<CsvRow>>(bytes.error());
    if (!rows) {
        const bool isTooBig = rows.error().code == ErrorCode::PayloadTooLarge;
        m_message->say(MessageKind::Danger, tr("Le fichier ne peut pas être lu"),
                       isTooBig ? tr("Il est bien plus grand qu'une liste de sites : vérifiez que c'est le bon.")
                                : tr("Vérifiez qu'il existe encore et que vous avez le droit de le lire."));
        return;
    }
    if (rows->empty()) {
        m_message->say(MessageKind::Warning, tr("Le fichier est vide"), tr("Il ne contient aucune ligne."));
        return;
    }
    m_message->clear();
    auto *dialog = new ImportDialog(m_theme, m_parts, QFileInfo(path).fileName(), *std::move(rows), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, &LettersPage::tellImport);
    dialog->open();
}

void LettersPage::tellImport(const LetterImportModel::Counts &counts)
{
    const QString left = counts.faulty == 0
        ? QString()
        : tr("%Ln ligne(s) laissée(s) de côté : corrigez-les dans le fichier et importez-le à nouveau.", nullptr,
             int(counts.faulty));
    m_message->say(counts.faulty == 0 ? MessageKind::Success : MessageKind::Warning,
                   tr("%Ln site(s) importé(s)", nullptr, int(counts.fresh + counts.known)), left);
    m_view->setFocus(Qt::OtherFocusReason);
}

void LettersPage::openRun(TakeoverRun run, std::vector<TakeoverKey> keys)
{
    if (keys.empty() || m_parts.flow.isRunning())
        return;
    m_message->clear();
    auto *dialog = new RunDialog(m_theme, m_parts, run, std::move(keys), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RunDialog::worked, this, [this, run] {
        if (run == TakeoverRun::Associate)
            Q_EMIT synchroniseRequested();
    });
    connect(dialog, &QDialog::finished, this, [this, dialog, run] {
        const int done = int(dialog->results().doneCount());
        if (done > 0)
            m_message->say(MessageKind::Success,
                           run == TakeoverRun::Associate ? tr("%Ln site(s) associé(s)", nullptr, done)
                                                         : tr("%Ln code(s) demandé(s)", nullptr, done),
                           run == TakeoverRun::Associate ? QString()
                                                         : tr("Les courriers arrivent en quelques jours."));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void LettersPage::noteCurrent(TakeoverEvent event)
{
    const int row = currentRow();
    if (row < 0)
        return;
    if (auto noted = m_parts.board.note({m_model.takeoverAt(row).key}, event); !noted)
        tell(noted.error());
}

void LettersPage::askToRemove()
{
    std::vector<TakeoverKey> keys = m_view->selectedKeys();
    if (keys.empty())
        return;
    const Question question{tr("Retirer de la liste"),
                            tr("Retirer %Ln site(s) de la liste ?", nullptr, int(keys.size())),
                            tr("Leur état, leur note et leur code saisi sont oubliés sur cet ordinateur. Rien ne change "
                               "à la caisse."),
                            tr("Retirer"), tr("Annuler"), true};
    m_parts.dialogs.ask(this, question, [self = QPointer(this), keys] {
        if (!self)
            return;
        if (auto removed = self->m_parts.board.remove(keys); !removed)
            self->tell(removed.error());
    });
}

void LettersPage::exportBoard()
{
    const FileRequest request{tr("Exporter"), {}, tr("courriers.csv"), {tr("Tableaux (*.csv)")}};
    m_parts.dialogs.saveFile(this, request, [self = QPointer(this)](const QString &path) {
        if (!self || path.isEmpty())
            return;
        const QByteArray table = boardTable(self->m_parts.board, namesFrom(self->m_parts.accounts));
        if (writeTable(path, table) == FileWriting::Done)
            self->m_message->say(MessageKind::Success, tr("Liste exportée"), path);
        else
            self->m_message->say(MessageKind::Danger, tr("Le fichier n'a pas pu être écrit"),
                                 tr("Choisissez un autre dossier, puis réessayez."));
    });
}

void LettersPage::tell(const Error &error)
{
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

} // namespace truelle::ui
