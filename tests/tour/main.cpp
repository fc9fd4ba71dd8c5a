// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tour/screens.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <cstdio>

// truelle-tour: one picture a screen. The scale is Qt's own, so a run takes one: tour.sh asks for both.
namespace {

using namespace Qt::Literals::StringLiterals;
using namespace truelle;

bool takePicture(const tour::Screen &screen, ui::Theme &theme, const QString &path)
{
    const std::unique_ptr<QWidget> window = screen.make(theme);
    window->resize(screen.size);
    window->show();
    // A screen lays itself out once more after its first showing, one level of its nested forms after the other.
    constexpr int kLevels = 8;
    for (int level = 0; level < kLevels; ++level)
        QCoreApplication::processEvents();
    return window->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"out"_s, u"Folder of the pictures"_s, u"DIR"_s, u"."_s});
    parser.addOption({u"language"_s, u"fr or en"_s, u"LANGUAGE"_s, u"fr"_s});
    parser.addOption({u"only"_s, u"Screens whose name begins so"_s, u"NAME"_s});
    parser.process(application);

    const QString out = parser.value(u"out"_s);
    if (!QDir().mkpath(out)) {
        std::fprintf(stderr, "%s cannot be made\n", qUtf8Printable(out));
        return 1;
    }
    // Pictures must not depend on the fonts a machine happens to prefer.
    QFont font(u"Inter"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    const ui::Translations translations(ui::languageFromName(parser.value(u"language"_s)));
    ui::Theme theme;
    theme.apply(application);
    const int scale = qRound(qApp->devicePixelRatio() * 100);
    int failures = 0;
    for (const auto &[preference, name] : {std::pair(ui::SchemePreference::Light, u"light"_s),
                                           std::pair(ui::SchemePreference::Dark, u"dark"_s)}) {
        theme.setPreference(preference);
        for (const tour::Screen &screen : tour::allScreens()) {
            if (!screen.name.startsWith(parser.value(u"only"_s)))
                continue;
            const QString file =
                u"%1/%2-%3-%4-%5.png"_s.arg(out, screen.name, name, parser.value(u"language"_s)).arg(scale);
            if (!takePicture(screen, theme, file)) {
                std::fprintf(stderr, "%s cannot be written\n", qUtf8Printable(file));
                ++failures;
            }
        }
    }
    return failures == 0 ? 0 : 1;
}
