// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plaintooltip.h"

#include <QtCore/QPoint>
#include <QtWidgets/QToolTip>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // The tag takes the guess away: without one, escaped text is shown with its escapes.
    return u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

void showPlainToolTip(const QPoint &where, const QString &text, QWidget *owner)
{
    QToolTip::showText(where, plainToolTip(text), owner);
}

} // namespace truelle::ui
