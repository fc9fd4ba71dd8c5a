// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/letterworld.h"

#include "core/domain/siret.h"
#include "core/session/session.h"

namespace truelle {
namespace {

constexpr Instant kStart{std::chrono::sys_days(std::chrono::year(2026) / 11 / 10) + std::chrono::hours(8)
                         + std::chrono::minutes(42)};

std::string padded(int number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    return std::string(width - digits.size(), '0') + digits;
}

} // namespace

LetterWorld::LetterWorld() : clock(kStart)
{
    server.on("POST", "/v1/associations", [this](const HttpRequest &request) { return identify(request); });
    server.on("POST", "/v1/associations:complete", [this](const HttpRequest &request) { return associate(request); });
    server.on("POST", "/v1/code-requests", [this](const HttpRequest &request) -> Result<HttpAnswer> {
        codesAskedFor.push_back(request.body);
        return jsonAnswer("{}", 202);
    });
    restart();
    account = addAccount("admin@comptagestion.example", caisse());
}

void LetterWorld::restart()
{
    flow.reset();
    board.reset();
    registry.reset();
    desk.reset();
    auto opened = DeskStore::open(m_folder.filePath(QStringLiteral("desk.db")).toStdString());
    if (!opened)
        qFatal("no desk");
    desk = *std::move(opened);
    registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
        *desk, m_secrets,
        [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(server, endpoint); }, clock, m_log});
    board = std::make_unique<TakeoverBoard>(TakeoverBoard::Parts{*desk, portfolio, clock});
    flow = std::make_unique<TakeoverFlow>(TakeoverFlow::Parts{*registry, *board, *desk});
    if (!registry->load() || !board->load())
        qFatal("the desk cannot be read");
}

std::vector<TakeoverKey> LetterWorld::due() const
{
    std::vector<TakeoverKey> keys;
    for (const Takeover &row : board->rows())
        keys.push_back(row.key);
    return flow->due(flow->run(), account, keys);
}

AccountKey LetterWorld::addAccount(const std::string &email, const Caisse &at)
{
    Account person;
    person.id = AccountId(email);
    person.email = email;
    auto added = registry->put({"https://" + at.id.toString() + ".example", {}}, at, person);
    if (!added)
        qFatal("no account");
    return (*added)->key;
}

std::string LetterWorld::siret(int number)
{
    for (int check = 0;; ++check) {
        const std::string digits = "8" + padded(number, 8) + "0001" + std::to_string(check);
        if (Siret::parse(digits))
            return digits;
    }
}

std::string LetterWorld::cibtpId(int number)
{
    return "75-" + padded(100'000 + number, 6) + "-01";
}

std::string LetterWorld::name(int number)
{
    constexpr std::array kTrades{"Maçonnerie",   "Couverture", "Charpentes", "Plâtrerie",
                                 "Électricité", "Peinture",   "Menuiserie", "Façades"};
    constexpr std::array kOwners{"Moreau", "Lefèvre", "Girard", "Bœuf & Fils", "Nguyen", "Fontaine", "Roy"};
    const auto index = static_cast<std::size_t>(number);
    return std::string(kTrades[index % kTrades.size()]) + ' ' + kOwners[index % kOwners.size()] + ' '
        + std::to_string(number + 1);
}

std::string LetterWorld::code(int number)
{
    return "CODE-" + padded(number, 4);
}

Caisse LetterWorld::caisse()
{
    Caisse caisse;
    caisse.id = CaisseId("val-de-seine");
    caisse.name = "CIBTP Val-de-Seine";
    caisse.cibtpIdPattern = "^[0-9]{2}-[0-9]{6}-[0-9]{2}$";
    caisse.cibtpIdExample = "75-123456-01";
    caisse.contractVersion = "1";
    return caisse;
}

std::string LetterWorld::table(int count, Codes codes)
{
    std::string text = "Adhérent;Identifiant CIBTP;SIRET;Code confidentiel\r\n";
    for (int number = 0; number < count; ++number)
        text += name(number) + ';' + cibtpId(number) + ';' + siret(number) + ';'
            + (codes == Codes::With ? code(number) : std::string()) + "\r\n";
    return text;
}

void LetterWorld::add(int count, Codes withCodes)
{
    const auto rows = readCsv(table(count, withCodes), CsvEncoding::Utf8);
    const CibtpIdForm form = flow->cibtpIdForm(caisse().id);
    if (!board->add(caisse().id, readTakeovers(*rows, guessMapping(*rows, form), form, {})))
        qFatal("the board takes nothing");
    for (int number = 0; number < count; ++number)
        codes[siret(number)] = code(number);
}

Result<HttpAnswer> LetterWorld::identify(const HttpRequest &request) const
{
    const auto letters = decodeSiteIdentification(request.body);
    const auto known = letters ? codes.find(letters->siret) : codes.end();
    if (known == codes.end() || letters->code.reveal() != known->second)
        return problemAnswer(Error(ErrorCode::IdentificationRefused), 403);
    IdentifiedSite site;
    site.token = Secret(letters->siret);
    site.lifetime = std::chrono::hours(1);
    site.memberName = "Du registre";
    site.siret = letters->siret;
    site.town = "Tours";
    return jsonAnswer(encodeIdentifiedSite(site), 201);
}

Result<HttpAnswer> LetterWorld::associate(const HttpRequest &request)
{
    const auto details = decodeAssociationDetails(request.body);
    if (!details || details->password.reveal() != kPassword)
        return problemAnswer(Error(ErrorCode::InvalidCredentials), 401);
    const std::string siret(details->token.reveal());
    if (codes.erase(siret) == 0)
        return problemAnswer(Error(ErrorCode::OpeningEnded), 410);
    associated.push_back(siret);
    return jsonAnswer(encodeAssociatedSite({"Du registre", "75-100000-01", siret, "Tours"}));
}

} // namespace truelle
