// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/contractvalidator.h"

#include <functional>
#include <string>
#include <vector>

// Exchanges that keep to the contract, and the same ones spoilt. (In a file without a QObject: moc loses its way among
// raw strings of JSON.)
namespace truelle {

struct BadCase
{
    const char *name;
    Exchange exchange;
    const char *expected; // part of a violation
    std::function<void(Exchange &)> spoil;
};

[[nodiscard]] std::vector<Exchange> goodExchanges();
// One of the good ones.
[[nodiscard]] Exchange signInExchange();
// What a client may send wrong and a caisse serve all the same.
[[nodiscard]] std::vector<BadCase> badRequests();
// What a caisse may answer wrong.
[[nodiscard]] std::vector<BadCase> badAnswers();

} // namespace truelle
