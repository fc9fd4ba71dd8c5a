// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/commands/serve.h"

#include "app/caisse/commands/arguments.h"

namespace truelle::caisse {

int runServe(std::span<const std::string_view> words, Console &console)
{
    const auto arguments =
        Arguments::parse(words, {"data", "listen", "smtp", "certificate", "key", "host", "trusted-proxy"});
    if (!arguments)
        return console.refuseUsage({"option incorrecte", "invalid option"}, arguments.error().detail);
    if (!arguments->value("data"))
        return console.refuseUsage({"option manquante", "missing option"}, "--data");
    return kExitFailure;
}

} // namespace truelle::caisse
