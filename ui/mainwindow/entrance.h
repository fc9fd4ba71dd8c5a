// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/flows/openingflow.h"
#include "core/flows/recoveryflow.h"
#include "ui/signin/signinpage.h"

#include <QPointer>
#include <QStackedWidget>

#include <optional>
#include <vector>

namespace truelle {
class Settings;
}

namespace truelle::ui {

class CaissePage;
class DialogService;
class LetterWizards;
class RecoveryPage;
class Theme;

// What the command line offers a first start.
struct StartOffer
{
    QString caisseAddress; // empty: the person types one
    QString caFile;
    std::vector<DemonstrationAccount> demonstrationAccounts;
};

// The way in: which caisse, then who. Binds the two pages to discovery and sign-in.
class Entrance final : public QStackedWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        const Theme &theme;
        DialogService &dialogs;
        AccountRegistry &accounts;
        Settings &settings;
        OpeningFlow::Parts openings;
    };
    Entrance(Parts parts, StartOffer offer, QWidget *parent = nullptr);

    // The page that fits: the caisse the command line names, else the one this computer knows, else the question for
    // one.
    void begin();
    // To sign in again with a known account; `reason` says why, where there is one.
    void signInAgain(const AccountKey &account, const std::optional<Error> &reason);
    // One more account, at a caisse this computer knows or another.
    void addAccount();
    // Whatever runs is not wanted any more.
    void abandon();
    // It asks for the caisse or the person: nothing else is under way that could be lost.
    [[nodiscard]] bool isAskingWho() const;

Q_SIGNALS:
    void signedIn(const truelle::AccountKey &account);

private:
    void askForCaisse();
    void discover(const QString &address, const QString &caFile);
    void takeDiscovered(Result<DiscoveredCaisse> result);
    void askForPerson(DiscoveredCaisse caisse, const QString &email);
    void signIn(const QString &email, const Secret &password);
    void connectLetters();
    void connectRecovery();
    // « Mot de passe oublié ? »; the page as it is when somebody with this address comes to it.
    RecoveryPage &prepareRecovery(const QString &email);
    void askRecovery(RecoveryRequest what, const QString &subject);
    void useKnown(const AccountContext &account, const QString &email);

    Parts m_parts;
    StartOffer m_offer;
    CaissePage *m_caissePage;
    SignInPage *m_signInPage;
    LetterWizards *m_letters;
    RecoveryPage *m_recoveryPage;
    std::optional<DiscoveredCaisse> m_caisse;
    QPointer<OperationBase> m_running;
    bool m_isAdding = false; // an account beside others: nobody's address is filled in
    bool m_goesOn = false; // a discovery the command line asked for leads straight to the sign-in page
};

} // namespace truelle::ui
