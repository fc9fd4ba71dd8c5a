// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flows/formchecks.h"

#include "core/domain/email.h"
#include "core/domain/passwordrule.h"
#include "core/domain/phonenumber.h"
#include "core/domain/siret.h"
#include "core/domain/typedtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

// The contract's limits.
constexpr std::size_t kMostCibtpId = 40;
constexpr std::size_t kMostCode = 128;
constexpr std::size_t kMostName = 100;
constexpr std::size_t kMostPasswordBytes = 1024;
// A pattern is a few dozen characters; what it may try is far below what one could notice.
constexpr std::size_t kLongestPattern = 256;
constexpr auto kPatternLimit = "(*LIMIT_MATCH=100000)"_L1;

class Faults
{
public:
    void add(std::string pointer, std::string code) { m_fields.push_back({std::move(pointer), std::move(code)}); }
    // Whether there is anything to judge further.
    [[nodiscard]] bool require(const char *pointer, std::string_view value)
    {
        if (value.empty())
            add(pointer, "required");
        return !value.empty();
    }
    void requireUpTo(const char *pointer, std::string_view value, std::size_t most)
    {
        if (require(pointer, value) && characterCount(value) > most)
            add(pointer, "too-long");
    }
    [[nodiscard]] std::optional<Error> error()
    {
        if (m_fields.empty())
            return std::nullopt;
        Error error(ErrorCode::InvalidInput, "a form that cannot be sent");
        error.fields = std::move(m_fields);
        return error;
    }

private:
    std::vector<FieldError> m_fields;
};

void judgeCibtpId(Faults &faults, std::string &cibtpId, const std::string &pattern)
{
    cibtpId = cleanedIdentifier(cibtpId);
    if (!faults.require("/cibtpId", cibtpId))
        return;
    if (characterCount(cibtpId) > kMostCibtpId)
        faults.add("/cibtpId", "too-long");
    else if (!hasForm(cibtpId, pattern))
        faults.add("/cibtpId", "invalid");
}

void judgeAddress(Faults &faults, const char *pointer, std::string &email)
{
    email = normalisedMailAddress(cleanedIdentifier(email));
    if (faults.require(pointer, email) && !isMailAddress(email))
        faults.add(pointer, "invalid");
}

void judgeName(Faults &faults, const char *pointer, std::string &name)
{
    name = cleanedName(name);
    faults.requireUpTo(pointer, name, kMostName);
}

void judgeNewPassword(Faults &faults, const char *pointer, const Secret &password, const Caisse &caisse)
{
    if (!faults.require(pointer, password.reveal()))
        return;
    const PasswordRule rule{caisse.passwordMinimumLength, caisse.passwordMinimumClasses};
    if (password.reveal().size() > kMostPasswordBytes)
        faults.add(pointer, "too-long");
    else if (!checkPassword(password.reveal(), rule).isAccepted)
        faults.add(pointer, "password-rule");
}

// Numbers are sent in the international form; they are asked for in it too.
std::optional<PhoneNumber> judgeNumber(Faults &faults, const char *pointer, std::string &number)
{
    number = cleanedIdentifier(number);
    if (number.empty())
        return std::nullopt;
    auto parsed = parsePhoneNumber(number, "FR");
    if (parsed)
        number = parsed->e164;
    else
        faults.add(pointer, "invalid");
    return parsed;
}

void judgeMobile(Faults &faults, std::string &mobile)
{
    const auto number = judgeNumber(faults, "/mobile", mobile);
    if (number && number->kind != PhoneKind::Mobile)
        faults.add("/mobile", "not-mobile");
}

void judgeRequiredMobile(Faults &faults, std::string &mobile)
{
    mobile = cleanedIdentifier(mobile);
    if (faults.require("/mobile", mobile))
        judgeMobile(faults, mobile);
}

} // namespace

bool hasForm(const std::string &identifier, const std::string &pattern)
{
    if (pattern.empty() || pattern.size() > kLongestPattern)
        return true;
    const QRegularExpression form(kPatternLimit + QString::fromStdString(pattern));
    if (!form.isValid())
        return true;
    const QRegularExpressionMatch match = form.match(QString::fromStdString(identifier));
    return match.hasMatch() || !match.isValid(); // not valid: given up
}

std::optional<Error> checkIdentification(SiteIdentification &identification, const std::string &pattern)
{
    Faults faults;
    judgeCibtpId(faults, identification.cibtpId, pattern);
    identification.siret = cleanedIdentifier(identification.siret);
    if (faults.require("/siret", identification.siret)) {
        if (const auto siret = Siret::parse(identification.siret))
            identification.siret = siret->digits();
        else
            faults.add("/siret", "invalid");
    }
    identification.code = Secret(std::string(cleanedCode(identification.code.reveal())));
    faults.requireUpTo("/code", identification.code.reveal(), kMostCode);
    return faults.error();
}

std::optional<Error> checkCibtpId(std::string &cibtpId, const std::string &pattern)
{
    Faults faults;
    judgeCibtpId(faults, cibtpId, pattern);
    return faults.error();
}

std::optional<Error> checkMailAddress(std::string &email)
{
    Faults faults;
    judgeAddress(faults, "/email", email);
    return faults.error();
}

std::optional<Error> checkDetails(OpeningDetails &details, const Caisse &caisse)
{
    Faults faults;
    judgeAddress(faults, "/email", details.email);
    judgeNewPassword(faults, "/password", details.password, caisse);
    judgeName(faults, "/lastName", details.lastName);
    judgeName(faults, "/firstName", details.firstName);
    static_cast<void>(judgeNumber(faults, "/landline", details.landline));
    judgeMobile(faults, details.mobile);
    return faults.error();
}

std::optional<Error> checkAssociation(AssociationDetails &details)
{
    Faults faults;
    judgeAddress(faults, "/email", details.email);
    static_cast<void>(faults.require("/password", details.password.reveal()));
    return faults.error();
}

std::optional<Error> checkMobileRequest(MobileRequest &request)
{
    Faults faults;
    judgeRequiredMobile(faults, request.mobile);
    return faults.error();
}

std::optional<Error> checkMobileConfirmation(MobileRequest &request)
{
    Faults faults;
    judgeRequiredMobile(faults, request.mobile);
    std::string code = cleanedIdentifier(request.code.reveal());
    std::erase(code, ' '); // as it is read aloud: 123 456
    request.code = Secret(std::move(code));
    faults.requireUpTo("/code", request.code.reveal(), kMostCode);
    return faults.error();
}

std::optional<Error> checkPatch(AccountPatch &patch, const Account &account)
{
    Faults faults;
    if (patch.lastName)
        judgeName(faults, "/lastName", *patch.lastName);
    if (patch.firstName)
        judgeName(faults, "/firstName", *patch.firstName);
    if (patch.landline)
        static_cast<void>(judgeNumber(faults, "/landline", *patch.landline));
    if (patch.mobile)
        judgeMobile(faults, *patch.mobile);
    // Whether another number has been certified is the caisse's to know.
    const bool isOwnMobile = !patch.mobile || patch.mobile->empty() || *patch.mobile == account.mobile;
    const bool isCertified = account.isMobileCertified && (!patch.mobile || !patch.mobile->empty());
    if (patch.documentsBySms.value_or(false) && isOwnMobile && !isCertified)
        faults.add("/notifications/documentsBySms", "needs-certified-mobile");
    return faults.error();
}

std::optional<Error> checkPasswordChange(const PasswordChange &change, const Caisse &caisse)
{
    Faults faults;
    const bool hasCurrent = faults.require("/currentPassword", change.currentPassword.reveal());
    judgeNewPassword(faults, "/newPassword", change.newPassword, caisse);
    if (hasCurrent && change.newPassword.equals(change.currentPassword))
        faults.add("/newPassword", "same-as-before");
    return faults.error();
}

std::optional<Error> checkEmailChange(EmailChange &change, const Account &account)
{
    Faults faults;
    judgeAddress(faults, "/newEmail", change.newEmail);
    if (!change.newEmail.empty() && change.newEmail == normalisedMailAddress(account.email))
        faults.add("/newEmail", "same-as-before");
    static_cast<void>(faults.require("/password", change.password.reveal()));
    return faults.error();
}

} // namespace truelle
