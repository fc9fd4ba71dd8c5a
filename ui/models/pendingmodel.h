// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/delegationdesk.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <unordered_set>
#include <vector>

namespace truelle::ui {

// Which of what waits is listed.
enum class PendingScope { All, Waiting, Refused, Conflict };

// « En attente »: what was changed here and the caisse has not taken yet, a row a delegation, in the order in which it
// was asked for.
class PendingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SiteColumn, PersonColumn, ChangeColumn, SinceColumn, StateColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 100, // int of PendingState
    };

    // One row; everything but the delegation in words.
    struct Entry
    {
        WaitingDelegation waiting;
        QString site; // « Charpentes Moreau · Angers »
        QString change; // what is done, in a few words
        QStringList details; // what changes, one by one
    };

    explicit PendingModel(QObject *parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    // `entries` in the place of all there were of these sites: of a thousand others nothing is looked at again.
    void replaceSites(const std::unordered_set<SiteKey> &sites, std::vector<Entry> entries);
    [[nodiscard]] std::vector<WaitingDelegation> waiting() const; // whatever is listed
    void setScope(PendingScope scope);
    [[nodiscard]] PendingScope scope() const { return m_scope; }
    // As typed; all its words, anywhere in a row.
    void setText(const QString &text);
    [[nodiscard]] std::size_t count(PendingScope scope) const; // whatever is listed
    // Precondition: row < rowCount(). Valid until the entries change.
    [[nodiscard]] const Entry &entryAt(int row) const;
    // -1 where it is not listed.
    [[nodiscard]] int rowOf(const SiteKey &site, const DelegationId &delegation) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Entry entry;
        QString text; // folded, every column
    };
    [[nodiscard]] Row makeRow(Entry entry) const;
    void setRows(std::vector<Row> rows);
    [[nodiscard]] QString cell(const Entry &entry, int column) const;
    [[nodiscard]] std::vector<std::size_t> listing() const;
    void relist();

    std::vector<Row> m_rows;
    std::vector<std::size_t> m_listed;
    PendingScope m_scope = PendingScope::All;
    QStringList m_words; // folded
};

// What is done to a delegation here: « Nouvelle délégation », « Suppression », « Fermeture », « 2 modifications ».
[[nodiscard]] PendingModel::Entry pendingEntry(WaitingDelegation waiting, const QString &site,
                                               const Catalogue &catalogue, const Vocabulary &vocabulary);

} // namespace truelle::ui
