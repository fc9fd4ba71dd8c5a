// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/http/request.h"
#include "app/caisse/http/router.h"
#include "core/base/clock.h"
#include "core/base/log.h"

#include <string>

namespace truelle::caisse {

// Routes a request; an exception of its handler becomes a 500 server-failed whose X-Reference stands in the
// log beside the exception's type (its text could hold what no log may).
[[nodiscard]] Response answerTo(Request request, const Router &router, LogSink &log);

// What the dressing of an answer depends on.
struct AnswerTerms
{
    Instant now;
    std::string acceptEncoding; // of the request; empty: none
    std::size_t gzipFrom = 1024; // shorter bodies go as they are
};

// Adds what every answer carries: Date, Cache-Control: no-store unless the handler gave one,
// X-Content-Type-Options, Strict-Transport-Security, Content-Type and, for text the asker takes so,
// Content-Encoding: gzip. Control characters in a header's value are dropped, so that none can end the line.
void dress(Response &response, const AnswerTerms &terms);

// RFC 9110 §5.6.7, e.g. "Sun, 06 Nov 1994 08:49:37 GMT".
[[nodiscard]] std::string httpDate(Instant instant);

} // namespace truelle::caisse
