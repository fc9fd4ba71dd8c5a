// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransport.h"

#include <functional>

namespace truelle {

// The two ways to a caisse: as nobody, and in a session's name (Session::authorised, which keeps the tokens fresh in one
// place). The caller starts the operation and is its parent.
using Sender = std::function<Operation<HttpAnswer> *(HttpRequest request, QObject *parent)>;

struct Senders
{
    Sender open;
    Sender authorised;
};

} // namespace truelle
