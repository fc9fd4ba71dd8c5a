// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of every window, in both languages: each control has a name for the person and one for tools, the keyboard
// reaches all of them, and no label can read data as HTML.
#include "app/desktop/program.h"
#include "tests/support/accessibilitywalk.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/programrun.h"
#include "tests/support/windowdriver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kEmail = u"admin@comptagestion.example"_s;
const QString kPassword = u"Truelle-2026!"_s;

bool isPartOfItsParent(const QWidget &widget)
{
    const QByteArray name = widget.metaObject()->className();
    return name == "QLineEditIconButton" || widget.parentWidget()->inherits("QTabBar")
        || widget.parentWidget()->inherits("QAbstractSpinBox") || widget.parentWidget()->inherits("QTableView")
        || widget.inherits("QScrollBar") || widget.inherits("QHeaderView");
}

// One choice out of several: Tab goes to the chosen one, arrows to the others.
bool isReachedThroughAnother(const QWidget &widget, const QSet<QWidget *> &reached)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !button->isCheckable())
        return false;
    if (const QButtonGroup *group = button->group(); group && group->exclusive()) {
        const auto others = group->buttons();
        return std::any_of(others.begin(), others.end(), [&](QAbstractButton *b) { return reached.contains(b); });
    }
    return false;
}

bool mustBeReached(const QWidget &widget)
{
    const bool isControl = qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
        || qobject_cast<const QTextEdit *>(&widget);
    return isControl && widget.isVisible() && widget.isEnabled() && !isPartOfItsParent(widget);
}

QString described(const QWidget &widget)
{
    return u"%1 \"%2\""_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName());
}

QSet<QWidget *> reachedByTab(QWidget &window)
{
    QSet<QWidget *> reached;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return reached;
    const auto count = window.findChildren<QWidget *>().size();
    for (qsizetype i = 0; i < count; ++i) {
        QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
        if (QWidget *focus = QApplication::focusWidget())
            reached << focus;
    }
    return reached;
}

QStringList keyboardFaults(QWidget &window)
{
    QStringList faults;
    const QSet<QWidget *> reached = reachedByTab(window);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!mustBeReached(*widget) || widget->window() != &window)
            continue;
        QWidget *target = widget->focusProxy() ? widget->focusProxy() : widget;
        if (!reached.contains(target) && !isReachedThroughAnother(*widget, reached))
            faults << described(*widget) + u" is not reached by Tab"_s;
    }
    return faults;
}

// accessibilityFaults() of what can be seen: a hidden page gets its names when it is filled.
QStringList nameFaults(QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || !ui::isInteractive(*widget))
            continue;
        if (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1))
            faults << described(*widget) + u" has no object name"_s;
        if (spokenName(widget).isEmpty())
            faults << described(*widget) + u" has no accessible name"_s;
    }
    return faults;
}

QStringList textFaults(const QWidget &window)
{
    QStringList faults;
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->window() == &window && label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            faults << described(*label) + u" may read its text as HTML"_s;
    for (const QTextEdit *edit : window.findChildren<QTextEdit *>())
        if (edit->acceptRichText())
            faults << described(*edit) + u" accepts HTML"_s;
    return faults;
}

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT
private:
    CaisseProcess m_caisse;
    QStringList m_faults;

    void look(const QString &page)
    {
        const auto widgets = QApplication::topLevelWidgets();
        // A tool tip goes by itself, between two of the walk's events.
        for (const QPointer<QWidget> &window : QList<QPointer<QWidget>>(widgets.begin(), widgets.end())) {
            if (!window || !window->isVisible() || window->windowType() == Qt::ToolTip) // what a tool tip shows is escaped
                continue;
            const QStringList faults
                = nameFaults(*window) + keyboardFaults(*window) + textFaults(*window);
            for (const QString &fault : faults)
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

    bool press(const char *objectName)
    {
        if (!QTest::qWaitFor([&] { return named(objectName) && named(objectName)->isEnabled(); }, WindowDriver::kPatience))
            return false;
        auto *button = qobject_cast<QAbstractButton *>(named(objectName));
        if (button)
            button->click();
        QCoreApplication::processEvents();
        return button != nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}), qPrintable(m_caisse.output()));
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
        QCOMPARE(keyboardFaults(window) + nameFaults(window) + textFaults(window), QStringList());
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

        QTRY_VERIFY_WITH_TIMEOUT(named("signInButton"), WindowDriver::kPatience);
        look(u"sign-in"_s);
        QVERIFY(press("changeCaisseButton"));
        look(u"caisse"_s);
        QVERIFY(press("discoverButton"));
        QTRY_VERIFY_WITH_TIMEOUT(named("acceptCaisseButton"), WindowDriver::kPatience);
        look(u"caisse found"_s);
        QVERIFY(press("acceptCaisseButton"));
        qobject_cast<QLineEdit *>(named("emailField"))->setText(kEmail);
        qobject_cast<QLineEdit *>(named("passwordField"))->setText(kPassword);
        QVERIFY(press("signInButton"));

        QTRY_VERIFY_WITH_TIMEOUT(named("portfolioTable"), WindowDriver::kPatience);
        auto *sites = qobject_cast<QAbstractItemView *>(named("portfolioTable"));
        QTRY_COMPARE_WITH_TIMEOUT(sites->model()->rowCount(), 320, WindowDriver::kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(named("synchroniseButton")->isEnabled(), WindowDriver::kPatience);
        look(u"portfolio"_s);
        QVERIFY(press("scopeInAlert"));
        look(u"portfolio, in alert"_s);
        QVERIFY(press("validateButton"));
        look(u"space"_s);
        for (const char *tab : {"menuMemberSpace", "menuEmployees", "menuWeather", "menuDocuments", "menuContact"}) {
            QVERIFY2(press(tab), tab);
            look(u"space, "_s + QLatin1StringView(tab));
        }
        QVERIFY(press("menuHome"));
        QVERIFY(press("tileFollowUp"));
        QTest::qWait(0);
        look(u"space, Suivi DSN"_s);
        QVERIFY(press("menuHome"));
        QVERIFY(press("tileRights"));
        QTRY_VERIFY_WITH_TIMEOUT(named("beneficiariesTable"), WindowDriver::kPatience);
        look(u"rights, list"_s);
        auto *list = qobject_cast<QAbstractItemView *>(named("beneficiariesTable"));
        QVERIFY(list && list->model()->rowCount() > 0);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return); // « Visualisation »
        QTRY_VERIFY_WITH_TIMEOUT(named("rightsTree"), WindowDriver::kPatience);
        look(u"rights, editor"_s);
        QTest::keyClick(run.program().window()->windowHandle(), Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(named("outboxTabs"));
        look(u"demonstration outbox"_s);
        m_faults.removeDuplicates();
        for (const QString &fault : m_faults)
            qWarning("%s", qPrintable(fault)); // a failure's own message is cut
        QVERIFY2(m_faults.isEmpty(), qPrintable(u"%1 faults, listed above"_s.arg(m_faults.size())));
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
