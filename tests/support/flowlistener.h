// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/flows/myaccountflow.h"
#include "core/flows/openingflow.h"

#include <QTest>

#include <functional>
#include <string>
#include <vector>

namespace truelle {

// What a flow told, in order and in a word each, and its last refusal. Lives at least as long as the flow.
struct FlowListener
{
    std::vector<std::string> told;
    Error refusal;

    void listen(OpeningFlow &flow)
    {
        OpeningFlow *const f = &flow;
        QObject::connect(f, &OpeningFlow::stageChanged, f, [this](OpeningStage stage) {
            static constexpr const char *kNames[] = {"identification", "details", "waiting", "activated"};
            told.push_back(std::string("stage ") + kNames[static_cast<int>(stage)]);
        });
        QObject::connect(f, &OpeningFlow::identified, f, [this](const IdentifiedSite &) { told.push_back("identified"); });
        QObject::connect(f, &OpeningFlow::mobileCodeSent, f, [this](const MobileChallenge &) { told.push_back("sent"); });
        QObject::connect(f, &OpeningFlow::mobileConfirmed, f,
                         [this](const MobileConfirmation &confirmation) { told.push_back(wordOf(confirmation)); });
        QObject::connect(f, &OpeningFlow::completed, f, [this](const CompletedOpening &) { told.push_back("completed"); });
        QObject::connect(f, &OpeningFlow::activationResent, f, [this] { told.push_back("resent"); });
        QObject::connect(f, &OpeningFlow::watchFailed, f, [this](const std::optional<Error> &error) {
            told.push_back("watch " + (error ? std::string(codeName(error->code)) : std::string("ok")));
        });
        QObject::connect(f, &OpeningFlow::identificationRefused, f, refused("identification"));
        QObject::connect(f, &OpeningFlow::mobileCodeRefused, f, refused("code"));
        QObject::connect(f, &OpeningFlow::mobileConfirmationRefused, f, refused("confirmation"));
        QObject::connect(f, &OpeningFlow::completionRefused, f, refused("completion"));
        QObject::connect(f, &OpeningFlow::activationResendRefused, f, refused("resend"));
    }

    void listen(MyAccountFlow &flow)
    {
        MyAccountFlow *const f = &flow;
        QObject::connect(f, &MyAccountFlow::accountChanged, f, [this] { told.push_back("account"); });
        QObject::connect(f, &MyAccountFlow::obstacleChanged, f, [this, f] {
            const auto obstacle = f->obstacle();
            told.push_back("obstacle " + (obstacle ? std::string(codeName(obstacle->code)) : std::string("none")));
        });
        QObject::connect(f, &MyAccountFlow::changed, f, [this] { told.push_back("changed"); });
        QObject::connect(f, &MyAccountFlow::passwordChanged, f, [this] { told.push_back("password"); });
        QObject::connect(f, &MyAccountFlow::emailChanged, f,
                         [this](const QString &email) { told.push_back("email " + email.toStdString()); });
        QObject::connect(f, &MyAccountFlow::mobileCodeSent, f, [this](const MobileChallenge &) { told.push_back("sent"); });
        QObject::connect(f, &MyAccountFlow::mobileConfirmed, f,
                         [this](const MobileConfirmation &confirmation) { told.push_back(wordOf(confirmation)); });
        QObject::connect(f, &MyAccountFlow::changeRefused, f, refused("change"));
        QObject::connect(f, &MyAccountFlow::passwordRefused, f, refused("password"));
        QObject::connect(f, &MyAccountFlow::emailRefused, f, refused("email"));
        QObject::connect(f, &MyAccountFlow::mobileCodeRefused, f, refused("code"));
        QObject::connect(f, &MyAccountFlow::mobileConfirmationRefused, f, refused("confirmation"));
    }

private:
    static std::string wordOf(const MobileConfirmation &confirmation)
    {
        return confirmation.isCertified ? "certified" : "wrong code " + std::to_string(confirmation.triesLeft);
    }
    [[nodiscard]] std::function<void(const Error &)> refused(const char *what)
    {
        return [this, what](const Error &error) {
            refusal = error;
            told.push_back(std::string(what) + ' ' + std::string(codeName(error.code)));
        };
    }
};

} // namespace truelle

// A failed comparison shows what was told.
namespace QTest {
template<>
inline char *toString(const std::vector<std::string> &told)
{
    std::string all;
    for (const std::string &word : told)
        all += (all.empty() ? "" : ", ") + word;
    return qstrdup(all.c_str());
}
} // namespace QTest
