// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QDateTime>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>

#include <vector>

namespace truelle::ui {

enum class OutboxKind { Mail, Letter, Sms };

// What the demonstration caisse has sent by one way: the files of a folder, newest first, read as they come.
// A folder that does not exist yet is waited for.
class OutboxModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        RecipientRole,
        DateRole, // QDateTime
        BodyRole, // plain text; empty for letters
    };

    OutboxModel(OutboxKind kind, const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    // DisplayRole is the subject, or the first line where there is none.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Item
    {
        QString path;
        QString title;
        QString recipient;
        QString body;
        QDateTime date;
        qlonglong number = 0; // its place in the caisse's queue: the file's name
    };

    void watch();
    void refresh();
    [[nodiscard]] Item read(const QString &path) const;

    OutboxKind m_kind;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // several changes in a moment are one
    std::vector<Item> m_items;
};

} // namespace truelle::ui
