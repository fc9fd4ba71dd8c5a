// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"
#include "core/flows/recoveryflow.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QStackedWidget;

namespace truelle::ui {

class DialogService;
class ResumePage;
class Theme;

// What begins with the caisse's letters, beside signing in: the opening of a space and the association of a site. Puts
// its pages into the entrance's stack and takes them out again when they are left.
class LetterWizards final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const Theme &theme;
        DialogService &dialogs;
        OpeningFlow::Parts openings;
    };
    LetterWizards(Parts parts, QStackedWidget &stack);

    // « Je crée mon espace sécurisé »: what is under way on this computer is offered first.
    void createSpace(const DiscoveredCaisse &caisse);
    // « Reprendre l'ouverture »: at once where there is one.
    void resume(const DiscoveredCaisse &caisse);
    // « Je les associe à un espace existant »
    void associate(const DiscoveredCaisse &caisse);
    // Takes away whatever stands there; nothing that was typed is lost.
    void leave();

    // Somebody has signed in with this address: the opening that waited for it is over.
    void settle(const DiscoveredCaisse &caisse, const QString &email);

    [[nodiscard]] std::vector<OpeningDraft> unfinished() const;
    // Of what is under way, in one line; empty where nothing is.
    [[nodiscard]] QString unfinishedWords() const;

Q_SIGNALS:
    // Back to signing in.
    void left();
    // The account is activated.
    void signInWanted(const truelle::DiscoveredCaisse &caisse, const QString &email);
    // Instead of what was begun: what a refusal offered; with the address, where one is known.
    void recoveryWanted(truelle::RecoveryRequest what, const QString &email);
    // The site has joined the space with this address.
    void associated(const QString &email);

private:
    void choose();
    void open(std::unique_ptr<OpeningFlow> flow);
    void resume(const QString &id);
    void abandon(const QString &id);
    void stand(QWidget *page);

    Parts m_parts;
    QStackedWidget &m_stack;
    std::optional<DiscoveredCaisse> m_caisse; // of a new opening
    QPointer<QWidget> m_page;
};

} // namespace truelle::ui
