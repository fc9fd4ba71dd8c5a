// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portfolio/takeoverlist.h"

#include "core/base/slug.h"
#include "core/domain/siret.h"
#include "core/domain/typedtext.h"

#include <algorithm>
#include <span>

namespace truelle {
namespace {

// The contract's limit of a code, and what a name may be to be read in a list.
constexpr std::size_t kMostCode = 128;
constexpr std::size_t kMostName = 200;
constexpr std::size_t kLookedAt = 50; // rows by which a column without a name is judged

struct ColumnWord
{
    std::string_view word; // a slug without separator
    TakeoverField field;
};

// Contained in a column's name; the first that fits counts, so that « code adhérent » is no name.
constexpr auto kColumnWords = std::to_array<ColumnWord>({
    {"siret", TakeoverField::Siret},
    {"identifiantcibtp", TakeoverField::CibtpId},
    {"cibtp", TakeoverField::CibtpId},
    {"numeroadherent", TakeoverField::CibtpId},
    {"nadherent", TakeoverField::CibtpId},
    {"memberid", TakeoverField::CibtpId},
    {"membernumber", TakeoverField::CibtpId},
    {"identifiant", TakeoverField::CibtpId},
    {"identifier", TakeoverField::CibtpId},
    {"codepostal", TakeoverField::Name}, // looked at below: no code, and no name either
    {"postcode", TakeoverField::Name},
    {"code", TakeoverField::Code},
    {"motdepasse", TakeoverField::Code},
    {"raisonsociale", TakeoverField::Name},
    {"adherent", TakeoverField::Name},
    {"entreprise", TakeoverField::Name},
    {"client", TakeoverField::Name},
    {"societe", TakeoverField::Name},
    {"nom", TakeoverField::Name},
    {"libelle", TakeoverField::Name},
    {"member", TakeoverField::Name},
    {"company", TakeoverField::Name},
    {"name", TakeoverField::Name},
});

std::optional<TakeoverField> fieldOfName(const std::string &name)
{
    const std::string word = slug(name, '\0');
    const auto found = std::ranges::find_if(
        kColumnWords, [&word](const ColumnWord &column) { return word.find(column.word) != std::string::npos; });
    if (found == kColumnWords.end() || found->word == "codepostal" || found->word == "postcode")
        return std::nullopt;
    return found->field;
}

bool isSiret(const std::string &value)
{
    return Siret::parse(cleanedIdentifier(value)).has_value();
}

bool holdsOnly(std::span<const CsvRow> rows, std::size_t column, const std::function<bool(const std::string &)> &fits)
{
    bool isEmpty = true;
    for (const CsvRow &row : rows) {
        if (row.isBroken || column >= row.fields.size() || row.fields[column].empty())
            continue;
        isEmpty = false;
        if (!fits(cleanedIdentifier(row.fields[column])))
            return false;
    }
    return !isEmpty;
}

std::string fieldOf(const CsvRow &row, std::optional<std::size_t> column)
{
    return column && *column < row.fields.size() ? row.fields[*column] : std::string();
}

TakeoverLine readLine(const CsvRow &row, const TakeoverMapping &mapping, const CibtpIdForm &hasForm)
{
    TakeoverLine line;
    line.line = row.line;
    if (row.isBroken) {
        line.faults.push_back(TakeoverFault::Unreadable);
        return line;
    }
    line.name = cleanedName(fieldOf(row, mapping[TakeoverField::Name]));
    line.cibtpId = cleanedIdentifier(fieldOf(row, mapping[TakeoverField::CibtpId]));
    line.siret = cleanedIdentifier(fieldOf(row, mapping[TakeoverField::Siret]));
    const std::string code = fieldOf(row, mapping[TakeoverField::Code]);
    line.code = Secret(std::string(cleanedCode(code)));
    if (line.cibtpId.empty())
        line.faults.push_back(TakeoverFault::CibtpIdMissing);
    else if (!hasForm(line.cibtpId))
        line.faults.push_back(TakeoverFault::CibtpIdInvalid);
    const auto siret = Siret::parse(line.siret);
    if (siret)
        line.siret = siret->digits();
    else
        line.faults.push_back(line.siret.empty() ? TakeoverFault::SiretMissing : TakeoverFault::SiretInvalid);
    if (characterCount(line.code.reveal()) > kMostCode || characterCount(line.name) > kMostName)
        line.faults.push_back(TakeoverFault::TooLong);
    return line;
}

} // namespace

bool TakeoverMapping::isUsable() const
{
    return (*this)[TakeoverField::CibtpId].has_value() && (*this)[TakeoverField::Siret].has_value();
}

TakeoverMapping guessMapping(const std::vector<CsvRow> &rows, const CibtpIdForm &hasForm)
{
    TakeoverMapping mapping;
    if (rows.empty())
        return mapping;
    const CsvRow &first = rows.front();
    // A row with a SIRET in it names no columns.
    mapping.hasNames = first.isBroken || std::ranges::none_of(first.fields, isSiret);
    for (std::size_t column = 0; mapping.hasNames && !first.isBroken && column < first.fields.size(); ++column)
        if (const auto field = fieldOfName(first.fields[column]); field && !mapping[*field])
            mapping[*field] = column;
    const auto sites = std::span(rows).subspan(mapping.hasNames ? 1 : 0);
    const auto some = sites.first(std::min(sites.size(), kLookedAt));
    for (std::size_t column = 0; column < first.fields.size(); ++column) {
        if (std::ranges::find(mapping.columns, std::optional(column)) != mapping.columns.end())
            continue;
        if (!mapping[TakeoverField::Siret] && holdsOnly(some, column, isSiret))
            mapping[TakeoverField::Siret] = column;
        else if (!mapping[TakeoverField::CibtpId] && holdsOnly(some, column, hasForm))
            mapping[TakeoverField::CibtpId] = column;
    }
    return mapping;
}

std::vector<TakeoverLine> readTakeovers(const std::vector<CsvRow> &rows, const TakeoverMapping &mapping,
                                        const CibtpIdForm &hasForm, const std::set<std::string> &known)
{
    std::vector<TakeoverLine> lines;
    std::set<std::string> seen;
    for (std::size_t i = mapping.hasNames ? 1 : 0; i < rows.size(); ++i) {
        TakeoverLine line = readLine(rows[i], mapping, hasForm);
        if (line.faults.empty() && !seen.insert(line.siret).second)
            line.faults.push_back(TakeoverFault::Twice);
        line.isKnown = known.contains(line.siret);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace truelle
