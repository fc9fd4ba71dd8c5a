// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "core/base/version.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

std::variant<Options, OptionsAnswer> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Client de bureau de l'Espace sécurisé entreprise CIBTP / desktop client of the CIBTP employer space"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Affiche cette aide."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Affiche la version."_s);
    const QCommandLineOption caisse(u"caisse"_s, u"Adresse de la caisse à proposer au premier démarrage."_s, u"URL"_s);
    const QCommandLineOption ca(u"ca"_s, u"Autorité de certification propre à cette caisse (PEM)."_s, u"FILE"_s);
    const QCommandLineOption profile(u"profile"_s, u"Dossier où le programme écrit tout."_s, u"DIR"_s);
    const QCommandLineOption language(u"language"_s, u"Langue de l'interface."_s, u"fr|en"_s);
    const QCommandLineOption demonstration(u"demonstration"_s,
                                           u"Dossier de données d'une caisse de démonstration sur cet ordinateur."_s,
                                           u"DIR"_s);
    parser.addOptions({help, version, caisse, ca, profile, language, demonstration});
    if (!parser.parse(arguments))
        return OptionsAnswer{parser.errorText(), 2};
    if (parser.isSet(help))
        return OptionsAnswer{parser.helpText(), 0};
    if (parser.isSet(version))
        return OptionsAnswer{QLatin1StringView(kProductName) + u' ' + QLatin1StringView(kVersion) + u'\n', 0};
    if (!parser.positionalArguments().isEmpty())
        return OptionsAnswer{u"Argument inattendu : %1\n"_s.arg(parser.positionalArguments().first()), 2};

    Options options{parser.value(caisse), parser.value(ca), parser.value(profile), parser.value(language),
                    parser.value(demonstration)};
    if (!options.language.isEmpty() && options.language != u"fr" && options.language != u"en")
        return OptionsAnswer{u"Langue inconnue : %1 (fr ou en)\n"_s.arg(options.language), 2};
    if (options.profile.isEmpty())
        options.profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.profile = QDir(options.profile).absolutePath();
    return options;
}

} // namespace truelle
