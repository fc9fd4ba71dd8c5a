// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTranslator>

class QLocale;

namespace truelle::ui {

// French is written in the source; the French catalogue holds only plural forms, the English one everything.
enum class Language { French, English };

// The language of a command-line or settings value ("fr", "en"); of the system where it is empty or not ours.
[[nodiscard]] Language languageFromName(const QString &name);
[[nodiscard]] QLocale localeOf(Language language);

// The translators of the program: ours and Qt's own (or standard buttons stay English). Made before any
// widget.
class Translations final
{
public:
    // Also makes the language's locale the default one, for dates and numbers.
    explicit Translations(Language language);
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    [[nodiscard]] Language language() const { return m_language; }

private:
    Language m_language;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace truelle::ui
