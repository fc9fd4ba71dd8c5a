// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/rules/accountlinks.h"
#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/rules/openings.h"
#include "tests/caisse/caisseworld.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace truelle::caisse::test {

// What stands in a site's two letters.
struct Letters
{
    std::string cibtpId;
    std::string siret;
    std::string code;
};

inline constexpr const char *kSiret = "73282932000074";
inline constexpr const char *kOtherSiret = "35600000049837"; // La Poste's: no Luhn number
inline constexpr const char *kCode = "K7MX-2RPD";
inline constexpr const char *kNewcomer = "paul.girard@toitures-girard.example";
inline constexpr const char *kNewPassword = "Chantier-1789";

using Members = std::vector<std::pair<const char *, std::string>>;

inline std::string jsonOf(const Members &members)
{
    QJsonObject object;
    for (const auto &[name, value] : members)
        object.insert(QLatin1String(name), QString::fromStdString(value));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

// A caisse whose sites are opened and associated as over the wire.
class OpeningDesk
{
public:
    // A site with a living code; its member has a postal address and a holder.
    Letters addLetters(const std::string &name = "Toitures Girard", const std::string &siret = kSiret,
                       const std::string &code = kCode)
    {
        const std::int64_t site = world.addSite(name);
        world.change([&](Connection &store) {
            store.run("UPDATE site SET siret = ?2 WHERE id = ?1", site, siret);
            store.run("UPDATE member SET postal_address = ?2, holder_last_name = 'Girard', holder_first_name = 'Paul' "
                      "WHERE name = ?1",
                      name, name + "\n1 rue de la Truelle\n18000 Bourges");
        });
        newCode(siret, code);
        return {text("SELECT cibtp_id FROM member WHERE name = '" + name + "'"), siret, code};
    }
    void newCode(const std::string &siret, const std::string &code)
    {
        world.change([&](Connection &store) {
            keepCode(store, siteOf(store, siret), "plain:" + code, world.clock.now());
        });
    }

    Response post(const std::string &path, const std::string &body, const std::string &source = "192.0.2.1")
    {
        return world.ask({"POST", path, {}, body, {{"Content-Type", "application/json"}}, source});
    }
    Response identify(const Letters &letters, const std::string &path = "/v1/openings",
                      const std::string &source = "192.0.2.1")
    {
        return post(path, jsonOf({{"cibtpId", letters.cibtpId}, {"siret", letters.siret}, {"code", letters.code}}),
                    source);
    }
    std::string tokenFor(const Letters &letters, const std::string &path = "/v1/openings")
    {
        return jsonText(identify(letters, path).body, "token");
    }
    Response complete(const std::string &token, const std::string &email = kNewcomer,
                      const std::string &password = kNewPassword, const Members &more = {})
    {
        Members members{{"token", token}, {"email", email}, {"password", password}, {"lastName", "Girard"},
                        {"firstName", "Paul"}};
        members.insert(members.end(), more.begin(), more.end());
        return post("/v1/openings:complete", jsonOf(members));
    }
    Response confirm(const std::string &token, const std::string &mobile, const std::string &code)
    {
        return post("/v1/openings:confirm-mobile", jsonOf({{"token", token}, {"mobile", mobile}, {"code", code}}));
    }
    std::string state(const std::string &token)
    {
        return jsonText(post("/v1/openings:status", jsonOf({{"token", token}})).body, "state");
    }
    Response associate(const std::string &token, const std::string &email, const std::string &password = kPassword)
    {
        return post("/v1/associations:complete",
                    jsonOf({{"token", token}, {"email", email}, {"password", password}}));
    }
    Response requestCode(const std::string &cibtpId, const std::string &source = "192.0.2.1")
    {
        return post("/v1/code-requests", jsonOf({{"cibtpId", cibtpId}}), source);
    }

    // The token of the newest activation link to an address; empty where none was sent.
    std::string activationToken(const std::string &email)
    {
        const std::string link = text("SELECT secret FROM post WHERE channel = 'mail' AND recipient = '" + email
                                      + "' AND secret LIKE '%/activation/%' ORDER BY id DESC LIMIT 1");
        return link.substr(link.rfind('/') + 1);
    }
    // Follows an activation link, as its page does when the button is pressed.
    bool activate(const std::string &token)
    {
        const auto outcome = followLink(*world.services, LinkPurpose::Activation, Secret(token));
        return outcome && *outcome == LinkOutcome::Done;
    }
    // A whole opening to its end.
    std::string opened(const Letters &letters, const std::string &email = kNewcomer)
    {
        std::string token = tokenFor(letters);
        if (complete(token, email).status != 202 || !activate(activationToken(email)))
            qFatal("the opening did not go through");
        return token;
    }

    std::int64_t posts(const std::string &condition)
    {
        return world.value("SELECT count(*) FROM post WHERE " + condition);
    }
    std::string text(const std::string &sql)
    {
        std::string found;
        world.change([&](Connection &store) {
            Query row = store.query(sql);
            if (row.next())
                found = row.text(0);
        });
        return found;
    }
    bool administers(const std::string &email, const std::string &siret)
    {
        return world.value("SELECT count(*) FROM company_administrator a JOIN account p ON p.id = a.account_id "
                           "JOIN site s ON s.id = a.site_id WHERE p.email = '"
                           + email + "' AND s.siret = '" + siret + "'")
            == 1;
    }

    CaisseWorld world;

private:
    static std::int64_t siteOf(Connection &store, const std::string &siret)
    {
        return store.value("SELECT id FROM site WHERE siret = ?1", siret).value_or(0);
    }
};

} // namespace truelle::caisse::test
