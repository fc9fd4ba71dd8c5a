// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakedialogservice.h"
#include "tests/tour/screens.h"
#include "ui/signin/caissepage.h"
#include "ui/signin/resumepage.h"
#include "ui/signin/signinpage.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QAbstractButton>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace truelle::ui;

namespace {

SignInView demonstrationView()
{
    const auto account = [](const QString &label, const QString &email) {
        return DemonstrationAccount{label, email, Secret("Truelle-2026!")};
    };
    return {.caisseName = u"CIBTP Val-de-Seine"_s,
            .email = {},
            .demonstrationAccounts = {
                account(u"Administratrice du cabinet Comptagestion · 320 sites"_s,
                        u"admin@comptagestion.example"_s),
                account(u"Nadia Benali, collaboratrice du cabinet · 40 sites"_s,
                        u"nadia.benali@comptagestion.example"_s),
                account(u"Karim Moreau, entreprise · 1 site"_s, u"karim.moreau@charpentes-moreau.example"_s),
                account(u"Léa Fournier, entreprise · 12 sites"_s, u"lea.fournier@batiloire.example"_s),
                account(u"Paul Girard, compte à activer"_s, u"paul.girard@toitures-girard.example"_s)}};
}

CaisseWords discoveredCaisse()
{
    return {.name = u"CIBTP Val-de-Seine"_s,
            .address = u"https://127.0.0.1:8443"_s,
            .phone = u"01 70 00 00 00"_s,
            .email = u"contact@cibtp-val-de-seine.example"_s,
            .postalAddress = u"12 quai des Maçons, 76000 Rouen"_s,
            .certificate =
                CertificateWords{.subject = u"CN=localhost, O=truelle-caisse"_s,
                                 .issuer = u"CN=Autorité privée de truelle-caisse"_s,
                                 .fingerprint = u"7B:2E:91:0C:44:D3:5A:F8:16:BB:0E:7D:C2:99:31:6A:"
                                                "E5:08:4F:72:1D:A3:60:CE:95:3B:F1:28:84:0A:D7:5E"_s,
                                 .validFrom = QDate(2026, 4, 16),
                                 .validUntil = QDate(2027, 4, 16),
                                 .trust = TrustSource::OwnAuthority}};
}

Screen signIn(const QString &name, const std::function<void(SignInPage &)> &prepare,
              bool isDemonstration = false)
{
    return {.name = name,
            .size = isDemonstration ? QSize(1120, 960) : QSize(1120, 720),
            .make = [prepare, isDemonstration](Theme &theme) -> std::unique_ptr<QWidget> {
                auto page = std::make_unique<SignInPage>(theme);
                SignInView view = demonstrationView();
                if (!isDemonstration) {
                    view.demonstrationAccounts.clear();
                    view.email = u"karim.moreau@charpentes-moreau.example"_s;
                }
                page->setView(view);
                prepare(*page);
                return page;
            }};
}

Screen caisse(const QString &name, const std::function<void(CaissePage &)> &prepare)
{
    return {.name = name, .make = [prepare](Theme &theme) -> std::unique_ptr<QWidget> {
                static FakeDialogService dialogs;
                auto page = std::make_unique<CaissePage>(theme, dialogs);
                prepare(*page);
                return page;
            }};
}

} // namespace

std::vector<Screen> entranceScreens()
{
    Error locked(ErrorCode::AccountLocked);
    locked.retryAfter = std::chrono::seconds(840);
    return {
        signIn(u"sign-in"_s, [](SignInPage &) {}),
        signIn(
            u"sign-in-demonstration"_s, [](SignInPage &) {}, true),
        signIn(u"sign-in-refused"_s,
               [](SignInPage &page) { page.setFailed(Error(ErrorCode::InvalidCredentials)); }),
        signIn(u"sign-in-locked"_s, [locked](SignInPage &page) { page.setFailed(locked); }),
        signIn(u"sign-in-empty"_s,
               [](SignInPage &page) { page.findChild<QAbstractButton *>(u"signInButton"_s)->click(); }),
        signIn(u"sign-in-busy"_s, [](SignInPage &page) { page.setBusy(); }),
        signIn(u"sign-in-unfinished"_s,
               [](SignInPage &page) {
                   page.setUnfinishedOpening(u"Charpentes Moreau · Étape 2/2 · 16 avr. 2026 · CIBTP Val-de-Seine"_s);
               }),
        signIn(u"sign-in-associated"_s,
               [](SignInPage &page) {
                   page.setGoodNews(u"L'association de l'adhérent/site choisi avec votre espace sécurisé a bien été effectuée."_s,
                                    u"Vous êtes redirigé automatiquement sur la page de connexion à votre espace sécurisé."_s);
               }),
        {.name = u"sign-in-resume"_s, .make = [](Theme &theme) -> std::unique_ptr<QWidget> {
             auto page = std::make_unique<ResumePage>(theme);
             page->setOpenings({{u"a"_s, u"Charpentes Moreau"_s, u"Étape 2/2 · 16 avr. 2026 · CIBTP Val-de-Seine"_s},
                                {u"b"_s, u"01-004512-01"_s, u"Étape 1/2 · 15 avr. 2026 · CIBTP Loire-Atlantique"_s}});
             return page;
         }},
        caisse(u"caisse-first"_s, [](CaissePage &page) { page.setView({}); }),
        caisse(u"caisse-known"_s,
               [](CaissePage &page) {
                   page.setView(
                       {.known = {{u"a"_s, u"CIBTP Val-de-Seine"_s, u"https://espace.val-de-seine.example"_s},
                                  {u"b"_s, u"CIBTP Loire-Atlantique"_s, u"https://espace.loire.example"_s}},
                        .address = {},
                        .caFile = {}});
               }),
        caisse(u"caisse-untrusted"_s,
               [](CaissePage &page) {
                   page.setView({.known = {}, .address = u"https://127.0.0.1:8443"_s, .caFile = {}});
                   page.setFailed(Error(ErrorCode::CertificateUntrusted));
               }),
        caisse(u"caisse-discovered"_s,
               [](CaissePage &page) {
                   page.setView({});
                   page.setDiscovered(discoveredCaisse());
               }),
    };
}

} // namespace truelle::tour
