// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"
#include "ui/wizards/wizardframe.h"

namespace truelle::ui {

class ConnectionPage;
class FinalisationPage;
class IdentificationPage;

// What « Créer mon espace sécurisé » looks like in each of its stages; it asks nobody.
class OpeningView : public WizardFrame
{
    Q_OBJECT

public:
    OpeningView(const Theme &theme, const Clock &clock, const Caisse &caisse, QWidget *parent = nullptr);

    // Fills every page with what is kept.
    void setDraft(const OpeningDraft &draft);
    // What is typed at this moment, over `draft`.
    [[nodiscard]] OpeningDraft typed(OpeningDraft draft) const;
    void showStage(OpeningStage stage, const OpeningDraft &draft);

    [[nodiscard]] IdentificationPage &identification() { return *m_identification; }
    [[nodiscard]] ConnectionPage &connection() { return *m_connection; }
    [[nodiscard]] FinalisationPage &finalisation() { return *m_finalisation; }

private:
    void describe(OpeningStage stage);

    IdentificationPage *m_identification;
    ConnectionPage *m_connection;
    FinalisationPage *m_finalisation;
};

} // namespace truelle::ui
