// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caisse/pages/html.h"

#include <string>

namespace truelle::caisse {

// Colours have a contrast of at least 4.5:1 with what they stand on, in both schemes.
inline constexpr Html::Pattern kPageStyle = R"(
:root { color-scheme: light dark; --page: #f3f1ec; --card: #ffffff; --text: #22282f; --quiet: #55606b;
  --line: #c9ccd1; --accent: #8a3b12; --on-accent: #ffffff; --good: #1d6b36; --bad: #a61b1b; }
@media (prefers-color-scheme: dark) {
  :root { --page: #171a1e; --card: #21262c; --text: #e8eaed; --quiet: #a9b2bc; --line: #454d56;
    --accent: #f0a878; --on-accent: #2a1206; --good: #7bd394; --bad: #ff9d94; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 1.0625rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
header, main, footer { max-width: 36rem; margin: 0 auto; padding: 1rem 1.5rem; }
header p { margin: 1rem 0 0; font-weight: 600; }
main { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--accent);
  border-radius: 6px; padding: 1.25rem 1.5rem 1.5rem; overflow-wrap: break-word; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h1.good { color: var(--good); }
h1.bad { color: var(--bad); }
.field { margin: 1.25rem 0; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--quiet);
  border-radius: 4px; padding: .5rem .625rem; }
input[readonly] { border-style: dashed; color: var(--quiet); }
input[aria-invalid] { border: 2px solid var(--bad); }
.hint, .fault { display: block; margin-top: .25rem; font-size: .9375rem; }
.hint { color: var(--quiet); }
.fault { color: var(--bad); font-weight: 600; }
button { font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 1px solid transparent; border-radius: 4px; padding: .625rem 1.25rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
footer { color: var(--quiet); font-size: .9375rem; }
)";

// Allows the style above by its hash, forms to this server, and nothing else.
[[nodiscard]] const std::string &contentPolicy();

} // namespace truelle::caisse
