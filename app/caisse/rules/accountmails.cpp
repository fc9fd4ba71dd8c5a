// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/accountmails.h"

#include "app/caisse/rules/links.h"
#include "app/caisse/rules/sitename.h"
#include "app/caisse/store/postqueue.h"
#include "app/caisse/store/rows.h"
#include "core/domain/phonenumber.h"

namespace truelle::caisse {
namespace {

struct Words
{
    std::string subject;
    std::string beforeLink; // names and addresses that somebody typed stand only here (postqueue.h)
    std::string afterLink;
};

// One more than every message so far: a mail that is asked for again is another one.
std::string nextCause(Connection &store, std::string_view what)
{
    return std::string(what) + ':' + std::to_string(store.value("SELECT max(id) FROM post").value_or(0) + 1);
}

std::string ending(const Caisse &caisse)
{
    return "\n\n" + caisse.name + (caisse.phone.empty() ? std::string() : " · " + formattedPhoneNumber(caisse.phone, "FR"))
        + "\nCet e-mail vous est envoyé automatiquement ; merci de ne pas y répondre.\n";
}

OutgoingPost mailOf(const Services &services, const AccountHolder &holder, const Words &words)
{
    OutgoingPost mail;
    mail.recipient = holder.email;
    mail.recipientName = holder.name;
    mail.subject = words.subject;
    mail.body = greeting(holder.name) + words.beforeLink;
    if (!words.afterLink.empty())
        mail.body.append("\n\n").append(kSecretPlace).append("\n\n").append(words.afterLink);
    mail.body += ending(services.store().caisse());
    return mail;
}

void sendLink(Connection &store, const Services &services, const AccountHolder &holder, LinkPurpose purpose,
              const Words &words)
{
    OutgoingPost mail = mailOf(services, holder, words);
    mail.cause = nextCause(store, purposeName(purpose));
    mail.secret = issueLink(store, {purpose, holder.account, std::nullopt, holder.email}, services.now());
    enqueue(store, mail, services.now());
}

void sendNotice(Connection &store, const Services &services, const AccountHolder &holder, std::string_view what,
                const Words &words)
{
    OutgoingPost mail = mailOf(services, holder, words);
    mail.cause = nextCause(store, what);
    enqueue(store, mail, services.now());
}

std::string frenchDate(Date date)
{
    const std::string iso = formatIso(date);
    return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

Words certificationWords(const std::string &beginning)
{
    return {"Certifiez de nouveau votre adresse électronique",
            beginning
                + "Par mesure de sécurité, cette certification doit être périodiquement renouvelée. Il vous suffit "
                  "d'ouvrir ce lien et de confirmer :",
            "Ce lien est valable 30 jours et ne sert qu'une fois. Votre mot de passe ne change pas."};
}

} // namespace

std::optional<AccountHolder> findHolder(Connection &store, std::int64_t account)
{
    Query row = store.query("SELECT email, first_name, last_name FROM account WHERE id = ?1", account);
    if (!row.next())
        return std::nullopt;
    return AccountHolder{account, row.text(0), personInWords(row.text(1), row.text(2))};
}

void sendActivationMail(Connection &store, const Services &services, const AccountHolder &holder)
{
    sendLink(store, services, holder, LinkPurpose::Activation,
             {"Activez votre compte de l'espace sécurisé",
              "Un compte de l'espace sécurisé vous attend à cette adresse électronique. Pour la certifier et activer "
              "votre compte, ouvrez ce lien dans les 48 heures et confirmez :",
              "Ce lien remplace ceux des courriels précédents et ne sert qu'une fois. Si vous n'êtes pas à l'origine de "
              "cette demande, n'ouvrez pas ce lien : rien ne sera activé."});
}

bool sendCertificationMail(Connection &store, const Services &services, const AccountHolder &holder, Date until,
                           CertificationEnd end)
{
    const bool isAhead = end == CertificationEnd::Ahead;
    const std::string cause = std::string(isAhead ? "certification-ahead:" : "certification-over:")
        + std::to_string(holder.account) + ':' + formatIso(until);
    if (store.value("SELECT 1 FROM post WHERE cause = ?1", cause))
        return false;
    const std::string beginning = isAhead
        ? "La certification de votre adresse électronique prend fin le " + frenchDate(until) + ". "
        : "La certification de votre adresse électronique a pris fin le " + frenchDate(until)
            + " ; vous ne pouvez plus vous connecter avant de l'avoir renouvelée. ";
    OutgoingPost mail = mailOf(services, holder, certificationWords(beginning));
    mail.cause = cause;
    mail.secret
        = issueLink(store, {LinkPurpose::Certification, holder.account, std::nullopt, holder.email}, services.now());
    enqueue(store, mail, services.now());
    return true;
}

void sendAskedCertificationMail(Connection &store, const Services &services, const AccountHolder &holder)
{
    sendLink(store, services, holder, LinkPurpose::Certification,
             certificationWords("Vous avez demandé à certifier votre adresse électronique. "));
}

void sendNewAddressMail(Connection &store, const Services &services, const AccountHolder &holder,
                        const std::string &newEmail)
{
    // The name stays out: nobody has shown yet that this address is the account holder's.
    sendLink(store, services, {holder.account, newEmail, {}}, LinkPurpose::NewAddress,
             {"Confirmez votre nouvelle adresse électronique",
              "Cette adresse vient d'être indiquée comme nouvel identifiant d'un compte de l'espace sécurisé. Pour la "
              "certifier et réactiver le compte, ouvrez ce lien dans les 48 heures et confirmez :",
              "Ce lien ne sert qu'une fois. Si vous n'êtes pas à l'origine de cette demande, n'ouvrez pas ce lien : rien "
              "ne sera modifié."});
}

void sendAddressInUseMail(Connection &store, const Services &services, const std::string &email)
{
    sendNotice(store, services, {0, email, {}}, "address-in-use",
               {"Votre adresse a déjà un compte de l'espace sécurisé",
                "Quelqu'un vient d'indiquer votre adresse électronique comme nouvel identifiant d'un autre compte. Elle "
                "est déjà celle de votre compte : rien n'a été modifié.\n\nSi cette demande vient de vous, rétablissez "
                "l'adresse de l'autre compte par le lien envoyé à celle-ci, puis choisissez-en une autre.",
                {}});
}

void sendKeepAddressMail(Connection &store, const Services &services, const AccountHolder &holder,
                         const std::string &newEmail)
{
    sendLink(store, services, holder, LinkPurpose::KeepAddress,
             {"L'adresse électronique de votre compte est en cours de modification",
              "L'identifiant de votre compte de l'espace sécurisé doit devenir " + newEmail
                  + ". Votre compte est désactivé jusqu'à ce que le lien envoyé à cette nouvelle adresse ait été "
                    "suivi.\n\nSi vous n'êtes pas à l'origine de cette demande, ou si la nouvelle adresse est erronée, "
                    "ouvrez ce lien et choisissez un nouveau mot de passe : l'adresse actuelle sera rétablie et toutes "
                    "les sessions seront fermées.",
              "Ce lien est valable 30 jours et ne sert qu'une fois. Si la demande vient de vous, vous n'avez rien à "
              "faire ici."});
}

void sendPasswordMail(Connection &store, const Services &services, const AccountHolder &holder)
{
    sendLink(store, services, holder, LinkPurpose::Password,
             {"Réinitialisez votre mot de passe",
              "Pour choisir un nouveau mot de passe de votre espace sécurisé, ouvrez ce lien dans l'heure :",
              "Ce lien remplace ceux des courriels précédents et ne sert qu'une fois. Si vous n'êtes pas à l'origine de "
              "cette demande, ne tenez pas compte de ce message : votre mot de passe reste le même."});
}

void sendPasswordChangedMail(Connection &store, const Services &services, const AccountHolder &holder)
{
    sendNotice(store, services, holder, "password-changed",
               {"Votre mot de passe a été modifié",
                "Le mot de passe de votre espace sécurisé vient d'être modifié, et les autres sessions ont été "
                "fermées.\n\nSi vous n'êtes pas à l'origine de cette modification, choisissez « Mot de passe oublié ? » à "
                "la connexion et prévenez votre caisse sans attendre.",
                {}});
}

void feignMail(Connection &store, const Services &services, const std::string &email)
{
    OutgoingPost mail = mailOf(services, {0, email, email}, certificationWords({}));
    mail.cause = nextCause(store, "feigned");
    mail.secret = Secret(std::string(kAddressPlace) + email);
    enqueue(store, mail, services.now());
    store.run("DELETE FROM post WHERE cause = ?1", mail.cause);
}

} // namespace truelle::caisse
