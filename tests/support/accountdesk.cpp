// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accountdesk.h"

#include "core/session/session.h"
#include "core/wire/accountwire.h"
#include "core/wire/openingwire.h"

#include <cstdlib>

namespace truelle {

using namespace std::chrono;

namespace {

const Date kToday = sys_days{2026y / April / 16};

// A set-up that cannot be made is no test.
void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

Caisse caisse()
{
    Caisse caisse;
    caisse.id = CaisseId("caisse-1");
    caisse.name = "CIBTP Val-de-Seine";
    caisse.cibtpIdPattern = "^[0-9]{2}-[0-9]{6}-[0-9]{2}$";
    caisse.cibtpIdExample = "75-123456-01";
    caisse.contractVersion = "1";
    return caisse;
}

Account karim()
{
    Account person;
    person.id = AccountId("account-1");
    person.email = "karim.moreau@charpentes-moreau.example";
    person.lastName = "Moreau";
    person.firstName = "Karim";
    person.landline = "+33241000000";
    person.mobile = "+33612345678";
    person.isMobileCertified = true;
    person.emailCertifiedUntil = sys_days{2027y / April / 16};
    person.getsDocumentsByEmail = true;
    person.version = "1";
    return person;
}

std::string headerOf(const HttpRequest &request, std::string_view name)
{
    for (const auto &[header, value] : request.headers)
        if (header == name)
            return value;
    return {};
}

} // namespace

AccountDesk::AccountDesk(Start start)
    : me(karim())
    , m_clock(parisInstant(kToday, 10h))
{
    auto desk = DeskStore::open(m_folder.filePath(QStringLiteral("desk.db")).toStdString());
    require(static_cast<bool>(desk));
    m_desk = *std::move(desk);
    m_accounts = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
        *m_desk, m_secrets,
        [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(m_server, endpoint); }, m_clock, m_log});
    auto context = m_accounts->put({"https://caisse.test", {}}, caisse(), me);
    require(static_cast<bool>(context));
    m_key = (*context)->key;
    serve();
    if (start == Start::SignedOut)
        return;
    SessionTokens tokens;
    tokens.accessToken = Secret("access");
    tokens.accessLifetime = hours(1);
    tokens.refreshToken = Secret("refresh");
    tokens.refreshLifetime = hours(720);
    tokens.account = me;
    (*context)->session->begin(std::move(tokens));
}

void AccountDesk::setAccount(const Account &account)
{
    me = account;
    const AccountContext *context = m_accounts->find(m_key);
    require(static_cast<bool>(m_accounts->put(context->endpoint, context->caisse, me)));
}

void AccountDesk::changeElsewhere(const Account &account)
{
    me = account;
    bump();
}

void AccountDesk::refuseOnce(const std::string &method, const std::string &path, const Error &error, int status)
{
    m_refusals[method + ' ' + path] = {error, status};
}

void AccountDesk::setReachable(bool isReachable)
{
    m_isReachable = isReachable;
}

void AccountDesk::bump()
{
    me.version = std::to_string(std::stoi(me.version) + 1);
}

void AccountDesk::on(const std::string &method, const std::string &path,
                     std::function<Answer(const HttpRequest &)> answer)
{
    m_server.on(method, path, [this, name = method + ' ' + path, answer = std::move(answer)](const HttpRequest &request) {
        if (!m_isReachable)
            return Answer(Error(ErrorCode::NetworkUnreachable));
        if (const auto refusal = m_refusals.find(name); refusal != m_refusals.end()) {
            const auto [error, status] = refusal->second;
            m_refusals.erase(refusal);
            return Answer(problemAnswer(error, status));
        }
        return answer(request);
    });
}

void AccountDesk::serve()
{
    on("GET", "/v1/me", [this](const HttpRequest &) { return Answer(jsonAnswer(encodeAccount(me))); });
    on("PATCH", "/v1/me", [this](const HttpRequest &request) { return patch(request); });
    on("POST", "/v1/me/password", [this](const HttpRequest &request) {
        passwords.push_back(*decodePasswordChange(request.body));
        return Answer(emptyAnswer(204));
    });
    on("POST", "/v1/me/email", [this](const HttpRequest &request) {
        emails.push_back(*decodeEmailChange(request.body));
        return Answer(jsonAnswer("{}", 202));
    });
    on("DELETE", "/v1/session", [](const HttpRequest &) { return Answer(emptyAnswer(204)); });
    serveMobile();
    serveRecovery();
}

void AccountDesk::serveMobile()
{
    on("POST", "/v1/me/mobile:certify", [](const HttpRequest &) {
        return Answer(jsonAnswer(encodeMobileChallenge({minutes(10), 5, 2}), 202));
    });
    on("POST", "/v1/me/mobile:confirm", [this](const HttpRequest &request) {
        const auto asked = decodeMobileRequest(request.body);
        const bool isRight = asked->code.reveal() == "123456";
        if (isRight) {
            m_certified = asked->mobile;
            me.isMobileCertified = me.isMobileCertified || me.mobile == m_certified;
            bump();
        }
        return Answer(jsonAnswer(encodeMobileConfirmation({isRight, 4})));
    });
}

void AccountDesk::serveRecovery()
{
    on("POST", "/v1/activations:resend", [this](const HttpRequest &request) {
        activations.push_back(*decodeEmailRequest(request.body));
        return Answer(jsonAnswer("{}", 202));
    });
    on("POST", "/v1/password-resets", [this](const HttpRequest &request) {
        resets.push_back(*decodeEmailRequest(request.body));
        return Answer(jsonAnswer("{}", 202));
    });
    on("POST", "/v1/code-requests", [this](const HttpRequest &request) {
        codes.push_back(*decodeCodeRequest(request.body));
        return Answer(jsonAnswer("{}", 202));
    });
}

AccountDesk::Answer AccountDesk::patch(const HttpRequest &request)
{
    if (headerOf(request, "If-Match") != '"' + me.version + '"') {
        Error error(ErrorCode::ChangedMeanwhile);
        error.current = encodeAccount(me);
        return problemAnswer(error, 412);
    }
    const AccountPatch asked = *decodeAccountPatch(request.body);
    patches.push_back(asked);
    me.lastName = asked.lastName.value_or(me.lastName);
    me.firstName = asked.firstName.value_or(me.firstName);
    me.landline = asked.landline.value_or(me.landline);
    if (asked.mobile) {
        me.isMobileCertified = !asked.mobile->empty()
            && (*asked.mobile == m_certified || (*asked.mobile == me.mobile && me.isMobileCertified));
        me.mobile = *asked.mobile;
    }
    me.getsDocumentsByEmail = asked.documentsByEmail.value_or(me.getsDocumentsByEmail);
    me.getsDocumentsBySms = me.isMobileCertified && asked.documentsBySms.value_or(me.getsDocumentsBySms);
    bump();
    return jsonAnswer(encodeAccount(me));
}

} // namespace truelle
