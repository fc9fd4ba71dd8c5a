// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/samplesites.h"
#include "tests/tour/screens.h"
#include "ui/portfolio/portfoliopage.h"
#include "ui/space/followuppage.h"
#include "ui/space/spacepage.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>


namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

// A page that needs facts and a time, with both.
class PortfolioScene final : public QWidget
{
public:
    PortfolioScene(Theme &theme, std::vector<SiteEntry> sites) : m_clock(samples::screenTime())
    {
        m_portfolio.reset(std::move(sites));
        m_page = new PortfolioPage(theme, m_portfolio, m_clock, this);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_page);
    }
    ~PortfolioScene() override { delete m_page; } // before what it reads

    [[nodiscard]] PortfolioPage &page() { return *m_page; }

private:
    FakeClock m_clock;
    Portfolio m_portfolio;
    PortfolioPage *m_page;
};

std::vector<SiteEntry> portfolioSites(int count)
{
    std::vector<SiteEntry> sites = samples::siteEntries(count);
    sites.push_back(samples::charpentesMoreau());
    return sites;
}

Screen portfolio(const QString &name, const std::vector<SiteEntry> &sites,
                 const std::function<void(PortfolioPage &)> &arrange)
{
    return {.name = name, .make = [sites, arrange](Theme &theme) -> std::unique_ptr<QWidget> {
                auto scene = std::make_unique<PortfolioScene>(theme, sites);
                arrange(scene->page());
                return scene;
            }};
}

void select(PortfolioPage &page, const SiteKey &key)
{
    auto *table = page.findChild<QTableView *>(u"portfolioTable"_s);
    const QModelIndex index = page.model().index(page.model().rowOf(key), 0);
    table->setCurrentIndex(index);
    table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void type(PortfolioPage &page, const QString &text)
{
    page.findChild<QLineEdit *>(u"portfolioFilter"_s)->setText(text);
}

std::vector<SiteEntry> severalCaisses()
{
    std::vector<SiteEntry> sites = portfolioSites(60);
    for (std::size_t i = 0; i < sites.size(); i += 3) {
        sites[i].caisse = CaisseId("loire-atlantique");
        sites[i].caisseName = "CIBTP Loire-Atlantique";
    }
    return sites;
}

std::vector<Screen> portfolioScreens()
{
    const std::vector<SiteEntry> firm = portfolioSites(319);
    return {
        portfolio(u"portfolio"_s, firm,
                  [](PortfolioPage &page) { select(page, samples::charpentesMoreau().key); }),
        portfolio(u"portfolio-filtered"_s, firm, [](PortfolioPage &page) { type(page, u"electri mans"_s); }),
        portfolio(u"portfolio-alerts"_s, firm,
                  [](PortfolioPage &page) {
                      page.setScope(PortfolioScope::InAlert);
                  }),
        portfolio(u"portfolio-caisses"_s, severalCaisses(), [](PortfolioPage &) { }),
        portfolio(u"portfolio-no-match"_s, firm, [](PortfolioPage &page) { type(page, u"zinguerie"_s); }),
        portfolio(u"portfolio-notice"_s, firm,
                  [](PortfolioPage &page) {
                      page.setNotice(u"Votre session a pris fin"_s,
                                     u"Vos sites restent lisibles. Connectez-vous pour les mettre à jour."_s,
                                     u"Se connecter"_s);
                  }),
        portfolio(u"portfolio-empty"_s, {},
                  [](PortfolioPage &page) { page.setFilling(PortfolioFilling::Complete); }),
        portfolio(u"portfolio-loading"_s, {},
                  [](PortfolioPage &page) { page.setFilling(PortfolioFilling::Filling); }),
        portfolio(u"portfolio-offline"_s, {},
                  [](PortfolioPage &page) { page.setFilling(PortfolioFilling::Unreachable); }),
    };
}

Screen space(const QString &name, const std::function<void(SpacePage &)> &arrange)
{
    return {.name = name, .make = [arrange](Theme &theme) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<SpacePage>(theme, SpacePage::Pages{new QWidget, new QWidget});
                page->setSite(samples::charpentesMoreau(), u"Claire Fontaine"_s);
                arrange(*page);
                return page;
            }};
}

DsnFollowUp followUp()
{
    using namespace std::chrono;
    const auto month = [](unsigned number, const std::string &state, const std::string &message) {
        DsnMonth made;
        made.month = year(2026) / std::chrono::month(number);
        made.state = state;
        made.message = message;
        made.deadline = dsnDeadline(made.month, DsnRegime::Others);
        if (state != "expected" && state != "missing")
            made.receivedOn = parisDate(*made.deadline) - days(2);
        if (dsnTone(state) == DsnTone::Attention)
            made.link = "https://espace.val-de-seine.example/dsn/2026-" + std::to_string(number);
        return made;
    };
    DsnFollowUp made;
    made.site = samples::charpentesMoreau().key.site;
    made.months = {month(11, "expected", ""),
                   month(10, "missing", "Anomalie dans le traitement / Déclaration manquante"),
                   month(9, "anomaly", "Anomalie dans le traitement / Déclaration manquante"),
                   month(8, "to-rectify", "Une déclaration à rectifier."),
                   month(7, "processing", ""),
                   month(6, "received", ""),
                   month(5, "rectified", "Déclaration rectifiée le 22/06/2026."),
                   month(4, "validated", ""),
                   month(3, "validated", ""),
                   month(2, "validated", "")};
    return made;
}

std::vector<Screen> spaceScreens()
{
    return {
        space(u"space"_s, [](SpacePage &) { }),
        space(u"space-notice"_s,
              [](SpacePage &page) {
                  page.setNotice(u"La certification de votre adresse électronique est à renouveler avant le 16 déc. 2026"_s,
                                 u"karim.moreau@charpentes-moreau.example : suivez le lien du courriel de certification que "
                                 "votre caisse vous a envoyé, ou faites-le renvoyer."_s,
                                 u"Mon compte utilisateur"_s);
              }),
        space(u"space-coming"_s, [](SpacePage &page) { page.goTo(SpacePlace::Employees); }),
        space(u"follow-up"_s,
              [](SpacePage &page) {
                  page.goTo(SpacePlace::FollowUp);
                  page.followUp().setFollowUp(followUp());
              }),
        space(u"follow-up-loading"_s, [](SpacePage &page) { page.goTo(SpacePlace::FollowUp); }),
        space(u"follow-up-offline"_s,
              [](SpacePage &page) {
                  page.goTo(SpacePlace::FollowUp);
                  page.followUp().setFailed(Error(ErrorCode::NetworkUnreachable));
              }),
        space(u"follow-up-forbidden"_s,
              [](SpacePage &page) {
                  page.goTo(SpacePlace::FollowUp);
                  page.followUp().setFailed(Error(ErrorCode::Forbidden));
              }),
    };
}

} // namespace

std::vector<Screen> pageScreens()
{
    std::vector<Screen> all = portfolioScreens();
    const std::vector<Screen> spaces = spaceScreens();
    all.insert(all.end(), spaces.begin(), spaces.end());
    return all;
}

} // namespace truelle::tour
