// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include "app/desktop/demonstration.h"
#include "core/base/version.h"
#include "ui/demonstration/outboxwindow.h"
#include "ui/forms/emptystate.h"
#include "ui/services/errortext.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>
#include <QVBoxLayout>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

QString languageOf(const Options &options, const Settings &settings)
{
    return options.language.isEmpty() ? settings.value(settings::language()) : options.language;
}

} // namespace

Program::Program(QApplication &application, Options options, const Outside &outside)
    : m_application(application)
    , m_options(std::move(options))
    , m_log(QDir(m_options.profile).filePath(u"truelle.log"_s), m_clock)
    , m_secrets(outside.secrets(m_log))
    , m_transports(outside.transports)
    , m_settings(QDir(m_options.profile).filePath(u"settings.json"_s))
    , m_translations(ui::languageFromName(languageOf(m_options, m_settings)))
    , m_dialogs(m_theme)
{
    m_theme.apply(m_application);
    m_application.setWindowIcon(m_theme.applicationIcon());
}

Program::~Program() = default;

void Program::start()
{
    auto opened = Workspace::open(m_options.profile.toStdString(), {*m_secrets, m_transports, m_clock, m_log});
    if (!opened) {
        m_log.write(LogLevel::Error, "desktop", "store not opened", {{"code", codeName(opened.error().code)}});
        showFailure(opened.error());
        return;
    }
    m_workspace = *std::move(opened);
    const QString language = m_translations.language() == ui::Language::English ? u"en"_s : u"fr"_s;
    ui::StartOffer offer{m_options.caisse, m_options.caFile, demonstrationAccounts(m_options.demonstration, language)};
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Parts{m_theme, m_dialogs, m_workspace->accounts(), m_workspace->portfolio(),
                              m_workspace->delegations(), m_workspace->sync(), m_settings, m_clock,
                              m_workspace->openings(), m_workspace->takeovers(), m_workspace->takeoverFlow()},
        std::move(offer));
    m_window->setWindowTitle(QString::fromLatin1(kProductName));
    connect(m_window.get(), &ui::MainWindow::portfolioReady, this, [this] {
        m_log.write(LogLevel::Info, "desktop", "portfolio ready", {{"sites", m_workspace->portfolio().sites().size()}});
    });
    offerDemonstration();
    m_window->show();
    m_window->begin();
    tellOfOpening();
}

void Program::comeToFront()
{
    QWidget *window = m_window ? static_cast<QWidget *>(m_window.get()) : m_failure.get();
    if (!window)
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Program::showFailure(const Error &error)
{
    const ui::ErrorWords words = ui::errorWords(error);
    m_failure = std::make_unique<QWidget>();
    m_failure->setObjectName(u"startFailure"_s);
    m_failure->setWindowTitle(QString::fromLatin1(kProductName));
    auto *message = new ui::EmptyState(m_theme, m_failure.get());
    message->say(ui::Icon::Error, words.whatHappened, words.advice());
    message->offer(tr("Quitter"));
    connect(message, &ui::EmptyState::actionRequested, m_failure.get(), &QWidget::close);
    auto *layout = new QVBoxLayout(m_failure.get());
    layout->addWidget(message);
    m_failure->resize(560, 360);
    m_failure->show();
}

void Program::tellOfOpening()
{
    const auto ask = [this](const QString &title, const QString &text, const std::filesystem::path &setAside) {
        ui::Question question;
        question.title = title;
        question.text = text;
        question.explanation = tr("Le fichier d'origine est conservé : %1")
                                   .arg(QDir::toNativeSeparators(QString::fromStdString(setAside.string())));
        question.accept = tr("Continuer");
        question.reject = tr("Fermer ce message");
        m_dialogs.ask(m_window.get(), question, {});
    };
    if (m_workspace->deskOpening().outcome == StoreOutcome::Salvaged)
        ask(tr("Vos modifications en attente ont été récupérées"),
            tr("Le fichier de ce que vous avez préparé était endommagé. Ce qui pouvait être lu a été repris."),
            m_workspace->deskOpening().setAside);
    if (m_workspace->cacheOpening().outcome == StoreOutcome::Rebuilt)
        ask(tr("Les données locales vont être rechargées"),
            tr("Le cache de cet ordinateur était endommagé. Vos modifications en attente ne sont pas touchées ; la caisse "
               "enverra le reste à nouveau."),
            m_workspace->cacheOpening().setAside);
}

void Program::offerDemonstration()
{
    if (m_options.demonstration.isEmpty())
        return;
    m_outbox = std::make_unique<ui::OutboxWindow>(m_theme, QDir(m_options.demonstration).filePath(u"outbox"_s));
    connect(m_outbox.get(), &ui::OutboxWindow::openRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(m_outbox.get(), &ui::OutboxWindow::linkRequested, this,
            [](const QString &address) { QDesktopServices::openUrl(QUrl(address, QUrl::StrictMode)); });
    auto *action = new QAction(m_theme.icon(ui::Icon::Mail, ui::ColorRole::Muted),
                               tr("Boîte aux lettres de démonstration"), m_window.get());
    action->setObjectName(u"demonstrationOutboxAction"_s);
    action->setShortcut(Qt::CTRL | Qt::Key_B);
    connect(action, &QAction::triggered, m_outbox.get(), [this] {
        m_outbox->show();
        m_outbox->raise();
        m_outbox->activateWindow();
    });
    m_window->addAction(action); // the shortcut works on the way in as well
    m_window->addMenuAction(action);
}

} // namespace truelle
