// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/steppanel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 288;
constexpr int kMarkSide = 28;

} // namespace

// The number of a step in a circle; a tick where it is done.
class StepMark final : public QWidget
{
public:
    enum class State { Done, Current, Ahead };

    StepMark(const Theme &theme, int number, QWidget *parent) : QWidget(parent), m_theme(theme), m_number(number)
    {
        setFixedSize(kMarkSide, kMarkSide);
    }
    void setState(State state)
    {
        m_state = state;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isCurrent = m_state == State::Current;
        const ColorRole line = m_state == State::Ahead ? ColorRole::InputBorder : ColorRole::Primary;
        painter.setPen(QPen(m_theme.color(line), 1.5));
        painter.setBrush(m_theme.color(isCurrent ? ColorRole::Primary : ColorRole::Surface));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        if (m_state == State::Done) {
            const int inset = (kMarkSide - metric::kSmallIcon) / 2;
            m_theme.icon(Icon::Check, ColorRole::Primary).paint(&painter, rect().adjusted(inset, inset, -inset, -inset));
            return;
        }
        painter.setFont(m_theme.font(TextRole::Emphasis));
        painter.setPen(m_theme.color(isCurrent ? ColorRole::OnPrimary : ColorRole::Muted));
        painter.drawText(rect(), Qt::AlignCenter, locale().toString(m_number));
    }

private:
    const Theme &m_theme;
    int m_number;
    State m_state = State::Ahead;
};

StepPanel::StepPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::Section, this))
    , m_context(new TextLabel(theme, TextRole::Caption, this))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"stepPanel"_s);
    setFixedWidth(kWidth);
    m_title->setObjectName(u"wizardTitle"_s);
    m_context->setObjectName(u"wizardContext"_s);
    m_context->setColorRole(ColorRole::Muted);
    m_list->setSpacing(space::kBase);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kBlock, space::kBlock, space::kWide, space::kWide);
    column->setSpacing(space::kTight);
    column->addWidget(m_title);
    column->addWidget(m_context);
    column->addSpacing(space::kBase);
    column->addLayout(m_list);
    column->addStretch();
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void StepPanel::setTitle(const QString &title)
{
    m_title->setText(title);
}

void StepPanel::setContext(const QString &context)
{
    m_context->setText(context);
    m_context->setVisible(!context.isEmpty());
}

void StepPanel::setSteps(const QStringList &steps)
{
    for (const QString &step : steps) {
        const int number = static_cast<int>(m_steps.size()) + 1;
        const Step made{new StepMark(m_theme, number, this), new TextLabel(m_theme, TextRole::Body, this)};
        made.words->setObjectName(u"step%1"_s.arg(number));
        made.words->setText(step);
        auto *row = new QHBoxLayout;
        row->setSpacing(space::kSnug);
        row->addWidget(made.mark, 0, Qt::AlignTop);
        row->addWidget(made.words, 1, Qt::AlignVCenter);
        m_list->addLayout(row);
        m_steps.push_back(made);
    }
}

void StepPanel::setCurrent(int step)
{
    const int count = static_cast<int>(m_steps.size());
    for (int i = 0; i < count; ++i) {
        const Step &each = m_steps[static_cast<std::size_t>(i)];
        each.mark->setState(i < step ? StepMark::State::Done : i == step ? StepMark::State::Current : StepMark::State::Ahead);
        each.words->setTextRole(i == step ? TextRole::Emphasis : TextRole::Body);
        each.words->setColorRole(i > step ? ColorRole::Muted : ColorRole::Text);
        const QString place = tr("Étape %1/%2 : %3").arg(i + 1).arg(count).arg(each.words->text());
        each.words->setAccessibleName(i < step ? tr("%1, terminée").arg(place)
                                          : i == step ? tr("%1, en cours").arg(place) : tr("%1, à venir").arg(place));
    }
}

void StepPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Raised));
}

} // namespace truelle::ui
