// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of the contract, asked with wrong values made from its own schemas: whatever comes, the
// answer is one that the contract describes, and what is taken is what the contract allows.
#include "app/caisse/http/answer.h"
#include "app/caisse/http/requesthead.h"
#include "app/caisse/rules/confidentialcodes.h"
#include "app/caisse/store/identifiers.h"
#include "tests/caisse/badvalues.h"
#include "tests/caisse/caisseworld.h"
#include "tests/caisse/goodbodies.h"
#include "tests/support/contractdocument.h"
#include "tests/support/contractvalidator.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrl>

#include <map>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kLea = "lea@x.example";
constexpr const char *kSiret = "73282932000074";
constexpr const char *kCode = "K7MX-2RPD";
constexpr unsigned kSeed = 20261124;
constexpr int kMostTold = 15;

// A request in parts, each of which a test replaces.
struct Parts
{
    std::string method;
    std::string path; // with its variables: "/v1/sites/{siteId}"
    std::map<std::string, std::string> variables;
    std::map<std::string, std::string> query;
    HeaderList headers;
    std::string body;
};

// Bytes as they are, not as text: broken UTF-8 has to arrive broken.
std::string encodedBytes(const std::string &text)
{
    return QByteArray::fromStdString(text).toPercentEncoding().toStdString();
}

std::string targetOf(const Parts &parts)
{
    std::string target = parts.path;
    for (const auto &[name, value] : parts.variables) {
        const std::string place = '{' + name + '}';
        target.replace(target.find(place), place.size(), encodedBytes(value));
    }
    char before = '?';
    for (const auto &[name, value] : parts.query) {
        target += before + encodedBytes(name) + '=' + encodedBytes(value);
        before = '&';
    }
    return target;
}

void setHeader(HeaderList &headers, const std::string &name, const std::string &value)
{
    std::erase_if(headers, [&](const auto &header) { return header.first == name; });
    headers.emplace_back(name, value);
}

} // namespace

class tst_BadBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodRequests_areTaken();
    void wrongBodies_areRefusedAsDocumented();
    void wrongParameters_areRefusedAsDocumented();
    void wrongHeaders_areRefusedAsDocumented();

private:
    [[nodiscard]] Parts good(const std::string &path, const std::string &method);
    [[nodiscard]] QJsonObject goodLetters() const;
    [[nodiscard]] QString stepToken(const std::string &first);
    [[nodiscard]] QJsonObject goodStep(const std::string &path);
    [[nodiscard]] QJsonObject goodBody(const std::string &path, const std::string &method);
    // What a good request names in its path and, to change it, in its headers.
    void nameDelegation(Parts &parts, const std::string &method);
    // The statuses' hundreds; what is not as the contract says is told and counted.
    int ask(const Parts &parts, const std::string &fault);
    template <typename Visit> void forEachOperation(Visit visit);

    std::optional<CaisseWorld> m_world;
    std::optional<ContractValidator> m_contract;
    QJsonObject m_document;
    std::map<std::string, QString> m_tokens; // of the first steps
    std::int64_t m_site = 0;
    std::int64_t m_delegation = 0;
    std::int64_t m_firm = 0;
    int m_people = 0;
    int m_asked = 0;
    int m_faults = 0;
};

void tst_BadBodies::initTestCase()
{
    auto document = loadContract(contractFile());
    QVERIFY2(document, document ? "" : document.error().detail.c_str());
    m_document = *std::move(document);
    auto contract = ContractValidator::load(contractFile());
    QVERIFY(contract);
    m_contract.emplace(*std::move(contract));
    m_world.emplace();
    m_world->addAccount(kLea);
    const std::int64_t user = m_world->addAccount("user@x.example");
    m_firm = m_world->addFirm("Comptagestion");
    m_site = m_world->addSite("Moreau", m_firm);
    m_world->change([this](Connection &store) {
        store.run("UPDATE site SET siret = ?2 WHERE id = ?1", m_site, kSiret);
        keepCode(store, m_site, "plain:" + std::string(kCode), m_world->clock.now());
    });
    m_world->makeCompanyAdministrator(m_world->viewer(1).account, m_site);
    m_delegation = m_world->addDelegation(
        {.site = m_site, .beneficiary = m_world->beneficiaryOf(user), .effectDate = kToday});
}

// What the site's letters say, or what stands for it in a second step.
QJsonObject tst_BadBodies::goodLetters() const
{
    return {{u"cibtpId"_s, u"75-000000-01"_s}, {u"siret"_s, QLatin1String(kSiret)}, {u"code"_s, QLatin1String(kCode)}};
}

// good() keeps it alive.
QString tst_BadBodies::stepToken(const std::string &first)
{
    QString &token = m_tokens[first];
    if (token.isEmpty()) {
        const std::string letters = QJsonDocument(goodLetters()).toJson(QJsonDocument::Compact).toStdString();
        const Response site = m_world->ask({"POST", first, {}, letters, {{"Content-Type", "application/json"}}});
        token = QString::fromStdString(jsonText(site.body, "token"));
    }
    return token;
}

QJsonObject tst_BadBodies::goodStep(const std::string &path)
{
    const bool isAssociation = path.starts_with("/v1/associations");
    QJsonObject body{{u"token"_s, stepToken(isAssociation ? "/v1/associations" : "/v1/openings")}};
    if (path.ends_with(":complete")) {
        body.insert(u"email"_s, QLatin1String(isAssociation ? kLea : "paul@x.example"));
        body.insert(u"password"_s, QLatin1String(kPassword));
    }
    if (path == "/v1/openings:complete") {
        body.insert(u"lastName"_s, u"Girard"_s);
        body.insert(u"firstName"_s, u"Paul"_s);
        body.insert(u"landline"_s, u"+33241123456"_s);
    }
    if (!isAssociation && path != "/v1/openings:status")
        body.insert(u"mobile"_s, u"+33612345678"_s);
    if (path == "/v1/openings:confirm-mobile")
        body.insert(u"code"_s, u"123456"_s);
    return body;
}

QJsonObject tst_BadBodies::goodBody(const std::string &path, const std::string &method)
{
    if (path.starts_with("/v1/me"))
        return goodChangeOfMe(path);
    if (path == "/v1/password-resets" || path == "/v1/activations:resend")
        return {{u"email"_s, QLatin1String(kLea)}};
    if (path == "/v1/openings" || path == "/v1/associations")
        return goodLetters();
    if (path.starts_with("/v1/openings:") || path == "/v1/associations:complete")
        return goodStep(path);
    if (path == "/v1/code-requests")
        return {{u"cibtpId"_s, u"75-000000-01"_s}};
    if (path == "/v1/sessions")
        return {{u"email"_s, QLatin1String(kLea)},
                {u"password"_s, QLatin1String(kPassword)},
                {u"deviceName"_s, u"PC"_s}};
    if (path == "/v1/sessions:refresh")
        return {{u"refreshToken"_s,
                 QString::fromStdString(jsonText(m_world->signIn(kLea).body, "refreshToken"))}};
    if (path.starts_with("/v1/delegations:"))
        return goodBatch(++m_people, QString::fromStdString(publicId(IdKind::Site, m_site)),
                         QString::fromStdString(publicId(IdKind::Delegation, m_delegation)));
    return method == "post" ? goodGrant(++m_people) : goodPatch();
}

void tst_BadBodies::nameDelegation(Parts &parts, const std::string &method)
{
    std::int64_t row = m_delegation;
    // What is to be deleted has to be there, and a firm's.
    if (method == "delete")
        row = m_world->value("SELECT max(id) FROM delegation WHERE firm_id IS NOT NULL AND deleted_at IS NULL");
    if (row <= 0)
        row = m_world->addDelegation({.site = m_site,
                                      .beneficiary = m_world->beneficiaryOfFirm(m_firm),
                                      .firm = m_firm,
                                      .effectDate = kToday});
    parts.variables["delegationId"] = publicId(IdKind::Delegation, row);
    if (method == "get")
        return;
    const auto version = m_world->value("SELECT version FROM delegation WHERE id = " + std::to_string(row));
    parts.headers.emplace_back("If-Match", '"' + std::to_string(version) + '"');
}

Parts tst_BadBodies::good(const std::string &path, const std::string &method)
{
    m_world->change([](Connection &store) {
        store.run("DELETE FROM throttle");
        store.run("DELETE FROM asked");
        store.run("UPDATE confidential_code SET tries = 0, used_at = NULL, voided_at = NULL "
                  "WHERE tries > 0 OR used_at IS NOT NULL OR voided_at IS NOT NULL");
        store.run("UPDATE opening SET ended_at = NULL WHERE ended_at IS NOT NULL");
        // Of what was given to people one delegation stays: a site with hundreds would only make everything slow.
        store.run("UPDATE delegation SET closed = 1, deleted_at = 1 WHERE firm_id IS NULL AND id > 1 "
                  "AND deleted_at IS NULL AND (SELECT count(*) FROM delegation WHERE deleted_at IS NULL) > 20");
        store.run("UPDATE account SET state = 'active', pending_email = NULL, password_hash = ?2 WHERE email = ?1", kLea,
                  "plain:" + std::string(kPassword));
    });
    Parts parts{method, path, {}, {}, {}, {}};
    if (path.find("{siteId}") != std::string::npos)
        parts.variables["siteId"] = publicId(IdKind::Site, m_site);
    if (path == "/v1/changes" || path == "/v1/snapshot")
        parts.query = {{"type", "site"}, {"limit", "10"}};
    static std::string token;
    const bool isOver = m_world->ask({"GET", "/v1/me", token}).status != 200; // a changed address ends it
    if (method == "delete" || isOver)
        token = m_world->tokenOf(kLea);
    if (path == "/v1/changes")
        parts.query["since"] = jsonText(m_world->ask({"GET", "/v1/states", token}).body, "states.site");
    parts.headers = {{"Host", "localhost"}};
    const bool isOpen = path == "/v1/caisse" || path == "/v1/catalogue" || path.starts_with("/v1/sessions")
        || path.starts_with("/v1/openings") || path.starts_with("/v1/associations") || path == "/v1/code-requests"
        || path == "/v1/password-resets" || path == "/v1/activations:resend";
    if (!isOpen)
        parts.headers.emplace_back("Authorization", "Bearer " + token);
    if (method == "delete")
        token.clear();
    if (method == "post" || method == "patch") {
        parts.body = QJsonDocument(goodBody(path, method)).toJson(QJsonDocument::Compact).toStdString();
        parts.headers.emplace_back("Content-Type",
                                   method == "post" ? "application/json" : "application/merge-patch+json");
    }
    if (path.find("{delegationId}") != std::string::npos)
        nameDelegation(parts, method);
    if (method == "patch" && path == "/v1/me") {
        const auto version = m_world->value("SELECT version FROM account WHERE id = 1");
        parts.headers.emplace_back("If-Match", '"' + std::to_string(version) + '"');
    }
    const bool isOfDelegations = path.find("elegations") != std::string::npos && method != "get";
    if (isOfDelegations || method == "patch" || path == "/v1/me/password" || path == "/v1/me/email") {
        static int key = 0;
        parts.headers.emplace_back("Idempotency-Key", "key-" + std::to_string(++key));
    }
    return parts;
}

int tst_BadBodies::ask(const Parts &parts, const std::string &fault)
{
    static const std::vector<std::string> kHosts{"localhost"};
    Exchange exchange;
    exchange.method = QByteArray::fromStdString(parts.method).toUpper().toStdString();
    exchange.target = targetOf(parts);
    exchange.requestHeaders = parts.headers;
    exchange.requestBody = parts.body;
    auto outcome = readHead({exchange.method, exchange.target, 11, parts.headers, "192.0.2.1"}, {kHosts, {}});
    Response response;
    if (auto *request = std::get_if<Request>(&outcome)) {
        request->body = parts.body;
        response = answerTo(std::move(*request), *m_world->router, m_world->log);
    } else {
        response = std::get<Response>(std::move(outcome));
    }
    dress(response, {m_world->clock.now(), {}, 1 << 20});
    exchange.status = response.status;
    exchange.responseHeaders = response.headers;
    exchange.responseBody = response.body;
    ++m_asked;
    std::vector<std::string> wrong = m_contract->violations(exchange);
    if (response.status >= 500)
        wrong.push_back("a fault of the caisse's own");
    if (response.status >= 400 && response.contentType != "application/problem+json")
        wrong.push_back("a refusal without a problem document");
    // The sign-in of a newer client may say more than this caisse knows.
    if (parts.method == "post")
        std::erase_if(wrong, [](const std::string &violation) {
            return violation.find("additionalProp") != std::string::npos;
        });
    for (const std::string &violation : wrong)
        if (++m_faults <= kMostTold)
            qWarning("%s %s, %s: %s", exchange.method.c_str(), exchange.target.substr(0, 80).c_str(),
                     fault.c_str(), violation.c_str());
    return response.status / 100;
}

template <typename Visit> void tst_BadBodies::forEachOperation(Visit visit)
{
    const QJsonObject paths = m_document.value(u"paths").toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path)
        for (const char *method : {"get", "post", "patch", "put", "delete"})
            if (path->toObject().contains(QLatin1String(method)))
                visit(path.key().toStdString(), std::string(method));
}

void tst_BadBodies::goodRequests_areTaken()
{
    m_faults = 0;
    forEachOperation([&](const std::string &path, const std::string &method) {
        QVERIFY2(ask(good(path, method), "good") == 2, (method + ' ' + path).c_str());
    });
    QCOMPARE(m_faults, 0);
    QVERIFY(m_asked >= 14);
}

void tst_BadBodies::wrongBodies_areRefusedAsDocumented()
{
    m_faults = 0;
    m_asked = 0;
    forEachOperation([&](const std::string &path, const std::string &method) {
        if (method != "post" && method != "patch")
            return;
        const QJsonObject body = goodBody(path, method);
        std::vector<BadValue> all = wrongMembers(body);
        for (BadValue &bad :
             wrongBytes(QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(), kSeed))
            all.push_back(std::move(bad));
        for (const BadValue &bad : all) {
            Parts parts = good(path, method);
            parts.body = bad.text;
            (void)ask(parts, bad.name);
        }
    });
    QCOMPARE(m_faults, 0);
    QVERIFY(m_asked > 1000);
}

void tst_BadBodies::wrongParameters_areRefusedAsDocumented()
{
    m_faults = 0;
    m_asked = 0;
    forEachOperation([&](const std::string &path, const std::string &method) {
        const Parts right = good(path, method);
        for (const std::string &odd : oddText()) {
            for (const auto &[name, value] : right.variables) {
                if (odd.empty()) // another path
                    continue;
                Parts parts = good(path, method);
                parts.variables[name] = odd;
                (void)ask(parts, name + " = " + odd.substr(0, 40));
            }
            for (const auto &[name, value] : right.query) {
                Parts parts = good(path, method);
                parts.query[name] = odd;
                (void)ask(parts, name + " = " + odd.substr(0, 40));
            }
        }
        for (const auto &[name, value] : right.query) {
            Parts parts = good(path, method);
            parts.query.erase(name);
            (void)ask(parts, name + " missing");
        }
    });
    QCOMPARE(m_faults, 0);
    QVERIFY(m_asked > 300);
}

void tst_BadBodies::wrongHeaders_areRefusedAsDocumented()
{
    m_faults = 0;
    m_asked = 0;
    forEachOperation([&](const std::string &path, const std::string &method) {
        for (const auto &[name, value] : good(path, method).headers) {
            for (const std::string &odd : oddText()) {
                Parts parts = good(path, method);
                setHeader(parts.headers, name, odd);
                (void)ask(parts, name + ": " + odd.substr(0, 40));
            }
            Parts parts = good(path, method);
            std::erase_if(parts.headers, [&](const auto &header) { return header.first == name; });
            (void)ask(parts, name + " missing");
        }
        for (const char *type :
             {"text/plain", "application/xml", "application/json", "application/merge-patch+json",
              "application/json; charset=utf-16", "multipart/form-data; boundary=x", ";", "a/b/c"}) {
            Parts parts = good(path, method);
            setHeader(parts.headers, "Content-Type", type);
            (void)ask(parts, std::string("Content-Type: ") + type);
        }
    });
    QCOMPARE(m_faults, 0);
    QVERIFY(m_asked > 500);
}

QTEST_APPLESS_MAIN(tst_BadBodies)
#include "tst_badbodies.moc"
