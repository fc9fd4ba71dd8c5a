// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/post/dispatcher.h"
#include "app/caisse/post/letter.h"
#include "app/caisse/post/mime.h"
#include "app/caisse/post/outbox.h"
#include "app/caisse/store/reference.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace truelle;
using namespace truelle::caisse;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(9)};
constexpr const char *kPublicAddress = "https://caisse.example:8443";
const MailSender kSender{"Caisse de démonstration", "contact@caisse.example"};

QueuedPost mail(std::string body = "Bonjour,\n\nÀ bientôt.\n")
{
    QueuedPost post;
    post.id = 7;
    post.post = {PostChannel::Mail,    "lea@batiloire.example", "Léa Fournier",
                 "Vos droits d'accès", std::move(body),         "test"};
    post.created = kNow;
    return post;
}

QueuedPost letter()
{
    QueuedPost post;
    post.id = 8;
    post.post = {PostChannel::Letter,
                 "Toitures Girard\n12 rue des Compagnons\n18000 Bourges",
                 "Toitures Girard",
                 "Votre code confidentiel provisoire",
                 "Madame, Monsieur,\n\nVoici l'œuvre à 5 € déjà reçue.\n\n"
                 "Identifiant CIBTP : 75-004514-01\nSIRET du site : 991 128 067 00014\n\nSalutations.",
                 "letter"};
    post.created = kNow;
    return post;
}

// Answers as it was told, then with success; counts.
class ScriptedCarrier final : public Carrier
{
public:
    explicit ScriptedCarrier(std::deque<ErrorCode> failures = {})
        : m_failures(std::move(failures))
    {
    }
    Result<void> deliver(const QueuedPost &post, const std::atomic<bool> &) override
    {
        ids.push_back(post.id);
        if (m_failures.empty())
            return {};
        const ErrorCode code = m_failures.front();
        m_failures.pop_front();
        return Error(code, "scripted");
    }
    std::vector<std::int64_t> ids;

private:
    std::deque<ErrorCode> m_failures;
};

} // namespace

class TestPost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.setNow(kNow);
        auto opened = Database::open(m_folder->path().toStdString(), m_clock);
        QVERIFY(opened);
        m_database = *std::move(opened);
    }

    void messageIsAsciiWithShortLinesAndItsOwnIdentity()
    {
        const auto message = mimeMessage(
            mail("Très long : " + std::string(3000, 'x') + "\n.point\nFrom ici\nfin \n"), kSender);
        QVERIFY(message);
        const QByteArray bytes = QByteArray::fromStdString(*message);
        for (const QByteArray &line : bytes.split('\n')) {
            QVERIFY2(line.size() <= 78, line.constData());
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
        }
        for (const char c : bytes)
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
        QVERIFY(bytes.contains("Date: Tue, 24 Nov 2026 09:00:00 +0000\r\n"));
        QVERIFY(bytes.contains("Message-ID: <post-7.1795510800000@caisse.example>\r\n"));
        QVERIFY(bytes.contains("Subject: =?UTF-8?B?"));
        QVERIFY(bytes.contains("Content-Type: text/plain; charset=utf-8\r\n"));
        QVERIFY(bytes.contains("\r\n=2Epoint\r\n"));
        QVERIFY(bytes.contains("fin=20\r\n"));
        QCOMPARE(*mimeMessage(mail(), kSender), *mimeMessage(mail(), kSender));
    }

    void messageIsReadBackByAnotherProgram()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not there");
        QueuedPost post = mail("Élodie = œuvre, 5 €.\n.\nfin\n");
        post.post.subject =
            std::string("Très très longue ligne d'objet : ") + "é é é é é é é é é é é é é é é é é é é";
        const auto message = mimeMessage(post, kSender);
        QVERIFY(message);
        QProcess process;
        process.start(python,
                      {u"-c"_s,
                       u"import sys,email,email.policy\n"
                       "m=email.message_from_bytes(sys.stdin.buffer.read(),policy=email.policy.default)\n"
                       "sys.stdout.buffer.write(('|'.join([m['subject'],str(m['to']),str(m['from']),"
                       "m.get_content().replace('\\r','')])).encode())"_s});
        process.write(QByteArray::fromStdString(*message));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromStdString(post.post.subject)
                + u"|Léa Fournier <lea@batiloire.example>|Caisse de démonstration <contact@caisse.example>|"
                  "Élodie = œuvre, 5 €.\n.\nfin\n"_s);
    }

    void forgedHeadersAreRefused_data()
    {
        QTest::addColumn<QString>("recipient");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("subject");
        const QString good = u"a@b.example"_s;
        QTest::newRow("line in the address")
            << u"a@b.example>\r\nRCPT TO:<evil@c.example"_s << u"N"_s << u"S"_s;
        QTest::newRow("brackets in the address") << u"<a@b.example>"_s << u"N"_s << u"S"_s;
        QTest::newRow("two addresses") << u"a@b.example,c@d.example"_s << u"N"_s << u"S"_s;
        QTest::newRow("line in the name") << good << u"N\r\nBcc: evil@c.example"_s << u"S"_s;
        QTest::newRow("line in the subject") << good << u"N"_s << u"S\nBcc: evil@c.example"_s;
        QTest::newRow("carriage return alone") << good << u"N"_s << u"S\rx"_s;
        QTest::newRow("NUL in the subject") << good << u"N"_s << u"S"_s + QChar(u'\0') + u"x"_s;
    }
    void forgedHeadersAreRefused()
    {
        QFETCH(QString, recipient);
        QFETCH(QString, name);
        QFETCH(QString, subject);
        QueuedPost post = mail();
        post.post.recipient = recipient.toStdString();
        post.post.recipientName = name.toStdString();
        post.post.subject = subject.toStdString();
        const auto message = mimeMessage(post, kSender);
        QVERIFY(!message && message.error().code == ErrorCode::InvalidInput);
    }

    void letterIsAPdfThatShowsItsIdentifiers()
    {
        const auto pdf = letterPdf(letter(), referenceCaisse());
        QVERIFY(pdf);
        QVERIFY(pdf->starts_with("%PDF-"));
        QCOMPARE(*letterPdf(letter(), referenceCaisse()), *pdf);
        const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (reader.isEmpty())
            QSKIP("pdftotext is not there");
        QFile file(m_folder->filePath(u"letter.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf->data(), static_cast<qint64>(pdf->size()));
        file.close();
        QProcess process;
        process.start(reader, {u"-layout"_s, file.fileName(), u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &shown :
             {u"75-004514-01"_s, u"991 128 067 00014"_s, u"18000 Bourges"_s, u"Paris, le 24 novembre 2026"_s,
              u"01 40 00 00 00"_s, u"Caisse de démonstration Truelle"_s,
              u"Voici l'œuvre à 5 € déjà reçue."_s})
            QVERIFY2(text.contains(shown), qPrintable(shown + u"\n"_s + text));
        QCOMPARE(text.count(u'\f'), 1); // one page
    }

    void longLetterGoesOnOnFurtherPages()
    {
        QueuedPost post = letter();
        for (int i = 0; i < 80; ++i)
            post.post.body += "\n\nEncore un paragraphe.";
        const auto pdf = letterPdf(post, referenceCaisse());
        QVERIFY(pdf);
        QVERIFY(pdf->find("/Count 1") == std::string::npos);
    }

    void lettersOutsideTheFontBecomeQuestionMarks()
    {
        QCOMPARE(windows1252("é€œ’\u202f漢"), std::string("\xe9\x80\x9c\x92\xa0?"));
        QCOMPARE(windows1252("\xff\xc3"), std::string("??"));
    }

    void everyChannelLeavesItsFileOnceAndIsMarked()
    {
        queue({PostChannel::Mail, "lea@b.example", "Léa", "Objet", "Texte", "1"});
        queue(letter().post);
        queue({PostChannel::Sms, "+33639980000", "", "", "Votre code", "3"});
        queue({PostChannel::Sms, "+33639980000", "", "", "Votre code", "3"}); // the same cause
        Dispatcher dispatcher(*m_database, makeCarriers(folder(), referenceCaisse(), std::nullopt), m_log,
                              kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 3);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(filesIn(u"mail"_s), QStringList{u"1.eml"_s});
        QCOMPARE(filesIn(u"letters"_s), QStringList{u"2.pdf"_s});
        QCOMPARE(filesIn(u"sms"_s), QStringList{u"3.txt"_s});
        QVERIFY(posts(PostChannel::Mail)[0].sent == kNow);
    }

    void crashBetweenSendingAndMarkingLeavesOneFile()
    {
        queue({PostChannel::Mail, "lea@b.example", "Léa", "Objet", "Texte", "1"});
        const std::atomic<bool> isStopping = false;
        MailOutbox outbox(folder() / "outbox", kSender);
        QVERIFY(outbox.deliver(posts(PostChannel::Mail)[0], isStopping)); // and then the process is gone
        Dispatcher dispatcher(*m_database, makeCarriers(folder(), referenceCaisse(), std::nullopt), m_log,
                              kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1);
        QCOMPARE(filesIn(u"mail"_s), QStringList{u"1.eml"_s});
        QVERIFY(posts(PostChannel::Mail)[0].sent.has_value());
    }

    void secretIsOnlyInWhatIsSent()
    {
        OutgoingPost post{PostChannel::Sms, "+33639980000", "", "", "{secret} dit : {secret}", "1", Secret("493817")};
        queue(post);
        queue({PostChannel::Mail, "a@b.example", "", "Objet", "Suivez {secret} .", "2",
               Secret("{address}/activation/To-ken")});
        QCOMPARE(posts(PostChannel::Sms)[0].post.body, std::string("{secret} dit : {secret}"));
        QVERIFY(posts(PostChannel::Sms)[0].post.secret.isEmpty());
        Dispatcher dispatcher(*m_database, makeCarriers(folder(), referenceCaisse(), std::nullopt), m_log,
                              kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 2);
        QVERIFY(fileIn(u"sms"_s).contains("{secret} dit : 493817"));
        QVERIFY(fileIn(u"mail"_s).contains("https://caisse.example:8443/activation/To-ken ."));
        QCOMPARE(secretsKept(), 0);
    }

    void secretGoesWithAMessageThatIsGivenUp()
    {
        queue({PostChannel::Mail, "a@b.example", "", "Objet", "Suivez {secret} .", "1", Secret("To-ken")});
        ScriptedCarrier *carrier = nullptr;
        Dispatcher dispatcher(*m_database, scripted({ErrorCode::ConnectionLost, ErrorCode::ValidationFailed}, carrier),
                              m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(secretsKept(), 1);
        m_clock.advance(2min);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(secretsKept(), 0);
    }

    void failedMessageIsKeptAndTriedAgainLater()
    {
        queue({PostChannel::Mail, "lea@b.example", "", "Objet", "Texte", "1"});
        ScriptedCarrier *carrier = nullptr;
        Dispatcher dispatcher(*m_database, scripted({ErrorCode::ConnectionLost, ErrorCode::ConnectionLost}, carrier),
                              m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(posts(PostChannel::Mail)[0].attempts, 1);
        QCOMPARE(posts(PostChannel::Mail)[0].lastError, std::string("scripted"));
        m_clock.advance(59s);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(carrier->ids.size(), std::size_t(1));
        m_clock.advance(2s);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        m_clock.advance(2min); // the second wait is five minutes
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(carrier->ids.size(), std::size_t(2));
        m_clock.advance(4min);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1);
    }

    void unreachableServerRestsTheWholeChannelOnly()
    {
        queue({PostChannel::Mail, "a@b.example", "", "Objet", "Texte", "1"});
        queue({PostChannel::Mail, "b@b.example", "", "Objet", "Texte", "2"});
        queue({PostChannel::Sms, "+33639980000", "", "", "Texte", "3"});
        ScriptedCarrier *carrier = nullptr;
        Dispatcher dispatcher(*m_database, scripted({ErrorCode::ConnectionRefused}, carrier), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1); // the SMS
        QCOMPARE(carrier->ids, std::vector<std::int64_t>{1});
        QCOMPARE(posts(PostChannel::Mail)[1].attempts, 0);
        m_clock.advance(31s);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1);
        QCOMPARE(carrier->ids, (std::vector<std::int64_t>{1, 2}));
    }

    void refusedMessageIsGivenUpAndDoesNotHoldTheOthers()
    {
        queue({PostChannel::Mail, "a@b.example", "", "Objet", "Texte", "1"});
        queue({PostChannel::Mail, "b@b.example", "", "Objet", "Texte", "2"});
        ScriptedCarrier *carrier = nullptr;
        Dispatcher dispatcher(*m_database, scripted({ErrorCode::ValidationFailed}, carrier), m_log, kPublicAddress);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 1);
        QVERIFY(!posts(PostChannel::Mail)[0].nextAttempt);
        m_clock.advance(24h * 365);
        QCOMPARE(dispatcher.deliverDue().value_or(-1), 0);
        QCOMPARE(carrier->ids.size(), std::size_t(2));
    }

    void waitsGrowAndEnd()
    {
        std::chrono::milliseconds last{0};
        for (int attempt = 1; attempt < 10; ++attempt) {
            const auto delay = retryDelay(attempt);
            QVERIFY(delay && *delay >= last && *delay <= 24h);
            last = *delay;
        }
        QVERIFY(!retryDelay(10));
    }

    void threadDeliversWhatIsQueuedAndStops()
    {
        Dispatcher dispatcher(*m_database, makeCarriers(folder(), referenceCaisse(), std::nullopt), m_log,
                              kPublicAddress);
        dispatcher.start();
        queue({PostChannel::Sms, "+33639980000", "", "", "Texte", "1"});
        dispatcher.wake();
        QTRY_COMPARE(filesIn(u"sms"_s), QStringList{u"1.txt"_s});
        dispatcher.stop();
        queue({PostChannel::Sms, "+33639980000", "", "", "Texte", "2"});
        dispatcher.start();
        QTRY_COMPARE(filesIn(u"sms"_s).size(), 2);
        dispatcher.stop();
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] QStringList filesIn(const QString &name) const
    {
        return QDir(m_folder->filePath(u"outbox/"_s + name)).entryList(QDir::Files, QDir::Name);
    }
    [[nodiscard]] QByteArray fileIn(const QString &name) const
    {
        QFile file(m_folder->filePath(u"outbox/"_s + name + u'/' + filesIn(name).value(0)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::int64_t secretsKept() const
    {
        return m_database
            ->read([](Connection &store) -> Result<std::int64_t> {
                return store.value("SELECT count(*) FROM post WHERE secret IS NOT NULL").value_or(-1);
            })
            .value_or(-1);
    }
    void queue(const OutgoingPost &post)
    {
        QVERIFY(m_database->write([&](Connection &store) -> Result<void> {
            enqueue(store, post, m_clock.now());
            return {};
        }));
    }
    [[nodiscard]] std::vector<QueuedPost> posts(PostChannel channel) const
    {
        return m_database
            ->read([&](Connection &store) -> Result<std::vector<QueuedPost>> {
                return allPosts(store, channel);
            })
            .value_or({});
    }
    // Mail as scripted, the rest to files.
    [[nodiscard]] Carriers scripted(std::deque<ErrorCode> failures, ScriptedCarrier *&mailCarrier) const
    {
        Carriers carriers = makeCarriers(folder(), referenceCaisse(), std::nullopt);
        auto carrier = std::make_unique<ScriptedCarrier>(std::move(failures));
        mailCarrier = carrier.get();
        carriers.mail = std::move(carrier);
        return carriers;
    }

    FakeClock m_clock{kNow};
    NullLogSink m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestPost)
#include "tst_post.moc"
