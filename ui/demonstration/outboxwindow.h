// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demonstration/outboxmodel.h"

#include <QtWidgets/QWidget>

class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace truelle::ui {

class EmptyState;
class TextLabel;
class Theme;

// « Boîte aux lettres de démonstration »: what the demonstration caisse has sent, so that a journey that goes
// through a mail can be followed with no outside service. A window of its own beside the main one; it exists
// only there.
class OutboxWindow final : public QWidget
{
    Q_OBJECT

public:
    // `folder` is the caisse's outbox, with mail/, letters/ and sms/ in it.
    OutboxWindow(const Theme &theme, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    // A letter is to be opened in the system's viewer.
    void openRequested(const QString &path);
    // The link of an e-mail, which stands in its text, is to be followed in the system's browser.
    void linkRequested(const QString &address);

private:
    struct Tab
    {
        OutboxKind kind;
        OutboxModel *model;
        QListView *list;
        EmptyState *empty;
    };

    void addTab(OutboxKind kind, const QString &folder);
    void showTab(int place);
    void showItem(const QModelIndex &index);
    void updateCounts();
    [[nodiscard]] QWidget *buildReader();

    const Theme &m_theme;
    QTabBar *m_bar;
    QStackedWidget *m_lists;
    std::vector<Tab> m_tabs;
    QStackedWidget *m_reader;
    TextLabel *m_subject = nullptr;
    TextLabel *m_facts = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QPushButton *m_open = nullptr;
    QWidget *m_followGroup = nullptr;
    QString m_path;
    QString m_link;
};

} // namespace truelle::ui
