// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/accountregistry.h"

#include "core/api/caisseapi.h"
#include "core/base/log.h"
#include "core/secrets/secretstore.h"
#include "core/session/session.h"
#include "core/storage/deskstore.h"
#include "core/wire/accountwire.h"
#include "core/wire/caissewire.h"

#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace truelle {
namespace {

// Longer than a session's farewell takes: a refresh, an ending, and the keychain.
constexpr std::chrono::seconds kRetirement{60};

std::string keychainKey(const AccountKey &key)
{
    return "refresh-token/" + key.toString();
}

StoredAccount storedForm(const AccountContext &context)
{
    StoredAccount stored;
    stored.key = context.key;
    stored.isOpen = context.isOpen;
    stored.baseUrl = context.endpoint.baseUrl;
    stored.caPem = context.endpoint.caPem;
    stored.caisseJson = encodeCaisse(context.caisse);
    stored.accountJson = encodeAccount(context.account);
    if (!context.catalogue.version.empty())
        stored.catalogueJson = encodeCatalogue(context.catalogue);
    return stored;
}

Result<std::unique_ptr<AccountContext>> contextOf(const StoredAccount &stored)
{
    auto context = std::make_unique<AccountContext>();
    auto caisse = decodeCaisse(stored.caisseJson);
    auto account = decodeAccount(stored.accountJson);
    if (!caisse || !account)
        return Error(ErrorCode::StoreDamaged, "an account of the desk cannot be read");
    context->key = stored.key;
    context->isOpen = stored.isOpen;
    context->endpoint = {stored.baseUrl, stored.caPem};
    context->caisse = *std::move(caisse);
    context->account = *std::move(account);
    context->vocabulary = std::make_shared<Vocabulary>();
    // A catalogue that cannot be read is served again.
    if (auto catalogue = decodeCatalogue(stored.catalogueJson); !stored.catalogueJson.empty() && catalogue)
        context->catalogue = *std::move(catalogue);
    internCatalogue(context->catalogue, *context->vocabulary);
    return context;
}

} // namespace

class AccountRegistry::Private
{
public:
    Private(AccountRegistry &registry, Ports ports) : m_registry(registry), m_ports(std::move(ports)) { }

    void connectContext(AccountContext &context);
    [[nodiscard]] Result<void> store(const AccountContext &context)
    {
        return m_ports.desk.putAccount(storedForm(context));
    }
    [[nodiscard]] Result<AccountContext *> add(std::unique_ptr<AccountContext> context);
    [[nodiscard]] Result<AccountContext *> update(AccountContext &context, const Endpoint &endpoint,
                                                  const Caisse &caisse, const Account &account);
    void takeAccount(const AccountKey &key, const Account &account);
    [[nodiscard]] std::unique_ptr<AccountContext> takeOut(const AccountKey &key);
    void retire(std::unique_ptr<AccountContext> context);

    AccountRegistry &m_registry;
    Ports m_ports;
    std::vector<std::unique_ptr<AccountContext>> m_retired;
    std::vector<std::unique_ptr<AccountContext>> m_contexts;
};

// The line to the caisse: made when the context is, and again when its address changes.
void AccountRegistry::Private::connectContext(AccountContext &context)
{
    context.session.reset();
    context.api.reset();
    context.transport = m_ports.transports(context.endpoint);
    context.api = std::make_unique<CaisseApi>(*context.transport, context.vocabulary);
    context.session = std::make_unique<Session>(
        Session::Ports{*context.api, *context.transport, m_ports.secrets, m_ports.clock, m_ports.log},
        keychainKey(context.key));
    Session *const session = context.session.get();
    context.api->setAuthorisedSender(
        [session](HttpRequest request, QObject *parent) { return session->authorised(std::move(request), parent); });
    QObject::connect(session, &Session::accountTold, &m_registry,
                     [this, key = context.key](const Account &account) { takeAccount(key, account); });
}

Result<AccountContext *> AccountRegistry::Private::add(std::unique_ptr<AccountContext> context)
{
    if (auto stored = store(*context); !stored)
        return std::move(stored).error();
    connectContext(*context);
    AccountContext *const added = context.get();
    m_contexts.push_back(std::move(context));
    Q_EMIT m_registry.accountAdded(added->key);
    return added;
}

Result<AccountContext *> AccountRegistry::Private::update(AccountContext &context, const Endpoint &endpoint,
                                                          const Caisse &caisse, const Account &account)
{
    const bool isSameEndpoint = context.endpoint == endpoint;
    if (isSameEndpoint && context.caisse == caisse && context.account == account)
        return &context;
    StoredAccount wanted = storedForm(context);
    wanted.baseUrl = endpoint.baseUrl;
    wanted.caPem = endpoint.caPem;
    wanted.caisseJson = encodeCaisse(caisse);
    wanted.accountJson = encodeAccount(account);
    if (auto stored = m_ports.desk.putAccount(wanted); !stored)
        return std::move(stored).error();
    context.endpoint = endpoint;
    context.caisse = caisse;
    context.account = account;
    if (!isSameEndpoint)
        connectContext(context);
    Q_EMIT m_registry.accountChanged(context.key);
    return &context;
}

// What a refresh told of the person. A desk that cannot be written keeps the old facts until the next refresh.
void AccountRegistry::Private::takeAccount(const AccountKey &key, const Account &account)
{
    AccountContext *const context = m_registry.find(key);
    if (!context || context->account.id != account.id)
        return;
    if (auto updated = update(*context, context->endpoint, context->caisse, account); !updated)
        m_ports.log.write(LogLevel::Warning, "session", "account not stored",
                          {{"code", codeName(updated.error().code)}});
}

std::unique_ptr<AccountContext> AccountRegistry::Private::takeOut(const AccountKey &key)
{
    const auto it = std::ranges::find(m_contexts, key, [](const auto &context) { return context->key; });
    std::unique_ptr<AccountContext> context = std::move(*it);
    m_contexts.erase(it);
    return context;
}

// A removed account's session still ends itself at the caisse and leaves the keychain; both have ended by then.
void AccountRegistry::Private::retire(std::unique_ptr<AccountContext> context)
{
    m_retired.push_back(std::move(context));
    QTimer::singleShot(kRetirement, &m_registry, [this] { m_retired.erase(m_retired.begin()); });
}

AccountRegistry::AccountRegistry(Ports ports, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(ports)))
{
}

AccountRegistry::~AccountRegistry() = default;

Result<void> AccountRegistry::load()
{
    auto stored = d->m_ports.desk.accounts();
    if (!stored)
        return std::move(stored).error();
    std::vector<std::unique_ptr<AccountContext>> contexts;
    for (const StoredAccount &row : *stored) {
        auto context = contextOf(row);
        if (!context)
            return std::move(context).error();
        d->connectContext(**context);
        contexts.push_back(*std::move(context));
    }
    d->m_contexts = std::move(contexts);
    return {};
}

std::vector<AccountContext *> AccountRegistry::accounts() const
{
    std::vector<AccountContext *> all;
    for (const auto &context : d->m_contexts)
        all.push_back(context.get());
    return all;
}

AccountContext *AccountRegistry::find(const AccountKey &key) const
{
    const auto it = std::ranges::find(d->m_contexts, key, [](const auto &context) { return context->key; });
    return it == d->m_contexts.end() ? nullptr : it->get();
}

AccountContext *AccountRegistry::find(const CaisseId &caisse, const AccountId &account) const
{
    const auto it = std::ranges::find_if(d->m_contexts, [&](const auto &context) {
        return context->caisse.id == caisse && context->account.id == account;
    });
    return it == d->m_contexts.end() ? nullptr : it->get();
}

Result<AccountContext *> AccountRegistry::put(const Endpoint &endpoint, const Caisse &caisse, const Account &account)
{
    if (AccountContext *const known = find(caisse.id, account.id))
        return d->update(*known, endpoint, caisse, account);
    auto context = std::make_unique<AccountContext>();
    context->key = AccountKey(QUuid::createUuid().toString(QUuid::Id128).toStdString());
    context->endpoint = endpoint;
    context->caisse = caisse;
    context->account = account;
    context->vocabulary = std::make_shared<Vocabulary>();
    return d->add(std::move(context));
}

Result<void> AccountRegistry::setCatalogue(const AccountKey &key, Catalogue catalogue)
{
    AccountContext *const context = find(key);
    if (!context)
        return Error(ErrorCode::NotFound, "no such account");
    if (context->catalogue == catalogue)
        return {};
    Catalogue former = std::exchange(context->catalogue, std::move(catalogue));
    if (auto stored = d->store(*context); !stored) {
        context->catalogue = std::move(former);
        return stored;
    }
    internCatalogue(context->catalogue, *context->vocabulary);
    Q_EMIT accountChanged(key);
    return {};
}

Result<void> AccountRegistry::close(const AccountKey &key)
{
    AccountContext *const context = find(key);
    if (!context)
        return Error(ErrorCode::NotFound, "no such account");
    auto stored = d->m_ports.desk.closeAccount(key);
    const bool wasOpen = std::exchange(context->isOpen, false);
    context->session->signOut();
    if (wasOpen)
        Q_EMIT accountClosed(key);
    return stored;
}

Result<void> AccountRegistry::open(const AccountKey &key)
{
    AccountContext *const context = find(key);
    if (!context)
        return Error(ErrorCode::NotFound, "no such account");
    if (context->isOpen)
        return {};
    if (auto stored = d->m_ports.desk.openAccount(key); !stored)
        return stored;
    context->isOpen = true;
    Q_EMIT accountOpened(key);
    return {};
}

Result<void> AccountRegistry::move(const AccountKey &key, std::size_t place)
{
    auto &contexts = d->m_contexts;
    const auto from = std::ranges::find(contexts, key, [](const auto &context) { return context->key; });
    if (from == contexts.end())
        return Error(ErrorCode::NotFound, "no such account");
    const auto to = contexts.begin() + static_cast<std::ptrdiff_t>(std::min(place, contexts.size() - 1));
    if (from == to)
        return {};
    std::vector<AccountKey> order;
    for (const auto &context : contexts)
        if (context->key != key)
            order.push_back(context->key);
    order.insert(order.begin() + (to - contexts.begin()), key);
    if (auto stored = d->m_ports.desk.orderAccounts(order); !stored)
        return stored;
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    Q_EMIT accountsMoved();
    return {};
}

Result<void> AccountRegistry::remove(const AccountKey &key)
{
    if (!find(key))
        return Error(ErrorCode::NotFound, "no such account");
    if (auto forgotten = d->m_ports.desk.removeAccount(key); !forgotten)
        return forgotten;
    std::unique_ptr<AccountContext> removed = d->takeOut(key);
    removed->session->signOut();
    Q_EMIT accountRemoved(key);
    d->retire(std::move(removed));
    return {};
}

std::unique_ptr<HttpTransport> AccountRegistry::makeTransport(const Endpoint &endpoint) const
{
    return d->m_ports.transports(endpoint);
}

} // namespace truelle
