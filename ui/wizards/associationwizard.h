// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/associationflow.h"
#include "ui/wizards/associationview.h"

#include <memory>

namespace truelle::ui {

// « Je les associe à un espace existant », bound to the caisse; also for somebody who is signed in, who is asked for the
// password alone and stays in the program.
class AssociationWizard final : public AssociationView
{
    Q_OBJECT

public:
    // `account` is the address of the account that is signed in; empty from the sign-in page.
    AssociationWizard(const Theme &theme, std::unique_ptr<AssociationFlow> flow, const QString &account,
                      QWidget *parent = nullptr);
    ~AssociationWizard() override;

Q_SIGNALS:
    // « Annuler »: nothing is kept.
    void cancelled();
    // A site has joined the space; what is shown of the account's sites is out of date.
    void synchroniseWanted();
    // The person is through. From the sign-in page at once: it says so itself (guide, « Vous êtes redirigé
    // automatiquement »), with this address; signed in with « Voir le portefeuille ».
    void done(const QString &email);

private:
    void submit();
    void leave();
    void takeAssociated(const AssociatedSite &site);

    std::unique_ptr<AssociationFlow> m_flow;
    bool m_isDone = false;
};

} // namespace truelle::ui
