// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/caisse/caisseworld.h"

#include "app/caisse/pages/pageroutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace truelle::caisse::test {

using namespace Qt::Literals::StringLiterals;

Result<std::string> CountingHasher::hash(const Secret &password) const
{
    ++hashed;
    return "plain:" + std::string(password.reveal());
}

bool CountingHasher::verify(const std::string &hash, const Secret &password) const
{
    if (hash.starts_with("plain:") || hash == nobodysHash())
        ++verified;
    return hash == "plain:" + std::string(password.reveal());
}

void RecordingLog::write(LogLevel level, std::string_view category, std::string_view message,
                         std::initializer_list<LogField> fields)
{
    const std::scoped_lock lock(m_mutex);
    lines += formatLogLine(kStart, level, category, message, fields) + '\n';
}

CaisseWorld::CaisseWorld()
{
    reopen();
}

void CaisseWorld::reopen()
{
    router.reset();
    services.reset();
    database.reset();
    auto opened = Database::open(folder.path().toStdString(), clock);
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    database = *std::move(opened);
    services = std::make_unique<Services>(*database, hasher, log);
    router = std::make_unique<Router>();
    registerRoutes(*router, *services);
    registerPages(*router, *services);
}

std::int64_t CaisseWorld::addSite(const std::string &name, std::optional<std::int64_t> firm)
{
    std::int64_t site = 0;
    change([&](Connection &store) {
        store.run("INSERT INTO member (name, cibtp_id) SELECT ?1, '75-' || printf('%06d', count(*)) || '-01' FROM member",
                  name);
        store.run("INSERT INTO site (member_id, siret, town, firm_id) "
                  "SELECT ?1, printf('%014d', 10000000000000 + count(*)), 'Lyon', ?2 FROM site",
                  store.lastInsertId(), firm);
        site = store.lastInsertId();
    });
    return site;
}

std::int64_t CaisseWorld::addAccount(const std::string &email, const std::string &state)
{
    std::int64_t account = 0;
    change([&](Connection &store) {
        store.run("INSERT INTO account (email, last_name, first_name, password_hash, state) "
                  "VALUES (?1, 'Nom', ?2, ?3, ?4)",
                  email, email.substr(0, email.find('@')), "plain:" + std::string(kPassword), state);
        account = store.lastInsertId();
        store.run("INSERT INTO beneficiary (account_id) VALUES (?1)", account);
    });
    return account;
}

std::int64_t CaisseWorld::addFirm(const std::string &name)
{
    std::int64_t firm = 0;
    change([&](Connection &store) {
        store.run("INSERT INTO firm (name) VALUES (?1)", name);
        firm = store.lastInsertId();
        store.run("INSERT INTO beneficiary (firm_id) VALUES (?1)", firm);
    });
    return firm;
}

void CaisseWorld::addToFirm(std::int64_t account, std::int64_t firm, const std::string &role)
{
    change([&](Connection &store) {
        store.run("INSERT INTO firm_account (account_id, firm_id, role) VALUES (?1, ?2, ?3)", account, firm, role);
    });
}

void CaisseWorld::makeCompanyAdministrator(std::int64_t account, std::int64_t site)
{
    change([&](Connection &store) {
        changeSite(store, site, clock.now(), [&] {
            store.run("INSERT INTO company_administrator (site_id, account_id) VALUES (?1, ?2)", site, account);
        });
    });
}

std::int64_t CaisseWorld::beneficiaryOf(std::int64_t account)
{
    std::int64_t row = 0;
    change([&](Connection &store) {
        row = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", account).value_or(0);
    });
    return row;
}

std::int64_t CaisseWorld::beneficiaryOfFirm(std::int64_t firm)
{
    std::int64_t row = 0;
    change([&](Connection &store) {
        row = store.value("SELECT id FROM beneficiary WHERE firm_id = ?1", firm).value_or(0);
    });
    return row;
}

std::int64_t CaisseWorld::addDelegation(const Given &given)
{
    constexpr std::int64_t kAllFeatures = (1 << 15) - 1;
    const std::int64_t consult = given.rights == "none" ? 0 : kAllFeatures;
    const std::int64_t update = given.rights == "update" ? kAllFeatures : 0;
    std::optional<std::int64_t> end;
    if (given.endDate)
        end = dayNumber(*given.endDate);
    std::int64_t row = 0;
    change([&](Connection &store) {
        changeSite(store, given.site, clock.now(), [&] {
            store.run("INSERT INTO delegation (site_id, beneficiary_id, grantor_id, firm_id, colleges, rights_consult, "
                      "rights_update, administrator, effect_date, end_date) "
                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                      given.site, given.beneficiary, given.grantor, given.firm, given.colleges, consult, update,
                      given.isAdministrator, dayNumber(given.effectDate), end);
            row = store.lastInsertId();
        });
    });
    return row;
}

std::int64_t CaisseWorld::addAlert(std::int64_t site)
{
    std::int64_t row = 0;
    change([&](Connection &store) {
        store.run("INSERT INTO alert (site_id, month, kind, text) VALUES (?1, '2026-02', 'to-rectify', "
                  "'Une déclaration à rectifier.')",
                  site);
        row = store.lastInsertId();
        noteAlert(store, row, ChangeOp::Gained, clock.now());
    });
    return row;
}

void CaisseWorld::removeAlert(std::int64_t alert)
{
    change([&](Connection &store) {
        noteAlert(store, alert, ChangeOp::Lost, clock.now());
        store.run("DELETE FROM alert WHERE id = ?1", alert);
    });
}

Viewer CaisseWorld::viewer(std::int64_t account)
{
    Viewer viewer;
    change([&](Connection &store) {
        viewer.account = account;
        viewer.beneficiary = store.value("SELECT id FROM beneficiary WHERE account_id = ?1", account);
        viewer.firm = store.value("SELECT firm_id FROM firm_account WHERE account_id = ?1", account);
    });
    return viewer;
}

std::int64_t CaisseWorld::value(std::string_view sql)
{
    std::int64_t result = -1;
    change([&](Connection &store) { result = store.value(sql).value_or(-1); });
    return result;
}

Response CaisseWorld::ask(const Asked &asked)
{
    Request request;
    request.method = asked.method;
    const std::size_t mark = asked.target.find('?');
    request.path = asked.target.substr(0, mark);
    std::string rest = mark == std::string::npos ? std::string() : asked.target.substr(mark + 1);
    while (!rest.empty()) {
        const std::size_t end = rest.find('&');
        const std::string item = rest.substr(0, end);
        rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
        const std::size_t equals = item.find('=');
        request.query[item.substr(0, equals)] = equals == std::string::npos ? std::string() : item.substr(equals + 1);
    }
    request.headers = asked.headers;
    if (!asked.token.empty())
        request.headers.emplace_back("Authorization", "Bearer " + asked.token);
    request.body = asked.body;
    request.source = asked.source;
    return router->route(std::move(request));
}

Response CaisseWorld::signIn(const std::string &email, const std::string &password)
{
    return ask({"POST", "/v1/sessions", {}, R"({"email":")" + email + R"(","password":")" + password + R"("})",
                {{"Content-Type", "application/json"}}});
}

std::string CaisseWorld::tokenOf(const std::string &email)
{
    return jsonText(signIn(email).body, "accessToken");
}

int CaisseWorld::postsTo(const std::string &recipient)
{
    int count = 0;
    change([&](Connection &store) {
        count = static_cast<int>(store.value("SELECT count(*) FROM post WHERE recipient = ?1", recipient).value_or(0));
    });
    return count;
}

std::string CaisseWorld::lastSecret(const std::string &recipient)
{
    std::string secret;
    change([&](Connection &store) {
        Query row = store.query("SELECT secret FROM post WHERE recipient = ?1 ORDER BY id DESC LIMIT 1", recipient);
        if (row.next())
            secret = row.text(0);
    });
    return secret.starts_with(kAddressPlace) ? secret.substr(kAddressPlace.size()) : secret;
}

std::string jsonText(const std::string &json, const char *path)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const auto parts = QString::fromLatin1(path).split(u'.');
    for (const QString &part : parts)
        value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
    return value.toVariant().toString().toStdString();
}

std::string headerOf(const Response &response, std::string_view name)
{
    for (const auto &[key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

} // namespace truelle::caisse::test
