// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/portfolio/portfolio.h"
#include "ui/models/searchindex.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace truelle::ui {

// What of the portfolio is listed besides the text filter.
enum class PortfolioScope { All, InAlert, DueSoon };

// « Choix de l'adhérent et du site déclarant »: the portfolio's sites, filtered and sorted. Filtering and sorting are
// done here, on text folded once a site, because a proxy over ten thousand rows does not keep up with typing. Rows are
// replaced as a whole when what is listed changes, and updated in place when only their content does.
class PortfolioModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { MemberColumn, CibtpIdColumn, SiretColumn, TownColumn, CaisseColumn, AlertsColumn, ColumnCount };
    enum Role {
        AlertCountRole = Qt::UserRole + 100, // int
        AlertMonthsRole, // « oct., sept. »
        AlertsTextRole, // every message, plain text
    };
    struct Counts
    {
        std::size_t all = 0;
        std::size_t inAlert = 0;
        std::size_t dueSoon = 0; // an alert's deadline within kSoonDays
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    static constexpr int kSoonDays = 5;

    // Both outlive the model.
    PortfolioModel(const Portfolio &portfolio, const Clock &clock, QObject *parent = nullptr);

    void setText(const QString &typed);
    // Folds what is searched, if that was not done yet: ahead of the first keystroke, but not before the first picture.
    void prepareSearch();
    void setScope(PortfolioScope scope);
    [[nodiscard]] PortfolioScope scope() const { return m_scope; }
    // Another number each time somebody asked for another listing (text, scope, order); the same one when rows were only
    // replaced because sites came or changed.
    [[nodiscard]] int listing() const { return m_listing; }
    // Over the whole portfolio, whatever is typed.
    [[nodiscard]] Counts counts() const { return m_counts; }
    [[nodiscard]] bool hasSeveralCaisses() const { return m_hasSeveralCaisses; }

    // Precondition: row < rowCount(). The entry is valid until the portfolio changes.
    [[nodiscard]] const SiteEntry &entryAt(int row) const;
    // Its key. Unlike the entry also readable while a reset is announced: the portfolio is then ahead of the rows.
    [[nodiscard]] const SiteKey &keyAt(int row) const { return m_rows[m_listed[std::size_t(row)]].key; }
    // The row of a site, -1 where it is not listed.
    [[nodiscard]] int rowOf(const SiteKey &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void countsChanged();

private:
    static constexpr qsizetype kHeadLength = 4;
    // What is sorted and counted by, of one site.
    struct Row
    {
        SiteKey key;
        QString member; // folded
        std::uint64_t memberHead = 0; // its first kHeadLength characters, to be compared as one number
        QString town; // folded
        std::int64_t earliestDeadline = 0; // ms; 0 without
        std::size_t alertCount = 0;
    };

    void rebuild();
    void append(std::size_t first, std::size_t count);
    void refresh(const std::vector<std::size_t> &positions);
    void announce(const std::vector<std::size_t> &positions);
    void order();
    void place(std::vector<std::size_t> positions);
    void list();
    void recount();
    [[nodiscard]] static Row makeRow(const SiteEntry &entry);
    [[nodiscard]] static QString searchText(const SiteEntry &entry, const Row &row);
    [[nodiscard]] bool isListed(std::size_t position) const;
    [[nodiscard]] bool isDueSoon(const Row &row) const { return row.earliestDeadline != 0 && row.earliestDeadline < m_soon; }
    void lookAtTheClock();
    [[nodiscard]] bool comesBefore(std::size_t a, std::size_t b) const;
    [[nodiscard]] QString cellText(const SiteEntry &entry, int column) const;
    [[nodiscard]] QString accessibleText(const SiteEntry &entry, int column) const;

    const Portfolio &m_portfolio;
    const Clock &m_clock;
    std::vector<Row> m_rows; // by position in the portfolio
    SearchIndex m_index; // by position, once prepared
    bool m_isIndexed = false;
    std::vector<std::size_t> m_order; // positions, sorted
    std::vector<std::size_t> m_listed; // positions, sorted and filtered: the rows
    QStringList m_words;
    PortfolioScope m_scope = PortfolioScope::All;
    int m_sortColumn = MemberColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_listing = 0;
    std::int64_t m_soon = 0; // ms; deadlines before it are near or past
    Counts m_counts;
    bool m_hasSeveralCaisses = false;
};

} // namespace truelle::ui
