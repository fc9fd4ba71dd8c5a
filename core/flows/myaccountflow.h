// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/session/accountregistry.h"
#include "core/wire/mewire.h"
#include "core/wire/openingwire.h"

#include <memory>

namespace truelle {

// « Mon compte utilisateur »: reading and changing one's own account at one caisse. Shows what this computer knows at
// once, the caisse's word when it comes. Changes need the caisse; nothing of them is queued: a password or an address
// that changes "later" is a trap. One question at a time, and none is heard while an answer is awaited; an answer comes as
// exactly one of the two signals named with it. A change asked again after its answer was lost takes effect once.
class MyAccountFlow : public QObject
{
    Q_OBJECT
public:
    MyAccountFlow(AccountRegistry &accounts, AccountKey key, QObject *parent = nullptr);
    ~MyAccountFlow() override;

    [[nodiscard]] const Account &account() const; // precondition of both: the registry has it
    [[nodiscard]] const Caisse &caisse() const;
    // Why no change can be asked for now: SessionEnded (signed out), KeychainUnavailable, what keeps the caisse from being
    // reached, NotFound (the account was removed); nothing: it can. obstacleChanged() tells; a caisse out of reach is
    // asked again by itself.
    [[nodiscard]] std::optional<Error> obstacle() const;
    [[nodiscard]] bool isBusy() const;

    // Reads it anew from the caisse: accountChanged() where something is other; a failure is silent.
    void refresh();
    // « Modifier contact » and « Notification des documents »: changed() or changeRefused(): fields /lastName …,
    // ChangedMeanwhile (the account is then the caisse's; what was typed is the form's to keep).
    void change(const AccountPatch &patch);
    // « Modifier mot de passe »: passwordChanged() or passwordRefused(): fields /currentPassword, /newPassword.
    void changePassword(const PasswordChange &change);
    // « Modifier adresse électronique »: emailChanged() (the account is deactivated and the session over) or
    // emailRefused(): fields /newEmail, /password.
    void changeEmail(const EmailChange &change);
    void sendMobileCode(const std::string &mobile); // mobileCodeSent() or mobileCodeRefused()
    void confirmMobile(const std::string &mobile, const Secret &code); // mobileConfirmed() or mobileConfirmationRefused()
    void cancelStep();

Q_SIGNALS:
    void accountChanged();
    void obstacleChanged();
    void busyChanged(bool isBusy);
    void changed();
    void changeRefused(const truelle::Error &error);
    void passwordChanged();
    void passwordRefused(const truelle::Error &error);
    void emailChanged(const QString &newEmail);
    void emailRefused(const truelle::Error &error);
    void mobileCodeSent(const truelle::MobileChallenge &challenge);
    void mobileCodeRefused(const truelle::Error &error);
    void mobileConfirmed(const truelle::MobileConfirmation &confirmation);
    void mobileConfirmationRefused(const truelle::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace truelle
