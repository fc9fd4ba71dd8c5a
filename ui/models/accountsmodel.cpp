// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/accountsmodel.h"

#include "core/portfolio/portfolio.h"
#include "core/session/accountregistry.h"
#include "core/session/session.h"
#include "core/sync/syncservice.h"

#include <QLocale>

#include <algorithm>
#include <span>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

AccountsModel::AccountsModel(Parts parts, QObject *parent) : QAbstractTableModel(parent), m_parts(parts)
{
    const AccountRegistry *accounts = &m_parts.accounts;
    connect(accounts, &AccountRegistry::accountAdded, this, &AccountsModel::rebuild);
    connect(accounts, &AccountRegistry::accountRemoved, this, &AccountsModel::rebuild);
    connect(accounts, &AccountRegistry::accountsMoved, this, &AccountsModel::rebuild);
    for (const auto signal : {&AccountRegistry::accountOpened, &AccountRegistry::accountClosed})
        connect(accounts, signal, this, &AccountsModel::tell);
    // Another address is another session.
    connect(accounts, &AccountRegistry::accountChanged, this, [this] {
        watch();
        tell();
    });
    const Portfolio *portfolio = &m_parts.portfolio;
    connect(portfolio, &Portfolio::sitesReset, this, &AccountsModel::recount);
    connect(portfolio, &Portfolio::sitesAppended, this, &AccountsModel::countFrom);
    connect(&m_parts.sync, &SyncService::statusChanged, this, &AccountsModel::tell);
    rebuild();
    recount();
}

void AccountsModel::rebuild()
{
    beginResetModel();
    m_keys.clear();
    for (const AccountContext *account : m_parts.accounts.accounts())
        m_keys.push_back(account->key);
    endResetModel();
    watch();
}

void AccountsModel::watch()
{
    for (const AccountContext *account : m_parts.accounts.accounts()) {
        const Session *session = account->session.get();
        connect(session, &Session::stateChanged, this, &AccountsModel::tell, Qt::UniqueConnection);
        connect(session, &Session::rememberedChanged, this, &AccountsModel::tell, Qt::UniqueConnection);
    }
}

void AccountsModel::recount()
{
    m_siteCounts.clear();
    countFrom(0);
}

void AccountsModel::countFrom(std::size_t first)
{
    for (const SiteEntry &entry : std::span(m_parts.portfolio.sites()).subspan(first))
        ++m_siteCounts[entry.key.account];
    tell();
}

void AccountsModel::tell()
{
    if (!m_keys.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int AccountsModel::rowOf(const AccountKey &key) const
{
    const auto it = std::ranges::find(m_keys, key);
    return it == m_keys.end() ? -1 : int(it - m_keys.begin());
}

std::size_t AccountsModel::siteCount(const AccountKey &key) const
{
    const auto count = m_siteCounts.find(key);
    return count == m_siteCounts.end() ? 0 : count->second;
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int AccountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AccountKey &key = keyAt(index.row());
    const AccountContext *account = m_parts.accounts.find(key);
    if (!account)
        return {}; // it is being removed
    if (role == StateRole)
        return int(accountState(*account));
    if (role == Qt::DisplayRole)
        return cellText(key, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == SitesColumn)
        return tr("%Ln site(s)", nullptr, int(siteCount(key)));
    return {};
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PersonColumn: return tr("Personne");
    case EmailColumn: return tr("Adresse électronique");
    case CaisseColumn: return tr("Caisse");
    case SitesColumn: return tr("Sites");
    case StateColumn: return tr("État");
    case LastSyncColumn: return tr("Dernière synchro");
    }
    return {};
}

QString AccountsModel::cellText(const AccountKey &key, int column) const
{
    const AccountContext &account = *m_parts.accounts.find(key);
    switch (column) {
    case PersonColumn: return personName(account.account);
    case EmailColumn: return QString::fromStdString(account.account.email);
    case CaisseColumn: return QString::fromStdString(account.caisse.name);
    case SitesColumn: return account.isOpen ? QLocale().toString(qulonglong(siteCount(key))) : u"–"_s;
    case StateColumn: return accountStateWords(accountState(account));
    case LastSyncColumn: return lastSyncWords(key);
    }
    return {};
}

QString AccountsModel::lastSyncWords(const AccountKey &key) const
{
    const AccountSyncStatus status = m_parts.sync.status(key);
    if (status.isRunning)
        return tr("En cours…");
    if (!status.lastSuccess)
        return tr("Jamais");
    const auto at = [](Instant instant) { return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count()); };
    return momentWords(at(*status.lastSuccess), at(m_parts.clock.now()));
}

} // namespace truelle::ui
