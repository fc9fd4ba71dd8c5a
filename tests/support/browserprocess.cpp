// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/browserprocess.h"

#include <QJsonDocument>

namespace truelle {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kPatience = 60'000; // ms
constexpr int kNotInstalled = 77;
} // namespace

BrowserProcess::~BrowserProcess()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatience))
        m_process.kill();
}

BrowserProcess::Start BrowserProcess::start(const QString &caFile, const QString &language)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"/usr/bin/python3"_s, {QStringLiteral(TRUELLE_BROWSER), u"--ca"_s, caFile, u"--language"_s, language});
    if (takeAnswer())
        return Start::Ready;
    m_process.waitForFinished(kPatience);
    const bool isMissing = m_process.error() == QProcess::FailedToStart || m_process.exitCode() == kNotInstalled;
    return isMissing ? Start::NotInstalled : Start::Failed;
}

bool BrowserProcess::open(const QString &url)
{
    return send({{u"do"_s, u"open"_s}, {u"url"_s, url}});
}

bool BrowserProcess::fill(const QString &label, const QString &text)
{
    return send({{u"do"_s, u"fill"_s}, {u"label"_s, label}, {u"text"_s, text}});
}

bool BrowserProcess::press(const QString &button)
{
    return send({{u"do"_s, u"press"_s}, {u"text"_s, button}});
}

QByteArray BrowserProcess::problem() const
{
    const QString error = m_page[u"error"_s].toString();
    return (error.isEmpty() ? title() + u'\n' + text() : error).toUtf8();
}

bool BrowserProcess::send(const QJsonObject &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    return takeAnswer();
}

bool BrowserProcess::takeAnswer()
{
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(kPatience)) {
            m_page = {{u"error"_s, u"the browser does not answer"_s}};
            return false;
        }
    m_page = QJsonDocument::fromJson(m_process.readLine()).object();
    return m_page[u"ok"_s].toBool();
}

} // namespace truelle
