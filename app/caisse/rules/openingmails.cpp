// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/openingmails.h"

#include "app/caisse/rules/sitename.h"
#include "app/caisse/store/postqueue.h"
#include "core/domain/phonenumber.h"

namespace truelle::caisse {
namespace {

void queueMail(Connection &store, const Services &services, OutgoingPost mail)
{
    const Caisse &caisse = services.store().caisse();
    mail.channel = PostChannel::Mail;
    mail.body += "\n\n" + caisse.name + (caisse.phone.empty() ? std::string() : " · " + formattedPhoneNumber(caisse.phone, "FR"))
        + "\nCet e-mail vous est envoyé automatiquement ; merci de ne pas y répondre.\n";
    enqueue(store, mail, services.now());
}

OutgoingPost mailTo(const SiteMail &mail)
{
    OutgoingPost post;
    post.recipient = mail.email;
    post.cause = mail.cause;
    return post;
}

std::string personOf(Connection &store, std::int64_t account)
{
    Query row = store.query("SELECT first_name, last_name FROM account WHERE id = ?1", account);
    return row.next() ? personInWords(row.text(0), row.text(1)) : std::string();
}

} // namespace

void queueActivationMail(Connection &store, const Services &services, const SiteMail &mail, const Secret &link)
{
    OutgoingPost post = mailTo(mail);
    post.subject = "Activez votre compte de l'espace sécurisé";
    post.body = greeting({}) + "Votre adresse électronique vient d'être indiquée pour ouvrir l'espace sécurisé du site "
        + siteInWords(store, mail.site)
        + ".\n\nPour la certifier et activer votre compte, ouvrez ce lien dans les 48 heures :\n\n"
        + std::string(kSecretPlace)
        + "\n\nCe lien remplace ceux des courriels précédents et ne sert qu'une fois. Si vous n'êtes pas à l'origine de "
          "cette demande, n'ouvrez pas ce lien : rien ne sera activé.";
    post.secret = link;
    queueMail(store, services, std::move(post));
}

void queueKnownAddressMail(Connection &store, const Services &services, const SiteMail &mail)
{
    OutgoingPost post = mailTo(mail);
    post.subject = "Votre adresse a déjà un compte de l'espace sécurisé";
    post.body = greeting({}) + "Votre adresse électronique vient d'être indiquée pour ouvrir l'espace sécurisé du site "
        + siteInWords(store, mail.site)
        + ". Or un compte existe déjà à cette adresse : il n'a pas été modifié, et aucun second compte n'a été ouvert.\n\n"
          "Si cette demande vient de vous, ajoutez ce site à votre compte : choisissez « Je les associe à un espace "
          "existant », puis saisissez les informations des deux mêmes courriers, votre adresse électronique et votre mot "
          "de passe. Le code confidentiel reste valable. Si vous ne connaissez plus votre mot de passe, choisissez "
          "d'abord « Mot de passe oublié ? ».\n\n"
          "Si cette demande ne vient pas de vous, ne tenez pas compte de ce message.";
    queueMail(store, services, std::move(post));
}

void queueAssociatedMail(Connection &store, const Services &services, const SiteMail &mail)
{
    OutgoingPost post = mailTo(mail);
    post.subject = "Un site déclarant a été associé à votre espace sécurisé";
    post.body = greeting({}) + "L'association du site " + siteInWords(store, mail.site)
        + " avec votre espace sécurisé a bien été effectuée.\n\n"
          "Si cette demande ne vient pas de vous, changez votre mot de passe sans attendre et prévenez votre caisse.";
    queueMail(store, services, std::move(post));
}

void queueNewAdministratorMails(Connection &store, const Services &services, std::int64_t site,
                                std::int64_t newAdministrator, const std::string &cause)
{
    const std::string place = siteInWords(store, site);
    const std::string person = personOf(store, newAdministrator);
    Query others = store.query("SELECT p.id, p.email, p.first_name, p.last_name FROM company_administrator a "
                               "JOIN account p ON p.id = a.account_id AND p.state = 'active' "
                               "WHERE a.site_id = ?1 AND a.account_id <> ?2",
                               site, newAdministrator);
    while (others.next()) {
        OutgoingPost post;
        post.recipient = others.text(1);
        post.recipientName = personInWords(others.text(2), others.text(3));
        post.cause = cause + ':' + std::to_string(others.integer(0));
        post.subject = "Un autre Administrateur Entreprise a accès à votre espace sécurisé";
        post.body = greeting(post.recipientName) + "Avec le code confidentiel envoyé par courrier à l'entreprise, "
            + (person.empty() ? std::string("une autre personne") : person)
            + " est désormais Administrateur Entreprise du site " + place
            + ". Vos propres droits restent les mêmes.\n\n"
              "Si cela vous surprend, parlez-en dans votre entreprise et prévenez votre caisse sans attendre.";
        queueMail(store, services, std::move(post));
    }
}

} // namespace truelle::caisse
