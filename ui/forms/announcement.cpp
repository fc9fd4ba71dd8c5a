// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/announcement.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

namespace truelle::ui {

void announce(QWidget &source, const QString &text)
{
    if (text.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&source, text);
    event.setPoliteness(QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
#else
    // Tools read the source's name and description at an alert: both must hold the text.
    QAccessibleEvent event(&source, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace truelle::ui
