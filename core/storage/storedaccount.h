// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <string>

namespace truelle {

// An account of this computer as desk.db keeps it; the JSON texts are the contract's (core/wire).
struct StoredAccount
{
    AccountKey key;
    std::string baseUrl;
    std::string caPem; // empty: the system's certificate store
    std::string caisseJson;
    std::string accountJson;
    std::string catalogueJson; // empty until the caisse served it once
    bool isOpen = true; // not signed out of by the person
    friend bool operator==(const StoredAccount &, const StoredAccount &) = default;
};

} // namespace truelle
