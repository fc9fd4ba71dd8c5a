// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rightsdraft.h"
#include "ui/models/rightseditwords.h"

#include <QString>

#include <vector>

namespace truelle::ui {

// The edits of a draft, to take back and to make again. Keeps the last kMost.
class RightsHistory
{
public:
    static constexpr std::size_t kMost = 200;

    // What had been taken back cannot be made again after it. A day that is typed comes in several edits and is one.
    void record(const RightsEdit &edit, const RightsDraft &before, const RightsDraft &after);
    void clear();
    // The delegation or what can be given is another now: the same edits on top of that; those that change nothing any
    // more are forgotten.
    void rebase(const RightsScope &scope, const Delegation &base);

    // The next edit to take back, to make again; empty where there is none.
    [[nodiscard]] QString undoWords() const;
    [[nodiscard]] QString redoWords() const;
    // The draft before that edit, after it. Precondition: there is one.
    [[nodiscard]] RightsDraft undo();
    [[nodiscard]] RightsDraft redo();

private:
    struct Step
    {
        RightsEdit edit;
        RightsDraft before;
        RightsDraft after;
    };
    std::vector<Step> m_steps;
    std::size_t m_done = 0; // of them, not taken back
};

} // namespace truelle::ui
