// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/wayin.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

WayIn::WayIn(Theme &theme, Entrance::Parts parts, StartOffer offer, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_strip(new QWidget(this))
    , m_purpose(new TextLabel(theme, TextRole::Emphasis, m_strip))
    , m_cancel(new QPushButton(theme.icon(Icon::Back, ColorRole::Muted), tr("Annuler"), m_strip))
    , m_entrance(new Entrance(parts, std::move(offer), this))
{
    setObjectName(u"wayIn"_s);
    m_purpose->setObjectName(u"wayInPurpose"_s);
    m_cancel->setObjectName(u"cancelSignInButton"_s);
    m_cancel->setAutoDefault(false);
    m_cancel->setToolTip(tr("Revenir au portefeuille (Échap)"));
    setButtonRole(*m_cancel, ButtonRole::Quiet);
    connect(m_cancel, &QPushButton::clicked, this, &WayIn::cancel);
    connect(m_entrance, &Entrance::signedIn, this, &WayIn::signedIn);

    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(space::kBase, space::kTight, space::kTight, space::kTight);
    strip->addWidget(m_purpose, 1);
    strip->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_entrance, 1);
}

void WayIn::begin()
{
    setPurpose({}, Return::None);
    m_entrance->begin();
}

void WayIn::addAccount()
{
    setPurpose(tr("Ajouter un compte"), Return::Possible);
    m_entrance->addAccount();
}

void WayIn::signInAgain(const AccountKey &account, const std::optional<Error> &reason, Return way)
{
    setPurpose(tr("Se reconnecter"), way);
    m_entrance->signInAgain(account, reason);
}

void WayIn::keyPressEvent(QKeyEvent *event)
{
    // A page that is busy takes it first, to give up what it does.
    if (event->key() == Qt::Key_Escape && !m_strip->isHidden() && m_entrance->isAskingWho())
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void WayIn::paintEvent(QPaintEvent *)
{
    if (m_strip->isHidden())
        return;
    QPainter painter(this);
    painter.fillRect(m_strip->geometry(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, m_strip->height() - 1, width(), 1), m_theme.color(ColorRole::Hairline));
}

void WayIn::setPurpose(const QString &purpose, Return way)
{
    m_purpose->setText(purpose);
    m_strip->setVisible(way == Return::Possible);
}

void WayIn::cancel()
{
    m_entrance->abandon();
    Q_EMIT cancelled();
}

} // namespace truelle::ui
