// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/dialogservice.h"

#include "ui/services/questiondialog.h"

#include <QtWidgets/QFileDialog>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

void chooseFile(QFileDialog *dialog, const FileRequest &request, std::function<void(const QString &)> chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(request.filters);
    if (!request.folder.isEmpty())
        dialog->setDirectory(request.folder);
    if (!request.suggestedName.isEmpty())
        dialog->selectFile(request.suggestedName);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, chosen = std::move(chosen)](int result) {
        const QStringList files = dialog->selectedFiles();
        chosen(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

} // namespace

void WidgetDialogService::ask(QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    auto *dialog = new QuestionDialog(m_theme, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [answered = std::move(answered)](int result) { answered(result == QDialog::Accepted); });
    dialog->open();
}

void WidgetDialogService::openFile(QWidget *parent, const FileRequest &request,
                                   std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    chooseFile(dialog, request, std::move(chosen));
}

void WidgetDialogService::saveFile(QWidget *parent, const FileRequest &request,
                                   std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    chooseFile(dialog, request, std::move(chosen));
}

} // namespace truelle::ui
