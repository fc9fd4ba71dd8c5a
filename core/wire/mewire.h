// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <optional>
#include <string>
#include <string_view>

// Changing one's own account: PATCH /v1/me, POST /v1/me/password, POST /v1/me/email.
namespace truelle {

// JSON Merge Patch: what is not mentioned stays; an empty phone takes the number away (null on the wire).
struct AccountPatch
{
    std::optional<std::string> lastName;
    std::optional<std::string> firstName;
    std::optional<std::string> landline; // E.164 or empty
    std::optional<std::string> mobile; // E.164 or empty
    std::optional<bool> documentsByEmail;
    std::optional<bool> documentsBySms; // needs a certified mobile
    friend bool operator==(const AccountPatch &, const AccountPatch &) = default;
};

struct PasswordChange
{
    Secret currentPassword;
    Secret newPassword;
};

struct EmailChange
{
    std::string newEmail;
    Secret password;
};

[[nodiscard]] std::string encodeAccountPatch(const AccountPatch &patch);
[[nodiscard]] Result<AccountPatch> decodeAccountPatch(std::string_view json);
[[nodiscard]] std::string encodePasswordChange(const PasswordChange &change);
[[nodiscard]] Result<PasswordChange> decodePasswordChange(std::string_view json);
[[nodiscard]] std::string encodeEmailChange(const EmailChange &change);
[[nodiscard]] Result<EmailChange> decodeEmailChange(std::string_view json);

} // namespace truelle
