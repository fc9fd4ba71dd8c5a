// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/welcomepost.h"

#include "app/caisse/rules/codeletters.h"
#include "app/caisse/rules/links.h"
#include "app/caisse/store/postqueue.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

std::optional<std::size_t> findAccount(const World &world, std::string_view email)
{
    const auto found = std::ranges::find(world.accounts, email, &SeedAccount::email);
    if (found == world.accounts.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - world.accounts.begin());
}

// Rows are numbered from 1, in the order of the world.
std::int64_t rowOf(std::size_t place)
{
    return static_cast<std::int64_t>(place) + 1;
}

std::string personName(const SeedAccount &account)
{
    return account.firstName + " " + account.lastName;
}

void queueLetters(Connection &store, const Caisse &caisse, const World &world, const SeedSecrets &secrets)
{
    const std::vector<std::size_t> places = lettersOf(world);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::int64_t site = rowOf(places[i]);
        const auto member = store.value("SELECT member_id FROM site WHERE id = ?1", site).value_or(0);
        const std::string number = std::to_string(site);
        queueWelcomeLetter(store, caisse, {member, {site}, "seed/welcome/" + number}, world.options.now);
        keepCode(store, site, secrets.codes[i].hash, world.options.now);
        queueCodeLetter(store, caisse, {member, {site}, "seed/code/" + number}, secrets.codes[i].code,
                        world.options.now);
    }
}

void queueActivation(Connection &store, const Caisse &caisse, const World &world, std::size_t place)
{
    const SeedAccount &account = world.accounts[place];
    OutgoingPost mail;
    mail.recipient = account.email;
    mail.recipientName = personName(account);
    mail.subject = "Activez votre compte de l'espace sécurisé";
    mail.body = "Bonjour " + personName(account)
        + ",\n\n"
          "Votre adresse électronique vient d'être enregistrée à la "
        + caisse.name + ". Pour la certifier et activer votre compte, ouvrez ce lien dans les 48 heures :\n\n"
        + std::string(kSecretPlace)
        + "\n\n"
          "Si vous n'êtes pas à l'origine de cette demande, ne tenez pas compte de ce message.\n\n"
        + caisse.name + "\n";
    mail.cause = "seed/activation/" + account.email;
    mail.secret = issueLink(store, {LinkPurpose::Activation, rowOf(place), std::nullopt, account.email},
                            world.options.now);
    enqueue(store, mail, world.options.now);
}

void queueNotice(Connection &store, const Caisse &caisse, const World &world, const SeedAccount &account)
{
    OutgoingPost sms;
    sms.channel = PostChannel::Sms;
    sms.recipient = account.mobile;
    sms.recipientName = personName(account);
    sms.body = caisse.name + " : un nouveau document est disponible dans votre espace sécurisé.";
    sms.cause = "seed/notice/" + account.email;
    enqueue(store, sms, world.options.now);
}

} // namespace

void queueWelcomePost(Connection &store, const Caisse &caisse, const World &world, const SeedSecrets &secrets)
{
    queueLetters(store, caisse, world, secrets);
    if (const auto pending = findAccount(world, kPendingMail))
        queueActivation(store, caisse, world, *pending);
    const auto reached = findAccount(world, kOneSiteMail);
    if (reached && world.accounts[*reached].isMobileCertified)
        queueNotice(store, caisse, world, world.accounts[*reached]);
}

} // namespace truelle::caisse
