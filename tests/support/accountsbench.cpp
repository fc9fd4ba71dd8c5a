// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accountsbench.h"

#include "core/domain/siret.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSites = 30;
constexpr std::chrono::milliseconds kWatchPause{300};

std::string twoDigits(int number)
{
    return std::string(number < 10 ? "0" : "") + std::to_string(number);
}

std::string siretOf(int number)
{
    for (char last = '0'; last <= '9'; ++last)
        if (const auto siret = Siret::parse("90000" + twoDigits(number) + "000001" + last))
            return siret->digits();
    return {};
}

} // namespace

QString AccountsBench::Site::siretShown() const
{
    return QString::fromStdString(Siret::parse(siret)->formatted());
}

void AccountsBench::startCaisse()
{
    QVERIFY2(m_caisse.run({u"seed"_s, u"--sites"_s, u"20"_s}), qPrintable(m_caisse.output()));
    QTemporaryDir folder;
    QFile table(folder.filePath(u"sites.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("member;cibtp_id;siret;town\n");
    for (int number = 1; number <= kSites; ++number) {
        const std::string two = twoDigits(number);
        table.write(("Atelier " + two + ";90-9000" + two + "-01;" + siretOf(number) + ";Nantes\n").c_str());
    }
    table.close();
    QVERIFY2(m_caisse.run({u"import"_s, table.fileName()}), qPrintable(m_caisse.output()));
    QVERIFY2(m_caisse.serve(), qPrintable(m_caisse.output()));
    m_port = m_caisse.port();
    m_post = std::make_unique<PostBox>(m_caisse.dataFolder());
    m_links = std::make_unique<LinkVisitor>(m_caisse.endpoint());
}

void AccountsBench::restartCaisse(Ending ending)
{
    if (ending == Ending::Killed)
        m_caisse.kill();
    else
        m_caisse.stop();
    QVERIFY2(m_caisse.serve(m_port), qPrintable(m_caisse.output()));
}

void AccountsBench::restartBoth(Opener &opener)
{
    opener.close();
    restartCaisse(Ending::Killed);
    opener.reopen();
}

AccountsBench::Site AccountsBench::nextSiteWithoutCode()
{
    const int number = ++m_used;
    if (number > kSites)
        qFatal("more sites are needed");
    return {"Atelier " + twoDigits(number), "90-9000" + twoDigits(number) + "-01", siretOf(number), {}};
}

AccountsBench::Site AccountsBench::nextSite()
{
    Site site = nextSiteWithoutCode();
    TestClient anybody;
    if (!anybody.open() || !ask(anybody, RecoveryRequest::ConfidentialCode, site.cibtpId))
        return site;
    QString code;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            code = m_post->codeFor(site.siretShown());
            return !code.isEmpty();
        },
        kPatience));
    site.code = Secret(code.toStdString());
    return site;
}

bool AccountsBench::activates(const QString &email, int before)
{
    const QString link = m_post->waitForMail(email, u"/activation/"_s, before).link(u"/activation/"_s);
    return !link.isEmpty() && m_links->open(link).contains(u"<form"_s) && !m_links->follow(link).contains(u"<form"_s);
}

std::string AccountsBench::openedAccount(const QString &email)
{
    TestClient client;
    if (!client.open())
        return {};
    Opener opener(client, m_caisse.endpoint());
    if (opener.identify(nextSite()).back() != "identified" || opener.complete(email).back() != "completed"
        || !activates(email))
        return {};
    return email.toStdString();
}

DiscoveredCaisse AccountsBench::discovered(TestClient &client) const
{
    QObject owner;
    auto caisse = waitFor<DiscoveredCaisse>(new DiscoverCaisseOperation(
        client.workspace().accounts(), m_caisse.endpoint().baseUrl, m_caisse.endpoint().caPem, &owner));
    if (!caisse)
        qFatal("no caisse");
    return *std::move(caisse);
}

Result<bool> AccountsBench::ask(TestClient &client, RecoveryRequest what, const std::string &subject) const
{
    QObject owner;
    return waitFor<bool>(new RequestRecoveryOperation(client.workspace().accounts(), discovered(client), what, subject,
                                                      &owner));
}

bool AccountsBench::filesContain(const QString &folder, const std::vector<std::string> &texts, const QString &except)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if ((!except.isEmpty() && file.fileName().contains(u'/' + except + u'/')) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (std::ranges::any_of(texts, [&](const std::string &text) { return bytes.contains(text.c_str()); }))
            return true;
    }
    return false;
}

Listening::Told Listening::answers()
{
    static_cast<void>(
        QTest::qWaitFor([this] { return !m_listener.told.empty() && !isBusy(); }, PostBox::kPatience));
    return std::exchange(m_listener.told, {});
}

bool Listening::hears(const std::string &word)
{
    std::vector<std::string> &told = m_listener.told;
    const bool isTold
        = QTest::qWaitFor([&] { return std::ranges::find(told, word) != told.end() && !isBusy(); }, PostBox::kPatience);
    told.clear();
    return isTold;
}

AccountsBench::Opener::Opener(TestClient &client, const Endpoint &endpoint) : m_client(client)
{
    QObject owner;
    auto caisse = waitFor<DiscoveredCaisse>(
        new DiscoverCaisseOperation(client.workspace().accounts(), endpoint.baseUrl, endpoint.caPem, &owner));
    if (!caisse)
        qFatal("no caisse");
    m_flow = std::make_unique<OpeningFlow>(parts(), *std::move(caisse));
    m_listener.listen(*m_flow);
}

OpeningFlow::Parts AccountsBench::Opener::parts()
{
    OpeningFlow::Parts all = m_client.workspace().openings();
    all.watchPause = kWatchPause;
    return all;
}

AccountsBench::Told AccountsBench::Opener::identify(const Site &site)
{
    m_flow->identify({site.cibtpId, site.siret, site.code});
    return answers();
}

AccountsBench::Told AccountsBench::Opener::complete(const QString &email, const std::string &mobile)
{
    m_flow->complete({{}, email.toStdString(), Secret(kPassword), "Perrin", "Lucie", {}, mobile});
    return answers();
}

void AccountsBench::Opener::close()
{
    m_flow.reset();
    m_client.close();
}

void AccountsBench::Opener::reopen()
{
    if (!m_client.open())
        qFatal("the program does not start");
    const OpeningFlow::Parts all = parts();
    auto drafts = OpeningFlow::unfinished(all.desk);
    if (!drafts || drafts->size() != 1)
        qFatal("not exactly one opening");
    m_listener.told.clear();
    m_flow = std::make_unique<OpeningFlow>(all, drafts->front());
    m_listener.listen(*m_flow);
}

AccountsBench::AccountOwner::AccountOwner(TestClient &client, const AccountKey &key)
    : m_flow(client.workspace().accounts(), key)
{
    m_listener.listen(m_flow);
}

} // namespace truelle
