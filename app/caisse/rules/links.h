// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/store/connection.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Links of e-mails (table one_time_link): good once, for one purpose, for one account, for a time.
namespace truelle::caisse {

enum class LinkPurpose { Activation, Certification, NewAddress, KeepAddress, Password };
[[nodiscard]] std::string_view purposeName(LinkPurpose purpose); // as in one_time_link.purpose and in the page's path
[[nodiscard]] std::chrono::seconds linkLifetime(LinkPurpose purpose);

struct LinkRequest
{
    LinkPurpose purpose = LinkPurpose::Activation;
    std::int64_t account = 0;
    std::optional<std::int64_t> opening; // of an activation that ends one
    std::string email; // the address that following the link proves
};

// Voids older links of this purpose for the account; of keep-address only those of the same address, so that whoever took
// an account over does not get rid of its first address's way back by changing twice. The whole address, for OutgoingPost::secret: it begins with
// kAddressPlace, so that it need not be known yet where the caisse listens.
[[nodiscard]] Secret issueLink(Connection &store, const LinkRequest &link, Instant now);

// What a link that was followed is worth. An unknown token, a malformed one and one of another purpose are alike.
enum class LinkState { Good, Expired, Used, Unknown };
struct FollowedLink
{
    LinkState state = LinkState::Unknown;
    LinkRequest link; // while Good, Expired or Used
};
// Without effect: what a page shows.
[[nodiscard]] FollowedLink lookAtLink(Connection &store, LinkPurpose purpose, const Secret &token, Instant now);
// Uses a good one up, in the running transaction; of two at once, one finds it Used.
[[nodiscard]] FollowedLink useLink(Connection &store, LinkPurpose purpose, const Secret &token, Instant now);

void voidLinks(Connection &store, std::int64_t account, LinkPurpose purpose, Instant now);
// The keep-address links of addresses that the account had after this one.
void voidLaterKeepLinks(Connection &store, std::int64_t account, const std::string &email, Instant now);
// Removes links whose time ended long ago (until then they say that they are used or expired).
void pruneLinks(Connection &store, Instant now);

} // namespace truelle::caisse
