// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/rundialog.h"

#include "core/session/accountregistry.h"
#include "ui/forms/announcement.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/passwordfield.h"
#include "ui/letters/faultdelegate.h"
#include "ui/letters/lettersexport.h"
#include "ui/models/alertwords.h"
#include "ui/services/dialogservice.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize{860, 560};

// Of one line: shorter than what is said of an account or a whole page.
QString resultSentence(const Error &error)
{
    if (error.code == ErrorCode::IdentificationRefused)
        return RunDialog::tr("Identifiant, SIRET ou code non reconnus");
    if (error.code == ErrorCode::AccountLocked)
        return RunDialog::tr("Trop d'essais : réessayez plus tard");
    return errorWords(error).whatHappened;
}

} // namespace

RunDialog::RunDialog(const Theme &theme, LettersParts parts, TakeoverRun run, std::vector<TakeoverKey> keys,
                     QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_run(run)
    , m_keys(std::move(keys))
    , m_results(parts.flow, parts.board, resultSentence)
{
    setObjectName(u"runDialog"_s);
    const bool isAssociation = m_run == TakeoverRun::Associate;
    setWindowTitle(isAssociation ? tr("Associer les sites dont le code est saisi")
                                 : tr("Demander les codes confidentiels"));
    setWindowModality(Qt::WindowModal);
    build();
    offerAccounts();
    showWords();
    connect(&m_parts.flow, &TakeoverFlow::progressed, this, &RunDialog::showProgress);
    connect(&m_parts.flow, &TakeoverFlow::finished, this, &RunDialog::showEnd);
    // Room for the results comes with them.
    adjustSize();
    resize(kSize.width(), height());
    (isAssociation ? static_cast<QWidget *>(m_password) : m_primary)->setFocus();
}

// Whoever closes the page's window closes the run: its password goes with it.
RunDialog::~RunDialog()
{
    m_parts.flow.disconnect(this);
    if (m_isRunning)
        m_parts.flow.cancel();
}

void RunDialog::build()
{
    auto *title = new TextLabel(m_theme, TextRole::Section, this);
    title->setObjectName(u"runTitle"_s);
    title->setText(windowTitle());
    auto *text = new TextLabel(m_theme, TextRole::Body, this);
    text->setObjectName(u"runExplanation"_s);
    text->setColorRole(ColorRole::Muted);
    text->setText(m_run == TakeoverRun::Associate
                      ? tr("Chaque site est associé à votre compte, l'un après l'autre. Le mot de passe et les codes ne "
                           "sont pas enregistrés.")
                      : tr("La caisse adresse un nouveau code par courrier à chaque adhérent, au plus un courrier tous "
                           "les 7 jours. Un code plus ancien n'est alors plus valable."));
    m_message = new InlineMessage(m_theme, this);
    m_message->setObjectName(u"runMessage"_s);
    m_message->clear();
    m_export = new QPushButton(tr("Exporter les résultats"), this);
    m_export->setObjectName(u"exportResultsButton"_s);
    m_export->setAutoDefault(false);
    m_close = new QPushButton(this);
    m_close->setObjectName(u"runCloseButton"_s);
    m_close->setAutoDefault(false);
    m_primary = new QPushButton(this);
    m_primary->setObjectName(u"runPrimaryButton"_s);
    m_primary->setDefault(true);
    setButtonRole(*m_primary, ButtonRole::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addWidget(m_export);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(buildForm());
    layout->addWidget(m_message);
    layout->addWidget(buildOutcome(), 1);
    layout->addLayout(buttons);
    connect(m_primary, &QPushButton::clicked, this, &RunDialog::start);
    connect(m_close, &QPushButton::clicked, this, &RunDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &RunDialog::exportResults);
}

QWidget *RunDialog::buildForm()
{
    auto *form = new QWidget(this);
    form->setMaximumWidth(metric::kFormWidth);
    m_accounts = new QComboBox(form);
    m_accounts->setObjectName(u"runAccount"_s);
    m_accountField = new FormField(m_theme, tr("Compte utilisateur"), m_accounts, form);
    m_password = new PasswordField(m_theme, form);
    m_password->setObjectName(u"runPassword"_s);
    m_passwordField = new FormField(m_theme, tr("Mot de passe"), m_password, form);
    m_passwordField->setRequirement(Requirement::Required);
    m_passwordField->setVisible(m_run == TakeoverRun::Associate);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kSnug);
    layout->addWidget(m_accountField);
    layout->addWidget(m_passwordField);
    connect(m_accounts, &QComboBox::currentIndexChanged, this, &RunDialog::showWords);
    connect(m_password, &QLineEdit::textChanged, this, [this] { m_passwordField->setError({}); });
    return form;
}

QWidget *RunDialog::buildOutcome()
{
    auto *outcome = new QWidget(this);
    m_status = new TextLabel(m_theme, TextRole::Body, outcome);
    m_status->setObjectName(u"runStatus"_s);
    m_progress = new QProgressBar(outcome);
    m_progress->setObjectName(u"runProgress"_s);
    m_progress->setAccessibleName(tr("Avancement"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_table = new QTableView(outcome);
    m_table->setObjectName(u"runResults"_s);
    m_table->setAccessibleName(tr("Résultat par ligne"));
    m_table->setItemDelegate(
        new FaultDelegate(m_theme, {TakeoverRunModel::ResultColumn, TakeoverRunModel::FailedRole}, this));
    m_table->setModel(&m_results);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto &[column, width] : {std::pair(0, 170), std::pair(1, 145), std::pair(2, 150)})
        m_table->setColumnWidth(column, width);
    m_table->hide();
    auto *layout = new QVBoxLayout(outcome);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    return outcome;
}

void RunDialog::offerAccounts()
{
    for (const AccountContext *account : m_parts.accounts.accounts()) {
        if (m_parts.flow.due(m_run, account->key, m_keys).empty())
            continue;
        const QString words = QString::fromStdString(account->account.email + " · " + account->caisse.name);
        m_accounts->addItem(words, QString::fromStdString(account->key.toString()));
    }
    if (m_accounts->count() > 0)
        return;
    m_accountField->hide();
    m_passwordField->hide();
    m_message->say(MessageKind::Warning, tr("Aucun compte ne convient"),
                   tr("Ces sites relèvent d'une caisse à laquelle aucun compte de cet ordinateur n'appartient. "
                      "Ajoutez d'abord un compte à cette caisse."));
}

AccountKey RunDialog::account() const
{
    return AccountKey(m_accounts->currentData().toString().toStdString());
}

std::vector<TakeoverKey> RunDialog::due() const
{
    return m_parts.flow.due(m_run, account(), m_keys);
}

void RunDialog::start()
{
    if (m_isRunning || due().empty())
        return;
    if (m_run == TakeoverRun::Associate && m_password->secret().isEmpty()) {
        m_passwordField->setError(tr("Saisissez votre mot de passe."));
        m_password->setFocus();
        return;
    }
    m_message->clear();
    m_isRunning = true;
    m_hasRun = true;
    if (m_run == TakeoverRun::Associate)
        m_parts.flow.associate(account(), m_password->secret(), due());
    else
        m_parts.flow.askCodes(account(), due());
    m_accounts->setEnabled(false);
    m_password->setEnabled(false);
    m_progress->show();
    m_table->show();
    resize(size().expandedTo(kSize));
    showWords();
    showProgress();
    m_close->setFocus();
}

void RunDialog::showProgress()
{
    if (!m_isRunning)
        return;
    const TakeoverFlow::Progress progress = m_parts.flow.progress();
    m_progress->setRange(0, int(progress.total));
    m_progress->setValue(int(progress.done));
    m_status->setText(progress.waitingUntil
                          ? tr("La caisse demande de patienter : reprise à %1.")
                                .arg(QLocale().toString(toParisTime(*progress.waitingUntil).time(), u"HH:mm:ss"_s))
                          : tr("%1 sur %2").arg(progress.done).arg(progress.total));
    if (m_results.rowCount() > 0)
        m_table->scrollToBottom();
}

void RunDialog::showEnd()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_accounts->setEnabled(true);
    m_password->setEnabled(true);
    m_progress->hide();
    m_table->setVisible(m_results.rowCount() > 0);
    showFirstFailure();
    const int done = int(m_results.doneCount());
    const int failed = int(m_results.failedCount());
    const QString words = m_run == TakeoverRun::Associate ? tr("%Ln site(s) associé(s)", nullptr, done)
                                                          : tr("%Ln code(s) demandé(s)", nullptr, done);
    m_status->setText(failed == 0 ? words : words + u" · "_s + tr("%Ln échec(s)", nullptr, failed));
    if (const auto &reason = m_parts.flow.stoppedBy())
        explain(*reason);
    showWords();
    const bool isComplete = failed == 0 && !m_parts.flow.stoppedBy();
    announce(*m_status, m_status->text());
    if (done > 0)
        Q_EMIT worked();
    // A question that was asked is answered by the neutral word of the caisse: there is nothing to read line by line.
    if (isComplete && m_run == TakeoverRun::AskCodes)
        accept();
    else if (isComplete)
        m_close->setFocus();
}

// What is left to do is what one looks for.
void RunDialog::showFirstFailure()
{
    for (int row = 0; row < m_results.rowCount(); ++row) {
        const QModelIndex line = m_results.index(row, 0);
        if (!line.data(TakeoverRunModel::FailedRole).toBool())
            continue;
        m_table->setCurrentIndex(line);
        m_table->scrollTo(line, QAbstractItemView::PositionAtTop);
        return;
    }
}

void RunDialog::explain(const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        m_message->say(MessageKind::Info, tr("Interrompu"),
                       tr("Ce qui est fait reste fait ; le reste n'a pas été touché."));
        return;
    }
    const ErrorWords words = errorWords(error);
    if (error.code == ErrorCode::InvalidCredentials) {
        m_passwordField->setError(words.whatHappened);
        m_password->selectAll();
        m_password->setFocus();
        return;
    }
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

// What the buttons say and whether they can be used.
void RunDialog::showWords()
{
    const int count = int(due().size());
    const bool isAssociation = m_run == TakeoverRun::Associate;
    if (m_hasRun && m_results.failedCount() > 0)
        m_primary->setText(tr("Réessayer les échecs (%Ln)", nullptr, count));
    else
        m_primary->setText(isAssociation ? tr("Associer %Ln site(s)", nullptr, count)
                                         : tr("Demander %Ln code(s)", nullptr, count));
    m_primary->setVisible(!m_isRunning && (count > 0 || !m_hasRun));
    m_primary->setEnabled(count > 0);
    m_accounts->setEnabled(!m_isRunning);
    m_close->setText(m_isRunning ? tr("Interrompre") : m_hasRun ? tr("Fermer") : tr("Annuler"));
    m_export->setVisible(!m_isRunning && m_results.rowCount() > 0);
}

void RunDialog::reject()
{
    if (m_isRunning)
        m_parts.flow.cancel();
    else
        QDialog::reject();
}

void RunDialog::exportResults()
{
    const FileRequest request{tr("Exporter les résultats"), {}, tr("associations.csv"), {tr("Tableaux (*.csv)")}};
    m_parts.dialogs.saveFile(this, request, [self = QPointer(this)](const QString &path) {
        if (!self || path.isEmpty())
            return;
        if (writeTable(path, resultsTable(self->m_results)) == FileWriting::Done)
            self->m_message->say(MessageKind::Success, tr("Résultats exportés"), path);
        else
            self->m_message->say(MessageKind::Danger, tr("Le fichier n'a pas pu être écrit"),
                                 tr("Choisissez un autre dossier, puis réessayez."));
    });
}

} // namespace truelle::ui
