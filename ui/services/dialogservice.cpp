// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/dialogservice.h"

#include "ui/services/questiondialog.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LeavingQuestion
{
    Q_DECLARE_TR_FUNCTIONS(truelle::ui::LeavingQuestion)
};

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

Question leavingQuestion(const QString &text, const QString &explanation, const QString &stay)
{
    return {LeavingQuestion::tr("Quitter sans enregistrer ?"), text, explanation,
            LeavingQuestion::tr("Quitter sans enregistrer"), stay, true};
}

void WidgetDialogService::ask(QWidget *parent, const Question &question, std::function<void()> accepted)
{
    auto *dialog = new QuestionDialog(m_theme, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (accepted)
        QObject::connect(dialog, &QDialog::accepted, dialog, std::move(accepted));
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
