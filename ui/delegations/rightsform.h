// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/catalogue.h"
#include "core/domain/rightsdraft.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QHBoxLayout;
class QPushButton;

namespace truelle::ui {

class DateField;
class FormField;
class TextLabel;
class Theme;

// What of a delegation stands above its matrix: Date d'effet, Date de fin, Collège(s), Administrateur.
class RightsForm final : public QWidget
{
    Q_OBJECT
public:
    // Object names begin with `prefix`, so that two forms can stand in one page.
    explicit RightsForm(const Theme &theme, QWidget *parent = nullptr, const QString &prefix = {});

    // The two steps of a new delegation instead of one row (guide, « Ajout de délégation »). Once, before it is shown.
    struct Step
    {
        QString title;
        QWidget *before = nullptr; // fields of the owner's that come first and last in it
        QWidget *after = nullptr;
    };
    void splitIntoSteps(const Step &first, const Step &second);
    void setFirstTitle(const QString &title); // precondition: it is split
    enum class Editing { ReadOnly, Allowed };
    // Another delegation is coming: what is typed and unreadable goes.
    void forget() { m_isFresh = true; }
    void setColleges(const Catalogue &catalogue, const Vocabulary &vocabulary);
    // What the fields show. What is being typed is left alone unless the draft's day changes.
    void setDraft(const RightsDraft &draft, Editing editing);
    // Beside the fields they are about; others are left out. Replaces what stood there.
    void setFaults(const std::vector<FieldError> &faults);
    // The first field with a fault takes the focus; whether there was one.
    bool focusFault();
    // A day is written that is none: nothing can be saved.
    [[nodiscard]] bool isUnreadable() const;

Q_SIGNALS:
    void draftEdited(const truelle::RightsDraft &draft);

private:
    struct CollegeBox
    {
        std::size_t number = 0;
        QCheckBox *box = nullptr;
    };
    QWidget *buildPresets();
    void offerPresets();
    void chooseEnd(std::optional<Date> end);
    QWidget *buildColleges();
    QWidget *buildAdministrator();
    void readDates();
    [[nodiscard]] QCheckBox *addCollegeBox();
    void readCollege(const CollegeBox &college);
    void readAdministrator();
    void publish();
    [[nodiscard]] QString administratorWords() const;

    const Theme &m_theme;
    QString m_prefix;
    RightsDraft m_draft;
    Editing m_editing = Editing::ReadOnly;
    DateField *m_effect = nullptr;
    DateField *m_end = nullptr;
    FormField *m_effectField = nullptr;
    FormField *m_endField = nullptr;
    QPushButton *m_presets = nullptr; // usual days for the end
    TextLabel *m_firstTitle = nullptr;
    QHBoxLayout *m_collegeRow = nullptr;
    TextLabel *m_collegeNote = nullptr;
    static constexpr int kUsualColleges = 3;
    std::vector<QCheckBox *> m_boxes; // as many as there ever were colleges
    std::vector<CollegeBox> m_colleges; // those of the catalogue, in the first of the boxes
    std::vector<College> m_shownColleges;
    bool m_isFresh = true; // nothing of the draft has been shown
    QCheckBox *m_administrator = nullptr;
    TextLabel *m_administratorNote = nullptr;
};

} // namespace truelle::ui
