// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace truelle::ui {

// What of the beneficiaries is listed (guide, « Liste des bénéficiaires de délégation »).
struct BeneficiariesFilter
{
    QString text; // as typed; all its words, anywhere in a row
    std::optional<bool> isAdministrator; // Rôle
    std::optional<DelegationStatus> status;
    std::optional<Date> effectFrom; // Date d'effet: from that day
    std::optional<Date> endUntil; // Date de fin: by that day; leaves out what has no end
    bool excludesInactive = true; // « Exclure les utilisateurs inactifs »
    friend bool operator==(const BeneficiariesFilter &, const BeneficiariesFilter &) = default;
};

// The beneficiaries of a site, filtered, sorted and cut into pages here, on text folded once a row. Rows are replaced as
// a whole when what is listed changes, and updated in place when only their content does.
class BeneficiariesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, RoleColumn, StatusColumn, EffectColumn, EndColumn, ActionsColumn, ColumnCount };
    enum Role {
        StatusRole = Qt::UserRole + 100, // int of DelegationStatus
        PendingRole, // int of PendingState
        PendingTextRole, // « En attente du réseau »
        EditableRole, // bool: « Modification » is open to the person
        EditLockRole, // why not, else empty
        DetailRole, // the address under the name
        OpenDeedsRole, // int, OpenDeed or-ed: what can be done now
        MarkRole, // « réduit par le client », or empty
    };
    enum OpenDeed { CanClose = 1, CanSuspend = 2, CanResume = 4, CanReopen = 8, HasHistory = 16 };
    static constexpr int kDefaultPageSize = 5; // guide: « Par défaut, la page affiche 5 lignes de données »
    static constexpr int kAllRows = 0;

    explicit BeneficiariesModel(QObject *parent = nullptr);

    struct Entry
    {
        ShownDelegation delegation;
        QString editLock; // why it cannot be modified here; empty: it can
        int openDeeds = 0; // OpenDeed
        QString mark{}; // a word on it beside the name
    };
    struct Content
    {
        std::vector<Entry> entries;
        Date today{}; // in Paris
    };
    // What is current on the page stays where it can.
    void setContent(Content content);
    void setFilter(const BeneficiariesFilter &filter);
    [[nodiscard]] const BeneficiariesFilter &filter() const { return m_filter; }
    // kAllRows: everything on one page. Goes to the first page.
    void setPageSize(int rows);
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    void setPage(int page);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int matchCount() const { return int(m_listed.size()); } // on all pages
    [[nodiscard]] int totalCount() const { return int(m_rows.size()); }

    // Precondition: row < rowCount(). Valid until the content changes.
    [[nodiscard]] const ShownDelegation &delegationAt(int row) const;
    // The row on the page shown, -1 where it is not on it.
    [[nodiscard]] int rowOf(const DelegationId &id) const;
    // Goes to the page that has it; false where the filter leaves it out.
    bool showPageOf(const DelegationId &id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // A negative column is the guide's default: active first, then Nom, Prénom.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    // Counts, page or number of pages changed.
    void listingChanged();

private:
    struct Row
    {
        Entry entry;
        DelegationStatus status = DelegationStatus::Active;
        QString name; // folded, surname first
        QString text; // every column, folded
    };

    [[nodiscard]] Row makeRow(Entry entry) const;
    [[nodiscard]] const Row &rowAt(int row) const;
    [[nodiscard]] std::size_t firstOnPage() const;
    [[nodiscard]] bool isListed(const Row &row) const;
    [[nodiscard]] bool comesBefore(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::vector<std::size_t> listing() const;
    [[nodiscard]] QString cellText(const Row &row, int column) const;
    [[nodiscard]] QString accessibleText(const Row &row, int column) const;
    void relist();
    void clampPage();

    std::vector<Row> m_rows;
    std::vector<std::size_t> m_listed; // positions in m_rows, sorted and filtered
    Date m_today{};
    BeneficiariesFilter m_filter;
    QStringList m_words;
    int m_pageSize = kDefaultPageSize;
    int m_page = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace truelle::ui
