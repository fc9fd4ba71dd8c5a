// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that the links of e-mails lead to: what they are made of, and what nobody can put into them.
#include "app/caisse/http/answer.h"
#include "app/caisse/pages/html.h"
#include "app/caisse/pages/linkpages.h"
#include "app/caisse/pages/pagelanguage.h"
#include "app/caisse/pages/pagestyle.h"
#include "app/caisse/rules/links.h"
#include "tests/caisse/caisseworld.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace truelle;
using namespace truelle::caisse;
using namespace truelle::caisse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kLea = "lea@x.example";
constexpr const char *kHostile = "<script>alert(1)</script>\"'&<b>";

HeaderList form()
{
    return {{"Content-Type", "application/x-www-form-urlencoded"}};
}

} // namespace

class tst_CaissePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world.emplace(); }

    void text_isNeverMarkup()
    {
        QCOMPARE(Html::text(kHostile).markup(),
                 std::string("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;b&gt;"));
        QCOMPARE(Html::text("a\0b\x1b\x7f\n"_ba.toStdString()).markup(), std::string("ab"));
        QCOMPARE(Html::text("Élodie Müller").markup(), std::string("Élodie Müller"));
    }

    void template_fillsItsPlacesOnly()
    {
        // What is filled in is not looked at for places again.
        QCOMPARE(Html::of("<p>[[a]] [[b]] [[a]] [[c]]</p>", {{"a", Html::text("[[b]]")}, {"b", Html::text("<")}}).markup(),
                 std::string("<p>[[b]] &lt; [[b]] </p>"));
        QCOMPARE(Html::of("a [[b").markup(), std::string("a "));
    }

    void hostileAddress_isShownAsText()
    {
        const LinkView view{LinkState::Good, kHostile, true, true};
        TypedForm typed;
        typed.lastName.text = kHostile;
        typed.firstName.text = kHostile;
        Caisse caisse = m_world->database->caisse();
        caisse.name = kHostile;
        caisse.phone = kHostile;
        for (const LinkPurpose purpose : {LinkPurpose::Activation, LinkPurpose::Certification, LinkPurpose::NewAddress,
                                          LinkPurpose::KeepAddress, LinkPurpose::Password}) {
            for (const PageLanguage language : {PageLanguage::French, PageLanguage::English}) {
                checkHarmless(pageResponse(offerPage(purpose, view, {language, caisse}, typed), language, caisse));
                checkHarmless(
                    pageResponse(outcomePage(purpose, LinkOutcome::Done, kHostile, language), language, caisse));
            }
        }
    }

    void headers_lockThePageDown()
    {
        const Response page = m_world->ask({"GET", passwordLink()});
        QCOMPARE(page.contentType, std::string("text/html; charset=utf-8"));
        const QByteArray hash = QCryptographicHash::hash(
            QByteArrayView(kPageStyle.text().data(), qsizetype(kPageStyle.text().size())), QCryptographicHash::Sha256);
        QCOMPARE(headerOf(page, "Content-Security-Policy"),
                 "default-src 'none'; style-src 'sha256-" + hash.toBase64().toStdString()
                     + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        QVERIFY(page.body.find("<style>" + std::string(kPageStyle.text()) + "</style>") != std::string::npos);
        QCOMPARE(headerOf(page, "Referrer-Policy"), std::string("no-referrer"));
        QCOMPARE(headerOf(page, "X-Frame-Options"), std::string("DENY"));
        Response sent = page;
        dress(sent, {m_world->clock.now(), {}, 1 << 20});
        QCOMPARE(headerOf(sent, "Cache-Control"), std::string("no-store"));
        QCOMPARE(headerOf(sent, "X-Content-Type-Options"), std::string("nosniff"));
        // No script, nothing from elsewhere.
        for (const char *word : {"<script", "javascript:", "http://", "https://", "onclick", " style="})
            QVERIFY2(page.body.find(word) == std::string::npos, word);
    }

    void page_followsTheBrowsersLanguage_data()
    {
        QTest::addColumn<std::string>("wanted");
        QTest::addColumn<bool>("isEnglish");
        QTest::newRow("nothing") << std::string() << false;
        QTest::newRow("French") << std::string("fr-FR,fr;q=0.9,en;q=0.8") << false;
        QTest::newRow("English") << std::string("en-GB,en;q=0.9,fr;q=0.3") << true;
        QTest::newRow("upper case") << std::string("EN") << true;
        QTest::newRow("neither") << std::string("de, es;q=0.5") << false;
        QTest::newRow("English after German") << std::string("de, en;q=0.1") << true;
        QTest::newRow("equal") << std::string("en, fr") << false;
        QTest::newRow("English unwanted") << std::string("en;q=0") << false;
        QTest::newRow("broken") << std::string("en;q=9999999999,,;;q,fr;q=x") << false;
        QTest::newRow("no such language") << std::string("enx") << false;
    }
    void page_followsTheBrowsersLanguage()
    {
        QFETCH(std::string, wanted);
        QFETCH(bool, isEnglish);
        Asked asked{"GET", passwordLink()};
        if (!wanted.empty())
            asked.headers = {{"Accept-Language", wanted}};
        const Response page = m_world->ask(asked);
        QCOMPARE(page.body.find("<html lang=\"en\">") != std::string::npos, isEnglish);
        QCOMPARE(page.body.find("Choose a new password") != std::string::npos, isEnglish);
        QCOMPARE(headerOf(page, "Content-Language"), std::string(isEnglish ? "en" : "fr"));
    }

    void markup_isAccessible()
    {
        const std::string link = passwordLink();
        const Response page = m_world->ask({"POST", link, {}, "password=short&password-again=short", form()});
        QCOMPARE(page.status, 422);
        // Well-formed where HTML lets it be: void elements closed for the reader.
        QString markup = QString::fromStdString(page.body);
        markup.remove(u"<!DOCTYPE html>\n"_s);
        static const QRegularExpression kVoid(u"<(meta|input)([^>]*)>"_s);
        static const QRegularExpression kBare(u" (required|readonly|autofocus)(?=[ >/])"_s);
        markup.replace(kBare, u" \\1=\"\""_s).replace(kVoid, u"<\\1\\2/>"_s);
        QXmlStreamReader reader(markup);
        QSet<QString> ids;
        QStringList named;
        QStringList headings;
        QStringList described;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = reader.attributes();
            if (attributes.hasAttribute(u"id"_s)) {
                QVERIFY(!ids.contains(attributes.value(u"id"_s).toString()));
                ids.insert(attributes.value(u"id"_s).toString());
            }
            if (reader.name() == u"label"_s)
                named << attributes.value(u"for"_s).toString();
            if (reader.name() == u"h1"_s)
                headings << reader.name().toString();
            if (attributes.hasAttribute(u"aria-describedby"_s))
                described << attributes.value(u"aria-describedby"_s).toString().split(u' ');
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString() + markup));
        QCOMPARE(named, (QStringList{u"account"_s, u"password"_s, u"password-again"_s}));
        for (const QString &name : named + described)
            QVERIFY2(ids.contains(name), qPrintable(name));
        QCOMPARE(headings.size(), 1);
        QCOMPARE(described, (QStringList{u"password-fault"_s, u"password-hint"_s}));
        QVERIFY(markup.contains(u"<title>Erreur : "_s));
    }

    void passwordFaults_areToldNextToTheirField_andTheLinkStaysGood_data()
    {
        QTest::addColumn<std::string>("body");
        QTest::addColumn<std::string>("fault");
        const std::string rule = "ne respecte pas la règle";
        QTest::newRow("nothing") << std::string() << std::string("obligatoire");
        QTest::newRow("short") << std::string("password=Aa1%21&password-again=Aa1%21") << rule;
        QTest::newRow("two classes") << std::string("password=abcd1234&password-again=abcd1234") << rule;
        QTest::newRow("different") << std::string("password=Truelle-2027%21&password-again=Truelle-2027")
                                   << std::string("sont différents");
        QTest::newRow("once") << std::string("password=Truelle-2027%21") << std::string("sont différents");
        const std::string character = "un caractère qui ne peut pas";
        QTest::newRow("broken") << std::string("password=%zz") << character;
        QTest::newRow("twice") << std::string("password=a&password=b") << character;
        QTest::newRow("no UTF-8") << std::string("password=%ff") << character;
        QTest::newRow("tab") << std::string("password=Truelle%09-2027&password-again=Truelle%09-2027") << character;
        QTest::newRow("too long") << "password=Aa1" + std::string(1100, 'x') << std::string("trop long");
    }
    void passwordFaults_areToldNextToTheirField_andTheLinkStaysGood()
    {
        QFETCH(std::string, body);
        QFETCH(std::string, fault);
        const std::string link = passwordLink();
        const int hashes = m_world->hasher.verified;
        const Response page = m_world->ask({"POST", link, {}, body, form()});
        QCOMPARE(page.status, 422);
        QVERIFY2(page.body.find(fault) != std::string::npos, page.body.c_str());
        // What was typed is not sent back.
        QVERIFY(page.body.find("Truelle-2027") == std::string::npos);
        QVERIFY(page.body.find("abcd1234") == std::string::npos);
        QCOMPARE(m_world->hasher.verified, hashes);
        const std::string good = "password=Truelle+2027%21%C3%A9&password-again=Truelle+2027%21%C3%A9";
        QCOMPARE(m_world->ask({"POST", link, {}, good, form()}).status, 200);
        QCOMPARE(m_world->signIn(kLea, "Truelle 2027!é").status, 201);
    }

    void nameFaults_areToldNextToTheirField_andNamesAreKept_data()
    {
        QTest::addColumn<std::string>("names");
        QTest::addColumn<QStringList>("faults"); // ids of fields
        QTest::addColumn<std::string>("kept");
        const QString last = u"last-name"_s;
        const QString first = u"first-name"_s;
        QTest::newRow("none") << std::string("last-name=&first-name=") << QStringList{last, first} << std::string();
        QTest::newRow("blank") << std::string("last-name=+%09+&first-name=Anne") << QStringList{last}
                               << std::string("value=\"Anne\"");
        QTest::newRow("not to be seen") << std::string("last-name=Roux&first-name=%E2%80%8F%00") << QStringList{first}
                                        << std::string("value=\"Roux\"");
        QTest::newRow("too long") << "last-name=" + std::string(101, 'x') + "&first-name=Anne" << QStringList{last}
                                  << "value=\"" + std::string(101, 'x') + '"';
        QTest::newRow("markup") << std::string("last-name=%22%3E%3Cscript%3E&first-name=") << QStringList{first}
                                << std::string("value=\"&quot;&gt;&lt;script&gt;\"");
        QTest::newRow("the longest") << "last-name=" + std::string(100, 'x') + "&first-name=%C3%89lo%C3%AFse"
                                     << QStringList() << std::string();
    }
    void nameFaults_areToldNextToTheirField_andNamesAreKept()
    {
        QFETCH(std::string, names);
        QFETCH(QStringList, faults);
        QFETCH(std::string, kept);
        const std::string link = invitation();
        const std::string chosen = "&password=Truelle-2027%21&password-again=Truelle-2027%21";
        const Response page = m_world->ask({"POST", link, {}, names + chosen, form()});
        QCOMPARE(page.status, faults.isEmpty() ? 200 : 422);
        for (const QString &field : {u"last-name"_s, u"first-name"_s, u"password"_s, u"password-again"_s})
            QCOMPARE(page.body.find("id=\"" + field.toStdString() + "-fault\"") != std::string::npos,
                     faults.contains(field));
        QVERIFY2(page.body.find(kept) != std::string::npos, page.body.c_str());
        QVERIFY(page.body.find("Truelle-2027") == std::string::npos);
        QVERIFY(page.body.find("<script") == std::string::npos);
        const QByteArray markup = QByteArray::fromStdString(page.body);
        QCOMPARE(markup.count(" autofocus"), faults.isEmpty() ? 0 : 1);
        if (!faults.isEmpty())
            QCOMPARE(m_world->ask({"POST", link, {}, "last-name=Roux&first-name=Anne" + chosen, form()}).status, 200);
    }

    void invitation_isInTheBrowsersLanguage()
    {
        const Response page = m_world->ask({"GET", invitation(), {}, {}, {{"Accept-Language", "en"}}});
        for (const char *label : {"for=\"last-name\">Last name *<", "for=\"first-name\">First name *<",
                                  "for=\"password\">Password *<", "autocomplete=\"family-name\""})
            QVERIFY2(page.body.find(label) != std::string::npos, label);
    }

    void ruleIsTheCaissesOwn()
    {
        Caisse caisse = m_world->database->caisse();
        caisse.passwordMinimumLength = 12;
        const Page page = offerPage(LinkPurpose::Password, {LinkState::Good, kLea, true}, {PageLanguage::French, caisse});
        QVERIFY(pageResponse(page, PageLanguage::French, caisse).body.find("12 caractères minimum") != std::string::npos);
    }

    void wrongRequests_areToldAsPages_data()
    {
        QTest::addColumn<std::string>("method");
        QTest::addColumn<std::string>("type");
        QTest::addColumn<std::string>("body");
        QTest::addColumn<int>("status");
        const std::string good = "application/x-www-form-urlencoded";
        QTest::newRow("method") << std::string("PUT") << good << std::string() << 405;
        QTest::newRow("delete") << std::string("DELETE") << good << std::string() << 405;
        QTest::newRow("json") << std::string("POST") << std::string("application/json") << std::string("{}") << 415;
        QTest::newRow("no type") << std::string("POST") << std::string() << std::string() << 415;
        QTest::newRow("multipart") << std::string("POST") << std::string("multipart/form-data") << std::string() << 415;
    }
    void wrongRequests_areToldAsPages()
    {
        QFETCH(std::string, method);
        QFETCH(std::string, type);
        QFETCH(std::string, body);
        QFETCH(int, status);
        const std::string link = passwordLink();
        const Response page = m_world->ask({method, link, {}, body, {{"Content-Type", type}}});
        QCOMPARE(page.status, status);
        QCOMPARE(page.contentType, std::string("text/html; charset=utf-8"));
        QVERIFY(page.body.find("<h1") != std::string::npos);
        QCOMPARE(headerOf(page, "Allow").empty(), status != 405);
        QCOMPARE(m_world->ask({"GET", link}).status, 200); // still good
    }

    void refusalsOfTheServer_areToldAsPagesOnlyThere()
    {
        Request visit;
        visit.path = "/activation/token";
        visit.headers = {{"Accept-Language", "en"}};
        Error busy(ErrorCode::RateLimited);
        busy.retryAfter = std::chrono::seconds{7};
        const Response page = m_world->router->dressed(visit, problem(busy, 429));
        QCOMPARE(page.status, 429);
        QVERIFY(page.body.find("One moment, please") != std::string::npos);
        QCOMPARE(headerOf(page, "Retry-After"), std::string("7"));
        for (const char *path : {"/v1/me", "/", "", "/activations", "/v1/activation/token"}) {
            visit.path = path;
            QCOMPARE(m_world->router->dressed(visit, problem(busy, 429)).contentType,
                     std::string("application/problem+json"));
        }
    }

    void failure_isAPageWithoutItsReason()
    {
        const std::string link = passwordLink();
        m_world->change([](Connection &store) { store.script("DROP TABLE one_time_link"); });
        const Response page = m_world->ask({"GET", link});
        QCOMPARE(page.status, 500);
        QCOMPARE(page.contentType, std::string("text/html; charset=utf-8"));
        QVERIFY(page.body.find("one_time_link") == std::string::npos);
    }

    void logs_holdNoToken()
    {
        const std::string link = passwordLink();
        QCOMPARE(m_world->router->pattern(link), std::string_view("/password/{token}"));
    }

private:
    std::string passwordLink()
    {
        if (m_world->value("SELECT count(*) FROM account") == 0)
            m_world->addAccount(kLea);
        return linkFor(LinkPurpose::Password);
    }

    // The link of somebody who was given rights and of whom only the address is known.
    std::string invitation()
    {
        m_world->addAccount(kLea, "pending");
        m_world->change([](Connection &store) {
            store.run("UPDATE account SET password_hash = NULL, last_name = '', first_name = ''");
        });
        return linkFor(LinkPurpose::Activation);
    }

    std::string linkFor(LinkPurpose purpose)
    {
        Secret secret;
        m_world->change([&](Connection &store) {
            secret = issueLink(store, {purpose, 1, std::nullopt, kLea}, m_world->clock.now());
        });
        return std::string(secret.reveal().substr(kAddressPlace.size()));
    }

    static void checkHarmless(const Response &page)
    {
        QVERIFY(page.body.find("<script") == std::string::npos);
        QVERIFY(page.body.find("<b>") == std::string::npos);
        QVERIFY(page.body.find("\"'&<") == std::string::npos);
        QVERIFY(page.body.find("&lt;script&gt;") != std::string::npos);
    }

    std::optional<CaisseWorld> m_world;
};

QTEST_GUILESS_MAIN(tst_CaissePages)
#include "tst_caissepages.moc"
