// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace truelle::ui {

// Text as it is searched: lower case, without accents, ligatures spelt out, typographic apostrophes plain.
[[nodiscard]] QString folded(const QString &text);

// The words of what was typed, folded; a text matches when it contains all of them, anywhere.
[[nodiscard]] QStringList searchWords(const QString &typed);
[[nodiscard]] bool matches(const QString &foldedText, const QStringList &words);

} // namespace truelle::ui
