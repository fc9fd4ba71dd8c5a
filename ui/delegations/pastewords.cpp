// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/pastewords.h"

#include "ui/delegations/rightsview.h"
#include "ui/forms/inlinemessage.h"

#include <QCoreApplication>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PasteWords
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::PasteWords)
};

} // namespace

void sayPasted(InlineMessage &message, const PasteReport &report)
{
    const int known = report.given + report.limited;
    QStringList lines;
    if (report.limited > 0)
        lines << PasteWords::tr("%n droit(s) limité(s) à ce que vous pouvez donner.", nullptr, report.limited);
    if (report.unknownCount > 0)
        lines << PasteWords::tr("%n ligne(s) laissée(s) de côté, sans fonctionnalité ou sans droit connu ici : %1", nullptr,
                                report.unknownCount).arg(u"« "_s + report.unknown.join(u" », « "_s) + u" »"_s);
    const bool isWhole = lines.isEmpty() && known > 0;
    const QString title = known > 0 ? PasteWords::tr("%n droit(s) collé(s)", nullptr, known)
                                    : PasteWords::tr("Le presse-papiers ne contient aucun droit connu ici");
    message.say(isWhole ? MessageKind::Success : MessageKind::Warning, title, lines.join(u'\n'));
}

} // namespace truelle::ui
