// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/options.h"
#include "tests/support/fakesecretstore.h"

#include <QTemporaryDir>

#include <memory>

namespace truelle {

class Program;

// The desktop program inside a test: its real windows, stores and transport, with a keychain in memory. The profile and
// the keychain outlive quit(), so that the next start() is a restart. Needs a QApplication.
class ProgramRun
{
public:
    ProgramRun();
    ~ProgramRun();
    ProgramRun(const ProgramRun &) = delete;
    ProgramRun &operator=(const ProgramRun &) = delete;

    // An empty profile means the run's own, an empty language French.
    void start(Options options);
    // Closes the window and takes everything down, as the end of the program does.
    void quit();
    [[nodiscard]] bool isRunning() const { return m_program != nullptr; }
    [[nodiscard]] Program &program() { return *m_program; }
    [[nodiscard]] QString profile() const { return m_profile.path(); }
    [[nodiscard]] FakeSecretStore &keychain() { return m_keychain; }

private:
    QTemporaryDir m_profile;
    FakeSecretStore m_keychain;
    std::unique_ptr<Program> m_program;
};

} // namespace truelle
