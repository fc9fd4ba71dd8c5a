// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/post/queue.h"
#include "core/base/result.h"
#include "core/domain/account.h"

#include <string>

namespace truelle::caisse {

// A letter on A4 for a window envelope (address on the right, NF Z 11-001), as PDF: the caisse's letterhead,
// the recipient's lines, place and date, subject and text. Paragraphs are separated by empty lines; one whose
// every line is « label : value » is set as a framed table. Goes on on further pages if it must. The same row
// always makes the same bytes. Internal where the PDF library fails.
[[nodiscard]] Result<std::string> letterPdf(const QueuedPost &letter, const Caisse &caisse);

// UTF-8 as Windows code page 1252, which is what PDF's base fonts have; "?" for letters it lacks.
[[nodiscard]] std::string windows1252(std::string_view utf8);

} // namespace truelle::caisse
