// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace truelle::ui {

// What screens have had announced while it lives, one at a time. Qt tells nobody of an alert unless a
// desktop's accessibility service is there, so a test that links announcementlog.cpp has its own announce()
// in place of the real one.
class AnnouncementLog final
{
public:
    AnnouncementLog();
    ~AnnouncementLog();
    AnnouncementLog(const AnnouncementLog &) = delete;
    AnnouncementLog &operator=(const AnnouncementLog &) = delete;

    // A text that its source's own name and description do not tell as well is marked: older Qt reads those.
    [[nodiscard]] QStringList texts() const { return m_texts; }
    void add(const QString &text) { m_texts << text; }

private:
    QStringList m_texts;
};

} // namespace truelle::ui
