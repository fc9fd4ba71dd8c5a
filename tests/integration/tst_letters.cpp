// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of a seeded caisse, read from its outbox as their readers do, open and associate the sites they are for;
// and a caisse that is killed between any two steps has lost nothing that it said.
#include "core/domain/siret.h"
#include "tests/caisse/tlspeer.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUnopened = 3;
const QString kFirm = u"admin@comptagestion.example"_s;
const QString kPassword = u"Truelle-2026!"_s;

struct Letters
{
    QString cibtpId;
    QString siret;
    QString code;
};

// What both letters of every site say, by the code letter.
QList<Letters> readLetters(const PostBox &post, int count)
{
    static const QRegularExpression form(
        u"\\b([0-9]{2}-[0-9]{6}-[0-9]{2})\\b.*SIRET du site ([0-9 ]{17}).*\\b([A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4})\\b"_s);
    QList<Letters> found;
    for (const QString &letter : post.waitForLetters(2 * count))
        if (const auto match = form.match(letter); match.hasMatch())
            found.append({match.captured(1), match.captured(2), match.captured(3)});
    return found;
}

QJsonObject membersOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

} // namespace

class TestLetters : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<CaisseProcess> m_caisse;
    QList<Letters> m_letters;

    [[nodiscard]] std::unique_ptr<TlsPeer> connected() const
    {
        QFile authority(m_caisse->caFile());
        if (!authority.open(QFile::ReadOnly))
            return nullptr;
        auto peer = std::make_unique<TlsPeer>(authority.readAll());
        return peer->connectTo(static_cast<quint16>(m_caisse->port())) ? std::move(peer) : nullptr;
    }
    [[nodiscard]] QByteArray request(const QString &path, const QByteArray &type, const QByteArray &body) const
    {
        return "POST " + path.toLatin1() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }
    [[nodiscard]] QByteArray jsonRequest(const QString &path, const QJsonObject &body) const
    {
        return request(path, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    RawAnswer post(const QString &path, const QJsonObject &body) const
    {
        const auto peer = connected();
        return peer ? peer->ask(jsonRequest(path, body)) : RawAnswer{};
    }
    QString identify(const QString &path, const Letters &letters) const
    {
        const RawAnswer answer
            = post(path, {{u"cibtpId"_s, letters.cibtpId}, {u"siret"_s, letters.siret}, {u"code"_s, letters.code}});
        return membersOf(answer)[u"token"_s].toString();
    }
    static QJsonObject details(const QString &token, const QString &email)
    {
        return {{u"token"_s, token},
                {u"email"_s, email},
                {u"password"_s, kPassword},
                {u"lastName"_s, u"Girard"_s},
                {u"firstName"_s, u"Paul"_s}};
    }
    QString state(const QString &token) const
    {
        return membersOf(post(u"/v1/openings:status"_s, {{u"token"_s, token}}))[u"state"_s].toString();
    }
    int signIn(const QString &email) const
    {
        return post(u"/v1/sessions"_s, {{u"email"_s, email}, {u"password"_s, kPassword}}).status;
    }
    // Without a warning, and up again.
    bool killAndServe() const
    {
        m_caisse->kill();
        return m_caisse->serve();
    }

private Q_SLOTS:
    void init()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed (Debian: poppler-utils)");
        m_caisse = std::make_unique<CaisseProcess>();
        QVERIFY2(m_caisse->run({u"seed"_s, u"--sites"_s, u"20"_s, u"--unopened"_s, QString::number(kUnopened)}),
                 qPrintable(m_caisse->output()));
        QVERIFY2(m_caisse->serve(), qPrintable(m_caisse->output()));
        m_letters = readLetters(PostBox(m_caisse->dataFolder()), kUnopened + 1);
        QCOMPARE(m_letters.size(), kUnopened + 1);
    }

    void lettersBecomeAnAccountAlthoughTheCaisseIsKilledBetweenAnyTwoSteps()
    {
        const QString email = u"paul@nouveau.example"_s;
        const QString token = identify(u"/v1/openings"_s, m_letters.front());
        QVERIFY(!token.isEmpty());
        QVERIFY(killAndServe());
        QCOMPARE(state(token), u"identified"_s);
        QCOMPARE(post(u"/v1/openings:complete"_s, details(token, email)).status, 202);
        QVERIFY(killAndServe());
        QCOMPARE(state(token), u"waiting-for-activation"_s);
        QCOMPARE(signIn(email), 403);
        const QUrl link(PostBox(m_caisse->dataFolder()).waitForMail(email, u"/activation/"_s).link(u"/activation/"_s));
        QVERIFY(!link.path().isEmpty());
        QVERIFY(killAndServe());
        const auto page = connected();
        QVERIFY(page);
        QCOMPARE(page->get(link.path().toLatin1()).status, 200); // as mail scanners do: without effect
        QCOMPARE(state(token), u"waiting-for-activation"_s);
        const auto pressed = connected();
        QVERIFY(pressed);
        QCOMPARE(pressed->ask(request(link.path(), "application/x-www-form-urlencoded", {})).status, 200);
        QVERIFY(killAndServe());
        QCOMPARE(state(token), u"activated"_s);
        QCOMPARE(signIn(email), 201);
        QCOMPARE(identify(u"/v1/openings"_s, m_letters.front()), QString()); // good once
    }

    void sitesAreAssociatedAlthoughTheCaisseIsKilledBetweenAnyTwoSteps()
    {
        for (const Letters &letters : std::as_const(m_letters)) {
            const QString token = identify(u"/v1/associations"_s, letters);
            QVERIFY(killAndServe());
            const QJsonObject person{{u"token"_s, token}, {u"email"_s, kFirm}, {u"password"_s, kPassword}};
            const RawAnswer done = post(u"/v1/associations:complete"_s, person);
            QCOMPARE(done.status, 200);
            const auto siret = Siret::parse(letters.siret.toStdString());
            QVERIFY(siret);
            QCOMPARE(membersOf(done)[u"siret"_s].toString().toStdString(), siret->digits());
            QVERIFY(killAndServe());
            QCOMPARE(post(u"/v1/associations:complete"_s, person).body, done.body); // its answer was lost
        }
    }

    // Killed while it works on a step: whatever had become of it, the step can be repeated and ends as it should.
    void stepThatIsKilledCanBeRepeated()
    {
        const Letters &letters = m_letters.back();
        const QString token = identify(u"/v1/openings"_s, letters);
        for (int i = 0; i < 4; ++i) {
            const QString email = u"p%1@nouveau.example"_s.arg(i);
            const auto peer = connected();
            QVERIFY(peer);
            peer->send(jsonRequest(u"/v1/openings:complete"_s, details(token, email)));
            QVERIFY(killAndServe());
        }
        const QString email = u"last@nouveau.example"_s;
        QCOMPARE(post(u"/v1/openings:complete"_s, details(token, email)).status, 202);
        const QUrl link(PostBox(m_caisse->dataFolder()).waitForMail(email, u"/activation/"_s).link(u"/activation/"_s));
        const auto pressed = connected();
        QVERIFY(pressed);
        pressed->send(request(link.path(), "application/x-www-form-urlencoded", {}));
        QVERIFY(killAndServe());
        const auto again = connected();
        QVERIFY(again);
        static_cast<void>(again->ask(request(link.path(), "application/x-www-form-urlencoded", {})));
        QCOMPARE(state(token), u"activated"_s);
        QCOMPARE(signIn(email), 201);
        QCOMPARE(signIn(u"p0@nouveau.example"_s), 401); // corrected away
    }

    void lostCodeIsSentByLetter()
    {
        const PostBox post(m_caisse->dataFolder());
        const auto before = static_cast<int>(post.letters().size());
        const Letters &letters = m_letters.back();
        const QJsonObject asked{{u"cibtpId"_s, letters.cibtpId}};
        QCOMPARE(this->post(u"/v1/code-requests"_s, asked).status, 202);
        QVERIFY(killAndServe());
        QCOMPARE(post.waitForLetters(before + 1).size(), before + 1);
        const QString code = post.codeFor(letters.siret);
        QVERIFY(code != letters.code);
        QCOMPARE(identify(u"/v1/openings"_s, letters), QString()); // the older letter
        QVERIFY(!identify(u"/v1/openings"_s, {letters.cibtpId, letters.siret, code}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLetters)
#include "tst_letters.moc"
