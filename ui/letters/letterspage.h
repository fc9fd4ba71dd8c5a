// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/takeoverflow.h"
#include "ui/letters/lettersparts.h"
#include "ui/models/letterimportmodel.h"
#include "ui/models/lettersmodel.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace truelle::ui {

class EmptyState;
class FilterChips;
class InlineMessage;
class LetterDetails;
class LettersView;
class TextLabel;
class Theme;

// « Courriers et associations »: the sites of a portfolio that is taken over, from the code that is asked for to the
// association, with the next action of each one key away (1-product.md, J6).
class LettersPage final : public QWidget
{
    Q_OBJECT
public:
    LettersPage(const Theme &theme, LettersParts parts, QWidget *parent = nullptr);

    [[nodiscard]] const LettersModel &model() const { return m_model; }

public Q_SLOTS:
    void importFile();

Q_SIGNALS:
    // Sites were associated: the caisse has more to say.
    void synchroniseRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildTools();
    QWidget *buildActions();
    QWidget *buildList();
    void showCounts();
    void showState();
    void showCurrent();
    void act(int row);
    void openImport(const QString &path);
    void openRun(TakeoverRun run, std::vector<TakeoverKey> keys);
    void noteCurrent(TakeoverEvent event);
    void askToRemove();
    void exportBoard();
    void tell(const Error &error);
    void tellImport(const LetterImportModel::Counts &counts);
    // What a run over many would take up: of the chosen rows where there are several, else of all that are listed.
    [[nodiscard]] std::vector<TakeoverKey> candidates(TakeoverRun run) const;
    [[nodiscard]] int currentRow() const;

    const Theme &m_theme;
    LettersParts m_parts;
    LettersModel m_model;
    TextLabel *m_counts = nullptr;
    QLineEdit *m_filter = nullptr;
    FilterChips *m_chips = nullptr;
    QWidget *m_tools = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_askAll = nullptr;
    QPushButton *m_associateAll = nullptr;
    TextLabel *m_memory = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    LettersView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
    LetterDetails *m_details = nullptr;
};

} // namespace truelle::ui
