// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/contractvalidator.h"
#include "tests/support/recordingtransport.h"

namespace truelle {

// What a recording transport saw, as the contract's validator reads it.
[[nodiscard]] inline Exchange exchangeOf(const RecordedExchange &recorded)
{
    Exchange exchange;
    exchange.method = recorded.request.method;
    exchange.target = recorded.request.target;
    exchange.requestHeaders = recorded.request.headers;
    if (!recorded.request.contentType.empty())
        exchange.requestHeaders.emplace_back("Content-Type", recorded.request.contentType);
    if (recorded.request.bearer) // the token itself stays out of every message
        exchange.requestHeaders.emplace_back("Authorization", "Bearer recorded");
    exchange.requestBody = recorded.request.body;
    exchange.status = recorded.answer.status;
    exchange.responseHeaders = recorded.answer.headers;
    exchange.responseBody = recorded.answer.body;
    return exchange;
}

} // namespace truelle
