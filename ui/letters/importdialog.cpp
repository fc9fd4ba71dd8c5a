// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/importdialog.h"

#include "core/flows/takeoverflow.h"
#include "core/session/accountregistry.h"
#include "ui/forms/elidedlabel.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/letters/faultdelegate.h"
#include "ui/models/letterwords.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize{960, 640};
constexpr auto kFieldNames = std::to_array<QLatin1StringView>(
    {"nameColumn"_L1, "cibtpIdColumn"_L1, "siretColumn"_L1, "codeColumn"_L1});

// The list that drops down is a window of its own to assistive tools.
void nameList(QComboBox &box, const QString &name)
{
    box.view()->setObjectName(box.objectName() + u"List"_s);
    box.view()->setAccessibleName(name);
}

bool isNeeded(TakeoverField field)
{
    return field == TakeoverField::CibtpId || field == TakeoverField::Siret;
}

} // namespace

ImportDialog::ImportDialog(const Theme &theme, LettersParts parts, const QString &fileName,
                           std::vector<CsvRow> rows, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_rows(std::move(rows))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Importer un fichier CSV"));
    setWindowModality(Qt::WindowModal);
    build(fileName);
    guess();
    resize(kSize);
    m_import->setFocus();
}

void ImportDialog::build(const QString &fileName)
{
    auto *title = new TextLabel(m_theme, TextRole::Section, this);
    title->setObjectName(u"importTitle"_s);
    title->setText(windowTitle());
    auto *file = new ElidedLabel(m_theme, TextRole::Body, this);
    file->setObjectName(u"importFile"_s);
    file->setColorRole(ColorRole::Muted);
    file->setText(fileName);
    m_message = new InlineMessage(m_theme, this);
    m_message->setObjectName(u"importMessage"_s);
    m_message->clear();
    auto *cancel = new QPushButton(tr("Annuler"), this);
    cancel->setObjectName(u"importCancelButton"_s);
    cancel->setAutoDefault(false);
    m_import = new QPushButton(this);
    m_import->setObjectName(u"importButton"_s);
    m_import->setDefault(true);
    setButtonRole(*m_import, ButtonRole::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kTight);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kWide, space::kWide, space::kBase);
    layout->setSpacing(space::kSnug);
    layout->addWidget(title);
    layout->addWidget(file);
    layout->addWidget(buildMapping());
    layout->addWidget(m_message);
    layout->addWidget(buildPreview(), 1);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
}

QWidget *ImportDialog::buildMapping()
{
    auto *mapping = new QWidget(this);
    auto *grid = new QGridLayout(mapping);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::kSnug);
    m_caisse = new QComboBox(mapping);
    m_caisse->setObjectName(u"importCaisse"_s);
    nameList(*m_caisse, tr("Caisse"));
    for (const AccountContext *account : m_parts.accounts.accounts()) {
        const QString id = QString::fromStdString(account->caisse.id.toString());
        if (m_caisse->findData(id) < 0)
            m_caisse->addItem(QString::fromStdString(account->caisse.name), id);
    }
    m_caisseField = new FormField(m_theme, tr("Caisse"), m_caisse, mapping);
    m_caisseField->setVisible(m_caisse->count() > 1);
    for (std::size_t i = 0; i < kTakeoverFields; ++i) {
        const auto field = TakeoverField(i);
        m_columns[i] = new QComboBox(mapping);
        m_columns[i]->setObjectName(kFieldNames[i]);
        m_columns[i]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        nameList(*m_columns[i], takeoverFieldWords(field));
        auto *labelled = new FormField(m_theme, takeoverFieldWords(field), m_columns[i], mapping);
        labelled->setRequirement(isNeeded(field) ? Requirement::Required : Requirement::Optional);
        grid->addWidget(labelled, 0, int(i), Qt::AlignTop);
        grid->setColumnStretch(int(i), 1);
        connect(m_columns[i], &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
    }
    m_hasNames = new QCheckBox(tr("La première ligne donne le nom des colonnes"), mapping);
    m_hasNames->setObjectName(u"hasNames"_s);
    grid->addWidget(m_hasNames, 1, 0, 1, int(kTakeoverFields) - 1);
    grid->addWidget(m_caisseField, 2, 0, 1, 2);
    connect(m_hasNames, &QCheckBox::toggled, this, &ImportDialog::offerColumns);
    connect(m_caisse, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
    return mapping;
}

QWidget *ImportDialog::buildPreview()
{
    auto *preview = new QWidget(this);
    m_counts = new TextLabel(m_theme, TextRole::Emphasis, preview);
    m_counts->setObjectName(u"importCounts"_s);
    m_table = new QTableView(preview);
    m_table->setObjectName(u"importPreview"_s);
    m_table->setAccessibleName(tr("Aperçu des lignes"));
    m_table->setItemDelegate(new FaultDelegate(
        m_theme, {LetterImportModel::RemarkColumn, LetterImportModel::IsFaultyRole}, this));
    m_table->setModel(&m_preview);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    constexpr std::array kWidths{60, 190, 150, 160, 96};
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        m_table->setColumnWidth(int(column), kWidths[column]);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_counts);
    layout->addWidget(m_table, 1);
    return preview;
}

void ImportDialog::guess()
{
    const TakeoverMapping guessed = guessMapping(m_rows, m_parts.flow.cibtpIdForm(caisse()));
    {
        const QScopedValueRollback<bool> filling(m_isFilling, true);
        m_hasNames->setChecked(guessed.hasNames);
        offerColumns();
        for (std::size_t i = 0; i < kTakeoverFields; ++i)
            m_columns[i]->setCurrentIndex(guessed.columns[i] ? int(*guessed.columns[i]) + 1 : 0);
    }
    readAgain();
}

// What is chosen stays chosen; only the columns' names may change.
void ImportDialog::offerColumns()
{
    std::size_t widest = 0;
    for (const CsvRow &row : m_rows)
        widest = std::max(widest, row.fields.size());
    {
        const QScopedValueRollback<bool> filling(m_isFilling, true);
        for (QComboBox *columns : m_columns) {
            const int chosen = std::max(columns->currentIndex(), 0);
            columns->clear();
            columns->addItem(tr("Aucune colonne"));
            for (std::size_t column = 0; column < widest; ++column) {
                const bool isNamed = m_hasNames->isChecked() && !m_rows.empty()
                    && column < m_rows.front().fields.size() && !m_rows.front().isBroken;
                const QString name
                    = isNamed ? QString::fromStdString(m_rows.front().fields[column]).simplified() : QString();
                columns->addItem(name.isEmpty() ? tr("Colonne %1").arg(column + 1) : name);
            }
            columns->setCurrentIndex(chosen);
        }
    }
    readAgain();
}

void ImportDialog::readAgain()
{
    if (m_isFilling)
        return;
    const TakeoverMapping chosen = mapping();
    m_preview.setLines(chosen.isUsable()
                           ? readTakeovers(m_rows, chosen, m_parts.flow.cibtpIdForm(caisse()),
                                           m_parts.board.siretsAt(caisse()))
                           : std::vector<TakeoverLine>());
    showCounts();
}

void ImportDialog::showCounts()
{
    const LetterImportModel::Counts counts = m_preview.counts();
    if (!mapping().isUsable()) {
        m_counts->setText(tr("Indiquez les colonnes de l'identifiant CIBTP et du SIRET."));
    } else {
        QStringList words{tr("%Ln site(s) à ajouter", nullptr, int(counts.fresh))};
        if (counts.known > 0)
            words << tr("%Ln déjà dans la liste", nullptr, int(counts.known));
        if (counts.codes > 0)
            words << tr("%Ln code(s)", nullptr, int(counts.codes));
        if (counts.faulty > 0)
            words << tr("%Ln ligne(s) à corriger, laissée(s) de côté", nullptr, int(counts.faulty));
        m_counts->setText(words.join(u" · "_s));
    }
    const int taken = int(counts.fresh + counts.known);
    m_import->setText(tr("Importer %Ln site(s)", nullptr, taken));
    m_import->setEnabled(taken > 0);
}

void ImportDialog::import()
{
    const LetterImportModel::Counts counts = m_preview.counts();
    const auto added = m_parts.board.add(caisse(), m_preview.lines());
    if (added) {
        Q_EMIT imported(counts);
        accept();
        return;
    }
    if (added.error().code == ErrorCode::PayloadTooLarge) {
        m_message->say(MessageKind::Danger, tr("Trop de sites"),
                       tr("La liste tient %L1 sites au plus : partagez le fichier, ou retirez des sites de la liste.")
                           .arg(TakeoverBoard::kMostRows));
        return;
    }
    const ErrorWords words = errorWords(added.error());
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
}

TakeoverMapping ImportDialog::mapping() const
{
    TakeoverMapping mapping;
    mapping.hasNames = m_hasNames->isChecked();
    for (std::size_t i = 0; i < kTakeoverFields; ++i)
        if (const int chosen = m_columns[i]->currentIndex(); chosen > 0)
            mapping.columns[i] = std::size_t(chosen) - 1;
    return mapping;
}

CaisseId ImportDialog::caisse() const
{
    return CaisseId(m_caisse->currentData().toString().toStdString());
}

} // namespace truelle::ui
