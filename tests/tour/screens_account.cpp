// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accountdesk.h"
#include "tests/support/fakedialogservice.h"
#include "tests/tour/screens.h"
#include "ui/account/contactform.h"
#include "ui/account/emailform.h"
#include "ui/account/myaccountpage.h"
#include "ui/account/passwordform.h"
#include "ui/forms/mobilecertification.h"
#include "ui/recovery/recoverypage.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

Screen recovery(const QString &name, const std::function<void(RecoveryPage &)> &prepare)
{
    return {.name = name, .make = [prepare](Theme &theme) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<RecoveryPage>(theme);
                page->setView({.caisseName = u"CIBTP Val-de-Seine"_s,
                               .cibtpIdExample = u"75-123456-01"_s,
                               .email = u"karim.moreau@charpentes-moreau.example"_s});
                prepare(*page);
                return page;
            }};
}

void refuseIdentifier(RecoveryPage &page)
{
    page.open(RecoveryRequest::ConfidentialCode);
    page.findChild<QLineEdit *>(u"recoveryCibtpIdField"_s)->setText(u"75-12"_s);
    Error error(ErrorCode::InvalidInput);
    error.fields = {{"/cibtpId", "invalid"}};
    page.setFailed(error);
}

std::vector<Screen> recoveryScreens()
{
    return {
        recovery(u"recovery-question"_s, [](RecoveryPage &) {}),
        recovery(u"recovery-password"_s, [](RecoveryPage &page) { page.open(RecoveryRequest::PasswordReset); }),
        recovery(u"recovery-code"_s, [](RecoveryPage &page) { page.open(RecoveryRequest::ConfidentialCode); }),
        recovery(u"recovery-code-refused"_s, refuseIdentifier),
        recovery(u"recovery-busy"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::Activation);
                     page.setBusy();
                 }),
        recovery(u"recovery-offline"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::PasswordReset);
                     page.setFailed(Error(ErrorCode::NetworkUnreachable));
                 }),
        recovery(u"recovery-answer"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::PasswordReset);
                     page.setAnswered();
                 }),
        recovery(u"recovery-answer-code"_s,
                 [](RecoveryPage &page) {
                     page.open(RecoveryRequest::ConfidentialCode);
                     page.findChild<QLineEdit *>(u"recoveryCibtpIdField"_s)->setText(u"75-123456-01"_s);
                     page.setAnswered();
                 }),
    };
}

// The page with the person whose account it shows.
class Window final : public QWidget
{
public:
    Window(Theme &theme, AccountDesk::Start start)
        : desk(start)
        , page(theme, m_dialogs, {desk.accounts(), desk.clock()}, this)
    {
        m_dialogs.answers = {true};
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(&page);
    }
    void show(const std::function<void(Account &)> &change = {})
    {
        Account me = desk.me;
        if (change)
            change(me);
        desk.setAccount(me);
        page.setAccount(desk.key());
    }
    void click(const QString &button) { page.findChild<QAbstractButton *>(button)->click(); }
    void fill(const QString &line, const QString &text) { page.findChild<QLineEdit *>(line)->setText(text); }
    template<typename Form>
    Form &form()
    {
        return *page.findChild<Form *>();
    }

    AccountDesk desk;
    MyAccountPage page;

private:
    FakeDialogService m_dialogs;
};

// Lets the caisse answer what was asked.
void settle()
{
    for (int i = 0; i < 50; ++i)
        QCoreApplication::processEvents();
}

Screen account(const QString &name, const std::function<void(Window &)> &prepare,
               AccountDesk::Start start = AccountDesk::Start::SignedIn)
{
    return {.name = name, .size = {1120, 900}, .make = [prepare, start](Theme &theme) -> std::unique_ptr<QWidget> {
                auto window = std::make_unique<Window>(theme, start);
                prepare(*window);
                return window;
            }};
}

Error fault(const char *pointer, const char *code)
{
    Error error(ErrorCode::ValidationFailed);
    error.fields = {{pointer, code}};
    return error;
}

void openContact(Window &window)
{
    window.show();
    window.click(u"changeContactButton"_s);
}

void openPassword(Window &window)
{
    window.show();
    window.click(u"changePasswordButton"_s);
    window.fill(u"currentPasswordField"_s, u"Truelle-2026!"_s);
    window.fill(u"newPasswordLine"_s, u"mortier7"_s);
}

void deactivate(Window &window)
{
    window.show();
    settle(); // the account is read
    window.click(u"changeEmailButton"_s);
    Q_EMIT window.form<EmailForm>().submitted({"karim@moreau.example", Secret("Truelle-2026!")});
    settle();
}

void save(Window &window)
{
    window.show();
    settle();
    window.click(u"changeContactButton"_s);
    window.fill(u"firstNameField"_s, u"Karime"_s);
    window.click(u"contactFormSubmitButton"_s);
    settle();
}

void openEmail(Window &window)
{
    window.show();
    window.click(u"changeEmailButton"_s);
    window.fill(u"newEmailField"_s, u"karim@moreau.example"_s);
}

void clash(Window &window)
{
    openContact(window);
    window.fill(u"firstNameField"_s, u"Karime"_s);
    window.fill(u"lastNameField"_s, u"Moreau-Petit"_s);
    Account theirs = window.desk.me;
    theirs.lastName = "Morel";
    theirs.landline = "+33241999999";
    window.form<ContactForm>().showChangedMeanwhile(theirs);
}

void certify(Window &window)
{
    openContact(window);
    window.fill(u"mobileNumber"_s, u"06 98 76 54 32"_s);
    window.form<ContactForm>().certification().setChallenge({std::chrono::minutes(10), 5, 2});
}

void endCertification(Account &me)
{
    using namespace std::chrono;
    me.emailCertifiedUntil = sys_days{2026y / May / 2};
}

std::vector<Screen> overviewScreens()
{
    return {
        account(u"account-overview"_s, [](Window &window) { window.show(); }),
        account(u"account-missing"_s,
                [](Window &window) {
                    window.show([](Account &me) {
                        me.landline.clear();
                        me.isMobileCertified = false;
                        me.email = "une.adresse.electronique.vraiment.tres.longue@un-domaine-lui-aussi-fort-long.example";
                    });
                }),
        account(u"account-certification"_s, [](Window &window) { window.show(endCertification); }),
        account(u"account-signed-out"_s, [](Window &window) { window.show(); }, AccountDesk::Start::SignedOut),
        account(u"account-notifications"_s,
                [](Window &window) {
                    window.show();
                    window.page.findChild<QTabBar *>(u"accountTabs"_s)->setCurrentIndex(1);
                }),
        account(u"account-notifications-uncertified"_s,
                [](Window &window) {
                    window.show([](Account &me) { me.isMobileCertified = false; });
                    window.page.findChild<QTabBar *>(u"accountTabs"_s)->setCurrentIndex(1);
                }),
    };
}

std::vector<Screen> formScreens()
{
    return {
        account(u"account-email"_s, openEmail),
        account(u"account-email-empty"_s,
                [](Window &window) {
                    window.show();
                    window.click(u"changeEmailButton"_s);
                    window.click(u"emailFormSubmitButton"_s);
                }),
        account(u"account-password"_s, openPassword),
        account(u"account-password-refused"_s,
                [](Window &window) {
                    openPassword(window);
                    window.form<PasswordForm>().showRefusal(fault("/currentPassword", "wrong"));
                }),
        account(u"account-password-busy"_s,
                [](Window &window) {
                    openPassword(window);
                    window.form<PasswordForm>().setBusy();
                }),
        account(u"account-deactivated"_s, deactivate),
        account(u"account-saved"_s, save),
        account(u"account-contact"_s, openContact),
        account(u"account-contact-certify"_s, certify),
        account(u"account-contact-clash"_s, clash),
        account(u"account-contact-offline"_s,
                [](Window &window) {
                    openContact(window);
                    window.form<ContactForm>().setObstacle(Error(ErrorCode::NetworkUnreachable));
                }),
    };
}

} // namespace

std::vector<Screen> accountScreens()
{
    std::vector<Screen> all = recoveryScreens();
    for (const auto part : {overviewScreens, formScreens}) {
        const std::vector<Screen> screens = part();
        all.insert(all.end(), screens.begin(), screens.end());
    }
    return all;
}

} // namespace truelle::tour
