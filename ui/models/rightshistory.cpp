// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rightshistory.h"

#include <utility>

namespace truelle::ui {

void RightsHistory::record(const RightsEdit &edit, const RightsDraft &before, const RightsDraft &after)
{
    if (edit.words.isEmpty())
        return;
    m_steps.resize(m_done);
    const bool isTyping = edit.kind == RightsEdit::Kind::Dates && !m_steps.empty()
        && m_steps.back().edit.kind == edit.kind && m_steps.back().edit.words == edit.words;
    if (isTyping)
        m_steps.back().after = after;
    else
        m_steps.push_back({edit, before, after});
    if (m_steps.size() > kMost)
        m_steps.erase(m_steps.begin());
    m_done = m_steps.size();
}

void RightsHistory::clear()
{
    m_steps.clear();
    m_done = 0;
}

void RightsHistory::rebase(const RightsScope &scope, const Delegation &base)
{
    std::vector<Step> kept;
    std::size_t done = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        Step &step = m_steps[i];
        Step rebased{std::move(step.edit), step.before.rebased(scope, base), step.after.rebased(scope, base)};
        if (difference(rebased.before.edited(), rebased.after.edited()).isEmpty())
            continue;
        done += i < m_done;
        kept.push_back(std::move(rebased));
    }
    m_steps = std::move(kept);
    m_done = done;
}

QString RightsHistory::undoWords() const
{
    return m_done > 0 ? m_steps[m_done - 1].edit.words : QString();
}

QString RightsHistory::redoWords() const
{
    return m_done < m_steps.size() ? m_steps[m_done].edit.words : QString();
}

RightsDraft RightsHistory::undo()
{
    return m_steps[--m_done].before;
}

RightsDraft RightsHistory::redo()
{
    return m_steps[m_done++].after;
}

} // namespace truelle::ui
