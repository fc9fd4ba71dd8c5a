// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/pages/html.h"

#include <string>

namespace truelle::caisse {

// The colours are the client's (ui/theme): texts have a contrast of at least 5.5:1 with what they stand on, in both
// schemes.
inline constexpr Html::Pattern kPageStyle = R"(
:root { color-scheme: light dark; --window: #f6f7f9; --surface: #ffffff; --text: #17202b; --muted: #55606e;
  --border: #8793a1; --primary: #0b5c7a; --on-primary: #ffffff; --good: #1c6b3c; --bad: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --window: #12171d; --surface: #1a2129; --text: #e8edf2; --muted: #a5b1be; --border: #66727f;
    --primary: #5cb8d9; --on-primary: #06222e; --good: #7dd3a0; --bad: #ff9b93; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--window); color: var(--text);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
header, main, footer { max-width: 36rem; margin: 0 auto; padding: 1rem 1.5rem; }
header p { margin: 1rem 0 0; font-weight: 600; }
main { background: var(--surface); border-radius: 10px; padding: 1.5rem; overflow-wrap: break-word; }
form { max-width: 30rem; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.25; }
h1.good { color: var(--good); }
h1.bad { color: var(--bad); }
.field { margin: 1.5rem 0; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--border);
  border-radius: 6px; padding: .5rem .5rem; }
input[readonly] { border-style: dashed; color: var(--muted); }
input[aria-invalid] { border: 2px solid var(--bad); }
.hint, .fault { display: block; margin-top: .25rem; font-size: .9375rem; }
.hint { color: var(--muted); }
.fault { color: var(--bad); font-weight: 600; }
button { font: inherit; font-weight: 600; color: var(--on-primary); background: var(--primary);
  border: 1px solid transparent; border-radius: 6px; padding: .5rem 1.25rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
footer { color: var(--muted); font-size: .9375rem; }
)";

// Allows the style above by its hash, forms to this server, and nothing else.
[[nodiscard]] const std::string &contentPolicy();

} // namespace truelle::caisse
