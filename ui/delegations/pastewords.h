// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truelle::ui {

class InlineMessage;
struct PasteReport;

// Tells what became of pasted rights: how many, what was limited, which lines were left out.
void sayPasted(InlineMessage &message, const PasteReport &report);

} // namespace truelle::ui
