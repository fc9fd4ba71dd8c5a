// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/wire/openingwire.h"
#include "ui/wizards/lettersketch.h"
#include "ui/wizards/wizardpage.h"

#include <optional>

class QVBoxLayout;

namespace truelle::ui {

class PasswordField;

// « Informations d'identification »: the three identifiers of the two letters (guide, « Etape 1/2 »).
class IdentificationPage final : public WizardPage
{
    Q_OBJECT

public:
    enum class Purpose { Opening, Association }; // the guide calls the code differently
    IdentificationPage(const Theme &theme, Purpose purpose, QWidget *parent = nullptr);

    // Its example of an identifier.
    void setCaisse(const Caisse &caisse);
    void setTyped(const std::string &cibtpId, const std::string &siret);
    [[nodiscard]] SiteIdentification typed() const;
    // The code is for one question only where that was answered.
    void clearCode();

    [[nodiscard]] QString heading() const override;
    [[nodiscard]] bool judge() override;

private:
    void addBesideLetter(QVBoxLayout &column, FormField *field, std::optional<LetterSketch::Place> place);
    void followSiret();
    void settleSiret();

    QLineEdit *m_cibtpId;
    QLineEdit *m_siret;
    PasswordField *m_code;
};

} // namespace truelle::ui
