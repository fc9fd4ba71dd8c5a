// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/programrun.h"

#include "app/desktop/program.h"
#include "core/net/qthttptransport.h"

#include <QApplication>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

// The program owns its keychain; the run's outlives it.
class LentSecretStore final : public SecretStore
{
public:
    explicit LentSecretStore(SecretStore &lender) : m_lender(lender) { }
    Operation<std::optional<Secret>> *read(const std::string &key, QObject *parent) override
    {
        return m_lender.read(key, parent);
    }
    Operation<bool> *remove(const std::string &key, QObject *parent) override { return m_lender.remove(key, parent); }
    Operation<bool> *write(const std::string &key, Secret secret, QObject *parent) override
    {
        return m_lender.write(key, std::move(secret), parent);
    }

private:
    SecretStore &m_lender;
};

} // namespace

ProgramRun::ProgramRun()
{
    QApplication::setQuitOnLastWindowClosed(false);
}

ProgramRun::~ProgramRun()
{
    quit();
}

void ProgramRun::start(Options options)
{
    quit();
    if (options.profile.isEmpty())
        options.profile = m_profile.path();
    if (options.language.isEmpty())
        options.language = u"fr"_s;
    m_program = std::make_unique<Program>(
        *qApp, std::move(options),
        Program::Outside{[this](LogSink &) { return std::make_unique<LentSecretStore>(m_keychain); },
                         [](const Endpoint &endpoint) { return std::make_unique<QtHttpTransport>(endpoint); }});
    m_program->start();
}

void ProgramRun::quit()
{
    if (!m_program)
        return;
    if (QWidget *window = m_program->window())
        window->close();
    m_program.reset();
}

} // namespace truelle
