// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lengths in device-independent pixels; everything that separates is a multiple of 4 (design: "Space").
namespace truelle::ui {

namespace space {
inline constexpr int kHair = 4; // within one thing: label and its field
inline constexpr int kTight = 8; // between parts of one thing
inline constexpr int kSnug = 12; // between neighbours of a group
inline constexpr int kBase = 16; // between groups, padding of cards in dense screens
inline constexpr int kWide = 24; // padding of pages and of cards where a choice is made
inline constexpr int kBlock = 32; // between blocks
inline constexpr int kPage = 48; // around a page that has only one thing on it
} // namespace space

namespace metric {
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 10;
inline constexpr int kControlHeight = 36; // fields and buttons
inline constexpr int kControlPadding = 12; // text to the control's edge
inline constexpr int kRowHeight = 32;
inline constexpr int kComfortableRowHeight = 40;
inline constexpr int kIcon = 20; // beside text
inline constexpr int kSmallIcon = 16; // inside dense rows and bars
inline constexpr int kBlockIcon = 32; // message boxes
inline constexpr int kLargeIcon = 48; // empty states
inline constexpr int kIndicator = 18; // check boxes and radio buttons
inline constexpr int kFocusWidth = 2;
inline constexpr int kSelectionBar = 3; // at the left of the current row
inline constexpr int kFormWidth = 480; // one column, at most
inline constexpr int kMotionMs = 140; // what appears or leaves
} // namespace metric

} // namespace truelle::ui
