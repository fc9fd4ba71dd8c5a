// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"
#include "ui/signin/entrancepage.h"

#include <vector>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace truelle::ui {

class BusyButton;
class FormField;
class InlineMessage;
class PasswordField;
class TextLabel;

// An account of the demonstration caisse; only there are passwords known to the page beforehand.
struct DemonstrationAccount
{
    QString label;
    QString email;
    Secret password;
};

struct SignInView
{
    QString caisseName;
    QString email; // filled in, may be empty
    std::vector<DemonstrationAccount> demonstrationAccounts; // empty everywhere else
};

// « Connexion à votre espace CIBTP » (guide, « Se connecter à l'Espace sécurisé »). It knows no session: its
// owner gives the view, answers signInRequested() and says how it ended.
class SignInPage final : public EntrancePage
{
    Q_OBJECT

public:
    explicit SignInPage(const Theme &theme, QWidget *parent = nullptr);

    // Empties the password and takes messages away, that of an unfinished opening too.
    void setView(const SignInView &view);
    // From a request to its end the fields stay readable and nothing can be asked twice.
    void setBusy();
    // The request ended; after a success the page is simply left.
    void setSucceeded();
    void setFailed(const Error &error);
    // A word from elsewhere, such as why the last session ended.
    void setNotice(const Error &error);
    // Offers to resume; `words` is what is known of an opening under way on this computer, or empty: there is none.
    void setUnfinishedOpening(const QString &words);
    // What went well before, such as an association.
    void setGoodNews(const QString &title, const QString &text);

Q_SIGNALS:
    // Both are there; the address is trimmed. Whether they are right is the caisse's to say.
    void signInRequested(const QString &email, const truelle::Secret &password);
    // Escape while busy.
    void cancelRequested();
    void changeCaisseRequested();
    // « Je crée mon espace sécurisé »
    void createSpaceRequested();
    // « Reprendre l'ouverture »
    void resumeOpeningRequested();
    // « Je les associe à un espace existant »
    void associateRequested();
    // With the address as far as it is typed, trimmed.
    void forgottenPasswordRequested(const QString &email);
    // The activation or certification link once more; offered where the sign-in was refused for want of it.
    void activationMailRequested(const QString &email);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    void buildForm();
    void buildOtherWays();
    void buildDemonstration();
    [[nodiscard]] QPushButton *addOtherWay(QGridLayout &grid, int place, const QString &question,
                                           const QString &action);
    void fillDemonstration(const std::vector<DemonstrationAccount> &accounts);
    void submit();
    [[nodiscard]] QString typedEmail() const;
    void setEditable(bool isEditable);

    const Theme &m_theme;
    TextLabel *m_caisse = nullptr;
    QPushButton *m_changeCaisse = nullptr;
    InlineMessage *m_message = nullptr;
    InlineMessage *m_unfinished = nullptr;
    QLineEdit *m_email = nullptr;
    FormField *m_emailField = nullptr;
    PasswordField *m_password = nullptr;
    FormField *m_passwordField = nullptr;
    BusyButton *m_signIn = nullptr;
    QWidget *m_demonstration = nullptr;
    QVBoxLayout *m_accounts = nullptr;
};

} // namespace truelle::ui
