// SPDX-License-Identifier: GPL-3.0-or-later
// A client without a screen, to be killed: killclient PROFILE URL CA-FILE work|drain FIRST-DAY.
// Says one line on stdout for everything a person would have been told: "store OUTCOME OUTCOME" when the
// stores are open, "synchronised SITES", "saved DELEGATION DAY" for a change the desk took, "drained" when
// nothing waits any more.
#include "app/desktop/workspace.h"
#include "core/flows/signinflow.h"
#include "core/net/qthttptransport.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/recordinglog.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace truelle;

namespace {

const char *const kAccount = "karim.moreau@charpentes-moreau.example";
const char *const kPassword = "Truelle-2026!";
constexpr std::chrono::milliseconds kBetweenChanges{15};

void say(const std::string &line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

[[noreturn]] void fail(const Error &error)
{
    say("failed " + std::string(codeName(error.code)) + ' ' + error.detail);
    std::exit(1);
}

class KillClient : public QObject
{
public:
    KillClient(const QStringList &words)
        : m_isDraining(words.at(4) == QStringLiteral("drain"))
        , m_day(words.at(5).toInt())
    {
        QFile ca(words.at(3));
        if (!ca.open(QIODevice::ReadOnly))
            fail(Error(ErrorCode::FileUnreadable));
        auto opened = Workspace::open(
            words.at(1).toStdString(),
            {m_secrets, [](const Endpoint &endpoint) { return std::make_unique<QtHttpTransport>(endpoint); },
             m_clock, m_log});
        if (!opened)
            fail(opened.error());
        m_workspace = *std::move(opened);
        say("store " + std::to_string(static_cast<int>(m_workspace->deskOpening().outcome)) + ' '
            + std::to_string(static_cast<int>(m_workspace->cacheOpening().outcome)));
        auto *discovery = new DiscoverCaisseOperation(m_workspace->accounts(), words.at(2).toStdString(),
                                                      ca.readAll().toStdString(), this);
        startAndThen(discovery, this, [this](auto caisse) {
            if (!caisse)
                fail(caisse.error());
            startAndThen(new SignInOperation(m_workspace->accounts(), *caisse,
                                             {kAccount, Secret(std::string(kPassword))}, this),
                         this, [this](Result<AccountKey> account) {
                             if (!account)
                                 fail(account.error());
                             begin();
                         });
        });
    }

private:
    void begin()
    {
        connect(&m_workspace->sync(), &SyncService::roundFinished, this, [this] {
            if (m_workspace->sync().status().state != SyncStatus::State::UpToDate)
                return;
            say("synchronised " + std::to_string(m_workspace->portfolio().sites().size()));
            if (!m_isDraining && !m_timer.isActive())
                m_timer.start(kBetweenChanges);
            if (m_isDraining && m_workspace->delegations().pendingCount() == 0) {
                say(m_workspace->delegations().troubledCount() == 0 ? "drained" : "troubled");
                QCoreApplication::quit();
            } else if (m_isDraining) {
                QTimer::singleShot(100, &m_workspace->sync(), &SyncService::synchronise);
            }
        });
        connect(&m_timer, &QTimer::timeout, this, &KillClient::changeOne);
        m_workspace->sync().start();
    }

    // One after the other, each to another last day.
    void changeOne()
    {
        for (const SiteEntry &entry : m_workspace->portfolio().sites()) {
            const auto all = m_workspace->delegations().delegations(entry.key);
            if (!all)
                fail(all.error());
            std::vector<const ShownDelegation *> mine;
            for (const ShownDelegation &one : *all)
                if (one.cached.grantor.isEmpty() && !one.cached.isClosed && one.beneficiary.email != kAccount)
                    mine.push_back(&one);
            if (mine.empty())
                fail(Error(ErrorCode::NotFound, "nothing to change"));
            const ShownDelegation &one = *mine[static_cast<std::size_t>(m_day) % mine.size()];
            DelegationPatch patch;
            const Date day =
                std::max(one.cached.effectDate, parisDate(m_clock.now())) + std::chrono::days{++m_day};
            patch.endDate = std::optional<Date>(day);
            if (auto changed = m_workspace->delegations().change(entry.key, one.cached.id, patch); !changed)
                fail(changed.error());
            say("saved " + one.cached.id.toString() + ' ' + formatIso(day));
        }
    }

    bool m_isDraining;
    int m_day;
    SystemClock m_clock;
    RecordingLog m_log;
    FakeSecretStore m_secrets;
    QTimer m_timer;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 6)
        return 2;
    KillClient client(QCoreApplication::arguments());
    return QCoreApplication::exec();
}
