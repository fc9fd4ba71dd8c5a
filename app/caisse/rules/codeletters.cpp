// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/codeletters.h"

#include "app/caisse/store/postqueue.h"
#include "core/domain/siret.h"

namespace truelle::caisse {
namespace {

constexpr const char *kDear = "Madame, Monsieur,\n\n";
constexpr const char *kYours
    = "Nous vous prions d'agréer, Madame, Monsieur, l'expression de nos salutations distinguées.";

std::string shownSiret(const std::string &digits)
{
    const auto siret = Siret::parse(digits);
    return siret ? siret->formatted() : digits;
}

// A letter to the member without its subject and text, and the lines of its table: identifier and SIRETs.
struct Draft
{
    OutgoingPost letter;
    std::string table;
};

Draft draftOf(Connection &store, const LetterSubject &subject)
{
    Draft draft;
    draft.letter.channel = PostChannel::Letter;
    draft.letter.cause = subject.cause;
    Query member = store.query("SELECT name, cibtp_id, postal_address FROM member WHERE id = ?1", subject.member);
    if (!member.next())
        return draft;
    draft.letter.recipientName = member.text(0);
    draft.letter.recipient = member.text(2);
    draft.table = "Identifiant CIBTP : " + member.text(1);
    std::string town;
    for (const std::int64_t id : subject.sites) {
        Query site = store.query("SELECT siret, town FROM site WHERE id = ?1", id);
        if (!site.next())
            continue;
        draft.table += "\nSIRET du site : " + shownSiret(site.text(0));
        if (subject.sites.size() > 1)
            draft.table += " (" + site.text(1) + ')';
        if (town.empty())
            town = site.text(1);
    }
    if (draft.letter.recipient.empty())
        draft.letter.recipient = draft.letter.recipientName + '\n' + town;
    return draft;
}

} // namespace

void queueWelcomeLetter(Connection &store, const Caisse &caisse, const LetterSubject &subject, Instant now)
{
    Draft draft = draftOf(store, subject);
    draft.letter.subject = "Bienvenue à la " + caisse.name;
    draft.letter.body = kDear
        + ("Votre entreprise est désormais affiliée à notre caisse. Voici les identifiants de votre dossier : ils "
           "vous seront demandés à l'ouverture de votre espace sécurisé.\n\n"
           + draft.table
           + "\n\nLe code confidentiel provisoire nécessaire à cette ouverture vous parvient par un courrier "
             "séparé.\n\n")
        + kYours;
    enqueue(store, draft.letter, now);
}

void queueCodeLetter(Connection &store, const Caisse &caisse, const LetterSubject &subject, const Secret &code,
                     Instant now)
{
    Draft draft = draftOf(store, subject);
    const bool isForOne = subject.sites.size() <= 1;
    draft.letter.subject = "Votre code confidentiel provisoire";
    draft.letter.body = kDear
        + ((isForOne ? "Voici le code confidentiel provisoire qui vous permet d'ouvrir l'espace sécurisé de votre "
                       "site. Il est valable 60 jours et ne sert qu'une fois.\n\n"
                     : "Voici le code confidentiel provisoire qui vous permet d'ouvrir l'espace sécurisé de chacun "
                       "des sites ci-dessous. Il est valable 60 jours et ne sert qu'une fois par site.\n\n")
           + draft.table + "\nCode confidentiel provisoire : " + std::string(kSecretPlace)
           + "\n\nIl remplace tout code que vous auriez reçu auparavant. Ne le communiquez à personne : " + caisse.name
           + " ne vous le demandera jamais par téléphone ni par courriel.\n\n")
        + kYours;
    draft.letter.secret = code;
    enqueue(store, draft.letter, now);
}

bool hasPostalAddress(Connection &store, std::int64_t member)
{
    return store.value("SELECT 1 FROM member WHERE id = ?1 AND postal_address <> ''", member).has_value();
}

} // namespace truelle::caisse
