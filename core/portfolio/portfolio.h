// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/dsn.h"
#include "core/domain/site.h"

#include <QObject>

#include <unordered_map>
#include <vector>

namespace truelle {

// A site of the portfolio with what the chooser shows of it.
struct SiteEntry
{
    SiteKey key;
    CaisseId caisse;
    std::string caisseName;
    Site site;
    std::vector<DsnAlert> alerts; // latest month first
};

// The opened working copy of every account's sites and alerts: what the screens read. The cache fills it at start, each
// synchronised page updates it; nobody else writes it. Lives in the user-interface thread.
class Portfolio : public QObject
{
    Q_OBJECT
public:
    explicit Portfolio(QObject *parent = nullptr);

    // Stable order: the order in which sites came; positions change only with sitesReset().
    [[nodiscard]] const std::vector<SiteEntry> &sites() const { return m_sites; }
    [[nodiscard]] const SiteEntry *find(const SiteKey &key) const; // valid until the next change
    [[nodiscard]] std::size_t sitesInAlert() const;

    // Replaces everything (start, account removed): sitesReset().
    void reset(std::vector<SiteEntry> entries);
    // What a page brought. New sites are appended (sitesAppended), known ones take new facts (sitesChanged), gone ones
    // are taken out (sitesReset). Alerts in an entry replace the site's.
    void upsert(std::vector<SiteEntry> entries);
    void remove(const std::vector<SiteKey> &keys);

Q_SIGNALS:
    void sitesReset();
    void sitesAppended(std::size_t first, std::size_t count);
    // Positions in sites(), ascending.
    void sitesChanged(const std::vector<std::size_t> &positions);

private:
    void reindex();
    std::vector<SiteEntry> m_sites;
    std::unordered_map<SiteKey, std::size_t> m_positions;
};

} // namespace truelle
