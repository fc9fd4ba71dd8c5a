// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/dialogservice.h"

#include <QtCore/QList>

#include <utility>

namespace truelle::ui {

// Answers at once with what the test laid out, and keeps what was asked. Without an answer laid out it
// refuses.
class FakeDialogService final : public DialogService
{
public:
    QList<Question> questions;
    QList<FileRequest> fileRequests;
    QList<bool> answers;
    QStringList paths;

    void ask(QWidget *, const Question &question, std::function<void()> accepted) override
    {
        questions << question;
        const bool isAccepted = !answers.isEmpty() && answers.takeFirst();
        if (isAccepted && accepted)
            accepted();
    }
    void openFile(QWidget *, const FileRequest &request, std::function<void(const QString &)> chosen) override
    {
        fileRequests << request;
        chosen(paths.isEmpty() ? QString() : paths.takeFirst());
    }
    void saveFile(QWidget *parent, const FileRequest &request,
                  std::function<void(const QString &)> chosen) override
    {
        openFile(parent, request, std::move(chosen));
    }
};

} // namespace truelle::ui
