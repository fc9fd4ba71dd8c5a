// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/documentcodec.h"

#include "core/storage/bytecodec.h"

namespace truelle {
namespace {

// Another format is another number: an older program then sees damage, and the cache is filled again.
constexpr std::uint8_t kFormat = 1;

enum DelegationFlag : std::uint8_t {
    IsAdministrator = 1,
    IsClosed = 2,
    HasEnd = 4,
    HasSuspension = 8,
    HasSuspensionEnd = 16,
    HasModifiedAt = 32,
    HasUnknownLevels = 64,
};

enum MomentFlag : std::uint8_t { NeedsAction = 1, HasDeadline = 2, HasReceived = 4 };

void write(ByteWriter &out, Date date)
{
    out.signedNumber(date.time_since_epoch().count());
}

void write(ByteWriter &out, Instant instant)
{
    out.signedNumber(instant.time_since_epoch().count());
}

void write(ByteWriter &out, Month month)
{
    out.signedNumber(int{month.year()} * 12 + static_cast<int>(unsigned{month.month()}) - 1);
}

// Days of the years 0 to 9999, which is what the contract can write.
Date readDate(ByteReader &in)
{
    const std::int64_t days = in.signedNumber();
    if (days < -719'528 || days > 2'932'896) {
        in.fail();
        return {};
    }
    return Date(std::chrono::days(days));
}

Instant readInstant(ByteReader &in)
{
    return Instant(std::chrono::milliseconds(in.signedNumber()));
}

Month readMonth(ByteReader &in)
{
    const std::int64_t months = in.signedNumber();
    if (months < 0 || months >= 120'000) {
        in.fail();
        return {};
    }
    return Month(std::chrono::year(static_cast<int>(months / 12)),
                 std::chrono::month(static_cast<unsigned>(months % 12 + 1)));
}

ByteWriter begun()
{
    ByteWriter out;
    out.byte(kFormat);
    return out;
}

template<typename T>
Result<T> ended(ByteReader &in, T value)
{
    if (!in.isIntact() || !in.isAtEnd())
        return Error(ErrorCode::StoreDamaged, "a document cannot be read");
    return value;
}

ByteReader opened(std::string_view bytes)
{
    ByteReader in(bytes);
    if (in.byte() != kFormat)
        in.fail();
    return in;
}

std::uint8_t flag(bool isSet, std::uint8_t value)
{
    return isSet ? value : std::uint8_t{0};
}

void writeUnknownLevels(ByteWriter &out, const RightsMatrix &rights, CodeNumbers &features)
{
    out.number(rights.unknownLevels().size());
    for (const auto &[feature, name] : rights.unknownLevels()) {
        out.number(features.stored(feature));
        out.text(name);
    }
}

void readUnknownLevels(ByteReader &in, RightsMatrix &rights, const CodeNumbers &features)
{
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.isIntact(); ++i) {
        const auto feature = features.live(in.number());
        std::string name = in.text();
        if (feature)
            rights.setUnknownLevel(*feature, std::move(name));
        else
            in.fail();
    }
}

BitSet readBits(ByteReader &in, const CodeNumbers &numbers)
{
    auto bits = numbers.toLive(in.bits());
    if (!bits) {
        in.fail();
        return {};
    }
    return *std::move(bits);
}

void writeDelegation(ByteWriter &out, const Delegation &delegation, RightsNumbers numbers)
{
    const auto &suspension = delegation.suspension;
    out.text(delegation.id.toString());
    out.text(delegation.beneficiary.toString());
    out.text(delegation.grantor.toString());
    out.byte(static_cast<std::uint8_t>(
        flag(delegation.isAdministrator, IsAdministrator) | flag(delegation.isClosed, IsClosed)
        | flag(delegation.endDate.has_value(), HasEnd) | flag(suspension.has_value(), HasSuspension)
        | flag(suspension && suspension->until, HasSuspensionEnd)
        | flag(delegation.modifiedAt.has_value(), HasModifiedAt)
        | flag(!delegation.rights.unknownLevels().empty(), HasUnknownLevels)));
    out.bits(numbers.colleges.toStored(delegation.colleges));
    out.bits(numbers.features.toStored(delegation.rights.consultPlane()));
    out.bits(numbers.features.toStored(delegation.rights.updatePlane()));
    if (!delegation.rights.unknownLevels().empty())
        writeUnknownLevels(out, delegation.rights, numbers.features);
    write(out, delegation.effectDate);
    if (delegation.endDate)
        write(out, *delegation.endDate);
    if (suspension)
        write(out, suspension->from);
    if (suspension && suspension->until)
        write(out, *suspension->until);
    out.text(delegation.version);
    out.text(delegation.modifiedBy);
    if (delegation.modifiedAt)
        write(out, *delegation.modifiedAt);
}

Delegation readDelegation(ByteReader &in, RightsNumbers numbers)
{
    Delegation delegation;
    delegation.id = DelegationId(in.text());
    delegation.beneficiary = BeneficiaryId(in.text());
    delegation.grantor = DelegationId(in.text());
    const std::uint8_t flags = in.byte();
    delegation.isAdministrator = (flags & IsAdministrator) != 0;
    delegation.isClosed = (flags & IsClosed) != 0;
    delegation.colleges = readBits(in, numbers.colleges);
    const BitSet consult = readBits(in, numbers.features);
    const BitSet update = readBits(in, numbers.features);
    delegation.rights = RightsMatrix::fromPlanes(consult, update);
    if ((flags & HasUnknownLevels) != 0)
        readUnknownLevels(in, delegation.rights, numbers.features);
    delegation.effectDate = readDate(in);
    if ((flags & HasEnd) != 0)
        delegation.endDate = readDate(in);
    if ((flags & HasSuspension) != 0)
        delegation.suspension = Suspension{readDate(in), std::nullopt};
    if ((flags & HasSuspensionEnd) != 0) {
        const Date until = readDate(in);
        if (delegation.suspension)
            delegation.suspension->until = until;
        else
            in.fail();
    }
    delegation.version = in.text();
    delegation.modifiedBy = in.text();
    if ((flags & HasModifiedAt) != 0)
        delegation.modifiedAt = readInstant(in);
    return delegation;
}

void writeAlert(ByteWriter &out, const DsnAlert &alert)
{
    out.text(alert.id.toString());
    write(out, alert.month);
    out.text(alert.kind);
    out.text(alert.text);
    out.byte(static_cast<std::uint8_t>(flag(alert.needsAction, NeedsAction)
                                       | flag(alert.deadline.has_value(), HasDeadline)));
    if (alert.deadline)
        write(out, *alert.deadline);
}

DsnAlert readAlert(ByteReader &in)
{
    DsnAlert alert;
    alert.id = AlertId(in.text());
    alert.month = readMonth(in);
    alert.kind = in.text();
    alert.text = in.text();
    const std::uint8_t flags = in.byte();
    alert.needsAction = (flags & NeedsAction) != 0;
    if ((flags & HasDeadline) != 0)
        alert.deadline = readInstant(in);
    return alert;
}

template<typename Object, typename Write>
std::string encodeSiteObjects(const SiteDocument<Object> &document, Write writeObject)
{
    ByteWriter out = begun();
    out.text(document.site.toString());
    out.number(document.objects.size());
    for (const Object &object : document.objects)
        writeObject(out, object);
    return out.take();
}

template<typename Object, typename Read>
Result<SiteDocument<Object>> decodeSiteObjects(std::string_view bytes, Read readObject)
{
    ByteReader in = opened(bytes);
    SiteDocument<Object> document;
    document.site = SiteId(in.text());
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.isIntact(); ++i) {
        document.objects.push_back(readObject(in));
        document.objects.back().site = document.site;
    }
    return ended(in, std::move(document));
}

} // namespace

std::string encodeSiteDocument(const Site &site)
{
    ByteWriter out = begun();
    out.text(site.id.toString());
    out.text(site.member.toString());
    out.text(site.memberName);
    out.text(site.cibtpId);
    out.text(site.siret);
    out.text(site.town);
    out.text(site.firmName);
    out.byte(static_cast<std::uint8_t>(site.role));
    return out.take();
}

Result<Site> decodeSiteDocument(std::string_view bytes)
{
    ByteReader in = opened(bytes);
    Site site;
    site.id = SiteId(in.text());
    site.member = MemberId(in.text());
    site.memberName = in.text();
    site.cibtpId = in.text();
    site.siret = in.text();
    site.town = in.text();
    site.firmName = in.text();
    const std::uint8_t role = in.byte();
    if (role > static_cast<std::uint8_t>(SiteRole::FirmCollaborator))
        in.fail();
    else
        site.role = static_cast<SiteRole>(role);
    return ended(in, std::move(site));
}

std::string encodeAlertsDocument(const SiteDocument<DsnAlert> &document)
{
    return encodeSiteObjects(document, writeAlert);
}

Result<SiteDocument<DsnAlert>> decodeAlertsDocument(std::string_view bytes)
{
    return decodeSiteObjects<DsnAlert>(bytes, readAlert);
}

std::string encodeDelegationsDocument(const SiteDocument<Delegation> &document, RightsNumbers numbers)
{
    return encodeSiteObjects(
        document, [&](ByteWriter &out, const Delegation &delegation) { writeDelegation(out, delegation, numbers); });
}

Result<SiteDocument<Delegation>> decodeDelegationsDocument(std::string_view bytes, RightsNumbers numbers)
{
    return decodeSiteObjects<Delegation>(bytes, [&](ByteReader &in) { return readDelegation(in, numbers); });
}

std::string encodeBeneficiaryDocument(const Beneficiary &beneficiary)
{
    ByteWriter out = begun();
    out.text(beneficiary.id.toString());
    out.byte(beneficiary.kind == BeneficiaryKind::Firm ? 1 : 0);
    out.text(beneficiary.email);
    out.text(beneficiary.lastName);
    out.text(beneficiary.firstName);
    out.byte(beneficiary.isActivated ? 1 : 0);
    return out.take();
}

Result<Beneficiary> decodeBeneficiaryDocument(std::string_view bytes)
{
    ByteReader in = opened(bytes);
    Beneficiary beneficiary;
    beneficiary.id = BeneficiaryId(in.text());
    beneficiary.kind = in.byte() == 1 ? BeneficiaryKind::Firm : BeneficiaryKind::User;
    beneficiary.email = in.text();
    beneficiary.lastName = in.text();
    beneficiary.firstName = in.text();
    beneficiary.isActivated = in.byte() == 1;
    return ended(in, std::move(beneficiary));
}

std::string encodeFollowUpDocument(const DsnFollowUp &followUp)
{
    ByteWriter out = begun();
    out.text(followUp.site.toString());
    out.number(followUp.months.size());
    for (const DsnMonth &month : followUp.months) {
        write(out, month.month);
        out.text(month.state);
        out.text(month.message);
        out.text(month.link);
        out.byte(static_cast<std::uint8_t>(flag(month.receivedOn.has_value(), HasReceived)
                                           | flag(month.deadline.has_value(), HasDeadline)));
        if (month.receivedOn)
            write(out, *month.receivedOn);
        if (month.deadline)
            write(out, *month.deadline);
    }
    return out.take();
}

Result<DsnFollowUp> decodeFollowUpDocument(std::string_view bytes)
{
    ByteReader in = opened(bytes);
    DsnFollowUp followUp;
    followUp.site = SiteId(in.text());
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count && in.isIntact(); ++i) {
        DsnMonth month;
        month.month = readMonth(in);
        month.state = in.text();
        month.message = in.text();
        month.link = in.text();
        const std::uint8_t flags = in.byte();
        if ((flags & HasReceived) != 0)
            month.receivedOn = readDate(in);
        if ((flags & HasDeadline) != 0)
            month.deadline = readInstant(in);
        followUp.months.push_back(std::move(month));
    }
    return ended(in, std::move(followUp));
}

} // namespace truelle
