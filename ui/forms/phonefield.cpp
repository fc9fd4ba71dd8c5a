// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/phonefield.h"

#include "core/domain/typedtext.h"
#include "ui/forms/formfield.h"
#include "ui/forms/regionnames.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QFocusEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRegionWidth = 172;
constexpr std::string_view kFrance = "FR";
constexpr int kFrenchRegions = 12; // France and overseas, which phoneRegions() has first
constexpr int kShownRegions = 14; // of the open list

struct Choice
{
    QString name;
    PhoneRegion region;
};

// France and its overseas regions as they stand, the others by their names.
std::vector<Choice> choices()
{
    std::vector<Choice> all;
    for (const PhoneRegion &region : phoneRegions())
        all.push_back({regionName(region.region), region});
    const auto others = all.begin() + std::min<std::ptrdiff_t>(kFrenchRegions, std::ssize(all));
    std::sort(others, all.end(), [](const Choice &a, const Choice &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

} // namespace

PhoneField::PhoneField(const Theme &, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_region(new QComboBox(this))
    , m_number(new QLineEdit(this))
{
    setObjectName(name);
    m_region->setObjectName(name % u"Region"_s);
    m_region->setAccessibleName(tr("Pays du numéro"));
    m_region->setFixedWidth(kRegionWidth);
    m_region->setFocusPolicy(Qt::StrongFocus);
    m_region->setMaxVisibleItems(kShownRegions);
    m_region->installEventFilter(this);
    m_number->setObjectName(name % u"Number"_s);
    m_number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_number->installEventFilter(this);
    setMainPart(*this, *m_number);
    fillRegions();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kTight);
    row->addWidget(m_region);
    row->addWidget(m_number, 1);
    setTabOrder(m_region, m_number);
    connect(m_region, &QComboBox::activated, this, &PhoneField::numberEdited);
    connect(m_region, &QComboBox::currentIndexChanged, this, &PhoneField::numberChanged);
    // What assistive tools and dictation set is an edit too; setTyped() is quiet.
    connect(m_number, &QLineEdit::textChanged, this, &PhoneField::numberEdited);
    connect(m_number, &QLineEdit::textChanged, this, &PhoneField::numberChanged);
    connect(m_number, &QLineEdit::returnPressed, this, &PhoneField::returnPressed);
}

void PhoneField::fillRegions()
{
    int place = 0;
    for (const Choice &choice : choices()) {
        if (place++ == kFrenchRegions)
            m_region->insertSeparator(m_region->count());
        m_region->addItem(tr("%1 (+%2)").arg(choice.name).arg(choice.region.callingCode),
                          QString::fromStdString(choice.region.region));
    }
    m_region->view()->setObjectName(m_region->objectName() % u"List"_s);
    m_region->view()->setAccessibleName(m_region->accessibleName());
    m_region->view()->setMinimumWidth(m_region->view()->sizeHintForColumn(0) + space::kBlock);
    chooseRegion(kFrance);
}

QString PhoneField::typed() const
{
    return m_number->text().trimmed();
}

std::string PhoneField::region() const
{
    return m_region->currentData().toString().toStdString();
}

std::optional<PhoneNumber> PhoneField::number() const
{
    return parsePhoneNumber(cleanedIdentifier(typed().toStdString()), region());
}

bool PhoneField::isUnreadable() const
{
    return !typed().isEmpty() && !number();
}

std::string PhoneField::e164() const
{
    const auto written = number();
    return written ? written->e164 : std::string();
}

QString PhoneField::unreadableText() const
{
    return tr("Ce numéro n'existe pas dans le pays choisi : %1.").arg(m_region->currentText());
}

void PhoneField::setTyped(std::string_view region, const QString &number)
{
    const QSignalBlocker quietRegion(m_region);
    const QSignalBlocker quietNumber(m_number);
    chooseRegion(region);
    m_number->setText(number);
    Q_EMIT numberChanged();
}

void PhoneField::setE164(std::string_view e164)
{
    const auto number = parsePhoneNumber(e164, kFrance);
    const std::string region = number ? number->region : std::string(kFrance);
    setTyped(region, QString::fromStdString(formattedPhoneNumber(e164, region)));
}

void PhoneField::setEditing(Editing editing)
{
    m_number->setReadOnly(editing == Editing::Locked);
    m_region->setEnabled(editing == Editing::Free);
}

void PhoneField::focusInEvent(QFocusEvent *event)
{
    m_number->setFocus(event->reason());
}

bool PhoneField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_number && event->type() == QEvent::FocusOut)
        settle();
    // A page that is scrolled with the wheel must not change a country on its way.
    if (watched == m_region && event->type() == QEvent::Wheel && !m_region->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PhoneField::chooseRegion(std::string_view region)
{
    const auto place = [this](std::string_view code) {
        return m_region->findData(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
    };
    const int found = place(region);
    m_region->setCurrentIndex(found >= 0 ? found : place(kFrance));
}

// A number that was understood is shown as it is written in its country.
void PhoneField::settle()
{
    const auto written = number();
    if (!written || m_number->isReadOnly())
        return;
    const std::string region = written->region.empty() ? this->region() : written->region;
    const QSignalBlocker quietRegion(m_region);
    const QSignalBlocker quietNumber(m_number);
    chooseRegion(region);
    m_number->setText(QString::fromStdString(formattedPhoneNumber(written->e164, region)));
}

} // namespace truelle::ui
