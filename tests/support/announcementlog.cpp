// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/announcementlog.h"

#include "ui/forms/announcement.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QWidget>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

AnnouncementLog *s_log = nullptr;

} // namespace

AnnouncementLog::AnnouncementLog()
{
    s_log = this;
}

AnnouncementLog::~AnnouncementLog()
{
    s_log = nullptr;
}

void announce(QWidget &source, const QString &text)
{
    if (!s_log || text.isEmpty())
        return;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&source);
    const QString told = face->text(QAccessible::Name) + u' ' + face->text(QAccessible::Description);
    s_log->add(told.contains(text.trimmed()) ? text : u"(not told by its source) "_s + text);
}

} // namespace truelle::ui
