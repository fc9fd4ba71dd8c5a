// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/csv.h"
#include "core/base/secret.h"

#include <array>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

// A table of sites to take over (identifiant CIBTP; SIRET; code; adhérent), from whatever a person keeps it in.
namespace truelle {

enum class TakeoverField { Name, CibtpId, Siret, Code };
inline constexpr std::size_t kTakeoverFields = 4;

// Which column holds what; a field may have none.
struct TakeoverMapping
{
    std::array<std::optional<std::size_t>, kTakeoverFields> columns;
    bool hasNames = true; // the first row names the columns and is no site

    [[nodiscard]] std::optional<std::size_t> &operator[](TakeoverField field) { return columns[std::size_t(field)]; }
    [[nodiscard]] std::optional<std::size_t> operator[](TakeoverField field) const { return columns[std::size_t(field)]; }
    // Identifiant CIBTP and SIRET have a column each.
    [[nodiscard]] bool isUsable() const;
    friend bool operator==(const TakeoverMapping &, const TakeoverMapping &) = default;
};

// What is wrong with a line; it is not taken then.
enum class TakeoverFault {
    Unreadable, // a broken row
    CibtpIdMissing,
    CibtpIdInvalid,
    SiretMissing,
    SiretInvalid,
    TooLong, // the code or the name
    Twice, // the same SIRET in an earlier line
};

// One line, cleaned.
struct TakeoverLine
{
    std::size_t line = 0; // of the file
    std::string name;
    std::string cibtpId;
    std::string siret; // digits where it is one, else as it stands there
    Secret code; // may be empty
    std::vector<TakeoverFault> faults;
    bool isKnown = false; // on the board already: what it says more is added
};

// What a caisse's identifiers look like.
using CibtpIdForm = std::function<bool(const std::string &)>;

// By the words of the first row, in French or English; a column without such words by what stands in it.
[[nodiscard]] TakeoverMapping guessMapping(const std::vector<CsvRow> &rows, const CibtpIdForm &hasForm);
// Precondition: the mapping is usable. `known`: the SIRETs of the board at this caisse.
[[nodiscard]] std::vector<TakeoverLine> readTakeovers(const std::vector<CsvRow> &rows, const TakeoverMapping &mapping,
                                                      const CibtpIdForm &hasForm, const std::set<std::string> &known);

} // namespace truelle
