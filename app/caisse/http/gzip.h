// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace truelle::caisse {

// Whether an Accept-Encoding value takes gzip (RFC 9110 §12.5.3: named with a weight above 0, or by `*`).
[[nodiscard]] bool acceptsGzip(std::string_view acceptEncoding);
// The text as a gzip member; nothing where memory is short.
[[nodiscard]] std::optional<std::string> gzipped(std::string_view text);

} // namespace truelle::caisse
