// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/caisse/caisseworld.h"

#include <QJsonArray>
#include <QJsonObject>

// Bodies that a caisse takes, for tests that bend them.
namespace truelle::caisse::test {

inline QJsonObject goodChangeOfMe(const std::string &path)
{
    using namespace Qt::Literals::StringLiterals;
    if (path == "/v1/me/password")
        return {{u"currentPassword"_s, QLatin1String(kPassword)}, {u"newPassword"_s, u"Truelle-2027!"_s}};
    if (path == "/v1/me/email")
        return {{u"newEmail"_s, u"new@x.example"_s}, {u"password"_s, QLatin1String(kPassword)}};
    if (path == "/v1/me/mobile:certify")
        return {{u"mobile"_s, u"+33612345678"_s}};
    if (path == "/v1/me/mobile:confirm")
        return {{u"mobile"_s, u"+33612345678"_s}, {u"code"_s, u"123456"_s}};
    return {{u"lastName"_s, u"Fournier"_s},
            {u"firstName"_s, u"Léa"_s},
            {u"landline"_s, u"+33241123456"_s},
            {u"mobile"_s, u"+33612345678"_s},
            {u"notifications"_s, QJsonObject{{u"documentsByEmail"_s, false}, {u"documentsBySms"_s, false}}}};
}

// What a patch and a grant share.
inline QJsonObject goodRights()
{
    using namespace Qt::Literals::StringLiterals;
    return {{u"colleges"_s, QJsonArray{u"etam"_s}},
            {u"rights"_s, QJsonObject{{u"my-staff"_s, u"consult"_s}}},
            {u"administrator"_s, false},
            {u"effectDate"_s, u"2026-03-11"_s},
            {u"endDate"_s, u"2027-03-11"_s},
            {u"reason"_s, u"Remplacement"_s}};
}

// For the `person`-th, who has nothing yet.
inline QJsonObject goodGrant(int person)
{
    using namespace Qt::Literals::StringLiterals;
    QJsonObject grant = goodRights();
    grant[u"kind"_s] = u"user"_s;
    grant[u"email"_s] = u"person%1@x.example"_s.arg(person);
    return grant;
}

inline QJsonObject goodPatch()
{
    using namespace Qt::Literals::StringLiterals;
    QJsonObject patch = goodRights();
    patch[u"closed"_s] = false;
    patch[u"suspension"_s] = QJsonObject{{u"from"_s, u"2026-04-01"_s}, {u"until"_s, u"2026-05-01"_s}};
    return patch;
}

// An addition, a change and a deletion, whatever becomes of them.
inline QJsonObject goodBatch(int person, const QString &site, const QString &delegation)
{
    using namespace Qt::Literals::StringLiterals;
    const QJsonObject addition{{u"action"_s, u"add"_s}, {u"siteId"_s, site}, {u"grant"_s, goodGrant(person)}};
    const QJsonObject change{{u"action"_s, u"change"_s},
                             {u"delegationId"_s, delegation},
                             {u"version"_s, u"1"_s},
                             {u"patch"_s, goodPatch()}};
    const QJsonObject deletion{{u"action"_s, u"delete"_s},
                               {u"delegationId"_s, delegation},
                               {u"version"_s, u"1"_s},
                               {u"reason"_s, u"Fin"_s}};
    return {{u"items"_s, QJsonArray{addition, change, deletion}}};
}

} // namespace truelle::caisse::test
