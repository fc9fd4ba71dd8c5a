// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/account.h"
#include "core/wire/mewire.h"
#include "core/wire/openingwire.h"

#include <optional>
#include <string>

// What of a form can be judged before the caisse is asked, with the contract's field codes. Each function first takes
// what cannot be seen out of what was pasted (core/domain/typedtext.h) and brings numbers and addresses to the form in
// which they are sent; then it gives InvalidInput with every field at fault, or nothing. Internal to core/flows.
namespace truelle {

// /cibtpId, /siret, /code. `pattern` is the caisse's rule of its identifiers, or empty.
[[nodiscard]] std::optional<Error> checkIdentification(SiteIdentification &identification, const std::string &pattern);
// /cibtpId
[[nodiscard]] std::optional<Error> checkCibtpId(std::string &cibtpId, const std::string &pattern);
// /email
[[nodiscard]] std::optional<Error> checkMailAddress(std::string &email);
// /email, /password, /lastName, /firstName, /landline, /mobile
[[nodiscard]] std::optional<Error> checkDetails(OpeningDetails &details, const Caisse &caisse);
// /email, /password
[[nodiscard]] std::optional<Error> checkAssociation(AssociationDetails &details);
// /mobile; /code where it is asked for.
[[nodiscard]] std::optional<Error> checkMobileRequest(MobileRequest &request);
[[nodiscard]] std::optional<Error> checkMobileConfirmation(MobileRequest &request);
// /lastName, /firstName, /landline, /mobile, /notifications/documentsBySms
[[nodiscard]] std::optional<Error> checkPatch(AccountPatch &patch, const Account &account);
// /currentPassword, /newPassword
[[nodiscard]] std::optional<Error> checkPasswordChange(const PasswordChange &change, const Caisse &caisse);
// /newEmail, /password
[[nodiscard]] std::optional<Error> checkEmailChange(EmailChange &change, const Account &account);

// Whether an identifier has the caisse's form. A pattern that is none, or that takes too long to follow, says nothing.
[[nodiscard]] bool hasForm(const std::string &identifier, const std::string &pattern);

} // namespace truelle
