// SPDX-License-Identifier: GPL-3.0-or-later
// truelle-tour-journey: the whole window on a real demonstration caisse, one picture a station of the first journey.
#include "app/desktop/program.h"
#include "core/net/qthttptransport.h"
#include "core/portfolio/portfolio.h"
#include "tests/support/caisseprocess.h"
#include "tests/support/fakesecretstore.h"
#include "ui/delegations/delegationspage.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/space/spacepage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <functional>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kWindow{1200, 760};

class Journey
{
public:
    Journey(QApplication &application, QString out, QString language, ColourScheme scheme)
        : m_application(application), m_out(std::move(out)), m_language(std::move(language)), m_scheme(scheme)
    {
    }

    bool run(CaisseProcess &caisse)
    {
        Settings(m_profile.filePath(u"settings.json"_s)).set(settings::colourScheme(), m_scheme);
        Options options{QString::fromStdString(caisse.endpoint().baseUrl), caisse.caFile(), m_profile.path(), m_language,
                        caisse.dataFolder()};
        Program program(m_application, options,
                        {[](LogSink &) { return std::make_unique<FakeSecretStore>(); },
                         [](const Endpoint &e) { return std::make_unique<QtHttpTransport>(e); }});
        program.start();
        m_window = program.window();
        m_window->resize(kWindow);
        return signIn() && lookAround();
    }

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }

    bool until(const char *what, const std::function<bool()> &isSo)
    {
        QDeadlineTimer deadline(60'000);
        while (!isSo()) {
            if (deadline.hasExpired()) {
                std::fprintf(stderr, "waited in vain: %s\n", what);
                return false;
            }
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
            QThread::msleep(5);
        }
        return true;
    }

    bool picture(const QString &name)
    {
        for (int i = 0; i < 5; ++i) // what is laid out later, is later
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        const int scale = qRound(qApp->devicePixelRatio() * 100);
        const QString scheme = m_scheme == ColourScheme::Dark ? u"dark"_s : u"light"_s;
        return m_window->grab().save(
            u"%1/%2-%3-%4-%5.png"_s.arg(m_out, name, scheme, m_language).arg(scale));
    }

    bool signIn()
    {
        auto *email = find<QLineEdit>(u"emailField"_s);
        if (!until("the sign-in page", [&] { return email && email->isVisible(); }))
            return false;
        picture(u"window-sign-in"_s);
        email->setText(u"admin@comptagestion.example"_s);
        find<QLineEdit>(u"passwordField"_s)->setText(u"Truelle-2026!"_s);
        find<QAbstractButton>(u"signInButton"_s)->click();
        auto *page = find<ui::PortfolioPage>(u"portfolioPage"_s);
        return until("the portfolio", [&] { return page->isVisible() && page->model().counts().all == 320; })
            && until("the round's end", [&] { return find<QAbstractButton>(u"synchroniseButton"_s)->isEnabled(); });
    }

    bool lookAround()
    {
        auto *page = find<ui::PortfolioPage>(u"portfolioPage"_s);
        picture(u"window-portfolio"_s);
        page->setScope(ui::PortfolioScope::InAlert);
        picture(u"window-alerts"_s);
        auto *table = find<QAbstractItemView>(u"portfolioTable"_s);
        table->setCurrentIndex(table->model()->index(2, 0));
        find<QAbstractButton>(u"validateButton"_s)->click();
        auto *space = find<ui::SpacePage>(u"spacePage"_s);
        if (!until("the space", [&] { return space->isVisible(); }))
            return false;
        picture(u"window-space"_s);
        space->goTo(ui::SpacePlace::FollowUp);
        auto *months = find<QAbstractItemView>(u"followUpTable"_s);
        until("the months", [&] { return months->isVisible(); });
        picture(u"window-follow-up"_s);
        space->goTo(ui::SpacePlace::Rights);
        picture(u"window-rights"_s);
        return true;
    }

    QApplication &m_application;
    QString m_out;
    QString m_language;
    ColourScheme m_scheme;
    QTemporaryDir m_profile;
    ui::MainWindow *m_window = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"out"_s, u"Folder of the pictures"_s, u"DIR"_s, u"."_s});
    parser.addOption({u"language"_s, u"fr or en"_s, u"LANGUAGE"_s, u"fr"_s});
    parser.process(application);
    QFont font(u"Inter"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);

    CaisseProcess caisse;
    if (!caisse.run({u"seed"_s, u"--sites"_s, u"320"_s}) || !caisse.serve()) {
        std::fputs(qPrintable(caisse.output()), stderr);
        return 1;
    }
    const QString out = parser.value(u"out"_s);
    QDir().mkpath(out);
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark})
        if (!Journey(application, out, parser.value(u"language"_s), scheme).run(caisse))
            return 1;
    return 0;
}
