// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"
#include "ui/wizards/openingview.h"

#include <QtCore/QBasicTimer>

#include <memory>

namespace truelle::ui {

// « Je crée mon espace sécurisé », bound to the caisse. What is typed is kept as it is typed, but for the code and the
// password; leaving loses nothing.
class OpeningWizard final : public OpeningView
{
    Q_OBJECT

public:
    OpeningWizard(const Theme &theme, const Clock &clock, std::unique_ptr<OpeningFlow> flow, QWidget *parent = nullptr);
    ~OpeningWizard() override;

    [[nodiscard]] const OpeningFlow &flow() const { return *m_flow; }

Q_SIGNALS:
    // « Annuler », « Fermer »: what was typed is kept and can be resumed.
    void left();
    // The account is activated: « Connexion » with this address.
    void signInWanted(const QString &email);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void bindSteps();
    void bindMobile();
    void bindFinalisation();
    void submit();
    void leave();
    void back();
    // Writes what is typed, at once.
    void keep();
    void takeStage(OpeningStage stage);
    // Back in the first step: the person knows why, or is told.
    void explainFirstStep();
    // The running question is about the mobile number, not about the step.
    void abandonMobile();

    std::unique_ptr<OpeningFlow> m_flow;
    QBasicTimer m_pause; // between the last key and the writing
    bool m_isMobileAsked = false;
    bool m_isResuming = false; // the keychain has not said yet whether the kept stage can be gone on with
    bool m_isGoingBack = false;
};

} // namespace truelle::ui
