// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <string>
#include <vector>

// Wrong values, made from the contract's own schemas: what a body or a parameter is replaced by, one fault at
// a time.
namespace truelle::caisse::test {

// A value with its place and its fault, for the test's message.
struct BadValue
{
    std::string name;
    std::string text; // of a body: its bytes; of a parameter: the value, not encoded
};

// JSON values that no member of any schema of the contract takes, and some that one or the other does.
[[nodiscard]] const std::vector<std::string> &oddJson();
// A body of `good` with each member, at any depth, left out, twice, or replaced by each of oddJson(); with a
// member too many and one of a name that is awkward in a pointer.
[[nodiscard]] std::vector<BadValue> wrongMembers(const QJsonObject &good);
// Bytes that are no JSON object at all, or `good` cut and bent at places drawn from `seed`.
[[nodiscard]] std::vector<BadValue> wrongBytes(const std::string &good, unsigned seed);
// Text that no parameter takes.
[[nodiscard]] const std::vector<std::string> &oddText();

} // namespace truelle::caisse::test
