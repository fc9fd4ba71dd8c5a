// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portfolio/takeoverboard.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <functional>
#include <vector>

namespace truelle::ui {

// What of the board is listed besides the text filter.
enum class LettersScope { All, ToAsk, Awaited, Received, Troubled, Associated };
inline constexpr std::size_t kLettersScopes = 6;

// « Courriers et associations »: the board's sites, filtered and sorted. What is listed, and in what order, stays while
// rows change under the person's hands; it is found anew when something else is asked for or rows come and go. The code
// is the one thing that can be edited.
class LettersModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, CibtpIdColumn, SiretColumn, CaisseColumn, StateColumn, SinceColumn, CodeColumn,
                  ActionColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 100, // int of TakeoverState
        CodeRefusedRole, // bool
    };
    using CaisseNames = std::function<QString(const CaisseId &)>;

    // The board outlives the model.
    LettersModel(TakeoverBoard &board, CaisseNames names, QObject *parent = nullptr);

    void setText(const QString &typed);
    void setScope(LettersScope scope);
    [[nodiscard]] LettersScope scope() const { return m_scope; }
    // Of the whole board, by LettersScope.
    [[nodiscard]] const std::array<std::size_t, kLettersScopes> &counts() const { return m_counts; }
    [[nodiscard]] bool hasSeveralCaisses() const { return m_hasSeveralCaisses; }

    // Precondition: row < rowCount().
    [[nodiscard]] const Takeover &takeoverAt(int row) const;
    [[nodiscard]] TakeoverAction actionAt(int row) const;
    [[nodiscard]] int rowOf(const TakeoverKey &key) const; // -1: not listed
    // All that is listed.
    [[nodiscard]] std::vector<TakeoverKey> keys() const;
    // The first row after this one whose code is still to be typed; -1: none.
    [[nodiscard]] int nextWithoutCode(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // A column of -1: in the order in which they came.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void countsChanged();
    // A code could not be taken note of.
    void failed(const truelle::Error &error);

private:
    void rebuild();
    void refresh(const std::vector<std::size_t> &positions);
    void list();
    void recount();
    [[nodiscard]] bool isListed(std::size_t position) const;
    [[nodiscard]] bool comesBefore(std::size_t a, std::size_t b) const;
    [[nodiscard]] QString cellText(const Takeover &row, int column) const;
    [[nodiscard]] QString codeWords(const Takeover &row) const;

    TakeoverBoard &m_board;
    CaisseNames m_names;
    std::vector<QString> m_search; // folded, by position on the board
    std::vector<std::size_t> m_listed; // positions: the rows
    QStringList m_words;
    LettersScope m_scope = LettersScope::All;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::array<std::size_t, kLettersScopes> m_counts{};
    bool m_hasSeveralCaisses = false;
};

} // namespace truelle::ui
