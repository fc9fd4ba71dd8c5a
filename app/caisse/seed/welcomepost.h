// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/seed/world.h"
#include "app/caisse/store/connection.h"
#include "core/domain/account.h"

namespace truelle::caisse {

// Queues what a caisse has lately sent to the demonstration's people, so that the demonstration's mailbox
// shows one of each: « Courrier de bienvenue » and « Courrier informatique » (guide, « Ouverture de l'espace
// »), the activation mail and a text message. In the running transaction.
void queueWelcomePost(Connection &store, const Caisse &caisse, const World &world);

} // namespace truelle::caisse
