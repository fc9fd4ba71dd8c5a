// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/takeoverflow.h"
#include "core/portfolio/portfolio.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace truelle {

// An account at a scripted caisse that knows sites by their letters, with a board and its flow.
class LetterWorld
{
public:
    static constexpr const char *kPassword = "Truelle-2026!";

    LetterWorld();

    // A valid SIRET and its identifier, each number another.
    [[nodiscard]] static std::string siret(int number);
    [[nodiscard]] static std::string cibtpId(int number);
    [[nodiscard]] static std::string name(int number);
    [[nodiscard]] static std::string code(int number);
    [[nodiscard]] static Caisse caisse();
    [[nodiscard]] TakeoverKey key(int number) const { return {caisse().id, siret(number)}; }
    // As spreadsheets hold it: adhérent, identifiant, SIRET, and the code where `withCodes`.
    enum class Codes { Without, With };
    [[nodiscard]] static std::string table(int count, Codes codes);

    // Sites 0 … count - 1 onto the board; the caisse knows them.
    void add(int count, Codes codes);
    [[nodiscard]] TakeoverState stateOf(int number) const { return board->find(key(number))->state; }
    // What of the board a run like the last one would take up now.
    [[nodiscard]] std::vector<TakeoverKey> due() const;
    // A further account; of another caisse where one is named.
    AccountKey addAccount(const std::string &email, const Caisse &at);
    void restart();

    FakeClock clock;
    ScriptedServer server;
    std::map<std::string, std::string> codes; // by SIRET: what the caisse associates by
    std::vector<std::string> associated; // SIRETs, in the order in which they came
    std::vector<std::string> codesAskedFor; // bodies
    AccountKey account;
    Portfolio portfolio;
    std::unique_ptr<DeskStore> desk;
    std::unique_ptr<AccountRegistry> registry;
    std::unique_ptr<TakeoverBoard> board;
    std::unique_ptr<TakeoverFlow> flow;

private:
    [[nodiscard]] Result<HttpAnswer> identify(const HttpRequest &request) const;
    [[nodiscard]] Result<HttpAnswer> associate(const HttpRequest &request);

    QTemporaryDir m_folder;
    FakeSecretStore m_secrets;
    RecordingLog m_log;
};

} // namespace truelle
