// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

class QWidget;

namespace truelle::ui {

class Theme;

// A question that needs an answer before going on. Both answers are verbs; the safe one is reject, which is
// also what Escape and closing the window mean.
struct Question
{
    QString title;
    QString text;
    QString explanation; // may be empty
    QString accept;
    QString reject;
    bool isDangerous = false; // the accepting button is drawn as such and is not the default
};

// Before what was typed and not saved is left. `stay` is the way back: « Continuer la modification ».
[[nodiscard]] Question leavingQuestion(const QString &text, const QString &explanation, const QString &stay);

struct FileRequest
{
    QString title;
    QString folder; // may be empty
    QString suggestedName; // when saving
    QStringList filters; // « Certificats (*.pem *.crt) »
};

// Every dialog that screens ask for, so that tests can answer them. Nothing here blocks: the answer comes
// through the callback, at most once, and never after `parent` has gone.
class DialogService
{
public:
    virtual ~DialogService() = default;

    // `accepted` may be empty: nothing but a word to the person. What is rejected leaves everything as it is.
    virtual void ask(QWidget *parent, const Question &question, std::function<void()> accepted) = 0;
    // An empty path: the person gave up.
    virtual void openFile(QWidget *parent, const FileRequest &request,
                          std::function<void(const QString &path)> chosen) = 0;
    virtual void saveFile(QWidget *parent, const FileRequest &request,
                          std::function<void(const QString &path)> chosen) = 0;
};

// With windows of this program and the system's file dialogs, window-modal. The theme must outlive it.
class WidgetDialogService final : public DialogService
{
public:
    explicit WidgetDialogService(const Theme &theme)
        : m_theme(theme)
    {
    }

    void ask(QWidget *parent, const Question &question, std::function<void()> accepted) override;
    void openFile(QWidget *parent, const FileRequest &request,
                  std::function<void(const QString &)> chosen) override;
    void saveFile(QWidget *parent, const FileRequest &request,
                  std::function<void(const QString &)> chosen) override;

private:
    const Theme &m_theme;
};

} // namespace truelle::ui
