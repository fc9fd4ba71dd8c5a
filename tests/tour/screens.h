// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtWidgets/QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace truelle::ui {
class Theme;
}

// The screens the tour takes pictures of. A part adds its own in screens_<part>.cpp and names the function in
// screens.cpp.
namespace truelle::tour {

struct Screen
{
    QString name; // of the file: "sign-in-refused"
    QSize size{1120, 720};
    // A fresh window's content in the state to show, with demonstration data; no network, no clock.
    std::function<std::unique_ptr<QWidget>(ui::Theme &)> make;
};

[[nodiscard]] std::vector<Screen> accountScreens();
[[nodiscard]] std::vector<Screen> demonstrationScreens();
[[nodiscard]] std::vector<Screen> entranceScreens();
[[nodiscard]] std::vector<Screen> letterScreens();
[[nodiscard]] std::vector<Screen> lookScreens();
[[nodiscard]] std::vector<Screen> pageScreens();
[[nodiscard]] std::vector<Screen> pendingScreens();
[[nodiscard]] std::vector<Screen> rightsScreens();
[[nodiscard]] std::vector<Screen> severalAccountScreens();
[[nodiscard]] std::vector<Screen> wizardScreens();
[[nodiscard]] std::vector<Screen> allScreens();

} // namespace truelle::tour
