// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/letters/lettersparts.h"
#include "ui/models/letterimportmodel.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace truelle::ui {

class FormField;
class InlineMessage;
class TextLabel;
class Theme;

// « Importer un fichier CSV »: which column is what, and what each line becomes, before anything is taken over.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(const Theme &theme, LettersParts parts, const QString &fileName, std::vector<CsvRow> rows,
                 QWidget *parent);

    [[nodiscard]] const LetterImportModel &preview() const { return m_preview; }

Q_SIGNALS:
    // What is on the board now.
    void imported(const truelle::ui::LetterImportModel::Counts &counts);

private:
    void build(const QString &fileName);
    QWidget *buildMapping();
    QWidget *buildPreview();
    void offerColumns();
    void guess();
    void readAgain();
    void showCounts();
    void import();
    [[nodiscard]] TakeoverMapping mapping() const;
    [[nodiscard]] CaisseId caisse() const;

    const Theme &m_theme;
    LettersParts m_parts;
    std::vector<CsvRow> m_rows;
    LetterImportModel m_preview;
    bool m_isFilling = false; // the fields, by the program
    QComboBox *m_caisse = nullptr;
    FormField *m_caisseField = nullptr;
    std::array<QComboBox *, kTakeoverFields> m_columns{};
    QCheckBox *m_hasNames = nullptr;
    InlineMessage *m_message = nullptr;
    TextLabel *m_counts = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace truelle::ui
