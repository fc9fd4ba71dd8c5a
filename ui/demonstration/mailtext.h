// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace truelle::ui {

// What a person reads of an e-mail file.
struct MailText
{
    QString from;
    QString to;
    QString subject;
    QDateTime date; // invalid where the header is missing or not understood
    QString body; // plain text; of several parts the first text/plain
};

// Reads RFC 5322 with MIME as mail programs write it: folded headers, encoded words (RFC 2047),
// quoted-printable, base64 and 8bit bodies, multipart. Never fails: what it does not understand is shown as
// it stands. Nothing is rendered or followed.
[[nodiscard]] MailText readMail(const QByteArray &file);

// The first https address that stands in a text between blanks or brackets; empty where there is none.
[[nodiscard]] QString firstLink(const QString &text);

} // namespace truelle::ui
