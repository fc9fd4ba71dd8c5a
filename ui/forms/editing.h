// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truelle::ui {

// Whether a composed field takes input. Locked it stays readable and keeps what was typed, as while the caisse is asked.
enum class Editing { Free, Locked };

} // namespace truelle::ui
