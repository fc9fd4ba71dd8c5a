// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/entrance.h"

#include "core/net/address.h"
#include "core/settings/settings.h"
#include "ui/mainwindow/letterwizards.h"
#include "ui/models/alertwords.h"
#include "ui/recovery/recoverypage.h"
#include "ui/signin/caissepage.h"

#include <QDateTime>
#include <QFile>

#include <set>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaximumCaFile = 1 << 20; // bytes; a bundle of authorities is far below

Result<std::string> readCaFile(const QString &path)
{
    if (path.isEmpty())
        return std::string();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaximumCaFile)
        return Error(ErrorCode::FileUnreadable, file.errorString().toStdString());
    return file.readAll().toStdString();
}

QDate dayOf(Instant instant)
{
    return toParisTime(instant).date();
}

CaisseWords wordsOf(const DiscoveredCaisse &found)
{
    CaisseWords words;
    words.name = QString::fromStdString(found.caisse.name);
    words.address = QString::fromStdString(found.endpoint.baseUrl);
    words.phone = QString::fromStdString(found.caisse.phone);
    words.email = QString::fromStdString(found.caisse.email);
    words.postalAddress = QString::fromStdString(found.caisse.postalAddress);
    if (found.certificate) {
        words.certificate = CertificateWords{
            QString::fromStdString(found.certificate->subject),
            QString::fromStdString(found.certificate->issuer),
            QString::fromStdString(found.certificate->sha256Fingerprint),
            dayOf(found.certificate->validFrom),
            dayOf(found.certificate->validUntil),
            found.endpoint.caPem.empty() ? TrustSource::System : TrustSource::OwnAuthority,
        };
    }
    return words;
}

} // namespace

Entrance::Entrance(Parts parts, StartOffer offer, QWidget *parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_offer(std::move(offer))
    , m_caissePage(new CaissePage(parts.theme, parts.dialogs, this))
    , m_signInPage(new SignInPage(parts.theme, this))
    , m_letters(new LetterWizards({parts.theme, parts.dialogs, parts.openings}, *this))
    , m_recoveryPage(new RecoveryPage(parts.theme, this))
{
    setObjectName(u"entrance"_s);
    addWidget(m_caissePage);
    addWidget(m_signInPage);
    addWidget(m_recoveryPage);
    connect(m_caissePage, &CaissePage::discoverRequested, this, &Entrance::discover);
    connect(m_caissePage, &CaissePage::discoveryAbandoned, this, &Entrance::abandon);
    connect(m_caissePage, &CaissePage::caisseAccepted, this, [this] {
        if (m_caisse)
            askForPerson(*m_caisse, {});
    });
    connect(m_caissePage, &CaissePage::knownCaisseChosen, this, [this](const QString &id) {
        if (const AccountContext *account = m_parts.accounts.find(AccountKey(id.toStdString())))
            useKnown(*account, m_isAdding ? QString() : QString::fromStdString(account->account.email));
    });
    connect(m_signInPage, &SignInPage::signInRequested, this, &Entrance::signIn);
    connect(m_signInPage, &SignInPage::cancelRequested, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    connect(m_signInPage, &SignInPage::changeCaisseRequested, this, &Entrance::askForCaisse);
    connectLetters();
    connectRecovery();
}

void Entrance::connectLetters()
{
    connect(m_signInPage, &SignInPage::createSpaceRequested, this, [this] {
        if (m_caisse)
            m_letters->createSpace(*m_caisse);
    });
    connect(m_signInPage, &SignInPage::resumeOpeningRequested, this, [this] {
        if (m_caisse)
            m_letters->resume(*m_caisse);
    });
    connect(m_signInPage, &SignInPage::associateRequested, this, [this] {
        if (m_caisse)
            m_letters->associate(*m_caisse);
    });
    connect(m_letters, &LetterWizards::left, this, [this] { askForPerson(*m_caisse, {}); });
    connect(m_letters, &LetterWizards::signInWanted, this, &Entrance::askForPerson);
    connect(m_letters, &LetterWizards::recoveryWanted, this, [this](RecoveryRequest what, const QString &email) {
        RecoveryPage &page = prepareRecovery(email);
        setCurrentWidget(&page);
        page.open(what);
    });
    connect(m_letters, &LetterWizards::associated, this, [this](const QString &email) {
        askForPerson(*m_caisse, email);
        m_signInPage->setGoodNews(tr("L'association de l'adhérent/site choisi avec votre espace sécurisé a bien été effectuée."),
                                  tr("Vous êtes redirigé automatiquement sur la page de connexion à votre espace sécurisé."));
    });
}

void Entrance::connectRecovery()
{
    connect(m_signInPage, &SignInPage::forgottenPasswordRequested, this,
            [this](const QString &email) { setCurrentWidget(&prepareRecovery(email)); });
    connect(m_signInPage, &SignInPage::activationMailRequested, this, [this](const QString &email) {
        RecoveryPage &page = prepareRecovery(email);
        setCurrentWidget(&page);
        page.openAndAsk(RecoveryRequest::Activation);
    });
    connect(m_recoveryPage, &RecoveryPage::requested, this, &Entrance::askRecovery);
    connect(m_recoveryPage, &RecoveryPage::cancelRequested, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    connect(m_recoveryPage, &RecoveryPage::leaveRequested, this, [this] {
        if (m_caisse)
            askForPerson(*m_caisse, m_recoveryPage->email());
    });
}

RecoveryPage &Entrance::prepareRecovery(const QString &email)
{
    abandon(); // a sign-in under way is not wanted any more
    RecoveryView view;
    view.email = email;
    if (m_caisse) {
        view.caisseName = QString::fromStdString(m_caisse->caisse.name);
        view.cibtpIdExample = QString::fromStdString(m_caisse->caisse.cibtpIdExample);
    }
    m_recoveryPage->setView(view);
    return *m_recoveryPage;
}

void Entrance::askRecovery(RecoveryRequest what, const QString &subject)
{
    if (!m_caisse)
        return;
    m_recoveryPage->setBusy();
    auto *operation = new RequestRecoveryOperation(m_parts.accounts, *m_caisse, what, subject.toStdString(), this);
    m_running = operation;
    startAndThen(operation, this, [this, operation](const Result<bool> &result) {
        if (m_running != operation)
            return;
        m_running.clear();
        if (result)
            m_recoveryPage->setAnswered();
        else
            m_recoveryPage->setFailed(result.error());
    });
}

void Entrance::begin()
{
    m_isAdding = false;
    const auto accounts = m_parts.accounts.accounts();
    if (!m_offer.caisseAddress.isEmpty()) {
        askForCaisse();
        m_goesOn = true;
        discover(m_offer.caisseAddress, m_offer.caFile);
    } else if (!accounts.empty()) {
        useKnown(*accounts.front(), QString::fromStdString(accounts.front()->account.email));
    } else if (const auto drafts = m_letters->unfinished(); !drafts.empty()) {
        askForPerson({drafts.back().endpoint, drafts.back().caisse, std::nullopt}, {});
    } else {
        askForCaisse();
    }
}

void Entrance::signInAgain(const AccountKey &account, const std::optional<Error> &reason)
{
    const AccountContext *known = m_parts.accounts.find(account);
    if (!known)
        return begin();
    m_isAdding = false;
    useKnown(*known, QString::fromStdString(known->account.email));
    if (reason)
        m_signInPage->setNotice(*reason);
}

void Entrance::addAccount()
{
    m_isAdding = true;
    askForCaisse();
}

bool Entrance::isAskingWho() const
{
    return currentWidget() == m_caissePage || currentWidget() == m_signInPage;
}

void Entrance::askForCaisse()
{
    abandon();
    CaissePageView view;
    std::set<CaisseId> caisses; // several accounts may be at one
    for (const AccountContext *account : m_parts.accounts.accounts())
        if (caisses.insert(account->caisse.id).second)
            view.known.push_back({QString::fromStdString(account->key.toString()),
                                  QString::fromStdString(account->caisse.name),
                                  QString::fromStdString(account->endpoint.baseUrl)});
    if (!m_isAdding) { // else it is one of these, or another
        view.address = m_offer.caisseAddress.isEmpty() ? m_parts.settings.value(settings::lastCaisseAddress())
                                                       : m_offer.caisseAddress;
        view.caFile = m_offer.caFile;
    }
    m_caissePage->setView(view);
    setCurrentWidget(m_caissePage);
}

void Entrance::discover(const QString &address, const QString &caFile)
{
    auto ca = readCaFile(caFile);
    if (!ca) {
        m_goesOn = false;
        m_caissePage->setFailed(ca.error());
        return;
    }
    m_parts.settings.set(settings::lastCaisseAddress(), address);
    m_caissePage->setBusy();
    auto *operation = new DiscoverCaisseOperation(m_parts.accounts, address.toStdString(), *ca, this);
    m_running = operation;
    startAndThen(operation, this, [this, operation](Result<DiscoveredCaisse> result) {
        if (m_running == operation)
            takeDiscovered(std::move(result));
    });
}

void Entrance::takeDiscovered(Result<DiscoveredCaisse> result)
{
    m_running.clear();
    const bool goesOn = std::exchange(m_goesOn, false);
    if (!result) {
        m_caissePage->setFailed(result.error());
        return;
    }
    m_caisse = *std::move(result);
    m_caissePage->setDiscovered(wordsOf(*m_caisse));
    if (goesOn)
        askForPerson(*m_caisse, {});
}

void Entrance::askForPerson(DiscoveredCaisse caisse, const QString &email)
{
    m_caisse = std::move(caisse);
    const auto offered = baseUrlFromAddress(m_offer.caisseAddress.toStdString());
    const bool isDemonstration = offered && *offered == m_caisse->endpoint.baseUrl;
    m_signInPage->setView({QString::fromStdString(m_caisse->caisse.name), email,
                           isDemonstration ? m_offer.demonstrationAccounts : std::vector<DemonstrationAccount>()});
    m_signInPage->setUnfinishedOpening(m_letters->unfinishedWords());
    setCurrentWidget(m_signInPage);
    m_letters->leave();
}

void Entrance::signIn(const QString &email, const Secret &password)
{
    if (!m_caisse)
        return;
    m_signInPage->setBusy();
    auto *operation = new SignInOperation(m_parts.accounts, *m_caisse, {email.toStdString(), password}, this);
    m_running = operation;
    startAndThen(operation, this, [this, operation, email](Result<AccountKey> result) {
        if (m_running != operation)
            return;
        m_running.clear();
        if (!result) {
            m_signInPage->setFailed(result.error());
            return;
        }
        m_signInPage->setSucceeded();
        m_letters->settle(*m_caisse, email);
        Q_EMIT signedIn(*result);
    });
}

void Entrance::useKnown(const AccountContext &account, const QString &email)
{
    abandon();
    askForPerson({account.endpoint, account.caisse, std::nullopt}, email);
}

void Entrance::abandon()
{
    m_goesOn = false;
    if (m_running)
        m_running->cancel();
    m_running.clear();
    m_letters->leave();
}

} // namespace truelle::ui
