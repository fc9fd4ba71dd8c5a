// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/companies.h"

#include "app/caisse/seed/names.h"
#include "core/base/slug.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace truelle::caisse {
namespace {

constexpr std::size_t kSirens = 1'000'000;
constexpr std::string_view kFirmDomain = "comptagestion.example";

std::string padded(std::size_t number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return digits.size() >= width ? digits : std::string(width - digits.size(), '0') + digits;
}

// The digit that makes the Luhn sum of `digits` + digit a multiple of 10.
char luhnDigit(std::string_view digits)
{
    int sum = 0;
    bool isDoubled = true;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, isDoubled = !isDoubled) {
        const int value = (*digit - '0') * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

// Numbers the telephone regulator keeps for fiction (ARCEP, plan national de numérotation, 2.5.12).
std::string fictionMobile(Random &random)
{
    return "+3363998" + padded(random.below(10'000), 4);
}

std::string fictionLandline(Random &random, char zone)
{
    constexpr std::array<std::string_view, 5> kBlocks{"19900", "26191", "35301", "46571", "53649"};
    return "+33" + std::string(kBlocks[static_cast<std::size_t>(zone - '1')])
        + padded(random.below(10'000), 4);
}

} // namespace

std::string inventedSiret(std::size_t company, std::size_t establishment)
{
    // 387 420 489 = 3^18 shares no factor with 10^6, so that every company has a number of its own.
    std::string siret = "99" + padded((company * 387'420'489U + 271'828U) % kSirens, 6);
    siret += luhnDigit(siret);
    siret += padded(establishment + 1, 4);
    siret += luhnDigit(siret);
    return siret;
}

std::string inventedCibtpId(std::size_t company)
{
    constexpr std::size_t kFirst = 4'512;
    return "75-" + padded(company + kFirst, 6) + "-01";
}

struct Companies::Fixed
{
    const char *name;
    const char *domain;
    std::string_view email;
    const char *firstName;
    const char *lastName;
    const char *town;
    std::size_t sites;
};

Companies::Companies(World &world, Random random)
    : m_world(world)
    , m_random(random)
{
}

void Companies::generate()
{
    const std::size_t wanted = m_world.options.sites;
    addFirms();
    constexpr std::array<Fixed, 3> kFixed{{
        {"Charpentes Moreau", "charpentes-moreau.example", kOneSiteMail, "Karim", "Moreau", "Angers", 1},
        {"Bâti Loire", "batiloire.example", kTwelveSitesMail, "Léa", "Fournier", "Orléans", 12},
        {"Toitures Girard", "toitures-girard.example", kPendingMail, "Paul", "Girard", "Bourges", 1},
    }};
    for (const Fixed &fixed : kFixed)
        if (m_world.sites.size() < wanted)
            addFixedMember(fixed);
    while (m_world.sites.size() < wanted)
        addMember(std::min(inventedSize(), wanted - m_world.sites.size()));
}

void Companies::addFirms()
{
    m_world.firms = {{"Comptagestion", std::string(kFirmDomain)},
                     {"Cabinet Ferrand & Associés", "cabinet-ferrand.example"},
                     {"Fiduciaire du Viaduc", "fiduciaire-viaduc.example"}};
    SeedAccount administrator = fixedAccount(kFirmAdministratorMail, "Hélène", "Delmas");
    administrator.firm = 0;
    administrator.isFirmAdministrator = true;
    add(std::move(administrator));
    SeedAccount collaborator = fixedAccount(kCollaboratorMail, "Nadia", "Benali");
    collaborator.firm = 0;
    add(std::move(collaborator));
}

SeedAccount Companies::fixedAccount(std::string_view email, const char *firstName, const char *lastName) const
{
    SeedAccount account;
    account.email = email;
    account.firstName = firstName;
    account.lastName = lastName;
    account.certifiedUntil = m_world.today + std::chrono::days{240};
    account.isDemonstration = true;
    return account;
}

void Companies::addFixedMember(const Fixed &fixed)
{
    SeedAccount account = fixedAccount(fixed.email, fixed.firstName, fixed.lastName);
    account.isActive = fixed.email != kPendingMail;
    if (account.isActive) {
        account.mobile = fictionMobile(m_random);
        account.isMobileCertified = true;
    } else {
        account.certifiedUntil.reset();
    }
    m_domains.insert(fixed.domain);
    const std::size_t number = m_world.members.size();
    m_world.members.push_back({fixed.name, fixed.domain, inventedCibtpId(number), 0, 0, 0});
    m_world.members.back().administrator = add(std::move(account));
    const auto town = std::ranges::find(towns(), std::string_view(fixed.town), &Town::name);
    addSites(number, std::min(fixed.sites, m_world.options.sites - m_world.sites.size()),
             static_cast<std::size_t>(town - towns().begin()));
}

void Companies::addMember(std::size_t sites)
{
    const std::size_t number = m_world.members.size();
    SeedMember member;
    member.name = inventedName(member.domain);
    member.cibtpId = inventedCibtpId(number);
    m_world.members.push_back(std::move(member));
    m_world.members.back().administrator = addPerson(m_world.members.back().domain);
    SeedAccount &administrator = m_world.accounts[m_world.members.back().administrator];
    administrator.isActive = true;
    administrator.certifiedUntil = m_world.today + std::chrono::days{m_random.between(45, 360)};
    addSites(number, sites, m_random.below(towns().size()));
}

void Companies::addSites(std::size_t member, std::size_t count, std::size_t town)
{
    m_world.members[member].firstSite = m_world.sites.size();
    m_world.members[member].sites = count;
    const std::size_t all = towns().size();
    for (std::size_t site = 0; site < count; ++site) {
        // Further sites lie around the first one.
        const std::size_t place = site == 0 ? town : (town + all + m_random.below(9) - 4) % all;
        m_world.sites.push_back({member, inventedSiret(member, site), place});
    }
    SeedAccount &administrator = m_world.accounts[m_world.members[member].administrator];
    administrator.landline = fictionLandline(m_random, towns()[town].landlineZone);
}

// Most companies have one or two sites, the greatest twelve: three on average.
std::size_t Companies::inventedSize()
{
    const std::size_t draw = m_random.below(100);
    if (draw < 42)
        return 1;
    if (draw < 64)
        return 2;
    if (draw < 78)
        return 3;
    if (draw < 92)
        return 4 + m_random.below(3);
    return 7 + m_random.below(6);
}

std::string Companies::inventedName(std::string &domain)
{
    const std::string family(m_random.pick(lastNames()));
    const std::string trade(m_random.pick(trades()));
    std::string name;
    switch (m_random.below(8)) {
    case 0:
        name = family + " " + trade;
        break;
    case 1:
        name = trade + " " + family + " & Fils";
        break;
    case 2:
        name = "Établissements " + family;
        break;
    case 3:
        name = family + " Frères";
        break;
    case 4:
    case 5:
        name = trade + " " + std::string(m_random.pick(landscapes()));
        break;
    default:
        name = trade + " " + family;
        break;
    }
    std::string host = slug(name, '-');
    if (!m_domains.insert(host + ".example").second) {
        // A company of the same name: its town tells them apart in real life, a number does here.
        host += "-" + std::to_string(m_world.members.size());
        m_domains.insert(host + ".example");
    }
    domain = host + ".example";
    return m_random.chance(300) ? std::string(m_random.pick(legalForms())) + " " + name : name;
}

std::size_t Companies::addPerson(const std::string &domain)
{
    SeedAccount person;
    person.firstName = m_random.pick(firstNames());
    person.lastName = m_random.pick(lastNames());
    person.email = uniqueMail(person, domain);
    person.isActive = !m_random.chance(70);
    if (person.isActive)
        person.certifiedUntil = m_world.today + std::chrono::days{m_random.between(45, 360)};
    if (m_random.chance(400)) {
        person.mobile = fictionMobile(m_random);
        person.isMobileCertified = person.isActive && m_random.chance(700);
    }
    return add(std::move(person));
}

std::string Companies::uniqueMail(const SeedAccount &person, const std::string &domain)
{
    const std::string local = slug(person.firstName, '-') + "." + slug(person.lastName, '-');
    std::string mail = local + "@" + domain;
    for (int number = 2; m_mails.contains(mail); ++number)
        mail = local + std::to_string(number) + "@" + domain;
    return mail;
}

std::size_t Companies::add(SeedAccount account)
{
    m_mails.insert(account.email);
    m_world.accounts.push_back(std::move(account));
    return m_world.accounts.size() - 1;
}

} // namespace truelle::caisse
