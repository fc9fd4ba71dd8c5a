// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/flows/myaccountflow.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace truelle::ui {

class AccountForm;
class AccountOverview;
class CertificationNotice;
class ContactForm;
class DialogService;
class EmailForm;
class EmptyState;
class InlineMessage;
class NotificationsForm;
class PasswordForm;
class TextLabel;
class Theme;

// « Gérer mon compte utilisateur / Mon compte utilisateur » (guide): the tabs « Connexion et contact » and
// « Notification des documents », and in their place the form of what is modified. Nothing of it is queued: what needs
// the caisse says so before a form is filled.
class MyAccountPage final : public QWidget
{
    Q_OBJECT
public:
    // All outlive the page.
    struct Parts
    {
        AccountRegistry &accounts;
        const Clock &clock;
    };
    MyAccountPage(const Theme &theme, DialogService &dialogs, Parts parts, QWidget *parent = nullptr);
    ~MyAccountPage() override;

    // Shows that account as this computer knows it, and reads it anew. What is unsaved goes: ask confirmLeave() before.
    void setAccount(const AccountKey &account);
    // Empty where the account was removed meanwhile.
    [[nodiscard]] const AccountKey &account() const { return m_account; }
    // Calls `leave` at once, or after the person agreed to lose what is not saved.
    void confirmLeave(std::function<void()> leave);

Q_SIGNALS:
    // The session is over: the person is to sign in, with the address the registry has now. `reason` is
    // AccountNotActivated where that address waits for its link.
    void signInRequested(const truelle::AccountKey &account, const std::optional<truelle::Error> &reason);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Place { Overview, Notifications, Email, Password, Contact, Deactivated };

    // Layout: myaccountlayout.cpp.
    void build();
    QWidget *buildHead();
    void buildPlaces(QVBoxLayout &column);
    void connectForms();
    void connectFlow();
    void connectCertification();

    void goTo(Place place);
    void leaveForm();
    void openForm(Place place);
    [[nodiscard]] AccountForm *form() const; // of the place, or nothing
    void showAccount();
    void showObstacle();
    void showCertification();
    void showRefusal(const Error &error);
    void showChanged();
    void showDeactivated(const QString &newEmail);
    void change(const AccountPatch &patch);
    void confirmEmail(const EmailChange &change);
    void answerObstacle();
    // Scrolls to whatever has the keyboard.
    void revealFocus();
    void forget();

    const Theme &m_theme;
    DialogService &m_dialogs;
    Parts m_parts;
    AccountKey m_account;
    std::unique_ptr<MyAccountFlow> m_flow;
    Place m_place = Place::Overview;

    QScrollArea *m_scroll = nullptr;
    TextLabel *m_context = nullptr;
    CertificationNotice *m_certification = nullptr;
    InlineMessage *m_obstacle = nullptr;
    InlineMessage *m_message = nullptr;
    QTabBar *m_tabs = nullptr;
    AccountOverview *m_overview = nullptr;
    QWidget *m_notificationsCard = nullptr;
    NotificationsForm *m_notifications = nullptr;
    EmailForm *m_email = nullptr;
    PasswordForm *m_password = nullptr;
    ContactForm *m_contact = nullptr;
    EmptyState *m_deactivated = nullptr;
};

} // namespace truelle::ui
