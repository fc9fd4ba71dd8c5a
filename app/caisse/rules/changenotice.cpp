// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/rules/changenotice.h"

#include "app/caisse/rules/sitename.h"
#include "app/caisse/store/postqueue.h"

namespace truelle::caisse {
namespace {

// « 24/11/2026 », as dates are written in French mail.
std::string frenchDate(Date date)
{
    const std::string iso = formatIso(date);
    return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

std::string period(const Delegation &value)
{
    std::string text = "Ces droits prennent effet le " + frenchDate(value.effectDate);
    if (value.endDate)
        text += " et prennent fin le " + frenchDate(*value.endDate) + " inclus";
    return text + '.';
}

std::string noticeText(const std::string &name, const std::string &site, const DelegationRow &row)
{
    std::string text = greeting(name);
    text += "Vos droits d'accès au site de " + site + " ont été modifiés par " + row.value.modifiedBy + ".\n\n";
    text += period(row.value) + "\n\n";
    text += "Vous pouvez consulter le détail de vos droits dans votre espace sécurisé.\n\n";
    text += "Cet e-mail vous est envoyé automatiquement ; merci de ne pas y répondre.\n";
    return text;
}

} // namespace

void enqueueChangeNotice(Connection &store, const DelegationRow &row, Instant now)
{
    const std::string site = siteInWords(store, row.site);
    Query people = store.query("SELECT p.id, p.email, p.first_name, p.last_name FROM beneficiary b "
                               "JOIN account p ON p.id = b.account_id WHERE b.id = ?1 "
                               "UNION ALL SELECT p.id, p.email, p.first_name, p.last_name FROM beneficiary b "
                               "JOIN firm_account e ON e.firm_id = b.firm_id AND e.role = 'administrator' "
                               "JOIN account p ON p.id = e.account_id WHERE b.id = ?1",
                               row.beneficiary);
    while (people.next()) {
        const std::string name = personInWords(people.text(2), people.text(3));
        OutgoingPost post;
        post.channel = PostChannel::Mail;
        post.recipient = people.text(1);
        post.recipientName = name;
        post.subject = "Vos droits d'accès ont été modifiés";
        post.body = noticeText(name, site, row);
        post.cause = "delegation-changed:" + row.value.id.toString() + ':' + row.value.version + ':'
            + std::to_string(people.integer(0));
        enqueue(store, post, now);
    }
}

} // namespace truelle::caisse
