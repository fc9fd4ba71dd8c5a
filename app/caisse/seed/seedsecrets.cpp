// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/seed/seedsecrets.h"

#include "app/caisse/seed/writer.h"

#include <algorithm>
#include <future>
#include <iterator>

namespace truelle::caisse {
namespace {

// `make` called `count` times, on two threads.
template<typename Value, typename Make>
Result<std::vector<Value>> madeTwoAtOnce(std::size_t count, Make make)
{
    const auto some = [&make](std::size_t share) -> Result<std::vector<Value>> {
        std::vector<Value> values;
        while (values.size() < share) {
            auto value = make();
            if (!value)
                return value.error();
            values.push_back(*std::move(value));
        }
        return values;
    };
    auto half = std::async(std::launch::async, some, count / 2);
    Result<std::vector<Value>> values = some(count - count / 2);
    Result<std::vector<Value>> others = half.get();
    if (!values || !others)
        return values ? others.error() : values.error();
    values->insert(values->end(), std::make_move_iterator(others->begin()), std::make_move_iterator(others->end()));
    return values;
}

} // namespace

std::vector<std::size_t> lettersOf(const World &world)
{
    std::vector<std::size_t> places;
    for (const SeedMember &member : world.members)
        if (world.accounts[member.administrator].email == kPendingMail)
            for (std::size_t site = 0; site < member.sites; ++site)
                places.push_back(member.firstSite + site);
    for (std::size_t i = 0; i < world.unopened.size(); ++i)
        places.push_back(world.sites.size() + i);
    return places;
}

Result<SeedSecrets> makeSecrets(const World &world, const PasswordHasher &hasher)
{
    const auto accounts
        = static_cast<std::size_t>(std::ranges::count(world.accounts, true, &SeedAccount::isDemonstration));
    auto hashes = madeTwoAtOnce<std::string>(
        accounts, [&hasher] { return hasher.hash(Secret(std::string(kDemonstrationPassword))); });
    if (!hashes)
        return hashes.error();
    auto codes = madeTwoAtOnce<NewCode>(lettersOf(world).size(), [&hasher] { return makeCode(hasher); });
    if (!codes)
        return codes.error();
    return SeedSecrets{*std::move(hashes), *std::move(codes)};
}

} // namespace truelle::caisse
