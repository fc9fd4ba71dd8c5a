// SPDX-License-Identifier: GPL-3.0-or-later
// packaging/demo.sh --check: the demonstration, gone through without a display. Signs in with the first demonstration
// account, lists the sites, changes one right through the real windows and reads it back from the caisse with a second
// client.
//     truelle-journey-check --caisse URL --ca FILE --profile DIR --demonstration DATA_DIR
// One line a step. Exits with 0 where everything held, 1 where something did not, 2 for wrong usage.
#include "app/desktop/demonstration.h"
#include "tests/support/programrun.h"
#include "tests/support/rightstarget.h"
#include "tests/support/testclient.h"
#include "tests/support/windowdriver.h"

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace truelle;
using namespace Qt::Literals::StringLiterals;

namespace {

// `person` tells why, where the step went through the windows.
bool step(bool isRight, const QString &what, const WindowDriver *person = nullptr)
{
    QString line = (isRight ? u"ok      "_s : u"FAILED  "_s) + what + u'\n';
    if (!isRight && person)
        line += QString::fromUtf8(person->problem()) + u'\n';
    std::fputs(line.toUtf8().constData(), stdout);
    std::fflush(stdout);
    return isRight;
}

struct Person
{
    std::string email;
    std::string password;
    QString label;
};

// What the caisse says to a client with no history, and what is to be changed there.
std::optional<RightsTarget> look(TestClient &client, const Options &options, const Person &person)
{
    QFile ca(options.caFile);
    if (!step(ca.open(QIODevice::ReadOnly) && client.open(), u"open the caisse's authority and a second client"_s))
        return std::nullopt;
    const Endpoint endpoint{options.caisse.toStdString(), ca.readAll().toStdString()};
    const auto account = client.signIn(endpoint, person.email, person.password);
    const QString code = account ? QString() : QString::fromUtf8(codeName(account.error().code).data());
    if (!step(account && client.synchronise(), u"the second client signs in and synchronises %1"_s.arg(code)))
        return std::nullopt;
    auto target = findCollaboratorsRight(client, *account);
    return step(target.has_value(), u"find a collaborator's right that may be changed"_s) ? target : std::nullopt;
}

bool signIn(WindowDriver &person, const Person &who)
{
    return step(person.waitForText(u"Connexion à votre espace CIBTP"_s), u"the sign-in page of the caisse"_s,
                &person)
        && step(person.fill(u"Adresse électronique"_s, QString::fromStdString(who.email))
                    && person.fill(u"Mot de passe"_s, QString::fromStdString(who.password))
                    && person.click(u"Connexion"_s),
                u"sign in: "_s + who.label, &person);
}

bool openSite(WindowDriver &person, const RightsTarget &target, std::size_t siteCount)
{
    const QString chooser = u"Choix de l'adhérent et du site déclarant"_s;
    return step(person.waitForRows(chooser, int(siteCount)), u"%1 sites are listed"_s.arg(siteCount), &person)
        && step(person.waitForText(u"À jour"_s), u"everything is up to date"_s, &person)
        && step(person.fill(u"Filtrer les sites déclarants"_s, target.siret) && person.waitForRows(chooser, 1)
                    && person.press(Qt::Key_Return) && person.waitForText(target.member),
                u"open "_s + target.member, &person);
}

bool changeRight(WindowDriver &person, const RightsTarget &target)
{
    const QString list = u"Liste des bénéficiaires de délégation"_s;
    const QString rights = u"Droits de "_s + target.person;
    return step(person.click(u"Gérer les droits d'accès"_s), u"Gérer les droits d'accès"_s, &person)
        && step(person.clickRow(list, target.person) && person.press(Qt::Key_F2),
                u"Modification: "_s + target.person, &person)
        && step(person.clickRow(rights, target.feature) && person.press(Qt::Key_0),
                u"Aucun droit: "_s + target.feature, &person)
        && step(person.click(u"Valider"_s) && person.waitForText(u"Enregistré"_s), u"Valider: Enregistré"_s,
                &person);
}

int check(const Options &options)
{
    const auto accounts = demonstrationAccounts(options.demonstration, u"fr"_s);
    if (!step(!accounts.empty(), u"the accounts of the demonstration"_s))
        return 1;
    const Person who{accounts.front().email.toStdString(), std::string(accounts.front().password.reveal()),
                     accounts.front().label};
    TestClient witness;
    const auto target = look(witness, options, who);
    if (!target)
        return 1;

    ProgramRun run;
    run.start(options);
    WindowDriver person;
    const std::size_t siteCount = witness.workspace().portfolio().sites().size();
    if (!signIn(person, who) || !openSite(person, *target, siteCount) || !changeRight(person, *target))
        return 1;
    run.quit();

    const auto now = delegationOnTheCaisse(witness, *target);
    const bool isThere = now && now->rights.level(target->featureNumber) == AccessLevel::None;
    if (!step(isThere, u"the caisse has the change"_s))
        return 1;
    const QString violations = witness.violations().join(u'\n');
    return step(violations.isEmpty(), u"the second client's exchanges are as the contract says "_s + violations) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const auto parsed = parseOptions(QApplication::arguments());
    const auto *options = std::get_if<Options>(&parsed);
    const bool hasProfile = QApplication::arguments().contains(u"--profile"_s); // never a person's own
    if (!options || !hasProfile || options->caisse.isEmpty() || options->caFile.isEmpty()
        || options->demonstration.isEmpty()) {
        std::fputs("usage: truelle-journey-check --caisse URL --ca FILE --profile DIR --demonstration DATA_DIR\n", stderr);
        return 2;
    }
    QDir().mkpath(options->profile);
    return check(*options);
}
