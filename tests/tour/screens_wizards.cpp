// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/tour/screens.h"
#include "ui/forms/mobilecertification.h"
#include "ui/theme/theme.h"
#include "ui/wizards/accountpage.h"
#include "ui/wizards/associationview.h"
#include "ui/wizards/connectionpage.h"
#include "ui/wizards/finalisationpage.h"
#include "ui/wizards/identificationpage.h"
#include "ui/wizards/openingview.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

namespace truelle::tour {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace truelle::ui;

namespace {

constexpr QSize kTall{1120, 1280}; // a whole second step

Caisse caisse()
{
    Caisse caisse;
    caisse.name = "CIBTP Val-de-Seine";
    caisse.cibtpIdPattern = "^[0-9]{2}-[0-9]{6}-[0-9]{2}$";
    caisse.cibtpIdExample = "75-123456-01";
    return caisse;
}

OpeningDraft draft()
{
    OpeningDraft draft;
    draft.caisse = caisse();
    draft.cibtpId = "75-000377-02";
    draft.siret = "732 829 320 00074";
    draft.memberName = "Charpentes Moreau";
    draft.town = "Le Mans";
    draft.email = "karim.moreau@charpentes-moreau.example";
    draft.lastName = "Moreau";
    draft.firstName = "Karim";
    draft.mobile = "06 12 34 56 78";
    return draft;
}

void fill(QWidget &page, const QString &name, const QString &text)
{
    page.findChild<QLineEdit *>(name)->setText(text);
}

void fillPassword(OpeningView &view)
{
    fill(view, u"passwordLine"_s, u"Sable-Moreau7"_s);
    fill(view, u"passwordConfirmationLine"_s, u"Sable-Moreau7"_s);
}

Screen opening(const QString &name, OpeningStage stage, const std::function<void(OpeningView &)> &prepare,
               QSize size = {1120, 720})
{
    return {.name = name, .size = size, .make = [stage, prepare](Theme &theme) -> std::unique_ptr<QWidget> {
                static const FakeClock clock{Instant(1'800'000'000s)};
                auto view = std::make_unique<OpeningView>(theme, clock, caisse());
                if (stage != OpeningStage::Identification)
                    view->setDraft(draft());
                view->showStage(stage, draft());
                prepare(*view);
                return view;
            }};
}

Screen association(const QString &name, const QString &account, const std::function<void(AssociationView &)> &prepare)
{
    return {.name = name, .make = [account, prepare](Theme &theme) -> std::unique_ptr<QWidget> {
                auto view = std::make_unique<AssociationView>(theme, caisse(), account);
                prepare(*view);
                return view;
            }};
}

IdentifiedSite site()
{
    return {{}, {}, "Charpentes Moreau", "73282932000074", "Le Mans", {}, {}};
}

std::vector<Screen> openingScreens()
{
    const auto plain = [](OpeningView &) {};
    Error refused(ErrorCode::ValidationFailed);
    refused.fields = {{"/email", "invalid"}, {"/lastName", "too-long"}};
    return {
        opening(u"wizard-opening-first"_s, OpeningStage::Identification, plain),
        opening(u"wizard-opening-first-narrow"_s, OpeningStage::Identification, plain, {720, 640}),
        opening(u"wizard-opening-first-faults"_s, OpeningStage::Identification,
                [](OpeningView &view) {
                    fill(view, u"cibtpIdField"_s, u"75-000377-02"_s);
                    fill(view, u"siretField"_s, u"123 456 789 12345"_s);
                    static_cast<void>(view.judge());
                }),
        opening(u"wizard-opening-first-refused"_s, OpeningStage::Identification,
                [](OpeningView &view) { view.tell(Error(ErrorCode::IdentificationRefused)); }),
        opening(u"wizard-opening-first-busy"_s, OpeningStage::Identification,
                [](OpeningView &view) { view.setBusy(QCoreApplication::translate("truelle::ui::OpeningWizard", "Vérification en cours…")); }),
        opening(u"wizard-opening-second"_s, OpeningStage::Details, fillPassword, kTall),
        opening(u"wizard-opening-second-small"_s, OpeningStage::Details, fillPassword),
        opening(u"wizard-opening-second-faults"_s, OpeningStage::Details,
                [](OpeningView &view) {
                    fill(view, u"emailConfirmationField"_s, u"karim@charpentes-moreau.example"_s);
                    fill(view, u"passwordLine"_s, u"moreau"_s);
                    fill(view, u"landlineFieldNumber"_s, u"02 43"_s);
                    static_cast<void>(view.judge());
                },
                {1120, 1440}),
        opening(u"wizard-opening-second-refused"_s, OpeningStage::Details,
                [refused](OpeningView &view) {
                    fillPassword(view);
                    view.tell(refused);
                },
                kTall),
        opening(u"wizard-opening-second-code"_s, OpeningStage::Details,
                [](OpeningView &view) {
                    fillPassword(view);
                    view.findChild<QAbstractButton *>(u"certifyButton"_s)->click();
                    view.connection().certification().setChallenge({10min, 5, 2});
                },
                {1120, 1520}),
        opening(u"wizard-opening-second-certified"_s, OpeningStage::Details,
                [](OpeningView &view) {
                    fillPassword(view);
                    view.connection().certification().setCertified("+33612345678");
                },
                kTall),
        opening(u"wizard-opening-waiting"_s, OpeningStage::WaitingForActivation, plain),
        opening(u"wizard-opening-resent"_s, OpeningStage::WaitingForActivation,
                [](OpeningView &view) { view.finalisation().setResent(); }),
        opening(u"wizard-opening-unanswered"_s, OpeningStage::WaitingForActivation,
                [](OpeningView &view) { view.finalisation().setUnanswered(Error(ErrorCode::ConnectionRefused)); }),
        opening(u"wizard-opening-activated"_s, OpeningStage::Activated, plain),
    };
}

std::vector<Screen> associationScreens()
{
    const QString account = u"lea.fournier@batiloire.example"_s;
    return {
        association(u"wizard-association-first"_s, {}, [](AssociationView &) {}),
        association(u"wizard-association-second"_s, {}, [](AssociationView &view) { view.showAccount(site()); }),
        association(u"wizard-association-refused"_s, {},
                    [](AssociationView &view) {
                        view.showAccount(site());
                        fill(view, u"emailField"_s, u"lea.fournier@batiloire.example"_s);
                        view.tell(Error(ErrorCode::InvalidCredentials));
                    }),
        association(u"wizard-association-signed-in"_s, account, [](AssociationView &view) { view.showAccount(site()); }),
        association(u"wizard-association-done"_s, account,
                    [](AssociationView &view) {
                        view.showDone({"Charpentes Moreau", "75-000377-02", "73282932000074", "Le Mans"});
                    }),
    };
}

} // namespace

std::vector<Screen> wizardScreens()
{
    std::vector<Screen> screens = openingScreens();
    for (Screen &screen : associationScreens())
        screens.push_back(std::move(screen));
    return screens;
}

} // namespace truelle::tour
