// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/rightsform.h"

#include "ui/forms/announcement.h"
#include "ui/forms/datefield.h"
#include "ui/forms/formfield.h"
#include "ui/models/alertwords.h"
#include "ui/models/delegationwords.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDateWidth = 176;

// A label above, as FormField has it, for what is no single field.
QVBoxLayout *column(QWidget &owner, TextLabel &title, QWidget &content, TextLabel &note)
{
    auto *layout = new QVBoxLayout(&owner);
    layout->setContentsMargins({});
    layout->setSpacing(space::kHair);
    layout->addWidget(&title);
    layout->addWidget(&content);
    layout->addWidget(&note);
    layout->addStretch();
    return layout;
}

} // namespace

RightsForm::RightsForm(const Theme &theme, QWidget *parent, const QString &prefix)
    : QWidget(parent), m_theme(theme), m_prefix(prefix)
{
    m_effect = new DateField(m_theme, this);
    m_effect->setObjectName(m_prefix + u"effectDateField"_s);
    m_end = new DateField(m_theme, this);
    m_end->setObjectName(m_prefix + u"endDateField"_s);
    m_end->setPlaceholderText(tr("Sans fin"));
    m_effectField = new FormField(m_theme, tr("Date d'effet"), m_effect, this);
    m_effectField->setRequirement(Requirement::Required);
    m_endField = new FormField(m_theme, tr("Date de fin"), m_end, this);
    m_effectField->setFixedWidth(kDateWidth);
    m_endField->setFixedWidth(kDateWidth);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kWide);
    row->addWidget(m_effectField, 0, Qt::AlignTop);
    row->addWidget(m_endField, 0, Qt::AlignTop);
    row->addWidget(buildPresets(), 0, Qt::AlignTop);
    row->addWidget(buildColleges(), 0, Qt::AlignTop);
    row->addWidget(buildAdministrator(), 1, Qt::AlignTop);
    connect(m_effect, &DateField::dateEdited, this, &RightsForm::readDates);
    connect(m_end, &DateField::dateEdited, this, &RightsForm::readDates);
}

QWidget *RightsForm::buildColleges()
{
    auto *owner = new QWidget(this);
    auto *title = new TextLabel(m_theme, TextRole::Body, owner);
    title->setText(tr("Collège(s)"));
    auto *boxes = new QWidget(owner);
    boxes->setFixedHeight(metric::kControlHeight);
    m_collegeRow = new QHBoxLayout(boxes);
    m_collegeRow->setContentsMargins({});
    m_collegeRow->setSpacing(space::kBase);
    // The usual ones are made here, at their place in the tab order; the catalogue names them later.
    for (int i = 0; i < kUsualColleges; ++i)
        addCollegeBox()->hide();
    m_collegeNote = new TextLabel(m_theme, TextRole::Caption, owner);
    m_collegeNote->setObjectName(m_prefix + u"collegesNote"_s);
    m_collegeNote->setColorRole(ColorRole::Danger);
    m_collegeNote->hide();
    column(*owner, *title, *boxes, *m_collegeNote);
    return owner;
}

QWidget *RightsForm::buildAdministrator()
{
    auto *owner = new QWidget(this);
    auto *title = new TextLabel(m_theme, TextRole::Body, owner);
    title->setText(tr("Rôle"));
    m_administrator = new QCheckBox(tr("Administrateur"), owner);
    m_administrator->setObjectName(m_prefix + u"administratorBox"_s);
    m_administrator->setFixedHeight(metric::kControlHeight);
    m_administratorNote = new TextLabel(m_theme, TextRole::Caption, owner);
    m_administratorNote->setObjectName(m_prefix + u"administratorNote"_s);
    m_administratorNote->setColorRole(ColorRole::Muted);
    column(*owner, *title, *m_administrator, *m_administratorNote);
    connect(m_administrator, &QCheckBox::clicked, this, &RightsForm::readAdministrator);
    return owner;
}

void RightsForm::setColleges(const Catalogue &catalogue, const Vocabulary &vocabulary)
{
    if (m_shownColleges == catalogue.colleges)
        return;
    m_colleges.clear();
    m_shownColleges = catalogue.colleges;
    for (const College &college : catalogue.colleges) {
        const auto number = vocabulary.colleges.find(college.code);
        if (!number)
            continue;
        const std::string label = localised(college.label, QLocale().name().left(2).toStdString());
        QCheckBox *box = m_colleges.size() < m_boxes.size() ? m_boxes[m_colleges.size()] : addCollegeBox();
        box->setText(QString::fromStdString(label.empty() ? college.code : label));
        box->setObjectName(m_prefix + u"collegeBox_"_s + QString::fromStdString(college.code));
        box->setAccessibleName(tr("Collège %1").arg(box->text()));
        m_colleges.push_back({*number, box});
    }
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        m_boxes[i]->setVisible(i < m_colleges.size());
}

void RightsForm::setDraft(const RightsDraft &draft, Editing editing)
{
    if (m_isFresh || draft.effectDate() != m_draft.effectDate())
        m_effect->setDate(toQDate(draft.effectDate()));
    if (m_isFresh || draft.endDate() != m_draft.endDate())
        m_end->setDate(draft.endDate() ? std::optional(toQDate(*draft.endDate())) : std::nullopt);
    m_isFresh = false;
    m_draft = draft;
    m_editing = editing;
    const bool isEditable = editing == Editing::Allowed;
    const QDate today = toQDate(draft.scope().today);
    m_effect->setMinimumDate(today);
    m_end->setMinimumDate(std::max(today, toQDate(draft.effectDate())));
    m_effect->setReadOnly(!isEditable);
    m_end->setReadOnly(!isEditable);
    m_end->setClearButtonEnabled(isEditable);
    m_presets->parentWidget()->setVisible(isEditable);
    for (const CollegeBox &college : m_colleges) {
        college.box->setChecked(draft.hasCollege(college.number));
        college.box->setEnabled(isEditable && draft.canSetCollege(college.number));
    }
    m_administrator->setChecked(draft.isAdministrator());
    m_administrator->setEnabled(isEditable
                                && (draft.isAdministrator() || draft.canBeAdministrator() || draft.base().isAdministrator));
    m_administratorNote->setText(administratorWords());
    m_administratorNote->setVisible(!m_administratorNote->text().isEmpty());
    m_administrator->setAccessibleDescription(m_administratorNote->text());
}

QString RightsForm::administratorWords() const
{
    if (m_draft.isAdministrator())
        return tr("Tous les collèges et tous les droits en mise à jour, sans modification possible ; peut déléguer.");
    if (m_editing == Editing::Allowed && !m_draft.canBeAdministrator())
        return tr("Impossible ici : vous n'avez pas reçu tous les droits.");
    return {};
}

void RightsForm::setFaults(const std::vector<FieldError> &faults)
{
    const auto words = [&faults](std::string_view pointer) {
        for (const FieldError &fault : faults)
            if (fault.pointer == pointer)
                return fieldErrorText(fault);
        return QString();
    };
    const QString unreadable = tr("Écrivez la date ainsi : 16/04/2026.");
    m_effectField->setError(m_effect->date() ? words("/effectDate") : unreadable);
    m_endField->setError(m_end->isUnreadable() ? unreadable : words("/endDate"));
    QString colleges;
    for (const FieldError &fault : faults)
        if (fault.pointer == "/colleges")
            colleges = fault.code == "required" ? tr("Cochez au moins un collège.") : fieldErrorText(fault);
    const bool isNew = m_collegeNote->text() != colleges && !colleges.isEmpty();
    m_collegeNote->setText(colleges);
    m_collegeNote->setVisible(!colleges.isEmpty());
    for (const CollegeBox &college : m_colleges)
        college.box->setAccessibleDescription(colleges);
    if (isNew)
        announce(*this, colleges);
    const QString administrator = words("/administrator");
    m_administratorNote->setColorRole(administrator.isEmpty() ? ColorRole::Muted : ColorRole::Danger);
    m_administratorNote->setText(administrator.isEmpty() ? administratorWords() : administrator);
    m_administratorNote->setVisible(!m_administratorNote->text().isEmpty());
}

bool RightsForm::focusFault()
{
    QWidget *target = nullptr;
    if (m_effectField->hasError())
        target = m_effect;
    else if (m_endField->hasError())
        target = m_end;
    else if (!m_collegeNote->text().isEmpty() && !m_colleges.empty())
        target = m_colleges.front().box;
    if (target)
        target->setFocus(Qt::OtherFocusReason);
    return target != nullptr;
}

bool RightsForm::isUnreadable() const
{
    return m_effect->isUnreadable() || m_end->isUnreadable() || !m_effect->date();
}

void RightsForm::readDates()
{
    const auto effect = m_effect->date();
    const auto end = m_end->date();
    m_draft.setDates(effect ? fromQDate(*effect) : m_draft.effectDate(),
                     end ? std::optional(fromQDate(*end)) : std::nullopt);
    publish();
}

QCheckBox *RightsForm::addCollegeBox()
{
    auto *box = new QCheckBox(m_collegeRow->parentWidget());
    m_collegeRow->addWidget(box);
    connect(box, &QCheckBox::clicked, this, [this, place = m_boxes.size()] { readCollege(m_colleges[place]); });
    m_boxes.push_back(box);
    return box;
}

void RightsForm::readCollege(const CollegeBox &college)
{
    if (college.box->isChecked())
        m_draft.grantCollege(college.number);
    else
        m_draft.withdrawCollege(college.number);
    publish();
}

void RightsForm::readAdministrator()
{
    if (m_administrator->isChecked())
        m_draft.grantAdministrator();
    else
        m_draft.withdrawAdministrator();
    publish();
}

void RightsForm::publish()
{
    Q_EMIT draftEdited(m_draft);
}

} // namespace truelle::ui
