// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibilitywalk.h"
#include "tests/support/announcementlog.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/choicebutton.h"
#include "ui/forms/emptystate.h"
#include "ui/forms/formfield.h"
#include "ui/forms/inlinemessage.h"
#include "ui/forms/passwordfield.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QToolButton>

using namespace truelle;
using namespace truelle::ui;
using namespace Qt::Literals::StringLiterals;

class tst_Forms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void labelNamesItsFieldAndMarksItRequired();
    void errorIsShownDescribedAndAnnounced();
    void errorTakesTheHelpsPlaceAndGivesItBack();
    void composedFieldPassesNameAndStateToItsFocusProxy();
    void passwordIsHiddenUntilAskedAndAgainWhenTheFieldHides();
    void passwordLeavesWholeAsASecret();
    void messageIsHiddenUntilItSpeaksAndIsAnnounced();
    void markupInMessagesIsShownLiterally();
    void busyButtonTakesNoSecondStartAndComesBack();
    void choiceButtonKeepsAmpersandsAndIsReachedByKeyboard();
    void emptyStateOffersItsAction();

private:
    Theme m_theme;
};

void tst_Forms::labelNamesItsFieldAndMarksItRequired()
{
    auto *line = new QLineEdit;
    line->setObjectName(u"siretField"_s);
    FormField field(m_theme, u"SIRET"_s, line);
    auto *label = field.findChild<QLabel *>(u"siretFieldLabel"_s);
    QVERIFY(label);
    QCOMPARE(label->buddy(), line);
    QCOMPARE(label->text(), u"SIRET"_s);
    QCOMPARE(line->accessibleName(), u"SIRET"_s);
    field.setRequirement(Requirement::Required);
    QCOMPARE(label->text(), u"SIRET *"_s);
    QVERIFY(line->accessibleDescription().contains("Obligatoire"_L1));
}

void tst_Forms::errorIsShownDescribedAndAnnounced()
{
    auto *line = new QLineEdit;
    line->setObjectName(u"siretField"_s);
    FormField field(m_theme, u"SIRET"_s, line);
    const AnnouncementLog alerts;
    field.setError(u"Ce numéro n'est pas un SIRET."_s);
    auto *note = field.findChild<QLabel *>(u"siretFieldNote"_s);
    QCOMPARE(note->text(), u"Ce numéro n'est pas un SIRET."_s);
    QVERIFY(!note->isHidden());
    QCOMPARE(fieldState(*line), FieldState::Invalid);
    QVERIFY(line->accessibleDescription().contains(u"Ce numéro n'est pas un SIRET."_s));
    QCOMPARE(alerts.texts().size(), 1);
    QCOMPARE(alerts.texts().first(), u"Ce numéro n'est pas un SIRET."_s);
    field.setError(u"Ce numéro n'est pas un SIRET."_s);
    QCOMPARE(alerts.texts().size(), 1);
}

void tst_Forms::errorTakesTheHelpsPlaceAndGivesItBack()
{
    auto *line = new QLineEdit;
    line->setObjectName(u"codeField"_s);
    FormField field(m_theme, u"Code"_s, line);
    auto *note = field.findChild<QLabel *>(u"codeFieldNote"_s);
    QVERIFY(note->isHidden());
    field.setHelp(u"Reçu par courrier."_s);
    QCOMPARE(note->text(), u"Reçu par courrier."_s);
    field.setError(u"Ce code a expiré."_s);
    QCOMPARE(note->text(), u"Ce code a expiré."_s);
    field.setError({});
    QCOMPARE(note->text(), u"Reçu par courrier."_s);
    QCOMPARE(fieldState(*line), FieldState::Fine);
    QCOMPARE(line->accessibleDescription(), u"Reçu par courrier."_s);
}

void tst_Forms::composedFieldPassesNameAndStateToItsFocusProxy()
{
    auto *composed = new QWidget;
    auto *line = new QLineEdit(composed);
    composed->setFocusProxy(line);
    FormField field(m_theme, u"Fichier"_s, composed);
    field.setError(u"Illisible."_s);
    QCOMPARE(line->accessibleName(), u"Fichier"_s);
    QCOMPARE(fieldState(*line), FieldState::Invalid);
}

void tst_Forms::passwordIsHiddenUntilAskedAndAgainWhenTheFieldHides()
{
    QWidget window;
    auto *field = new PasswordField(m_theme, &window);
    window.show();
    QVERIFY(!field->isShown());
    auto *show = field->findChild<QToolButton *>(u"showPasswordButton"_s);
    QCOMPARE(show->accessibleName(), u"Afficher le mot de passe"_s);
    QVERIFY(show->focusPolicy() & Qt::TabFocus);
    field->setContent(PasswordField::Content::Code);
    QCOMPARE(show->accessibleName(), u"Afficher le code"_s);
    field->setContent(PasswordField::Content::Password);
    show->click();
    QVERIFY(field->isShown());
    QCOMPARE(show->accessibleName(), u"Masquer le mot de passe"_s);
    window.hide();
    QVERIFY(!field->isShown());
    window.show();
    show->click();
    field->setEnabled(false);
    QVERIFY(!field->isShown());
}

void tst_Forms::passwordLeavesWholeAsASecret()
{
    PasswordField field(m_theme);
    field.setSecret(Secret(" mot de passé é€ "));
    QVERIFY(field.secret().equals(Secret(" mot de passé é€ ")));
    QVERIFY(!field.displayText().contains(u"passé"_s));
}

void tst_Forms::messageIsHiddenUntilItSpeaksAndIsAnnounced()
{
    QWidget window;
    InlineMessage message(m_theme, &window);
    window.show();
    QVERIFY(message.isHidden());
    const AnnouncementLog alerts;
    message.say(MessageKind::Danger, u"La caisse ne répond pas."_s, u"Réessayez."_s);
    QVERIFY(!message.isHidden());
    QCOMPARE(alerts.texts().size(), 1);
    QCOMPARE(alerts.texts().first(), u"La caisse ne répond pas. Réessayez."_s);
    QSignalSpy asked(&message, &InlineMessage::actionRequested);
    message.offer(u"Réessayer"_s);
    message.findChild<QPushButton *>(u"messageAction"_s)->click();
    QCOMPARE(asked.count(), 1);
    message.say(MessageKind::Info, u"Autre chose"_s, {});
    QVERIFY(message.findChild<QPushButton *>(u"messageAction"_s)->isHidden());
    message.clear();
    QVERIFY(message.isHidden());
}

void tst_Forms::markupInMessagesIsShownLiterally()
{
    InlineMessage message(m_theme);
    message.say(MessageKind::Info, u"<b>gras</b>"_s, u"<a href='x'>lien</a>"_s);
    const QList<QLabel *> labels = message.findChildren<QLabel *>();
    QCOMPARE(labels.size(), 2);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(message.title(), u"<b>gras</b>"_s);
}

void tst_Forms::busyButtonTakesNoSecondStartAndComesBack()
{
    QWidget window;
    BusyButton button(m_theme, u"Connexion"_s, &window);
    window.show();
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.setBusy(u"Connexion en cours…"_s);
    QCOMPARE(button.text(), u"Connexion en cours…"_s);
    QVERIFY(button.isEnabled()); // or it would lose the focus
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 0);
    button.setBusy(u"Encore"_s);
    button.setIdle();
    QCOMPARE(button.text(), u"Connexion"_s);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void tst_Forms::choiceButtonKeepsAmpersandsAndIsReachedByKeyboard()
{
    ChoiceButton button(m_theme, Icon::Site);
    button.setTexts(u"Dupont & Fils"_s, u"https://a.example"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Name), u"Dupont & Fils"_s);
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    button.show();
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void tst_Forms::emptyStateOffersItsAction()
{
    EmptyState state(m_theme);
    state.say(Icon::Mail, u"Aucun courriel"_s, u"Ils arrivent ici."_s);
    auto *action = state.findChild<QPushButton *>(u"emptyAction"_s);
    QVERIFY(action->isHidden());
    state.offer(u"Synchroniser"_s);
    QVERIFY(!action->isHidden());
    QSignalSpy asked(&state, &EmptyState::actionRequested);
    action->click();
    QCOMPARE(asked.count(), 1);
}

QTEST_MAIN(tst_Forms)
#include "tst_forms.moc"
