// SPDX-License-Identifier: GPL-3.0-or-later
// J6: sixty clients are taken over through the real windows, from a list without codes to sixty associated sites: the
// codes are asked for, come by post, are read from the letters and typed, and the sites are associated with one password.
#include "core/domain/siret.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/postbox.h"
#include "tests/support/programrun.h"
#include "tests/support/testclient.h"
#include "tests/support/windowdriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kClients = 60;
constexpr int kSiretColumn = 2;
constexpr int kSites = 20; // the firm's before
constexpr int kMostGestures = 10; // and one a code (1-product.md, J6)
constexpr int kPatience = 240'000; // ms; each association is two password hashes on both sides of the sanitizers
const QString kEmail = u"admin@comptagestion.example"_s;
const QString kPassword = u"Truelle-2026!"_s;
const QString kBoard = u"Courriers et associations"_s;

struct Client
{
    QString cibtpId;
    QString siretShown;
    QString code;
};

// By what the letters say: the newest of each SIRET.
std::map<QString, Client> clientsIn(const QStringList &letters)
{
    static const QRegularExpression form(
        u"\\b([0-9]{2}-[0-9]{6}-[0-9]{2})\\b.*SIRET du site ([0-9 ]{17}).*\\b([A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4})\\b"_s);
    std::map<QString, Client> clients;
    for (const QString &letter : letters)
        if (const auto match = form.match(letter); match.hasMatch())
            clients[match.captured(2)] = {match.captured(1), match.captured(2), match.captured(3)};
    return clients;
}

} // namespace

class TestJourneyLetters : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;
    TestClient m_witness; // what the caisse itself says
    ProgramRun m_run;
    WindowDriver m_person;
    QTemporaryDir m_folder;
    int m_letters = 0; // in the caisse's outbox before anything is asked for
    int m_codesTyped = 0;

    [[nodiscard]] PostBox post() const { return PostBox(m_caisse.dataFolder()); }
    [[nodiscard]] QString listFile() const { return m_folder.filePath(u"reprise.csv"_s); }
    [[nodiscard]] Options options() const
    {
        Options options;
        options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
        options.caFile = m_caisse.caFile();
        return options;
    }
    [[nodiscard]] int gestures() const { return m_person.gestures(); }

    // The firm's own list: names, identifiers and SIRETs, no code.
    void writeList(const std::map<QString, Client> &clients)
    {
        QFile list(listFile());
        QVERIFY(list.open(QFile::WriteOnly));
        list.write("Client;N\xc2\xb0 adh\xc3\xa9rent;SIRET\r\n");
        int number = 0;
        for (const auto &[siret, client] : clients)
            list.write(u"Client %1;%2;%3\r\n"_s.arg(++number).arg(client.cibtpId, siret).toUtf8());
    }
    // The system's own dialog, in whatever language its words are.
    QString fileField()
    {
        QWidget *field = nullptr;
        static_cast<void>(m_person.waitUntil(
            [&field] {
                const QWidget *dialog = QApplication::activeModalWidget();
                field = dialog ? dialog->findChild<QWidget *>(u"fileNameEdit"_s) : nullptr;
                return field != nullptr;
            },
            u"a dialog for files"_s));
        return field ? spokenName(field).remove(u'&') : QString();
    }
    // What is typed goes to the row the keyboard is at; Enter ends the field and goes on: one field filled.
    bool typeCode(const QString &code)
    {
        const auto isTyping = [] {
            const QWidget *field = QApplication::focusWidget();
            return field && field->objectName() == u"codeEditor"_s;
        };
        if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }))
            return false;
        QTest::keyClicks(QApplication::focusWidget(), code.left(1)); // opens the field of the first row
        if (!QTest::qWaitFor(isTyping))
            return false;
        QTest::keyClicks(QApplication::focusWidget(), code.mid(1));
        const QWidget *const field = QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        ++m_codesTyped;
        return QTest::qWaitFor([field] { return QApplication::focusWidget() != field; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!canReadLetters())
            QSKIP("pdftotext is not installed (Debian: poppler-utils)");
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, QString::number(kSites), u"--unopened"_s,
                               QString::number(kClients)}),
                 qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
        // One letter is for a site that the firm has already.
        m_letters = int(post().waitForLetters(2 * kClients + 2).size());
        QVERIFY(m_witness.open());
        QVERIFY(m_witness.signIn(m_caisse.endpoint(), kEmail.toStdString(), kPassword.toStdString()));
        QVERIFY(m_witness.synchronise());
        auto clients = clientsIn(post().letters());
        for (const SiteEntry &entry : m_witness.workspace().portfolio().sites())
            clients.erase(QString::fromStdString(Siret::parse(entry.site.siret)->formatted()));
        QCOMPARE(int(clients.size()), kClients);
        writeList(clients);
        m_run.start(options());
        QVERIFY2(m_person.waitForText(u"Connexion à votre espace CIBTP"_s), m_person.problem());
        QVERIFY2(m_person.fill(u"Adresse électronique"_s, kEmail), m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kPassword), m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForText(u"À jour"_s), m_person.problem());
        m_person.restartCounting();
    }

    void cleanupTestCase() { m_run.quit(); }

    void theListIsImported()
    {
        QVERIFY2(m_person.click(kBoard), m_person.problem());
        QVERIFY2(m_person.click(u"Importer un fichier CSV"_s), m_person.problem());
        QVERIFY2(m_person.fill(fileField(), listFile()), m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForText(u"60 sites à ajouter"_s), m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForRows(kBoard, kClients), m_person.problem());
        QVERIFY2(m_person.waitForText(u"60 sites importés"_s), m_person.problem());
    }

    void aLetterIsAskedForEach()
    {
        QVERIFY2(m_person.click(u"Demander 60 codes"_s), m_person.problem());
        QVERIFY2(m_person.waitForText(u"Demander les codes confidentiels"_s), m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForText(u"60 codes demandés"_s, kPatience), m_person.problem());
    }

    void theCodesOfTheLettersAreTyped()
    {
        const auto clients = clientsIn(post().waitForLetters(m_letters + kClients));
        QAbstractItemView *const board = m_person.findView(kBoard);
        board->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(board->window()));
        QVERIFY(board->hasFocus()); // without a gesture: the dialog before left it there
        const QAbstractItemModel *rows = board->model();
        for (int row = 0; row < kClients; ++row) {
            const auto client = clients.find(rows->index(row, kSiretColumn).data().toString());
            QVERIFY(client != clients.end());
            QVERIFY2(typeCode(client->second.code), qPrintable(QString::number(row)));
        }
        QCOMPARE(m_codesTyped, kClients);
        QVERIFY2(m_person.waitForText(u"Associer 60 sites"_s), m_person.problem());
        for (const auto &[siret, client] : clients)
            QVERIFY(!m_person.shows(client.code));
    }

    void onePasswordAssociatesThemAll()
    {
        QVERIFY2(m_person.click(u"Associer 60 sites"_s), m_person.problem());
        QVERIFY2(m_person.fill(u"Mot de passe"_s, kPassword), m_person.problem());
        QVERIFY2(m_person.press(Qt::Key_Return), m_person.problem());
        QVERIFY2(m_person.waitForText(u"60 sites associés"_s, kPatience), m_person.problem());
        qInfo("J6: %d gestures and %d codes", gestures(), m_codesTyped);
        QVERIFY(gestures() <= kMostGestures);
        QVERIFY(!m_person.shows(kPassword));
    }

    void theFirmHasTheSitesNow()
    {
        QVERIFY2(m_person.click(u"Fermer"_s), m_person.problem());
        QVERIFY2(m_person.waitForText(u"60 sites · 60 associés"_s), m_person.problem());
        QVERIFY2(m_person.click(u"Portefeuille"_s), m_person.problem());
        QVERIFY2(m_person.waitForRows(u"Choix de l'adhérent et du site déclarant"_s, kSites + kClients),
                 m_person.problem());
        QVERIFY(m_witness.synchronise());
        QCOMPARE(int(m_witness.workspace().portfolio().sites().size()), kSites + kClients);
        QCOMPARE(m_witness.violations(), QStringList());
    }

    void aRestartRemembersTheBoardAndNoCode()
    {
        m_run.quit();
        m_run.start(options());
        QVERIFY2(m_person.click(kBoard), m_person.problem());
        QVERIFY2(m_person.waitForText(u"60 sites · 60 associés"_s), m_person.problem());
    }
};

QTEST_MAIN(TestJourneyLetters)
#include "tst_journey_letters.moc"
