// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "ui/demonstration/mailtext.h"
#include "ui/demonstration/outboxwindow.h"
#include "ui/theme/theme.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_Demonstration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void readsMail_data();
    void readsMail();
    void readsHeadersOfAMail();
    void garbageIsShownNotLost();
    void newestComesFirst();
    void fileThatArrivesIsShown();
    void folderThatIsMadeLaterIsFound();
    void smsShowsNumberAndMessage();
    void letterOpensInTheSystemsViewer();
    void linkOfAMailIsFollowedOnlyWhenAsked();
    void markupInAMailIsShownLiterally();
    void everyControlHasItsNames();

private:
    static void put(const QString &path, const QByteArray &content);
    Theme m_theme;
};

void tst_Demonstration::put(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    // As the caisse does it: whole or not at all.
    QFile file(path + u".part"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(file.rename(path));
}

void tst_Demonstration::readsMail_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("body");
    QTest::newRow("quoted-printable")
        << QByteArray("Content-Type: text/plain; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                      "Votre espace est cr=C3=A9=C3=A9 =\r\nici =3D l=C3=A0\r\n")
        << u"Votre espace est créé ici = là"_s;
    QTest::newRow("base64") << QByteArray("Content-Type: text/plain; charset=\"utf-8\"\r\n"
                                          "Content-Transfer-Encoding: base64\r\n\r\nw6l0w6k=\r\n")
                            << u"été"_s;
    QTest::newRow("latin-1") << QByteArray("Content-Type: text/plain; charset=ISO-8859-1\r\n\r\n\xe9t\xe9")
                             << u"été"_s;
    QTest::newRow("multipart takes the plain part")
        << QByteArray("Content-Type: multipart/alternative; boundary=\"b1\"\r\n\r\npreamble\r\n--b1\r\n"
                      "Content-Type: text/html\r\n\r\n<b>non</b>\r\n--b1\r\n"
                      "Content-Type: text/plain; charset=utf-8\r\n\r\noui\r\n--b1--\r\n")
        << u"oui"_s;
    QTest::newRow("broken quoted-printable stays")
        << QByteArray("Content-Transfer-Encoding: quoted-printable\n\n100=ZZ%=") << u"100=ZZ%="_s;
    QTest::newRow("no headers' end") << QByteArray("Subject: x") << QString();
}

void tst_Demonstration::readsMail()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, body);
    QCOMPARE(readMail(file).body, body);
}

void tst_Demonstration::readsHeadersOfAMail()
{
    const MailText mail =
        readMail("From: =?UTF-8?B?Q0lCVFAgw6lzcGFjZQ==?= <a@b.example>\r\n"
                 "To: Nadia <nadia@c.example>\r\nDate: Thu, 16 Apr 2026 10:42:00 +0200\r\n"
                 "Subject: =?utf-8?Q?Activation_de_votre?=\r\n =?utf-8?Q?_espace_s=C3=A9curis=C3=A9?=\r\n"
                 "\r\nx");
    QCOMPARE(mail.from, u"CIBTP éspace <a@b.example>"_s);
    QCOMPARE(mail.to, u"Nadia <nadia@c.example>"_s);
    QCOMPARE(mail.subject, u"Activation de votre espace sécurisé"_s);
    QCOMPARE(mail.date.toUTC(), QDateTime(QDate(2026, 4, 16), QTime(8, 42), Qt::UTC));
}

void tst_Demonstration::garbageIsShownNotLost()
{
    QByteArray garbage(4096, '\0');
    for (qsizetype i = 0; i < garbage.size(); ++i)
        garbage[i] = static_cast<char>(i * 31);
    QVERIFY(readMail(garbage).subject.isEmpty());
    QVERIFY(readMail({}).body.isEmpty());
    // Parts in parts without end
    QByteArray nested = "Content-Type: multipart/mixed; boundary=a\n\n";
    for (int i = 0; i < 200; ++i)
        nested += "--a\nContent-Type: multipart/mixed; boundary=a\n\n";
    (void)readMail(nested); // comes to an end
}

void tst_Demonstration::newestComesFirst()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"mail/9.eml"_s), "Subject: B\nDate: Thu, 16 Apr 2026 10:42:00 +0200\n\n");
    put(folder.filePath(u"mail/10.eml"_s), "Subject: C\nDate: Thu, 16 Apr 2026 10:42:00 +0200\n\n");
    put(folder.filePath(u"mail/1.eml"_s), "Subject: A\nDate: Wed, 15 Apr 2026 10:42:00 +0200\n\n");
    put(folder.filePath(u"mail/note.txt"_s), "not a mail");
    OutboxModel model(OutboxKind::Mail, folder.filePath(u"mail"_s));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList subjects;
    for (int row = 0; row < model.rowCount(); ++row)
        subjects << model.index(row).data().toString();
    QCOMPARE(subjects, QStringList({u"C"_s, u"B"_s, u"A"_s}));
}

void tst_Demonstration::fileThatArrivesIsShown()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"mail/1.eml"_s), "Subject: A\nDate: Wed, 15 Apr 2026 10:42:00 +0200\n\n");
    OutboxModel model(OutboxKind::Mail, folder.filePath(u"mail"_s));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    put(folder.filePath(u"mail/2.eml"_s), "Subject: B\nDate: Thu, 16 Apr 2026 10:42:00 +0200\n\n");
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"B"_s);
}

void tst_Demonstration::folderThatIsMadeLaterIsFound()
{
    const QTemporaryDir folder;
    OutboxModel model(OutboxKind::Sms, folder.filePath(u"outbox/sms"_s));
    QCOMPARE(model.rowCount(), 0);
    put(folder.filePath(u"outbox/sms/1.txt"_s), "+33612345678\n\nCode 123456\n");
    QTRY_COMPARE(model.rowCount(), 1);
}

void tst_Demonstration::smsShowsNumberAndMessage()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"sms/1.txt"_s),
        "+33612345678\n\nVotre code est 123456.\nIl expire dans 10 minutes.\n");
    const OutboxModel model(OutboxKind::Sms, folder.filePath(u"sms"_s));
    const QModelIndex sms = model.index(0);
    QCOMPARE(sms.data(OutboxModel::RecipientRole).toString(), u"+33612345678"_s);
    QCOMPARE(sms.data().toString(), u"Votre code est 123456."_s);
    QCOMPARE(sms.data(OutboxModel::BodyRole).toString(),
             u"Votre code est 123456.\nIl expire dans 10 minutes."_s);
}

void tst_Demonstration::letterOpensInTheSystemsViewer()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"letters/3.pdf"_s), "%PDF-1.4");
    OutboxWindow window(m_theme, folder.path());
    window.show();
    window.findChild<QTabBar *>(u"outboxTabs"_s)->setCurrentIndex(1);
    auto *list = window.findChild<QListView *>(u"letterList"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QSignalSpy opened(&window, &OutboxWindow::openRequested);
    auto *open = window.findChild<QPushButton *>(u"openLetterButton"_s);
    QVERIFY(open->isVisible());
    open->click();
    QCOMPARE(opened.count(), 1);
    QCOMPARE(QFileInfo(opened.first().first().toString()).canonicalFilePath(),
             QFileInfo(folder.filePath(u"letters/3.pdf"_s)).canonicalFilePath());
}

void tst_Demonstration::linkOfAMailIsFollowedOnlyWhenAsked()
{
    QTemporaryDir folder;
    put(folder.filePath(u"mail/1.eml"_s), "Subject: rien\r\n\r\nhttp://sans-tls.example/ et rien d'autre\r\n");
    put(folder.filePath(u"mail/2.eml"_s),
        "Subject: lien\r\n\r\nOuvrez ce lien :\r\n\r\nhttps://localhost:8443/activation/abc-_1\r\n\r\nMerci.\r\n");
    OutboxWindow window(m_theme, folder.path());
    window.show();
    auto *list = window.findChild<QListView *>(u"mailList"_s);
    auto *follow = window.findChild<QPushButton *>(u"followLinkButton"_s);
    const QSignalSpy followed(&window, &OutboxWindow::linkRequested);
    for (int row = 0; row < 2; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        const bool hasLink = list->currentIndex().data().toString() == u"lien"_s;
        QCOMPARE(follow->isVisible(), hasLink);
        QCOMPARE(followed.size(), 0);
    }
    list->setCurrentIndex(list->model()->index(list->model()->index(0, 0).data().toString() == u"lien"_s ? 0 : 1, 0));
    follow->click();
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.at(0).at(0).toString(), u"https://localhost:8443/activation/abc-_1"_s);
}

void tst_Demonstration::markupInAMailIsShownLiterally()
{
    const QTemporaryDir folder;
    put(folder.filePath(u"mail/1.eml"_s), "Subject: <b>gras</b>\n\n<img src=\"http://a.example\"> corps");
    OutboxWindow window(m_theme, folder.path());
    auto *list = window.findChild<QListView *>(u"mailList"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QCOMPARE(window.findChild<QLabel *>(u"outboxSubject"_s)->textFormat(), Qt::PlainText);
    QCOMPARE(window.findChild<QPlainTextEdit *>(u"outboxBody"_s)->toPlainText(),
             u"<img src=\"http://a.example\"> corps"_s);
}

void tst_Demonstration::everyControlHasItsNames()
{
    const QTemporaryDir folder;
    OutboxWindow window(m_theme, folder.path());
    QCOMPARE(accessibilityFaults(window).join(u'\n'), QString());
}

QTEST_MAIN(tst_Demonstration)
#include "tst_demonstration.moc"
