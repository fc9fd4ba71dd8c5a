// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/grantnotices.h"

#include "app/caisse/rules/changenotice.h"
#include "app/caisse/rules/links.h"
#include "app/caisse/store/postqueue.h"
#include "core/domain/siret.h"

namespace truelle::caisse {
namespace {

std::string fullName(const std::string &first, const std::string &last)
{
    return first.empty() || last.empty() ? first + last : first + ' ' + last;
}

std::string greeting(const std::string &name)
{
    return "Bonjour" + (name.empty() ? std::string() : ' ' + name) + ",\n\n";
}

std::string signature(const Caisse &caisse)
{
    return "\n\n" + caisse.name + (caisse.phone.empty() ? std::string() : " · " + caisse.phone)
        + "\nCet e-mail vous est envoyé automatiquement ; merci de ne pas y répondre.\n";
}

// Whether a link that was sent before still activates the account: a new one would void it, and an opening may wait
// for it.
bool hasLiveLink(Connection &store, std::int64_t account, Instant now)
{
    return store
        .value("SELECT 1 FROM one_time_link WHERE account_id = ?1 AND purpose = ?2 AND used_at IS NULL "
               "AND voided_at IS NULL AND expires_at > ?3",
               account, purposeName(LinkPurpose::Activation), milliseconds(now))
        .has_value();
}

} // namespace

std::vector<GrantNotices::Person> GrantNotices::peopleOf(std::int64_t beneficiary) const
{
    std::vector<Person> people;
    Query rows = m_store.query(
        "SELECT p.id, p.email, p.first_name, p.last_name, p.state = 'pending' AND p.pending_email IS NULL "
        "FROM beneficiary b JOIN account p ON p.id = b.account_id WHERE b.id = ?1 "
        "UNION ALL SELECT p.id, p.email, p.first_name, p.last_name, 0 FROM beneficiary b "
        "JOIN firm_account e ON e.firm_id = b.firm_id AND e.role = 'administrator' "
        "JOIN account p ON p.id = e.account_id WHERE b.id = ?1",
        beneficiary);
    while (rows.next())
        people.push_back({rows.integer(0), rows.text(1), fullName(rows.text(2), rows.text(3)), rows.flag(4)});
    return people;
}

std::string GrantNotices::siteName(std::int64_t site) const
{
    Query row = m_store.query(
        "SELECT m.name, s.siret, s.town FROM site s JOIN member m ON m.id = s.member_id WHERE s.id = ?1", site);
    if (!row.next())
        return {};
    const auto siret = Siret::parse(row.text(1));
    return row.text(0) + " (" + row.text(2) + ", SIRET " + (siret ? siret->formatted() : row.text(1)) + ')';
}

std::string GrantNotices::siteList(const std::vector<DelegationRow> &rows) const
{
    std::string list;
    for (const DelegationRow &row : rows)
        list += "- " + siteName(row.site) + '\n';
    return list;
}

void GrantNotices::noteRemoval(const DelegationRow &row, const std::string &by)
{
    for (const Person &person : peopleOf(row.beneficiary))
        sendRemoval(person, row, by);
}

void GrantNotices::send()
{
    for (const auto &[beneficiary, rows] : m_granted)
        for (const Person &person : peopleOf(beneficiary))
            sendGrant(person, rows);
    for (const DelegationRow &row : m_changed)
        enqueueChangeNotice(m_store, row, m_now);
    m_granted.clear();
    m_changed.clear();
}

void GrantNotices::sendGrant(const Person &person, const std::vector<DelegationRow> &rows)
{
    const Caisse &caisse = m_services.store().caisse();
    OutgoingPost post;
    post.recipient = person.email;
    post.recipientName = person.name;
    post.subject = "Des droits d'accès vous ont été délégués";
    post.body = greeting(person.name) + rows.front().value.modifiedBy + " vous a délégué des droits d'accès à "
        + caisse.name + " :\n\n" + siteList(rows);
    if (!person.isWaiting) {
        post.body += "\nPour les exercer, connectez-vous à votre espace sécurisé avec votre compte habituel";
        post.body += caisse.website.empty() ? std::string(".") : " : " + caisse.website;
    } else if (hasLiveLink(m_store, person.account, m_now)) {
        post.body += "\nVotre compte attend encore son activation : suivez le lien que nous vous avons déjà envoyé, ou "
                     "demandez-en un autre sur l'écran de connexion.";
    } else {
        post.subject = "Activez votre compte de l'espace sécurisé";
        post.body += "\nUn compte vous attend à cette adresse électronique. Pour la certifier et activer votre compte, "
                     "ouvrez ce lien dans les 48 heures et choisissez votre mot de passe :\n\n"
            + std::string(kSecretPlace)
            + "\n\nCe lien ne sert qu'une fois. Si vous ne connaissez pas cette personne, n'ouvrez pas ce lien : rien "
              "ne sera activé.";
        post.secret = issueLink(m_store, {LinkPurpose::Activation, person.account, std::nullopt, person.email}, m_now);
    }
    post.body += signature(caisse);
    post.cause = "delegation-granted:" + rows.front().value.id.toString() + ':' + std::to_string(person.account);
    enqueue(m_store, post, m_now);
}

void GrantNotices::sendRemoval(const Person &person, const DelegationRow &row, const std::string &by)
{
    OutgoingPost post;
    post.recipient = person.email;
    post.recipientName = person.name;
    post.subject = "Une délégation à votre cabinet a été supprimée";
    post.body = greeting(person.name) + by + " a supprimé la délégation de votre cabinet sur le site de "
        + siteName(row.site)
        + ". Les droits que vos collaborateurs en tenaient ont pris fin en même temps."
        + signature(m_services.store().caisse());
    post.cause = "delegation-deleted:" + row.value.id.toString() + ':' + std::to_string(person.account);
    enqueue(m_store, post, m_now);
}

} // namespace truelle::caisse
