// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/signinflow.h"
#include "core/wire/openingwire.h"

#include <QObject>

#include <memory>

namespace truelle {

// « Associer un site déclarant à un espace existant », two steps (guide). One question at a time, and none is heard while
// an answer is awaited; an answer comes as exactly one of the two signals named with it. Nothing is kept between starts:
// the letters are at hand.
class AssociationFlow : public QObject
{
    Q_OBJECT
public:
    AssociationFlow(AccountRegistry &accounts, DiscoveredCaisse caisse, QObject *parent = nullptr);
    ~AssociationFlow() override;

    [[nodiscard]] const Caisse &caisse() const;
    [[nodiscard]] bool isBusy() const;

    // Étape 1/2: identified() or identificationRefused(), as OpeningFlow::identify.
    void identify(const SiteIdentification &identification);
    // Étape 2/2: associated() or associationRefused(): InvalidCredentials, AccountLocked, AccountNotActivated,
    // CertificationLapsed, OpeningEnded (then the first step is next), fields /email, /password.
    void associate(const std::string &email, const Secret &password);
    void cancelStep();

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void identified(const truelle::IdentifiedSite &site);
    void identificationRefused(const truelle::Error &error);
    void associated(const truelle::AssociatedSite &site);
    void associationRefused(const truelle::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

// Both steps in one go, for somebody who has everything at hand: many sites one after the other. A 429 is waited out
// where its end comes before the operation's deadline of two minutes; else it is the answer.
class AssociateSiteOperation final : public Operation<AssociatedSite>
{
    Q_OBJECT
public:
    struct Letters
    {
        SiteIdentification identification;
        std::string email;
        Secret password;
    };
    AssociateSiteOperation(AccountRegistry &accounts, Endpoint endpoint, Letters letters, QObject *parent);
    ~AssociateSiteOperation() override;
    // Before the start.
    void setDeadline(std::chrono::milliseconds deadline);

protected:
    void doStart() override;
    void doCancel() override;

private:
    class Private;
    void associate(const AssociationDetails &details);
    std::unique_ptr<Private> d;
};

} // namespace truelle
