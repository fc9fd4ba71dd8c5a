// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/console.h"

#include <cstdlib>
#include <ostream>

namespace truelle::caisse {
namespace {

Sentence sentenceOf(ErrorCode code)
{
    if (code == ErrorCode::StoreNewer)
        return {
            "les données ont été écrites par une version plus récente de truelle-caisse ; mettez-le à jour",
            "the data was written by a newer version of truelle-caisse; update it"};
    if (code == ErrorCode::StoreDamaged)
        return {"les données sont endommagées ; restaurez une sauvegarde",
                "the data is damaged; restore a backup"};
    if (code == ErrorCode::StoreLocked)
        return {
            "un autre truelle-caisse utilise ce dossier ; arrêtez-le ou choisissez-en un autre avec --data",
            "another truelle-caisse uses this folder; stop it or choose another one with --data"};
    if (code == ErrorCode::StoreNoAccess)
        return {"accès refusé au dossier de données ; vérifiez ses droits",
                "no access to the data folder; check its permissions"};
    if (code == ErrorCode::DiskFull)
        return {"le disque est plein ; libérez de la place puis recommencez",
                "the disk is full; make room and try again"};
    if (code == ErrorCode::FileUnreadable)
        return {"un fichier ne peut pas être lu", "a file cannot be read"};
    if (code == ErrorCode::InvalidInput)
        return {"une valeur donnée ne convient pas", "a given value is not valid"};
    return {"une erreur interne est survenue", "an internal error occurred"};
}

} // namespace

Language languageOfEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *value = std::getenv(name);
        if (value && *value)
            return std::string_view(value).starts_with("en") ? Language::English : Language::French;
    }
    return Language::French;
}

std::string_view Console::words(const Sentence &sentence) const
{
    return m_language == Language::English ? sentence.english : sentence.french;
}

int Console::fail(const Sentence &sentence, std::string_view about)
{
    m_err << "truelle-caisse: " << words(sentence);
    if (!about.empty())
        m_err << (m_language == Language::English ? ": " : " : ") << about;
    m_err << std::endl;
    return kExitFailure;
}

int Console::fail(const Error &error)
{
    return fail(sentenceOf(error.code), error.detail);
}

int Console::refuseUsage(const Sentence &sentence, std::string_view about)
{
    fail(sentence, about);
    m_err << words({"Voir « truelle-caisse --help ».", "See “truelle-caisse --help”."}) << std::endl;
    return kExitUsage;
}

} // namespace truelle::caisse
