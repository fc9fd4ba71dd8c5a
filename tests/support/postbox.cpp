// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postbox.h"

#include "ui/demonstration/mailtext.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QRegularExpression &codePattern()
{
    static const QRegularExpression pattern(u"\\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\\b"_s);
    return pattern;
}

} // namespace

QString PostBox::Mail::link(const QString &part) const
{
    for (QString rest = body, found = ui::firstLink(rest); !found.isEmpty(); found = ui::firstLink(rest)) {
        if (found.contains(part))
            return found;
        rest = rest.mid(rest.indexOf(found) + found.size());
    }
    return {};
}

// In the order of their numbers, which the caisse gives in the order of sending.
QStringList PostBox::files(const QString &folder, const QString &pattern) const
{
    const QDir place(m_outbox + u'/' + folder);
    QStringList names = place.entryList({pattern}, QDir::Files);
    std::ranges::sort(names, {}, [](const QString &name) { return name.section(u'.', 0, 0).toLongLong(); });
    std::ranges::transform(names, names.begin(), [&place](const QString &name) { return place.filePath(name); });
    return names;
}

std::vector<PostBox::Mail> PostBox::mails(const QString &to) const
{
    std::vector<Mail> found;
    for (const QString &file : files(u"mail"_s, u"*.eml"_s)) {
        const ui::MailText text = ui::readMail(contents(file));
        if (text.to.contains(to, Qt::CaseInsensitive))
            found.push_back({text.to, text.subject, text.body});
    }
    return found;
}

PostBox::Mail PostBox::waitForMail(const QString &to, const QString &part, int before) const
{
    Mail newest;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            std::vector<Mail> all = mails(to);
            std::erase_if(all, [&part](const Mail &mail) { return !mail.body.contains(part); });
            if (std::ssize(all) <= before)
                return false;
            newest = all.back();
            return true;
        },
        kPatience));
    return newest;
}

QString PostBox::waitForSmsCode(const QString &number, int before) const
{
    static const QRegularExpression code(u"\\b[0-9]{6}\\b"_s);
    QString newest;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            QStringList codes;
            for (const QString &file : files(u"sms"_s, u"*.txt"_s)) {
                const QString text = QString::fromUtf8(contents(file));
                if (const auto match = code.match(text.section(u'\n', 1)); text.startsWith(number) && match.hasMatch())
                    codes << match.captured();
            }
            if (codes.size() <= before)
                return false;
            newest = codes.last();
            return true;
        },
        kPatience));
    return newest;
}

QStringList PostBox::letters() const
{
    QStringList texts;
    for (const QString &file : files(u"letters"_s, u"*.pdf"_s)) {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file, u"-"_s});
        reader.waitForFinished(kPatience);
        texts << QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    }
    return texts;
}

QStringList PostBox::waitForLetters(int count) const
{
    static_cast<void>(QTest::qWaitFor([&] { return files(u"letters"_s, u"*.pdf"_s).size() >= count; }, kPatience));
    return letters();
}

QString PostBox::codeFor(const QString &siretShown) const
{
    QString newest;
    for (const QString &letter : letters())
        if (const auto match = codePattern().match(letter); letter.contains(siretShown) && match.hasMatch())
            newest = match.captured();
    return newest;
}

bool canReadLetters()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

} // namespace truelle
