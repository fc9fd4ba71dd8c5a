// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "tests/support/fakeclock.h"
#include "ui/forms/mobilecertification.h"
#include "ui/forms/phonefield.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::string kNumber = "+33612345678";

// A telephone field with its certification, in a window.
struct Form
{
    explicit Form(const Theme &theme)
        : phone(new PhoneField(theme, u"mobileField"_s, &window))
        , part(new MobileCertification(theme, clock, *phone, &window))
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(phone);
        column->addWidget(part);
        QObject::connect(part, &MobileCertification::codeRequested, [this](const std::string &e164) {
            asked << QString::fromStdString(e164);
        });
        QObject::connect(part, &MobileCertification::confirmationRequested,
                         [this](const std::string &, const Secret &code) {
                             codes << QString::fromStdString(std::string(code.reveal()));
                         });
        QObject::connect(part, &MobileCertification::requestAbandoned, [this] { ++abandoned; });
        QObject::connect(part, &MobileCertification::certified, [this] { ++certified; });
        window.show();
        window.activateWindow();
    }
    void openPanel()
    {
        phone->setE164(kNumber);
        button("certifyButton")->click();
        part->setChallenge({10min, 5, 2});
    }
    QPushButton *button(const char *name) const { return window.findChild<QPushButton *>(QLatin1StringView(name)); }
    QLineEdit *code() const { return window.findChild<QLineEdit *>(u"mobileCodeField"_s); }
    QString text(const char *name) const { return window.findChild<QLabel *>(QLatin1StringView(name))->text(); }
    bool shows(const char *name) const { return window.findChild<QWidget *>(QLatin1StringView(name))->isVisible(); }

    FakeClock clock{Instant(1'800'000'000s)};
    QWidget window;
    PhoneField *phone;
    MobileCertification *part;
    QStringList asked;
    QStringList codes;
    int abandoned = 0;
    int certified = 0;
};

} // namespace

class tst_MobileCertification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void theButtonIsThereForAMobileNumberOnly();
    void theCodeIsAskedForAndTheRightOneLeavesTheMark();
    void anotherNumberDropsTheMarkAndItsOwnBringsItBack();
    void aWrongCodeSaysHowManyTriesAreLeft();
    void timeRunsOut();
    void anotherCodeIsSentWhileTheCaisseAllowsIt();
    void changingTheNumberGivesUpWhatIsAwaited();
    void escapeGivesUpAndKeepsTheNumber();
    void failuresAreToldAndLoseNothing();
    void enterInTheCodeIsAboutTheCode();
    void namesAndKeyboard();

private:
    Theme m_theme;
};

void tst_MobileCertification::theButtonIsThereForAMobileNumberOnly()
{
    Form form(m_theme);
    QVERIFY(!form.part->isVisible());
    for (const char *other : {"+33142345678", "+33800123456"}) {
        form.phone->setE164(other);
        QVERIFY2(!form.part->isVisible(), other);
    }
    form.phone->setTyped("FR", u"06 12 34"_s);
    QVERIFY(!form.part->isVisible());
    form.phone->setTyped("FR", u"06 12 34 56 78"_s);
    QVERIFY(form.button("certifyButton")->isVisible());
    QCOMPARE(form.button("certifyButton")->text(), u"Certifier"_s);
    form.phone->setE164({});
    QVERIFY(!form.part->isVisible());
}

void tst_MobileCertification::theCodeIsAskedForAndTheRightOneLeavesTheMark()
{
    const AnnouncementLog said;
    Form form(m_theme);
    form.phone->setE164(kNumber);
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.button("certifyButton")->setFocus();
    form.button("certifyButton")->click();
    QCOMPARE(form.asked, QStringList{u"+33612345678"_s});
    form.button("certifyButton")->click();
    QCOMPARE(form.asked.size(), 1); // once at a time
    form.part->setChallenge({10min, 5, 2});
    QVERIFY(form.shows("mobileCodePanel"));
    QVERIFY(form.text("mobileCodeSent").contains(u"06 12 34 56 78"_s));
    QVERIFY(form.text("mobileCodeLeft").contains(u"10 minute"_s));
    QVERIFY(form.text("mobileCodeLeft").contains(u"5 essai"_s));
    QVERIFY(form.code()->hasFocus());
    QVERIFY(said.texts().contains(form.text("mobileCodeSent")));
    QTest::keyClicks(form.code(), u" 123 456 "_s);
    form.button("confirmMobileButton")->click();
    QCOMPARE(form.codes, QStringList{u"123456"_s});
    QVERIFY(!form.part->isCertified());
    form.part->setConfirmation({true, 0});
    QVERIFY(form.part->isCertified());
    QCOMPARE(form.certified, 1);
    QVERIFY(form.shows("certifiedMark"));
    QVERIFY(!form.shows("mobileCodePanel"));
    QVERIFY(!form.shows("certifyButton"));
    QVERIFY(said.texts().contains(u"Numéro certifié"_s));
    QVERIFY(form.code()->text().isEmpty());
}

void tst_MobileCertification::anotherNumberDropsTheMarkAndItsOwnBringsItBack()
{
    Form form(m_theme);
    form.phone->setE164(kNumber);
    form.part->setCertified(kNumber);
    QVERIFY(form.shows("certifiedMark"));
    form.phone->setE164("+33612345679");
    QVERIFY(!form.part->isCertified());
    QVERIFY(!form.shows("certifiedMark"));
    QVERIFY(form.shows("certifyButton"));
    form.phone->setTyped("FR", u"0612345678"_s); // typed another way
    QVERIFY(form.part->isCertified());
    form.part->setCertified({});
    QVERIFY(form.shows("certifyButton"));
}

void tst_MobileCertification::aWrongCodeSaysHowManyTriesAreLeft()
{
    Form form(m_theme);
    form.openPanel();
    form.button("confirmMobileButton")->click();
    QVERIFY(form.codes.isEmpty()); // nothing typed, nothing asked
    QVERIFY(!form.text("mobileCodeFieldNote").isEmpty());
    QTest::keyClicks(form.code(), u"111111"_s);
    QVERIFY(form.text("mobileCodeFieldNote").isEmpty());
    form.button("confirmMobileButton")->click();
    form.part->setConfirmation({false, 4});
    QVERIFY(form.text("mobileCodeFieldNote").contains(u"4 essai"_s));
    QCOMPARE(form.code()->selectedText(), u"111111"_s);
    QTest::keyClicks(form.code(), u"222222"_s);
    form.button("confirmMobileButton")->click();
    form.part->setConfirmation({false, 0});
    QVERIFY(form.text("mobileCodeFieldNote").contains(u"envoyer un autre"_s));
    QVERIFY(!form.button("confirmMobileButton")->isEnabled());
    QVERIFY(form.button("resendMobileButton")->isEnabled());
    QCOMPARE(form.codes.size(), 2);
}

void tst_MobileCertification::timeRunsOut()
{
    Form form(m_theme);
    form.openPanel();
    QTest::keyClicks(form.code(), u"123456"_s);
    form.clock.advance(9min);
    QTRY_VERIFY(form.text("mobileCodeLeft").contains(u"60 seconde"_s));
    form.clock.advance(1min);
    QTRY_VERIFY(!form.button("confirmMobileButton")->isEnabled());
    QVERIFY(form.text("mobileCodeLeft").contains(u"plus valable"_s));
    QTest::keyClick(form.code(), Qt::Key_Return);
    QVERIFY(form.codes.isEmpty());
    QVERIFY(form.text("mobileCodeFieldNote").contains(u"plus valable"_s));
    QCOMPARE(form.code()->text(), u"123456"_s);
}

void tst_MobileCertification::anotherCodeIsSentWhileTheCaisseAllowsIt()
{
    Form form(m_theme);
    form.openPanel();
    QTest::keyClicks(form.code(), u"123"_s);
    form.button("resendMobileButton")->click();
    QCOMPARE(form.asked.size(), 2);
    QVERIFY(!form.button("resendMobileButton")->isEnabled());
    form.part->setChallenge({10min, 5, 0});
    QVERIFY(form.code()->text().isEmpty()); // the old one is void
    QVERIFY(!form.button("resendMobileButton")->isEnabled());
    QVERIFY(form.text("mobileCodeLeft").contains(u"Aucun autre envoi"_s));
}

void tst_MobileCertification::changingTheNumberGivesUpWhatIsAwaited()
{
    Form form(m_theme);
    form.openPanel();
    form.phone->setE164("+33612345679");
    QVERIFY(!form.shows("mobileCodePanel"));
    QCOMPARE(form.abandoned, 0); // nobody was asked
    form.button("certifyButton")->click();
    form.phone->setE164(kNumber);
    QCOMPARE(form.abandoned, 1);
    QVERIFY(form.button("certifyButton")->isVisible());
    QCOMPARE(form.button("certifyButton")->text(), u"Certifier"_s);
}

void tst_MobileCertification::escapeGivesUpAndKeepsTheNumber()
{
    Form form(m_theme);
    form.openPanel();
    QTest::keyClicks(form.code(), u"123456"_s);
    QTest::keyClick(form.code(), Qt::Key_Return);
    QTest::keyClick(form.code(), Qt::Key_Escape);
    QCOMPARE(form.abandoned, 1);
    QVERIFY(!form.part->isOpen());
    QCOMPARE(form.phone->e164(), kNumber);
    QVERIFY(form.shows("certifyButton"));
}

void tst_MobileCertification::failuresAreToldAndLoseNothing()
{
    Form form(m_theme);
    form.phone->setE164(kNumber);
    form.button("certifyButton")->click();
    form.part->setFailed(Error(ErrorCode::ConnectionRefused));
    QVERIFY(form.shows("mobileMessage"));
    QVERIFY(form.button("certifyButton")->isVisible());
    form.button("certifyButton")->click();
    QVERIFY(!form.shows("mobileMessage"));
    form.part->setChallenge({10min, 5, 2});
    QTest::keyClicks(form.code(), u"123456"_s);
    form.button("confirmMobileButton")->click();
    form.part->setFailed(Error(ErrorCode::ConnectionLost));
    QVERIFY(form.shows("mobileMessage"));
    QCOMPARE(form.code()->text(), u"123456"_s);
    QVERIFY(form.button("confirmMobileButton")->isEnabled());
    form.button("confirmMobileButton")->click();
    Error tooLong(ErrorCode::InvalidInput);
    tooLong.fields = {{"/code", "too-long"}};
    form.part->setFailed(tooLong);
    QVERIFY(!form.text("mobileCodeFieldNote").isEmpty());
    QVERIFY(!form.shows("mobileMessage"));
}

void tst_MobileCertification::enterInTheCodeIsAboutTheCode()
{
    Form form(m_theme);
    form.openPanel();
    auto *other = new QPushButton(u"Valider"_s, &form.window);
    other->setDefault(true);
    QSignalSpy pressed(other, &QPushButton::clicked);
    QTest::keyClicks(form.code(), u"123456"_s);
    QTest::keyClick(form.code(), Qt::Key_Return);
    QCOMPARE(form.codes, QStringList{u"123456"_s});
    QCOMPARE(pressed.count(), 0);
}

void tst_MobileCertification::namesAndKeyboard()
{
    Form form(m_theme);
    form.openPanel();
    form.phone->findChild<QLineEdit *>()->setAccessibleName(u"Téléphone mobile"_s);
    QCOMPARE(accessibilityFaults(form.window), QStringList());
    QVERIFY(QTest::qWaitForWindowActive(&form.window));
    form.code()->setFocus();
    for (const char *next : {"confirmMobileButton", "resendMobileButton", "cancelMobileButton"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1StringView(next));
    }
    form.part->setEditing(Editing::Locked);
    QVERIFY(form.code()->isReadOnly());
    QVERIFY(!form.button("cancelMobileButton")->isEnabled());
}

QTEST_MAIN(tst_MobileCertification)
#include "tst_mobilecertification.moc"
