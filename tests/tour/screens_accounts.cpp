// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/takeoverflow.h"
#include "core/portfolio/takeoverboard.h"
#include "core/settings/settings.h"
#include "tests/support/fakedialogservice.h"
#include "tests/support/samplesites.h"
#include "tests/support/syncbench.h"
#include "tests/tour/screens.h"
#include "ui/accounts/accountquestions.h"
#include "ui/accounts/accountspage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/services/questiondialog.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QTableView>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

struct Person
{
    const char *firstName;
    const char *lastName;
    const char *email;
    const char *firm;
    const char *caisse;
    int sites;
};
constexpr std::array kPersons{
    Person{"Nadia", "Benali", "nadia.benali@comptagestion.example", "Comptagestion", "CIBTP Val-de-Seine", 40},
    Person{"Nadia", "Benali", "nadia.benali@comptagestion.example", "Comptagestion", "CIBTP Grand Ouest", 12},
    Person{"Léa", "Fournier", "lea.fournier@batiloire.example", "", "CIBTP Grand Ouest", 7},
    Person{"Karim", "Moreau", "karim.moreau@charpentes-moreau.example", "", "CIBTP Val-de-Seine", 1}};

// Several accounts, each with its sites; the first two signed in, the last one signed out of.
class World
{
public:
    explicit World(std::size_t count = kPersons.size())
    {
        m_bench.clock.setNow(samples::screenTime());
        std::vector<SiteEntry> sites;
        for (std::size_t i = 0; i < count; ++i)
            add(kPersons[i], int(i) * 100, sites);
        m_bench.openService();
        for (std::size_t i = 0; i < std::min<std::size_t>(count, 2); ++i)
            m_bench.registry->accounts()[i]->session->begin(m_bench.sessions.issue());
        if (count > 3)
            static_cast<void>(m_bench.registry->close(m_bench.registry->accounts()[3]->key));
        std::erase_if(sites, [&](const SiteEntry &entry) { return !m_bench.registry->find(entry.key.account)->isOpen; });
        m_bench.portfolio->reset(std::move(sites));
        m_settings.set(settings::lastAccount(),
                       QString::fromStdString(m_bench.registry->accounts()[0]->key.toString()));
    }

    [[nodiscard]] SyncBench &bench() { return m_bench; }
    [[nodiscard]] FakeDialogService &dialogs() { return m_dialogs; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] TakeoverBoard &takeovers() { return m_takeovers; }
    [[nodiscard]] TakeoverFlow &takeoverFlow() { return m_takeoverFlow; }

private:
    void add(const Person &person, int firstSite, std::vector<SiteEntry> &sites)
    {
        Account account;
        account.id = AccountId(std::string("a") + std::to_string(firstSite));
        account.firstName = person.firstName;
        account.lastName = person.lastName;
        account.email = person.email;
        account.firmName = person.firm;
        Caisse caisse = SessionScript::caisse();
        caisse.id = CaisseId(person.caisse);
        caisse.name = person.caisse;
        const std::string address = person.caisse == std::string("CIBTP Val-de-Seine") ? "seine" : "ouest";
        const AccountContext *added = *m_bench.registry->put({"https://" + address + ".example", {}}, caisse, account);
        static_cast<void>(m_bench.cache->attach(added->key, added->vocabulary));
        static_cast<void>(m_bench.cache->setLastSuccess(
            added->key, m_bench.clock.now() - std::chrono::minutes(firstSite * 5 + 3)));
        for (int i = 0; i < person.sites; ++i) {
            SiteEntry entry = samples::siteEntry(firstSite + i);
            entry.key.account = added->key;
            entry.caisse = caisse.id;
            entry.caisseName = caisse.name;
            sites.push_back(std::move(entry));
        }
    }

    SyncBench m_bench;
    FakeDialogService m_dialogs;
    Settings m_settings{m_bench.folder.filePath(u"settings.json"_s)};
    TakeoverBoard m_takeovers{{*m_bench.desk, *m_bench.portfolio, m_bench.clock}};
    TakeoverFlow m_takeoverFlow{{*m_bench.registry, m_takeovers, *m_bench.desk}};
};

// A widget with the world it stands on.
class Scene final : public QWidget
{
public:
    Scene(std::unique_ptr<World> world, QWidget *content) : m_world(std::move(world)), m_content(content)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(content);
    }
    ~Scene() override { delete m_content; } // before what it reads

private:
    std::unique_ptr<World> m_world;
    QWidget *m_content;
};

Screen window(const QString &name, std::size_t accounts, const std::function<void(MainWindow &)> &arrange,
              QSize size = {1200, 760})
{
    return {.name = name, .size = size, .make = [=](Theme &theme) -> std::unique_ptr<QWidget> {
                auto world = std::make_unique<World>(accounts);
                SyncBench &bench = world->bench();
                world->settings().set(settings::colourScheme(), // the window asks for what was chosen
                                      theme.scheme() == Scheme::Dark ? ColourScheme::Dark : ColourScheme::Light);
                auto *window = new MainWindow({theme, world->dialogs(), *bench.registry, *bench.portfolio,
                                               *bench.delegations, *bench.service, world->settings(), bench.clock,
                                               {*bench.registry, *bench.desk, bench.secrets, bench.clock, bench.log},
                                               world->takeovers(), world->takeoverFlow()},
                                              {});
                window->begin();
                arrange(*window);
                return std::make_unique<Scene>(std::move(world), window);
            }};
}

Screen page(const QString &name, int row)
{
    return {.name = name, .size = {1000, 560}, .make = [row](Theme &theme) -> std::unique_ptr<QWidget> {
                auto world = std::make_unique<World>();
                SyncBench &bench = world->bench();
                auto *page = new AccountsPage(
                    theme, world->dialogs(),
                    {*bench.registry, *bench.portfolio, *bench.delegations, *bench.service, bench.clock});
                auto *table = page->findChild<QTableView *>(u"accountsTable"_s);
                table->setCurrentIndex(table->model()->index(row, 0));
                return std::make_unique<Scene>(std::move(world), page);
            }};
}

Screen removal()
{
    return {.name = u"accounts-removal"_s, .size = {560, 300}, .make = [](Theme &theme) -> std::unique_ptr<QWidget> {
                World world;
                return std::make_unique<QuestionDialog>(
                    theme, removalQuestion(*world.bench().registry->accounts()[0], 3, 40), nullptr);
            }};
}

void press(QWidget &within, const char *button)
{
    within.findChild<QAbstractButton *>(QLatin1StringView(button))->click();
}

} // namespace

std::vector<Screen> severalAccountScreens()
{
    return {page(u"accounts"_s, 0), page(u"accounts-ended"_s, 2), page(u"accounts-signed-out"_s, 3), removal(),
            window(u"accounts-portfolio"_s, 4, [](MainWindow &) {}),
            window(u"accounts-window"_s, 4, [](MainWindow &window) { press(window, "navigationAccounts"); }),
            window(u"accounts-narrow"_s, 4,
                   [](MainWindow &window) {
                       press(window, "navigationAccounts");
                       auto *table = window.findChild<QTableView *>(u"accountsTable"_s);
                       table->setCurrentIndex(table->model()->index(2, 0));
                   },
                   {880, 560}),
            window(u"accounts-letters"_s, 3, [](MainWindow &window) { press(window, "navigationLetters"); }),
            window(u"accounts-mine"_s, 3, [](MainWindow &window) { press(window, "navigationMyAccount"); }),
            window(u"accounts-associating"_s, 3, [](MainWindow &window) {
                press(window, "navigationAccounts");
                press(window, "associateSiteButton");
            }),
            window(u"accounts-adding"_s, 4, [](MainWindow &window) {
                press(window, "navigationAccounts");
                press(window, "addAccountButton");
            })};
}

} // namespace truelle::tour
