// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/openingflow.h"
#include "core/storage/deskstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
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

    struct World
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
        std::vector<std::string> told; // what the flow said, in order
        Error refusal; // the last one

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
            listen();
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
            listen();
        }
        [[nodiscard]] std::size_t unfinished() const { return OpeningFlow::unfinished(*desk)->size(); }
        [[nodiscard]] std::string tokenKept() const { return secrets.stored("opening-token/" + flow->draft().id); }

    private:
        void listen()
        {
            OpeningFlow *const f = flow.get();
            const auto refused = [this](const char *what) {
                return [this, what](const Error &error) {
                    refusal = error;
                    told.push_back(std::string(what) + ' ' + std::string(codeName(error.code)));
                };
            };
            connect(f, &OpeningFlow::stageChanged, f, [this](OpeningStage stage) {
                static constexpr const char *kNames[] = {"identification", "details", "waiting", "activated"};
                told.push_back(std::string("stage ") + kNames[static_cast<int>(stage)]);
            });
            connect(f, &OpeningFlow::identified, f, [this](const IdentifiedSite &) { told.push_back("identified"); });
            connect(f, &OpeningFlow::mobileCodeSent, f, [this](const MobileChallenge &) { told.push_back("sent"); });
            connect(f, &OpeningFlow::mobileConfirmed, f, [this](const MobileConfirmation &confirmation) {
                told.push_back(confirmation.isCertified ? "certified"
                                                        : "wrong code " + std::to_string(confirmation.triesLeft));
            });
            connect(f, &OpeningFlow::completed, f, [this](const CompletedOpening &) { told.push_back("completed"); });
            connect(f, &OpeningFlow::activationResent, f, [this] { told.push_back("resent"); });
            connect(f, &OpeningFlow::watchFailed, f, [this](const std::optional<Error> &error) {
                told.push_back("watch " + (error ? std::string(codeName(error->code)) : std::string("ok")));
            });
            connect(f, &OpeningFlow::identificationRefused, f, refused("identification"));
            connect(f, &OpeningFlow::mobileCodeRefused, f, refused("code"));
            connect(f, &OpeningFlow::mobileConfirmationRefused, f, refused("confirmation"));
            connect(f, &OpeningFlow::completionRefused, f, refused("completion"));
            connect(f, &OpeningFlow::activationResendRefused, f, refused("resend"));
        }
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
