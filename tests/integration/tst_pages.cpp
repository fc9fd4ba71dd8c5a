// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the caisse's e-mails in a real Chromium without script, against a real caisse.
#include "tests/support/browserprocess.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"
#include "tests/support/webclient.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPaul = u"paul.girard@toitures-girard.example"_s; // waits for his activation
const QString kLea = u"lea.fournier@batiloire.example"_s;
const QString kInvited = u"noemie.darc@atelier.example"_s; // has rights, and no names yet
const QString kPassword = u"Truelle-2026!"_s;
const QString kNewPassword = u"Échafaudage 2027 & <co>"_s;

} // namespace

class tst_Pages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"20"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.log()));
        m_web = std::make_unique<WebClient>(m_caisse.caFile());
        const auto started = m_browser.start(m_caisse.caFile());
        if (started == BrowserProcess::Start::NotInstalled)
            QSKIP("chromium, chromedriver or certutil is not installed");
        QVERIFY(started == BrowserProcess::Start::Ready);
    }

    void activation()
    {
        const QString link = askedLink(u"activations:resend"_s, kPaul, u"/activation/"_s);
        QVERIFY(!link.isEmpty());
        QVERIFY2(m_browser.open(link), m_browser.problem());
        QCOMPARE(m_browser.language(), u"fr"_s);
        QVERIFY2(m_browser.title().startsWith(u"Activation de votre compte"_s), m_browser.problem());
        QVERIFY2(m_browser.text().contains(kPaul), m_browser.problem());
        QCOMPARE(signIn(kPaul, kPassword), 403); // looking is not following
        QVERIFY2(m_browser.press(u"Activer mon compte"_s), m_browser.problem());
        QVERIFY2(m_browser.text().contains(u"Votre compte est activé"_s), m_browser.problem());
        QCOMPARE(signIn(kPaul, kPassword), 201);

        QVERIFY(m_browser.open(link));
        QVERIFY2(m_browser.text().contains(u"Ce lien a déjà servi"_s), m_browser.problem());
        QVERIFY2(!m_browser.press(u"Activer mon compte"_s), "a used link offers nothing");
        m_tokens << link.section(u'/', -1);
    }

    void invitation()
    {
        const QString link = invited();
        QVERIFY(!link.isEmpty());
        QVERIFY2(m_browser.open(link), m_browser.problem());
        QVERIFY2(m_browser.text().contains(u"Indiquez votre nom et votre prénom"_s), m_browser.problem());
        // A blank is something to a browser, and no name.
        QVERIFY2(m_browser.fill(u"Nom *"_s, u"d'Arc & <fils>"_s) && m_browser.fill(u"Prénom *"_s, u"  "_s)
                     && choosePassword(),
                 m_browser.problem());
        QVERIFY2(m_browser.text().contains(u"Ce champ est obligatoire."_s), m_browser.problem());
        QVERIFY(m_browser.title().startsWith(u"Erreur"_s));
        QCOMPARE(signIn(kInvited, kNewPassword), 401);
        // The last name is still there: a browser would not send the form without one.
        QVERIFY2(m_browser.fill(u"Prénom *"_s, u"Noémie"_s) && choosePassword(), m_browser.problem());
        QVERIFY2(m_browser.text().contains(u"Votre compte est activé"_s), m_browser.problem());
        QCOMPARE(signIn(kInvited, kNewPassword), 201);
        QVERIFY(m_caisse.run({u"account"_s, u"list"_s}));
        QVERIFY2(m_caisse.output().contains(u"d'Arc & <fils>"_s), qPrintable(m_caisse.output()));
        m_tokens << link.section(u'/', -1);
    }

    void forgottenPassword()
    {
        const QString link = askedLink(u"password-resets"_s, kLea, u"/password/"_s);
        QVERIFY(!link.isEmpty());
        QVERIFY2(m_browser.open(link), m_browser.problem());
        QVERIFY2(m_browser.text().contains(u"8 caractères minimum"_s), m_browser.problem());
        type(u"abcd1234"_s, u"abcd1234"_s);
        QVERIFY2(m_browser.text().contains(u"ne respecte pas la règle"_s), m_browser.problem());
        QVERIFY(m_browser.title().startsWith(u"Erreur"_s));
        type(kNewPassword, kPassword);
        QVERIFY2(m_browser.text().contains(u"sont différents"_s), m_browser.problem());
        QCOMPARE(signIn(kLea, kPassword), 201);
        type(kNewPassword, kNewPassword);
        QVERIFY2(m_browser.text().contains(u"Votre mot de passe est modifié"_s), m_browser.problem());
        QCOMPARE(signIn(kLea, kPassword), 401);
        QCOMPARE(signIn(kLea, kNewPassword), 201);
        m_tokens << link.section(u'/', -1);
    }

    void replacedLink_hasExpired()
    {
        const QString first = askedLink(u"password-resets"_s, kLea, u"/password/"_s);
        const QString second = askedLink(u"password-resets"_s, kLea, u"/password/"_s);
        QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
        QVERIFY(m_browser.open(first));
        QVERIFY2(m_browser.text().contains(u"Ce lien a expiré"_s), m_browser.problem());
        QVERIFY2(!m_browser.fill(u"Nouveau mot de passe"_s, kPassword), "an expired link offers nothing");
        QVERIFY(m_browser.open(second));
        QVERIFY2(m_browser.text().contains(u"Confirmez le mot de passe"_s), m_browser.problem());
        m_tokens << first.section(u'/', -1) << second.section(u'/', -1);
    }

    void unknownAndMutilatedLinks()
    {
        for (const QString &path : {QString(u"/activation/"_s + QString(43, u'A')), u"/activation/x"_s, u"/activation"_s,
                                    u"/password/%zz"_s, u"/keep-address/%3Cb%3E"_s}) {
            QVERIFY2(m_browser.open(address() + path), m_browser.problem());
            QVERIFY2(m_browser.text().contains(u"Ce lien n'est pas valable"_s), m_browser.problem());
        }
    }

    void english()
    {
        BrowserProcess browser;
        QVERIFY(browser.start(m_caisse.caFile(), u"en"_s) == BrowserProcess::Start::Ready);
        QVERIFY2(browser.open(address() + u"/certification/none"_s), browser.problem());
        QCOMPARE(browser.language(), u"en"_s);
        QVERIFY2(browser.text().contains(u"This link is not valid"_s), browser.problem());
    }

    void tooMuch_isToldAsAPage()
    {
        QSslSocket socket;
        QSslConfiguration trust = socket.sslConfiguration();
        trust.setCaCertificates(QSslCertificate::fromPath(m_caisse.caFile()));
        socket.setSslConfiguration(trust);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(m_caisse.port()));
        QVERIFY(socket.waitForEncrypted());
        socket.write("POST /activation/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n"
                     "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead())
            answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 413 ") && answer.contains("Content-Type: text/html"), answer.constData());
    }

    void logHoldsNoToken()
    {
        m_caisse.stop();
        const QString log = m_caisse.log();
        QVERIFY(log.contains(u"/activation/{token}"_s));
        for (const QString &token : m_tokens)
            QVERIFY(!token.isEmpty() && !log.contains(token));
    }

private:
    [[nodiscard]] QString address() const { return u"https://127.0.0.1:%1"_s.arg(m_caisse.port()); }

    // The newest link of this kind once another one has come.
    QString askedLink(const QString &what, const QString &to, const QString &part)
    {
        const PostBox post(m_caisse.dataFolder());
        const auto mails = post.mails(to);
        const auto before = std::ranges::count_if(
            mails, [&part](const PostBox::Mail &mail) { return mail.body.contains(part); });
        const QByteArray body = "{\"email\":\"" + to.toUtf8() + "\"}";
        if (m_web->postJson(address() + u"/v1/"_s + what, body).status != 202)
            return {};
        return post.waitForMail(to, part, static_cast<int>(before)).link(part);
    }

    // The link of somebody whom an operator gave rights to.
    QString invited()
    {
        QTemporaryDir folder;
        const auto imports = [&](const QString &name, const QByteArray &table) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
                return false;
            file.close();
            return m_caisse.run({u"import"_s, file.fileName()});
        };
        const bool isKnown = imports(u"sites.csv"_s, "member;cibtp_id;siret;town\nAtelier;90-900001-01;90000100900019;Nantes\n")
            && imports(u"delegations.csv"_s, "siret;beneficiary;rights\n90000100900019;" + kInvited.toUtf8() + ";*=consult\n");
        return isKnown ? askedLink(u"activations:resend"_s, kInvited, u"/activation/"_s) : QString();
    }

    bool choosePassword()
    {
        return m_browser.fill(u"Mot de passe *"_s, kNewPassword)
            && m_browser.fill(u"Confirmez le mot de passe *"_s, kNewPassword)
            && m_browser.press(u"Activer mon compte"_s);
    }

    int signIn(const QString &email, const QString &password)
    {
        const QByteArray body
            = "{\"email\":\"" + email.toUtf8() + "\",\"password\":\"" + password.toUtf8() + "\"}";
        return m_web->postJson(address() + u"/v1/sessions"_s, body).status;
    }

    void type(const QString &password, const QString &again)
    {
        QVERIFY2(m_browser.fill(u"Nouveau mot de passe"_s, password), m_browser.problem());
        QVERIFY2(m_browser.fill(u"Confirmez le mot de passe"_s, again), m_browser.problem());
        QVERIFY2(m_browser.press(u"Valider"_s), m_browser.problem());
    }

    CaisseProcess m_caisse;
    BrowserProcess m_browser;
    std::unique_ptr<WebClient> m_web;
    QStringList m_tokens;
};

QTEST_GUILESS_MAIN(tst_Pages)
#include "tst_pages.moc"
