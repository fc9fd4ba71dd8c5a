// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegations/losslist.h"

#include "ui/models/delegationwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/textlabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShownLines = 8;

QString lossWords(const LossBelow &loss, Date today)
{
    QStringList parts;
    int removed = 0;
    int reduced = 0;
    for (const auto &[feature, level] : loss.loss.levels)
        (level.after == AccessLevel::None ? removed : reduced) += 1;
    if (loss.loss.isEverything)
        parts << LossList::tr("tous ses droits");
    else if (removed > 0)
        parts << LossList::tr("%n droit(s) retiré(s)", nullptr, removed);
    if (!loss.loss.isEverything && reduced > 0)
        parts << LossList::tr("%n droit(s) réduit(s)", nullptr, reduced);
    if (!loss.loss.isEverything && !loss.loss.colleges.isEmpty())
        parts << LossList::tr("%n collège(s) retiré(s)", nullptr, int(loss.loss.colleges.count()));
    if (loss.from > today)
        parts << LossList::tr("à partir du %1").arg(dayWords(loss.from));
    return parts.join(u", "_s);
}

} // namespace

LossList::LossList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(theme, TextRole::Emphasis, this))
    , m_lines(new TextLabel(theme, TextRole::Body, this))
{
    m_title->setText(tr("Ce que perdent les collaborateurs du cabinet"));
    m_lines->setObjectName(u"lossLines"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::kHair);
    layout->addWidget(m_title);
    layout->addWidget(m_lines);
    hide();
}

void LossList::setLines(const QStringList &lines)
{
    QStringList shown = lines.first(std::min(lines.size(), kShownLines));
    if (lines.size() > kShownLines)
        shown << tr("et %n autre(s) collaborateur(s)", nullptr, int(lines.size() - kShownLines));
    m_lines->setText(shown.join(u'\n'));
    setVisible(!lines.isEmpty());
}

QStringList lossLines(const std::vector<LossBelow> &losses, const std::vector<ShownDelegation> &all, Date today)
{
    QStringList lines;
    for (const LossBelow &loss : losses) {
        const auto it = std::ranges::find_if(
            all, [&](const ShownDelegation &one) { return one.shown.id == loss.delegation; });
        if (it != all.end())
            lines << LossList::tr("%1 : %2").arg(personWords(it->beneficiary), lossWords(loss, today));
    }
    return lines;
}

} // namespace truelle::ui
