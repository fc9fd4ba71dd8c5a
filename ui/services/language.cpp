// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

Language languageFromName(const QString &name)
{
    if (name == "fr"_L1)
        return Language::French;
    if (name == "en"_L1)
        return Language::English;
    return QLocale::system().language() == QLocale::English ? Language::English : Language::French;
}

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::French:
        return {QLocale::French, QLocale::France};
    case Language::English:
        return {QLocale::English, QLocale::UnitedKingdom};
    }
    return {};
}

Translations::Translations(Language language)
    : m_language(language)
{
    QLocale::setDefault(localeOf(language));
    const QString code = language == Language::French ? u"fr"_s : u"en"_s;
    if (m_ours.load(u":/translations/truelle_"_s % code % u".qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(u"qtbase_"_s % code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_ours);
}

} // namespace truelle::ui
