// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace truelle {

// Whether this computer has a keychain at all. On Unix: a session bus with the Secret Service or KWallet running on it
// or startable. QtKeychain has one error for "there is none" and "it failed"; this tells them apart.
[[nodiscard]] bool isKeychainServicePresent();

} // namespace truelle
