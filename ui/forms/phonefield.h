// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/phonenumber.h"
#include "ui/forms/editing.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace truelle::ui {

class Theme;

// A telephone number: the country, France (+33) first, then its overseas regions, and the number as people write it
// there. A number with its own country code is understood too, and chooses the country when the field is left.
class PhoneField final : public QWidget
{
    Q_OBJECT

public:
    // `name` is its object name; its parts are `name` + "Region" and `name` + "Number". What the number is (« Téléphone
    // fixe ») is given to its main part, the number; a FormField does it. Given the focus, it hands it to the number; Tab
    // comes to the country first.
    PhoneField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    // As typed, without the blanks around.
    [[nodiscard]] QString typed() const;
    [[nodiscard]] std::string region() const; // ISO 3166-1
    [[nodiscard]] std::optional<PhoneNumber> number() const;
    // Something is written that is no number there.
    [[nodiscard]] bool isUnreadable() const;
    // In E.164; empty where there is no number.
    [[nodiscard]] std::string e164() const;
    // What to say under a number that is none: it names the country.
    [[nodiscard]] QString unreadableText() const;

    // As kept from an earlier start; a region that is unknown is France.
    void setTyped(std::string_view region, const QString &number);
    // As the caisse has it; empty empties the field.
    void setE164(std::string_view e164);
    void setEditing(Editing editing);

Q_SIGNALS:
    // By the person, typed or by their assistive tools: another number, another country.
    void numberEdited();
    // By anybody: what number() says may be another one.
    void numberChanged();
    void returnPressed();

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillRegions();
    void chooseRegion(std::string_view region);
    void settle();

    QComboBox *m_region;
    QLineEdit *m_number;
};

} // namespace truelle::ui
