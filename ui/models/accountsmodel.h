// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "ui/models/accountwords.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace truelle {
class AccountRegistry;
class Portfolio;
class SyncService;
}

namespace truelle::ui {

// The accounts of this computer in the person's order: who, at which caisse, how many sites, how things stand. It
// follows the registry; accounts are put in another place through that.
class AccountsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PersonColumn, EmailColumn, CaisseColumn, SitesColumn, StateColumn, LastSyncColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole }; // int(AccountState)

    // All outlive the model.
    struct Parts
    {
        const AccountRegistry &accounts;
        const Portfolio &portfolio;
        const SyncService &sync;
        const Clock &clock;
    };
    explicit AccountsModel(Parts parts, QObject *parent = nullptr);

    // Precondition: row < rowCount().
    [[nodiscard]] const AccountKey &keyAt(int row) const { return m_keys[std::size_t(row)]; }
    [[nodiscard]] int rowOf(const AccountKey &key) const; // -1 where there is none
    // Sites of the account that are shown.
    [[nodiscard]] std::size_t siteCount(const AccountKey &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();
    void watch();
    void recount();
    void countFrom(std::size_t first); // the sites from this position on, besides those counted
    void tell();
    [[nodiscard]] QString cellText(const AccountKey &key, int column) const;
    [[nodiscard]] QString lastSyncWords(const AccountKey &key) const;

    Parts m_parts;
    std::vector<AccountKey> m_keys;
    std::unordered_map<AccountKey, std::size_t> m_siteCounts;
};

} // namespace truelle::ui
