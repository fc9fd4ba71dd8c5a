// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHBoxLayout;
class QPushButton;
class QWidget;

namespace truelle::ui {

class BusyButton;
class TextLabel;
class Theme;

// What stands above and below the rights, wherever they are edited. The objects are named `prefix` + "backButton",
// "title", "site", "summary", "cancelButton", "saveButton"; all belong to `editor`.
struct EditorHead
{
    QWidget *widget = nullptr;
    QPushButton *back = nullptr; // to the list
    TextLabel *title = nullptr;
    TextLabel *site = nullptr;
};
struct EditorFoot
{
    QWidget *widget = nullptr;
    QHBoxLayout *layout = nullptr; // summary first, the buttons last
    TextLabel *summary = nullptr;
    QPushButton *cancel = nullptr;
    BusyButton *save = nullptr;
};

[[nodiscard]] EditorHead buildEditorHead(const Theme &theme, QWidget *editor, const QString &prefix);
[[nodiscard]] EditorFoot buildEditorFoot(const Theme &theme, QWidget *editor, const QString &prefix);
// The line above the buttons: they belong to the page, not to the table. Within a paint event of the editor.
void paintFootLine(const Theme &theme, QWidget &editor, const EditorFoot &foot);

} // namespace truelle::ui
