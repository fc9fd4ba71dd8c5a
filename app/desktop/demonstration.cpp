// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demonstration.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

std::vector<ui::DemonstrationAccount> demonstrationAccounts(const QString &dataFolder, const QString &language)
{
    constexpr qint64 kMaximumSize = 64 << 10;
    QFile file(QDir(dataFolder).filePath(u"demonstration.json"_s));
    if (dataFolder.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kMaximumSize)
        return {};
    std::vector<ui::DemonstrationAccount> accounts;
    const auto list = QJsonDocument::fromJson(file.readAll()).object().value("accounts"_L1).toArray();
    for (const QJsonValue &item : list) {
        const QJsonObject object = item.toObject();
        const QJsonObject label = object.value("label"_L1).toObject();
        const QString words = label.value(language).toString(label.value("fr"_L1).toString());
        accounts.push_back({words, object.value("email"_L1).toString(),
                            Secret(object.value("password"_L1).toString().toStdString())});
    }
    return accounts;
}

} // namespace truelle
