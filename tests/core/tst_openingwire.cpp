// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/mewire.h"
#include "core/wire/openingwire.h"

#include <QTest>

using namespace truelle;
using namespace std::chrono_literals;

namespace {

std::string faultsOf(const Error &error)
{
    std::string text;
    for (const FieldError &field : error.fields)
        text += field.pointer + '=' + field.code + ' ';
    return text;
}

} // namespace

class TestOpeningWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWritten_isRead()
    {
        const auto site = decodeSiteIdentification(
            encodeSiteIdentification({"75-123456-01", "732 829 320 00074", Secret("été \"2019\"")}));
        QVERIFY(site);
        QCOMPARE(site->cibtpId, std::string("75-123456-01"));
        QCOMPARE(site->siret, std::string("732 829 320 00074"));
        QVERIFY(site->code.equals(Secret("été \"2019\"")));

        const auto identified = decodeIdentifiedSite(encodeIdentifiedSite(
            {Secret("t"), 86400s, "Charpentes Moreau", "73282932000074", "Angers", "Moreau", "Karim"}));
        QVERIFY(identified);
        QVERIFY(identified->token.equals(Secret("t")) && identified->lifetime == 86400s);
        QCOMPARE(identified->memberName + identified->siret + identified->town + identified->lastName
                     + identified->firstName,
                 std::string("Charpentes Moreau73282932000074AngersMoreauKarim"));

        const auto details = decodeOpeningDetails(encodeOpeningDetails(
            {Secret("t"), "a@b.example", Secret("p"), "Moreau", "Karim", {}, "+33612345678"}));
        QVERIFY(details);
        QVERIFY(details->token.equals(Secret("t")) && details->password.equals(Secret("p")));
        QVERIFY(details->landline.empty() && details->mobile == "+33612345678" && details->email == "a@b.example");

        const auto completed = decodeCompletedOpening(encodeCompletedOpening({"a@b.example", 172800s}));
        QVERIFY(completed && completed->email == "a@b.example" && completed->activationLifetime == 172800s);
        const auto challenge = decodeMobileChallenge(encodeMobileChallenge({600s, 5, 2}));
        QVERIFY(challenge && challenge->lifetime == 600s && challenge->triesLeft == 5 && challenge->sendsLeft == 2);
        const auto confirmation = decodeMobileConfirmation(encodeMobileConfirmation({true, 4}));
        QVERIFY(confirmation && confirmation->isCertified && confirmation->triesLeft == 4);
        const auto association
            = decodeAssociationDetails(encodeAssociationDetails({Secret("t"), "a@b.example", Secret("p")}));
        QVERIFY(association && association->token.equals(Secret("t")) && association->password.equals(Secret("p")));
        const AssociatedSite associated{"Charpentes Moreau", "75-123456-01", "73282932000074", "Angers"};
        QVERIFY(decodeAssociatedSite(encodeAssociatedSite(associated)).value_or(AssociatedSite()) == associated);
        QVERIFY(decodeTokenRequest(encodeTokenRequest(Secret("t"))).value_or(Secret()).equals(Secret("t")));
        QCOMPARE(decodeEmailRequest(encodeEmailRequest("a@b.example")).value_or(""), std::string("a@b.example"));
        QCOMPARE(decodeCodeRequest(encodeCodeRequest("75-123456-01")).value_or(""), std::string("75-123456-01"));
    }

    void states_areReadAndUnknownOnesHaveEnded()
    {
        for (const OpeningState state : {OpeningState::Identified, OpeningState::WaitingForActivation,
                                         OpeningState::Activated, OpeningState::Ended}) {
            const auto status = decodeOpeningStatus(encodeOpeningStatus({state, 60s}));
            QVERIFY(status && status->state == state && status->remaining == 60s);
        }
        const auto unknown = decodeOpeningStatus(R"({"state":"frozen"})");
        QVERIFY(unknown && unknown->state == OpeningState::Ended && !unknown->remaining);
    }

    void mobileRequest_leavesOutWhatIsEmpty()
    {
        QCOMPARE(encodeMobileRequest({{}, "+33612345678", {}}), std::string(R"({"mobile":"+33612345678"})"));
        const auto request = decodeMobileRequest(R"({"token":"t","mobile":"+33612345678","code":"123456"})");
        QVERIFY(request && request->token.equals(Secret("t")) && request->code.equals(Secret("123456")));
    }

    void accountPatch_saysOnlyWhatChanges()
    {
        AccountPatch patch;
        patch.firstName = "Karim";
        patch.mobile = "";
        patch.documentsBySms = false;
        const std::string body = encodeAccountPatch(patch);
        QCOMPARE(body, std::string(R"({"firstName":"Karim","mobile":null,"notifications":{"documentsBySms":false}})"));
        QVERIFY(decodeAccountPatch(body).value_or(AccountPatch()) == patch);
    }

    void secretsOfTheAccount_areRead()
    {
        const auto password = decodePasswordChange(encodePasswordChange({Secret("a"), Secret("b")}));
        QVERIFY(password && password->currentPassword.equals(Secret("a")) && password->newPassword.equals(Secret("b")));
        const auto email = decodeEmailChange(encodeEmailChange({"n@b.example", Secret("a")}));
        QVERIFY(email && email->newEmail == "n@b.example" && email->password.equals(Secret("a")));
    }

    void badRequests_nameEveryFault_data()
    {
        QTest::addColumn<std::string>("faults");
        QTest::addColumn<std::string>("expected");
        const auto row = [](const char *name, const auto &result, const char *expected) {
            QTest::newRow(name) << (result ? std::string("taken") : faultsOf(result.error())) << std::string(expected);
        };
        row("nothing there", decodeSiteIdentification("{}"), "/cibtpId=missing /siret=missing /code=missing ");
        row("wrong types", decodeSiteIdentification(R"({"cibtpId":1,"siret":[],"code":{}})"),
            "/cibtpId=wrong-type /siret=wrong-type /code=wrong-type ");
        row("long code", decodeSiteIdentification(encodeSiteIdentification({"a", "b", Secret(std::string(129, 'x'))})),
            "/code=too-long ");
        row("long names", decodeOpeningDetails(encodeOpeningDetails(
                {Secret("t"), "e", Secret("p"), std::string(101, 'x'), "f", {}, {}})),
            "/lastName=too-long ");
        row("empty patch", decodeAccountPatch("{}"), "=required ");
        row("unknown members", decodeAccountPatch(R"({"email":"x","notifications":{"fax":true}})"),
            "/email=unknown-member /notifications/fax=unknown-member ");
        row("names cannot go", decodeAccountPatch(R"({"lastName":null})"), "/lastName=required ");
        row("twice", decodePasswordChange(R"({"currentPassword":"a","newPassword":"b","newPassword":"c"})"),
            "/newPassword=duplicate ");
    }
    void badRequests_nameEveryFault()
    {
        QFETCH(const std::string, faults);
        QTEST(faults, "expected");
    }

    void badAnswers_areRefused()
    {
        QVERIFY(!decodeIdentifiedSite(R"({"token":"t","expiresIn":-1,"memberName":"m","siret":"s"})"));
        QVERIFY(!decodeMobileChallenge(R"({"expiresIn":600,"triesLeft":5000000000,"sendsLeft":1})"));
        QVERIFY(!decodeMobileConfirmation(R"({"triesLeft":4})"));
        QVERIFY(!decodeOpeningStatus("[]"));
    }
};

QTEST_APPLESS_MAIN(TestOpeningWire)
#include "tst_openingwire.moc"
