// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace truelle {

// A real Chromium without a window and without script (browser.py), for the caisse's pages. Pages are used by what
// stands on them: a field by its label, a button by its text.
class BrowserProcess
{
public:
    enum class Start { Ready, NotInstalled, Failed };
    ~BrowserProcess();

    // Trusts `caFile` besides nothing. `language` is what it asks pages for.
    [[nodiscard]] Start start(const QString &caFile, const QString &language = QStringLiteral("fr"));

    // Each is true where the page could be used so; the page that came of it is told below.
    bool open(const QString &url);
    bool fill(const QString &label, const QString &text);
    bool press(const QString &button);

    [[nodiscard]] QString text() const { return m_page[QStringLiteral("text")].toString(); }
    [[nodiscard]] QString title() const { return m_page[QStringLiteral("title")].toString(); }
    [[nodiscard]] QString language() const { return m_page[QStringLiteral("language")].toString(); }
    // For QVERIFY2: why the last call failed, or what the page says.
    [[nodiscard]] QByteArray problem() const;

private:
    bool send(const QJsonObject &command);
    bool takeAnswer();
    QProcess m_process;
    QJsonObject m_page;
};

} // namespace truelle
