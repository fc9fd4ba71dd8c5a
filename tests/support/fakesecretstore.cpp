// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesecretstore.h"

#include <QPointer>

namespace truelle {

template<typename T>
class FakeSecretStore::Task final : public Operation<T>
{
public:
    Task(FakeSecretStore &store, std::string line, std::function<Result<T>()> act, QObject *parent)
        : Operation<T>(parent)
        , m_store(store)
        , m_line(std::move(line))
        , m_act(std::move(act))
    {
    }

protected:
    void doStart() override
    {
        m_store.admit([this] { this->finish(m_store.m_failure ? Error(*m_store.m_failure) : m_act()); }, this, m_line);
    }
    void doCancel() override { }

private:
    FakeSecretStore &m_store;
    std::string m_line;
    std::function<Result<T>()> m_act;
};

void FakeSecretStore::admit(std::function<void()> act, QObject *guard, const std::string &line)
{
    m_log.push_back(line);
    if (!m_isHolding)
        return act();
    m_held.emplace_back([guarded = QPointer<QObject>(guard), act = std::move(act)] {
        if (guarded)
            act();
    });
}

void FakeSecretStore::release()
{
    m_isHolding = false;
    for (const auto &act : std::exchange(m_held, {}))
        act();
}

std::string FakeSecretStore::stored(const std::string &key) const
{
    const auto it = m_items.find(key);
    return it == m_items.end() ? std::string() : it->second;
}

Operation<std::optional<Secret>> *FakeSecretStore::read(const std::string &key, QObject *parent)
{
    return new Task<std::optional<Secret>>(
        *this, "read " + key,
        [this, key]() -> Result<std::optional<Secret>> {
            const auto it = m_items.find(key);
            return it == m_items.end() ? std::optional<Secret>() : std::optional(Secret(it->second));
        },
        parent);
}

Operation<bool> *FakeSecretStore::remove(const std::string &key, QObject *parent)
{
    return new Task<bool>(
        *this, "remove " + key,
        [this, key]() -> Result<bool> {
            m_items.erase(key);
            return true;
        },
        parent);
}

Operation<bool> *FakeSecretStore::write(const std::string &key, Secret secret, QObject *parent)
{
    return new Task<bool>(
        *this, "write " + key,
        [this, key, secret]() -> Result<bool> {
            if (secret.reveal().size() > kLongestSecret)
                return Error(ErrorCode::InvalidInput, "longer than a keychain takes");
            m_items[key] = secret.reveal();
            return true;
        },
        parent);
}

} // namespace truelle
