// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/mewire.h"

#include "core/wire/fieldlimits.h"
#include "core/wire/jsonreader.h"
#include "core/wire/jsonwriter.h"

#include <algorithm>

namespace truelle {
namespace {

constexpr std::string_view kPatchMembers[] = {"lastName", "firstName", "landline", "mobile", "notifications"};
constexpr std::string_view kNotificationMembers[] = {"documentsByEmail", "documentsBySms"};

// What this version does not know it would not change either: better refused than answered as done.
template<typename Names>
void refuseUnknown(JsonFields &fields, const Names &names)
{
    for (const auto member : fields.members())
        if (std::ranges::find(names, std::string_view(member.key)) == std::end(names))
            fields.fault(member.key, "unknown-member");
}

// A number of a merge patch: null takes it away.
std::optional<std::string> phoneOf(JsonFields &fields, std::string_view key)
{
    if (fields.isNull(key))
        return std::string();
    return fields.has(key) ? std::optional(fields.textUpTo(key, kMostPhone)) : std::nullopt;
}

std::optional<bool> flagOf(JsonFields &fields, std::string_view key)
{
    if (fields.isNull(key))
        fields.fault(key, "required");
    return fields.has(key) ? std::optional(fields.flagOr(key, false)) : std::nullopt;
}

std::optional<std::string> nameOf(JsonFields &fields, std::string_view key)
{
    if (fields.isNull(key))
        fields.fault(key, "required");
    return fields.has(key) ? std::optional(fields.textUpTo(key, kMostName)) : std::nullopt;
}

void writePhone(JsonWriter &json, std::string_view key, const std::optional<std::string> &number)
{
    if (!number)
        return;
    if (number->empty())
        json.key(key).null();
    else
        json.member(key, *number);
}

} // namespace

std::string encodeAccountPatch(const AccountPatch &patch)
{
    JsonWriter json;
    json.beginObject();
    if (patch.lastName)
        json.member("lastName", *patch.lastName);
    if (patch.firstName)
        json.member("firstName", *patch.firstName);
    writePhone(json, "landline", patch.landline);
    writePhone(json, "mobile", patch.mobile);
    if (patch.documentsByEmail || patch.documentsBySms) {
        json.key("notifications").beginObject();
        if (patch.documentsByEmail)
            json.member("documentsByEmail", *patch.documentsByEmail);
        if (patch.documentsBySms)
            json.member("documentsBySms", *patch.documentsBySms);
        json.endObject();
    }
    json.endObject();
    return json.take();
}

Result<AccountPatch> decodeAccountPatch(std::string_view body)
{
    return readJson<AccountPatch, JsonKind::Request>(body, [](JsonFields &fields) {
        AccountPatch patch;
        if (fields.members().size() == 0)
            fields.faultOfAll("required");
        refuseUnknown(fields, kPatchMembers);
        patch.lastName = nameOf(fields, "lastName");
        patch.firstName = nameOf(fields, "firstName");
        patch.landline = phoneOf(fields, "landline");
        patch.mobile = phoneOf(fields, "mobile");
        if (fields.isNull("notifications"))
            fields.fault("notifications", "required");
        if (fields.has("notifications")) {
            JsonFields notifications = fields.object("notifications");
            refuseUnknown(notifications, kNotificationMembers);
            patch.documentsByEmail = flagOf(notifications, "documentsByEmail");
            patch.documentsBySms = flagOf(notifications, "documentsBySms");
        }
        return patch;
    });
}

std::string encodePasswordChange(const PasswordChange &change)
{
    JsonWriter json;
    json.beginObject()
        .member("currentPassword", change.currentPassword.reveal())
        .member("newPassword", change.newPassword.reveal())
        .endObject();
    return json.take();
}

Result<PasswordChange> decodePasswordChange(std::string_view body)
{
    return readJson<PasswordChange, JsonKind::Request>(body, [](JsonFields &fields) {
        return PasswordChange{Secret(fields.textUpTo("currentPassword", kMostPassword)),
                              Secret(fields.textUpTo("newPassword", kMostPassword))};
    });
}

std::string encodeEmailChange(const EmailChange &change)
{
    JsonWriter json;
    json.beginObject()
        .member("newEmail", change.newEmail)
        .member("password", change.password.reveal())
        .endObject();
    return json.take();
}

Result<EmailChange> decodeEmailChange(std::string_view body)
{
    return readJson<EmailChange, JsonKind::Request>(body, [](JsonFields &fields) {
        return EmailChange{fields.textUpTo("newEmail", kMostAddress), Secret(fields.textUpTo("password", kMostPassword))};
    });
}

} // namespace truelle
