// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/flowlistener.h"
#include "tests/support/openingscript.h"
#include "tests/support/recordinglog.h"
#include "tests/support/sessionscript.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace truelle {

// What the tests of OpeningFlow stand on: a program with its stores, a scripted caisse, and what the flow told.
class OpeningBench : public QObject
{
protected:
    static constexpr const char *kMobile = "+33612345678";
    static constexpr const char *kOtherMobile = "+33612345679";
    static OpeningDetails details(const std::string &mobile = {})
    {
        return {{}, "lea@batiloire.example", Secret(OpeningScript::kPassword), "Fournier", "Léa", {}, mobile};
    }

    struct World : FlowListener
    {
        QTemporaryDir folder;
        std::unique_ptr<DeskStore> desk;
        ScriptedServer server;
        OpeningScript script{server};
        FakeSecretStore secrets;
        FakeClock clock{Instant(std::chrono::milliseconds(1'775'000'000'000))};
        RecordingLog log;
        std::unique_ptr<AccountRegistry> registry;
        std::unique_ptr<OpeningFlow> flow;

        World() { startProgram(); }
        void startProgram()
        {
            flow.reset();
            registry.reset();
            desk.reset();
            auto opened = DeskStore::open(folder.filePath(QStringLiteral("desk.db")).toStdString());
            if (!opened)
                qFatal("no desk");
            desk = *std::move(opened);
            registry = std::make_unique<AccountRegistry>(AccountRegistry::Ports{
                *desk, secrets,
                [this](const Endpoint &endpoint) { return std::make_unique<FakeTransport>(server, endpoint); }, clock,
                log});
        }
        [[nodiscard]] OpeningFlow::Parts parts() { return {*registry, *desk, secrets, clock, log, std::chrono::milliseconds(20)}; }
        void begin()
        {
            flow = std::make_unique<OpeningFlow>(
                parts(), DiscoveredCaisse{{"https://caisse.example", "PEM"}, SessionScript::caisse(), {}});
            listen(*flow);
        }
        // The program was ended, and is started anew.
        void restart()
        {
            startProgram();
            auto drafts = OpeningFlow::unfinished(*desk);
            if (!drafts || drafts->size() != 1)
                qFatal("not exactly one opening");
            told.clear();
            flow = std::make_unique<OpeningFlow>(parts(), drafts->front());
            listen(*flow);
        }
        [[nodiscard]] std::size_t unfinished() const { return OpeningFlow::unfinished(*desk)->size(); }
        [[nodiscard]] std::string tokenKept() const { return secrets.stored("opening-token/" + flow->draft().id); }
    };
    std::unique_ptr<World> w;

    using Told = std::vector<std::string>;
    // What was told since the last call, once there is any of it and nothing is asked any more.
    Told answers()
    {
        static_cast<void>(QTest::qWaitFor([this] { return !w->told.empty() && !w->flow->isBusy(); }));
        return std::exchange(w->told, {});
    }
    // Nothing more comes: everything that is queued has been told.
    bool isSilent()
    {
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents();
        return w->told.empty();
    }
    void identify()
    {
        w->flow->identify(OpeningScript::letters());
        QCOMPARE(answers(), (Told{"stage details", "identified"}));
    }
    void complete()
    {
        w->flow->complete(details());
        QCOMPARE(answers(), (Told{"stage waiting", "completed"}));
    }
    void certify()
    {
        w->flow->sendMobileCode(kMobile);
        QCOMPARE(answers(), Told{"sent"});
        w->flow->confirmMobile(kMobile, Secret(OpeningScript::kSmsCode));
        QCOMPARE(answers(), Told{"certified"});
    }
    void answerWith(const char *path, const Error &error, int status)
    {
        w->server.on("POST", path, [=](const HttpRequest &) -> Result<HttpAnswer> {
            return status == 0 ? Result<HttpAnswer>(error) : Result<HttpAnswer>(problemAnswer(error, status));
        });
    }
    [[nodiscard]] OpeningStage stage() const { return w->flow->draft().stage; }
};

} // namespace truelle
