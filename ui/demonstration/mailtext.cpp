// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demonstration/mailtext.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

namespace truelle::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDeepest = 5; // parts in parts

struct Part
{
    QHash<QByteArray, QByteArray> headers; // names in lower case, values unfolded
    QByteArray body;
};

Part readPart(QByteArray text)
{
    text.replace("\r\n", "\n");
    Part part;
    QByteArray name;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype end = text.indexOf('\n', from);
        end = end < 0 ? text.size() : end;
        const QByteArray line = text.mid(from, end - from);
        from = end + 1;
        if (line.isEmpty())
            break;
        if (line.startsWith(' ') || line.startsWith('\t')) {
            part.headers[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = line.left(colon).trimmed().toLower();
        part.headers[name] = colon < 0 ? QByteArray() : line.mid(colon + 1).trimmed();
    }
    part.body = text.mid(from);
    return part;
}

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            decoded += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '\n') {
            ++i; // a soft line break
        } else {
            bool isHex = false;
            const int value = text.mid(i + 1, 2).toInt(&isHex, 16);
            decoded += isHex ? static_cast<char>(value) : '=';
            i += isHex ? 2 : 0;
        }
    }
    return decoded;
}

QString decoded(const QByteArray &bytes, const QByteArray &charset)
{
    QStringDecoder decoder(charset.isEmpty() ? "UTF-8" : charset.constData());
    return decoder.isValid() ? QString(decoder(bytes)) : QString::fromUtf8(bytes);
}

QString decodeWords(const QByteArray &header)
{
    static const QRegularExpression word(u"=\\?([^?\\s]+)\\?([bBqQ])\\?([^?\\s]*)\\?=(\\s+(?==\\?))?"_s);
    const QString text = QString::fromUtf8(header);
    QString shown;
    qsizetype last = 0;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        shown += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QByteArray content = match.captured(3).toLatin1();
        const bool isBase64 = match.captured(2).toLower() == u"b"_s;
        shown += decoded(isBase64 ? QByteArray::fromBase64(content)
                                  : quotedPrintable(QByteArray(content).replace('_', ' ')),
                         match.captured(1).toLatin1());
    }
    return shown + QStringView(text).mid(last);
}

QByteArray parameter(const QByteArray &header, const QString &name)
{
    const QRegularExpression pattern(u"(?:^|[;\\s])"_s % name % u"\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))"_s,
                                     QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(header));
    return (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)).toLatin1();
}

QString bodyText(const Part &part, int depth)
{
    const QByteArray type = part.headers.value("content-type");
    if (type.toLower().startsWith("multipart/") && depth < kDeepest) {
        const QByteArray boundary = "\n--" + parameter(type, u"boundary"_s);
        QByteArray whole = '\n' + part.body;
        const QList<QByteArray> pieces = whole.replace(boundary, QByteArray(1, '\0')).split('\0');
        for (const QByteArray &piece : pieces.mid(1)) {
            const Part inner = readPart(piece.mid(piece.indexOf('\n') + 1));
            const QByteArray innerType = inner.headers.value("content-type").toLower();
            if (innerType.isEmpty() || innerType.startsWith("text/plain")
                || innerType.startsWith("multipart/"))
                return bodyText(inner, depth + 1);
        }
    }
    const QByteArray encoding = part.headers.value("content-transfer-encoding").toLower();
    QByteArray body = part.body;
    if (encoding == "quoted-printable")
        body = quotedPrintable(body);
    else if (encoding == "base64")
        body = QByteArray::fromBase64(body);
    return decoded(body, parameter(type, u"charset"_s)).replace("\r\n"_L1, "\n"_L1).trimmed();
}

} // namespace

MailText readMail(const QByteArray &file)
{
    const Part mail = readPart(file);
    return {.from = decodeWords(mail.headers.value("from")),
            .to = decodeWords(mail.headers.value("to")),
            .subject = decodeWords(mail.headers.value("subject")),
            .date = QDateTime::fromString(QString::fromLatin1(mail.headers.value("date")), Qt::RFC2822Date),
            .body = bodyText(mail, 0)};
}

QString firstLink(const QString &text)
{
    static const QRegularExpression address(u"https://[^\\s<>\"]+"_s);
    return address.match(text).captured();
}

} // namespace truelle::ui
