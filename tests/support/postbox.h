// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace truelle {

// What a caisse put in its outbox folder, as the people it wrote to read it. The waits run the event loop.
class PostBox
{
public:
    static constexpr int kPatience = 30'000; // ms

    struct Mail
    {
        QString to;
        QString subject;
        QString body;
        // The first address in it that contains `part`, such as "/activation/"; empty where there is none.
        [[nodiscard]] QString link(const QString &part) const;
    };

    explicit PostBox(QString dataFolder) : m_outbox(std::move(dataFolder) + QStringLiteral("/outbox")) { }

    // Everything to an address, oldest first.
    [[nodiscard]] std::vector<Mail> mails(const QString &to) const;
    // The newest to this address whose body has `part`, once there are more than `before` of them; an empty one in vain.
    [[nodiscard]] Mail waitForMail(const QString &to, const QString &part, int before = 0) const;
    // The digits of the newest text message to this number ("+336…") once there are more than `before`.
    [[nodiscard]] QString waitForSmsCode(const QString &number, int before = 0) const;
    // The text of every letter, oldest first; what pdftotext makes of it, blanks in a row as one.
    [[nodiscard]] QStringList letters() const;
    // The same once there are at least `count`.
    [[nodiscard]] QStringList waitForLetters(int count) const;
    // The confidential code in the newest letter that has both this text (a SIRET as it is shown) and a code.
    [[nodiscard]] QString codeFor(const QString &siretShown) const;

private:
    [[nodiscard]] QStringList files(const QString &folder, const QString &pattern) const;
    QString m_outbox;
};

// Whether pdftotext is here; the tests that read letters are skipped without it.
[[nodiscard]] bool canReadLetters();

} // namespace truelle
