// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardframe.h"

#include "ui/forms/announcement.h"
#include "ui/forms/busybutton.h"
#include "ui/forms/formcolumn.h"
#include "ui/forms/inlinemessage.h"
#include "ui/services/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"
#include "ui/wizards/steppanel.h"
#include "ui/wizards/wizardpage.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Below it there is no room for the steps beside the form; the heading tells them then.
constexpr int kWidthWithPanel = 288 + metric::kFormWidth + 2 * space::kBlock;

// A hairline parts it from the form that scrolls above.
class WizardBar final : public QWidget
{
public:
    WizardBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(QRect(0, 0, width(), 1), m_theme.color(ColorRole::Hairline));
    }

private:
    const Theme &m_theme;
};

} // namespace

WizardFrame::WizardFrame(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new StepPanel(theme, this))
    , m_scroll(new QScrollArea(this))
{
    buildColumn();
    buildBar();
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_scroll, 1);
    right->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_panel);
    row->addLayout(right, 1);
}

void WizardFrame::buildColumn()
{
    auto *content = new QWidget;
    m_column = new FormColumn(metric::kFormWidth, content);
    m_place = new TextLabel(m_theme, TextRole::Caption, m_column);
    m_place->setObjectName(u"wizardPlace"_s);
    m_place->setColorRole(ColorRole::Muted);
    m_heading = new TextLabel(m_theme, TextRole::Title, m_column);
    m_heading->setObjectName(u"pageTitle"_s);
    m_message = new InlineMessage(m_theme, m_column);
    m_message->setObjectName(u"wizardMessage"_s);
    connect(m_message, &InlineMessage::actionRequested, this, [this] { Q_EMIT recoveryWanted(m_offered); });
    auto *head = new QVBoxLayout;
    head->setSpacing(space::kHair);
    head->addWidget(m_place);
    head->addWidget(m_heading);
    m_pages = new QVBoxLayout(m_column);
    m_pages->setContentsMargins({});
    m_pages->setSpacing(space::kBase);
    m_pages->addLayout(head);
    m_pages->addWidget(m_message);
    auto *around = new QVBoxLayout(content);
    around->setContentsMargins(space::kWide, space::kBlock, space::kWide, space::kBlock);
    around->addWidget(m_column, 0, Qt::AlignHCenter);
    around->addStretch();
    m_scroll->setObjectName(u"wizardScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    // An error or a panel that appears pushes the field one is in: it stays in sight.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        QWidget *now = QApplication::focusWidget();
        if (now && m_column->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, space::kPage);
    });
}

void WizardFrame::buildBar()
{
    m_bar = new WizardBar(m_theme, this);
    m_back = new QPushButton(tr("Précédent"), m_bar);
    m_back->setObjectName(u"wizardBackButton"_s);
    m_leave = new QPushButton(tr("Annuler"), m_bar);
    m_leave->setObjectName(u"wizardLeaveButton"_s);
    m_next = new BusyButton(m_theme, tr("Valider"), m_bar);
    m_next->setObjectName(u"wizardNextButton"_s);
    setButtonRole(*m_next, ButtonRole::Primary);
    setButtonRole(*m_leave, ButtonRole::Secondary);
    setButtonRole(*m_back, ButtonRole::Quiet);
    for (QPushButton *button : {m_back, m_leave, static_cast<QPushButton *>(m_next)})
        button->setAutoDefault(true); // Enter is the button that has the keyboard
    m_nextWords = new TextLabel(m_theme, TextRole::Caption, m_bar);
    m_nextWords->setObjectName(u"wizardNextWords"_s);
    m_nextWords->setColorRole(ColorRole::Muted);
    m_nextWords->setAlignment(Qt::AlignVCenter | Qt::AlignTrailing);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(space::kWide, space::kSnug, space::kWide, space::kSnug);
    row->setSpacing(space::kSnug);
    row->addWidget(m_back);
    row->addWidget(m_nextWords, 1);
    row->addWidget(m_leave);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &WizardFrame::backRequested);
    connect(m_leave, &QPushButton::clicked, this, &WizardFrame::leaveRequested);
    connect(m_next, &QPushButton::clicked, this, &WizardFrame::submit);
}

void WizardFrame::setTitle(const QString &title, const QString &context)
{
    m_title = title;
    m_panel->setTitle(title);
    m_panel->setContext(context);
    showPlace();
}

void WizardFrame::setSteps(const QStringList &steps)
{
    m_steps = static_cast<int>(steps.size());
    m_panel->setSteps(steps);
}

void WizardFrame::addPage(WizardPage &page)
{
    page.setParent(m_column);
    page.hide();
    m_pages->addWidget(&page);
}

void WizardFrame::showPage(WizardPage &page, int step)
{
    const bool isOther = m_page != &page;
    if (m_page && isOther) {
        m_page->setEditing(Editing::Free);
        m_page->hide();
    }
    m_page = &page;
    m_step = step;
    m_panel->setCurrent(step);
    m_heading->setText(page.heading());
    showPlace();
    page.show();
    if (isOther) {
        m_message->clear();
        m_scroll->ensureVisible(0, 0);
        page.takeFocus();
        if (isVisible())
            announce(*m_heading, m_heading->text());
    }
}

void WizardFrame::showPlace()
{
    m_place->setText(m_step < m_steps ? tr("%1 · étape %2/%3").arg(m_title).arg(m_step + 1).arg(m_steps) : m_title);
    m_place->setVisible(m_panel->isHidden());
}

void WizardFrame::setNext(const QString &action, const QString &next, Going going)
{
    m_next->setText(action);
    m_next->setVisible(!action.isEmpty());
    m_next->setEnabled(going == Going::Forward);
    m_next->setAccessibleDescription(next);
    m_nextWords->setText(next);
}

void WizardFrame::takeNextFocus()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

void WizardFrame::setLeave(const QString &action)
{
    m_leave->setText(action);
    m_leave->setVisible(!action.isEmpty());
}

void WizardFrame::setBack(Return back)
{
    m_back->setVisible(back == Return::Offered);
}

void WizardFrame::setBusy(const QString &text)
{
    m_message->clear();
    m_next->setBusy(text);
    m_page->setEditing(Editing::Locked);
}

void WizardFrame::setIdle()
{
    m_next->setIdle();
    if (m_page)
        m_page->setEditing(Editing::Free);
}

bool WizardFrame::isBusy() const
{
    return m_next->isBusy();
}

bool WizardFrame::judge()
{
    m_message->clear();
    if (m_page->judge())
        return true;
    m_message->say(MessageKind::Danger, tr("Cette étape ne peut pas encore être validée"),
                   tr("Corrigez les champs signalés, puis validez à nouveau. Rien n'a été envoyé."));
    leadToFault();
    return false;
}

void WizardFrame::tell(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    m_page->setErrors(error.fields);
    const ErrorWords words = errorWords(error);
    m_message->say(MessageKind::Danger, words.whatHappened, words.advice());
    if (m_recovery == Recovery::Offered)
        offerRecovery(error.code);
    leadToFault();
}

void WizardFrame::offerRecovery(ErrorCode code)
{
    if (code == ErrorCode::IdentificationRefused) {
        m_offered = RecoveryRequest::ConfidentialCode;
        m_message->offer(tr("Demander un nouveau code confidentiel"));
    } else if (code == ErrorCode::InvalidCredentials) {
        m_offered = RecoveryRequest::PasswordReset;
        m_message->offer(tr("Mot de passe oublié ?"));
    }
}

// Without a field at fault it is the message that has to be seen.
void WizardFrame::leadToFault()
{
    QWidget *fault = m_page->focusFault();
    m_scroll->ensureWidgetVisible(fault ? fault : m_message, 0, space::kPage);
}

void WizardFrame::submit()
{
    if (!isBusy() && m_next->isEnabled() && !m_next->isHidden())
        Q_EMIT submitRequested();
}

void WizardFrame::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && isBusy())
        Q_EMIT stopRequested();
    else if (isEnter && qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        submit();
    else
        QWidget::keyPressEvent(event);
}

// The keyboard is where the first thing is to be done, also in a page that was made before it was shown, unless it
// stands at a fault already.
void WizardFrame::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous() || !m_page || m_column->isAncestorOf(focusWidget()))
        return;
    takeNextFocus();
    m_page->takeFocus();
}

void WizardFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setVisible(width() >= kWidthWithPanel);
    showPlace();
}

} // namespace truelle::ui
