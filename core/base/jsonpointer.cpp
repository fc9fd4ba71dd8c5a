// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonpointer.h"

namespace truelle {

std::string pointerStep(std::string_view name)
{
    std::string step = "/";
    for (const char c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

} // namespace truelle
