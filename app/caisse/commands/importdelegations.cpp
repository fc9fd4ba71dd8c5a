// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/import.h"
#include "app/caisse/commands/people.h"
#include "app/caisse/store/rows.h"
#include "app/caisse/store/visibility.h"
#include "core/domain/effectiverights.h"
#include "core/domain/email.h"
#include "core/domain/siret.h"

namespace truelle::caisse {
namespace {

// A row worked out against the store; nothing of it is written yet.
struct Grant
{
    std::int64_t site = 0;
    bool isForFirm = false;
    std::string firmName; // of a firm's delegation
    ImportedPerson person; // of a person's
    std::optional<std::int64_t> line; // firm of a sub-delegation
    std::optional<std::int64_t> grantor;
    Delegation value;
};

BadRow fault(const Sentence &reason, std::string about = {})
{
    return {0, reason, std::move(about)};
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    while (true) {
        const std::size_t first = text.find_first_not_of(" |+");
        if (first == std::string_view::npos)
            return words;
        text.remove_prefix(first);
        const std::size_t last = std::min(text.find_first_of(" |+"), text.size());
        words.emplace_back(text.substr(0, last));
        text.remove_prefix(last);
    }
}

// 2026-04-16 or 16/04/2026
std::optional<Date> readDate(const std::string &text)
{
    if (text.size() == 10 && text[2] == '/' && text[5] == '/')
        return parseIsoDate(text.substr(6) + "-" + text.substr(3, 2) + "-" + text.substr(0, 2));
    return parseIsoDate(text);
}

std::optional<bool> readYes(const std::string &text)
{
    for (const std::string_view yes : {"oui", "yes", "1", "x"})
        if (text == yes)
            return true;
    for (const std::string_view no : {"", "non", "no", "0"})
        if (text == no)
            return false;
    return std::nullopt;
}

class GrantReader
{
public:
    GrantReader(const Database &database, Connection &store, const CsvTable &table)
        : m_vocabulary(database.vocabulary())
        , m_store(store)
        , m_table(table)
        , m_today(parisDate(database.clock().now()))
    {
    }

    // Why the row is bad, or nothing with `grant` filled.
    [[nodiscard]] std::optional<BadRow> read(const CsvRow &row, Grant &grant) const
    {
        for (const auto step : {&GrantReader::readPlace, &GrantReader::readRights, &GrantReader::readPeriod,
                                &GrantReader::readLine, &GrantReader::checkDouble})
            if (auto bad = (this->*step)(row, grant))
                return bad;
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<BadRow> readPlace(const CsvRow &row, Grant &grant) const
    {
        const std::string siret = m_table.value(row, {"siret"});
        const auto parsed = Siret::parse(siret);
        if (!parsed)
            return fault({"SIRET incorrect", "invalid SIRET"}, siret);
        const auto site = m_store.value("SELECT id FROM site WHERE siret = ?1", parsed->digits());
        if (!site)
            return fault({"site inconnu", "unknown site"}, siret);
        grant.site = *site;
        const std::string beneficiary = m_table.value(row, {"beneficiary", "beneficiaire"});
        grant.isForFirm = beneficiary.find('@') == std::string::npos;
        grant.firmName = beneficiary;
        grant.person = {normalisedMailAddress(beneficiary), m_table.value(row, {"last_name", "nom"}),
                        m_table.value(row, {"first_name", "prenom"})};
        if (beneficiary.empty())
            return fault({"bénéficiaire manquant", "beneficiary missing"});
        if (!grant.isForFirm && !isMailAddress(grant.person.email))
            return fault({"adresse électronique incorrecte", "invalid e-mail address"}, beneficiary);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<BadRow> readRights(const CsvRow &row, Grant &grant) const
    {
        const std::string flag = m_table.value(row, {"administrator", "administrateur"});
        const auto isAdministrator = readYes(flag);
        if (!isAdministrator)
            return fault({"administrateur : oui ou non est attendu", "administrator: yes or no is expected"},
                         flag);
        grant.value.isAdministrator = *isAdministrator;
        const std::vector<std::string> colleges = wordsOf(m_table.value(row, {"colleges"}));
        for (const std::string &code : colleges) {
            const auto number = m_vocabulary.colleges.find(code);
            if (!number)
                return fault({"collège inconnu", "unknown college"}, code);
            grant.value.colleges.set(*number);
        }
        if (colleges.empty() || *isAdministrator)
            for (std::size_t number = 0; number < m_vocabulary.colleges.size(); ++number)
                grant.value.colleges.set(number);
        for (const std::string &word : wordsOf(m_table.value(row, {"rights", "droits"})))
            if (auto bad = readRight(word, grant.value.rights))
                return bad;
        if (*isAdministrator)
            setAll(grant.value.rights, AccessLevel::Update);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<BadRow> readRight(const std::string &word, RightsMatrix &rights) const
    {
        const std::size_t equals = word.find('=');
        const std::string code = word.substr(0, equals);
        const auto level =
            equals == std::string::npos ? std::nullopt : levelFromName(word.substr(equals + 1));
        if (!level)
            return fault({"droit incorrect ; fonctionnalité=none|consult|update est attendu",
                          "invalid right; feature=none|consult|update is expected"},
                         word);
        if (code == "*") {
            setAll(rights, *level);
            return std::nullopt;
        }
        const auto feature = m_vocabulary.features.find(code);
        if (!feature)
            return fault({"fonctionnalité inconnue", "unknown feature"}, code);
        rights.setLevel(*feature, *level);
        return std::nullopt;
    }

    void setAll(RightsMatrix &rights, AccessLevel level) const
    {
        for (std::size_t number = 0; number < m_vocabulary.features.size(); ++number)
            rights.setLevel(number, level);
    }

    [[nodiscard]] std::optional<BadRow> readPeriod(const CsvRow &row, Grant &grant) const
    {
        const std::string from = m_table.value(row, {"effect_date", "date_effet", "date_d_effet"});
        const std::string until = m_table.value(row, {"end_date", "date_fin", "date_de_fin"});
        const auto effect = from.empty() ? std::optional(m_today) : readDate(from);
        if (!effect)
            return fault({"date d'effet incorrecte", "invalid effect date"}, from);
        grant.value.effectDate = *effect;
        if (until.empty())
            return std::nullopt;
        grant.value.endDate = readDate(until);
        if (!grant.value.endDate)
            return fault({"date de fin incorrecte", "invalid end date"}, until);
        if (*grant.value.endDate < *effect)
            return fault({"la date de fin précède la date d'effet", "the end date is before the effect date"},
                         until);
        return std::nullopt;
    }

    // A firm's person gets nothing that the firm has not got (guide, « cabinet comptable »).
    [[nodiscard]] std::optional<BadRow> readLine(const CsvRow &row, Grant &grant) const
    {
        const std::string firm = m_table.value(row, {"firm", "cabinet"});
        if (firm.empty())
            return std::nullopt;
        if (grant.isForFirm)
            return fault({"un cabinet ne reçoit pas d'un cabinet", "a firm does not receive from a firm"},
                         firm);
        grant.line = findFirm(m_store, firm);
        if (grant.line)
            grant.grantor =
                m_store.value("SELECT d.id FROM delegation d JOIN beneficiary b ON b.id = d.beneficiary_id "
                              "WHERE d.site_id = ?1 AND b.firm_id = ?2 AND d.closed = 0 AND (d.end_date IS "
                              "NULL OR d.end_date >= ?3) "
                              "ORDER BY d.id DESC",
                              grant.site, *grant.line, dayNumber(m_today));
        if (!grant.grantor)
            return fault(
                {"ce cabinet n'a pas de délégation sur ce site", "this firm has no delegation on this site"},
                firm);
        if (grant.value.isAdministrator)
            return fault({"un collaborateur de cabinet n'est pas administrateur",
                          "a firm's collaborator is no administrator"},
                         grant.person.email);
        const auto chain = delegationChain(m_store, *grant.grantor);
        const Delegation &given = chain.back().value;
        if (!isWithin({grant.value.colleges, grant.value.rights, false},
                      {given.colleges, given.rights, true}))
            return fault({"ces droits dépassent ceux du cabinet", "these rights go beyond the firm's"}, firm);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<BadRow> checkDouble(const CsvRow &, Grant &grant) const
    {
        const auto known = m_store.value(
            "SELECT d.id FROM delegation d JOIN beneficiary b ON b.id = d.beneficiary_id "
            "LEFT JOIN account p ON p.id = b.account_id LEFT JOIN firm f ON f.id = b.firm_id "
            "WHERE d.site_id = ?1 AND d.closed = 0 AND (d.end_date IS NULL OR d.end_date >= ?2) "
            "AND d.grantor_id IS ?3 AND coalesce(p.email, f.name) = ?4",
            grant.site, dayNumber(m_today), grant.grantor,
            grant.isForFirm ? grant.firmName : grant.person.email);
        if (known)
            return fault({"ce bénéficiaire a déjà une délégation sur ce site",
                          "this beneficiary has a delegation on this site already"},
                         grant.isForFirm ? grant.firmName : grant.person.email);
        return std::nullopt;
    }

    const Vocabulary &m_vocabulary;
    Connection &m_store;
    const CsvTable &m_table;
    Date m_today;
};

void keep(Connection &store, const Grant &grant, Instant now)
{
    std::optional<std::int64_t> firm = grant.line;
    std::int64_t beneficiary = 0;
    if (grant.isForFirm) {
        firm = firmOf(store, grant.firmName);
        beneficiary = beneficiaryOfFirm(store, *firm);
    } else {
        beneficiary = beneficiaryOfAccount(store, accountOf(store, grant.person));
    }
    const Delegation &value = grant.value;
    const auto plane = [](const BitSet &set) { return static_cast<std::int64_t>(set.word(0)); };
    const auto end = value.endDate ? std::optional(dayNumber(*value.endDate)) : std::nullopt;
    changeSite(store, grant.site, now, [&] {
        store.run(
            "INSERT INTO delegation (site_id, beneficiary_id, grantor_id, firm_id, colleges, rights_consult, "
            "rights_update, administrator, effect_date, end_date, modified_by, modified_at) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'Caisse', ?11)",
            grant.site, beneficiary, grant.grantor, firm, plane(value.colleges),
            plane(value.rights.consultPlane()), plane(value.rights.updatePlane()), value.isAdministrator,
            dayNumber(value.effectDate), end, milliseconds(now));
    });
}

} // namespace

Result<ImportReport> importDelegations(Database &database, const CsvTable &table)
{
    for (const auto &names : {std::initializer_list<std::string_view>{"siret"},
                              {"beneficiary", "beneficiaire"},
                              {"rights", "droits"}})
        if (!table.hasColumn(names))
            return Error(ErrorCode::InvalidInput, "column " + std::string(*names.begin()));
    const Instant now = database.clock().now();
    return database.write([&](Connection &store) -> Result<ImportReport> {
        ImportReport report;
        const GrantReader reader(database, store, table);
        for (const CsvRow &row : table.rows()) {
            if (row.isBroken) {
                report.bad.push_back({row.line, {"ligne illisible", "unreadable row"}, {}});
                continue;
            }
            Grant grant;
            if (auto bad = reader.read(row, grant)) {
                bad->line = row.line;
                report.bad.push_back(*std::move(bad));
                continue;
            }
            keep(store, grant, now);
            ++report.kept;
        }
        return report;
    });
}

} // namespace truelle::caisse
