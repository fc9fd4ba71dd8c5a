// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/beneficiariesmodel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace truelle::ui {

class DateField;
class Theme;

// The filters of the list (guide): text, Rôle, Statut, Date d'effet, Date de fin. « Exclure les utilisateurs inactifs »
// stands by the count, so it is not among them.
class BeneficiariesFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BeneficiariesFilterBar(const Theme &theme, QWidget *parent = nullptr);

    // `filter.excludesInactive` is passed through.
    void setFilter(const BeneficiariesFilter &filter);
    [[nodiscard]] const BeneficiariesFilter &filter() const { return m_filter; }
    void focusText();

Q_SIGNALS:
    void filterChanged(const truelle::ui::BeneficiariesFilter &filter);
    // Enter in the text: on to the list.
    void listRequested();

private:
    void read();

    BeneficiariesFilter m_filter;
    QLineEdit *m_text;
    QComboBox *m_role;
    QComboBox *m_status;
    DateField *m_effect;
    DateField *m_end;
};

} // namespace truelle::ui
