// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of every window, in both languages: each control has a name for the person and one for tools, the keyboard
// reaches all of them, and no label can read data as HTML.
#include "app/desktop/program.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/programrun.h"
#include "tests/support/windowdriver.h"
#include "tests/support/windowfaults.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kEmail = u"admin@comptagestion.example"_s;
const QString kPassword = u"Truelle-2026!"_s;

// Sites whose space nobody has opened; each is opened or associated once.
struct Letters
{
    QString cibtpId;
    QString siret;
};
const std::array kUnopened{Letters{u"75-990001-01"_s, u"80010000000010"_s}, Letters{u"75-990002-01"_s, u"80010001800012"_s},
                           Letters{u"75-990003-01"_s, u"80010002600015"_s}, Letters{u"75-990004-01"_s, u"80010003400019"_s}};

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;
    QStringList m_faults;
    std::size_t m_run = 0; // the language's number

    void look(const QString &page)
    {
        QCoreApplication::processEvents(); // what has just appeared is laid out
        const auto widgets = QApplication::topLevelWidgets();
        const QWidget *modal = QApplication::activeModalWidget(); // then nothing else can be used
        // A tool tip goes by itself, between two of the walk's events.
        for (const QPointer<QWidget> &window : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
            if (!window || !window->isVisible() || window->windowType() == Qt::ToolTip) // what a tool tip shows is escaped
                continue;
            if (modal && window != modal)
                continue;
            for (const QString &fault : windowFaults(*window))
                m_faults << page + u": "_s + fault;
        }
    }

    QWidget *named(const char *objectName)
    {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (window->isVisible())
                for (QWidget *widget : window->findChildren<QWidget *>(QLatin1StringView(objectName)))
                    if (widget->isVisible())
                        return widget;
        return nullptr;
    }
    bool appears(const char *objectName)
    {
        const bool isThere = QTest::qWaitFor([&] { return named(objectName) && named(objectName)->isEnabled(); },
                                             WindowDriver::kPatience);
        if (!isThere)
            qWarning("waited in vain for %s", objectName);
        return isThere;
    }

    bool press(const char *objectName)
    {
        if (!appears(objectName))
            return false;
        auto *button = qobject_cast<QAbstractButton *>(named(objectName));
        if (button)
            button->click();
        QCoreApplication::processEvents();
        return button != nullptr;
    }
    bool type(const char *objectName, const QString &text)
    {
        if (!appears(objectName))
            return false;
        auto *field = qobject_cast<QLineEdit *>(named(objectName));
        if (!field)
            return false;
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        return true;
    }
    bool trigger(ProgramRun &run, const char *action)
    {
        auto *found = run.program().window()->findChild<QAction *>(QLatin1StringView(action));
        if (found)
            found->trigger();
        QCoreApplication::processEvents();
        return found != nullptr;
    }

    bool identify(const Letters &letters)
    {
        return m_caisse.run({u"code"_s, u"issue"_s, u"--site"_s, letters.siret, u"--print"_s})
            && type("cibtpIdField", letters.cibtpId) && type("siretField", letters.siret)
            && type("codeField", m_caisse.output().trimmed()) && press("wizardNextButton");
    }

    void walkTheWayIn()
    {
        QVERIFY(appears("signInButton"));
        look(u"sign-in"_s);
        QVERIFY(press("changeCaisseButton"));
        look(u"caisse"_s);
        QVERIFY(named("caFileField") || press("showCaFileButton"));
        look(u"caisse, with a certificate"_s);
        QVERIFY(press("discoverButton") && appears("acceptCaisseButton"));
        look(u"caisse found"_s);
        QVERIFY(press("acceptCaisseButton"));
    }

    void walkRecovery()
    {
        QVERIFY(press("forgottenPasswordButton") && appears("forgottenPasswordChoice"));
        look(u"forgotten, situation"_s);
        QVERIFY(press("lostCodeChoice") && appears("recoveryCibtpIdField"));
        look(u"forgotten, code"_s);
        QVERIFY(press("recoveryBackButton") && press("forgottenPasswordChoice"));
        look(u"forgotten, password"_s);
        QVERIFY(type("recoveryEmailField", u"nobody@exemple.example"_s) && press("recoveryEmailButton"));
        QVERIFY(appears("recoveryAnswer"));
        look(u"forgotten, answer"_s);
        QVERIFY(press("recoverySignInButton"));
    }

    void walkAnOpening()
    {
        QVERIFY(press("createSpaceButton") && appears("cibtpIdField"));
        look(u"opening, 1/2"_s);
        QVERIFY(press("wizardNextButton"));
        look(u"opening, 1/2 with errors"_s);
        QVERIFY(identify(kUnopened[m_run]) && appears("passwordLine"));
        look(u"opening, 2/2"_s);
        const QString email = u"ouverture%1@exemple.example"_s.arg(m_run);
        QVERIFY(type("emailField", email) && type("emailConfirmationField", email));
        QVERIFY(type("passwordLine", kPassword) && type("passwordConfirmationLine", kPassword));
        QVERIFY(type("lastNameField", u"Essai"_s) && type("firstNameField", u"Ida"_s));
        QVERIFY(type("mobileFieldNumber", u"06 39 98 00 1%1"_s.arg(m_run)) && press("certifyButton"));
        QVERIFY(appears("mobileCodeField"));
        look(u"opening, 2/2 with the code by SMS"_s);
        QVERIFY(press("cancelMobileButton") && press("wizardNextButton") && appears("resendActivationButton"));
        look(u"opening, finalisation"_s);
        QVERIFY(press("wizardLeaveButton") && press("createSpaceButton") && appears("newOpeningButton"));
        look(u"opening, resumed"_s);
        QVERIFY(press("backToSignInButton"));
    }

    void walkAnAssociation()
    {
        QVERIFY(press("associateSitesButton") && appears("cibtpIdField"));
        look(u"association, 1/2"_s);
        QVERIFY(identify(kUnopened[2 + m_run]) && appears("emailField"));
        look(u"association, 2/2"_s);
        QVERIFY(press("wizardBackButton") && press("wizardLeaveButton"));
    }

    void walkThePortfolio()
    {
        QVERIFY(type("emailField", kEmail) && type("passwordField", kPassword) && press("signInButton"));
        QVERIFY(appears("portfolioTable"));
        auto *sites = qobject_cast<QAbstractItemView *>(named("portfolioTable"));
        QTRY_COMPARE_WITH_TIMEOUT(sites->model()->rowCount(), 320 + int(m_run), WindowDriver::kPatience);
        QVERIFY(appears("synchroniseButton"));
        look(u"portfolio"_s);
        QVERIFY(press("scopeInAlert"));
        look(u"portfolio, in alert"_s);
    }

    void walkASpace()
    {
        QVERIFY(press("validateButton"));
        look(u"space"_s);
        for (const char *tab : {"menuMemberSpace", "menuEmployees", "menuWeather", "menuDocuments", "menuContact"}) {
            QVERIFY2(press(tab), tab);
            look(u"space, "_s + QLatin1StringView(tab));
        }
        QVERIFY(press("menuHome") && press("tileFollowUp"));
        look(u"space, Suivi DSN"_s);
    }

    void walkTheRights(ProgramRun &run)
    {
        QVERIFY(press("menuHome") && press("tileRights") && appears("beneficiariesTable"));
        look(u"rights, list"_s);
        auto *list = qobject_cast<QAbstractItemView *>(named("beneficiariesTable"));
        QVERIFY(list && list->model()->rowCount() > 0);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return); // « Visualisation »
        QVERIFY(appears("rightsTree"));
        look(u"rights, editor"_s);
        QTest::keyClick(run.program().window()->windowHandle(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(appears("outboxTabs"));
        look(u"demonstration outbox"_s);
        named("outboxTabs")->window()->close();
    }

    void walkMyAccount(ProgramRun &run)
    {
        QVERIFY(trigger(run, "menuMyAccount") && appears("changeContactButton"));
        look(u"space, my account"_s);
        QVERIFY(press("switchSiteButton") && press("navigationMyAccount") && appears("changeContactButton"));
        look(u"my account"_s);
        qobject_cast<QTabBar *>(named("accountTabs"))->setCurrentIndex(1);
        QVERIFY(appears("documentsByEmailBox"));
        look(u"my account, notifications"_s);
        qobject_cast<QTabBar *>(named("accountTabs"))->setCurrentIndex(0);
        for (const auto &[button, field, cancel] :
             {std::array{"changeEmailButton", "newEmailField", "emailFormCancelButton"},
              std::array{"changePasswordButton", "currentPasswordField", "passwordFormCancelButton"},
              std::array{"changeContactButton", "lastNameField", "contactFormCancelButton"}}) {
            QVERIFY(press(button) && appears(field));
            look(u"my account, "_s + QLatin1StringView(button));
            QVERIFY(press(cancel) && appears("changeContactButton"));
        }
        QVERIFY(press("changeContactButton") && type("firstNameField", u"Autre"_s) && press("navigationPortfolio"));
        QVERIFY(appears("questionText"));
        look(u"question: unsaved"_s);
        QVERIFY(press("acceptButton") && appears("portfolioTable"));
    }

    void walkTheAccounts()
    {
        QVERIFY(press("navigationAccounts") && appears("accountsTable"));
        look(u"accounts"_s);
        QVERIFY(press("removeAccountButton") && appears("questionText"));
        look(u"question: removal"_s);
        QVERIFY(press("rejectButton") && press("addAccountButton") && appears("cancelSignInButton"));
        look(u"accounts, adding: caisse"_s);
        QVERIFY(press("knownCaisse0") && appears("signInButton"));
        look(u"accounts, adding: person"_s);
        QVERIFY(press("cancelSignInButton") && press("associateSiteButton") && appears("cibtpIdField"));
        look(u"association signed in, 1/2"_s);
        QVERIFY(identify(kUnopened[2 + m_run]) && appears("passwordField"));
        look(u"association signed in, 2/2"_s);
        QVERIFY(type("passwordField", kPassword) && press("wizardNextButton") && appears("associatedText"));
        look(u"association signed in, done"_s);
        QVERIFY(press("wizardNextButton") && appears("portfolioTable"));
    }

    void walkTheLetters()
    {
        QVERIFY(press("navigationLetters") && appears("lettersEmpty"));
        look(u"letters, none"_s);
        QVERIFY(press("emptyAction"));
        auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget()); // Qt's own
        QVERIFY(files);
        auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(m_caisse.dataFolder() + u"/letters.csv"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(appears("importPreview"));
        look(u"letters, import"_s);
        QVERIFY(press("importButton") && appears("lettersTable"));
        look(u"letters"_s);
        QVERIFY(press("associateButton") && appears("runPrimaryButton"));
        look(u"letters, association"_s);
        QVERIFY(press("runCloseButton") && press("askCodesButton") && appears("runPrimaryButton"));
        look(u"letters, codes"_s);
        QVERIFY(press("runCloseButton"));
    }

    void walkTheEnd(ProgramRun &run)
    {
        run.program().window()->close();
        QVERIFY(appears("questionText"));
        look(u"question: codes in memory"_s);
        QVERIFY(press("rejectButton"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}), qPrintable(m_caisse.output()));
        QFile table(m_caisse.dataFolder() + u"/sites-unopened.csv"_s);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("member;cibtp_id;siret;town\n");
        for (const Letters &letters : kUnopened)
            table.write(u"Couverture d'Essai;%1;%2;Dijon\n"_s.arg(letters.cibtpId, letters.siret).toUtf8());
        table.close();
        QFile letters(m_caisse.dataFolder() + u"/letters.csv"_s);
        QVERIFY(letters.open(QIODevice::WriteOnly));
        letters.write("Adhérent;Identifiant CIBTP;SIRET;Code confidentiel\n"
                      "Couverture d'Essai;75-990005-01;80010004200012;ABCD-2345\n"
                      "Autre Couverture;75-990001-01;80010000000010;\n");
        letters.close();
        QVERIFY2(m_caisse.run({u"import"_s, table.fileName()}), qPrintable(m_caisse.output()));
        QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    }

    void theWalkFindsWhatIsWrong()
    {
        QWidget window;
        auto *button = new QPushButton(&window);
        button->setObjectName(u"unreachable"_s);
        button->setFocusPolicy(Qt::NoFocus);
        auto *field = new QLineEdit(&window);
        auto *label = new QLabel(u"<b>data</b>"_s, &window);
        label->setTextFormat(Qt::AutoText);
        window.show();
        QCOMPARE(keyboardFaults(window).size(), 1); // the button
        QCOMPARE(nameFaults(window).size(), 2); // the field has neither name
        QCOMPARE(textFaults(window).size(), 1);
        field->setObjectName(u"field"_s);
        field->setAccessibleName(u"Champ"_s);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(u"Bouton"_s);
        label->setTextFormat(Qt::PlainText);
        QCOMPARE(windowFaults(window), QStringList());
    }

    void everyPageHoldsToTheRules_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << u"fr"_s;
        QTest::newRow("English") << u"en"_s;
    }
    void everyPageHoldsToTheRules()
    {
        QFETCH(QString, language);
        m_faults.clear();
        ProgramRun run;
        Options options;
        options.caisse = QString::fromStdString(m_caisse.endpoint().baseUrl);
        options.caFile = m_caisse.caFile();
        options.language = language;
        options.demonstration = m_caisse.dataFolder();
        run.start(options);
        const std::array<std::function<void()>, 11> walks{
            [&] { walkTheWayIn(); }, [&] { walkRecovery(); }, [&] { walkAnOpening(); }, [&] { walkAnAssociation(); },
            [&] { walkThePortfolio(); }, [&] { walkASpace(); }, [&] { walkTheRights(run); }, [&] { walkMyAccount(run); },
            [&] { walkTheAccounts(); }, [&] { walkTheLetters(); }, [&] { walkTheEnd(run); }};
        for (const auto &walk : walks) {
            walk();
            if (QTest::currentTestFailed())
                break;
        }
        ++m_run;
        m_faults.removeDuplicates();
        for (const QString &fault : m_faults)
            qWarning("%s", qPrintable(fault)); // a failure's own message is cut
        QVERIFY2(m_faults.isEmpty(), qPrintable(u"%1 faults, listed above"_s.arg(m_faults.size())));
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
