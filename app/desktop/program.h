// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/filelogsink.h"
#include "app/desktop/options.h"
#include "app/desktop/workspace.h"
#include "core/secrets/secretstore.h"
#include "core/settings/settings.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/services/dialogservice.h"
#include "ui/services/language.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <functional>
#include <memory>

class QApplication;

namespace truelle {

namespace ui {
class OutboxWindow;
}

// The composition root of the desktop program: makes everything once, in order, and hands it down.
class Program final : public QObject
{
    Q_OBJECT
public:
    // The doors to the outside that tests replace.
    struct Outside
    {
        std::function<std::unique_ptr<SecretStore>(LogSink &)> secrets;
        TransportFactory transports;
    };
    Program(QApplication &application, Options options, const Outside &outside);
    ~Program() override;

    // Opens the stores and shows the window; where a store cannot be opened, the reason in words instead, and the
    // program ends when that is closed.
    void start();
    // Instead of start(): says why the program cannot run on this profile.
    void refuse(const Error &error) { showFailure(error); }
    // Another start of the program asked for this one.
    void comeToFront();
    [[nodiscard]] ui::MainWindow *window() { return m_window.get(); }

private:
    void showFailure(const Error &error);
    void tellOfOpening();
    void offerDemonstration();

    QApplication &m_application;
    Options m_options;
    SystemClock m_clock;
    FileLogSink m_log;
    std::unique_ptr<SecretStore> m_secrets;
    TransportFactory m_transports;
    Settings m_settings;
    ui::Translations m_translations;
    ui::Theme m_theme;
    ui::WidgetDialogService m_dialogs;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::OutboxWindow> m_outbox;
    std::unique_ptr<QWidget> m_failure;
};

} // namespace truelle
