// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/welcomepost.h"

#include "app/caisse/seed/names.h"
#include "app/caisse/seed/random.h"
#include "app/caisse/store/postqueue.h"
#include "core/domain/siret.h"

#include <algorithm>

namespace truelle::caisse {
namespace {

const SeedAccount *findAccount(const World &world, std::string_view email)
{
    const auto found = std::ranges::find(world.accounts, email, &SeedAccount::email);
    return found == world.accounts.end() ? nullptr : &*found;
}

std::string personName(const SeedAccount &account)
{
    return account.firstName + " " + account.lastName;
}

// Two groups of four characters that nobody takes for one another (2-domain.md, « Opening a space »).
std::string inventedCode(Random random)
{
    constexpr std::string_view kUnambiguous = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    std::string code;
    for (int i = 0; i < 8; ++i) {
        if (i == 4)
            code += '-';
        code += kUnambiguous[random.below(kUnambiguous.size())];
    }
    return code;
}

void queueLetters(Connection &store, const Caisse &caisse, const World &world, const SeedMember &member)
{
    const SeedSite &site = world.sites[member.firstSite];
    const Town &town = towns()[site.town];
    const std::string siret = Siret::parse(site.siret) ? Siret::parse(site.siret)->formatted() : site.siret;
    OutgoingPost letter;
    letter.channel = PostChannel::Letter;
    letter.recipientName = member.name;
    letter.recipient =
        member.name + "\n12 rue des Compagnons\n" + std::string(town.postcode) + " " + std::string(town.name);
    letter.subject = "Bienvenue à la " + caisse.name;
    letter.body =
        "Madame, Monsieur,\n\n"
        "Votre entreprise est désormais affiliée à notre caisse. Voici les identifiants de votre dossier : "
        "ils vous seront demandés à l'ouverture de votre espace sécurisé.\n\n"
        "Identifiant CIBTP : "
        + member.cibtpId + "\nSIRET du site : " + siret
        + "\n\nLe code confidentiel provisoire nécessaire à cette ouverture vous parvient par un courrier "
          "séparé.\n\n"
          "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.";
    letter.cause = "seed/welcome/" + member.cibtpId;
    enqueue(store, letter, world.options.now);

    letter.subject = "Votre code confidentiel provisoire";
    letter.body = "Madame, Monsieur,\n\n"
                  "Voici le code confidentiel provisoire qui vous permet d'ouvrir l'espace sécurisé de votre "
                  "site. Il est "
                  "valable 60 jours et ne sert qu'une fois.\n\n"
                  "Identifiant CIBTP : "
        + member.cibtpId + "\nSIRET du site : " + siret
        + "\nCode confidentiel provisoire : " + inventedCode(Random(world.options.seed).forked(4))
        + "\n\nNe communiquez ce code à personne : notre caisse ne vous le demandera jamais par téléphone ni "
          "par "
          "courriel.\n\n"
          "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.";
    letter.cause = "seed/code/" + member.cibtpId;
    enqueue(store, letter, world.options.now);
}

void queueActivation(Connection &store, const Caisse &caisse, const World &world, const SeedAccount &account)
{
    OutgoingPost mail;
    mail.recipient = account.email;
    mail.recipientName = personName(account);
    mail.subject = "Activez votre compte de l'espace sécurisé";
    mail.body = "Bonjour " + personName(account)
        + ",\n\n"
          "Votre adresse électronique vient d'être enregistrée à la "
        + caisse.name + ". Pour la certifier et activer votre compte, ouvrez ce lien dans les 48 heures :\n\n"
        + caisse.website + "activation/" + inventedCode(Random(world.options.seed).forked(5))
        + inventedCode(Random(world.options.seed).forked(6))
        + "\n\n"
          "Si vous n'êtes pas à l'origine de cette demande, ne tenez pas compte de ce message.\n\n"
        + caisse.name + "\n";
    mail.cause = "seed/activation/" + account.email;
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

void queueWelcomePost(Connection &store, const Caisse &caisse, const World &world)
{
    if (const SeedAccount *pending = findAccount(world, kPendingMail)) {
        const auto place = static_cast<std::size_t>(pending - world.accounts.data());
        const auto member = std::ranges::find(world.members, place, &SeedMember::administrator);
        queueLetters(store, caisse, world, *member);
        queueActivation(store, caisse, world, *pending);
    }
    const SeedAccount *reached = findAccount(world, kOneSiteMail);
    if (reached && reached->isMobileCertified)
        queueNotice(store, caisse, world, *reached);
}

} // namespace truelle::caisse
