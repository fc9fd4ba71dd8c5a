// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/passwordfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QToolButton>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

PasswordField::PasswordField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_show(new QToolButton(this))
{
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                        | Qt::ImhHiddenText);
    m_show->setObjectName(u"showPasswordButton"_s);
    m_show->setCheckable(true);
    m_show->setAutoRaise(true);
    m_show->setCursor(Qt::ArrowCursor);
    m_show->setFocusPolicy(Qt::TabFocus);
    m_show->setIconSize({metric::kIcon, metric::kIcon});
    connect(m_show, &QToolButton::toggled, this,
            [this](bool isOn) { setShown(isOn ? QLineEdit::Normal : QLineEdit::Password); });
    setTextMargins(0, 0, metric::kRowHeight, 0);
    setShown(QLineEdit::Password);
}

Secret PasswordField::secret() const
{
    return Secret(text().toStdString());
}

void PasswordField::setSecret(const Secret &secret)
{
    const std::string_view value = secret.reveal();
    setText(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
}

void PasswordField::setShown(int echoMode)
{
    setEchoMode(static_cast<QLineEdit::EchoMode>(echoMode));
    m_show->setIcon(m_theme.icon(isShown() ? Icon::EyeOff : Icon::Eye, ColorRole::Muted));
    const QString name = buttonName();
    m_show->setAccessibleName(name);
    m_show->setToolTip(name);
}

void PasswordField::setContent(Content content)
{
    m_content = content;
    setShown(echoMode());
}

QString PasswordField::buttonName() const
{
    if (m_content == Content::Code)
        return isShown() ? tr("Masquer le code") : tr("Afficher le code");
    return isShown() ? tr("Masquer le mot de passe") : tr("Afficher le mot de passe");
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int side = height() - 2 * space::kHair;
    QRect place(width() - space::kHair - side, space::kHair, side, side);
    if (isRightToLeft())
        place.moveLeft(space::kHair);
    m_show->setGeometry(place);
}

void PasswordField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        m_show->setChecked(false);
}

void PasswordField::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    m_show->setChecked(false);
}

} // namespace truelle::ui
