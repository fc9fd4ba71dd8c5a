// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/seed/seedsecrets.h"
#include "app/caisse/store/connection.h"
#include "core/domain/account.h"

namespace truelle::caisse {

// Queues what a caisse has lately sent to the demonstration's people, so that the demonstration's mailbox shows one of
// each and all of it works: for every site of lettersOf(), « Courrier de bienvenue » and « Courrier informatique »
// (guide, « Ouverture de l'espace ») with a code that opens it; the activation mail with its link; and a text message.
// In the running transaction, after the rows of members, sites and accounts.
void queueWelcomePost(Connection &store, const Caisse &caisse, const World &world, const SeedSecrets &secrets);

} // namespace truelle::caisse
