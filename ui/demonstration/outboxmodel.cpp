// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demonstration/outboxmodel.h"

#include "ui/demonstration/mailtext.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSettleMs = 100;
constexpr qint64 kLargestFile = 1 << 20; // bytes; what a caisse sends is a page of text

QString patternOf(OutboxKind kind)
{
    switch (kind) {
    case OutboxKind::Mail:
        return u"*.eml"_s;
    case OutboxKind::Letter:
        return u"*.pdf"_s;
    case OutboxKind::Sms:
        return u"*.txt"_s;
    }
    return {};
}

} // namespace

OutboxModel::OutboxModel(OutboxKind kind, const QString &folder, QObject *parent)
    : QAbstractListModel(parent)
    , m_kind(kind)
    , m_folder(folder)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &OutboxModel::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
    refresh();
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Item &item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return QStringList{item.title, item.recipient, QLocale().toString(item.date, QLocale::ShortFormat)}
            .join(u", "_s);
    case PathRole:
        return item.path;
    case RecipientRole:
        return item.recipient;
    case DateRole:
        return item.date;
    case BodyRole:
        return item.body;
    default:
        return {};
    }
}

void OutboxModel::watch()
{
    // The nearest folder that exists: the caisse makes the others when it first sends something.
    QString path = m_folder;
    while (!QFileInfo(path).isDir() && QFileInfo(path).path() != path)
        path = QFileInfo(path).path();
    if (m_watcher.directories().contains(path))
        return;
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_watcher.addPath(path);
}

void OutboxModel::refresh()
{
    watch();
    const QFileInfoList files = QDir(m_folder).entryInfoList({patternOf(m_kind)}, QDir::Files);
    // Files never change once they are there and are never taken back in a demonstration: rows are only
    // added.
    for (const QFileInfo &file : files) {
        const QString path = file.absoluteFilePath();
        if (std::ranges::find(m_items, path, &Item::path) != m_items.end())
            continue;
        Item item = read(path);
        const auto place = std::ranges::find_if(m_items, [&item](const Item &other) {
            return other.date < item.date || (other.date == item.date && other.number < item.number);
        });
        const int row = static_cast<int>(place - m_items.begin());
        beginInsertRows({}, row, row);
        m_items.insert(place, std::move(item));
        endInsertRows();
    }
}

OutboxModel::Item OutboxModel::read(const QString &path) const
{
    const QFileInfo info(path);
    const QString number = info.completeBaseName();
    Item item{.path = path,
              .title = tr("Envoi n° %1").arg(number),
              .recipient = {},
              .body = {},
              .date = info.lastModified(),
              .number = number.toLongLong()};
    if (m_kind == OutboxKind::Letter)
        item.title = tr("Lettre n° %1").arg(number);
    QFile file(path);
    if (m_kind == OutboxKind::Letter || info.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return item;
    const QByteArray content = file.readAll();
    if (m_kind == OutboxKind::Mail) {
        MailText mail = readMail(content);
        item.title = mail.subject.isEmpty() ? item.title : mail.subject;
        item.recipient = mail.to;
        item.body = mail.body;
        item.date = mail.date.isValid() ? mail.date : item.date;
        return item;
    }
    // The number, a blank line, the message.
    const QString text = QString::fromUtf8(content).trimmed();
    item.recipient = text.section(u'\n', 0, 0).trimmed();
    item.body = text.section(u'\n', 1).trimmed();
    item.title = item.body.section(u'\n', 0, 0);
    return item;
}

} // namespace truelle::ui
