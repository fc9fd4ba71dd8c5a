// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong, as the person meets it: a sentence each, without a code, with nothing lost.
#include "app/desktop/program.h"
#include "app/desktop/singleinstance.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/programrun.h"
#include "tests/support/tlsserver.h"
#include "tests/support/windowdriver.h"
#include "ui/services/errortext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPassword = u"Truelle-2026!"_s;
const QString kAdministrator = u"lea.fournier@batiloire.example"_s;
const QString kOneSite = u"karim.moreau@charpentes-moreau.example"_s;
const QString kChooser = u"Choix de l'adhérent et du site déclarant"_s;
constexpr int kStartTime = 30'000; // ms

QString sentence(ErrorCode code)
{
    return ui::errorWords(Error(code)).whatHappened;
}

bool damage(const QString &path)
{
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.size() > 0 && file.write(QByteArray(8192, 'x')) == 8192;
}

bool runSql(const QString &path, const char *sql)
{
    sqlite3 *database = nullptr;
    const bool isDone = sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK
        && sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return isDone;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJourneyBadInput : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;
    std::unique_ptr<ProgramRun> m_run;
    std::unique_ptr<WindowDriver> m_person;

    [[nodiscard]] Options options() const
    {
        Options options;
        options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
        options.caFile = m_caisse.caFile();
        return options;
    }

    bool signIn(const QString &email, const QString &password)
    {
        return m_person->waitForText(u"Connexion à votre espace CIBTP"_s)
            && m_person->fill(u"Adresse électronique"_s, email) && m_person->fill(u"Mot de passe"_s, password)
            && m_person->click(u"Connexion"_s);
    }

    // On the page for a caisse, as on a first start without options.
    bool discover(const QString &address)
    {
        return m_person->waitForText(u"Votre caisse"_s) && m_person->fill(u"Adresse de la caisse"_s, address)
            && m_person->click(u"Vérifier l'adresse"_s);
    }

    // No name of a code, no number of HTTP, no markup: words.
    void verifyInWords()
    {
        for (const QString &line : m_person->screen()) {
            static const QRegularExpression code(u"\\b[a-z]+-[a-z]+-[a-z]+\\b|\\bHTTP\\b|[{}<>]|::|\\b[45]\\d\\d\\b"_s);
            const bool isData = line.contains(u'@') || line.contains("https://"_L1);
            QVERIFY2(isData || !code.match(line).hasMatch(), qPrintable(line));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    }

    void init()
    {
        m_run = std::make_unique<ProgramRun>();
        m_person = std::make_unique<WindowDriver>();
    }

    void cleanup()
    {
        m_run.reset();
    }

    void whoHasOneSiteIsToldInItOfTheCertification()
    {
        QVERIFY(runSql(m_caisse.dataFolder() + u"/caisse.db"_s,
                       "UPDATE account SET email_certified_until = CAST(julianday('now') - 2440587.5 AS INTEGER) + 10 "
                       "WHERE email = 'karim.moreau@charpentes-moreau.example'"));
        m_run->start(options());
        QVERIFY2(signIn(kOneSite, kPassword) && m_person->waitForText(u"Changer de tiers"_s)
                     && m_person->waitForText(u"est à renouveler avant le"_s),
                 m_person->problem());
        QVERIFY2(m_person->click(u"Mon compte utilisateur"_s, u"spaceNotice"_s)
                     && m_person->waitForText(u"Connexion et contact"_s),
                 m_person->problem());
        QVERIFY2(m_person->shows(u"Changer de tiers"_s), m_person->problem()); // still in the space
        verifyInWords();
    }

    void aWrongPasswordKeepsTheAddress()
    {
        m_run->start(options());
        QVERIFY2(signIn(kAdministrator, u"faux"_s), m_person->problem());
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::InvalidCredentials)), m_person->problem());
        QCOMPARE(qobject_cast<QLineEdit *>(m_person->find(u"Adresse électronique"_s))->text(), kAdministrator);
        QVERIFY(m_person->find(u"Mot de passe"_s)->hasFocus());
        verifyInWords();
        QVERIFY2(m_person->fill(u"Mot de passe"_s, kPassword) && m_person->press(Qt::Key_Return), m_person->problem());
        QVERIFY2(m_person->waitForRows(kChooser, 12), m_person->problem());
    }

    void aLockedAccountSaysHowLongToWait()
    {
        m_run->start(options());
        for (int attempt = 0; attempt < 12 && !m_person->shows(sentence(ErrorCode::AccountLocked)); ++attempt) {
            QVERIFY2(signIn(u"nadia.benali@comptagestion.example"_s, u"faux%1"_s.arg(attempt)), m_person->problem());
            QVERIFY2(m_person->waitUntil([&] { return m_person->find(u"Connexion"_s, u"signInPage"_s) != nullptr
                                                   && (m_person->shows(sentence(ErrorCode::AccountLocked))
                                                       || m_person->shows(sentence(ErrorCode::InvalidCredentials))); },
                                         u"an answer"_s),
                     m_person->problem());
        }
        QVERIFY(m_person->shows(sentence(ErrorCode::AccountLocked)));
        const QString all = m_person->screen().join(u'\n');
        QVERIFY2(all.contains(QRegularExpression(u"Réessayez dans \\d+ "_s)), qPrintable(all));
        verifyInWords();
    }

    void anAccountThatWaitsForActivationSaysWhereTheLinkIs()
    {
        m_run->start(options());
        QVERIFY2(signIn(u"paul.girard@toitures-girard.example"_s, kPassword), m_person->problem());
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::AccountNotActivated)), m_person->problem());
        QVERIFY(m_person->shows(u"courriel d'activation"_s));
        verifyInWords();
    }

    void anUnknownCaisseIsNotFound()
    {
        m_run->start({});
        QVERIFY2(discover(u"https://caisse.invalid"_s), m_person->problem());
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::HostNotFound)), m_person->problem());
        QCOMPARE(qobject_cast<QLineEdit *>(m_person->find(u"Adresse de la caisse"_s))->text(), u"https://caisse.invalid"_s);
        verifyInWords();
    }

    void anAddressThatIsNoneIsSaidAtTheField()
    {
        m_run->start({});
        QVERIFY2(discover(u"http://127.0.0.1"_s), m_person->problem());
        QVERIFY2(m_person->waitForText(u"Cette adresse n'est pas valable"_s), m_person->problem());
        QVERIFY(m_person->find(u"Adresse de la caisse"_s)->accessibleDescription().contains("Erreur"_L1));
    }

    void anUntrustedCertificateOffersNoWayAround()
    {
        m_run->start({});
        QVERIFY2(discover(QString::fromStdString(m_caisse.endpoint().baseUrl)), m_person->problem());
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::CertificateUntrusted)), m_person->problem());
        QVERIFY(!m_person->find(u"Continuer avec cette caisse"_s));
        QVERIFY(m_person->find(u"Certificat d'autorité de la caisse"_s)); // the one right way is at hand
        verifyInWords();
    }

    void aServerThatIsDownIsSaidToBe()
    {
        QTcpServer taken; // a port that is free a moment later
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString address = u"https://127.0.0.1:%1"_s.arg(taken.serverPort());
        taken.close();
        m_run->start({});
        QVERIFY2(discover(address), m_person->problem());
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::ConnectionRefused)), m_person->problem());
        verifyInWords();
    }

    void aServerThatAnswersAPageIsNoCaisse()
    {
        const TestAuthority authority;
        TlsServer server(authority.issue({}));
        server.answerWith(httpBytes(200, "text/html", "<html><body><h1>Wi-Fi de l'hôtel</h1></body></html>"));
        QTemporaryDir folder;
        QFile ca(folder.filePath(u"ca.pem"_s));
        QVERIFY(ca.open(QIODevice::WriteOnly));
        ca.write(QByteArray::fromStdString(authority.pem()));
        ca.close();
        Options options;
        options.caisse = QString::fromStdString(server.url());
        options.caFile = ca.fileName();
        m_run->start(options);
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::NotACaisse)), m_person->problem());
        QVERIFY(!m_person->shows(u"hôtel"_s));
        verifyInWords();
    }

    void aNewerStoreIsLeftAlone()
    {
        m_run->start(options());
        m_run->quit();
        const QString desk = m_run->profile() + u"/desk.db"_s;
        QVERIFY(runSql(desk, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version=9999"));
        const QByteArray before = contentOf(desk);
        m_run->start(options());
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::StoreNewer)), m_person->problem());
        verifyInWords();
        QVERIFY2(m_person->click(u"Quitter"_s), m_person->problem());
        m_run->quit();
        QCOMPARE(contentOf(desk), before);
    }

    void aDamagedCacheIsSaidAndFilledAgain()
    {
        m_run->start(options());
        QVERIFY2(signIn(kAdministrator, kPassword) && m_person->waitForRows(kChooser, 12), m_person->problem());
        QVERIFY2(m_person->waitForText(u"À jour"_s), m_person->problem());
        m_run->quit();
        QVERIFY(damage(m_run->profile() + u"/cache.db"_s));
        m_run->start(options());
        QVERIFY2(m_person->waitForText(u"Le cache de cet ordinateur était endommagé"_s), m_person->problem());
        verifyInWords();
        QVERIFY2(m_person->click(u"Continuer"_s), m_person->problem());
        QVERIFY2(m_person->waitForRows(kChooser, 12), m_person->problem());
        QVERIFY(!m_person->find(u"Mot de passe"_s));
    }

    void aDamagedDeskIsSaidAndSetAside()
    {
        m_run->start(options());
        QVERIFY2(signIn(kAdministrator, kPassword) && m_person->waitForRows(kChooser, 12), m_person->problem());
        m_run->quit();
        QVERIFY(damage(m_run->profile() + u"/desk.db"_s));
        m_run->start(options());
        QVERIFY2(m_person->waitForText(u"Le fichier de ce que vous avez préparé était endommagé"_s), m_person->problem());
        verifyInWords();
        const QStringList kept = QDir(m_run->profile()).entryList({u"desk.db*"_s});
        QVERIFY2(kept.size() > 1, qPrintable(kept.join(u' ')));
    }

    void aProfileThatCannotBeWrittenIsSaid()
    {
        QTemporaryDir folder;
        Options unwritable = options();
#ifdef Q_OS_UNIX
        if (geteuid() != 0) { // root may write anywhere
            unwritable.profile = folder.filePath(u"read-only"_s);
            QVERIFY(QDir().mkpath(unwritable.profile));
            QVERIFY(QFile::setPermissions(unwritable.profile, QFile::ReadOwner | QFile::ExeOwner));
            m_run->start(unwritable);
            QVERIFY2(m_person->waitForText(sentence(ErrorCode::StoreNoAccess)), m_person->problem());
            verifyInWords();
            m_run->quit();
            QFile::setPermissions(unwritable.profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
#endif
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        unwritable.profile = file.fileName() + u"/profile"_s;
        m_run->start(unwritable);
        QVERIFY2(m_person->waitForText(sentence(ErrorCode::StoreNoAccess)), m_person->problem());
        verifyInWords();
    }

    void aSecondStartEndsAndBringsTheFirstToTheFront()
    {
        QTemporaryDir profile;
        const QStringList arguments{u"--profile"_s, profile.path(), u"--language"_s, u"fr"_s};
        QProcess first;
        first.start(QStringLiteral(TRUELLE_PROGRAM), arguments);
        QVERIFY(first.waitForStarted(kStartTime));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(profile.filePath(u"desk.db"_s)), kStartTime);
        QProcess second;
        second.start(QStringLiteral(TRUELLE_PROGRAM), arguments);
        QVERIFY(second.waitForFinished(kStartTime));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QVERIFY2(second.exitCode() == 0, second.readAllStandardError().constData());
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished(kStartTime));
    }

    void theFirstOneIsShownAgainForASecondStart()
    {
        Options here = options();
        here.profile = m_run->profile();
        SingleInstance instance(here.profile);
        QCOMPARE(instance.claim(), SingleInstance::Claim::Ours);
        m_run->start(here);
        QObject::connect(&instance, &SingleInstance::activationRequested, &m_run->program(), &Program::comeToFront);
        QWidget *window = m_run->program().window();
        window->showMinimized();
        QVERIFY(window->isMinimized());
        QProcess second;
        second.start(QStringLiteral(TRUELLE_PROGRAM), {u"--profile"_s, here.profile});
        QTRY_VERIFY_WITH_TIMEOUT(second.state() == QProcess::NotRunning, kStartTime);
        QVERIFY2(second.exitCode() == 0, second.readAllStandardError().constData());
        QTRY_VERIFY(!window->isMinimized() && window->isVisible());
    }
};

QTEST_MAIN(TestJourneyBadInput)
#include "tst_journey_badinput.moc"
